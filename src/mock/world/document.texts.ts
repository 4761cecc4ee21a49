import { spanishBillNoun } from '../../i18n/nouns.js';

/** A unit after one and after any other number. */
type UnitWords = readonly [one: string, other: string];

/** The fixed words of a printed bill. */
export interface DocumentTexts {
  readonly fictional: string;
  readonly bill: string;
  /** What a bill is called that takes another back. */
  readonly cancellation: string;
  readonly account: string;
  readonly issued: string;
  readonly period: string;
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
  /** Said of a read that nobody made. */
  readonly estimated: string;
  /** Why the use is an estimate, and when a read corrects it, where that is known. */
  estimate(settlesOn: string | undefined): string;
  readonly page: string;
  readonly units: Readonly<Record<string, UnitWords>>;
}

const es: Omit<DocumentTexts, 'fictional' | 'bill'> = {
  cancellation: 'Anulación',
  account: 'Cuenta',
  issued: 'Fecha de emisión',
  period: 'Periodo facturado',
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
  estimated: 'estimada',
  estimate: (settlesOn) =>
    `Consumo estimado: no pudimos leer el medidor. ${settlesOn === undefined ? 'La próxima lectura lo corrige.' : `La lectura del ${settlesOn} lo corrige.`}`,
  page: 'Página',
  units: { day: ['día', 'días'], month: ['mes', 'meses'], collection: ['recol.', 'recol.'] },
};

const en: DocumentTexts = {
  fictional: 'Fictional bill: this company does not exist and this bill cannot be paid.',
  bill: 'Bill',
  cancellation: 'Cancellation',
  account: 'Account',
  issued: 'Issued',
  period: 'Billing period',
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
  estimated: 'estimated',
  estimate: (settlesOn) =>
    `Estimated use: we could not read the meter. ${settlesOn === undefined ? 'The next read corrects it.' : `The read of ${settlesOn} corrects it.`}`,
  page: 'Page',
  units: { day: ['day', 'days'], month: ['month', 'months'], collection: ['coll.', 'coll.'] },
};

const pt: DocumentTexts = {
  fictional: 'Fatura fictícia: esta empresa não existe e esta fatura não é paga.',
  bill: 'Fatura',
  cancellation: 'Cancelamento',
  account: 'Conta',
  issued: 'Data de emissão',
  period: 'Período faturado',
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
  estimated: 'estimada',
  estimate: (settlesOn) =>
    `Consumo estimado: não foi possível ler o medidor. ${settlesOn === undefined ? 'A próxima leitura corrige.' : `A leitura de ${settlesOn} corrige.`}`,
  page: 'Página',
  units: { day: ['dia', 'dias'], month: ['mês', 'meses'], collection: ['coleta', 'coletas'] },
};

/** The words in the account's language; Spanish where there is none. */
export function documentTexts(locale: string): DocumentTexts {
  const language = locale.slice(0, 2).toLowerCase();
  if (language === 'en') return en;
  if (language === 'pt') return pt;
  const noun = spanishBillNoun(locale);
  const bill = noun.one.charAt(0).toUpperCase() + noun.one.slice(1);
  const fictional = `${bill} fictici${noun.ending}: esta empresa no existe y ${noun.this} no se paga.`;
  return { ...es, bill, fictional };
}
