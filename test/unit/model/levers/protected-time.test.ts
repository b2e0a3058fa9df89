import { describe, expect, it } from 'vitest';
import { visitsGivenUp, withProtectedTime } from '../../../../src/model/plan/protected-time.ts';
import { staffCalendar } from '../../../../src/scenario/schema/calendar.ts';
import { world as worldSchema } from '../../../../src/scenario/schema/study.ts';
import { clinic, observe, type Patch } from '../small-clinic.ts';

const visits = { everyMin: 30, durationMin: 20, noShow: 0.1, shortestGapMin: 5, gapUse: 0 };
const morning = { days: ['mon', 'tue'], from: '08:00', to: '12:00', work: 'visits', visits };
const evening = { days: ['mon', 'tue'], from: '18:00', to: '19:00', afterHours: true };
const calendar = staffCalendar.parse({ sessions: { morning, evening } });

const lever = (changes: Patch) => ({ enabled: true, role: 'physician', days: ['mon', 'tue'], from: '08:00', to: '12:00', ...changes });
const worldWith = (changes: Patch) =>
  worldSchema.parse({ categories: {}, settings: { clinic: { roles: {} } }, policies: { protectedTime: lever(changes) } });

/** Sessions as text: days, times, work. */
function sessionsWith(changes: Patch, role = 'physician', setting = 'clinic'): string[] {
  return withProtectedTime(worldWith(changes), setting, role, calendar)
    .map(({ days, from, to, work }) => `${days?.join('+')} ${from}-${to} ${work}`)
    .sort();
}
const eveningAsBefore = 'mon+tue 18:00-19:00 inbox';

describe('protected time cuts a stretch out of visits', () => {
  it('at their end, at their beginning, and in their middle', () => {
    expect(sessionsWith({ from: '11:00' })).toEqual(['mon+tue 08:00-11:00 visits', 'mon+tue 11:00-12:00 inbox', eveningAsBefore]);
    expect(sessionsWith({ to: '08:30' })).toEqual(['mon+tue 08:00-08:30 inbox', 'mon+tue 08:30-12:00 visits', eveningAsBefore]);
    expect(sessionsWith({ from: '09:00', to: '10:00' })).toEqual([
      'mon+tue 08:00-09:00 visits',
      'mon+tue 09:00-10:00 inbox',
      'mon+tue 10:00-12:00 visits',
      eveningAsBefore,
    ]);
  });

  it('or takes their place', () => {
    expect(sessionsWith({})).toEqual(['mon+tue 08:00-12:00 inbox', eveningAsBefore]);
  });

  it('on its own days only', () => {
    expect(sessionsWith({ days: ['tue', 'fri'], from: '11:00' })).toEqual([
      'mon 08:00-12:00 visits',
      eveningAsBefore,
      'tue 08:00-11:00 visits',
      'tue 11:00-12:00 inbox',
    ]);
  });

  it('and gives no time beyond the visits that give way', () => {
    expect(sessionsWith({ from: '11:30', to: '12:30' })).toContain('mon+tue 11:30-12:00 inbox');
    expect(sessionsWith({ from: '12:00', to: '13:00' })).toEqual(['mon+tue 08:00-12:00 visits', eveningAsBefore]);
  });

  it('for no other role, in no setting that it does not cover, and not while it is off', () => {
    const asBefore = ['mon+tue 08:00-12:00 visits', eveningAsBefore];
    expect(sessionsWith({}, 'nurse')).toEqual(asBefore);
    expect(sessionsWith({ coverage: { settings: ['clinic'] } }, 'physician', 'annex')).toEqual(asBefore);
    expect(sessionsWith({ enabled: false })).toEqual(asBefore);
  });
});

describe('the visits that give way', () => {
  it('are those of the stretch, without the patients who would not have come', () => {
    expect(visitsGivenUp(worldWith({ from: '11:00' }), calendar)).toBeCloseTo(2 * 2 * 0.9, 12);
    expect(visitsGivenUp(worldWith({ days: ['mon', 'sat'] }), calendar)).toBeCloseTo(8 * 0.9, 12);
    expect(visitsGivenUp(worldWith({ from: '12:00', to: '13:00' }), calendar)).toBe(0);
  });
});

describe('physicians with nothing but visits and an evening', () => {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
  const busy: Patch = {
    calendar: { staff: { doctor: { sessions: { morning: { ...morning, days }, evening: { ...evening, days, to: '22:00' } } } } },
    settings: { clinic: { roles: { physician: { calendar: 'doctor', wageUsdPerHour: 60 } } } },
  };
  const on: Patch = { policies: { protectedTime: lever({ days, from: '10:00', usdPerVisit: 50 }) } };
  const off = observe(clinic(busy));
  const now = observe(clinic(busy, on));

  it('do by day what they did in the evening', () => {
    const role = 'physician';
    expect(off('afterHoursFraction', { role })).toBe(1);
    // What comes between noon and the evening is left for the evening.
    expect(now('afterHoursFraction', { role })).toBeGreaterThan(0.1);
    expect(now('afterHoursFraction', { role })).toBeLessThan(0.5);
    expect(now('inboxMinPerDay', { role, statistic: 'mean' })).toBeGreaterThan(0);
  });

  it('pay for it with their visits', () => {
    // Four visits a day of each of four, a tenth of whom would not have come.
    expect(now('programmeUsdPerDay')).toBeCloseTo(4 * 4 * 0.9 * 50, 6);
    expect(off('programmeUsdPerDay')).toBe(0);
  });
});

describe('protected time that begins later', () => {
  const weekly = { days: ['mon', 'tue', 'wed', 'thu', 'fri'] };
  const office: Patch = {
    calendar: {
      staff: { office: { sessions: { day: { ...weekly, from: '08:00', to: '17:00', work: 'visits', visits: { ...visits, gapUse: 1 } } } } },
    },
    settings: { clinic: { roles: { clerk: { calendar: 'always' }, nurse: { calendar: 'always' } } } },
  };
  const on = (changes: Patch): Patch => ({
    policies: { protectedTime: { enabled: true, role: 'physician', ...weekly, from: '08:00', to: '12:00', usdPerVisit: 100, ...changes } },
  });
  const minutes = (...patches: Patch[]) => observe(clinic(office, ...patches))('utilizationFraction', { role: 'physician' });

  it('leaves every digit as it is until then', () => {
    const without = observe(clinic(office));
    const much = observe(clinic(office, on({ startWeek: 1000 })));
    for (const outcome of ['waitMin', 'timeInSystemMin', 'inboxMinPerDay'] as const) expect(much(outcome)).toBe(without(outcome));
  });

  it('is the same as protected time from the start once it has begun', () => {
    // More time on duty for as many messages: utilization falls, and stays between the two while members begin one by one.
    const [none, ramp, all] = [minutes(), minutes(on({ rampWeeks: 8 })), minutes(on({}))];
    expect(all).toBeLessThan(ramp);
    expect(ramp).toBeLessThan(none);
  });

  it('costs visits from then on', () => {
    const wage: Patch = { settings: { clinic: { roles: { physician: { wageUsdPerHour: 100 } } } } };
    const cost = (changes: Patch) => observe(clinic(office, wage, on(changes)))('programmeUsdPerDay');
    expect(cost({ startWeek: 1000 })).toBe(0);
    expect(cost({ rampWeeks: 8 })).toBeGreaterThan(0);
    expect(cost({ rampWeeks: 8 })).toBeLessThan(cost({}));
  });
});
