/** Outcomes of studies in words: their names in sentences, and estimates with their intervals. */
import { inScale, scaleFor, type Unit, withUnit } from '../../../charts/index.ts';
import type { Estimate, OutcomeId } from '../../../experiment/index.ts';
import type { StudyOutcome } from '../../../runner/index.ts';
import { outcomeName, statisticName } from '../../words/outcome.ts';
import { restsWords as words } from '../../words/rests.ts';
import type { View } from '../view.ts';

/** `inboxMinPerDay:role=physician` in its parts. */
function partsOfName(name: string): { readonly id: OutcomeId; readonly of: ReadonlyMap<string, string> } {
  const [id, ...parts] = name.split(':');
  return { id: id as OutcomeId, of: new Map(parts.map((part) => part.split('=') as [string, string])) };
}

export const outcomeIdOf = ({ name }: Pick<StudyOutcome, 'name'>): OutcomeId => partsOfName(name).id;

/** "In-basket time, Physician" */
export function studyOutcomeTitle({ name, title }: Pick<StudyOutcome, 'name' | 'title'>, { labels }: Pick<View, 'labels'>): string {
  const { id, of } = partsOfName(name);
  const [role, group, statistic] = [of.get('role'), of.get('group'), of.get('statistic')];
  const parts = [
    outcomeName(id, title),
    role && labels.role(role),
    group && labels.group(group),
    statistic && (statisticName(statistic) ?? statistic),
  ];
  return parts.filter(Boolean).join(', ');
}

/** For the middle of a sentence; abbreviations keep their capitals. */
export const inSentence = (title: string): string => (/^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title);

/** "\u22124.7 minutes (95 % interval \u22125.3 to \u22124.1)" */
export function estimateText({ mean, halfWidth }: Estimate, unit: string, isDifference: boolean): string {
  if (mean === null) return '\u2013';
  const by = scaleFor(unit as Unit, { size: mean, isDifference, fine: halfWidth ?? undefined });
  if (halfWidth === null) return withUnit(mean, by);
  return words.intervalWords(withUnit(mean, by), inScale(mean - halfWidth, by), inScale(mean + halfWidth, by));
}

/** Whether the whole interval lies on one side of a value. */
export function isApart({ mean, halfWidth }: Estimate, value = 0): boolean {
  return mean !== null && halfWidth !== null && Math.abs(mean - value) > halfWidth;
}
