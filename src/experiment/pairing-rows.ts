/** What common random numbers saved, in rows. */
import type { Measure } from '../model/index.ts';
import { finiteOrNull } from './finite-or-null.ts';
import { describeMeasure } from './measure.ts';
import type { ArmValues } from './precision-summary.ts';
import type { PairingRow } from './result.ts';
import { pairingWorth } from './selection/index.ts';

/** One row for each arm beside the baseline and each measure. */
export function pairingRows([baseline, ...others]: readonly ArmValues[], measures: readonly Measure[]): PairingRow[] {
  return others.flatMap((arm) =>
    measures.map((measure): PairingRow => {
      const { pairs, varianceRatio, independentRuns, savedRuns } = pairingWorth(arm.of(measure), baseline.of(measure));
      return {
        baseline: baseline.id,
        arm: arm.id,
        ...describeMeasure(measure),
        pairs,
        varianceRatio: finiteOrNull(varianceRatio),
        independentRuns: finiteOrNull(independentRuns),
        savedRuns: finiteOrNull(savedRuns),
      };
    }),
  );
}
