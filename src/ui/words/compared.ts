/** A difference in a sentence, for titles that state a finding: claimed only where the interval does not contain zero. */
import { type ArmMark, scaleFor, type Unit, withUnit } from '../../charts/index.ts';
import type { Change } from '../findings/findings.ts';
import { type Directions, intervalWords, level } from './finding.ts';

export const less: Directions = { down: 'less', up: 'more' };
export const lower: Directions = { down: 'lower', up: 'higher' };
export const sooner: Directions = { down: 'sooner', up: 'later' };

type Difference = Pick<Change, 'unit' | 'difference' | 'low' | 'high' | 'isDistinguishable'>;

/** "5.1 minutes less (95 % interval 3.0 to 7.2 less)" */
export function differenceWords({ unit, difference, low, high, isDistinguishable }: Difference, directions: Directions): string {
  const by = scaleFor(unit, { size: difference, isDifference: true, fine: (high - low) / 2 });
  const interval = `(${level} ${intervalWords(low, high, by, directions)})`;
  if (!isDistinguishable) return `cannot be told apart from the baseline ${interval}`;
  return `${withUnit(Math.abs(difference), by)} ${difference < 0 ? directions.down : directions.up} ${interval}`;
}

export interface ArmDifference {
  readonly arm: ArmMark;
  readonly change: Difference;
}

/** "with "Nurses read first" 5.1 minutes less (...); with ..." */
export const eachDifference = (all: readonly ArmDifference[], directions: Directions): string =>
  all.map(({ arm, change }) => `with \u201c${arm.title}\u201d ${differenceWords(change, directions)}`).join('; ');

/** "66 minutes \u00b1 2", where there is an interval. */
export function levelWords(mean: number, halfWidth: number | null, unit: Unit): string {
  const by = scaleFor(unit, { size: mean, fine: halfWidth ?? undefined });
  return halfWidth === null ? withUnit(mean, by) : `${withUnit(mean, by)} (\u00b1\u202f${withUnit(halfWidth, by)})`;
}

export const comparedWords = {
  alwaysValues: 'This picture shows each arm\u2019s own values, whatever is chosen at the top.',
  hollow: 'A hollow symbol cannot be told apart from no change.',
  relative: 'In per cent of the baseline\u2019s average, which is taken as known.',
  many: 'With many rows, about one in twenty intervals misses zero by chance.',
} as const;
