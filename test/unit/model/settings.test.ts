import { describe, expect, it } from 'vitest';
import { ai, clinic, observe, type Patch } from './small-clinic.ts';

/** A second clinic with its own panel and staff, and no nurse. */
const annex: Patch = {
  categories: { call: { handlingMin: { physician: 4 } } },
  settings: {
    annex: {
      panel: { patients: 400, population: 'town', owners: 'physician' },
      roles: {
        clerk: { headCount: 1, calendar: 'office' },
        nurse: { headCount: 1, rank: 1, calendar: 'office', recognition: 0.8, isClinician: true },
        physician: { headCount: 2, fte: 0.5, rank: 2, calendar: 'office', recognition: 0.9, isClinician: true, inBasket: 'own' },
      },
      arrivals: { result: { perWorkday: 5 } },
    },
  },
};
const settings = ['clinic', 'annex'];

describe('settings', () => {
  const of = observe(clinic(ai(), annex));
  const sum = (outcome: Parameters<typeof of>[0], place: Parameters<typeof of>[1] = {}) =>
    settings.reduce((total, setting) => total + of(outcome, { ...place, setting }), 0);

  it('add up to the total: messages, backlog and minutes', () => {
    for (const place of [{}, { category: 'advice' }, { category: 'result' }, { group: 'other' }] as const) {
      expect(sum('messagesPerDay', place)).toBeCloseTo(of('messagesPerDay', place), 9);
      for (const setting of settings) expect(of('messagesPerDay', { ...place, setting })).toBeGreaterThan(0);
    }
    for (const role of [null, 'clerk', 'nurse', 'physician'])
      expect(sum('backlogCount', { role })).toBeCloseTo(of('backlogCount', { role }), 9);
    expect(sum('teamMinPerDay')).toBeCloseTo(of('teamMinPerDay'), 9);
  });

  it('share minutes per full-time equivalent by their full-time equivalents', () => {
    const minutes = (setting: string | null) => of('inboxMinPerDay', { role: 'physician', statistic: 'mean', setting });
    expect((4 * minutes('clinic') + 2 * 0.5 * minutes('annex')) / 5).toBeCloseTo(minutes(null), 9);
  });

  it('have a mean over both that lies between theirs', () => {
    for (const outcome of ['responseMin', 'needsMetFraction', 'portalFraction', 'touchesPerThread'] as const) {
      const values = settings.map((setting) => of(outcome, { setting }));
      expect(of(outcome)).toBeGreaterThan(Math.min(...values));
      expect(of(outcome)).toBeLessThan(Math.max(...values));
    }
  });
});
