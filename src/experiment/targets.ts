/** Published figures held against a result: whether the simulated interval lies within what passes. */
import { limitsOf, type Target } from '../scenario/index.ts';
import type { ExperimentResult } from './result.ts';
import { readTarget } from './target-reading.ts';

export type Verdict = 'pass' | 'fail' | 'cannot tell' | 'not evaluated';

export interface TargetRow {
  /** Id of the target. */
  readonly target: string;
  readonly title: string;
  readonly kind: Target['kind'];
  readonly unit: string;
  readonly source: string;
  /** Null when only a range or a direction was published. */
  readonly published: number | null;
  readonly low: number;
  readonly high: number;
  readonly simulated: number | null;
  /** Of the 95 % interval, in the unit of the published figure; null with fewer than two replications. */
  readonly halfWidth: number | null;
  readonly verdict: Verdict;
  /** Why it was not evaluated, or cannot be told for want of an interval. */
  readonly reason?: string;
}

/** A row for each target, in the order of the file. A target whose row the result does not have says why. */
export function evaluateTargets(result: ExperimentResult, targets: { readonly [id: string]: Target }): TargetRow[] {
  return Object.entries(targets).map(([id, target]) => {
    const { title, kind, unit, source, value, factor = 1 } = target;
    const { low, high } = limitsOf(target);
    const words = { target: id, title, kind, unit, source, published: value ?? null, low, high };
    const reading = readTarget(result, target);
    if ('reason' in reading) return { ...words, simulated: null, halfWidth: null, verdict: 'not evaluated', reason: reading.reason };
    const simulated = reading.value * factor;
    const halfWidth = reading.halfWidth === null ? null : reading.halfWidth * factor;
    const found = { ...words, simulated, halfWidth };
    if (halfWidth === null) return { ...found, verdict: 'cannot tell', reason: 'there is no interval with fewer than two replications' };
    return { ...found, verdict: verdictOn(simulated - halfWidth, simulated + halfWidth, low, high) };
  });
}

/** Cannot tell: the interval straddles a limit. */
function verdictOn(from: number, to: number, low: number, high: number): Verdict {
  if (low <= from && to <= high) return 'pass';
  return to < low || high < from ? 'fail' : 'cannot tell';
}
