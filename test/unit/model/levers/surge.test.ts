import { describe, expect, it } from 'vitest';
import { createPlan } from '../../../../src/model/plan/create-plan.ts';
import { world as worldSchema } from '../../../../src/scenario/schema/study.ts';
import { clinic, estimate, named, observe, type Patch } from '../small-clinic.ts';

const plain: Patch = {
  categories: {
    result: { title: 'Result', handlingMin: { nurse: 1 }, start: 'nurse' },
    note: { title: 'Note', handlingMin: { nurse: 1 }, start: 'nurse' },
  },
  settings: Object.fromEntries(
    ['clinic', 'annex'].map((id) => [
      id,
      { roles: { nurse: { headCount: 1 } }, arrivals: { result: { perDay: 10 }, note: { perDay: 10 } } },
    ]),
  ),
};
/** The factor of a source by day; 1 throughout where it has none. */
function factorOf(surges: Patch, name = 'clinic/arrivals/result') {
  const { sources } = createPlan(worldSchema.parse({ ...plain, calendar: { surges } }));
  const source = sources.find((one) => one.name === name);
  if (source === undefined) throw new Error(`no source ${name}`);
  return (day: number) => source.surge?.(day) ?? 1;
}

describe('a surge', () => {
  it('multiplies demand on its days and on no others', () => {
    const factor = factorOf({ winter: { fromDay: 10, days: 5, factor: 3 } });
    expect([9, 10, 12, 14, 15].map(factor)).toEqual([1, 3, 3, 3, 1]);
  });

  it('rises and falls by a straight ramp, read at the middle of the day', () => {
    const factor = factorOf({ winter: { fromDay: 10, days: 10, rampDays: 2, factor: 3 } });
    expect([9, 10, 11, 12, 17, 18, 19, 20].map(factor)).toEqual([1, 1.5, 2.5, 3, 3, 2.5, 1.5, 1]);
  });

  it('multiplies with another one, and may lower demand', () => {
    const factor = factorOf({ winter: { fromDay: 0, days: 10, factor: 3 }, holiday: { fromDay: 5, days: 10, factor: 0.5 } });
    expect([0, 5, 12, 20].map(factor)).toEqual([3, 1.5, 0.5, 1]);
  });

  it('concerns what it names: settings, categories, or else everything', () => {
    const here = { winter: { fromDay: 0, days: 10, factor: 3, settings: ['clinic'], categories: ['result'] } };
    expect(factorOf(here)(0)).toBe(3);
    expect(factorOf(here, 'clinic/arrivals/note')(0)).toBe(1);
    expect(factorOf(here, 'annex/arrivals/result')(0)).toBe(1);
    const all = { winter: { fromDay: 0, days: 10, factor: 3 } };
    expect(factorOf(all, 'annex/arrivals/note')(0)).toBe(3);
    const needsOnly = { winter: { fromDay: 0, days: 10, factor: 3, needs: ['question'] } };
    expect(factorOf(needsOnly)(0)).toBe(1);
  });

  it('brings so many messages more', () => {
    // All four observed weeks, of the needs only: results stay as they are.
    const surge = (factor: number): Patch => ({ calendar: { surges: { winter: { fromDay: 0, days: 60, factor, needs: ['question'] } } } });
    const advice = (factor: number) => estimate(clinic(surge(factor)), 6, (of) => of('messagesPerDay', { category: 'advice' }));
    const [once, twice] = [advice(1), advice(2)];
    expect(Math.abs(twice.mean - 2 * once.mean)).toBeLessThan(4 * Math.hypot(twice.error, 2 * once.error));
    expect(twice.mean).toBeGreaterThan(1.7 * once.mean);
    expect(observe(clinic(surge(2)))('messagesPerDay', { category: 'result' })).toBe(
      observe(clinic())('messagesPerDay', { category: 'result' }),
    );
  });

  it('that is over before the run, or lies beyond it, changes not a bit', () => {
    const later: Patch = { calendar: { surges: { winter: { fromDay: 500, days: 10, factor: 3 } } } };
    expect(named(clinic(later))).toEqual(named(clinic()));
  });
});
