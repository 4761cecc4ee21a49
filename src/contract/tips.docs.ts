import { describeObject, describeOperation, type SchemaDoc } from './describe.docs.js';
import { ACCOUNT_PAGES } from './shared.docs.js';
import { listTips, Tip, TipEffect } from './tips.js';

export const tipSchemas: SchemaDoc[] = [
  describeObject('Tip', Tip, 'A piece of advice of the utility, tied to what makes bills differ.', {
    id: 'Names the tip.',
    services: 'The services that it is about. Empty where it is about the bill as a whole.',
    causes:
      'The causes of a higher bill that it answers, as `explainBill` names them: `days`, `use`, `weather`, `time-of-use`, `price`, `tier`, `fixed`, `tax`, `subsidy`, `one-off`, `rounding`, `export`, `estimate-correction`, `other-service`, `balance`.',
    title: 'What to do, in a few words.',
    text: 'How, and why it helps, in plain words.',
    effect: 'What it may save, as a rule that a bill can be priced with. Null where that cannot be said.',
  }),
  describeObject('TipEffect', TipEffect, 'What following a tip does to a bill.', {
    kind: {
      text: 'How the effect is stated.',
      values: {
        quantity_per_month: 'So much less is used in a month: `quantity` and `unit`.',
        percent_of_use: 'A share of the use is saved: `percent`, of the use in `unit` where that is stated.',
        percent_moved:
          'A share of the use at one time of use moves to another: `percent`, `fromTouLabel`, `toTouLabel`.',
        lines_avoided: 'Charges do not come: those of `lineKinds`.',
      },
    },
    quantity: 'What is saved in a month, in `unit`.',
    unit: 'The unit of what is saved, such as `kWh` or `m3`.',
    percent: 'The share that is saved or moved, from 0 to 100.',
    fromTouLabel: 'The time of use that the share leaves, as printed on bills.',
    toTouLabel: 'The time of use that it moves to, as printed on bills.',
    lineKinds: 'The kinds of lines that do not come, as `BillLine.kind`.',
  }),
];

const fans: Tip = {
  id: 'tip_air_conditioning',
  services: ['electricity'],
  causes: ['use', 'weather'],
  title: {
    es: 'Ponga el aire a 24 grados',
    en: 'Set the air conditioning to 24 degrees',
    pt: 'Deixe o ar em 24 graus',
  },
  text: {
    es: 'Cada grado más frío gasta más luz. Con un ventilador se siente igual de fresco.',
    en: 'Each degree colder takes more power. With a fan it feels just as cool.',
    pt: 'Cada grau mais frio gasta mais luz. Com um ventilador o frescor é o mesmo.',
  },
  effect: { kind: 'percent_of_use', percent: '8', unit: 'kWh' },
};

export const tipOperations = {
  listTips: describeOperation(listTips, {
    tag: 'Tips',
    summary: 'List the tips for an account',
    text: 'The utility’s own advice for the services of an account, in the order that the utility prefers. What a tip saves is priced by the reader, on the customer’s own bill.',
    answers: 'A page of tips.',
    ...ACCOUNT_PAGES,
    examples: [
      {
        name: 'electricity',
        summary: 'One that can be priced, and one that cannot',
        input: { accountId: 'acc_7301' },
        answer: {
          items: [
            fans,
            {
              id: 'tip_check_meter',
              services: ['electricity', 'water'],
              causes: ['use', 'estimate-correction'],
              title: {
                es: 'Lea su medidor',
                en: 'Read your meter',
                pt: 'Leia o seu medidor',
              },
              text: {
                es: 'Mire el número una vez por semana. Así ve a tiempo si algo gasta de más.',
                en: 'Look at the number once a week. You will see in time if something uses too much.',
                pt: 'Olhe o número uma vez por semana. Assim vê a tempo se algo gasta demais.',
              },
              effect: null,
            },
          ],
        },
      },
    ],
  }),
};
