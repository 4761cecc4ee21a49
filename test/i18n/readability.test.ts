import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strings } from '../../src/elements/bill-explainer/bill-explainer.strings.js';
import { ownReadStrings } from '../../src/elements/bill-explainer/own-read.strings.js';
import { detailStrings } from '../../src/elements/bill-explainer/details.strings.js';
import { panelStrings } from '../../src/elements/pay-button/panel.strings.js';
import { strings as payStrings } from '../../src/elements/pay-button/pay-button.strings.js';
import { stepStrings } from '../../src/elements/pay-button/steps.strings.js';
import { claimStrings } from '../../src/elements/payment-help/claims.strings.js';
import { payingStrings } from '../../src/elements/payment-help/paying.strings.js';
import { strings as helpStrings } from '../../src/elements/payment-help/payment-help.strings.js';
import { handsStrings } from '../../src/elements/usage-chart/hands.strings.js';
import { toolStrings } from '../../src/elements/usage-chart/tools.strings.js';
import { strings as chartStrings } from '../../src/elements/usage-chart/usage-chart.strings.js';
import { strings as chatStrings } from '../../src/elements/chat-launcher/chat-launcher.strings.js';
import { panelStrings as chatPanelStrings } from '../../src/elements/chat-launcher/panel.strings.js';
import { finishStrings } from '../../src/elements/move-wizard/finish.strings.js';
import { strings as trackerStrings } from '../../src/elements/move-tracker/move-tracker.strings.js';
import { defaultMoveFlows } from '../../src/domain/move/default-flows.js';
import { HOLD_TEXTS, NOTE_TEXTS } from '../../src/mock/world/moves/texts.js';
import { strings as wizardStrings } from '../../src/elements/move-wizard/move-wizard.strings.js';
import { placeStrings } from '../../src/elements/move-wizard/places.strings.js';
import { proofStrings } from '../../src/elements/move-wizard/proofs.strings.js';
import { whyStrings } from '../../src/elements/bill-explainer/why.strings.js';
import { LANGUAGES } from '../../src/i18n/locale.js';
import { loadStrings, type Text } from '../../src/i18n/strings.js';
import { LINE_KINDS } from '../../src/contract/bills.js';
import { pools, readingOf, sentencesOf, syllablesOf } from '../support/readability.js';

/** Values as they stand on a bill, for texts that are functions. */
const VALUES = {
  date: '18',
  when: '5',
  amount: '$ 58.35',
  paid: '$ 20',
  total: '$ 58.35',
  name: 'Luz',
  quantity: '209 kWh',
  percent: '19 %',
  range: '1 - 31',
  from: '0',
  to: '173 kWh',
  label: 'Luz',
  id: '12',
  time: '7:00',
  day: '1',
};

/** The same for the explanation; labels stand apart. */
const WHY_VALUES = {
  ...VALUES,
  label: '',
  name: '',
  check: '',
  than: '',
  which: '',
  change: '$ 5',
  causes: '',
  currencies: 'COP',
  count: 3,
  number: '12',
  days: '3',
  found: '$ 12',
  expected: '$ 13',
  perDay: '6 kWh',
  lower: '2 kWh',
  upper: '5 kWh',
  above: '173 kWh',
  first: '$ 1',
  then: '$ 2',
  price: '$ 1',
  unit: 'kWh',
};

/** The same for the form for a meter read. */
const READ_VALUES = {
  name: 'Luz',
  code: '1.8.0',
  value: '8531 m³',
  date: '18',
  digits: '5',
  last: '8419 m³',
  used: '12 m³',
  perDay: '9 m³',
  usual: '2 m³',
};

/** The same for the payment help. */
const HELP_VALUES = {
  ...VALUES,
  count: 3,
  days: '3',
  number: '12',
  reference: '12',
  sign: '$',
  asked: '$ 12',
  found: '$ 13',
  host: '12',
};

/** The same for the usage chart; names of bars and units stand apart. */
const USAGE_VALUES = {
  ...VALUES,
  name: '12',
  label: '',
  period: '12',
  when: '',
  temperature: '12 °C',
  power: '12 W',
  usual: '12 kWh',
  days: '3',
  units: '3',
  unit: 'kWh',
  sign: '$',
};

