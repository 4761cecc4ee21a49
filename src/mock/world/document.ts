import type { Account, Bill, BillLine, BillRead, BillSection, Config } from '../../contract/index.js';
import { unitSign } from '../../i18n/format.js';
import { type DocumentTexts, documentTexts } from './document.texts.js';
import { createPaper, type Paper } from './paper.js';
import { createPrinter, type Printer } from './printer.js';

export interface DocumentSource {
  readonly bill: Bill;
  readonly account: Account;
  readonly config: Config;
}

/** Where the columns of a table end (numbers) or begin (words), in points. */
const QUANTITY_END = 372;
const RATE_END = 452;

/** A bill as a PDF with the same figures, in the account's language. It says that it is fictional. */
export async function billDocument({ bill, account, config }: DocumentSource): Promise<Uint8Array> {
  const texts = documentTexts(account.locale);
  const printer = createPrinter(account.locale, bill);
  const { name, legalName = name, color = '#1f3a5f' } = config.brand;
  const paper = await createPaper({
    title: titleOf(bill, texts),
    author: legalName,
    locale: account.locale,
    color,
    issuedMs: Date.parse(`${bill.issuedOn}T12:00:00Z`),
    footer: (page, pages) => `${texts.fictional}  ${texts.page} ${page}/${pages}`,
  });
  paper.band(name, texts.fictional);
  head(paper, texts, printer, bill, account);
  if (bill.estimate) {
    const { settlesOn } = bill.estimate;
    paper.note(texts.estimate(settlesOn === null ? undefined : printer.date(settlesOn)));
  }
  for (const section of bill.sections ?? []) sectionTable(paper, texts, printer, section);
  summary(paper, texts, printer, bill);
  return paper.save();
}

function head(paper: Paper, texts: DocumentTexts, printer: Printer, bill: Bill, account: Account): void {
  const address = account.servicePoints[0]?.address;
  const left = [account.holderName, ...(address?.lines ?? [])];
  if (address) left.push([address.locality, address.region, address.postalCode].filter(Boolean).join(', '));
  const right = [
    titleOf(bill, texts),
    `${texts.account} ${account.number}`,
    `${texts.issued}: ${printer.date(bill.issuedOn)}`,
    `${texts.period}: ${printer.period(bill.period)}`,
  ];
  paper.columns(left, right);
  const due = bill.totals.amountDueMinor;
  // Where nothing is owed there is nothing to be late with.
  const dates = [
    bill.dueOn === null ? '' : `${texts.due}: ${printer.date(bill.dueOn)}`,
    bill.cutoffOn === null ? '' : `${texts.cutoff}: ${printer.date(bill.cutoffOn)}`,
  ];
  const notes = due > 0 ? dates.filter(Boolean) : [];
  paper.box(due < 0 ? texts.credit : texts.total, printer.money(Math.abs(due)), notes);
}

function titleOf({ kind, number }: Bill, texts: DocumentTexts): string {
  return `${kind === 'cancellation' ? texts.cancellation : texts.bill} ${number}`;
}

function sectionTable(paper: Paper, texts: DocumentTexts, printer: Printer, section: BillSection): void {
  const phone = section.provider.phone === undefined ? '' : ` · ${section.provider.phone}`;
  paper.heading(section.label, `${section.provider.name}${phone}`);
  for (const read of section.reads) paper.note(readOf(read, section, texts, printer));
  paper.row(texts.concept, columns(texts.quantity, texts.rate, texts.amount, paper), 'head');
  const summing = section.lines.filter(({ role }) => role !== 'information' && role !== 'subtotal');
  const informing = section.lines.filter(({ role }) => role === 'information');
  for (const line of summing) printLine(paper, texts, printer, line, section, 'plain');
  paper.row(texts.subtotal, columns('', '', printer.money(section.subtotalMinor), paper), 'total');
  if (informing.length > 0) paper.note(texts.information);
  for (const line of informing) printLine(paper, texts, printer, line, section, 'quiet');
}

