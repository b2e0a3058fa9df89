/**
 * kernel: the discrete-event engine. Clock and event list, event-keyed random numbers, mathematics that is the same on every
 * machine, distributions, arrivals, waiting lines, stations with sessions, tallies. It knows no medicine, no scenario and no
 * platform, and imports nothing of ours.
 */
export { AliasTable } from './alias-table.ts';
export { ArrivalStream, createProfile, type RateProfile } from './arrivals.ts';
export { CumulativeChoice } from './cumulative-choice.ts';
export { correlatedUniform } from './distributions/correlated-uniform.ts';
export { createSampler } from './distributions/create-sampler.ts';
export type { DistributionSpec } from './distributions/distribution-spec.ts';
export { gammaFactor } from './distributions/gamma-factor.ts';
export type { Sampler } from './distributions/sampler.ts';
export { Entity } from './entity.ts';
export { EventList } from './event-list.ts';
export { floatingZero } from './floating-zero.ts';
export { exp, power } from './mathematics/exp.ts';
export { log } from './mathematics/log.ts';
export { normalCdf, normalQuantile } from './mathematics/normal.ts';
export { studentCdf, studentQuantile } from './mathematics/student.ts';
export { Pool, Pooled } from './pool.ts';
export { createKeys, decisionCode, deriveKey, type Keys, uniform } from './random.ts';
export { createSessions, nthSession, type Session, type WeeklySessions } from './sessions.ts';
export type { Server, Station, StationSpec } from './station.ts';
export { type StationHost, Stations } from './stations.ts';
export { bucketOf, Histograms } from './tallies/histograms.ts';
export { medianUnbiasedQuantile } from './tallies/sample.ts';
export { Tally } from './tallies/tally.ts';
export { TimeWeighted } from './tallies/time-weighted.ts';