/** The same for the chat. */
const CHAT_VALUES = {
  ...VALUES,
  brand: 'Luz',
  place: 3,
  minutes: 5,
  most: '4000',
  who: 'Luz',
  text: '12',
  size: '5 MB',
  count: 3,
  percent: '19 %',
  number: '123',
  phone: '300',
};

/** The same for the move wizard. */
const WIZARD_VALUES = {
  ...READ_VALUES,
  number: '12',
  total: '6',
  title: 'Luz',
  count: 3,
  amount: '$ 12',
  from: '18',
  to: '20',
  days: '3',
  time: '7:00',
  unit: 'kWh',
  types: 'PDF',
  size: '8 MB',
  percent: '20 %',
  when: '18',
  what: 'Luz',
  place: 'Luz',
};

/** The same for a move. */
const MOVE_VALUES = { ...VALUES, number: '12', service: 'luz', done: 3, count: 10, days: '3' };

describe('the measure', () => {
  const syllables = {
    es: { agua: 2, energía: 4, factura: 3, río: 2, quiere: 2, guerra: 2, línea: 3, causa: 2, y: 1 },
    en: { water: 2, bill: 1, the: 1, charged: 1, table: 2, prices: 2, energy: 3, meter: 2, paid: 1, used: 1 },
    pt: { água: 2, energia: 4, não: 1, conta: 2, informações: 4, quem: 1, saúde: 3, mãe: 1 },
  } as const;
  for (const language of LANGUAGES) {
    for (const [word, count] of Object.entries(syllables[language])) {
      it(`${language}: ${word} has ${count}`, () => assert.equal(syllablesOf(word, language), count));
    }
  }
  it('ends sentences at points and lines, not inside figures', () => {
    assert.equal(sentencesOf('Pague $ 127.840 hoy. ¿Sí?\nGracias').length, 3);
  });
  it('counts a figure as one word of two syllables', () => {
    const { words, syllables } = readingOf('Pay $1,234.56 now.', 'en');
    assert.deepEqual([words, syllables], [3, 4]);
  });
  it('gives the formulas their worked values', () => {
    const cat = readingOf('The cat sat on the mat.', 'en');
    assert.ok(Math.abs(cat.ease - 116.145) < 0.01);
    const gato = readingOf('El gato come.', 'es');
    assert.ok(Math.abs(gato.ease - (206.835 - (62.3 * 5) / 3 - 3)) < 0.01);
    const gata = readingOf('O gato come.', 'pt');
    assert.ok(Math.abs(gata.ease - (248.835 - (84.6 * 5) / 3 - 1.015 * 3)) < 0.01);
  });
  it('finds legal prose hard', () => {
    const es =
      'La responsabilidad de la administración correspondiente se determinará conforme a las disposiciones reglamentarias aplicables a la facturación extraordinaria de los consumidores.';
    const en =
      'The determination of applicable regulatory responsibilities regarding extraordinary consumption necessitates comprehensive administrative documentation.';
    const pt =
      'A responsabilidade da administração correspondente determinar-se-á conforme as disposições regulamentares aplicáveis à faturação extraordinária dos consumidores.';
    assert.ok(readingOf(es, 'es').ease < 40);
    assert.ok(readingOf(en, 'en').ease < 40);
    assert.ok(readingOf(pt, 'pt').ease < 40);
  });
});

