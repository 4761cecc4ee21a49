import { common } from '../parts/common.strings.es.js';

/** What the payment help says first, in Spanish. */
export const texts = () => ({
  ...common,
  heading: '¿Problemas para pagar?',
  intro: 'Elija qué pasa. Lo vemos con usted.',
  loading: 'Buscando sus opciones…',
  topicFailed: 'No pudimos traer sus datos',
  emptyTitle: 'Aún no hay cuenta',
  emptyText: 'Su acceso todavía no tiene una cuenta.',
  errorTitle: 'No pudimos abrir la ayuda',
  allTopics: 'Ver todo',
  cannotPay: 'No puedo pagar ahora',
  cannotPayHint: 'Más plazo o pago en partes.',
  paidTwice: 'Pagué dos veces',
  paidTwiceHint: 'Buscamos los dos pagos.',
  amountMismatch: 'El valor no cuadra',
  amountMismatchHint: 'Vemos la cuenta línea por línea.',
  autopay: 'Pago automático',
  autopayHint: 'Activar, cambiar o quitar.',
  cases: 'Mis casos',
  casesHint: 'Cómo va lo que pidió.',
  other: 'Otra cosa',
  person: 'Hablar con una persona',
  personHint: '¿Prefiere que le ayude alguien?',
});

/** What the payment help says first, in one language. */
export type PaymentHelpStrings = ReturnType<typeof texts>;
