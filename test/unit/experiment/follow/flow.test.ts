import { describe, expect, it } from 'vitest';
import { createFlowCounter, type FlowStep, flowBands, flowPath } from '../../../../src/experiment/index.ts';
import { armOf, clinic, replicator } from './clinic.ts';

const inTime = { routineMin: 600, urgentMin: 60 };
const steps: readonly FlowStep[] = ['group', 'way', 'reader', 'closer', 'end'];
const arms = ['baseline', 'ai'].map(armOf);
const traces = arms.map((arm) => [0, 1].map((replication) => replicator.trace({ arm, replication }, { share: 1 })));

const counter = createFlowCounter(
  clinic.arms.map(({ id }) => id),
  inTime,
);
traces.forEach(
  (byReplication, place) => void byReplication.forEach((some, replication) => void counter.add(arms[place], replication, some)),
);
const flow = counter.flow(arms, 2);

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

describe('the flow of needs', () => {
  it('has each need once', () => {
    expect(flow.counts.map((byReplication) => byReplication.map(total))).toEqual(traces.map((some) => some.map(({ length }) => length)));
  });

  it('starts with the same needs in both arms, of each group and of each kind', () => {
    for (const step of ['group', 'need'] as const) {
      for (const id of new Set(flow.paths.map((path) => path[step]))) {
        const of = (arm: number, replication: number) =>
          total(flow.counts[arm][replication].filter((_, place) => flow.paths[place][step] === id));
        for (const replication of [0, 1]) expect(of(1, replication)).toBe(of(0, replication));
      }
    }
  });

  it('has needs that stay away, that an AI arm lets others read first, and that end in every way', () => {
    expect(new Set(flow.paths.map(({ way }) => way))).toEqual(new Set(['portal', 'phone', 'none']));
    expect(new Set(flow.paths.map(({ end }) => end))).toEqual(new Set(['inTime', 'late', 'unmet', 'open']));
    for (const { way, reader, closer, end } of flow.paths.filter((path) => path.way === 'none')) {
      expect({ way, reader, closer, end: end === 'unmet' || end === 'open' }).toEqual({
        way,
        reader: '@nobody',
        closer: '@nobody',
        end: true,
      });
    }
  });

  it('counts a need as late when it was met after its time, which is shorter for urgent ones', () => {
    const met = traces[0][0].find(({ metAfterMin, urgency }) => Number.isFinite(metAfterMin) && urgency === 'routine');
    if (met === undefined) throw new Error('no routine need was met');
    expect(flowPath({ ...met, metAfterMin: 600 }, inTime).end).toBe('inTime');
    expect(flowPath({ ...met, metAfterMin: 601 }, inTime).end).toBe('late');
    expect(flowPath({ ...met, metAfterMin: 61, urgency: 'sameDay' }, inTime).end).toBe('late');
    expect(flowPath({ ...met, metAfterMin: Infinity }, inTime).end).toBe('unmet');
    expect(flowPath({ ...met, metAfterMin: Number.NaN }, inTime).end).toBe('open');
  });
});

describe('nodes and bands of the flow', () => {
  const { columns, bands } = flowBands(flow, { arm: 1, steps });

  it('conserve needs: what enters a node leaves it, in the baseline, in the arm and in the change', () => {
    for (const [column, nodes] of columns.entries()) {
      for (const { id, ...node } of nodes) {
        for (const value of ['baseline', 'arm', 'change'] as const) {
          const sum = (some: typeof bands) => some.reduce((all, band) => all + (band[value].mean ?? 0), 0);
          if (column > 0)
            expect(sum(bands.filter((band) => band.column === column - 1 && band.to === id))).toBeCloseTo(node[value].mean ?? 0, 9);
          if (column < steps.length - 1)
            expect(sum(bands.filter((band) => band.column === column && band.from === id))).toBeCloseTo(node[value].mean ?? 0, 9);
        }
      }
    }
  });

  it('add up to 1,000 in each column, and their changes to nothing', () => {
    for (const nodes of columns) {
      expect(nodes.reduce((sum, node) => sum + (node.arm.mean ?? 0), 0)).toBeCloseTo(1000, 9);
      expect(nodes.reduce((sum, node) => sum + (node.change.mean ?? 0), 0)).toBeCloseTo(0, 9);
    }
  });

  it('have an interval over replications, which is none where both arms have the same needs', () => {
    for (const { change } of columns[0]) expect(change).toMatchObject({ n: 2, mean: 0, halfWidth: 0 });
    expect(columns.flat().some(({ change }) => (change.halfWidth ?? 0) > 0)).toBe(true);
  });

  it('can be those of one group, again of 1,000', () => {
    const one = flowBands(flow, { arm: 1, steps: ['need', 'end'], group: 'other' });
    expect(one.columns[0].reduce((sum, node) => sum + (node.baseline.mean ?? 0), 0)).toBeCloseTo(1000, 9);
    expect(one.needs).toBe(traces.flat(2).filter(({ group }) => group === 'other').length);
  });
});
