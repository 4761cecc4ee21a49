import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { decodePDFRawStream, PDFDocument, type PDFFont, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib';

import { SCENARIO_NAMES } from '../../../src/mock/scenarios/index.js';
import { createWorld } from '../../../src/mock/world.js';

/** Where the words of a page end, in points. */
const RIGHT = 595 - 48;

/** A piece of text as it stands on a page. */
interface Piece {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly text: string;
}

const DRAWN = /\/(\S+) (\S+) Tf[^<]*?1 0 0 1 (\S+) (\S+) Tm\s*<([0-9A-F]*)> Tj/g;

/** What Windows-1252 has where Latin-1 has nothing, as far as bills need it. */
const OWN: Readonly<Record<string, string>> = {
  '\x80': '€',
  '\x85': '…',
  '\x91': '‘',
  '\x92': '’',
  '\x93': '“',
  '\x94': '”',
  '\x95': '•',
  '\x96': '–',
  '\x97': '—',
};

const lettersOf = (bytes: Buffer): string =>
  [...bytes.toString('latin1')].map((letter) => OWN[letter] ?? letter).join('');

/** Every piece of text of a document, in the order in which it was drawn. */
async function piecesOf(bytes: Uint8Array): Promise<Piece[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .filter((content) => content.includes(' Tj'));
  return streams.flatMap((content, page) =>
    [...content.matchAll(DRAWN)].map(([, font = '', size, x, y, hex = '']) => ({
      page,
      x: Number(x),
      y: Number(y),
      size: Number(size),
      isBold: font.includes('Bold'),
      text: lettersOf(Buffer.from(hex, 'hex')),
    })),
  );
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('\n');

/** The figures and words that each document has to have, as the account's language writes them. */
const NEEDED: Partial<Record<(typeof SCENARIO_NAMES)[number], readonly string[]>> = {
  'co-high-bill': [
    '$ 127.840',
    '$ 150.225',
    '-$ 75.113',
    '$ 13.610',
    '-$ 3',
    '173 kWh',
    '868,35',
    'Factura ficticia',
  ],
  'us-sample': ['$31.10', '$5.09', '0.39167', '13 days', '$11.90', '$13.20', '$17.62', 'Fictional bill'],
  'co-water-bimonthly': ['$ 635.030', '54 m³', '2 meses'],
  'cl-water-estimated': ['Boleta ficticia', '$29.550', 'Ajuste de sencillo', '1161 (14 oct 2026, estimada)'],
  'mx-summer': ['Recibo ficticio', '$1,980.00', '600 kWh', 'Adeudo anterior'],
  'br-bandeira': ['R$ 227,27', 'Bandeira amarela (12 de out. - 31 de out.)', '4,65 %'],
  'rate-change': [
    '$25.290',
    'Electricidad consumida (6 oct - 21 oct)',
    'Electricidad consumida (22 oct - 5 nov)',
  ],
  'meter-exchange': ['$ 96.150', 'LV20986', 'LV95214'],
  'co-cut-off': ['$ 147.860', '$ 76.530', '$ 108.544', '125 kWh'],
  'us-tou-solar': ['$115.40', 'Meter AB55208 export', 'Energy, peak 4-9 pm (Feb 14 - Feb 28)', '$611.62'],
  'uk-estimated': [
    '£163.16',
    '8531 m³ (1 Nov 2026, estimated)',
    '(× 11.220633)',
    'The read of 1 Dec 2026 corrects it.',
  ],
  rebill: ['Boleta 202611209133', '$27.135', '23784'],
  'credit-balance': ['Saldo a su favor', '58,50 €', '3,45 kW × 31 días'],
  'double-charged': ['Saldo a su favor', 'S/ 7.40', 'Pago del 24 de octubre'],
  unreconciled: ['$ 29.121,94', '26 m³'],
  'many-lines': ['$ 433.980', 'Tasa retributiva, suntuario', 'Aseo Pleno del Eje S.A. E.S.P.'],
};

describe("a bill's document", () => {
  for (const scenario of SCENARIO_NAMES.filter((name) => name !== 'new-customer')) {
    const world = createWorld({ id: 'w', scenario });
    const [account] = world.accounts;
    const [bill] = world.bills(account?.id ?? '');
    assert.ok(account && bill, scenario);

    it(`of ${scenario} is a PDF with the bill's figures in the account's language`, async () => {
      const bytes = await world.document(bill.id);
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      assert.ok((pdf.getTitle() ?? '').includes(bill.number));
      assert.equal(pdf.getCreationDate()?.toISOString().slice(0, 10), bill.issuedOn);
      const text = textOf(await piecesOf(bytes));
      const needed = NEEDED[scenario] ?? [];
      assert.ok(needed.length > 0);
      for (const part of [...needed, account.holderName, account.number, bill.number]) {
        assert.ok(text.includes(part), `${part} is printed`);
      }
      for (const line of bill.sections?.flatMap(({ lines }) => lines) ?? []) {
        assert.ok(text.includes(line.label), line.label);
      }
      assert.ok(!text.includes('?'), 'every letter is one that the fonts have');
    });

    it(`of ${scenario} has no words over others, and none beyond its margin`, async () => {
      const fonts = await PDFDocument.create();
      const [plain, bold] = await Promise.all(
        [StandardFonts.Helvetica, StandardFonts.HelveticaBold].map((font) => fonts.embedFont(font)),
      );
      assert.ok(plain && bold);
      const end = ({ x, size, isBold, text }: Piece): number => {
        const font: PDFFont = isBold ? bold : plain;
        return [...text].reduce((at, letter) => at + font.widthOfTextAtSize(letter, size), x);
      };
      const pieces = await piecesOf(await world.document(bill.id));
      for (const [index, piece] of pieces.entries()) {
        assert.ok(end(piece) <= RIGHT + 0.01, `${piece.text} ends at ${end(piece)}`);
        const beside = pieces.slice(index + 1).filter(({ page, y }) => page === piece.page && y === piece.y);
        for (const other of beside) {
          const [left, right] = other.x < piece.x ? [other, piece] : [piece, other];
          assert.ok(end(left) <= right.x, `${left.text} | ${right.text}`);
        }
      }
    });
  }

  it('asks for nothing where nothing is due', async () => {
    const world = createWorld({ id: 'w', scenario: 'rebill' });
    const [, cancellation] = world.bills('acc_5520913');
    const text = textOf(await piecesOf(await world.document(cancellation?.id ?? '')));
    assert.ok(text.includes('Anulación NC20261120913') && text.includes('Anula la boleta'));
    assert.ok(!text.includes('Pago oportuno') && !text.includes('Suspensión'));
  });

  it('is the same each time, and is not there for a bill that is not', async () => {
    const [one, two] = [0, 1].map(() => createWorld({ id: 'w', scenario: 'us-sample' }));
    const id = one?.bills('acc_home')[0]?.id ?? '';
    assert.deepEqual(await one?.document(id), await two?.document(id));
    await assert.rejects(async () => one?.document('bill_of_nobody'), RangeError);
  });
});
