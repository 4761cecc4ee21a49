import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answerProblem, sentAnswer } from '../../../src/domain/flow/answers.js';
import type { FlowAnswers } from '../../../src/domain/flow/conditions.js';
import {
  answerField,
  beginFlow,
  fieldOf,
  type FlowPlace,
  goBack,
  goOn,
  goTo,
  resumeFlow,
  screenAt,
  screenProblems,
} from '../../../src/domain/flow/place.js';
import { meetsRule, readNumber } from '../../../src/domain/flow/rules.js';
import { factFields } from '../../../src/domain/flow/move-facts.js';
import { validateFlow } from '../../../src/domain/flow/validate-flow.js';
import { walkFlow } from '../../../src/domain/flow/walk.js';
import { VALIDATION_KINDS, type Flow, type FlowField } from '../../../src/contract/flow.js';
import type { Premise } from '../../../src/contract/premises.js';
import { defaultMoveFlows } from '../../../src/domain/move/default-flows.js';
import { moveFacts } from '../../../src/domain/move/facts.js';
import { createMockUtility } from '../../../src/mock/index.js';
import { SCENARIO_NAMES } from '../../../src/mock/scenarios/names.js';
import { CONTEXT, drawFitting, drawFlow, TODAY } from '../../support/arbitrary/flow.js';
import { MUTATIONS } from '../../support/arbitrary/flow-mutations.js';
import { trial } from '../../support/counts.js';

const label = { es: 'Texto', en: 'Text' };
const field = (more: Partial<FlowField>): FlowField => ({
  id: 'f',
  kind: 'text',
  label,
  required: true,
  ...more,
});

describe('a flow', () => {
  it('that is sound has no faults, and the witness answers all of it', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { flow, witness } = drawFlow(draw);
        assert.deepEqual(validateFlow(flow), []);
        const { screens, answers } = walkFlow(flow, witness);
        assert.deepEqual(
          screens.map(({ step }) => step.id),
          flow.steps.map(({ id }) => id),
        );
        for (const screen of screens) assert.deepEqual([...screenProblems(screen, answers, CONTEXT)], []);
      }),
      trial(10_000),
    );
  });

  for (const [name, mutate] of Object.entries(MUTATIONS)) {
    it(`with ${name} is refused, and the place named`, () => {
      fc.assert(
        fc.property(fc.gen(), (draw) => {
          const flow = structuredClone(drawFlow(draw).flow);
          const fault = mutate(flow, (count) => draw(fc.nat, { max: Math.max(0, count - 1) }));
          fc.pre(fault !== undefined);
          const found = validateFlow(flow);
          assert.ok(
            found.some(({ path, code }) => path === fault.path && code === fault.code),
            `${JSON.stringify(fault)} not among ${JSON.stringify(found)}`,
          );
        }),
        trial(1000),
      );
    });
  }

  it('that is no flow at all is refused', () => {
    for (const document of [undefined, null, 3, 'flow', [], {}, { steps: [{}] }])
      assert.ok(
        validateFlow(document).every(({ code }) => code === 'not_a_flow') &&
          validateFlow(document).length > 0,
      );
  });

  it('with more courses than can be followed is not held to be out of reach', () => {
    const choices = Array.from({ length: 12 }, (_, index) =>
      field({
        id: `c${index}`,
        kind: 'choice',
        options: ['a', 'b', 'c', 'd', 'e'].map((value) => ({ value, label })),
      }),
    );
    const last = field({
      id: 'last',
      when: { all: choices.map(({ id }) => ({ field: id, is: 'e' })) },
    });
    const flow: Flow = {
      id: 'x',
      version: '1',
      purpose: 'report',
      title: label,
      steps: [{ id: 's', title: label, fields: [...choices, last] }],
    };
    assert.deepEqual(validateFlow(flow), []);
  });

  it('of every utility of the mock is sound', () => {
    for (const scenario of SCENARIO_NAMES) {
      for (const flow of createMockUtility({ scenario }).world.flows) {
        assert.deepEqual(validateFlow(flow), [], `${scenario} ${flow.id}`);
      }
    }
  });
});

