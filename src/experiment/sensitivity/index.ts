/**
 * Sensitivity: which assumptions carry a result. One at a time with a tornado and the recommended arm along each range; Morris screening; Sobol
 * indices on the Sobol sequence; Latin hypercubes. A study has two halves: a design says at which points to run, the caller runs the
 * same replications on common random numbers at all of them, and an estimator says what came of it.
 *
 * Must not know: what the parameters and outcomes mean, who runs the replications.
 */
export type { BootstrapOptions, Interval } from './bootstrap.ts';
export { type EffectStatistics, type ElementaryEffects, effectStatistics, elementaryEffects } from './elementary-effects.ts';
export { inRanges, type Range } from './in-ranges.ts';
export { type MorrisDesign, type Move, morrisDesign } from './morris-design.ts';
export { type NoiseShare, noiseShare, type Responses } from './noise-share.ts';
export { type MovingParameter, type OneAtATimeDesign, oneAtATimeDesign } from './one-at-a-time.ts';
export { rangeWidth } from './range-width.ts';
export { type Level, type RecommendedArm, recommendedArm, type TakesOver } from './recommended-arm.ts';
export { type SaltelliDesign, saltelliDesign } from './saltelli-design.ts';
export { type SobolIndex, type SobolIndices, sobolIndices } from './sobol-indices.ts';
export { mostSobolDimensions, sobolPoints } from './sobol-sequence.ts';
export { type TornadoReading, type TornadoRow, tornado } from './tornado.ts';
export { type EndTests, type TornadoClaims, type TornadoTest, type TornadoTests, tornadoTests } from './tornado-tests.ts';
