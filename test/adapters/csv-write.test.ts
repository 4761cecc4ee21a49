import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvPieces, csvStyleOf, type CsvWords, readCsv } from '../../src/adapters/index.js';
import { RowReader } from '../../src/adapters/csv/rows.js';
import { scaleText } from '../../src/adapters/amounts.js';
import { usageSeries } from '../support/arbitrary/usage-series.js';
import { trial } from '../support/counts.js';

const words: CsvWords = {
  headings: {
    date: 'Fecha',
    time: 'Hora',
    start: 'Inicio',
    value: 'Consumo',
    quality: 'Lectura',
    cost: 'Costo',
    flow: 'Flujo',
  },
  qualities: { actual: 'medido', estimated: 'estimado' },
};

describe('a written CSV file', () => {
  it('says what the series said, in every style', async () => {
    await fc.assert(
      fc.asyncProperty(
        usageSeries.filter(({ interval }) => interval !== 'P1M'),
        fc.constantFrom('es-CO', 'es-MX', 'pt-BR', 'en-US'),
        async (series, locale) => {
          const style = csvStyleOf(locale);
          const text = [...csvPieces([{ series, label: 'x' }], words, style)].join('');
          const { flows } = await readCsv(text, {
            zone: series.zone,
            decimal: style.decimal,
            unit: series.unit,
            columns: { start: 'Inicio', value: 'Consumo' },
            flows: {},
          });
          const read = flows[0]?.series;
          assert.ok(read);
          const exact = (value: number | null, scale: string): string | null =>
            value === null ? null : (value * Number(scale)).toFixed(6);
          const written = series.values.map((value) => exact(value, series.scale));
          const known = read.values.map((value) => exact(value, read.scale));
          // A single interval does not tell how long it is.
          if (series.values.length > 1) assert.deepEqual(known, written);
          assert.equal(Date.parse(read.start), Date.parse(series.start));
        },
      ),
      trial(2_000),
    );
  });

  it('has a row an interval, each with as many fields, whatever is written in it', () => {
    fc.assert(
      fc.property(usageSeries, fc.string({ unit: 'binary' }), (series, label) => {
        const rows = new RowReader(';');
        const text = [
          ...csvPieces(
            [
              { series, label },
              { series, label: 'y' },
            ],
            words,
            csvStyleOf('es-CO'),
          ),
        ].join('');
        const found = [...rows.write(text.slice(1)), ...rows.end()];
        assert.equal(found.length, 1 + 2 * series.values.length);
        assert.deepEqual([...new Set(found.map(({ fields }) => fields.length))], [series.cost ? 7 : 6]);
      }),
      trial(1_000),
    );
  });

  it('lets no text be a formula', () => {
    const [series] = fc.sample(usageSeries, { numRuns: 1, seed: 2 });
    assert.ok(series);
    for (const label of ['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\r=1', '=HYPERLINK("http://x")']) {
      const text = [
        ...csvPieces(
          [
            { series, label },
            { series, label },
          ],
          words,
          csvStyleOf('en'),
        ),
      ].join('');
      const [, row] = [...new RowReader(',').write(text)];
      assert.match(row?.fields[3] ?? '', /^'/);
    }
  });

  it('parts fields as spreadsheets of the locale do', () => {
    const comma = { decimal: ',', delimiter: ';' };
    const point = { decimal: '.', delimiter: ',' };
    for (const locale of ['es-CO', 'es-CL', 'es-ES', 'pt-BR', 'es-AR'])
      assert.deepEqual(csvStyleOf(locale), comma, locale);
    for (const locale of ['es-MX', 'en', 'en-US']) assert.deepEqual(csvStyleOf(locale), point, locale);
    assert.equal(scaleText(3), '0.001');
  });
});
