/**
 * Break-even: how good a lever must be. For one parameter the value at which the paired difference of an outcome crosses zero or a margin,
 * with an interval; for two the line on which it does, with its band, and where several outcomes are won together. A study asks for the
 * values at which to run the arms, the caller runs the same replications on common random numbers at each and sends the differences back.
 *
 * Must not know: what the parameters and outcomes mean, who runs the replications.
 */
export { type BreakEven, type BreakEvenOptions, breakEven, solve } from './break-even.ts';
export { type Contours, type Segment, zeroLine } from './contour.ts';
export { type Frontier, type FrontierOptions, frontier, type Standing, type WonTogether, wonTogether } from './frontier.ts';
export { type Axis, axisValues, type Grid, gridPoints } from './grid.ts';
export type { Reading, Study } from './reading.ts';
export type { BreakEvenSide } from './sides.ts';
