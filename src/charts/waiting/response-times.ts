/** How long the first answer takes, by patient group or by kind of message: the typical wait, or that within which nine in ten are answered. */

import type { GroupDot, GroupOutcomesData, GroupRow } from '../equity/group-outcomes.ts';
import { smallnessIn } from '../equity/small-groups.ts';
import { estimatesOf, type Shown } from '../estimate.ts';
import type { Labels, Lookup } from '../lookup.ts';
import type { ArmMark } from '../marks.ts';
import { words } from '../words.ts';

export interface ResponseTimesChoice {
  readonly arms: readonly ArmMark[];
  readonly along: 'group' | 'category';
  /** Ids of the groups or categories, in their order. */
  readonly ids: readonly string[];
  readonly statistic: 'p50' | 'p90';
  readonly shown: Shown;
}

/** All patients first. To be drawn with `groupOutcomesChart`. */
export function responseTimesData(lookup: Lookup, labels: Labels, choice: ResponseTimesChoice): GroupOutcomesData {
  const { arms, along, ids, statistic, shown } = choice;
  const smallness = smallnessIn(lookup.result, 'responseMin', statistic);
  const baseline = lookup.result.arms[0].id;
  const rows = [null, ...ids].map((id): GroupRow => {
    const isGroup = along === 'group' && id !== null;
    const inArm = (arm: string) => (isGroup ? smallness(arm, id) : undefined);
    const ofDot = ({ arm }: GroupDot) => inArm(arm.id) ?? (shown === 'values' ? undefined : inArm(baseline));
    const place = { statistic, [along]: id };
    const dots = estimatesOf(lookup, arms, 'responseMin', place, shown);
    return {
      group: id,
      title: id === null ? words.allPatients : isGroup ? labels.group(id) : labels.category(id),
      share: isGroup ? labels.groupShare(id) : undefined,
      smallness: dots.map(ofDot).find((small) => small !== undefined),
      dots: dots.map((dot) => ({ ...dot, isSmall: ofDot(dot) !== undefined })),
    };
  });
  return { unit: 'min', better: 'lower', mode: shown, rows: rows.filter(({ dots }) => dots.length > 0), gaps: [] };
}
