/**
 * Agreement with theory. A value agrees when the estimate lies less than 4 standard errors from it, and is precise enough for that to
 * mean something: the half width of its 95 % interval is below a stated share of the value.
 */
import { expect } from 'vitest';
import type { ExperimentResult, OutcomeRow } from '../../../src/experiment/index.ts';

export interface Expected {
  readonly outcome: string;
  /** The mean (or the only statistic of the outcome) if left out. */
  readonly statistic?: string;
  /** The first arm if left out. */
  readonly arm?: string;
  readonly role?: string;
  readonly category?: string;
  readonly value: number;
  /** Greatest half width, relative to the value. */
  readonly within: number;
}

/** A scenario file of this folder, and what theory says of it. */
export interface Table {
  readonly file: string;
  readonly expected: readonly Expected[];
}

/** The row of a result that holds the measure. */
export function find(result: ExperimentResult, row: Omit<Expected, 'value' | 'within'>): OutcomeRow {
  const { arm = result.arms[0].id, outcome, statistic, role = null, category = null } = row;
  const found = result.outcomes.find(
    (one) =>
      one.arm === arm &&
      one.outcome === outcome &&
      (statistic === undefined ? one.statistic !== 'p50' && one.statistic !== 'p90' : one.statistic === statistic) &&
      one.setting === null &&
      one.role === role &&
      one.group === null &&
      one.category === category,
  );
  if (found === undefined) throw new Error(`no row for ${JSON.stringify(row)}`);
  return found;
}

/** @param halfWidth of the 95 % interval; @param error standard error */
export function expectAgreement(
  estimate: { mean: number; halfWidth: number; error: number },
  value: number,
  within: number,
  what = '',
): void {
  const { mean, halfWidth, error } = estimate;
  expect(halfWidth / Math.abs(value), `${what} half width of ${mean}, relative`).toBeLessThan(within);
  expect(Math.abs(mean - value) / error, `${what} standard errors from ${value} to ${mean}`).toBeLessThan(4);
}

/** The estimate of a row, with its standard error. */
export function estimateOf({ mean, sd, halfWidth, n }: OutcomeRow): { mean: number; halfWidth: number; error: number } {
  if (mean === null || sd === null || halfWidth === null) throw new Error('the measure has no observations');
  return { mean, halfWidth, error: sd / Math.sqrt(n) };
}

/** What a row says, as the title of its test. */
export function sentence({ arm, outcome, statistic, role, category, value, within }: Expected): string {
  const place = [arm, role, category].filter((part) => part !== undefined).join(', ');
  const measure = statistic === undefined ? outcome : `${outcome} ${statistic}`;
  return `${place === '' ? '' : `${place}: `}${measure} is ${Number(value.toPrecision(8))}, known to ${Number((within * 100).toPrecision(3))} %`;
}
