/** The fixed words of a printed bill. */
export interface DocumentTexts {
  readonly fictional: string;
  readonly bill: string;
  readonly account: string;
  readonly issued: string;
  readonly period: string;
  readonly days: string;
  readonly due: string;
  readonly cutoff: string;
  readonly total: string;
  readonly credit: string;
  readonly concept: string;
  readonly quantity: string;
  readonly rate: string;
  readonly amount: string;
  readonly information: string;
  readonly subtotal: string;
  readonly currentCharges: string;
  readonly summary: string;
  readonly meter: string;
  readonly from: string;
  readonly to: string;
  readonly used: string;
  readonly page: string;
  readonly units: Readonly<Record<string, string>>;
}

const es: DocumentTexts = {
  fictional: 'Factura ficticia: esta empresa no existe y esta factura no se paga.',
  bill: 'Factura',
  account: 'Cuenta',
  issued: 'Fecha de emisión',
  period: 'Periodo facturado',
  days: 'días',
  due: 'Pago oportuno hasta',
  cutoff: 'Suspensión desde',
  total: 'Total a pagar',
  credit: 'Saldo a su favor',
  concept: 'Concepto',
  quantity: 'Cantidad',
  rate: 'Tarifa',
  amount: 'Valor',
  information: 'Informativo, no suma',
  subtotal: 'Subtotal',
  currentCharges: 'Cargos del periodo',
  summary: 'Resumen',
  meter: 'Medidor',
  from: 'Lectura anterior',
  to: 'Lectura actual',
  used: 'Consumo',
  page: 'Página',
  units: { day: 'días', month: 'mes', collection: 'recol.' },
};

const en: DocumentTexts = {
  fictional: 'Fictional bill: this company does not exist and this bill cannot be paid.',
  bill: 'Bill',
  account: 'Account',
  issued: 'Issued',
  period: 'Billing period',
  days: 'days',
  due: 'Pay by',
  cutoff: 'Cut-off from',
  total: 'Amount due',
  credit: 'Credit in your favor',
  concept: 'Description',
  quantity: 'Quantity',
  rate: 'Rate',
  amount: 'Amount',
  information: 'For information, not added',
  subtotal: 'Subtotal',
  currentCharges: 'Current charges',
  summary: 'Summary',
  meter: 'Meter',
  from: 'Previous read',
  to: 'Current read',
  used: 'Use',
  page: 'Page',
  units: { day: 'days', month: 'month', collection: 'coll.' },
};

const pt: DocumentTexts = {
  fictional: 'Fatura fictícia: esta empresa não existe e esta fatura não é paga.',
  bill: 'Fatura',
  account: 'Conta',
  issued: 'Data de emissão',
  period: 'Período faturado',
  days: 'dias',
  due: 'Pague até',
  cutoff: 'Corte a partir de',
  total: 'Total a pagar',
  credit: 'Saldo a seu favor',
  concept: 'Descrição',
  quantity: 'Quantidade',
  rate: 'Tarifa',
  amount: 'Valor',
  information: 'Informativo, não soma',
  subtotal: 'Subtotal',
  currentCharges: 'Encargos do período',
  summary: 'Resumo',
  meter: 'Medidor',
  from: 'Leitura anterior',
  to: 'Leitura atual',
  used: 'Consumo',
  page: 'Página',
  units: { day: 'dias', month: 'mês', collection: 'coleta' },
};

/** The words in the account's language; Spanish where there is none. */
export function documentTexts(locale: string): DocumentTexts {
  const language = locale.slice(0, 2).toLowerCase();
  return language === 'en' ? en : language === 'pt' ? pt : es;
}