describe('what is known beside the answers', () => {
  it('is named as the homes are known, in flows of moving only', () => {
    const services = [] as never[];
    const home = { occupancy: 'vacant', services } as unknown as Premise;
    const facts = moveFacts({ ownPlaces: 2, from: home, to: home });
    const named = factFields({ purpose: 'move_transfer' });
    assert.deepEqual(Object.keys(facts).sort(), named.map(({ id }) => id).sort());
    assert.deepEqual(factFields({ purpose: 'report' }), []);
  });

  it('decides what applies', () => {
    const flow = defaultMoveFlows.transfer;
    const steps = (facts: FlowAnswers): string[] =>
      walkFlow(flow, {}, { facts }).screens.map(({ step }) => step.id);
    assert.deepEqual(steps({}), ['places', 'dates', 'papers', 'contact']);
    assert.deepEqual(steps({ 'to.reads': true, 'to.tariffs': true }), [
      'places',
      'dates',
      'meters',
      'plan',
      'papers',
      'contact',
    ]);
  });

  it('has no place in flows of another purpose', () => {
    const when = { field: 'to.visit', is: true };
    const steps = [{ id: 's', title: label, when, fields: [] }];
    const flow = { id: 'x', version: '1', title: label, steps };
    assert.deepEqual(validateFlow({ ...flow, purpose: 'report' }), [
      { path: '/steps/0/when/field', code: 'unknown_field' },
    ]);
    assert.deepEqual(validateFlow({ ...flow, purpose: 'move_start' }), []);
  });

  it('gives the shipped flows no faults', () => {
    for (const flow of Object.values(defaultMoveFlows)) assert.deepEqual(validateFlow(flow), [], flow.id);
  });
});

