import { common } from '../parts/common.strings.es.js';

/** What the pay button says before it is opened, in Spanish. */
export const texts = () => ({
  ...common,
  loading: 'Buscando su saldo…',
  pay: ({ amount }: { amount: string }) => `Pagar ${amount}`,
  due: ({ date }: { date: string }) => `Vence el ${date}`,
  overdue: ({ date }: { date: string }) => `Venció el ${date}`,
  seePayment: 'Ver su pago',
  underWay: ({ amount }: { amount: string }) => `${amount} en camino`,
  nothingOwed: 'No tiene nada que pagar.',
  billSettled: 'Esta cuenta no tiene nada por pagar.',
  noAccount: 'Su acceso todavía no tiene una cuenta.',
  opening: 'Abriendo…',
  close: 'Cerrar',
});

/** The texts of the pay button in one language. */
export type PayButtonStrings = ReturnType<typeof texts>;
