/** Sentences made from findings by rule. A sentence claims a change only when the interval does not contain zero. */
import { inScale, plain, type Scale, scaleFor, type Unit, withUnit } from '../../charts/index.ts';
import type { Change, Fairness, GapChange, Share, Verdict } from '../findings/findings.ts';
import { capital } from './capital.ts';

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

const bracket = (low: number, high: number, by: Scale, directions: Directions): string =>
  `(${level} ${intervalWords(low, high, by, directions)})`;

const amount = (difference: number, by: Scale, { down, up }: Directions): string =>
  `${withUnit(Math.abs(difference), by)} ${difference < 0 ? down : up}`;

type Interval = Pick<Change, 'difference' | 'low' | 'high'>;

const scaleOf = (unit: Unit, { difference, low, high }: Interval): Scale =>
  scaleFor(unit, { size: difference, isDifference: true, fine: (high - low) / 2 });

const unclear = 'No distinguishable change';

const perhaps = ({ isDoubtful }: Pick<Change, 'isDoubtful'>): string => (isDoubtful ? 'perhaps ' : '');

/** "physicians spend 6.1 minutes less in the in-basket each working day" */
export function workSentence(change: Change, who: string): Sentence {
  const by = scaleOf('min/day', change);
  const interval = bracket(change.low, change.high, by, less);
  if (!change.isDistinguishable)
    return { before: '', strong: unclear, after: ` in the time that ${who} spend in the in-basket each working day `, interval };
  return {
    before: `${perhaps(change)}${who} spend `,
    strong: amount(change.difference, by, less),
    after: ' in the in-basket each working day ',
    interval,
  };
}

const waitNames: Readonly<Record<string, string>> = {
  responseMin: 'first answer',
  timeInSystemMin: 'end of a message',
  waitMin: 'opening of a message',
};

/** "the typical (median) first answer comes 1.1 hours sooner" */
export function patientSentence(change: Change): Sentence {
  const by = scaleOf('min', change);
  const interval = bracket(change.low, change.high, by, sooner);
  const isMedian = change.statistic === 'p50';
  const what = waitNames[change.outcome] ?? change.outcome;
  const typical = isMedian ? `the typical (median) ${what}` : `the ${what}`;
  if (!change.isDistinguishable) return { before: '', strong: unclear, after: ` in when ${typical} comes `, interval };
  return {
    before: `${perhaps(change)}${typical} comes `,
    strong: amount(change.difference, by, sooner),
    after: isMedian ? ' ' : ' on average ',
    interval,
  };
}

const gapNames: Readonly<Record<string, string>> = {
  unmetUrgentNeedFraction: 'urgent needs left unmet',
  needsMetFraction: 'needs met',
  answeredWithin1BusinessDayFraction: 'answers within one business day',
  responseMin: 'time to first answer',
};

const pairNames: Readonly<Record<GapChange['kind'], string>> = {
  declared: 'between the most and the least disadvantaged patients',
  observed: 'between the worst and the best off patients',
};

/** "the gap in urgent needs left unmet between the most and the least disadvantaged patients is 2.1 percentage points wider" */
export function gapSentence({ gap, outcome, unit }: Pick<Fairness, 'gap' | 'outcome' | 'unit'>): Sentence {
  const by = scaleOf(unit, gap);
  const interval = bracket(gap.low, gap.high, by, narrower);
  const between = `the gap in ${gapNames[outcome] ?? outcome} ${pairNames[gap.kind]}`;
  const isBeyondZero = gap.low > 0 || gap.high < 0;
  if (gap.verdict === 'none' && isBeyondZero) {
    const ends = [gap.low, gap.high].map((end) => inScale(Math.abs(end), by)).sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
    const size = `it changes by ${withUnit(Math.abs(gap.difference), by)}, ${level} ${ends.join(' to ')}; but two groups that are picked for being far apart are so partly by chance`;
    return { before: `whether ${between} is wider or narrower `, strong: 'cannot be told', after: ' ', interval: `(${size})` };
  }
  if (gap.verdict === 'none') return { before: '', strong: unclear, after: ` in ${between} `, interval };
  return { before: `${between} is `, strong: amount(gap.difference, by, narrower), after: ' ', interval };
}

