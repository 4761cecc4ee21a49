import type { Voucher } from '../../../contract/index.js';
import { exponentOf } from '../../../domain/currency.js';
import { hash } from '../random.js';

/** Digits that an id always gives, so that equal worlds print equal codes. */
export function digitsOf(text: string, count: number): string {
  let digits = '';
  for (let round = 0; digits.length < count; round += 1)
    digits += String(hash(text, round + 1)).padStart(10, '0');
  return digits.slice(0, count);
}

/** The check over an EMV code: CRC-16 with polynomial 0x1021 from 0xFFFF, as four hexadecimal digits. */
function crc16(text: string): string {
  let crc = 0xffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

const field = (id: string, value: string): string => `${id}${String(value.length).padStart(2, '0')}${value}`;

/** ISO 4217's numbers of the currencies that the stories use. */
const NUMERIC: Readonly<Record<string, string>> = {
  BRL: '986',
  COP: '170',
  CLP: '152',
  MXN: '484',
  USD: '840',
};

/** A merchant-presented code as EMVCo lays it out: name, amount, and a check at its end. No bank knows it. */
export function instantCode(payment: {
  id: string;
  amountMinor: number;
  currency: string;
  country: string;
  merchant: string;
}): string {
  const exponent = exponentOf(payment.currency);
  const whole = String(payment.amountMinor).padStart(exponent + 1, '0');
  const at = whole.length - exponent;
  const amount = exponent === 0 ? whole : `${whole.slice(0, at)}.${whole.slice(at)}`;
  const merchant = payment.merchant
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .slice(0, 25);
  const body =
    field('00', '01') +
    field('26', field('00', 'example.instant') + field('25', `provider.example/${payment.id}`)) +
    field('52', '4900') +
    field('53', NUMERIC[payment.currency] ?? '999') +
    field('54', amount) +
    field('58', payment.country) +
    field('59', merchant) +
    field('60', 'EXAMPLE') +
    field('62', field('05', payment.id.replaceAll(/\W/g, '').slice(-25)));
  return `${body}6304${crc16(`${body}6304`)}`;
}

/** A slip: in Brazil 44 digits in interleaved 2 of 5, elsewhere Code 128 with the agreement in front. */
export function voucherOf(id: string, country: string, places: Voucher['places']): Voucher {
  const reference = digitsOf(id, 12);
  if (country === 'BR') {
    return {
      reference,
      barcode: `8369${digitsOf(`${id} bars`, 40)}`,
      barcodeFormat: 'itf',
      places: [...places],
    };
  }
  const agreementCode = '90417';
  return {
    reference,
    agreementCode,
    barcode: `415770999${agreementCode}8020${reference}`,
    barcodeFormat: 'code128',
    places: [...places],
  };
}
