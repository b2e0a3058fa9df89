import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';

const calendar = (patch: object) => problemsAfter({ calendar: { staff: { clinic: patch } } });
const afternoon = (patch: object) => calendar({ sessions: { afternoon: patch } });
const place = 'calendar.staff.clinic.sessions';

describe('a session', () => {
  it('is given by days and clock times, or by minutes, and not by both or by half', () => {
    const either = `${place}.afternoon: expected either days, from and to, or fromMin and toMin, got`;
    expect(afternoon({ from: null })).toEqual([`${either} days, to`]);
    expect(afternoon({ fromMin: 5, toMin: 6 })).toEqual([`${either} days, from, to, fromMin, toMin`]);
    expect(afternoon({ days: null, from: null, to: null, fromMin: 5 })).toEqual([`${either} fromMin`]);
    expect(afternoon({ days: null, from: null, to: null })).toEqual([`${either} none`]);
    expect(afternoon({ days: null, from: null, to: null, fromMin: 800, toMin: 900 })).toEqual([]);
  });

  it('ends after it starts', () => {
    expect(afternoon({ to: '12:30' })).toEqual([
      `${place}.afternoon.to: expected a time after 13:00, got "12:30" (for work past midnight write two sessions)`,
    ]);
    expect(afternoon({ days: null, from: null, to: null, fromMin: 900, toMin: 900 })).toEqual([
      `${place}.afternoon.toMin: expected a number above fromMin (900), got 900`,
    ]);
  });

  it('lies in the period of its calendar', () => {
    expect(afternoon({ days: null, from: null, to: null, fromMin: 10_000, toMin: 10_081 })).toEqual([
      `${place}.afternoon.toMin: expected at most the length of the period (10080), got 10081`,
    ]);
    expect(calendar({ periodMin: 1440 })).toContain(
      `${place}.afternoon.days: expected fromMin and toMin in a calendar whose periodMin is not a week, got days, from, to`,
    );
  });

  it('of visits says what they are like, and no other does', () => {
    expect(afternoon({ work: 'visits' })).toEqual([
      `${place}.afternoon.visits: expected a description of the visits, as work is "visits", got nothing`,
    ]);
    expect(calendar({ sessions: { morning: { work: 'inbox' } } })).toEqual([
      `${place}.morning.work: expected "visits", as the visits are described, got "inbox"`,
    ]);
  });

  it('leaves some time in each of its blocks', () => {
    expect(afternoon({ blocks: { everyMin: 60, share: 0 } })).toEqual([
      `${place}.afternoon.blocks.share: expected a number above 0, got 0 (leave out a session in which nobody works)`,
    ]);
    expect(afternoon({ blocks: { everyMin: 60, share: 0.1 } })).toEqual([]);
  });

  it('does not overlap with another of its calendar', () => {
    expect(afternoon({ from: '11:00' })).toEqual([
      `${place}.afternoon: expected sessions that do not overlap, got an overlap with "morning"`,
    ]);
    expect(afternoon({ from: '12:00' })).toEqual([]);
    expect(afternoon({ days: ['mon', 'mon'] })).toEqual([
      `${place}.afternoon: expected sessions that do not overlap, got an overlap with "afternoon"`,
    ]);
  });
});

describe('a calendar', () => {
  it('has a session', () => {
    expect(calendar({ sessions: { morning: null, afternoon: null, evening: null } })).toEqual([
      `${place}: expected at least one session, got none`,
    ]);
  });
});
