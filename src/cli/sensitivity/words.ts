/** Words about parameters and outcomes that the studies share. */

import { shownUnit } from '../../report/index.ts';
import type { MovingParameter, NotMoved, StudyHead, StudyOutcome } from '../../runner/index.ts';

type Named = Pick<MovingParameter, 'pointer' | 'arm' | 'grade'>;

/** `/policies/triage/ai/sensitivity (assumed)` */
export function parameterWords({ pointer, arm, grade }: Named): string {
  const facts = [...(arm === null ? [] : [`arm ${arm}`]), ...(grade === null ? [] : [grade])];
  return facts.length === 0 ? pointer : `${pointer} (${facts.join(', ')})`;
}

/** Four digits say enough of a value within a range. */
export const valueWords = (value: number): string => String(Number(value.toPrecision(4)));

/** `In-basket time (inboxMinPerDay:role=physician, min/day)` */
export const outcomeWords = ({ title, name, unit }: StudyOutcome): string => `${title} (${name}, ${shownUnit(unit)})`;

/** `, ai minus baseline` or `, in baseline` */
export function comparedWords({ arm, arms: [baseline] }: StudyHead): string {
  return arm === null ? `in ${baseline.id}` : `${arm} minus ${baseline.id}`;
}

export function runWords({ replications, warmUpDays, observedDays, seed }: StudyHead, simulations: number): string {
  return `${simulations} simulations, ${replications} replications of ${warmUpDays} + ${observedDays} days at each point, seed "${seed}", common random numbers; intervals are 95 %.`;
}

/** `not moved: 114 numbers with a range: 100 do not bear on the outcome, 14 cannot be moved alone`; undefined where all are. */
export function notMovedWords({ notBearing, notNamed, otherGrade, cannotMove, betterKnown, unfinished }: NotMoved): string | undefined {
  const rules: readonly (readonly [number, string])[] = [
    [notBearing, 'by their place do not bear on the outcome'],
    [notNamed, 'were not named'],
    [otherGrade, 'are of another grade'],
    [cannotMove, 'cannot be moved alone'],
    [betterKnown, `are better known, which are those with the narrower ranges (${scaleWords})`],
    [unfinished, 'were not finished'],
  ];
  const total = rules.reduce((sum, [count]) => sum + count, 0);
  if (total === 0) return undefined;
  const parts = rules.flatMap(([count, rule]) => (count === 0 ? [] : [`${count} ${rule}`]));
  return `not moved: ${total} ${total === 1 ? 'number' : 'numbers'} with a range: ${parts.join(', ')}`;
}

const scaleWords = 'logit scale for shares, log scale for what is positive, in units of the larger end where zero is within';
