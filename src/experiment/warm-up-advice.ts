/** How much of the start of a scenario's runs to leave out, from its weeks. */
import { createCourse } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { finiteOrNull } from './finite-or-null.ts';
import { createEstimator } from './interval.ts';
import { averageSeries, type MserVerdict, mser } from './warm-up/index.ts';

/** Outcomes that are known week by week. */
export const weeklyOutcomes = ['backlogCount', 'inboxMinPerDay'] as const;
export type WeeklyOutcome = (typeof weeklyOutcomes)[number];

/** With fewer weeks a batch is a week; with more MSER-5 has batches enough. */
const weeksForFives = 50;

/** Means and the statistic are in the unit of the outcome (the statistic in its square): messages, or minutes a day. */
export interface WarmUpAdvice {
  /** Id. */
  readonly arm: string;
  readonly outcome: WeeklyOutcome;
  /** Null: all roles together. */
  readonly role: string | null;
  /** Averaged over. */
  readonly replications: number;
  /** The mean of each week from the very start, over the replications; null where there is none. */
  readonly weeks: readonly (number | null)[];
  /** Half of the 95 % interval of each week's mean; null with fewer than two replications that have one. */
  readonly halfWidths: readonly (number | null)[];
  /** `too short`: the weeks do not settle, so nothing can be left out. `undefined`: week `undefinedWeek` has no value. */
  readonly verdict: MserVerdict['kind'];
  /** 5 with 50 weeks or more (MSER-5), else 1. */
  readonly weeksInBatch: number;
  /** Counted from 0; null unless there is one. */
  readonly undefinedWeek: number | null;
  /** Of the start, in days: null unless found. */
  readonly warmUpDays: number | null;
  /** Mean of the weeks that stay; null unless found. */
  readonly settledMean: number | null;
  /** The statistic of MSER with 0, 1, 2 ... batches left out, the least of which decides. */
  readonly statistic: readonly (number | null)[];
  /** What the scenario leaves out, in days. */
  readonly scenarioWarmUpDays: number;
  /** Whether that is less than advised; null unless found. */
  readonly isScenarioTooShort: boolean | null;
}

export interface WarmUpQuestion {
  /** Index of the arm. */
  readonly arm: number;
  readonly outcome: WeeklyOutcome;
  readonly weeks: number;
  readonly replications: number;
}

/**
 * MSER (see warm-up/mser.ts) on the weeks of some replications from their very start, for all roles together and for each. The needs are
 * those of `run`, the weeks therefore those that it leaves out.
 *
 * @param onReplication called after each
 */
export function adviseWarmUp(scenario: Scenario, question: WarmUpQuestion, onReplication?: (done: number) => void): WarmUpAdvice[] {
  const { outcome, weeks, replications } = question;
  const { id, world } = scenario.arms[question.arm];
  const course = createCourse(world, { ...scenario.run, warmUpDays: 0, observedDays: 7 * weeks });
  const runs = Array.from({ length: replications }, (_, replication) => {
    const series = course(replication);
    onReplication?.(replication + 1);
    return series;
  });
  const scenarioWarmUpDays = scenario.run.warmUpDays;
  const estimate = createEstimator();
  return runs[0].map(({ role }, place): WarmUpAdvice => {
    const perReplication = runs.map((run) => run[place][outcome]);
    const series = averageSeries(perReplication);
    const weeksInBatch = weeks < weeksForFives ? 1 : 5;
    const verdict = mser(series, { batchSize: weeksInBatch });
    const warmUpDays = verdict.kind === 'found' ? 7 * verdict.deletedPoints : null;
    return {
      arm: id,
      outcome,
      role,
      replications,
      weeks: series.map(finiteOrNull),
      halfWidths: series.map((_, week) => estimate(perReplication.map((values) => values[week])).halfWidth),
      verdict: verdict.kind,
      weeksInBatch,
      undefinedWeek: verdict.kind === 'undefined' ? verdict.point : null,
      warmUpDays,
      settledMean: verdict.kind === 'found' ? verdict.truncatedMean : null,
      statistic: verdict.statistic.map(finiteOrNull),
      scenarioWarmUpDays,
      isScenarioTooShort: warmUpDays === null ? null : scenarioWarmUpDays < warmUpDays,
    };
  });
}
