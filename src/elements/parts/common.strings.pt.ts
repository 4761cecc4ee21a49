import type { CommonStrings } from './common.strings.es.js';

/** Texts that every element needs, in Portuguese. */
export const common: CommonStrings = {
  tryAgain: 'Tentar de novo',
  reference: ({ id }) => `Se ligar, dê este número: ${id}`,
  errorUnauthorized: 'A sua sessão acabou. Entre de novo para ver.',
  errorForbidden: 'A sua sessão não deixa ver estes dados. Peça acesso a quem cuida da conta.',
  errorNotFound: 'Não achamos. Pode ter mudado de lugar, ou o link é antigo.',
  errorRateLimited: 'Há muitos pedidos ao mesmo tempo. Espere um minuto e tente de novo.',
  errorUnavailable: 'O sistema da empresa está fora do ar. Os seus dados estão a salvo.',
  errorNetwork: 'Você está sem conexão. Veja a sua internet e tente de novo.',
  errorTimeout: 'A resposta demora muito. Pode ser a sua conexão. Tente de novo.',
  errorBadResponse: 'Vieram dados que não pudemos ler. Não mostramos valores que podem estar errados.',
  errorOther: 'Algo falhou do nosso lado. Tente de novo daqui a pouco.',
  notReadyTitle: 'Esta parte ainda não está pronta',
  notReadyText: 'A página ainda não se liga à sua empresa. A culpa não é sua. Volte mais tarde.',
  refreshFailed: ({ time }) => `O que você vê é das ${time}, pois não pudemos buscar dados novos.`,
};
