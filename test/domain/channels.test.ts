import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Channel } from '../../src/contract/config.js';
import { channelStatus } from '../../src/domain/channels.js';
import { trial } from '../support/counts.js';

const weekdays = [1, 2, 3, 4, 5];
const channel = (hours: Channel['hours'], zone = 'America/Bogota'): Channel => ({
  id: 'c',
  kind: 'phone',
  label: { es: 'Línea' },
  value: '115',
  hours,
  zone,
});
// 23 November 2026 is a Monday.
const at = (text: string): number => Date.parse(`2026-11-${text}:00-05:00`);

describe('a channel', () => {
  it('without hours is always open', () => {
    assert.deepEqual(channelStatus(channel([]), at('23T03:00')), { open: true });
  });

  it('opens and closes at its hours, the closing time not included', () => {
    const office = channel([{ days: weekdays, opens: '08:00', closes: '17:30' }]);
    const opensMonday = { open: false, opensAt: at('23T08:00') };
    assert.deepEqual(channelStatus(office, at('23T07:59')), opensMonday);
    assert.deepEqual(channelStatus(office, at('23T08:00')), { open: true, closesAt: at('23T17:30') });
    assert.deepEqual(channelStatus(office, at('23T17:29')), { open: true, closesAt: at('23T17:30') });
    assert.deepEqual(channelStatus(office, at('23T17:30')), { open: false, opensAt: at('24T08:00') });
    assert.deepEqual(channelStatus(office, at('20T17:30')), opensMonday);
    assert.deepEqual(channelStatus(office, at('22T12:00')), opensMonday);
  });

  it('is open over midnight into the next day', () => {
    const night = channel([{ days: [5], opens: '22:00', closes: '06:00' }]);
    assert.deepEqual(channelStatus(night, at('21T05:59')), { open: true, closesAt: at('21T06:00') });
    assert.deepEqual(channelStatus(night, at('20T05:00')), { open: false, opensAt: at('20T22:00') });
    assert.deepEqual(channelStatus(night, at('21T06:00')), { open: false, opensAt: at('27T22:00') });
  });

  it('that closes when it opens is open for a day', () => {
    const day = channel([{ days: [1], opens: '08:00', closes: '08:00' }]);
    assert.deepEqual(channelStatus(day, at('23T08:00')), { open: true, closesAt: at('24T08:00') });
    assert.deepEqual(channelStatus(day, at('24T08:00')), { open: false, opensAt: at('30T08:00') });
  });

  it('opens again on the same day of the next week', () => {
    const monday = channel([{ days: [1], opens: '08:00', closes: '12:00' }]);
    assert.deepEqual(channelStatus(monday, at('23T12:00')), { open: false, opensAt: at('30T08:00') });
  });

  it('joins hours that touch: 24:00 and the next 00:00', () => {
    const week = channel([{ days: weekdays, opens: '00:00', closes: '24:00' }]);
    assert.deepEqual(channelStatus(week, at('23T00:00')), { open: true, closesAt: at('28T00:00') });
    const always = channel([{ days: [...weekdays, 6, 7], opens: '00:00', closes: '24:00' }]);
    assert.deepEqual(channelStatus(always, at('23T12:00')), { open: true });
    const split = channel([
      { days: [1], opens: '14:00', closes: '18:00' },
      { days: [1], opens: '08:00', closes: '14:00' },
    ]);
    assert.deepEqual(channelStatus(split, at('23T09:00')), { open: true, closesAt: at('23T18:00') });
  });

  it('with hours on no day never opens', () => {
    assert.deepEqual(
      channelStatus(channel([{ days: [], opens: '08:00', closes: '17:00' }]), at('23T09:00')),
      {
        open: false,
      },
    );
  });

  it('keeps its own zone, where the clock changes too', () => {
    // Chile goes to summer time at 24:00 on 5 September 2026: there is no 00:30 on the 6th, a Sunday.
    const santiago = channel([{ days: [7], opens: '00:30', closes: '02:00' }], 'America/Santiago');
    const jump = Date.parse('2026-09-06T04:00:00Z');
    assert.deepEqual(channelStatus(santiago, jump - 1), { open: false, opensAt: jump });
    assert.deepEqual(channelStatus(santiago, jump), { open: true, closesAt: jump + 3_600_000 });
    // Hours that the clock skips whole do not open that week.
    const skipped = channel([{ days: [7], opens: '00:10', closes: '00:40' }], 'America/Santiago');
    assert.deepEqual(channelStatus(skipped, jump - 3_600_000), {
      open: false,
      opensAt: Date.parse('2026-09-13T00:10:00-03:00'),
    });
  });

  it('agrees with its wall clock at every instant', () => {
    const time = fc
      .nat(1439)
      .map((minutes) => Temporal.PlainTime.from('00:00').add({ minutes }).toString().slice(0, 5));
    const hours = fc.array(
      fc.record({
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
        opens: time,
        closes: fc.oneof(time, fc.constant('24:00')),
      }),
      { minLength: 1, maxLength: 4 },
    );
    // Zones that do not change their clocks in the month: there the wall clock alone decides.
    const zone = fc.constantFrom(
      'America/Bogota',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
      'America/St_Johns',
      'UTC',
    );
    const minute = fc.integer({ min: Date.UTC(2026, 5, 1) / 60_000, max: Date.UTC(2026, 6, 1) / 60_000 });
    fc.assert(
      fc.property(hours, zone, minute, (open, inZone, now) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(now * 60_000).toZonedDateTimeISO(inZone);
        const clock = wall.toPlainTime().toString().slice(0, 5);
        const yesterday = wall.subtract({ days: 1 }).dayOfWeek;
        const expected = open.some(({ days, opens, closes }) => {
          const overnight = closes <= opens;
          const today = days.includes(wall.dayOfWeek) && opens <= clock && (overnight || clock < closes);
          return today || (overnight && days.includes(yesterday) && clock < closes);
        });
        const status = channelStatus(channel(open, inZone), now * 60_000);
        assert.equal(status.open, expected);
        const change = status.open ? status.closesAt : status.opensAt;
        if (change === undefined) return;
        assert.ok(change > now * 60_000);
        assert.equal(channelStatus(channel(open, inZone), change).open, !status.open);
        assert.equal(channelStatus(channel(open, inZone), change - 60_000).open, status.open);
      }),
      trial(10_000),
    );
  });
});
