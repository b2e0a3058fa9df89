import { beforeAll, describe, expect, it } from 'vitest';
import { createExperiment, createReplicator, type Experiment, type ExperimentResult } from '../../../src/experiment/index.ts';
import { allAtOnce, inEach } from '../../../src/experiment/steps.ts';
import { clinic } from './follow/clinic.ts';

const known: { experiment?: Experiment } = {};
const experimentOf = (): Experiment => {
  if (!known.experiment) throw new Error('nothing was simulated');
  return known.experiment;
};

beforeAll(() => {
  const replicator = createReplicator(clinic);
  const experiment = createExperiment(clinic, replicator);
  for (const replication of [0, 1, 2])
    for (const arm of clinic.arms.keys()) if (arm < 2 || replication < 2) experiment.add(replicator.replicate({ arm, replication }));
  known.experiment = experiment;
});

const isBroad = ({ setting, category }: { readonly setting: string | null; readonly category?: string | null }) =>
  setting === null && (category ?? null) === null;

describe('an overview', () => {
  it('has the rows over all settings and kinds of messages and no others, and their digits are those of the whole result', () => {
    const whole = experimentOf().result();
    const overview = experimentOf().result({ isOverview: true });
    for (const table of ['outcomes', 'comparisons', 'series', 'equity', 'equityComparisons'] as const) {
      const expected = (whole[table] as readonly { readonly setting: string | null; readonly category?: string | null }[]).filter(isBroad);
      expect(overview[table]).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
    }
    expect(overview.outcomes.length).toBeLessThan(whole.outcomes.length);
    expect([overview.isOverview, whole.isOverview]).toEqual([true, undefined]);
    const same: (keyof ExperimentResult)[] = ['resultSha256', 'replications', 'plane', 'levelAndEquity', 'winners', 'precision', 'pairing'];
    for (const key of same) expect(overview[key]).toEqual(whole[key]);
  });
});

describe('a result of some arms', () => {
  it('rests on all that these have finished, and has the digits of the same arms and replications alone', () => {
    expect(experimentOf().finishedCount()).toBe(2);
    expect(experimentOf().finishedCount([0, 1])).toBe(3);
    const some = experimentOf().result({ arms: [0, 1] });
    expect(some.replications).toBe(3);
    expect(some.arms.map(({ id }) => id)).toEqual(clinic.arms.slice(0, 2).map(({ id }) => id));
    const two = { ...clinic, arms: clinic.arms.slice(0, 2) };
    const replicator = createReplicator(two);
    const alone = createExperiment(two, replicator);
    for (const replication of [0, 1, 2]) for (const arm of [0, 1]) alone.add(replicator.replicate({ arm, replication }));
    const { warnings: _, comparisons, ...numbers } = alone.result();
    expect(some).toMatchObject(numbers);
    expect(some.comparisons).toEqual(comparisons.map((row) => ({ ...row, pHolm: expect.toSatisfy((p) => p === null || p >= row.pHolm!) })));
  });

  it('needs the baseline first', () => {
    expect(() => experimentOf().result({ arms: [1, 0] })).toThrow(RangeError);
  });
});

describe('a result in steps', () => {
  it('is the same, and of what was finished when it began', () => {
    const replicator = createReplicator(clinic);
    const experiment = createExperiment(clinic, replicator);
    const add = (replication: number): void => {
      for (const arm of clinic.arms.keys()) experiment.add(replicator.replicate({ arm, replication }));
    };
    add(0);
    add(1);
    const before = experiment.result();
    experiment.judgeBy({ measures: [] });
    const steps = experiment.resultSteps();
    let taken = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        expect(step.value).toEqual({ ...before, pairing: [], precision: { ...before.precision, outcomes: [] } });
        break;
      }
      taken += 1;
      if (taken === 1) add(2);
    }
    expect(taken).toBeGreaterThan(10);
    expect(experiment.result().replications).toBe(3);
  });

  it('goes through items in order', () => {
    expect(allAtOnce(inEach(['a', 'b'], (item, index) => [item, `${item}${index}`]))).toEqual(['a', 'a0', 'b', 'b1']);
  });
});
