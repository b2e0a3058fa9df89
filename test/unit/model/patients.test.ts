import { describe, expect, it } from 'vitest';
import { clinic, estimate, observe, type Patch } from './small-clinic.ts';

const always = {
  settings: {
    clinic: {
      roles: {
        clerk: { calendar: 'always', headCount: 99 },
        nurse: { calendar: 'always', headCount: 99 },
        physician: { calendar: 'always' },
      },
    },
  },
};
/** Every need is phoned in. */
const byPhone: Patch = { needs: { question: { portal: { share: 0 }, phone: { share: 1 } } } };
const engagement = (english: number, other: number): Patch => ({
  populations: { town: { groups: { english: { callNotEngaged: english }, other: { callNotEngaged: other } } } },
});

const nothingUrgent: Patch = { needs: { question: { urgency: null } } };

describe('callers who are not engaged', () => {
  it('hang up in every call, or in none', () => {
    const of = observe(clinic(always, byPhone, engagement(0, 1), nothingUrgent));
    expect(of('gaveUpFraction', { group: 'other' })).toBe(1);
    expect(of('needsMetFraction', { group: 'other' })).toBe(0);
    expect(of('gaveUpFraction', { group: 'english' })).toBe(0);
    expect(of('needsMetFraction', { group: 'english' })).toBe(1);
  });

  it('take the clerk as long as others, and nobody else any time', () => {
    const of = observe(clinic(always, byPhone, engagement(1, 1)));
    expect(of('inboxMinPerDay', { role: 'clerk', category: 'call' })).toBeGreaterThan(0);
    expect(of('inboxMinPerDay', { role: 'nurse', category: 'call' })).toBe(0);
  });

  it('hang up in the share of calls that is said, and are served in the end if they always call again', () => {
    const again = { categories: { call: { patience: { waitMin: 1e6, retry: { probability: 1, afterMin: 60 } } } } };
    for (const patch of [{}, again]) {
      const { mean, error } = estimate(clinic(always, byPhone, engagement(0, 0.3), nothingUrgent, patch), 20, (of) =>
        of('gaveUpFraction', { group: 'other' }),
      );
      expect(Math.abs(mean - 0.3) / error).toBeLessThan(4);
      expect(error).toBeLessThan(0.015);
    }
    const met = (patch: Patch) =>
      observe(clinic(always, byPhone, engagement(0, 0.3), nothingUrgent, patch))('needsMetFraction', { group: 'other' });
    expect(met(again)).toBe(1);
    expect(met({})).toBeLessThan(0.8);
  });
});

describe('patience', () => {
  /** Answers take 20 minutes; patients phone after 40, those with an urgent need after a share of that. */
  const chasing = (urgentFactor: number, urgency: Patch | null) =>
    observe(
      clinic(always, {
        needs: { question: { urgency, phone: { share: 0 } } },
        categories: {
          advice: {
            start: 'nurse',
            resolver: null,
            handlingMin: { nurse: 20 },
            patience: { until: 'answered', waitMin: 40, call: 1, callCategory: 'chase', urgentFactor },
          },
          chase: { title: 'Chasing', start: 'clerk', handlingMin: { clerk: 1 } },
        },
      }),
    );
  const callsPerMessage = (of: ReturnType<typeof observe>) =>
    of('messagesPerDay', { category: 'chase' }) / of('messagesPerDay', { category: 'advice' });
  const urgent = { sameDay: 1, emergent: 0 };

  it('is shorter by a factor with an urgent need, and only then', () => {
    expect(callsPerMessage(chasing(0.25, urgent))).toBeCloseTo(1, 1);
    expect(callsPerMessage(chasing(0.25, null))).toBe(0);
    expect(callsPerMessage(chasing(1, urgent))).toBe(0);
  });

  it('does not matter to who is answered in time, to the last bit', () => {
    const [patient, impatient] = [0.6, 1].map((factor) => chasing(factor, urgent));
    expect(patient('responseMin', { statistic: 'mean' })).toBe(impatient('responseMin', { statistic: 'mean' }));
    expect(patient('messagesPerDay', { category: 'chase' })).toBe(0);
  });
});
