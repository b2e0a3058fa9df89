/** What series of the same replications say of their own start: where MSER points, and what of that is more than chance. */
import { type AdviceSpread, adviceSpread } from './advice-spread.ts';
import { averageSeries } from './average-series.ts';
import { type MserVerdict, mser } from './mser.ts';
import { lateSlope, startContrast, type TestedMean, testMeans } from './settling-tests.ts';

/**
 * - `found`: MSER has a truncation point.
 * - `too short`: it has none, and the second half of the points rises or falls (`drift` is tested).
 * - `cannot tell`: it has none, and they are not seen to: too few points or replications for their scatter.
 * - `undefined`: there are points without a value.
 */
export type SettlingVerdict = 'found' | 'too short' | 'cannot tell' | 'undefined';

/**
 * Of what is left out already.
 * - `enough`: MSER leaves out no more.
 * - `too little`: MSER leaves out more or has no truncation point, and the start of what is kept differs (`start` is tested).
 * - `no sign`: MSER leaves out more or has no truncation point, but that start is not seen to differ.
 */
export type LeftOutVerdict = 'enough' | 'too little' | 'no sign';

export interface JudgedSeries {
  readonly average: readonly number[];
  readonly mser: MserVerdict;
  readonly verdict: SettlingVerdict;
  /** Slope of the second half of the points, per point. */
  readonly drift: TestedMean;
  /** Whether that is more than chance. Where there is a truncation point MSER takes it for scatter, and more points would tell. */
  readonly isDrifting: boolean;
  /** The first batch that is kept, minus the second half of the points. Nulls where none is kept before that. */
  readonly start: TestedMean;
  /** Null where the verdict is `undefined` or there is one replication. */
  readonly spread: AdviceSpread | null;
  /** Null where nothing may be said: `too short`, `undefined`, or not `enough` and nothing to test. */
  readonly leftOut: LeftOutVerdict | null;
}

export interface JudgeOptions {
  /** Points in a batch. */
  readonly batchSize: number;
  /** What is left out already, in points; a part of a point counts as the nearest whole. */
  readonly leftOutPoints: number;
  /** Of the bootstrap. */
  readonly seed: string;
  readonly resamples?: number;
}

/** Of tests that were made together, after Holm: to say of any of them what is not so has a probability of this at most. */
const alpha = 0.05;

/**
 * Each of the two tests is made of every series; the series are one family for each of them.
 * @param series for each series the same replications, each with the same number of points (at least two)
 */
export function judgeSeries(
  series: readonly (readonly (readonly number[])[])[],
  { batchSize, leftOutPoints, seed, resamples }: JudgeOptions,
): JudgedSeries[] {
  const first = Math.round(leftOutPoints);
  const drifts = testMeans(series.map((replications) => replications.map(lateSlope)));
  const starts = testMeans(series.map((replications) => replications.map((points) => startContrast(points, first, batchSize))));
  return series.map((replications, place): JudgedSeries => {
    const average = averageSeries(replications);
    const truncation = mser(average, { batchSize });
    const [drift, start] = [drifts[place], starts[place]];
    const isDrifting = isShown(drift);
    const verdict = settlingOf(truncation, isDrifting);
    const isEnough = truncation.kind === 'found' && truncation.deletedPoints <= leftOutPoints;
    const isSaid = verdict === 'found' || verdict === 'cannot tell';
    const spread = truncation.kind === 'undefined' ? null : adviceSpread(replications, { batchSize, seed, resamples });
    return { average, mser: truncation, verdict, drift, isDrifting, start, spread, leftOut: isSaid ? leftOutOf(isEnough, start) : null };
  });
}

function settlingOf({ kind }: MserVerdict, isDrifting: boolean): SettlingVerdict {
  if (kind !== 'not found') return kind;
  return isDrifting ? 'too short' : 'cannot tell';
}

function leftOutOf(isEnough: boolean, start: TestedMean): LeftOutVerdict | null {
  if (isEnough) return 'enough';
  if (start.pHolm === null) return null;
  return isShown(start) ? 'too little' : 'no sign';
}

const isShown = ({ pHolm }: TestedMean) => pHolm !== null && pHolm < alpha;
