import { describe, expect, it } from 'vitest';
import { followNeed, tellingExamples, traceRows } from '../../../../src/experiment/index.ts';
import { armOf, clinic, replicator } from './clinic.ts';

const ai = armOf('ai');
const follow = (need: string, ...arms: number[]) => followNeed(clinic, replicator, { need, arms, replication: 0 });
const examples = tellingExamples(replicator, { arm: ai, replication: 0 });

describe('a need that is followed', () => {
  it('goes the very same way through the baseline twice', () => {
    for (const { need } of examples) {
      const followed = follow(need, 0, 0);
      const [one, other] = followed?.ways ?? [];
      expect(one).toEqual(other);
      expect(followed?.commonEvents).toBe(one?.events.length);
    }
  });

  it('has the same events in both ways up to the first that differs', () => {
    for (const { need } of examples) {
      const followed = follow(need, 0, ai);
      const [before, after] = followed?.ways.map((way) => way?.events ?? []) ?? [];
      const { commonEvents = 0 } = followed ?? {};
      expect(commonEvents).toBeGreaterThan(0);
      expect(before.slice(0, commonEvents)).toEqual(after.slice(0, commonEvents));
      expect(before[commonEvents]).not.toEqual(after[commonEvents]);
    }
  });

  it('adds up what its events say', () => {
    const rows = traceRows(clinic, replicator, { replication: 0, share: 1 });
    for (const { need } of examples) {
      for (const way of follow(need, 0, ai)?.ways ?? []) {
        if (way === null) throw new Error('it arises in both');
        const own = rows.filter((row) => row.need === need && row.arm === way.arm);
        const { totals } = way;
        expect(totals.workMin).toBeCloseTo(
          own.reduce((sum, { workMin }) => sum + (workMin ?? 0), 0),
          9,
        );
        expect(Object.values(totals.workMinByRole).reduce((sum, minutes) => sum + minutes, 0)).toBeCloseTo(totals.workMin, 9);
        expect(totals.openings).toBe(own.filter(({ event }) => event === 'opens').length);
        expect(totals.metAfterMin).toBe(own.find(({ event }) => event === 'met')?.sinceMin ?? null);
        expect(totals.isMet).toBe(totals.metAfterMin === null ? 'unmet' : 'met');
        expect(totals.answeredAfterMin).toBe(own.find(({ event }) => event === 'answers')?.sinceMin ?? null);
      }
    }
  });

  it('is not found when it arises in the warm-up, or not at all', () => {
    expect(follow('clinic/need/symptom#0', 0, ai)).toBeUndefined();
    expect(follow('clinic/need/symptom#999999', 0, ai)).toBeUndefined();
    expect(follow('clinic/arrivals/result#5', 0, ai)).toBeUndefined();
  });
});
