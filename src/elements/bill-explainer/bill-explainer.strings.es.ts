import { spanishBillNoun } from '../../i18n/nouns.js';
import { common } from '../parts/common.strings.es.js';

/** What the bill explainer says in Spanish, with the noun of the region: factura, boleta, recibo. */
export const texts = (locale: string) => {
  const noun = spanishBillNoun(locale);
  const o = noun.ending;
  const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
  const isFeminine = o === 'a';
  return {
    ...common,
    heading: `Su ${noun.one}`,
    loading: `Buscando su ${noun.one}…`,
    toPay: 'Total a pagar',
    stillToPay: 'Le falta pagar',
    total: `Total ${noun.ofThe}`,
    inFavour: 'Saldo a su favor',
    nothingToPay: 'No tiene que pagar nada',
    due: ({ date, when }: { date: string; when: string }) => `Pague hasta el ${date}, ${when}.`,
    dueToday: ({ date }: { date: string }) => `Pague hoy, ${date}.`,
    wasDue: ({ date, when }: { date: string; when: string }) => `La fecha de pago era el ${date}, ${when}.`,
    noDueDate: 'No tiene fecha de pago.',
    cutoff: ({ date }: { date: string }) => `El servicio se puede cortar desde el ${date} si no se paga.`,
    cutoffPassed: ({ date }: { date: string }) =>
      `El servicio se puede cortar desde el ${date}. Pague ya o hable con la empresa.`,
    paidOn: ({ date }: { date: string }) => `${isFeminine ? 'La' : 'Lo'} pagó el ${date}. Gracias.`,
    paidText: 'Ya está al día. Gracias.',
    processingText: ({ amount }: { amount: string }) =>
      `Su pago de ${amount} va en camino. No hace falta que pague otra vez.`,
    partlyPaid: ({ paid, total }: { paid: string; total: string }) => `Ya pagó ${paid} de ${total}.`,
    creditText: 'No tiene que pagar. Este saldo se descuenta de lo que venga después.',
    nothingText: `${capital(noun.this)} no suma nada por pagar.`,
    notPayable: `No hay que pagar ${noun.this}.`,
    badgeDue: 'Por pagar',
    badgeDueSoon: 'Vence pronto',
    badgeOverdue: `Vencid${o}`,
    badgePaid: `Pagad${o}`,
    badgeProcessing: 'Pago en camino',
    badgeCredit: 'A su favor',
    badgeNothing: 'Nada por pagar',
    badgeSuperseded: `Reemplazad${o}`,
    badgeNotPayable: 'No se paga',
    badgeEstimated: 'Consumo estimado',
    kindRebill: `${capital(noun.one)} corregid${o}`,
    kindCancellation: 'Anulación',
    kindCreditNote: 'Nota de crédito',
    kindFinal: `Últim${o} ${noun.one}`,
    supersededTitle: `${capital(noun.this)} ya no vale`,
    supersededText: isFeminine
      ? 'La empresa hizo una nueva en su lugar. No pague esta.'
      : 'La empresa hizo uno nuevo en su lugar. No pague este.',
    supersededShow: `Ver ${noun.the} que vale`,
    estimatedTitle: 'El consumo es un cálculo',
    estimatedText: 'Esta vez nadie leyó el medidor.',
    estimatedSettles: ({ date }: { date: string }) => `Se corrige con la lectura del ${date}.`,
    estimatedOpen: 'Se corrige cuando se lea de nuevo.',
    ownRead: 'Mandar mi lectura del medidor',
    number: 'Número',
    issued: 'Fecha de emisión',
    period: 'Periodo',
    document: 'Descargar PDF',
    print: 'Imprimir',
    documentBusy: 'Preparando el PDF…',
    documentDone: 'El PDF está en sus descargas.',
    documentFailed: 'No pudimos traer el PDF.',
    documentMissing: 'El PDF aún no está listo. Vuelva a intentar mañana.',
    linesTitle: 'Qué está pagando',
    linesHint: 'Toque un cobro para saber qué es.',
    linesMissing: 'La empresa no mandó el detalle de los cobros. El total sí es el suyo.',
    providedBy: ({ name }: { name: string }) => `De ${name}`,
    sentBack: ({ quantity }: { quantity: string }) => `Usted entregó ${quantity} más de lo que tomó`,
    used: ({ quantity }: { quantity: string }) => `Consumo: ${quantity}`,
    subtotal: 'Subtotal',
    whatIsThis: '¿Qué es esto?',
    informationTitle: 'Más sobre estos cobros',
    askSummary: ({ label, amount }: { label: string; amount: string }) =>
      `Pregunta por «${label}», ${amount}`,
    askBill: 'Pedir que la revisen',
    reads: 'Lecturas del medidor',
    sumTitle: 'Cómo se llega al total',
    rounding: 'Redondeo',
    currentCharges: `Cargos de ${noun.this}`,
    previousBalance: 'Saldo anterior',
    payments: 'Sus pagos',
    arrears: 'Deuda de antes',
    paidSoFar: 'Ya pagado',
    mismatchTitle: 'Las cuentas no cuadran',
    mismatchText: ({ amount }: { amount: string }) =>
      `Los cobros y el total no coinciden: hay ${amount} de diferencia. Le mostramos todo tal como llegó.`,
    mismatchOther: 'Los cobros y los subtotales no coinciden. Le mostramos todo tal como llegó.',
    emptyTitle: `Aún no tiene ${noun.many}`,
    emptyText: `${isFeminine ? 'La primera' : 'El primero'} llega cuando termina su primer periodo de consumo.`,
    emptyNext: ({ date }: { date: string }) => `Será cerca del ${date}.`,
    errorTitle: `No pudimos mostrar su ${noun.one}`,
  };
};

/** The texts of the bill explainer in one language. */
export type BillExplainerStrings = ReturnType<typeof texts>;
