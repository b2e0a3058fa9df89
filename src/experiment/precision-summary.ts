/** What precision was asked for, what was reached, and what more would take: of several outcomes in every arm at once. */
import type { Measure } from '../model/index.ts';
import { finiteOrNull } from './finite-or-null.ts';
import { describeMeasure } from './measure.ts';
import { type OutcomePrecision, type PrecisionTarget, reachedPrecision, replicationsFor, replicationsNeeded } from './precision/index.ts';
import type { PrecisionRow, PrecisionSummary } from './result.ts';

/** An arm with one value of a measure for each replication, in their order; NaN where it does not exist. */
export interface ArmValues {
  readonly id: string;
  /** Whether the arm can have it. */
  has(measure: Measure): boolean;
  of(measure: Measure): readonly number[];
}

export interface PrecisionRequest {
  /** Each must be precise, in every arm. */
  readonly measures: readonly Measure[];
  /** Half of the 95 % interval that is wide enough; if left out, it is only told what was reached. */
  readonly target?: {
    /** As a fraction of the size of the baseline's mean. */
    readonly relativeFraction?: number;
    /** In the unit of each outcome. */
    readonly absolute?: number;
    /** Replications of each arm at which to give up. */
    readonly budget: number;
  };
}

/**
 * Of every arm the paired difference from the baseline, of a single arm the level. What an arm cannot have (the accuracy of an AI that
 * is not there) is left out; what did not occur in any replication, or never varied in either arm,
 * has a row and is not judged: it neither holds up a run nor ends one.
 */
export function judgePrecision([baseline, ...others]: readonly ArmValues[], { measures, target }: PrecisionRequest): PrecisionSummary {
  const compared = others.length === 0 ? [baseline] : others;
  const subjects = measures.flatMap((measure) =>
    compared
      .filter((arm) => baseline.has(measure) && arm.has(measure))
      .map((arm) => {
        const reference = baseline.of(measure);
        const values = arm.of(measure);
        return { measure, arm: arm.id, reference, sample: arm === baseline ? values : values.map((value, k) => value - reference[k]) };
      }),
  );
  const judged = subjects.filter(({ sample, reference }) => sample.some(Number.isFinite) && !isConstant(sample, reference));
  const replications = subjects[0]?.sample.length ?? 0;
  const report =
    target &&
    replicationsNeeded(
      judged.map(({ sample }) => sample),
      judged.map(({ reference }): PrecisionTarget => ({ relativeFraction: target.relativeFraction, absolute: target.absolute, reference })),
      { budget: target.budget },
    );
  const outcomes = subjects.map((subject): PrecisionRow => {
    const { measure, arm, sample, reference } = subject;
    const row = { arm, baseline: others.length === 0 ? null : baseline.id, ...describeMeasure(measure) };
    return { ...row, ...describe(sample, reference, report?.outcomes[judged.indexOf(subject)]) };
  });
  return {
    asked: target ? { relativeFraction: target.relativeFraction ?? null, absolute: target.absolute ?? null, budget: target.budget } : null,
    status: report === undefined ? null : judged.length > 0 ? report.status : replications >= target!.budget ? 'budget' : 'more',
    needed: finiteOrNull(report?.needed),
    expected: finiteOrNull(report?.expectedReplications),
    outcomes,
  };
}

/** With both of them constant the arm is too. A difference that is constant where the baseline varies is a finding. */
const isConstant = (sample: readonly number[], reference: readonly number[]) =>
  [sample, reference].every((values) => reachedPrecision(values).sd === 0);

function describe(sample: readonly number[], reference: readonly number[], judged: OutcomePrecision | undefined) {
  const { n, missing, halfWidth } = reachedPrecision(sample);
  const { mean: size } = reachedPrecision(reference);
  return {
    n,
    missing,
    isConstant: isConstant(sample, reference),
    halfWidth,
    relativeFraction: halfWidth === null || !size ? null : halfWidth / Math.abs(size),
    allowedHalfWidth: judged?.allowedHalfWidth ?? null,
    needed: finiteOrNull(judged?.needed),
    expected: finiteOrNull(judged?.expectedReplications),
    moreForHalf: halfWidth ? finiteOrNull(replicationsFor(halfWidth / 2, sample)) : null,
  };
}