for (const language of LANGUAGES) {
  describe(`plain language: ${language}`, () => {
    const check = (texts: readonly string[]): void => {
      for (const pool of pools(texts)) {
        const { ease } = readingOf(pool, language);
        assert.ok(ease >= 65, `${ease.toFixed(1)}: ${pool}`);
      }
      for (const text of texts) {
        const { longestWords, longest } = readingOf(text, language);
        assert.ok(longestWords <= 20, `${longestWords} words: ${longest}`);
      }
    };
    it('explains every kind of line', async () => {
      const { lineKinds: texts } = await loadStrings(detailStrings, language);
      assert.deepEqual(Object.keys(texts).sort(), [...LINE_KINDS].sort());
      check(Object.values(texts));
    });
    it('speaks plainly in every text of the explanation and the checks', async () => {
      const texts: Record<string, Text> = { ...(await loadStrings(whyStrings, language)) };
      check(
        Object.values(texts).map((text) =>
          typeof text === 'function' ? (text as (values: typeof WHY_VALUES) => string)(WHY_VALUES) : text,
        ),
      );
    });
    it('speaks plainly in every text of the form for a meter read', async () => {
      const texts: Record<string, Text> = { ...(await loadStrings(ownReadStrings, language)) };
      check(
        Object.values(texts).map((text) =>
          typeof text === 'function' ? (text as (values: typeof READ_VALUES) => string)(READ_VALUES) : text,
        ),
      );
    });
    it('speaks plainly in every text of the payment help', async () => {
      for (const table of [helpStrings, claimStrings, payingStrings]) {
        const texts: Record<string, Text> = { ...(await loadStrings<object>(table, language)) };
        check(
          Object.values(texts).map((text) =>
            typeof text === 'function' ? (text as (values: typeof HELP_VALUES) => string)(HELP_VALUES) : text,
          ),
        );
      }
    });
    it('speaks plainly in every text of the usage chart', async () => {
      for (const table of [chartStrings, handsStrings, toolStrings]) {
        const { services: _, ...texts } = (await loadStrings<object>(table, language)) as Record<
          string,
          Text
        >;
        check(
          Object.values(texts).map((text) =>
            typeof text === 'function'
              ? (text as (values: typeof USAGE_VALUES) => string)(USAGE_VALUES)
              : text,
          ),
        );
      }
    });
    it('speaks plainly in every text of the move wizard', async () => {
      for (const table of [wizardStrings, placeStrings, proofStrings, finishStrings]) {
        const texts: Record<string, Text> = { ...(await loadStrings<object>(table, language)) };
        check(
          Object.values(texts).map((text) =>
            typeof text === 'function'
              ? (text as (values: typeof WIZARD_VALUES) => string)(WIZARD_VALUES)
              : text,
          ),
        );
      }
    });
    it('speaks plainly in every text of the pay button', async () => {
      for (const table of [payStrings, panelStrings, stepStrings]) {
        const texts: Record<string, Text> = { ...(await loadStrings<object>(table, language)) };
        check(
          Object.values(texts).map((text) =>
            typeof text === 'function' ? (text as (values: typeof HELP_VALUES) => string)(HELP_VALUES) : text,
          ),
        );
      }
    });
    it('speaks plainly in every text of the chat', async () => {
      for (const table of [chatStrings, chatPanelStrings]) {
        const texts: Record<string, Text> = { ...(await loadStrings<object>(table, language)) };
        check(
          Object.values(texts).map((text) =>
            typeof text === 'function' ? (text as (values: typeof CHAT_VALUES) => string)(CHAT_VALUES) : text,
          ),
        );
      }
    });
    it('speaks plainly in every text of the move tracker', async () => {
      const texts: Record<string, Text> = { ...(await loadStrings(trackerStrings, language)) };
      check(
        Object.values(texts).map((text) =>
          typeof text === 'function' ? (text as (values: typeof MOVE_VALUES) => string)(MOVE_VALUES) : text,
        ),
      );
    });
    it('speaks plainly in the flows of moving and in what is said of a move that is held', () => {
      const found: string[] = [];
      const look = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        const { [language]: own } = value as Record<string, unknown>;
        if (typeof own === 'string') found.push(own);
        else Object.values(value).forEach(look);
      };
      look(defaultMoveFlows);
      assert.ok(found.length > 50, `${String(found.length)} texts`);
      check(found);
      check(
        [HOLD_TEXTS, NOTE_TEXTS].flatMap((texts) => Object.values(texts).map((one) => one[language] ?? '')),
      );
    });
    it('speaks plainly in every text of the bill explainer', async () => {
      const { lineKinds: _, ...details } = await loadStrings(detailStrings, language);
      const texts: Record<string, Text> = { ...(await loadStrings(strings, language)), ...details };
      check(
        Object.values(texts).map((text) =>
          typeof text === 'function' ? (text as (values: typeof VALUES) => string)(VALUES) : text,
        ),
      );
    });
  });
}
