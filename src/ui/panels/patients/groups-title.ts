/** What the equiplot shows, in a sentence. */
import { type GroupOutcomesData, inScale, type Labels, scaleFor, withUnit } from '../../../charts/index.ts';
import { eachArm } from '../../words/page.ts';
import { groupWords } from '../../words/patients.ts';

export function groupsTitle(data: GroupOutcomesData, name: string, labels: Labels): string {
  return data.mode === 'values' ? valuesTitle(data, name, labels) : changeTitle(data, name);
}

/** By the scenario's ranks the most and the least disadvantaged group, or else how far the groups are apart. */
function valuesTitle(data: GroupOutcomesData, name: string, labels: Labels): string {
  const ranked = data.rows.filter((row) => row.group !== null && labels.groupRank(row.group) !== undefined);
  const ordered = [...ranked].sort((a, b) => (labels.groupRank(a.group ?? '') ?? 0) - (labels.groupRank(b.group ?? '') ?? 0));
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (!least || !most || labels.groupRank(least.group ?? '') === labels.groupRank(most.group ?? '')) {
    const parts = data.gaps.map((gap) => {
      const size = gap.most - gap.least;
      return { arm: gap.arm, text: withUnit(size, scaleFor(data.unit, { size, isDifference: true })) };
    });
    return groupWords.titleSpread(name, eachArm(parts));
  }
  const by = scaleFor(data.unit, { size: Math.max(...[...least.dots, ...most.dots].map((dot) => dot.mean)) });
  const parts = most.dots.flatMap(({ arm, mean }) => {
    const other = least.dots.find((dot) => dot.arm.id === arm.id);
    return other ? [{ arm, text: groupWords.against(inScale(mean, by), withUnit(other.mean, by)) }] : [];
  });
  return groupWords.title(name, eachArm(parts));
}

/** For how many groups each arm is better or worse; of outcomes that are neither, for how many it is more or less. */
function changeTitle(data: GroupOutcomesData, name: string): string {
  const byGroup = data.rows.filter((row) => row.group !== null);
  const arms = [...new Map(byGroup.flatMap((row) => row.dots.map((dot) => [dot.arm.id, dot.arm]))).values()];
  if (arms.length === 0) return groupWords.noChange(name);
  const each = arms.map((arm) => {
    const dots = byGroup.flatMap((row) => row.dots.filter((dot) => dot.arm.id === arm.id));
    const told = dots.filter((dot) => dot.isDistinguishable);
    const down = told.filter((dot) => dot.mean < 0).length;
    const up = told.length - down;
    if (data.better === 'neither') return groupWords.eachMoved(up, down, dots.length, arm.title);
    const [better, worse] = data.better === 'lower' ? [down, up] : [up, down];
    return groupWords.eachChange(better, worse, dots.length, arm.title);
  });
  return groupWords.titleChange(name, each.join('; '));
}
