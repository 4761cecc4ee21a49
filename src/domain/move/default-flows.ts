import type { Flow, FlowField, FlowStep } from '../../contract/flow.js';
import { MOVE_FIELDS, type MoveKind } from '../../contract/moves.js';
import type { LocalizedText } from '../../contract/shared.js';

const text = (es: string, en: string, pt: string): LocalizedText => ({ es, en, pt });

const workDay = {
  kind: 'work_day',
  text: text('Escoja un día hábil.', 'Choose a work day.', 'Escolha um dia útil.'),
} as const;

const FILES = { accepts: ['image/jpeg', 'image/png', 'application/pdf'], maxBytes: 8_000_000, maxFiles: 2 };

const oldPlace: FlowField = {
  id: MOVE_FIELDS.oldPlace,
  kind: 'address',
  label: text('¿De dónde se va?', 'Which home do you leave?', 'De onde você sai?'),
  required: true,
  when: { field: 'account.places', atLeast: '2' },
};

const newPlace: FlowField = {
  id: MOVE_FIELDS.newPlace,
  kind: 'address',
  label: text('¿A dónde llega?', 'Where do you move to?', 'Para onde você vai?'),
  hint: text('Escriba la calle y el número.', 'Type the street and the number.', 'Escreva a rua e o número.'),
  required: true,
};

const startOn: FlowField = {
  id: MOVE_FIELDS.startOn,
  kind: 'date',
  label: text('Primer día en la casa nueva', 'First day at the new home', 'Primeiro dia na casa nova'),
  required: true,
  validations: [workDay],
};

const stopOn: FlowField = {
  id: MOVE_FIELDS.stopOn,
  kind: 'date',
  label: text('Último día en esta casa', 'Last day at this home', 'Último dia nesta casa'),
  hint: text('Hasta ese día paga usted.', 'You pay until that day.', 'Até esse dia quem paga é você.'),
  required: true,
  validations: [workDay],
};

const visit: FlowField = {
  id: MOVE_FIELDS.visit,
  kind: 'slot',
  label: text('¿A qué hora vamos?', 'When may we come?', 'A que hora vamos?'),
  hint: text(
    'Alguien mayor de edad debe estar en la casa.',
    'An adult has to be at home.',
    'Um adulto precisa estar na casa.',
  ),
  required: true,
  when: { field: 'to.visit', is: true },
};

const stopReads: FlowField = {
  id: MOVE_FIELDS.stopReads,
  kind: 'meter_read',
  label: text(
    'Lo que marca el medidor de esta casa',
    'What the meter here shows',
    'O que marca o medidor desta casa',
  ),
  hint: text(
    'Si no puede verlo ahora, siga: lo leemos ese día.',
    'If you cannot see it now, go on: we read it on that day.',
    'Se não pode ver agora, siga: nós lemos nesse dia.',
  ),
  required: false,
  when: { field: 'from.reads', is: true },
};

const startReads: FlowField = {
  id: MOVE_FIELDS.startReads,
  kind: 'meter_read',
  label: text(
    'Lo que marca el medidor de la casa nueva',
    'What the new meter shows',
    'O que marca o medidor da casa nova',
  ),
  hint: text(
    'Si aún no puede verlo, siga: lo leemos ese día.',
    'If you cannot see it yet, go on: we read it on that day.',
    'Se ainda não pode ver, siga: nós lemos nesse dia.',
  ),
  required: false,
  when: { field: 'to.reads', is: true },
};

const tariff: FlowField = {
  id: MOVE_FIELDS.tariff,
  kind: 'choice',
  label: text('¿Qué tarifa quiere?', 'Which price plan do you want?', 'Que tarifa você quer?'),
  required: true,
  when: { field: 'to.tariffs', is: true },
};

const deposit: FlowField = {
  id: 'deposit_note',
  kind: 'information',
  label: text(
    'En la casa nueva se pide un depósito. Va en su primera factura y después se lo devolvemos.',
    'The new home asks for a deposit. It is on your first bill, and you get it back later.',
    'A casa nova pede um depósito. Ele vem na sua primeira fatura e depois nós devolvemos.',
  ),
  required: false,
  when: { field: 'to.deposit', is: true },
};

const identity: FlowField = {
  id: 'identity',
  kind: 'document',
  label: text('Su documento de identidad', 'Your identity card', 'Seu documento de identidade'),
  hint: text('Una foto clara o un PDF.', 'A clear picture or a PDF.', 'Uma foto clara ou um PDF.'),
  required: true,
  document: FILES,
};

