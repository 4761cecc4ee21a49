import type { Flow } from '../../../contract/index.js';
import { paymentHelp } from './payment-help.js';

/** What a customer is asked who tells that the power is out. */
const reportOutage: Flow = {
  id: 'flow_report_outage',
  version: '1',
  purpose: 'report',
  title: {
    es: 'Avisar que no hay luz',
    en: 'Report that the power is out',
    pt: 'Avisar que falta luz',
  },
  steps: [
    {
      id: 'where',
      title: { es: '¿Dónde falta la luz?', en: 'Where is the power out?', pt: 'Onde falta luz?' },
      text: {
        es: 'Si hay un cable caído, no se acerque y llame a la línea de emergencias.',
        en: 'If a wire is down, keep away from it and call the emergency line.',
        pt: 'Se há um fio caído, não chegue perto e ligue para a linha de emergência.',
      },
      fields: [
        {
          id: 'extent',
          kind: 'choice',
          label: { es: 'Falta la luz', en: 'The power is out', pt: 'Falta luz' },
          required: true,
          options: [
            {
              value: 'home',
              label: { es: 'Solo en mi casa', en: 'Only at my place', pt: 'Só na minha casa' },
            },
            { value: 'street', label: { es: 'En mi cuadra', en: 'In my street', pt: 'Na minha rua' } },
            { value: 'area', label: { es: 'En todo el barrio', en: 'All around', pt: 'No bairro todo' } },
          ],
        },
        {
          id: 'breakers',
          kind: 'yes_no',
          label: {
            es: '¿Ya revisó los tacos?',
            en: 'Have you checked the breakers?',
            pt: 'Já olhou os disjuntores?',
          },
          required: true,
          when: { field: 'extent', is: 'home' },
        },
        {
          id: 'breakers_help',
          kind: 'information',
          label: {
            es: 'Suba los tacos que estén abajo. Si vuelven a caer, déjelos así y avise.',
            en: 'Push up the breakers that are down. If they fall again, leave them and report it.',
            pt: 'Levante os disjuntores que estão para baixo. Se caírem de novo, deixe assim e avise.',
          },
          required: false,
          when: {
            all: [
              { field: 'extent', is: 'home' },
              { field: 'breakers', is: false },
            ],
          },
        },
      ],
    },
    {
      id: 'contact',
      title: { es: '¿Cómo le avisamos?', en: 'How do we reach you?', pt: 'Como avisamos você?' },
      fields: [
        {
          id: 'phone',
          kind: 'phone',
          label: { es: 'Su celular', en: 'Your mobile number', pt: 'Seu celular' },
          required: true,
          validations: [
            {
              kind: 'pattern',
              value: '3\\d{9}',
              text: {
                es: 'Escriba diez números; el primero es 3.',
                en: 'Write ten digits; the first is 3.',
                pt: 'Escreva dez números; o primeiro é 3.',
              },
            },
          ],
        },
        {
          id: 'photo',
          kind: 'document',
          label: { es: 'Foto del daño', en: 'Picture of the fault', pt: 'Foto do dano' },
          hint: {
            es: 'Solo si puede tomarla sin acercarse.',
            en: 'Only if you can take it from afar.',
            pt: 'Só se puder tirar de longe.',
          },
          required: false,
          document: { accepts: ['image/jpeg', 'image/png'], maxBytes: 8_000_000, maxFiles: 3 },
        },
        {
          id: 'note',
          kind: 'long_text',
          label: { es: 'Algo más', en: 'Anything else', pt: 'Algo mais' },
          required: false,
          validations: [
            {
              kind: 'max_length',
              value: '500',
              text: {
                es: 'Escriba 500 letras o menos.',
                en: 'Write 500 letters or fewer.',
                pt: 'Escreva 500 letras ou menos.',
              },
            },
          ],
        },
      ],
    },
  ],
};

/** The utility's processes. */
export const luzFlows: readonly Flow[] = [reportOutage, paymentHelp];
