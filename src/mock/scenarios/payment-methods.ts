import type { LocalizedText, PaymentMethod } from '../../contract/index.js';

/** How a country pays: what its ways are called, in minor units what they take, and its banks. No brand exists. */
interface Country {
  readonly minimumMinor: number;
  readonly qrMaximumMinor: number;
  readonly transfer?: LocalizedText;
  readonly qr?: LocalizedText;
  readonly voucher?: LocalizedText;
  readonly redirect?: LocalizedText;
  readonly banks: readonly string[];
}

const COUNTRIES: Readonly<Record<string, Country>> = {
  CO: {
    minimumMinor: 500_000,
    qrMaximumMinor: 1_000_000_000,
    transfer: {
      es: 'Débito en su banco (Enlace)',
      en: 'From your bank (Enlace)',
      pt: 'Do seu banco (Enlace)',
    },
    qr: { es: 'Código QR o llave', en: 'QR code', pt: 'Código QR' },
    voucher: { es: 'Efectivo en Girasol', en: 'Cash at Girasol', pt: 'Dinheiro no Girassol' },
    banks: ['Banco Alameda', 'Banco del Páramo', 'Cooperativa La Ceiba'],
  },
  CL: {
    minimumMinor: 1000,
    qrMaximumMinor: 5_000_000,
    transfer: { es: 'Transferencia', en: 'Bank transfer', pt: 'Transferência' },
    redirect: { es: 'Página de pagos Cordillera', en: 'Cordillera payment page', pt: 'Página Cordillera' },
    voucher: { es: 'Efectivo en cajas', en: 'Cash at counters', pt: 'Dinheiro no caixa' },
    banks: ['Banco Cordillera', 'Banco Austral Ficticio'],
  },
  MX: {
    minimumMinor: 2000,
    qrMaximumMinor: 800_000,
    transfer: { es: 'Transferencia', en: 'Bank transfer', pt: 'Transferência' },
    voucher: { es: 'Efectivo en tiendas', en: 'Cash in shops', pt: 'Dinheiro em lojas' },
    banks: ['Banco Anáhuac Ficticio', 'Banco Jacaranda'],
  },
  BR: {
    minimumMinor: 100,
    qrMaximumMinor: 10_000_000,
    qr: { es: 'QR instantáneo', en: 'Instant QR', pt: 'QR instantâneo' },
    voucher: { es: 'Boleto', en: 'Boleto (slip)', pt: 'Boleto' },
    banks: ['Banco Ipê', 'Banco Jatobá'],
  },
};

const ELSEWHERE: Country = { minimumMinor: 100, qrMaximumMinor: 1_000_000, banks: ['First Mesa Bank'] };

const card = (ending: string): LocalizedText => ({
  es: `Tarjeta terminada en ${ending}`,
  en: `Card ending in ${ending}`,
  pt: `Cartão com final ${ending}`,
});

const HINTS = {
  transfer: {
    es: 'Va a la página de su banco y vuelve.',
    en: 'You go to the page of your bank and come back.',
    pt: 'Você vai à página do seu banco e volta.',
  },
  voucher: {
    es: 'Pague en la caja antes de tres días.',
    en: 'Pay at a counter within three days.',
    pt: 'Pague no caixa em até três dias.',
  },
  debit: {
    es: 'Su banco tarda hasta tres días.',
    en: 'Your bank takes up to three days.',
    pt: 'Seu banco leva até três dias.',
  },
  expired: { es: 'Esta tarjeta ya venció.', en: 'This card has expired.', pt: 'Este cartão venceu.' },
};

/** The ways to pay in a country, saved ones first: two saved cards, one of them expired, then what the country uses. */
export function paymentMethodsOf(country: string, currency: string): readonly PaymentMethod[] {
  const land = COUNTRIES[country] ?? ELSEWHERE;
  const common = {
    currency,
    minimumMinor: land.minimumMinor,
    maximumMinor: null,
    settlesInDays: 0,
    canSchedule: false,
    canAutopay: false,
    canSave: false,
  };
  const method = (
    id: string,
    kind: PaymentMethod['kind'],
    label: LocalizedText | undefined,
    more: Partial<PaymentMethod> = {},
  ): PaymentMethod[] => (label ? [{ ...common, id, kind, label, ...more }] : []);
  const later = { canSchedule: true, canAutopay: true };
  const savedCard = (ending: string, expires: string, more: Partial<PaymentMethod> = {}): PaymentMethod[] =>
    method(`pm_card_${ending}`, 'saved_card', card(ending), {
      ...later,
      saved: { brand: 'Cumbre', ending, expires },
      ...more,
    });
  const options = land.banks.map((name, index) => ({
    id: `bank_${String(index + 1)}`,
    label: { es: name, en: name, pt: name },
  }));
  return [
    ...savedCard('4242', '2029-08'),
    ...savedCard('1881', '2025-02', { unavailable: { reason: 'expired', text: HINTS.expired } }),
    ...method('pm_qr', 'instant_qr', land.qr, { maximumMinor: land.qrMaximumMinor }),
    ...method('pm_transfer', 'bank_transfer', land.transfer, { options, hint: HINTS.transfer }),
    ...method('pm_redirect', 'redirect', land.redirect),
    ...method('pm_card', 'card', { es: 'Tarjeta', en: 'Card', pt: 'Cartão' }, { canSave: true }),
    ...method('pm_voucher', 'cash_voucher', land.voucher, { settlesInDays: 1, hint: HINTS.voucher }),
    ...method(
      'pm_debit',
      'direct_debit',
      { es: 'Débito automático', en: 'Direct debit', pt: 'Débito automático' },
      {
        ...later,
        settlesInDays: 3,
        hint: HINTS.debit,
        saved: { brand: land.banks[0] ?? '', ending: '7310' },
      },
    ),
  ];
}
