/** The words of the pretend provider's pages. */
export interface ProviderTexts {
  readonly provider: string;
  readonly fictional: string;
  readonly pays: (merchant: string) => string;
  readonly amount: string;
  readonly secureTitle: string;
  readonly secureText: string;
  readonly code: string;
  readonly confirm: string;
  readonly bankTitle: (bank: string) => string;
  readonly bankText: string;
  readonly approve: string;
  readonly redirectTitle: string;
  readonly redirectText: string;
  readonly refuse: string;
  readonly counterTitle: string;
  readonly counterText: string;
  readonly whereCounter: string;
  readonly counterCode: string;
  readonly look: string;
  readonly paid: string;
  readonly waiting: string;
  readonly refused: string;
  readonly late: string;
  readonly unknown: string;
  readonly back: string;
  readonly number: string;
  readonly expires: string;
  readonly security: string;
  readonly wrongNumber: string;
  readonly wrongExpires: string;
  readonly wrongSecurity: string;
}

const es: ProviderTexts = {
  provider: 'Pasarela Colibrí',
  fictional: 'Esta pasarela no existe. No se cobra nada.',
  pays: (merchant) => `Usted le paga a ${merchant}`,
  amount: 'Valor',
  secureTitle: 'Su banco quiere saber si es usted',
  secureText: 'Escriba 123456. Con 000000 el banco dice que no.',
  code: 'Código de seis números',
  confirm: 'Confirmar',
  bankTitle: (bank) => `${bank}: apruebe el pago`,
  bankText: 'La plata sale de su cuenta cuando usted aprueba.',
  approve: 'Aprobar',
  redirectTitle: 'Revise y pague',
  redirectText: 'Al pagar vuelve a la página de donde vino.',
  refuse: 'No pagar',
  counterTitle: 'Pagar un código',
  counterText: 'Aquí hace de banco o de cajero. Pegue el código QR, la referencia o el código de barras.',
  whereCounter: 'Cada mundo de prueba tiene su caja: /w/, su nombre y /counter.',
  counterCode: 'Código o referencia',
  look: 'Buscar',
  paid: 'El pago está hecho.',
  waiting: 'El pago está en camino.',
  refused: 'El pago no se hizo.',
  late: 'Ya pasó el tiempo para este pago. No se cobró nada.',
  unknown: 'No hay un pago con ese código.',
  back: 'Volver',
  number: 'Número de la tarjeta',
  expires: 'Vence (MM/AA)',
  security: 'Código de seguridad',
  wrongNumber: 'Revise el número: debe tener de 12 a 19 dígitos.',
  wrongExpires: 'Escriba el mes y el año, como 08/29.',
  wrongSecurity: 'Son tres o cuatro dígitos.',
};

const en: ProviderTexts = {
  provider: 'Colibrí Payments',
  fictional: 'This provider does not exist. Nothing is charged.',
  pays: (merchant) => `You pay ${merchant}`,
  amount: 'Amount',
  secureTitle: 'Your bank asks if it is you',
  secureText: 'Write 123456. With 000000 the bank says no.',
  code: 'Code of six digits',
  confirm: 'Confirm',
  bankTitle: (bank) => `${bank}: approve the payment`,
  bankText: 'The money leaves your account when you approve.',
  approve: 'Approve',
  redirectTitle: 'Check and pay',
  redirectText: 'After you pay you go back to the page you came from.',
  refuse: 'Do not pay',
  counterTitle: 'Pay a code',
  counterText: 'Here you play the bank or the cashier. Paste the QR code, the reference or the barcode.',
  whereCounter: 'Each pretend world has its counter: /w/, its name and /counter.',
  counterCode: 'Code or reference',
  look: 'Look it up',
  paid: 'The payment is done.',
  waiting: 'The payment is on its way.',
  refused: 'The payment was not made.',
  late: 'The time for this payment is over. Nothing was charged.',
  unknown: 'There is no payment with that code.',
  back: 'Go back',
  number: 'Card number',
  expires: 'Expires (MM/YY)',
  security: 'Security code',
  wrongNumber: 'Check the number: it has 12 to 19 digits.',
  wrongExpires: 'Write month and year, like 08/29.',
  wrongSecurity: 'It has three or four digits.',
};

const pt: ProviderTexts = {
  provider: 'Colibrí Pagamentos',
  fictional: 'Esta empresa não existe. Nada é cobrado.',
  pays: (merchant) => `Você paga a ${merchant}`,
  amount: 'Valor',
  secureTitle: 'Seu banco quer saber se é você',
  secureText: 'Escreva 123456. Com 000000 o banco diz que não.',
  code: 'Código de seis números',
  confirm: 'Confirmar',
  bankTitle: (bank) => `${bank}: aprove o pagamento`,
  bankText: 'O dinheiro sai da sua conta quando você aprova.',
  approve: 'Aprovar',
  redirectTitle: 'Confira e pague',
  redirectText: 'Depois de pagar você volta à página de onde veio.',
  refuse: 'Não pagar',
  counterTitle: 'Pagar um código',
  counterText: 'Aqui você faz de banco ou de caixa. Cole o código QR, a referência ou o código de barras.',
  whereCounter: 'Cada mundo de teste tem o seu caixa: /w/, o nome e /counter.',
  counterCode: 'Código ou referência',
  look: 'Buscar',
  paid: 'O pagamento está feito.',
  waiting: 'O pagamento está a caminho.',
  refused: 'O pagamento não foi feito.',
  late: 'O tempo deste pagamento acabou. Nada foi cobrado.',
  unknown: 'Não há pagamento com esse código.',
  back: 'Voltar',
  number: 'Número do cartão',
  expires: 'Vence (MM/AA)',
  security: 'Código de segurança',
  wrongNumber: 'Confira o número: tem de 12 a 19 dígitos.',
  wrongExpires: 'Escreva o mês e o ano, como 08/29.',
  wrongSecurity: 'São três ou quatro dígitos.',
};

export type Language = 'es' | 'en' | 'pt';
export const providerTexts: Readonly<Record<Language, ProviderTexts>> = { es, en, pt };

/** The first of the reader's languages that the pages have, else that of the utility. */
export function languageOf(accepted: string | null, otherwise: string): Language {
  const wanted = [...(accepted ?? '').split(','), otherwise].map((tag) =>
    tag.trim().slice(0, 2).toLowerCase(),
  );
  return wanted.find((tag): tag is Language => tag === 'es' || tag === 'en' || tag === 'pt') ?? 'es';
}
