import { describe, expect, it } from 'vitest';
import { outcomes } from '../../../src/model/index.ts';
import { ai, clinic, estimate, nameOf, observe } from './small-clinic.ts';

const everyDay = { calendar: { businessDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] } };
const always = {
  settings: { clinic: { roles: { clerk: { calendar: 'always' }, nurse: { calendar: 'always' }, physician: { calendar: 'always' } } } },
};
const heads = { clerk: 2, nurse: 2, physician: 4 } as const;

describe('accounts', () => {
  it('every minute that somebody is busy is in-basket time', () => {
    const of = observe(clinic(ai(), everyDay, always));
    for (const [role, headCount] of Object.entries(heads)) {
      const busyMinPerDay = of('utilizationFraction', { role }) * 1440;
      expect(busyMinPerDay).toBeGreaterThan(1);
      expect(of('inboxMinPerDay', { role, statistic: 'mean' }) / busyMinPerDay).toBeCloseTo(1, 9);
      expect(of('teamMinPerDay')).toBeGreaterThan(of('inboxMinPerDay', { role, statistic: 'mean' }) * headCount);
    }
    const team = Object.entries(heads).reduce(
      (sum, [role, headCount]) => sum + of('inboxMinPerDay', { role, statistic: 'mean' }) * headCount,
      0,
    );
    expect(of('teamMinPerDay')).toBeCloseTo(team, 9);
  });

  it('the minutes of the categories add up to those of the role', () => {
    const of = observe(clinic(ai()));
    for (const role of Object.keys(heads)) {
      const total = ['advice', 'call', 'result'].reduce((sum, category) => sum + of('inboxMinPerDay', { role, category }), 0);
      expect(total).toBeCloseTo(of('inboxMinPerDay', { role, statistic: 'mean' }), 9);
    }
  });

  it('the backlog of the roles and that of the categories are the same messages', () => {
    const of = observe(clinic(ai()));
    const sum = (places: readonly object[]) => places.reduce((total, place) => total + of('backlogCount', place), 0);
    expect(sum([{ role: 'clerk' }, { role: 'nurse' }, { role: 'physician' }])).toBeCloseTo(of('backlogCount'), 9);
    expect(sum([{ category: 'advice' }, { category: 'call' }, { category: 'result' }])).toBeCloseTo(of('backlogCount'), 9);
  });

  it('a need is written, phoned in, or makes no contact', () => {
    const none = estimate(clinic(), 30, (of) => {
      const needs = of('messagesPerDay', { category: 'advice' }) / of('portalFraction');
      return of('messagesPerDay', { category: 'call' }) / (needs - of('messagesPerDay', { category: 'advice' }));
    });
    expect(Math.abs(none.mean - 0.5) / none.error).toBeLessThan(4);
    expect(none.error).toBeLessThan(0.01);
    const all = observe(clinic({ needs: { question: { phone: { share: 1 } } } }));
    const [advice, call] = ['advice', 'call'].map((category) => all('messagesPerDay', { category }));
    expect(advice / (advice + call)).toBeCloseTo(all('portalFraction'), 12);
  });

  it('patients without an active account write nothing, all others their share', () => {
    const expected = { english: 0.8 * 0.6, other: 0.5 * 0.6 };
    for (const [group, share] of Object.entries(expected)) {
      const { mean, error } = estimate(clinic(), 30, (of) => of('portalFraction', { group }));
      expect(Math.abs(mean - share) / error).toBeLessThan(4);
      expect(error).toBeLessThan(0.02);
    }
  });

  it('every share lies between 0 and 1, every duration is not negative, and what is observed is a number', () => {
    for (const model of [clinic(), clinic(ai())]) {
      const { values } = model.replicate(1);
      const byName = new Map(model.layout.measures.map((measure, i) => [nameOf(measure), values[i]]));
      model.layout.measures.forEach((measure, i) => {
        const value = values[i];
        if (outcomes[measure.outcome].unit === 'fraction' && !Number.isNaN(value)) {
          expect(value, nameOf(measure)).toBeGreaterThanOrEqual(0);
          expect(value, nameOf(measure)).toBeLessThanOrEqual(1);
        }
        if (measure.outcome !== 'backlogGrowthPerDay' && !Number.isNaN(value)) expect(value, nameOf(measure)).toBeGreaterThanOrEqual(0);
        if (measure.outcome === 'timeInSystemMin' || (measure.outcome === 'waitMin' && measure.role === null)) {
          const arrivals = byName.get(nameOf({ ...measure, outcome: 'messagesPerDay', statistic: 'perDay' }));
          expect(Number.isFinite(value), nameOf(measure)).toBe((arrivals ?? 0) > 0);
        }
      });
    }
  });

  it('nothing before the end of the warm-up counts', () => {
    const model = clinic({
      needs: null,
      settings: {
        clinic: { needs: [], panel: null, arrivals: { result: { perWorkday: null, perMemberOf: null, timesMin: [500, 510, 1000] } } },
      },
    });
    const of = observe(model);
    expect(of('messagesPerDay')).toBe(0);
    expect(of('inboxMinPerDay', { role: 'physician', statistic: 'mean' })).toBe(0);
    expect(of('timeInSystemMin')).toBeNaN();
  });
});
