/** What must be known of an arm before its replications can be read. */
import type { Layout } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { type Matches, matchMeasures } from './compare.ts';
import { type EquityPlan, planEquity } from './equity/equity-plan.ts';
import { keyOf } from './measure.ts';

export interface ArmParts {
  readonly id: string;
  readonly title: string;
  readonly layout: Layout;
  /** Where a measure stands among the values of a replication. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Where the baseline has the same. */
  readonly matches: Matches;
  readonly plans: readonly EquityPlan[];
}

/** @param layouts of the arms of the scenario, or of the same part of each */
export function armPartsOf({ arms }: Scenario, layouts: readonly Layout[]): ArmParts[] {
  return arms.map(({ id, title, world }, arm) => {
    const layout = layouts[arm];
    return {
      id,
      title,
      layout,
      placeOf: new Map(layout.measures.map((measure, place) => [keyOf(measure), place])),
      matches: matchMeasures(layouts[0], layout),
      plans: planEquity(layout, world),
    };
  });
}
