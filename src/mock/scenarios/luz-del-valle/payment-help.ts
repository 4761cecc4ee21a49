import type { Config, Flow } from '../../../contract/index.js';

/** What the utility offers to customers who have trouble with paying, in its order and words. */
export const paymentHelp: Flow = {
  id: 'flow_payment_help',
  version: '1',
  purpose: 'payment_help',
  title: { es: 'Ayuda con el pago', en: 'Help with paying', pt: 'Ajuda com o pagamento' },
  steps: [
    {
      id: 'topics',
      title: { es: '¿Qué pasa?', en: 'What is wrong?', pt: 'O que acontece?' },
      fields: [
        {
          id: 'topic',
          kind: 'choice',
          label: { es: '¿Qué pasa?', en: 'What is wrong?', pt: 'O que acontece?' },
          required: true,
          options: [
            {
              value: 'cannot_pay',
              label: {
                es: 'No me alcanza para la factura',
                en: 'I cannot afford the bill',
                pt: 'Não consigo pagar a fatura',
              },
              hint: {
                es: 'Más plazo, cuotas y ayudas.',
                en: 'More time, parts and other help.',
                pt: 'Mais prazo, parcelas e ajudas.',
              },
            },
            {
              value: 'paid_twice',
              label: { es: 'Pagué dos veces', en: 'I paid twice', pt: 'Paguei duas vezes' },
              hint: {
                es: 'Le devolvemos lo que sobra.',
                en: 'We give back what is too much.',
                pt: 'Devolvemos o que sobra.',
              },
            },
            {
              value: 'amount_mismatch',
              label: {
                es: 'El valor de la factura no cuadra',
                en: 'The amount of the bill is not right',
                pt: 'O valor da fatura não bate',
              },
            },
            {
              value: 'autopay',
              label: { es: 'Pago automático', en: 'Automatic payment', pt: 'Pagamento automático' },
            },
            { value: 'cases', label: { es: 'Mis casos', en: 'My cases', pt: 'Meus casos' } },
            {
              value: 'paid_elsewhere',
              label: {
                es: 'Pagué y aún no aparece',
                en: 'I paid and it does not show yet',
                pt: 'Paguei e ainda não aparece',
              },
            },
          ],
        },
      ],
    },
    {
      id: 'mismatch',
      title: { es: 'El valor no cuadra', en: 'The amount is not right', pt: 'O valor não bate' },
      text: {
        es: 'Marque lo que está mal. Una persona lo revisa.',
        en: 'Tick what is wrong. A person looks at it.',
        pt: 'Marque o que está errado. Uma pessoa olha.',
      },
      when: { field: 'topic', is: 'amount_mismatch' },
      fields: [
        {
          id: 'why',
          kind: 'choice',
          label: { es: '¿Por qué cree que está mal?', en: 'Why do you think so?', pt: 'Por que acha isso?' },
          required: true,
          options: [
            {
              value: 'not_mine',
              label: {
                es: 'Ese cobro no es mío',
                en: 'That charge is not mine',
                pt: 'Essa cobrança não é minha',
              },
            },
            {
              value: 'too_much',
              label: { es: 'Es demasiado', en: 'It is too much', pt: 'É demais' },
            },
            {
              value: 'meter',
              label: {
                es: 'El medidor marca otra cosa',
                en: 'The meter shows something else',
                pt: 'O medidor marca outra coisa',
              },
            },
          ],
        },
        {
          id: 'meter_shows',
          kind: 'number',
          label: {
            es: '¿Qué marca el medidor?',
            en: 'What does the meter show?',
            pt: 'O que marca o medidor?',
          },
          required: true,
          when: { field: 'why', is: 'meter' },
          validations: [
            {
              kind: 'pattern',
              value: '\\d{1,7}',
              text: {
                es: 'Escriba solo los números.',
                en: 'Type the digits only.',
                pt: 'Escreva só os números.',
              },
            },
          ],
        },
      ],
    },
    {
      id: 'elsewhere',
      title: { es: 'Aún no aparece', en: 'It does not show yet', pt: 'Ainda não aparece' },
      text: {
        es: 'Un pago en caja aparece al otro día. Si ya pasó más tiempo, hable con nosotros.',
        en: 'What is paid at a counter shows the next day. If it has been longer, talk to us.',
        pt: 'O que se paga no caixa aparece no outro dia. Se já passou mais tempo, fale com a gente.',
      },
      when: { field: 'topic', is: 'paid_elsewhere' },
      fields: [],
    },
  ],
};

/** Help with paying for those who qualify. */
export const programmes: NonNullable<Config['programmes']> = [
  {
    id: 'neighbour-fund',
    title: { es: 'Fondo del Vecino', en: 'Neighbour Fund', pt: 'Fundo do Vizinho' },
    text: {
      es: 'Paga una factura al año a hogares de estrato 1 y 2 que perdieron su trabajo. Pídalo en la oficina con su documento.',
      en: 'Pays one bill a year for homes of stratum 1 and 2 that lost their work. Ask at the office with your identity card.',
      pt: 'Paga uma fatura por ano a casas de estrato 1 e 2 que perderam o trabalho. Peça no escritório com o seu documento.',
    },
  },
];
