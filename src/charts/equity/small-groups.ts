/** Which groups of an outcome are too small to tell, as the result says. */
import type { ExperimentResult, SmallGroupRow } from '../../experiment/index.ts';

export type Smallness = Pick<SmallGroupRow, 'isLeftOut' | 'because'>;

/** Over all settings. A statistic left out is the mean or the share. */
export function smallnessIn(
  { smallGroups = [] }: ExperimentResult,
  outcome: string,
  statistic?: string,
): (arm: string, group: string) => Smallness | undefined {
  const isMeant = (row: SmallGroupRow) => row.statistic === statistic || (statistic === undefined && isPlain(row.statistic));
  const rows = smallGroups.filter((row) => row.outcome === outcome && row.setting === null && isMeant(row));
  const known = new Map(rows.map((row) => [`${row.arm}|${row.group}`, row]));
  return (arm, group) => known.get(`${arm}|${group}`);
}

const isPlain = (statistic: string): boolean => statistic === 'mean' || statistic === 'fraction';
