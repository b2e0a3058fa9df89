import { describe, expect, it } from 'vitest';
import { type Replicator, tellingExamples } from '../../../../src/experiment/index.ts';
import { armOf, replicator } from './clinic.ts';

const inf = Infinity;
const source = 'clinic/need/question';

/** Fates of needs that are numbered from 10, the first three of group a. */
function replicatorOf(...arms: readonly (readonly number[])[]): Replicator {
  return {
    layoutOf: () => ({ measures: [], series: [], needs: { sources: [source], groups: ['a', 'b'] } }),
    warningsOf: () => [],
    replicate: ({ arm, replication }) => ({
      arm,
      replication,
      values: new Float64Array(0),
      curves: new Float64Array(0),
      fates: {
        source: new Uint16Array(arms[arm].length),
        ordinal: Uint32Array.from(arms[arm], (_, place) => 10 + place),
        group: Int16Array.from(arms[arm], (_, place) => (place < 3 ? 0 : 1)),
        arisenMin: new Float64Array(arms[arm].length),
        metAfterMin: Float64Array.from(arms[arm]),
      },
    }),
    decisions: () => undefined,
    trace: (_, sample) =>
      [...('ids' in sample ? sample.ids : [])].map((need) => {
        return { need, setting: 'clinic', group: '', urgency: 'routine', arisenMin: 0, metAfterMin: 0, events: [] };
      }),
  };
}

const brief = (replicator: Replicator) =>
  tellingExamples(replicator, { arm: 1, replication: 0 }).map(({ group, change, need, changeMin }) => [group, change, need, changeMin]);

describe('telling examples', () => {
  it('are the greatest change for better and for worse in each group', () => {
    const before = [100, 100, 100, 50, 50, 50];
    expect(brief(replicatorOf(before, [90, 20, 400, 51, 50, 70]))).toEqual([
      ['a', 'helpedMost', `${source}#11`, -80],
      ['a', 'harmedMost', `${source}#12`, 300],
      ['b', 'harmedMost', `${source}#15`, 20],
    ]);
  });

  it('are, of those met in one arm only, the one met soonest there', () => {
    expect(brief(replicatorOf([inf, inf, 30, 60, 20, inf], [40, 10, inf, inf, inf, inf]))).toEqual([
      ['a', 'newlyMet', `${source}#11`, null],
      ['a', 'noLongerMet', `${source}#12`, null],
      ['b', 'noLongerMet', `${source}#14`, null],
    ]);
  });

  it('leave out what is undecided in one of the arms, and what only one of them has', () => {
    expect(brief(replicatorOf([Number.NaN, 5, 5, 5, 5], [5, Number.NaN, 5]))).toEqual([]);
  });

  it('are the first of equals', () => {
    expect(brief(replicatorOf([5, 5, 5], [4, 4, 4]))).toEqual([['a', 'helpedMost', `${source}#10`, -1]]);
  });

  it('of a simulated clinic are met when the list says so, and none changes more', () => {
    const arm = armOf('ai');
    const examples = tellingExamples(replicator, { arm, replication: 0 });
    expect(new Set(examples.map(({ group }) => group))).toEqual(new Set(['english', 'other']));
    const inArm = new Map(replicator.trace({ arm, replication: 0 }, { share: 1 }).map((trace) => [trace.need, trace]));
    const traces = replicator.trace({ arm: 0, replication: 0 }, { share: 1 });
    for (const { need, group, change, urgency, baselineMetAfterMin, armMetAfterMin, changeMin } of examples) {
      const own = traces.find((trace) => trace.need === need);
      expect(own).toMatchObject({ group, urgency, metAfterMin: baselineMetAfterMin ?? inf });
      expect(inArm.get(need)?.metAfterMin).toBe(armMetAfterMin ?? inf);
      if (change !== 'harmedMost') continue;
      const changes = traces
        .filter((trace) => trace.group === group)
        .map((trace) => (inArm.get(trace.need)?.metAfterMin ?? 0) - trace.metAfterMin);
      expect(changeMin).toBe(Math.max(...changes.filter(Number.isFinite)));
    }
  });
});
