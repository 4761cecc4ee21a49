import { common } from '../parts/common.strings.pt.js';
import type { PaymentHelpStrings } from './payment-help.strings.es.js';

/** What the payment help says first, in Portuguese. */
export const texts = (): PaymentHelpStrings => ({
  ...common,
  heading: 'Problemas para pagar?',
  intro: 'Escolha o que acontece. Vemos com você.',
  loading: 'Buscando suas opções…',
  topicFailed: 'Não pudemos buscar os seus dados',
  emptyTitle: 'Ainda não há conta',
  emptyText: 'O seu acesso ainda não tem uma conta.',
  errorTitle: 'Não pudemos abrir a ajuda',
  allTopics: 'Ver tudo',
  cannotPay: 'Não posso pagar agora',
  cannotPayHint: 'Mais prazo ou em partes.',
  paidTwice: 'Paguei duas vezes',
  paidTwiceHint: 'Buscamos os dois pagamentos.',
  amountMismatch: 'O valor não bate',
  amountMismatchHint: 'Vemos a conta linha por linha.',
  autopay: 'Pagamento automático',
  autopayHint: 'Ligar, mudar ou tirar.',
  cases: 'Meus casos',
  casesHint: 'Como vai o que você pediu.',
  other: 'Outra coisa',
  person: 'Falar com uma pessoa',
  personHint: 'Quer a ajuda de alguém?',
});
