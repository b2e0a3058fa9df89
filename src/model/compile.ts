/** Compiles a world to a model that can be replicated. */
import { createKeys } from '../kernel/index.ts';
import type { RunSettings, World } from '../scenario/index.ts';
import type { DecisionSink } from './decisions.ts';
import { shortfalls } from './feasibility.ts';
import { createCurves } from './observer/curves.ts';
import type { NeedFates } from './observer/fates.ts';
import { createMeasures } from './observer/measures.ts';
import { valuesOf } from './observer/reader.ts';
import type { WeeklySeries } from './observer/weekly-course.ts';
import type { Layout } from './outcomes.ts';
import { createPlan } from './plan/create-plan.ts';
import { Replication } from './replication.ts';
import { SharedDemand } from './shared-demand.ts';
import type { NeedSample, NeedTrace } from './trace.ts';

export interface InboxModel {
  /** What the numbers of a replication mean; the same for all replications. */
  readonly layout: Layout;
  /** What can be seen to go wrong without running: staff that cannot keep up, in words with the shortfall. */
  readonly warnings: readonly string[];
  /**
   * Runs one replication: `values` by layout.measures, `curves` by layout.series one after the other; `eventCount` with the warm-up, and with
   * the hours of each district. Pure.
   */
  replicate(replication: number): { values: Float64Array; curves: Float64Array; fates: NeedFates; eventCount: number };
  /** Runs one replication and hands over each decision of the AI, in the order in which its messages were closed. */
  decisions(replication: number, sink: DecisionSink): void;
  /** Runs one replication and returns the ways of some of its needs, in the order in which they arose; ids that do not arise are left out. */
  trace(replication: number, sample: NeedSample): readonly NeedTrace[];
}

/**
 * @param world of a scenario without problems; a mistake in it is our own and throws
 * @param shared with other models: what they have in common is made once
 */
export function compile(world: World, run: RunSettings, shared = new SharedDemand()): InboxModel {
  const plan = createPlan(world);
  const measures = createMeasures(plan);
  const curves = createCurves(plan);
  const keys = createKeys(run.seed);
  return {
    layout: {
      measures: measures.map(({ measure }) => measure),
      series: curves.map(({ series }) => series),
      needs: { sources: plan.sources.map(({ name }) => name), groups: plan.names.groups },
    },
    warnings: shortfalls(plan),
    replicate(replication) {
      const clinic = new Replication(plan, run, keys, replication, {}, shared);
      const record = clinic.run();
      return {
        values: valuesOf(measures, record),
        curves: Float64Array.from(curves.flatMap((curve) => curve.read(record))),
        fates: record.observer.fates.read(),
        eventCount: clinic.eventCount,
      };
    },
    decisions(replication, sink) {
      new Replication(plan, run, keys, replication, { decisions: sink }, shared).run();
    },
    trace: (replication, sample) => new Replication(plan, run, keys, replication, { sample }, shared).runTraced(),
  };
}

/** Compiles a world to a function that runs a replication and returns its weeks, from the first minute on. @param run without warm-up */
export function createCourse(world: World, run: RunSettings): (replication: number) => readonly WeeklySeries[] {
  const plan = createPlan(world);
  const keys = createKeys(run.seed);
  return (replication) => new Replication(plan, run, keys, replication, { course: true }).runWeekly();
}
