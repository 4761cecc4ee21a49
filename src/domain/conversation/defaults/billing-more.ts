import type { Answer } from '../../../contract/answers.js';

/** Answers about bills, continued. */
export const moreBillingAnswers: readonly Answer[] = [
  {
    id: 'next-bill',
    topic: 'bill',
    title: { es: 'Cuándo llega la próxima', en: 'When the next one comes', pt: 'Quando chega a próxima' },
    questions: {
      es: [
        '¿cuándo llega la próxima factura?',
        '¿cuándo sale el próximo recibo?',
        'fecha de la siguiente factura',
        '¿cuándo me facturan de nuevo?',
      ],
      en: [
        'when does my next bill come',
        'when is the next bill',
        'next statement date',
        'when will i get the next bill',
      ],
      pt: [
        'quando chega a próxima conta',
        'quando vem a próxima fatura',
        'data da próxima conta',
        'quando sai a conta do mês que vem',
      ],
    },
    text: {
      es: 'Su próxima factura sale cerca del {nextBillOn}.',
      en: 'Your next bill comes out around {nextBillOn}.',
      pt: 'Sua próxima conta sai perto de {nextBillOn}.',
    },
    otherwise: {
      es: 'Todavía no sé la fecha. Le avisamos apenas salga.',
      en: 'I do not know the date yet. We tell you as soon as it is out.',
      pt: 'Ainda não sei a data. Avisamos assim que sair.',
    },
    replies: [
      {
        id: 'show-bill',
        label: { es: 'Ver mi factura', en: 'See my bill', pt: 'Ver minha conta' },
        kind: 'show',
        value: 'bill',
      },
    ],
    canned: true,
  },
  {
    id: 'street-lighting',
    topic: 'bill',
    title: { es: 'Qué es el alumbrado', en: 'What street lighting is', pt: 'O que é a iluminação' },
    questions: {
      es: [
        '¿qué es el alumbrado público?',
        '¿por qué me cobran alumbrado?',
        'impuesto de alumbrado',
        'cobro de alumbrado público',
        'la luz de la calle en la factura',
      ],
      en: [
        'what is the street lighting charge',
        'why do i pay for street lights',
        'street light fee',
        'street lighting tax',
      ],
      pt: [
        'o que é a iluminação pública',
        'por que pago iluminação pública',
        'taxa de iluminação',
        'cosip na conta',
        'contribuição de iluminação pública',
      ],
    },
    text: {
      es: 'Es lo que su municipio cobra por las luces de calles y parques. Nosotros solo lo recogemos.',
      en: 'It is what your town charges for the lights in streets and parks. We only collect it.',
      pt: 'É o que a cidade cobra pelas luzes de ruas e parques. Nós só fazemos a cobrança.',
    },
    replies: [
      {
        id: 'show-bill',
        label: { es: 'Ver mi factura', en: 'See my bill', pt: 'Ver minha conta' },
        kind: 'show',
        value: 'bill',
      },
      {
        id: 'person',
        label: { es: 'Hablar con una persona', en: 'Talk to a person', pt: 'Falar com uma pessoa' },
        kind: 'person',
      },
    ],
    canned: true,
  },
  {
    id: 'tariff',
    topic: 'bill',
    title: { es: 'Cuánto vale la tarifa', en: 'What the rate is', pt: 'Quanto é a tarifa' },
    questions: {
      es: [
        '¿cuánto vale el kwh?',
        '¿a cómo está el kilovatio?',
        'precio del kilovatio',
        '¿cuál es mi tarifa?',
        'valor de la tarifa de energía',
        'precio de la luz por kwh',
        '¿cuánto cuesta el metro cúbico?',
      ],
      en: [
        'how much per kwh',
        'what rate am i on',
        'price per kilowatt hour',
        'what is my rate',
        'my tariff',
        'cost of a kwh',
        'rate plan',
      ],
      pt: [
        'quanto custa o kwh',
        'qual é a tarifa',
        'preço do quilowatt',
        'valor do kwh',
        'qual tarifa eu pago',
        'qual a tarifa de energia',
        'preço da energia',
      ],
    },
    text: {
      es: 'El precio está en su factura, al lado de cada consumo. Tóquelo y verá la cuenta.',
      en: 'The price is on your bill, next to each use. Tap it to see the sum.',
      pt: 'O preço está na sua conta, ao lado de cada consumo. Toque e veja a soma.',
    },
    replies: [
      {
        id: 'show-bill',
        label: { es: 'Ver mi factura', en: 'See my bill', pt: 'Ver minha conta' },
        kind: 'show',
        value: 'bill',
      },
    ],
    canned: true,
  },
  {
    id: 'bill-line',
    topic: 'bill',
    title: { es: 'Qué es este cobro', en: 'What this charge is', pt: 'O que é esta cobrança' },
    questions: {
      es: [
        '¿qué es este cobro?',
        '¿por qué me cobran esto?',
        'explíqueme este cobro',
        'no entiendo este cobro',
      ],
      en: [
        'what is this charge',
        'why do you charge me this',
        'explain this charge',
        'i do not understand this line',
      ],
      pt: [
        'o que é esta cobrança',
        'por que me cobram isto',
        'explique esta cobrança',
        'não entendo esta cobrança',
      ],
    },
    cardTypes: ['bill-line'],
    text: {
      es: '«{cardLabel}»: {cardMeaning} Son {cardAmount}.',
      en: '“{cardLabel}”: {cardMeaning} It is {cardAmount}.',
      pt: '“{cardLabel}”: {cardMeaning} São {cardAmount}.',
    },
    otherwise: {
      es: 'Toque cada cobro de su factura y verá qué es y cómo se suma.',
      en: 'Tap each charge on your bill to see what it is and how it adds up.',
      pt: 'Toque cada cobrança da sua conta e veja o que é e como se soma.',
    },
    replies: [
      {
        id: 'show-bill',
        label: { es: 'Ver mi factura', en: 'See my bill', pt: 'Ver minha conta' },
        kind: 'show',
        value: 'bill',
      },
      {
        id: 'person',
        label: { es: 'Hablar con una persona', en: 'Talk to a person', pt: 'Falar com uma pessoa' },
        kind: 'person',
      },
    ],
    canned: true,
  },
];
