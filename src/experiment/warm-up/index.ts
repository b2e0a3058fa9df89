/**
 * Warm-up: how much of the start of a run to leave out because the clinic is not yet in its usual state. Averages a series over
 * replications and finds the truncation point by MSER.
 *
 * Must not know: what the series is of, how it was run, how it is drawn.
 */
export { averageSeries } from './average-series.ts';
export { type MserOptions, type MserVerdict, mser } from './mser.ts';
