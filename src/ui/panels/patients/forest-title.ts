/** What the forest plot of gaps shows, in a sentence: how many outcomes go which way beyond chance. */
import type { GapForestData } from '../../../charts/index.ts';
import { forestWords } from '../../words/patients.ts';

export function forestTitle({ isSigned, panels }: GapForestData): string {
  const dots = panels.flatMap(({ rows }) => rows.flatMap((row) => row.dots)).filter(({ change }) => change !== null);
  const arms = [...new Map(dots.map(({ arm }) => [arm.id, arm])).values()];
  if (arms.length === 0) return forestWords.none;
  const say = isSigned ? forestWords.eachGround : forestWords.eachDistance;
  const each = arms.map((arm) => {
    const own = dots.filter((dot) => dot.arm.id === arm.id);
    const told = own.filter((dot) => dot.isTold);
    const good = told.filter(({ change }) => (change ?? 0) < 0).length;
    return say(good, told.length - good, own.length, arm.title);
  });
  return (isSigned ? forestWords.titleGround : forestWords.titleDistance)(each.join('; '));
}