describe('the way through a flow', () => {
  it('reaches the review on every sound flow, whatever is answered, and back to the first screen', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { flow, witness } = drawFlow(draw);
        let place = beginFlow(flow);
        for (let count = 0; place.at !== null; count += 1) {
          assert.ok(count <= flow.steps.length, 'the way has no end');
          place = answered(draw, flow, place, witness);
          const onward = goOn(flow, place, CONTEXT);
          assert.ok(onward.place, 'a screen with sound answers was not left');
          place = onward.place;
        }
        assert.equal(place.isReviewing, true);
        const { screens } = walkFlow(flow, place.answers);
        const back: string[] = [];
        for (let at = goBack(flow, place); at; at = goBack(flow, at)) back.unshift(at.at ?? '');
        assert.deepEqual(
          back,
          screens.map(({ step }) => step.id),
        );
      }),
      trial(10_000),
    );
  });

  it('loses nothing typed, back, forward, reloaded or resumed anywhere', () => {
    const moves = fc.array(fc.constantFrom('type', 'wrong', 'on', 'back', 'to', 'reload', 'resume'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.gen(), moves, (draw, made) => {
        const { flow, witness } = drawFlow(draw);
        const typed: Record<string, FlowAnswers[string]> = {};
        let place = beginFlow(flow);
        for (const move of made) {
          const screen = screenAt(flow, place);
          if ((move === 'type' || move === 'wrong') && screen) {
            for (const one of screenAt(flow, place)?.fields ?? []) {
              const answer = move === 'wrong' && one.kind === 'text' ? '%' : drawFitting(draw, one, witness);
              if (answer === undefined) continue;
              const given = answerField(flow, place, one.id, answer);
              for (const id of given.stale) {
                assert.equal(fieldOf(flow, id)?.kind, 'slot');
                typed[id] = undefined;
              }
              typed[one.id] = answer;
              place = given.place;
            }
          } else if (move === 'on') place = goOn(flow, place, CONTEXT).place ?? place;
          else if (move === 'back') place = goBack(flow, place) ?? place;
          else if (move === 'to') {
            const { screens } = walkFlow(flow, place.answers);
            const there = screens[draw(fc.nat, { max: Math.max(0, screens.length - 1) })];
            if (there) place = goTo(place, there.step.id);
          } else if (move === 'reload') {
            place = resumeFlow(flow, JSON.parse(JSON.stringify(place)) as FlowPlace, CONTEXT);
          } else if (move === 'resume') place = resumeFlow(flow, { answers: place.answers }, CONTEXT);
          assert.deepEqual(defined(place.answers), defined(typed));
        }
      }),
      trial(10_000),
    );
  });

  it('never asks twice: a screen whose answers are right is not shown again on the way to the review', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { flow, witness } = drawFlow(draw);
        const whole = resumeFlow(flow, { answers: witness }, CONTEXT);
        assert.equal(whole.at, null);
        const step = flow.steps[draw(fc.nat, { max: flow.steps.length - 1 })];
        assert.ok(step);
        const onward = goOn(flow, goTo(whole, step.id), CONTEXT);
        assert.equal(onward.place?.at, null);
      }),
      trial(1000),
    );
  });

  it('takes with it what hung on an answer that has gone, and brings it back with the answer', () => {
    const flow: Flow = {
      id: 'x',
      version: '1',
      purpose: 'report',
      title: label,
      steps: [
        { id: 'one', title: label, fields: [field({ id: 'dog', kind: 'yes_no' })] },
        {
          id: 'two',
          title: label,
          when: { field: 'dog', is: true },
          fields: [field({ id: 'bites', kind: 'yes_no' })],
        },
        { id: 'three', title: label, when: { field: 'bites', is: true }, fields: [field({ id: 'how' })] },
      ],
    };
    const all = { dog: true, bites: true, how: 'hard' };
    assert.equal(walkFlow(flow, all).screens.length, 3);
    const less = walkFlow(flow, { ...all, dog: false });
    assert.deepEqual(
      less.screens.map(({ step }) => step.id),
      ['one'],
    );
    assert.deepEqual(less.resting, ['bites', 'how']);
    assert.deepEqual(less.answers, { dog: false });
    // The step on screen has gone: the next that applies takes its place.
    const gone: FlowPlace = { answers: { ...all, dog: false }, at: 'two', isReviewing: false };
    assert.equal(screenAt(flow, gone), undefined);
    assert.equal(goOn(flow, gone).place?.at, null);
    assert.equal(goBack(flow, gone)?.at, 'one');
  });

  it('makes a time be chosen again where the address or the day before it changes, and only then', () => {
    const flow: Flow = {
      id: 'x',
      version: '1',
      purpose: 'move_start',
      title: label,
      steps: [
        {
          id: 'one',
          title: label,
          fields: [
            field({ id: 'name' }),
            field({ id: 'to', kind: 'address' }),
            field({ id: 'on', kind: 'date' }),
            field({ id: 'visit', kind: 'slot' }),
            field({ id: 'end', kind: 'date' }),
          ],
        },
      ],
    };
    const answers = { name: 'x', to: 'p1', on: TODAY, visit: 'slot_1', end: TODAY };
    const place: FlowPlace = { answers, at: 'one', isReviewing: false };
    for (const [id, stale] of [
      ['name', []],
      ['to', ['visit']],
      ['on', ['visit']],
      ['end', []],
    ] as const) {
      const given = answerField(flow, place, id, '2026-12-02');
      assert.deepEqual(given.stale, stale, id);
      assert.equal(given.place.answers['visit'], stale.length > 0 ? undefined : 'slot_1');
    }
  });
});

