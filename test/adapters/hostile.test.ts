// Files that are huge, cut off, wrong in their encoding or made to harm: a typed error or a right answer, never a freeze.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  readGreenButton,
  readNem12,
  readUsageFile,
  UsageFileError,
  type UsageFile,
} from '../../src/adapters/index.js';
import { UsageSeries } from '../../src/contract/usage.js';
import { trial } from '../support/counts.js';
import { espiFeed } from '../support/espi.js';
import { codesOf, failsAs, onlySeries } from '../support/usage-file.js';

const START = Date.parse('2026-01-01T05:00:00Z') / 1000;
const feed = espiFeed({
  readings: [0, 1, 2, 3].map((index) => ({ start: START + index * 3600, value: 10 + index })),
});
const zone = 'America/Bogota';
const nem12 = [
  '100,NEM12,202601030000,MDP,R',
  '200,NMI1,E1,1,E1,N1,M1,kWh,30,',
  `300,20260101,${new Array<string>(48).fill('0.5').join(',')},A,,,,`,
  '900',
].join('\n');

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  [`\uFEFF${text}`].forEach((whole) => {
    for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), isLittle);
  });
  return bytes;
};

describe('encodings and line ends', () => {
  const bytes = new TextEncoder();
  const sources: Record<string, Uint8Array | string | Blob | ReadableStream<Uint8Array>> = {
    text: feed,
    'text with a mark': `\uFEFF${feed}`,
    'UTF-8': bytes.encode(feed),
    'UTF-8 with a mark': bytes.encode(`\uFEFF${feed}`),
    'UTF-16, little end first': utf16(feed, true),
    'UTF-16, big end first': utf16(feed, false),
    CRLF: bytes.encode(feed.replaceAll('><', '>\r\n<')),
    'a blob': new Blob([feed]),
    'a stream': new Blob([feed]).stream(),
  };
  for (const [name, source] of Object.entries(sources)) {
    it(name, async () => {
      const file = await readUsageFile(source, { zone });
      assert.deepEqual(onlySeries(file).values, [10, 11, 12, 13]);
    });
  }

  it('an encoding that the file states', async () => {
    const text = feed
      .replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="ISO-8859-1"?>')
      .replace('</feed>', '<title>Año</title></feed>');
    assert.deepEqual(onlySeries(await readUsageFile(latin(text), { zone })).values, [10, 11, 12, 13]);
  });

  it('an encoding that it states and does not have', async () => {
    const stated = feed.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="utf-16"?>');
    assert.deepEqual(codesOf(await readUsageFile(bytes.encode(stated), { zone })), {
      'encoding-contradiction': 1,
    });
    await failsAs(
      readUsageFile(latin(feed.replace('</feed>', '<title>Año</title></feed>')), { zone }),
      'wrong-encoding',
    );
    await failsAs(
      readUsageFile(
        bytes.encode(feed.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="klingon"?>')),
      ),
      'wrong-encoding',
    );
  });

  it('NEM12 with CRLF, CR alone and a mark', async () => {
    for (const end of ['\r\n', '\r', '\n\n']) {
      assert.equal(onlySeries(await readUsageFile(`\uFEFF${nem12.replaceAll('\n', end)}`)).values.length, 48);
    }
  });
});

describe('what is cut off', () => {
  it('is never read as whole: XML at every character', async () => {
    for (let length = 1; length < feed.length; length += 7) {
      await assert.rejects(readGreenButton(feed.slice(0, length), { zone }), UsageFileError);
    }
  });
  it('is told where the format cannot show it: NEM12', async () => {
    assert.deepEqual(codesOf(await readNem12(nem12.slice(0, nem12.lastIndexOf('\n')))), { 'no-end': 1 });
  });
  it('CSV inside a quote', () =>
    failsAs(
      readUsageFile('a,b\n"1,2', { zone, csv: { unit: 'kWh', columns: { start: 'a', value: 'b' } } }),
      'truncated',
    ));
});

describe('limits', () => {
  it('hold bytes, readings and time', async () => {
    await failsAs(readGreenButton(feed, { maxBytes: 100 }), 'too-large');
    await failsAs(readGreenButton(feed, { maxReadings: 3 }), 'too-large');
    const apart = espiFeed({
      readings: Array.from({ length: 400 }, (_, index) => ({
        start: index * 30_000_000,
        duration: 300,
        value: 1,
      })),
    });
    await failsAs(readGreenButton(apart, { maxReadings: 400 }), 'too-large');
  });
  it('a time that is none is left out, and not taken for the next', async () => {
    const file = await readGreenButton(
      feed.replace(`<start>${String(START)}</start>`, '<start>999999999999</start>'),
      { zone },
    );
    assert.deepEqual(onlySeries(file).values, [11, 12, 13]);
  });
  it('the caller can end it, and a page gets its turn', async () => {
    const abort = new AbortController();
    let turns = 0;
    const pause = async (): Promise<void> => {
      turns += 1;
      if (turns === 3) abort.abort();
    };
    const long = feed.replace('</feed>', `${`<!-- ${'x'.repeat(1000)} -->`.repeat(2000)}</feed>`);
    await failsAs(readGreenButton(long, { zone, pause, signal: abort.signal }), 'cancelled');
    assert.equal(turns, 3);
  });
  it('a stream without end is left', async () => {
    let isLeft = false;
    async function* endless(): AsyncGenerator<string, void, undefined> {
      try {
        yield '<feed>';
        for (;;) yield '<title>x</title>'.repeat(5000);
      } finally {
        isLeft = true;
      }
    }
    await failsAs(readUsageFile(endless(), { maxBytes: 1_000_000 }), 'too-large');
    assert.ok(isLeft);
  });
  it('warnings do not pile up', async () => {
    const readings = Array.from({ length: 5000 }, (_, index) => ({
      start: START + index * 3600,
      value: 'x',
      quality: 99,
    }));
    await assert.doesNotReject(async () => {
      const { warnings } = await readGreenButton(
        espiFeed({ readings: [...readings, { start: START, value: 1 }] }),
        { zone },
      );
      assert.ok(warnings.length < 10);
    });
  });
});

describe('other files', () => {
  for (const text of [
    '',
    ' ',
    'PK\u0003\u0004zip',
    '%PDF-1.7',
    '{"a":1}',
    '<html><body><p>Sign in</p></body></html>',
    '<svg/>',
  ]) {
    it(JSON.stringify(text.slice(0, 8)), () => assert.rejects(readUsageFile(text), UsageFileError));
  }
});

describe('any bytes', () => {
  /** Whatever a file is, it is read into columns that the contract takes, or refused by kind. */
  async function judge(reading: Promise<UsageFile>): Promise<void> {
    try {
      for (const { series } of (await reading).flows) UsageSeries.parse(series);
    } catch (error) {
      assert.ok(
        error instanceof UsageFileError,
        error instanceof Error ? (error.stack ?? '') : String(error),
      );
    }
  }
  const splice = (text: string, changes: readonly (readonly [number, number, string])[]): string =>
    changes.reduce((changed, [at, length, put]) => {
      const from = at % (changed.length + 1);
      return changed.slice(0, from) + put + changed.slice(from + length);
    }, text);
  const put = fc.oneof(
    fc.constantFrom(
      '0',
      '9',
      '-',
      '.',
      ',',
      '<',
      '>',
      '/',
      'E9',
      '300',
      '\n',
      '""',
      '99999999999',
      '1e400',
      '\0',
    ),
    fc.string({ maxLength: 4 }),
  );
  const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 12 }), put), {
    minLength: 1,
    maxLength: 4,
  });
  const csv = 'when,kWh,what\n2026-01-01 00:00,1.5,in\n2026-01-01 01:00,2,out\n2026-03-29 02:00,2,in\n';

  it('give columns or a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(feed, nem12, csv),
        changes,
        fc.boolean(),
        async (text, edits, asRegister) => {
          await judge(
            readUsageFile(splice(text, edits), {
              zone: 'Europe/Madrid',
              csv: {
                unit: 'kWh',
                columns: { start: 'when', value: 'kWh', flow: 'what' },
                flows: { in: { direction: 'import' }, out: { direction: 'export' } },
                values: asRegister ? 'register' : 'interval',
              },
              maxReadings: 10_000,
            }),
          );
        },
      ),
      trial(20_000),
    );
  });
});
