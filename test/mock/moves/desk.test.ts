// What the utility does with the search for a home, a visit, papers and a move, and what it refuses.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MoveRefused } from '../../../src/mock/world/moves/refused.js';
import { SCENARIO_NAMES } from '../../../src/mock/index.js';
import { Mover, PICTURE } from './mover.js';

const refusal = (what: () => unknown): { code: string; pointers: string[] } => {
  try {
    what();
  } catch (error) {
    if (!(error instanceof MoveRefused)) throw error;
    return {
      code: error.code,
      pointers: (error.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
    };
  }
  return assert.fail('it was not refused');
};
const HOUSE = 'Carrera 30 n.º 12-45, Tuluá';

describe('the search for an address', () => {
  const { moves } = new Mover().world;
  const labels = (text: string, within?: string) =>
    moves.searchAddresses(text, within).map(({ label }) => label);

  for (const text of [
    'carrera 30 12 45',
    'Cra. 30 # 12-45',
    'KR 30 No. 12-45 tulua',
    'CARRERA 30 n° 12-45',
    'cra 30 12-4',
  ]) {
    it(`finds a house by "${text}"`, () => assert.equal(labels(text)[0], HOUSE));
  }

  it('needs no accents, and does not mind them', () => {
    const [label] = labels('avenida cali');
    assert.ok(label?.includes('Avenida Cali'));
    assert.deepEqual(labels('union'), labels('Unión'));
    assert.ok(labels('union').length > 0);
  });

  it('finds a building, and its apartments within it', () => {
    const building = moves.searchAddresses('guayacan').find(({ kind }) => kind === 'building');
    assert.ok(building && building.premiseId === null && building.units > 1);
    const units = moves.searchAddresses('apto 30', building.id);
    assert.deepEqual(units.map(({ unit }) => unit).slice(0, 2), ['Apto. 301', 'Apto. 302']);
    assert.ok(units.every(({ premiseId }) => premiseId !== null));
    assert.deepEqual(labels('301', 'adr_of_nobody'), []);
  });

  it('tells an address that others serve, and who', () => {
    const [found] = moves.searchAddresses('calle 6 14-20 buga');
    assert.deepEqual([found?.isServed, found?.premiseId], [false, null]);
    assert.ok(found?.servedBy);
  });

  it('finds nothing where nothing fits', () => assert.deepEqual(labels('zzz 999'), []));

  it('has homes to move to in every story, written as people write there', () => {
    for (const scenario of SCENARIO_NAMES) {
      const mover = new Mover({ scenario });
      for (const index of [0, 1, 2, 3]) {
        const label = mover.street(index);
        const [first] = mover.world.moves.searchAddresses(label);
        assert.equal(first?.label, label, scenario);
      }
    }
  });
});

describe('a place', () => {
  it('shows its figures to those who live there, and to nobody else', () => {
    const mover = new Mover();
    const { id } = mover.home;
    const register = (accountIds: string[]) =>
      mover.world.moves.premise(id, accountIds)?.services[0]?.meter?.registers[0];
    assert.ok(register([mover.accountId])?.lastValue);
    assert.equal(register([])?.lastValue, null);
    assert.equal(register([])?.usualPerDay, null);
    assert.equal(mover.world.moves.premise(id, [])?.occupancy, 'occupied');
  });
});

describe('a slot', () => {
  it('is nobody else’s while it is kept, and free again after 20 minutes or when it is let go', () => {
    const mover = new Mover();
    const { moves } = mover.world;
    const place = mover.place('prm_h2');
    const free = () => moves.slots(place.id, {}).length;
    const before = free();
    const { holdId } = mover.keepVisit(place);
    assert.equal(free(), before - 1);
    assert.equal(moves.releaseSlot(mover.accountId, holdId).state, 'released');
    assert.equal(free(), before);
    const again = mover.keepVisit(place);
    mover.wait(21 / 1440);
    assert.equal(moves.slotHold(mover.accountId, again.holdId)?.state, 'expired');
    assert.equal(free(), before);
  });

  it('that is booked by a move stays its own; letting it go is refused', () => {
    const mover = new Mover();
    const move = mover.submit('start', { to: HOUSE });
    const holdId = String(move.answers['visit']);
    assert.equal(mover.world.moves.slotHold(mover.accountId, holdId)?.state, 'booked');
    assert.equal(refusal(() => mover.world.moves.releaseSlot(mover.accountId, holdId)).code, 'slot_booked');
  });

  it('that does not exist, or not any more, is taken', () => {
    const mover = new Mover();
    for (const slotId of ['slot_of_nobody', 'slot_2020-01-01_am', 'slot_2026-12-08_am']) {
      const request = { premiseId: 'prm_h2', slotId };
      assert.equal(refusal(() => mover.world.moves.holdSlot(mover.accountId, request)).code, 'slot_taken');
    }
  });
});

describe('a paper', () => {
  const mover = new Mover();
  const { moves } = mover.world;
  const { id: moveId } = mover.begin('transfer');
  const announce = (more: object) =>
    refusal(() => {
      const request = { fieldId: 'identity', name: 'foto.jpg', mediaType: 'image/jpeg', bytes: 100, ...more };
      moves.announceDocument(mover.accountId, moveId, request);
    }).code;

  it('is refused for its size, type, name or question before anything is sent', () => {
    assert.equal(announce({ bytes: 8_000_001 }), 'document_too_big');
    assert.equal(announce({ mediaType: 'text/html', name: 'foto.html' }), 'document_type_refused');
    assert.equal(announce({ name: 'foto.pdf' }), 'document_type_refused');
    for (const name of ['foto', '../foto.jpg', 'a\u0000.jpg', '.jpg', 'C:\\foto.jpg']) {
      assert.equal(announce({ name }), 'document_name_refused', name);
    }
    assert.equal(announce({ fieldId: 'phone' }), 'document_field_unknown');
  });

  it('is told by its content, whatever it says it is', () => {
    const state = (content: number[], more = {}) => {
      const draft = mover.begin('transfer').id;
      const bytes = Uint8Array.from(content);
      const id = mover.attach(draft, 'identity', more, bytes);
      const { state: now, rejection } = moves.document(mover.accountId, draft, id) ?? {};
      return [now, rejection];
    };
    const pdf = { name: 'a.pdf', mediaType: 'application/pdf' };
    const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
    assert.deepEqual(state([...PICTURE]), ['accepted', null]);
    assert.deepEqual(state([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ['rejected', 'other_type']);
    assert.deepEqual(state([0x4d, 0x5a, 0, 0]), ['rejected', 'other_type']);
    assert.deepEqual(state([1, 2, 3]), ['rejected', 'damaged']);
    assert.deepEqual(state(letters('%PDF-1.7 trailer'), pdf), ['accepted', null]);
    assert.deepEqual(state(letters('%PDF-1.7 trailer /Encrypt 5 0 R'), pdf), ['rejected', 'protected']);
  });

  it('goes on where the line broke; a part that came before changes nothing, one out of place is refused', () => {
    const request = { fieldId: 'lease', name: 'a.jpg', mediaType: 'image/jpeg', bytes: PICTURE.length };
    const { id } = moves.announceDocument(mover.accountId, moveId, request);
    const send = (offset: number, bytes: Uint8Array) =>
      moves.receiveDocument(mover.accountId, moveId, id, { offset, bytes });
    assert.equal(send(0, PICTURE.slice(0, 5)).receivedBytes, 5);
    assert.equal(send(0, PICTURE.slice(0, 5)).receivedBytes, 5);
    assert.equal(refusal(() => send(6, PICTURE.slice(6))).code, 'part_out_of_place');
    assert.equal(refusal(() => send(5, PICTURE)).code, 'part_out_of_place');
    const whole = send(5, PICTURE.slice(5));
    assert.deepEqual([whole.receivedBytes, whole.state], [PICTURE.length, 'accepted']);
    assert.equal(moves.deleteDocument(mover.accountId, moveId, id).state, 'deleted');
    assert.equal(refusal(() => send(0, PICTURE)).code, 'document_not_open');
  });

  it('is one of as many as the question takes', () => {
    const draft = mover.begin('transfer').id;
    for (const _ of [1, 2]) mover.attach(draft, 'identity');
    assert.equal(refusal(() => mover.attach(draft, 'identity')).code, 'too_many_documents');
  });
});

describe('a draft', () => {
  it('is saved only over the version that was seen; the same again is no conflict', () => {
    const mover = new Mover();
    const { moves } = mover.world;
    const { id, version } = mover.begin('transfer');
    const save = (ifVersion: number, phone: string) =>
      moves.save(mover.accountId, id, ifVersion, { answers: { phone }, step: 'contact' });
    const first = save(version, '1');
    assert.equal(first.version, version + 1);
    assert.equal(save(version, '1').version, first.version, 'a lost answer is asked for again');
    assert.equal(refusal(() => save(version, '2')).code, 'version_outdated');
    assert.equal(mover.read(id).answers['phone'], '1');
    assert.equal(save(first.version, '2').answers['phone'], '2');
  });

  it('is given up at once when it is cancelled, and by itself 30 days after it was saved', () => {
    const mover = new Mover();
    const [one, other] = [mover.begin('transfer'), mover.begin('stop')];
    assert.equal(mover.world.moves.cancel(mover.accountId, one.id).state, 'cancelled');
    mover.wait(31);
    assert.equal(mover.read(other.id).state, 'cancelled');
    const again = () => mover.world.moves.submit(mover.accountId, other.id, other.version);
    assert.equal(refusal(again).code, 'move_not_draft');
  });
});

describe('a submission', () => {
  it('names every answer that is missing or does not fit', () => {
    const mover = new Mover();
    const { id, version } = mover.begin('transfer');
    const { code, pointers } = refusal(() => mover.world.moves.submit(mover.accountId, id, version));
    assert.equal(code, 'move_incomplete');
    for (const field of ['new_place', 'start_on', 'stop_on', 'identity', 'phone']) {
      assert.ok(pointers.includes(`/body/answers/${field} required`), field);
    }
  });

  const refused = (change: Record<string, string>, wish = {}) => {
    const mover = new Mover();
    const draft = mover.begin('transfer');
    const answers = { ...mover.answer(draft, wish), ...change };
    const saved = mover.world.moves.save(mover.accountId, draft.id, draft.version, { answers, step: null });
    return refusal(() => mover.world.moves.submit(mover.accountId, draft.id, saved.version));
  };

  it('is refused on a holiday, too soon, too late, and where the two days do not fit', () => {
    const codes = (change: Record<string, string>) =>
      refused(change).pointers.map((one) => one.split(' ')[1]);
    assert.deepEqual(codes({ start_on: '2026-12-08' }), ['not_a_work_day']);
    assert.deepEqual(codes({ start_on: '2026-11-24', stop_on: '2026-12-07' }), ['too_soon']);
    assert.deepEqual(codes({ start_on: '2026-12-04', stop_on: '2027-01-18' }), ['overlap_too_long']);
    assert.deepEqual(codes({ start_on: '2027-03-15' }), ['too_late', 'gap_too_long']);
  });

  it('is refused without a time for the visit, and with one of another day', () => {
    assert.equal(refused({ visit: 'hold_of_nobody' }, { to: HOUSE }).code, 'slot_not_held');
    const other = refused({ start_on: '2026-12-21', stop_on: '2026-12-22' }, { to: HOUSE });
    assert.deepEqual([other.code, other.pointers], ['slot_not_held', ['/body/answers/visit other_day']]);
  });

  it('is refused for one’s own place, and for a place that another move of it concerns', () => {
    const mover = new Mover();
    assert.equal(refused({ new_place: mover.home.id }).code, 'premise_unavailable');
    mover.submit('start');
    assert.equal(refusal(() => mover.submit('start')).code, 'premise_unavailable');
  });

  it('happens once: submitted again it only tells how it stands', () => {
    const mover = new Mover();
    const { id, version } = mover.prepare('transfer');
    const first = mover.world.moves.submit(mover.accountId, id, version);
    assert.deepEqual(mover.world.moves.submit(mover.accountId, id, version), first);
    mover.wait(3);
    assert.equal(mover.world.moves.submit(mover.accountId, id, version).state, 'pending');
  });
});

describe('a move that is under way', () => {
  it('tells the stream of each change, with the version it leads to', () => {
    const mover = new Mover();
    const { id } = mover.submit('transfer', { to: HOUSE });
    const from = mover.world.events.latestId;
    mover.wait(60);
    const told = (mover.world.events.since(from) ?? []).filter(({ resource }) => resource.endsWith(id));
    const versions = told.map(({ version }) => Number(version));
    assert.ok(versions.length > 8);
    assert.deepEqual(
      [...versions].sort((a, b) => a - b),
      versions,
    );
    assert.equal(versions.at(-1), mover.read(id).version);
  });

  it('is as it was when the clock goes back, and goes the same way again', () => {
    const mover = new Mover();
    const { id } = mover.submit('transfer', { to: HOUSE });
    mover.wait(20);
    const later = mover.read(id);
    mover.wait(-18);
    const earlier = mover.read(id);
    assert.equal(earlier.state, 'pending');
    mover.wait(18);
    assert.deepEqual(mover.read(id), later);
  });

  it('that found nobody at home goes on with another visit', () => {
    const mover = new Mover();
    mover.world.moves.plan([{ step: 'field_visit', kind: 'refuses', times: 1 }]);
    const { id } = mover.submit('transfer', { to: HOUSE });
    mover.wait(17);
    const held = mover.read(id);
    assert.deepEqual([held.state, held.hold?.reason, held.hold?.turn], ['held', 'no_access', 'customer']);
    const { holdId: slotHoldId, day: startOn } = mover.keepVisit(mover.place('prm_h2'));
    const dates = { startOn, stopOn: mover.day('stop', 12), slotHoldId };
    mover.world.moves.changeDates(mover.accountId, id, held.version, dates);
    mover.wait(40);
    assert.equal(mover.read(id).state, 'completed');
  });

  it('can be neither changed nor cancelled too near to its day', () => {
    const mover = new Mover();
    const { id } = mover.submit('transfer');
    mover.wait(14);
    const { changes, version, to, from } = mover.read(id);
    assert.deepEqual(changes, { datesUntil: null, cancelUntil: null });
    assert.equal(refusal(() => mover.world.moves.cancel(mover.accountId, id)).code, 'move_not_cancelable');
    const dates = { startOn: mover.day('start', 20), stopOn: from?.on ?? null };
    const change = () => mover.world.moves.changeDates(mover.accountId, id, version, dates);
    assert.equal(refusal(change).code, 'move_not_changeable');
    assert.ok(to);
  });
});
