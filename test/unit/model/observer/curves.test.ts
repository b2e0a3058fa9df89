import { describe, expect, it } from 'vitest';
import type { InboxModel, Series } from '../../../../src/model/index.ts';
import { clinic, observe } from '../small-clinic.ts';

const roles = ['clerk', 'nurse', 'physician'] as const;

/** One curve of the first replication. */
function curveOf(model: InboxModel, curve: Series['curve'], role: string | null, category: string | null = null): number[] {
  const { curves } = model.replicate(0);
  let from = 0;
  for (const series of model.layout.series) {
    const { role: ofRole, setting, group, category: ofCategory } = series;
    if (series.curve === curve && ofRole === role && ofCategory === category && setting === null && group === null)
      return [...curves.subarray(from, from + series.x.length)];
    from += series.x.length;
  }
  throw new Error(`no ${curve} of ${role ?? category}`);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const weekends = {
  calendar: {
    staff: {
      weekend: {
        sessions: {
          day: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' },
          saturday: { days: ['sat'], from: '09:00', to: '12:00' },
        },
      },
    },
  },
  settings: { clinic: { roles: { physician: { calendar: 'weekend' } } } },
};

/** Half an hour each, on the half hour, and nobody stays away. */
const visits = {
  calendar: {
    staff: {
      seeing: {
        sessions: {
          visits: {
            days: ['mon', 'tue', 'wed', 'thu', 'fri'],
            from: '08:00',
            to: '11:00',
            work: 'visits',
            visits: { everyMin: 60, durationMin: 30, noShow: 0, shortestGapMin: 5, gapUse: 1 },
          },
          desk: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '12:00', to: '17:00' },
        },
      },
    },
  },
  settings: { clinic: { roles: { physician: { calendar: 'seeing' } } } },
};

describe('the curves of work', () => {
  it('over the day add up to the minutes of a business day, and over the week to those of all days', () => {
    const model = clinic(weekends);
    const of = observe(model);
    for (const role of roles) {
      const perDay = of('inboxMinPerDay', { role, statistic: 'mean' });
      const week = curveOf(model, 'inboxMinByHourOfWeek', role);
      expect(sum(curveOf(model, 'inboxMinByHourOfDay', role))).toBeCloseTo(perDay, 9);
      expect(sum(week.slice(0, 120))).toBeCloseTo(5 * perDay, 9);
      expect(sum(week.slice(120))).toBeCloseTo(2 * of('nonWorkdayMin', { role }), 9);
    }
    const saturday = curveOf(model, 'inboxMinByHourOfWeek', 'physician').slice(120, 144);
    expect(sum(saturday)).toBeGreaterThan(0);
    expect(sum(saturday.slice(0, 9))).toBe(0);
  });

  it('of visits lie in the hours of visits, and are no part of the inbox', () => {
    const model = clinic(visits);
    const seen = curveOf(model, 'visitMinByHourOfDay', 'physician');
    for (const hour of [8, 9, 10]) expect(seen[hour]).toBeGreaterThan(29);
    expect(sum(seen)).toBeGreaterThan(0.97 * 90);
    expect(sum(seen)).toBeLessThanOrEqual(90);
    expect(sum(curveOf(model, 'visitMinByHourOfDay', 'nurse'))).toBe(0);
    const inbox = curveOf(model, 'inboxMinByHourOfDay', 'physician');
    seen.forEach((minutes, hour) => {
      expect(minutes + inbox[hour]).toBeLessThanOrEqual(60);
    });
    expect(sum(inbox)).toBeCloseTo(observe(model)('inboxMinPerDay', { role: 'physician', statistic: 'mean' }), 9);
  });
});

describe('the curves of answers', () => {
  const answered = (model: InboxModel, category: string | null = null) => curveOf(model, 'answeredWithinFraction', null, category);
  const refills = {
    needs: { refill: { title: 'Refill', perPatientYear: 4, portal: { category: 'refill', share: 1 } } },
    categories: {
      refill: {
        title: 'Refill',
        needsReply: true,
        patientMessage: true,
        start: 'clerk',
        handlingMin: { clerk: 1 },
        resolver: { clerk: 1 },
      },
    },
  };

  it('are kept for what patients write about, and in the only category are those of everybody', () => {
    const model = clinic({});
    const of = model.layout.series.flatMap(({ curve, category }) => (curve === 'answeredWithinFraction' && category ? [category] : []));
    expect(of).toEqual(['advice']);
    expect(answered(model, 'advice')).toEqual(answered(model));
    expect(answered(model).at(-1)).toBeGreaterThan(0.9);
  });

  it('in two categories make up those of everybody, in the same shares at every time', () => {
    const model = clinic(refills);
    const [all, advice, refill] = [answered(model), answered(model, 'advice'), answered(model, 'refill')];
    const shares = all.flatMap((share, at) => (refill[at] - advice[at] > 0.02 ? [(share - advice[at]) / (refill[at] - advice[at])] : []));
    expect(shares.length).toBeGreaterThan(5);
    for (const share of shares) expect(share).toBeCloseTo(shares[0], 9);
    expect(shares[0]).toBeGreaterThan(0.2);
    expect(shares[0]).toBeLessThan(0.8);
  });
});
