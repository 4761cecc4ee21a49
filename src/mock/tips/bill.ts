import type { Tip } from '../../contract/index.js';

/** What helps with a bill whatever it is for. */
export const billTips: Tip[] = [
  {
    id: 'tip_pay_on_time',
    services: [],
    causes: ['one-off', 'balance'],
    title: {
      es: 'Pague antes de la fecha',
      en: 'Pay before the due date',
      pt: 'Pague antes da data',
    },
    text: {
      es: 'Así no hay recargos ni corte. Si este mes no alcanza, pida un plan de pago.',
      en: 'Then there are no extra fees and no cut. If money is short, ask for a plan.',
      pt: 'Assim não há multa nem corte. Se o dinheiro não dá, peça um plano.',
    },
    effect: { kind: 'lines_avoided', lineKinds: ['late_fee', 'interest', 'penalty', 'reconnection'] },
  },
  {
    id: 'tip_send_read',
    services: ['electricity', 'water', 'gas'],
    causes: ['estimate-correction', 'use'],
    title: {
      es: 'Mande usted la lectura',
      en: 'Send your own meter read',
      pt: 'Mande você a leitura',
    },
    text: {
      es: 'Con el número de su medidor cobramos lo que de verdad usó.',
      en: 'With the number on your meter we charge what you really used.',
      pt: 'Com o número do seu medidor cobramos o que você usou de verdade.',
    },
    effect: null,
  },
  {
    id: 'tip_check_help',
    services: [],
    causes: ['subsidy'],
    title: {
      es: 'Pregunte por su ayuda',
      en: 'Ask about your help',
      pt: 'Pergunte pela sua ajuda',
    },
    text: {
      es: 'Si su ayuda bajó, puede ser por un dato viejo. Llame y lo vemos juntos.',
      en: 'If your help went down, an old record may be why. Call and we look at it.',
      pt: 'Se a sua ajuda caiu, pode ser um dado velho. Ligue e vemos juntos.',
    },
    effect: null,
  },
  {
    id: 'tip_ask_plan',
    services: [],
    causes: ['price', 'fixed'],
    title: {
      es: 'Pregunte si hay otra tarifa',
      en: 'Ask if there is a better rate',
      pt: 'Pergunte se há outra tarifa',
    },
    text: {
      es: 'Los precios subieron. Puede que otra tarifa le sirva más a su casa.',
      en: 'Prices went up. Some other rate may fit your home better.',
      pt: 'Os preços subiram. Pode ser que outra tarifa sirva mais para a sua casa.',
    },
    effect: null,
  },
  {
    id: 'tip_other_service',
    services: [],
    causes: ['other-service'],
    title: {
      es: 'Vea qué servicios le cobran',
      en: 'See which services you pay for',
      pt: 'Veja por quais serviços paga',
    },
    text: {
      es: 'Si no pidió alguno, o ya no lo usa, puede dejarlo. Llame a quien lo cobra.',
      en: 'If you did not ask for one, or no longer use it, you can drop it. Call the one who bills it.',
      pt: 'Se não pediu um deles, ou já não usa, pode sair. Ligue para quem cobra.',
    },
    effect: null,
  },
];
