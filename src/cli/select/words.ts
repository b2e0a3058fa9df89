/** How a choice ended, in a sentence. */
import { outcomes, type SelectionResult } from '../../experiment/index.ts';
import { differenceUnit } from '../../report/index.ts';

export const outcomeTitle = ({ outcome, statistic, role, group, setting }: SelectionResult) =>
  [outcomes[outcome].title, statistic === 'p50' ? 'median' : statistic === 'p90' ? '90th percentile' : null, role, group, setting]
    .filter(Boolean)
    .join(', ');

/** A difference in the unit in which it is shown: `5 min`, `1.5 %`. */
export const inUnit = (value: number, unit: string) =>
  `${Number((unit === 'fraction' ? 100 * value : value).toPrecision(6))} ${differenceUnit(unit)}`;

export function verdict(result: SelectionResult): string {
  const { status, winner, replications, alpha, delta, unit, latest, constraints, budget } = result;
  const among = constraints.length > 0 ? ' among the arms that keep the constraints' : '';
  switch (status) {
    case 'decided':
      return (
        `Chosen${among}: ${winner}, after ${replications} replications: the best is chosen with a probability of ` +
        `${Number((100 * (1 - alpha)).toPrecision(6))} % at least, if it is better than every other by ${inUnit(delta, unit)} at least. Of arms that lie closer to it than that, any may be the best.`
      );
    case 'none keeps the constraints':
      return `No arm keeps the constraints; that was known after ${replications} replications.`;
    case 'budget':
      return `Not decided with the budget of ${budget} replications${latest === null ? '' : `; it is after ${latest} at the latest`}.`;
    case 'interrupted':
      return `Interrupted after ${replications} replications, and not decided.`;
    default:
      return status satisfies never;
  }
}
