/** How much of the start of a scenario's runs to leave out, from its weeks. */
import { createCourse } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { finiteOrNull } from './finite-or-null.ts';
import { createEstimator } from './interval.ts';
import { judgeSeries, type LeftOutVerdict, type SettlingVerdict, type TestedMean } from './warm-up/index.ts';

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
  /**
   * `found`: MSER has a point. `too short`: it has none, and the second half of the weeks rises or falls (`drift`). `cannot tell`: it has none
   * in so few weeks or replications, and they are not seen to. `undefined`: week `undefinedWeek` has no value.
   */
  readonly verdict: SettlingVerdict;
  /** Change per week over the second half of the weeks; its p by Holm over all roles together and each. */
  readonly drift: TestedMean;
  /** Whether that is more than chance. Where MSER has a point all the same more weeks would tell. */
  readonly isDrifting: boolean;
  /** 5 with 50 weeks or more (MSER-5), else 1. */
  readonly weeksInBatch: number;
  /** Counted from 0; null unless there is one. */
  readonly undefinedWeek: number | null;
  /** Of the start, in days, by MSER: null unless found. */
  readonly warmUpDays: number | null;
  /** How MSER would advise with other replications; null with one, and where a week has no value. */
  readonly spread: WarmUpSpread | null;
  /** Mean of the weeks that stay; null unless found. */
  readonly settledMean: number | null;
  /** The statistic of MSER with 0, 1, 2 ... batches left out, the least of which decides. */
  readonly statistic: readonly (number | null)[];
  /** What the scenario leaves out, in days. */
  readonly scenarioWarmUpDays: number;
  /**
   * `enough`: MSER advises no more. Else `too little`: the start of what the scenario keeps differs from what follows (`start`), or `no sign`
   * that it does. Null where there is nothing to say or to test.
   */
  readonly scenarioVerdict: LeftOutVerdict | null;
  /**
   * The first `weeksInBatch` weeks that the scenario keeps, minus the second half of the weeks; p as in `drift`, and a family of its own.
   * Nulls where none is kept before that.
   */
  readonly start: TestedMean;
}

/** Over resamples of the replications (see warm-up/advice-spread.ts). */
export interface WarmUpSpread {
  /** 5th and 95th percentile of the advice where there is one; null where there is none. */
  readonly lowDays: number | null;
  readonly highDays: number | null;
  /** The part of the resamples in which MSER finds no point, 0 to 1. */
  readonly noneFraction: number;
}

export interface WarmUpQuestion {
  /** Index of the arm. */
  readonly arm: number;
  readonly outcome: WeeklyOutcome;
  readonly weeks: number;
  readonly replications: number;
}

/**
 * MSER (see warm-up/mser.ts) on the weeks of some replications from their very start, for all roles together and for each, and tests of what
 * is said of it (see warm-up/judge-series.ts). The needs are those of `run`, the weeks therefore those that it leaves out.
 *
 * @param onReplication called after each
 */
export function adviseWarmUp(scenario: Scenario, question: WarmUpQuestion, onReplication?: (done: number) => void): WarmUpAdvice[] {
  const { outcome, weeks, replications } = question;
  const { id, world } = scenario.arms[question.arm];
  const { warmUpDays: scenarioWarmUpDays, seed } = scenario.run;
  const course = createCourse(world, { ...scenario.run, warmUpDays: 0, observedDays: 7 * weeks });
  const runs = Array.from({ length: replications }, (_, replication) => {
    const series = course(replication);
    onReplication?.(replication + 1);
    return series;
  });
  const rows = runs[0].map(({ role }, place) => ({ role, perReplication: runs.map((run) => run[place][outcome]) }));
  const weeksInBatch = weeks < weeksForFives ? 1 : 5;
  const judged = judgeSeries(
    rows.map(({ perReplication }) => perReplication),
    { batchSize: weeksInBatch, leftOutPoints: scenarioWarmUpDays / 7, seed },
  );
  const estimate = createEstimator();
  return rows.map(({ role, perReplication }, place): WarmUpAdvice => {
    const { average, mser, verdict, drift, isDrifting, start, spread, leftOut } = judged[place];
    const found = mser.kind === 'found' ? mser : null;
    return {
      arm: id,
      outcome,
      role,
      replications,
      weeks: average.map(finiteOrNull),
      halfWidths: average.map((_, week) => estimate(perReplication.map((values) => values[week])).halfWidth),
      verdict,
      drift,
      isDrifting,
      weeksInBatch,
      undefinedWeek: mser.kind === 'undefined' ? mser.point : null,
      warmUpDays: days(found?.deletedPoints ?? null),
      spread: spread && { lowDays: days(spread.lowPoints), highDays: days(spread.highPoints), noneFraction: spread.noneFraction },
      settledMean: found?.truncatedMean ?? null,
      statistic: mser.statistic.map(finiteOrNull),
      scenarioWarmUpDays,
      scenarioVerdict: leftOut,
      start,
    };
  });
}

const days = (weeks: number | null) => (weeks === null ? null : 7 * weeks);
