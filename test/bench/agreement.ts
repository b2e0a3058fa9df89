/** Whether another program's answer is the right one. A speed counts only when it is. */
import type { Answer } from './answer.ts';
import { spreadOf } from './rounds.ts';

/** Largest difference of the mean and of the 90th percentile from C. */
const tolerance = 0.02;
/** The standard error of a median over that of a mean, of normal numbers: the square root of pi / 2. */
const medianTimesMean = Math.sqrt(Math.PI / 2);
/** Standard errors that a span too short for the tolerance may be off. */
const tolerableErrors = 3;

export interface Agreement {
  /** Relative to C: 0.01 is one per cent more. */
  readonly mean: number;
  readonly p90: number;
  /** What was tolerated of either; more than 2 % when the span is too short to know it better. */
  readonly tolerated: number;
  readonly agrees: boolean;
}

/**
 * @param answers of a program, one a round
 * @param right of C over the same span, under several seeds: a network that begins empty answers fast, in C too
 */
export function agreementOf(answers: readonly Answer[], right: readonly Answer[]): Agreement {
  const chance = chanceOf(right);
  const off = (of: (answer: Answer) => number) => spreadOf(answers.map(of)).median / spreadOf(right.map(of)).median - 1;
  const mean = off(({ meanMin }) => meanMin);
  const p90 = off(({ p90Min }) => p90Min);
  const allowed = (sd: number) =>
    Math.max(tolerance, tolerableErrors * medianTimesMean * sd * Math.sqrt(1 / answers.length + 1 / right.length));
  const tolerated = Math.max(allowed(chance.mean), allowed(chance.p90));
  return { mean, p90, tolerated, agrees: Math.abs(mean) <= allowed(chance.mean) && Math.abs(p90) <= allowed(chance.p90) };
}

/** Relative standard deviations of one run's answer. */
function chanceOf(answers: readonly Answer[]) {
  return { mean: relativeSd(answers.map(({ meanMin }) => meanMin)), p90: relativeSd(answers.map(({ p90Min }) => p90Min)) };
}

function relativeSd(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const variance = numbers.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (numbers.length - 1);
  return Math.sqrt(variance) / mean;
}
