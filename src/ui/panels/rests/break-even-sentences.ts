/** What a break-even study says, in sentences. */
import { type ParameterMark, parameterText, placeInterval, rangeText } from '../../../charts/index.ts';
import type { BreakEven, Reading } from '../../../experiment/index.ts';
import type { BreakEvenResult, StudyOutcome } from '../../../runner/index.ts';
import { restsWords as words } from '../../words/rests.ts';
import { estimateText, inSentence, isApart } from './outcome-words.ts';

const { breakEven: texts } = words;

interface Said {
  readonly answer: BreakEven;
  readonly outcome: StudyOutcome;
  /** What the outcome is called. */
  readonly title: string;
  readonly arm: string;
  readonly mark: ParameterMark;
}

/** Of an outcome of which neither more nor less is better it is said where it is lower. */
export function curveTitle({ answer, outcome, title, arm, mark }: Said): string {
  const name = inSentence(title);
  const range = rangeText(mark.low, mark.high, mark);
  const ofWhole = (end: Reading) => texts.endAt(estimateText(end.difference, outcome.unit, true), parameterText(end.x, mark));
  switch (answer.kind) {
    case 'found': {
      const wantsMore = outcome.better === 'higher';
      const side = answer.rises === wantsMore ? 'above' : 'below';
      const value = words.within(parameterText(answer.root, mark), placeInterval(answer, mark));
      return texts.found(arm, wantsMore ? texts.raises : texts.lowers, name, mark.name, side, value);
    }
    case 'none': {
      const apart = answer.readings.filter(({ difference }) => isApart(difference)).length;
      const { length } = answer.readings;
      const sure = apart === length ? texts.sureAll(length) : texts.sureSome(apart, length);
      const verb = answer.side === 'above' ? texts.raises : texts.lowers;
      return texts.stays(arm, verb, name, mark.name, range, sure, ofWhole(answer.atLow), ofWhole(answer.atHigh));
    }
    case 'several':
      return texts.several(
        name,
        mark.name,
        answer.crossings.map(({ from, to }) => rangeText(from, to, mark)),
      );
    case 'indistinguishable':
      return texts.open(name, mark.name, range);
    default:
      return answer satisfies never;
  }
}

/** What is to be known beside the title. */
export function curveNotes(
  answer: BreakEven,
  { isWhole, mark, better }: { isWhole: boolean; mark: ParameterMark; better: StudyOutcome['better'] },
): string[] {
  const notes = isWhole ? [texts.whereWhole] : [];
  if (answer.kind !== 'found') return notes;
  const side = answer.rises === (better === 'higher') ? 'above' : 'below';
  const first = side === 'above' ? Math.floor(answer.root) + 1 : Math.ceil(answer.root) - 1;
  return [
    ...(isWhole ? [texts.whole(parameterText(first, mark), side)] : []),
    ...notes,
    ...(answer.isWithinTolerance ? [] : [texts.rough]),
  ];
}

export type FrontierResult = Extract<BreakEvenResult, { kind: 'frontier' }>;

export function frontierTitle({ outcomes, together }: FrontierResult): string {
  const standings = together?.standings ?? outcomes[0].frontier.standings;
  const countOf = (standing: string): number => standings.filter((one) => one === standing).length;
  return texts.together(countOf('won'), countOf('lost'), standings.length, outcomes.length);
}
