/**
 * The replications algorithm of Hoad, Robinson and Davies, "Automated selection of the number of replications for a discrete-event
 * simulation", Journal of the Operational Research Society 61 (2010) 1632-1644, for several outcomes at once.
 *
 * Two departures. The half width is set against the size of the mean and not the mean, so that a negative mean does not pass for
 * precise; and a target may be absolute, because next to a mean of zero no relative one is ever met.
 */

import { createStudentOfCount, type StudentOfCount } from '../interval.ts';
import { type ReachedPrecision, withMissing } from './reached-precision.ts';
import { moreReplications } from './replications-for.ts';
import { runningEstimates } from './running-estimates.ts';
import { allowedHalfWidth, type PrecisionTarget } from './target.ts';

export interface ReplicationRule {
  /** One minus the confidence of the intervals. */
  readonly alpha: number;
  /** Values below which nothing counts as precise: at least 2. */
  readonly minimum: number;
  /** kLimit: precision must last for this many further values, and for as many per cent of the values beyond a hundred. */
  readonly kLimit: number;
  /** Replications at which to give up. */
  readonly budget: number;
}

/** As the authors recommend. */
export const standardRule: ReplicationRule = { alpha: 0.05, minimum: 3, kLimit: 5, budget: 1000 };

export interface OutcomePrecision {
  /** Nsol: the replications after which the precision was reached and then lasted through the look-ahead; undefined until it has. */
  readonly needed: number | undefined;
  /** The replications since which the target has been met without a break; undefined when it is not met now. */
  readonly metSince: number | undefined;
  /** By all replications at hand. */
  readonly reached: ReachedPrecision;
  /** The half width that the target allows by now; null where there is nothing to set it against. */
  readonly allowedHalfWidth: number | null;
  /**
   * `needed` once that is known; before, how many replications in all the target should take, look-ahead included, as far as the
   * standard deviation tells. Infinity where it never will be met, undefined when nothing is known.
   */
  readonly expectedReplications: number | undefined;
}

export interface PrecisionReport {
  /** In the order of the series. */
  readonly outcomes: readonly OutcomePrecision[];
  /** The largest number that an outcome needs; undefined as long as one of them is not done. */
  readonly needed: number | undefined;
  readonly replications: number;
  /** `budget`: the replications allowed are spent and the precision is not there. */
  readonly status: 'reached' | 'more' | 'budget';
  /** The largest number that an outcome expects; undefined when one of them knows nothing. May lie beyond the budget. */
  readonly expectedReplications: number | undefined;
}

/**
 * @param series for each outcome one value per replication, in order of the replications, all of one length. NaN where the outcome does
 *   not exist: it is passed over in minimum, look-ahead and estimate, and counted in `missing`. The look-ahead of an outcome that is
 *   missing now and then therefore takes more replications.
 * @param targets one for each series
 *
 * The answer depends on the beginnings of the series only, so that replications may come in batches of any size, and more of them
 * (to extend) change nothing that was decided. Values that are all equal have a half width of zero and meet every target: see
 * `reached.sd` before trusting an outcome that is rare.
 */
export function replicationsNeeded(
  series: readonly (readonly number[])[],
  targets: readonly PrecisionTarget[],
  rule: Partial<ReplicationRule> = {},
): PrecisionReport {
  const full = { ...standardRule, ...rule };
  if (!(full.minimum >= 2)) throw new RangeError(`the minimum number of replications must be at least 2: ${full.minimum}`);
  if (targets.length !== series.length) throw new RangeError(`${series.length} series but ${targets.length} targets`);
  const replications = series[0]?.length ?? 0;
  if (series.some(({ length }) => length !== replications)) throw new RangeError('the series differ in their number of replications');
  const student = createStudentOfCount(full.alpha);
  const outcomes = series.map((values, place) => judge(values, targets[place], full, student));
  const needed = largest(outcomes.map((outcome) => outcome.needed));
  const status = needed !== undefined ? 'reached' : replications >= full.budget ? 'budget' : 'more';
  return { outcomes, needed, replications, status, expectedReplications: largest(outcomes.map((outcome) => outcome.expectedReplications)) };
}

/** Undefined if any of them is, or if there is none. */
const largest = (numbers: readonly (number | undefined)[]) =>
  numbers.reduce((most, n) => (most === undefined || n === undefined ? undefined : Math.max(most, n)), numbers[0]);

const lookAhead = (kLimit: number, n: number) => Math.floor((kLimit / 100) * Math.max(n, 100));

function judge(values: readonly number[], target: PrecisionTarget, rule: ReplicationRule, student: StudentOfCount): OutcomePrecision {
  const estimates = runningEstimates(values, rule.alpha, student);
  const { reference = values } = target;
  if (reference.length !== values.length) throw new RangeError(`${values.length} values, but ${reference.length} to set them against`);
  const references = reference === values ? estimates : runningEstimates(reference, rule.alpha, student);
  let needed: number | undefined;
  let start: { readonly replications: number; readonly values: number } | undefined;
  for (const [place, { n, halfWidth }] of estimates.entries()) {
    const { mean } = references[place];
    const isMet = n >= rule.minimum && mean !== null && halfWidth !== null && halfWidth <= allowedHalfWidth(target, mean);
    if (!isMet) start = undefined;
    else start ??= { replications: place + 1, values: n };
    if (start !== undefined && n >= start.values + lookAhead(rule.kLimit, start.values)) needed ??= start.replications;
  }
  const last = estimates.at(-1) ?? { n: 0, mean: null, sd: null, halfWidth: null };
  const reached = withMissing(last, values.length);
  const size = references.at(-1)?.mean ?? null;
  const allowed = size === null ? null : allowedHalfWidth(target, size);
  const expectedReplications = needed ?? expected(reached, allowed, start?.values, rule, student);
  return { needed, metSince: start?.replications, reached, allowedHalfWidth: allowed, expectedReplications };
}

/** With the look-ahead, because a run that stops without it has not confirmed anything. */
function expected(
  reached: ReachedPrecision,
  allowed: number | null,
  metSinceValues: number | undefined,
  rule: ReplicationRule,
  student: StudentOfCount,
): number | undefined {
  const { n, missing } = reached;
  const more = allowed === null ? undefined : allowed === 0 ? Number.POSITIVE_INFINITY : moreReplications(allowed, reached, student);
  if (more === undefined) return undefined;
  const replicationsPerValue = (n + missing) / n;
  const start = metSinceValues ?? Math.max(rule.minimum, n + more / replicationsPerValue);
  const further = start + lookAhead(rule.kLimit, start) - n;
  return n + missing + Math.ceil(further * replicationsPerValue);
}
