/** Texts that every element needs: what went wrong, and whom to ask. An element spreads them into its own. */
export const common = {
  tryAgain: 'Intentar de nuevo',
  reference: ({ id }: { id: string }) => `Si llama, dé este número: ${id}`,
  errorUnauthorized: 'Su sesión terminó. Entre de nuevo a su cuenta para verla.',
  errorForbidden: 'Su sesión no permite ver estos datos. Pida acceso a quien lleva la cuenta.',
  errorNotFound: 'No la encontramos. Puede que se haya movido o que el enlace sea viejo.',
  errorRateLimited: 'Hay muchas consultas a la vez. Espere un minuto y vuelva a intentar.',
  errorUnavailable: 'El sistema de la empresa no responde ahora. Sus datos siguen a salvo.',
  errorNetwork: 'No hay conexión. Revise su internet y vuelva a intentar.',
  errorTimeout: 'La respuesta tarda mucho. Puede ser su conexión. Vuelva a intentar.',
  errorBadResponse: 'La empresa mandó datos que no pudimos leer. No mostramos cifras que no son seguras.',
  errorOther: 'Algo falló de nuestro lado. Vuelva a intentar en un rato.',
  notReadyTitle: 'Esta parte aún no está lista',
  notReadyText: 'La página todavía no se conecta con su empresa. No es culpa suya. Vuelva más tarde.',
  refreshFailed: ({ time }: { time: string }) =>
    `Lo que ve es de las ${time} porque no pudimos traer datos nuevos.`,
};

/** The common texts in one language. */
export type CommonStrings = typeof common;
