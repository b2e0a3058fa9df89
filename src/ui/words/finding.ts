/** Sentences made from findings by rule. A sentence claims a change only when the interval does not contain zero. */
import { inScale, type Scale, scaleFor, valueText, withUnit } from '../../charts/index.ts';
import type { Change, Fairness, GapChange, Verdict } from '../findings.ts';

/** A sentence with its leading words apart, so that they can stand out. */
export interface Sentence {
  readonly before: string;
  readonly strong: string;
  readonly after: string;
  /** The interval, in brackets. */
  readonly interval: string;
}

/** How the two directions of a quantity are said: fewer and more, sooner and later, lower and higher. */
export interface Directions {
  readonly down: string;
  readonly up: string;
}

const less: Directions = { down: 'less', up: 'more' };
const sooner: Directions = { down: 'sooner', up: 'later' };
const lower: Directions = { down: 'lower', up: 'higher' };
const narrower: Directions = { down: 'narrower', up: 'wider' };

export const level = '95\u202f% interval';

/** "4.8 to 7.4 less", or "0.4 less to 1.3 more" when zero is inside. */
export function intervalWords(low: number, high: number, by: Scale, { down, up }: Directions): string {
  const [a, b] = [inScale(Math.abs(low), by), inScale(Math.abs(high), by)];
  if (high < 0) return `${b} to ${a} ${down}`;
  if (low > 0) return `${a} to ${b} ${up}`;
  return `${a} ${down} to ${b} ${up}`;
}

const bracket = (low: number, high: number, by: Scale, directions: Directions): string => `(${level} ${intervalWords(low, high, by, directions)})`;

const amount = (difference: number, by: Scale, { down, up }: Directions): string => `${withUnit(Math.abs(difference), by)} ${difference < 0 ? down : up}`;

const unclear = 'No distinguishable change';

/** "physicians spend 6.1 minutes less in the in-basket each working day" */
export function workSentence(change: Change, who: string): Sentence {
  const by = scaleFor('min/day', change.difference);
  const interval = bracket(change.low, change.high, by, less);
  if (!change.isDistinguishable) return { before: '', strong: unclear, after: ` in the time that ${who} spend in the in-basket each working day `, interval };
  return { before: `${who} spend `, strong: amount(change.difference, by, less), after: ' in the in-basket each working day ', interval };
}

/** "half of all patients have their first answer within 9.6 hours, 1.1 hours sooner" */
export function patientSentence(change: Change): Sentence {
  const by = scaleFor('min', change.difference);
  const interval = bracket(change.low, change.high, by, sooner);
  const isMedian = change.statistic === 'p50';
  const what = change.outcome === 'responseMin' ? 'first answer' : change.outcome === 'timeInSystemMin' ? 'end of a message' : 'opening of a message';
  const typical = isMedian ? `the typical (median) ${what}` : `the ${what}`;
  if (!change.isDistinguishable) return { before: '', strong: unclear, after: ` in when ${typical} comes `, interval };
  return { before: `${typical} comes `, strong: amount(change.difference, by, sooner), after: isMedian ? ' ' : ' on average ', interval };
}

const gapNames: Readonly<Record<string, string>> = {
  unmetUrgentNeedFraction: 'urgent needs left unmet',
  needsMetFraction: 'needs met',
  answeredWithin1BusinessDayFraction: 'answers within one business day',
  responseMin: 'time to first answer',
};

/** "the gap in urgent needs left unmet between the best and the worst off group is 2.1 percentage points wider" */
export function gapSentence(gap: GapChange, outcome: string): Sentence {
  const by = scaleFor(outcome === 'responseMin' ? 'min' : 'fraction', gap.difference, true);
  const interval = bracket(gap.low, gap.high, by, narrower);
  const between = `the gap in ${gapNames[outcome] ?? outcome} between the worst and the best off group`;
  if (gap.verdict === 'none') return { before: '', strong: unclear, after: ` in ${between} `, interval };
  return { before: `${between} is `, strong: amount(gap.difference, by, narrower), after: ' ', interval };
}

/** The whole sentence as plain text. */
export const sentenceText = ({ before, strong, after, interval }: Sentence): string => capital(`${before}${strong}${after}${interval}.`);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A change in few words: "44.0 % → 21.0 %". */
export const fromTo = (change: Pick<Change, 'before' | 'after' | 'unit'>): string =>
  `${valueText(change.before, change.unit)} \u2192 ${valueText(change.after, change.unit)}`;

/** "23.0 percentage points lower (95 % interval 21.5 to 24.5 lower)" */
export function changeText(change: Pick<Change, 'difference' | 'low' | 'high' | 'unit'>): string {
  const by = scaleFor(change.unit, change.difference, true);
  const directions = change.unit === 'min/day' ? less : lower;
  return `${amount(change.difference, by, directions)} ${bracket(change.low, change.high, by, directions)}`;
}

export const verdictWords: Readonly<Record<Verdict, string>> = { better: 'better', worse: 'worse', none: 'no distinguishable change' };

/** For outcomes of which neither more nor less is better. */
export const changedWord = 'changed';

/** "Better for 3 of 8 groups, worse for 1, no distinguishable change for 4" */
export function groupsSentence({ groups }: Fairness): string {
  const count = (verdict: Verdict): number => groups.filter((group) => group.verdict === verdict).length;
  const parts = [
    [count('better'), 'better for'],
    [count('worse'), 'worse for'],
    [count('none'), 'no distinguishable change for'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, text], index) => `${text} ${number}${index === 0 ? ` of ${groups.length} groups` : ''}`);
  return `${capital(said.join(', '))}.`;
}

export const findingWords = {
  heading: 'What changes',
  against: (baseline: string) => `Compared with \u201c${baseline}\u201d`,
  work: 'The work',
  patients: 'The patients',
  fairness: 'Fairness',
  noWork: 'This scenario has no staff time to compare.',
  noPatients: 'This scenario has no waiting times to compare.',
  noGroups: 'This scenario has no patient groups, so it cannot say who gains and who loses.',
  onlyBaseline: 'Nothing is compared: choose at least one arm beside the baseline, or add one to the scenario.',
  afterHours: (who: string) => `After hours, ${who}`,
  roleTime: (who: string) => `In-basket time of ${who}`,
  gapFrom: (before: string, after: string) => `Gap: ${before} \u2192 ${after}`,
  worst: 'Worst off',
  worseFor: 'Worse for',
  byGroup: 'Across groups',
  flagged: 'Urgent messages the AI catches',
  flaggedText: (least: string, leastGroup: string, most: string) => `${least} for \u201c${leastGroup}\u201d, up to ${most} elsewhere`,
} as const;