describe('an answer', () => {
  const cases: readonly (readonly [Partial<FlowField>, FlowAnswers[string], string | undefined])[] = [
    [{}, undefined, 'missing'],
    [{}, '   ', 'missing'],
    [{ required: false }, '', undefined],
    [{ kind: 'information' }, undefined, undefined],
    [{ kind: 'yes_no' }, false, undefined],
    [{ kind: 'yes_no' }, 'yes', 'option'],
    [{ kind: 'choices', options: [{ value: 'a', label }] }, [], 'missing'],
    [{ kind: 'choices', options: [{ value: 'a', label }] }, ['b'], 'option'],
    [{ kind: 'choice', options: [{ value: 'a', label }] }, 'b', 'option'],
    [{ kind: 'email' }, 'someone@example.com', undefined],
    [{ kind: 'email' }, 'someone@example', 'email'],
    [{ kind: 'phone' }, '+57 (602) 555-0115', undefined],
    [{ kind: 'phone' }, '12', 'phone'],
    [{ kind: 'number' }, '12,5', undefined],
    [{ kind: 'number' }, '1.234,5', 'number'],
    [{ kind: 'number', step: '0.5' }, '12,5', undefined],
    [{ kind: 'number', step: '0.5' }, '12,3', 'step'],
    [{ kind: 'date' }, '2026-02-30', 'date'],
    [{ kind: 'date' }, '2028-02-29', undefined],
    [
      { kind: 'document', document: { accepts: ['image/png'], maxBytes: 1, maxFiles: 1 } },
      ['a', 'b'],
      'files',
    ],
    [{ kind: 'text' }, true, 'option'],
    [{ validations: [{ kind: 'max_length', value: '2', text: label }] }, 'añb', 'max_length'],
  ];
  for (const [more, answer, expected] of cases) {
    it(`${JSON.stringify(answer) ?? 'none'} to ${JSON.stringify(more)}: ${expected ?? 'fits'}`, () => {
      const problem = answerProblem(field(more), answer, CONTEXT);
      const name =
        problem &&
        (problem.kind === 'form' ? problem.form : problem.kind === 'rule' ? problem.rule : problem.kind);
      assert.equal(name, expected);
    });
  }

  it('is held to every rule of the contract', () => {
    const rules: Readonly<Record<string, readonly [value: string, good: string, bad: string]>> = {
      pattern: ['\\d{3}', '123', '1234'],
      min_length: ['3', 'año', 'yo'],
      max_length: ['3', '👍👍👍', 'abcd'],
      at_least: ['1.5', '1,5', '1,4'],
      at_most: ['1.5', '1.5', '2'],
      work_day: ['', '2026-11-30', '2026-11-29'],
      within_days: ['2', '2026-12-02', '2026-12-03'],
      not_before: ['2026-11-30', '2026-11-30', '2026-11-29'],
      not_after: ['2026-11-30', '2026-11-30', '2026-12-01'],
    };
    for (const kind of VALIDATION_KINDS) {
      const [value = '', good = '', bad = ''] = rules[kind] ?? [];
      assert.equal(meetsRule(kind, value, good, CONTEXT), true, `${kind} ${good}`);
      assert.equal(meetsRule(kind, value, bad, CONTEXT), false, `${kind} ${bad}`);
    }
  });

  it('within so many days is told in the zone of the utility, today among them', () => {
    const lateEvening = { nowMs: Date.parse('2026-12-01T03:00:00Z'), zone: 'America/Bogota' };
    assert.equal(meetsRule('within_days', '0', '2026-11-30', lateEvening), true);
    assert.equal(meetsRule('within_days', '0', '2026-12-01', lateEvening), false);
    assert.equal(meetsRule('within_days', '5', '2026-11-29', lateEvening), false);
    assert.equal(meetsRule('within_days', '0', '2026-12-01', { ...lateEvening, zone: 'UTC' }), true);
  });

  it('to a rule that needs a calendar which nobody has is left to the server', () => {
    assert.equal(meetsRule('work_day', '', '2026-11-29'), true);
    assert.equal(meetsRule('within_days', '1', '2030-01-01'), true);
    assert.equal(meetsRule('of_the_future', '', 'x', CONTEXT), true);
  });

  it('is sent without blanks, and a number with a point', () => {
    assert.equal(sentAnswer(field({ kind: 'number' }), ' 0012,50 '), '12.5');
    assert.equal(sentAnswer(field({}), ' Calle 5 '), 'Calle 5');
    assert.deepEqual(sentAnswer(field({ kind: 'choices' }), ['a']), ['a']);
  });

  it('that is a number reads the same with a comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.nat({ max: 999 }), (whole, fraction) => {
        const text = `${whole}.${String(fraction).padStart(3, '0')}`;
        assert.equal(readNumber(text), readNumber(text.replace('.', ',')));
        assert.equal(Number(readNumber(text)), Number(text));
      }),
      trial(1000),
    );
  });
});

const defined = (answers: FlowAnswers): FlowAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));

/** Answers all that is on the screen, what appears while answering too. */
function answered(draw: fc.GeneratorValue, flow: Flow, start: FlowPlace, witness: FlowAnswers): FlowPlace {
  let place = start;
  const done = new Set<string>();
  for (;;) {
    const open = screenAt(flow, place)?.fields.find(({ id }) => !done.has(id));
    if (!open) return place;
    done.add(open.id);
    ({ place } = answerField(flow, place, open.id, drawFitting(draw, open, witness)));
  }
}
