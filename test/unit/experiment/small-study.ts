/** A study small enough to work out by hand: the numbers of its replications are given, not simulated. */
import type { Layout, Measure, Replicator, Series } from '../../../src/experiment/index.ts';
import type { Scenario } from '../../../src/scenario/index.ts';

export const measure = (outcome: Measure['outcome'], dimensions: Partial<Measure> = {}): Measure => ({
  outcome,
  statistic: 'mean',
  setting: null,
  role: null,
  group: null,
  category: null,
  ...dimensions,
});

export const backlogCurve: Series = {
  curve: 'backlogByHourOfWeek',
  setting: 'clinic',
  role: null,
  group: null,
  category: null,
  x: [0, 1, 2],
};

export function studyOf(armIds: readonly string[], replications = 3): Scenario {
  const nurse = { title: 'nurse', headCount: 2, fte: 0.5 };
  const world = { settings: { clinic: { title: 'Clinic', roles: { nurse } } }, policies: { governance: { outages: {} } } };
  return {
    id: 'study',
    title: 'A small study',
    arms: armIds.map((id) => ({ id, title: `Arm ${id}`, world })),
    run: { seed: 'seed', replications, warmUpDays: 7, observedDays: 28 },
    sha256: '0'.repeat(64),
  } as unknown as Scenario;
}

interface ArmNumbers {
  readonly measures: readonly Measure[];
  readonly series?: readonly Series[];
  /** values[replication][measure]; curves[replication][point]. */
  readonly values: readonly (readonly number[])[];
  readonly curves?: readonly (readonly number[])[];
  readonly warnings?: readonly string[];
}

/** A replicator that gives these numbers. */
export function replicatorOf(arms: readonly ArmNumbers[]): Replicator {
  return {
    layoutOf: (arm): Layout => ({ measures: arms[arm].measures, series: arms[arm].series ?? [] }),
    warningsOf: (arm) => arms[arm].warnings ?? [],
    replicate: ({ arm, replication }) => ({
      arm,
      replication,
      values: Float64Array.from(arms[arm].values[replication]),
      curves: Float64Array.from(arms[arm].curves?.[replication] ?? []),
    }),
    decisions: () => undefined,
    trace: () => [],
  };
}