const lease: FlowField = {
  id: 'lease',
  kind: 'document',
  label: text('El contrato de la casa nueva', 'The lease of the new home', 'O contrato da casa nova'),
  hint: text(
    'Ahí vive hoy otra persona. Con este papel la casa queda a su nombre.',
    'Somebody else lives there now. With this paper the home is put in your name.',
    'Hoje mora outra pessoa lá. Com este papel a casa fica no seu nome.',
  ),
  required: true,
  when: { field: 'to.occupied', is: true },
  document: FILES,
};

const phone: FlowField = {
  id: 'phone',
  kind: 'phone',
  label: text('Su celular', 'Your mobile number', 'Seu celular'),
  hint: text(
    'Para avisarle si algo cambia.',
    'So that we can tell you if something changes.',
    'Para avisar se algo muda.',
  ),
  required: true,
  validations: [
    {
      kind: 'pattern',
      value: '\\+?[0-9 ()-]{7,20}',
      text: text('Escriba solo los números.', 'Type the digits only.', 'Escreva só os números.'),
    },
  ],
};

const email: FlowField = {
  id: 'final_bill_to',
  kind: 'email',
  label: text(
    '¿A qué correo va la última factura?',
    'Where do we send the last bill?',
    'Para que e-mail vai a última fatura?',
  ),
  required: false,
};

const contact = (more: readonly FlowField[]): FlowStep => ({
  id: 'contact',
  title: text('¿Cómo le avisamos?', 'How do we reach you?', 'Como avisamos você?'),
  fields: [phone, ...more],
});

const meters = (fields: FlowField[], when: FlowStep['when']): FlowStep => ({
  id: 'meters',
  title: text('El medidor', 'The meter', 'O medidor'),
  ...(when && { when }),
  fields,
});

const papers: FlowStep = {
  id: 'papers',
  title: text('Sus papeles', 'Your papers', 'Seus papéis'),
  fields: [identity, lease],
};

const plan: FlowStep = {
  id: 'plan',
  title: text('La tarifa', 'The price plan', 'A tarifa'),
  when: {
    any: [
      { field: 'to.tariffs', is: true },
      { field: 'to.deposit', is: true },
    ],
  },
  fields: [tariff, deposit],
};

const transfer: Flow = {
  id: 'flow_move_transfer',
  version: '1',
  purpose: 'move_transfer',
  title: text('Mudarse con su servicio', 'Move with your service', 'Mudar com o seu serviço'),
  steps: [
    {
      id: 'places',
      title: text('¿De dónde a dónde?', 'From where to where?', 'De onde para onde?'),
      fields: [oldPlace, newPlace],
    },
    {
      id: 'dates',
      title: text('¿Cuándo?', 'When?', 'Quando?'),
      text: text(
        'Puede tener las dos casas unos días, para mudarse con calma.',
        'You can have both homes for some days, to move at your own pace.',
        'Você pode ter as duas casas por alguns dias, para mudar com calma.',
      ),
      fields: [startOn, stopOn, visit],
    },
    /* @__PURE__ */ meters([stopReads, startReads], {
      any: [
        { field: 'from.reads', is: true },
        { field: 'to.reads', is: true },
      ],
    }),
    plan,
    papers,
    /* @__PURE__ */ contact([email]),
  ],
};

const start: Flow = {
  id: 'flow_move_start',
  version: '1',
  purpose: 'move_start',
  title: text('Empezar el servicio', 'Start service', 'Começar o serviço'),
  steps: [
    { id: 'places', title: text('¿Dónde?', 'Where?', 'Onde?'), fields: [newPlace] },
    { id: 'dates', title: text('¿Desde cuándo?', 'From when?', 'Desde quando?'), fields: [startOn, visit] },
    /* @__PURE__ */ meters([startReads], { field: 'to.reads', is: true }),
    plan,
    papers,
    /* @__PURE__ */ contact([]),
  ],
};

const stop: Flow = {
  id: 'flow_move_stop',
  version: '1',
  purpose: 'move_stop',
  title: text('Terminar el servicio', 'End service', 'Terminar o serviço'),
  steps: [
    {
      id: 'places',
      title: text('¿Qué casa deja?', 'Which home do you leave?', 'Que casa você deixa?'),
      when: { field: 'account.places', atLeast: '2' },
      fields: [oldPlace],
    },
    { id: 'dates', title: text('¿Hasta cuándo?', 'Until when?', 'Até quando?'), fields: [stopOn] },
    /* @__PURE__ */ meters([stopReads], { field: 'from.reads', is: true }),
    /* @__PURE__ */ contact([email]),
  ],
};

/** The flows of moving for a utility that has none of its own. */
export const defaultMoveFlows: Readonly<Record<MoveKind, Flow>> = { transfer, start, stop };
