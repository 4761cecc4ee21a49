import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/move-tracker.js';
import type { UtilityHelpRequestedEvent } from '../../src/elements/events.js';
import type { UtilityMoveChangedEvent } from '../../src/elements/move-tracker/move-tracker.events.js';
import type { UtilityMoveTracker } from '../../src/elements/move-tracker/move-tracker.js';
import { createMockUtility } from '../../src/mock/index.js';
import { ElementHarness } from '../support/harness.js';
import { MoveTrackerHarness } from '../support/move-tracker-harness.js';
import { nearestDates } from '../../src/domain/move/work-days.js';

const VISIT = { wish: { to: 'carrera 30 12-45' } };
const NO_ACCESS = {
  ...VISIT,
  systems: [{ step: 'field_visit', kind: 'refuses', times: 1 }],
  days: 20,
} as const;

describe('utility-move-tracker', () => {
  it('unconfigured: says so without blaming the customer', async () => {
    const element = await fixture<UtilityMoveTracker>(
      html`<utility-move-tracker lang="en"></utility-move-tracker>`,
    );
    const shown = new ElementHarness(element);
    await shown.reaches('unconfigured');
    await expect(element).to.be.accessible();
    expect(shown.states).to.deep.equal(['unconfigured']);
  });

  it('loading: stops when removed, and works when put back', async () => {
    const utility = createMockUtility();
    utility.faults([{ operation: 'listMoves', kind: 'latency:150', times: 1 }]);
    const tracker = await MoveTrackerHarness.on({ utility });
    await tracker.reaches('loading');
    const parent = tracker.element.parentElement;
    tracker.element.remove();
    await aTimeout(300);
    expect(tracker.fired('utility-ready')).to.equal(0);
    parent?.append(tracker.element);
    await tracker.reaches('ready');
  });

  it('empty: a customer who does not move is told where the steps will be', async () => {
    const tracker = await MoveTrackerHarness.on({ kind: null });
    await tracker.reaches('empty');
    await expect(tracker.element).to.be.accessible();
    expect(tracker.element.move).to.equal(undefined);
  });

  it('error: says what happened and can be tried again', async () => {
    const utility = createMockUtility();
    utility.faults([{ operation: 'listMoves', kind: 'status:403', times: 1 }]);
    const tracker = await MoveTrackerHarness.on({ utility });
    await tracker.reaches('error');
    await expect(tracker.element).to.be.accessible();
    expect(tracker.fired('utility-error')).to.equal(1);
    await tracker.element.refresh();
    await tracker.reaches('ready');
  });

  describe('ready', () => {
    it('shows every step with its promise, and tells what it knows', async () => {
      const tracker = await MoveTrackerHarness.sees(VISIT);
      await expect(tracker.element).to.be.accessible();
      const { items, number, costs } = tracker.booked;
      expect(tracker.element.move).to.deep.equal(tracker.booked);
      expect(tracker.root.querySelectorAll('.step').length).to.equal(items.length);
      expect(tracker.text).to.contain(number).and.to.contain('We come on').and.to.contain('at the latest');
      expect(costs.length).to.be.greaterThan(1);
      expect(tracker.fired('utility-ready')).to.equal(1);
    });

    it('follows the move by the event stream, to its end, and says so', async () => {
      const tracker = await MoveTrackerHarness.sees(VISIT);
      await tracker.says('We have it');
      tracker.wait(2);
      await tracker.hears('All is ready for your day');
      tracker.wait(40);
      await tracker.hears('All done');
      await expect(tracker.element).to.be.accessible();
      expect(tracker.text).to.contain('10 of 10 steps done');
    });

    it('says what the books of the systems say', async () => {
      for (const days of [0, 2, 15, 16, 40]) {
        const tracker = await MoveTrackerHarness.sees({ ...VISIT, days });
        const [entry] = tracker.utility.world.ledger().moves;
        const done = new Set(entry?.done.map(({ itemId }) => itemId));
        const shown = (tracker.element.track?.steps ?? []).filter(({ tone }) => tone === 'done');
        expect(new Set(shown.map(({ item }) => item.id))).to.deep.equal(done);
      }
    });

    it('move-id: follows another move than the newest', async () => {
      const tracker = await MoveTrackerHarness.sees({ kind: 'stop' });
      const { moves } = tracker.utility.world;
      const { accountId } = tracker.booked;
      moves.cancel(accountId, tracker.moveId);
      tracker.element.setAttribute('move-id', tracker.moveId);
      await tracker.says('It is cancelled');
      tracker.element.setAttribute('move-id', 'mov_of_nobody');
      await tracker.reaches('error');
    });
  });

  describe('other days', () => {
    it('are sent once, and everybody is told', async () => {
      const tracker = await MoveTrackerHarness.sees();
      const { to, from } = tracker.booked;
      await tracker.presses('Change the dates');
      const calendar = tracker.utility.world.moves.workDays({});
      const nowMs = tracker.utility.world.clock.now();
      const day = nearestDates(calendar, 'stop', '2026-12-18', nowMs, 1)[0] ?? '';
      expect(day).not.to.equal(from?.on);
      await tracker.dates('Last day', day);
      await tracker.presses('Save the dates', 3);
      await tracker.hears('Your dates have changed');
      expect(tracker.booked.from?.on).to.equal(day);
      expect(tracker.booked.to?.on).to.equal(to?.on);
      expect(tracker.calls('changeMoveDates')).to.equal(1);
      const [event] = tracker.events.filter(({ type }) => type === 'utility-move-changed');
      expect((event as UtilityMoveChangedEvent).detail.change).to.equal('dates');
      expect(tracker.fired('utility-move-changed')).to.equal(1);
      await tracker.says('Change the dates');
    });

    it('that fall on a holiday are told by its name, and the nearest are offered', async () => {
      const tracker = await MoveTrackerHarness.sees();
      await tracker.presses('Change the dates');
      await tracker.dates('First day', '2026-12-08');
      await tracker.says('That day is a holiday: Immaculate Conception');
      await expect(tracker.element).to.be.accessible();
      await tracker.presses('Save the dates');
      expect(tracker.calls('changeMoveDates')).to.equal(0);
      await tracker.pressesByKey('December 9');
      expect(tracker.text).not.to.contain('holiday');
    });

    it('need a time where somebody comes', async () => {
      const tracker = await MoveTrackerHarness.sees(VISIT);
      await tracker.presses('Change the dates');
      await tracker.dates('First day', '2026-12-10');
      await tracker.dates('Last day', '2026-12-11');
      await tracker.says('When may we come?');
      await tracker.presses('Save the dates');
      expect(tracker.calls('changeMoveDates')).to.equal(0);
      await tracker.takesFirstSlot();
      await tracker.presses('Save the dates');
      await tracker.hears('Your dates have changed');
      expect(tracker.booked.items.find(({ visit }) => visit)?.visit?.start.slice(0, 10)).to.equal(
        '2026-12-10',
      );
    });

    it('are refused in words where the move has changed meanwhile, and what was typed stays', async () => {
      const tracker = await MoveTrackerHarness.sees();
      await tracker.presses('Change the dates');
      await tracker.dates('Last day', '2026-12-16');
      tracker.utility.faults([{ operation: 'changeMoveDates', kind: 'problem:version_outdated', times: 1 }]);
      await tracker.presses('Save the dates');
      await tracker.says('The move has changed meanwhile');
      await tracker.presses('Save the dates');
      await tracker.hears('Your dates have changed');
      expect(tracker.booked.from?.on).to.equal('2026-12-16');
    });
  });

  describe('cancelling', () => {
    it('is asked once more, sent once, and followed to its end', async () => {
      const tracker = await MoveTrackerHarness.sees({ days: 2 });
      await tracker.pressesByKey('Cancel the move');
      await tracker.says('Cancel the move?');
      await expect(tracker.element).to.be.accessible();
      expect(tracker.focused?.className).to.equal('confirm');
      await tracker.presses('Yes, cancel', 2);
      await tracker.hears('You asked to cancel');
      expect(tracker.calls('cancelMove')).to.equal(1);
      expect(tracker.fired('utility-move-changed')).to.equal(1);
      tracker.wait(1);
      await tracker.hears('It is cancelled');
      expect(tracker.booked.state).to.equal('cancelled');
    });

    it('can be left, and the focus goes back to where it was', async () => {
      const tracker = await MoveTrackerHarness.sees();
      await tracker.presses('Cancel the move');
      await tracker.pressesByKey('Leave it as it is');
      expect(tracker.focused?.hasAttribute('data-cancel')).to.equal(true);
      expect(tracker.calls('cancelMove')).to.equal(0);
    });
  });

  describe('a move that is held', () => {
    it('says why, that the old home keeps its service, and lets another day be chosen', async () => {
      const tracker = await MoveTrackerHarness.sees(NO_ACCESS);
      await expect(tracker.element).to.be.accessible();
      expect(tracker.booked.state).to.equal('held');
      expect(tracker.text).to.contain('We came and nobody opened the door');
      await tracker.presses('Choose another day');
      await tracker.says('That is too soon');
      await tracker.dates('First day', '2026-12-21');
      await tracker.dates('Last day', '2026-12-22');
      await tracker.says('When may we come?');
      await tracker.takesFirstSlot();
      await tracker.presses('Save the dates');
      await tracker.hears('Your dates have changed');
      tracker.wait(1);
      await tracker.says('All is ready for your day');
    });

    it('asks a person about the step, and shows the channels where nobody answers', async () => {
      const tracker = await MoveTrackerHarness.sees(NO_ACCESS);
      await tracker.presses('Talk to a person');
      await tracker.says('Customer line');
      const [event] = tracker.events.filter(({ type }) => type === 'utility-help-requested');
      const { topic, subject, summary } = (event as UtilityHelpRequestedEvent).detail;
      expect([topic, subject.type, subject.id]).to.deep.equal([
        'move',
        'move-step',
        tracker.booked.hold?.itemId,
      ]);
      expect(summary).to.contain(tracker.booked.number);
      await expect(tracker.element).to.be.accessible();
    });

    it('leaves the answer to the page where it gives one', async () => {
      const tracker = await MoveTrackerHarness.sees(NO_ACCESS);
      tracker.element.addEventListener('utility-help-requested', (event) => event.preventDefault());
      await tracker.presses('Talk to a person');
      expect(tracker.text).not.to.contain('Customer line');
    });
  });

  it('the calendar file holds the days and the visit', async () => {
    const tracker = await MoveTrackerHarness.sees(VISIT);
    const blobs: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      blobs.push(blob as Blob);
      return 'data:,';
    };
    try {
      await tracker.presses('Save to my calendar');
      await waitUntil(() => blobs.length > 0, 'no file', { timeout: 8000 });
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const file = await blobs[0]?.text();
    expect(file?.match(/BEGIN:VEVENT/g)?.length).to.equal(3);
    expect(file).to.contain(`DTSTART;VALUE=DATE:${tracker.booked.to?.on.replaceAll('-', '')}`);
  });

  for (const locale of ['es', 'en', 'pt']) {
    it(`${locale}: nothing is wider than 280 px, on hold and with every form open`, async () => {
      const tracker = await MoveTrackerHarness.sees({ ...NO_ACCESS, locale });
      tracker.element.style.inlineSize = '280px';
      expect(tracker.overflow).to.be.lessThan(1);
      const dates =
        { es: 'Escoger otro día', en: 'Choose another day', pt: 'Escolher outro dia' }[locale] ?? '';
      await tracker.presses(dates);
      await tracker.says({ es: 'Puede ser', en: 'It can be', pt: 'Pode ser' }[locale] ?? '');
      expect(tracker.overflow).to.be.lessThan(1);
    });
  }
});
