// The worked example of the guide is a flow as a utility would send it: sound, and followed as the guide says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Flow } from '../../../src/contract/flow.js';
import { MOVE_FIELDS } from '../../../src/contract/moves.js';
import { goOn, resumeFlow } from '../../../src/domain/flow/place.js';
import { validateFlow } from '../../../src/domain/flow/validate-flow.js';
import { walkFlow } from '../../../src/domain/flow/walk.js';

const guide = readFileSync(new URL('../../../stories/guides/change-the-flow.mdx', import.meta.url), 'utf8');
const [, example = ''] = /```json\n(.*?)\n```/s.exec(guide) ?? [];
const document: unknown = JSON.parse(example);
const flow = Flow.parse(document);

describe('the guide “change the flow”', () => {
  it('shows a sound flow', () => assert.deepEqual(validateFlow(document), []));

  it('names fields that the contract knows', () => {
    const known: readonly string[] = Object.values(MOVE_FIELDS);
    const ids = flow.steps.flatMap(({ fields }) => fields.map(({ id }) => id));
    assert.deepEqual(
      ids.filter((id) => known.includes(id)),
      ['new_place', 'start_on', 'visit'],
    );
  });

  it('asks for people only of a household, and for a visit only where one is needed', () => {
    const asked = (holder: string, facts = {}): string[] =>
      walkFlow(flow, { holder }, { facts }).screens.flatMap(({ fields }) => fields.map(({ id }) => id));
    assert.deepEqual(asked('home', { 'to.visit': true }), [
      'new_place',
      'holder',
      'people',
      'start_on',
      'visit',
    ]);
    assert.deepEqual(asked('shop'), ['new_place', 'holder', 'start_on']);
  });

  it('names the fault that it shows', () => {
    const broken = structuredClone(flow);
    const field = broken.steps[1]?.fields[1];
    assert.ok(field);
    field.when = { field: 'owner', is: 'home' };
    assert.deepEqual(validateFlow(broken), [{ path: '/steps/1/fields/1/when/field', code: 'unknown_field' }]);
  });

  it('asks those who are half-way for what is new', () => {
    const answers = { new_place: 'prm_1', start_on: '2026-12-07' };
    const place = resumeFlow(flow, { answers, at: 'dates' });
    assert.equal(place.at, 'who');
    const onward = goOn(flow, { ...place, answers: { ...answers, holder: 'shop' }, isReviewing: true });
    assert.equal(onward.place?.at, null);
  });
});