/** What a register showed at both ends, and what came of it. A meter with several registers names each. */
function readOf(read: BillRead, { reads }: BillSection, texts: DocumentTexts, printer: Printer): string {
  const { meterId, register, registerUnit, unit, conversion, quantity } = read;
  const isOneOf = reads.some((other) => other.meterId === meterId && other.register !== register);
  const show = ({ value, on, quality }: BillRead['to']): string => {
    const how = quality === 'estimated' ? `, ${texts.estimated}` : '';
    const sign = registerUnit === undefined ? '' : ` ${unitSign(registerUnit)}`;
    return `${printer.decimal(value)}${sign} (${printer.date(on)}${how})`;
  };
  const converted = conversion === undefined ? '' : ` (× ${printer.decimal(conversion)})`;
  return [
    `${texts.meter} ${meterId.replace(/^met_/, '')}${isOneOf ? ` ${register}` : ''}`,
    `${texts.from}: ${show(read.from)}`,
    `${texts.to}: ${show(read.to)}`,
    `${texts.used}: ${printer.decimal(quantity)} ${unitSign(unit)}${converted}`,
  ].join('   ');
}

function printLine(
  paper: Paper,
  texts: DocumentTexts,
  printer: Printer,
  line: BillLine,
  { period }: BillSection,
  tone: 'plain' | 'quiet',
): void {
  const { quantity, days } = line;
  const shown = [
    ...(quantity === undefined ? [] : [measured(quantity, line.unit ?? '', texts, printer)]),
    ...(days === undefined ? [] : [measured(days, 'day', texts, printer)]),
  ].join(' × ');
  const rate = line.percent === undefined ? '' : `${printer.decimal(line.percent)} %`;
  const price = line.rate === undefined ? rate : printer.decimal(line.rate);
  const onlyMeasured =
    tone === 'quiet' && line.amountMinor === 0 && line.rate === undefined && quantity !== undefined;
  const amount = onlyMeasured ? '' : printer.money(line.amountMinor);
  // A part of the section's time says which, or the same words would stand there twice.
  const own = line.period;
  const isPart = own !== undefined && (own.start > period.start || own.end < period.end);
  const part = isPart ? ` (${printer.days(own)})` : '';
  paper.row(`${line.label}${part}`, columns(shown, price, amount, paper), tone);
}

function measured(quantity: string, unit: string, texts: DocumentTexts, printer: Printer): string {
  const [one, other] = texts.units[unit] ?? [unitSign(unit), unitSign(unit)];
  return `${printer.decimal(quantity)} ${Number(quantity) === 1 ? one : other}`.trimEnd();
}

function summary(paper: Paper, texts: DocumentTexts, printer: Printer, bill: Bill): void {
  const money = (amountMinor: number): ReturnType<typeof columns> =>
    columns('', '', printer.money(amountMinor), paper);
  const rows = (bill.sections ?? []).length + (bill.lines ?? []).length + 2;
  paper.heading(texts.summary, '', Math.min(500, 40 + rows * 15));
  for (const section of bill.sections ?? []) paper.row(section.label, money(section.subtotalMinor), 'plain');
  const lines = bill.lines ?? [];
  for (const line of lines.filter(({ role }) => role === 'rounding')) {
    paper.row(line.label, money(line.amountMinor), 'plain');
  }
  paper.row(texts.currentCharges, money(bill.totals.currentChargesMinor), 'total');
  for (const line of lines.filter(({ role }) => role !== 'rounding')) {
    paper.row(line.label, money(line.amountMinor), 'plain');
  }
  const due = bill.totals.amountDueMinor;
  paper.row(due < 0 ? texts.credit : texts.total, money(Math.abs(due)), 'total');
}

function columns(
  quantity: string,
  rate: string,
  amount: string,
  paper: Paper,
): { text: string; end: number }[] {
  return [
    { text: quantity, end: QUANTITY_END },
    { text: rate, end: RATE_END },
    { text: amount, end: paper.right },
  ];
}
