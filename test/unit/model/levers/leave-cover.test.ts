import { describe, expect, it } from 'vitest';
import { clinic, estimate, observe, type Patch } from '../small-clinic.ts';

/** All that there is are results and what patients write, which goes to the owner; one physician of four is away each week or so. */
const away = (leaveWeeksPerYear: number, changes: Patch = {}): Patch => ({
  needs: { question: { perPatientYear: 24, urgency: null, phone: { share: 0 } } },
  categories: {
    advice: { handlingMin: { clerk: 1, nurse: 1, physician: 1 }, resolver: null, complexityCorrelation: 0 },
    result: { handlingMin: { physician: 1, nurse: 1 }, readingMin: { nurse: 1 }, resolver: { physician: 1 } },
  },
  settings: { clinic: { panel: { spreadCv: 0 }, roles: { physician: { leaveWeeksPerYear } } } },
  ...changes,
});
const cover = (spec: Patch): Patch => ({ policies: { leaveCover: spec } });
const minutes = (of: ReturnType<typeof observe>) => of('inboxMinPerDay', { role: 'physician', statistic: 'mean' });
const handled = (of: ReturnType<typeof observe>, role = 'physician') => of('messagesPerDay', { role });
const within = ({ mean, error }: { mean: number; error: number }, expected: number) =>
  expect(Math.abs(mean - expected), `${mean} +- ${error}, expected ${expected}`).toBeLessThan(4 * error + 0.01 * expected);

describe('leave', () => {
  it('keeps each away in as many weeks as it says', () => {
    // With work always waiting the hours worked are the hours there.
    const endless: Patch = {
      categories: { result: { handlingMin: { physician: 30 } } },
      settings: { clinic: { arrivals: { result: { perWorkday: 25 } } } },
    };
    const present = estimate(clinic(away(13), endless), 12, minutes);
    const always = minutes(observe(clinic(away(0), endless)));
    within(present, always * 0.75);
    expect(present.error).toBeLessThan(0.1 * always);
  });

  it('lets messages wait for the owner when nobody covers', () => {
    const none = estimate(clinic(away(13)), 4, (of) => of('responseMin'));
    const never = estimate(clinic(away(0)), 4, (of) => of('responseMin'));
    // A quarter waits for days, at least from its arrival to the next Monday.
    expect(none.mean).toBeGreaterThan(never.mean + 0.1 * 7 * 1440);
  });

  it('is not noticed by patients when a colleague takes the messages', () => {
    const colleague = estimate(clinic(away(13), cover({ kind: 'colleague' })), 4, (of) => of('responseMin'));
    const never = estimate(clinic(away(0)), 4, (of) => of('responseMin'));
    expect(colleague.mean).toBeLessThan(never.mean * 1.3);
  });

  it('costs a colleague the handling time that it says, and nobody more than that', () => {
    const timed = (handlingFactor: number) => clinic(away(13), cover({ kind: 'colleague', handlingFactor }));
    const perMessage = (factor: number) => estimate(timed(factor), 6, (of) => minutes(of) / handled(of)).mean;
    expect(perMessage(1)).toBeCloseTo(1, 1);
    // A quarter of the messages takes twice as long.
    expect(perMessage(2)).toBeGreaterThan(1.1);
    expect(perMessage(2)).toBeLessThan(1.45);
  });

  it('has a pool read first, which closes what it can and passes on the rest to a colleague', () => {
    const pool = clinic(away(13), cover({ kind: 'pool', role: 'nurse' }));
    const read = estimate(pool, 8, (of) => (handled(of, 'nurse') * 2) / of('messagesPerDay'));
    // A quarter of all that comes is an absent physician's. Weeks differ by chance.
    expect(Math.abs(read.mean - 0.25)).toBeLessThan(4 * read.error);
    expect(read.error).toBeLessThan(0.06);
    const of = observe(pool);
    // Results are for physicians alone: those that nurses have read reach one as well.
    expect(handled(of) * 4).toBeGreaterThan(0.95 * of('messagesPerDay', { category: 'result' }));
    expect(handled(observe(clinic(away(13))), 'nurse')).toBe(0);
  });

  it('begins when it begins, in the settings that it covers', () => {
    const wait = (spec: Patch) => estimate(clinic(away(13), cover(spec)), 2, (of) => of('responseMin')).mean;
    const never = wait({ kind: 'none' });
    expect(wait({ kind: 'colleague', startWeek: 99 })).toBe(never);
    expect(wait({ kind: 'colleague', startWeek: 3 })).toBeLessThan(never);
    expect(wait({ kind: 'colleague', startWeek: 3 })).toBeGreaterThan(wait({ kind: 'colleague' }));
    const annex: Patch = { settings: { annex: { roles: { clerk: { headCount: 1 } } } } };
    const elsewhere = clinic(away(13), annex, cover({ kind: 'pool', role: 'nurse', coverage: { settings: ['annex'] } }));
    expect(observe(elsewhere)('messagesPerDay', { role: 'nurse' })).toBe(0);
  });

  it('hands over what lies in the in-basket when it begins', () => {
    const pile: Patch = { settings: { clinic: { arrivals: { result: null } } } };
    const slow = away(13);
    const weekend: Patch = { needs: { question: { profile: 'weekend' } }, calendar: { profiles: { weekend: weekendOnly } } };
    const wait = (spec: Patch) => estimate(clinic(slow, pile, weekend, cover(spec)), 4, (of) => of('responseMin')).mean;
    // All comes at weekends, before anybody can know who will be away on Monday.
    expect(wait({ kind: 'none' })).toBeGreaterThan(wait({ kind: 'colleague' }) + 0.1 * 7 * 1440);
    expect(wait({ kind: 'colleague' })).toBeLessThan(2 * 1440);
  });
});

const weekendOnly = { dayWeights: [0, 0, 0, 0, 0, 1, 1], hourWeights: new Array(24).fill(1) };