/** The whole sentence as plain text. */
export const sentenceText = ({ before, strong, after, interval }: Sentence): string => capital(`${before}${strong}${after}${interval}.`);

/** Before and after in one unit: "44.0 → 21.0 %". */
export function fromTo({ before, after, unit }: Pick<Change, 'before' | 'after' | 'unit'>): string {
  const by = scaleFor(unit, { size: Math.max(before, after) });
  return `${inScale(before, by)} \u2192 ${withUnit(after, by)}`;
}

const isZeroIn = (by: Scale, value: number): boolean => Number(inScale(Math.abs(value), by)) === 0;

/** "23.0 points lower (21.5 to 24.5 lower)"; the brackets are the 95 % interval. */
export function changeText(change: Pick<Change, 'difference' | 'low' | 'high' | 'unit'>): string {
  const full = scaleOf(change.unit, change);
  const by = change.unit === 'fraction' ? { ...full, suffix: ' points', one: ' point' } : full;
  const directions = change.unit === 'min/day' ? less : lower;
  // What is nothing when it is rounded is neither higher nor lower.
  const isNothing = isZeroIn(by, change.difference);
  if (isNothing && isZeroIn(by, change.low) && isZeroIn(by, change.high))
    return `the same, to ${withUnit(10 ** -by.decimals / by.factor, by)}`;
  return `${isNothing ? 'the same' : amount(change.difference, by, directions)} (${intervalWords(change.low, change.high, by, directions)})`;
}

/** What a mark beside a number goes by; gaps between groups are in no family and are always seen. */
export type Judged = Pick<Change, 'verdict' | 'isDistinguishable'> & Partial<Pick<Change, 'isDoubtful' | 'hasOccurred'>>;

/** Better or worse in a word; an outcome of which neither more nor less is better has changed or not. */
export function verdictWord({ verdict, isDistinguishable, isDoubtful = false, hasOccurred = true }: Judged): string {
  if (!hasOccurred) return 'none seen';
  if (!isDistinguishable) return 'no distinguishable change';
  return `${perhaps({ isDoubtful })}${verdict === 'none' ? 'changed' : verdict}`;
}

/** "Better for 3 of 8 groups, worse for 1, no distinguishable change for 4." */
export function groupsSentence({ groups }: Pick<Fairness, 'groups'>): string {
  const count = (verdict: Verdict): number => groups.filter((group) => group.verdict === verdict).length;
  const parts = [
    [count('better'), 'better for'],
    [count('worse'), 'worse for'],
    [count('none'), 'no distinguishable change for'],
  ] as const;
  const said = parts
    .filter(([number]) => number > 0)
    .map(([number, text], index) => `${text} ${number}${index === 0 ? ` of ${groups.length} groups` : ''}`);
  const doubtful = groups.filter(({ isDoubtful }) => isDoubtful).length;
  return `${capital(said.join(', '))}${doubtful === 0 ? '' : ` (${doubtful} of these perhaps by chance)`}.`;
}

/** Beyond this half of an interval a share says nothing. */
const vagueShare = 0.3;

const share = ({ mean, halfWidth }: Share): string =>
  halfWidth > vagueShare ? 'too few to say' : `${plain(mean * 100, 0)}\u202f% (\u00b1${plain(halfWidth * 100, 0)})`;

/** "70 % (±8) for the most, 80 % (±1) for the least disadvantaged" */
export function flaggedText({ worse, better }: NonNullable<Fairness['flagged']>, kind: GapChange['kind']): string {
  return kind === 'declared'
    ? `${share(worse)} for the most, ${share(better)} for the least disadvantaged`
    : `${share(worse)} for the worst off, ${share(better)} for the best off`;
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
  brackets: 'In brackets: 95\u202f% intervals.',
  perhaps:
    '\u201cPerhaps\u201d: told apart by itself, but not when one allows for how many comparisons of its kind there are. Of so many some differ by chance.',
  definitions: 'What each outcome means',
  afterHours: (who: string) => `After hours, ${who}`,
  roleTime: (who: string) => `In-basket time of ${who}`,
  worst: { declared: 'Most disadvantaged', observed: 'Worst off' },
  worseFor: 'Worse for',
  byGroup: 'Across groups',
  flagged: 'Urgent messages the AI catches',
} as const;
