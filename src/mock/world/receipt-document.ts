import type { Account, Config, LocalizedText, Receipt } from '../../contract/index.js';
import { documentTexts } from './document.texts.js';
import { createPaper } from './paper.js';
import { createPrinter } from './printer.js';

interface ReceiptTexts {
  readonly fictional: string;
  readonly receipt: string;
  readonly paid: string;
  readonly method: string;
  readonly reference: string;
  readonly onAccount: string;
  readonly total: string;
  readonly refunded: string;
  readonly balance: string;
}

const TEXTS = {
  es: {
    fictional: 'Recibo ficticio: esta empresa no existe y no hubo pago.',
    receipt: 'Recibo de pago',
    paid: 'Pagado el',
    method: 'Medio de pago',
    reference: 'Referencia',
    onAccount: 'Abono a la cuenta',
    total: 'Total pagado',
    refunded: 'Devuelto',
    balance: 'Saldo después del pago',
  },
  en: {
    fictional: 'Fictional receipt: this company does not exist and nothing was paid.',
    receipt: 'Receipt of payment',
    paid: 'Paid on',
    method: 'Way to pay',
    reference: 'Reference',
    onAccount: 'Credit to the account',
    total: 'Total paid',
    refunded: 'Given back',
    balance: 'Balance after the payment',
  },
  pt: {
    fictional: 'Recibo fictício: esta empresa não existe e não houve pagamento.',
    receipt: 'Recibo de pagamento',
    paid: 'Pago em',
    method: 'Forma de pagamento',
    reference: 'Referência',
    onAccount: 'Crédito na conta',
    total: 'Total pago',
    refunded: 'Devolvido',
    balance: 'Saldo depois do pagamento',
  },
} satisfies Record<string, ReceiptTexts>;

/** A receipt as a PDF with the same figures, in the account's language. It says that it is fictional. */
export async function receiptDocument(source: {
  readonly receipt: Receipt;
  readonly account: Account;
  readonly config: Config;
}): Promise<Uint8Array> {
  const { receipt, account, config } = source;
  const language = account.locale.slice(0, 2);
  const texts: ReceiptTexts = language === 'es' || language === 'pt' ? TEXTS[language] : TEXTS.en;
  const words = documentTexts(account.locale);
  const printer = createPrinter(account.locale, { currency: receipt.currency, zone: account.zone });
  const { name, legalName = name, color = '#1f3a5f' } = config.brand;
  const paidOn = printer.date(receipt.paidAt.slice(0, 10));
  const paper = await createPaper({
    title: `${texts.receipt} ${receipt.number}`,
    author: legalName,
    locale: account.locale,
    color,
    issuedMs: Date.parse(receipt.issuedAt),
    footer: (page, pages) => `${texts.fictional}  ${words.page} ${page}/${pages}`,
  });
  paper.band(name, texts.fictional);
  paper.columns(
    [receipt.holderName, `${words.account} ${receipt.accountNumber}`],
    [`${texts.receipt} ${receipt.number}`, `${texts.reference}: ${receipt.reference}`],
  );
  paper.box(texts.total, printer.money(receipt.amountMinor), [`${texts.paid}: ${paidOn}`]);
  const row = (label: string, amountMinor: number, tone: 'plain' | 'total'): void => {
    paper.row(label, [{ text: printer.money(amountMinor), end: paper.right }], tone);
  };
  const ending = receipt.method.ending === undefined ? '' : ` (${receipt.method.ending})`;
  paper.heading(texts.method, `${wordsIn(receipt.method.label, language)}${ending}`);
  for (const line of receipt.lines) row(`${words.bill} ${line.billNumber}`, line.amountMinor, 'plain');
  const rest = receipt.lines.reduce((left, { amountMinor }) => left - amountMinor, receipt.amountMinor);
  if (rest > 0) row(texts.onAccount, rest, 'plain');
  row(texts.total, receipt.amountMinor, 'total');
  if (receipt.refundedMinor > 0) row(texts.refunded, receipt.refundedMinor, 'plain');
  row(texts.balance, receipt.balanceAfterMinor, 'plain');
  return paper.save();
}

function wordsIn(text: LocalizedText, language: string): string {
  return text[language] ?? text.en ?? text.es ?? Object.values(text)[0] ?? '';
}
