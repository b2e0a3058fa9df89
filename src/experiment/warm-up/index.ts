/**
 * Warm-up: how much of the start of a run to leave out because the clinic is not yet in its usual state. Averages a series over
 * replications, finds the truncation point by MSER, and tests what is said of it with the replications as units.
 *
 * Must not know: what the series is of, how it was run, how it is drawn.
 */
export { averageSeries } from './average-series.ts';
export { type JudgedSeries, type JudgeOptions, judgeSeries, type LeftOutVerdict, type SettlingVerdict } from './judge-series.ts';
export { type MserOptions, type MserVerdict, mser } from './mser.ts';
export type { TestedMean } from './settling-tests.ts';
