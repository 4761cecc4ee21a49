import { regionOf } from './locale.js';

/** What the paper is called where the customer lives, with the words that agree with it. */
export interface BillNoun {
  /** `factura` */
  readonly one: string;
  /** `facturas` */
  readonly many: string;
  /** `la factura` */
  readonly the: string;
  /** `de la factura`, `del recibo` */
  readonly ofThe: string;
  /** `esta factura` */
  readonly this: string;
  /** `una factura` */
  readonly a: string;
  /** `o` or `a`: the ending of adjectives that agree with it. */
  readonly ending: 'a' | 'o';
}

const feminine = (one: string): BillNoun => ({
  one,
  many: `${one}s`,
  the: `la ${one}`,
  ofThe: `de la ${one}`,
  this: `esta ${one}`,
  a: `una ${one}`,
  ending: 'a',
});

const masculine = (one: string): BillNoun => ({
  one,
  many: `${one}s`,
  the: `el ${one}`,
  ofThe: `del ${one}`,
  this: `este ${one}`,
  a: `un ${one}`,
  ending: 'o',
});

/** The Spanish noun by region. Everywhere else it is a *factura*. */
export function spanishBillNoun(locale: string): BillNoun {
  switch (regionOf(locale)) {
    case 'CL':
      return feminine('boleta');
    case 'EC':
      return feminine('planilla');
    case 'MX':
    case 'PE':
    case 'CR':
    case 'SV':
      return masculine('recibo');
    default:
      return feminine('factura');
  }
}

/** The Portuguese noun: *conta* in Brazil, *fatura* elsewhere. */
export function portugueseBillNoun(locale: string): BillNoun {
  const one = (regionOf(locale) ?? 'BR') === 'BR' ? 'conta' : 'fatura';
  return {
    one,
    many: `${one}s`,
    the: `a ${one}`,
    ofThe: `da ${one}`,
    this: `esta ${one}`,
    a: `uma ${one}`,
    ending: 'a',
  };
}
