import { common } from '../parts/common.strings.pt.js';
import type { PayButtonStrings } from './pay-button.strings.es.js';

/** What the pay button says before it is opened, in Portuguese. */
export const texts = (): PayButtonStrings => ({
  ...common,
  loading: 'Buscando o seu saldo…',
  pay: ({ amount }) => `Pagar ${amount}`,
  due: ({ date }) => `Vence em ${date}`,
  overdue: ({ date }) => `Venceu em ${date}`,
  seePayment: 'Ver o seu pagamento',
  underWay: ({ amount }) => `${amount} a caminho`,
  nothingOwed: 'Você não tem nada a pagar.',
  billSettled: 'Não falta nada a pagar aqui.',
  noAccount: 'Seu acesso ainda não tem uma conta.',
  opening: 'Abrindo…',
  close: 'Fechar',
});
