/** Words about parameters and outcomes that the studies share. */

import { shownUnit } from '../../report/index.ts';
import type { MovingParameter, StudyHead, StudyOutcome } from '../../runner/index.ts';

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
