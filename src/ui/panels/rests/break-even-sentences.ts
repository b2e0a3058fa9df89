/** What a break-even study says, in sentences. */
import { type ParameterMark, parameterText, placeInterval, rangeText } from '../../../charts/index.ts';
import type { BreakEven, Reading } from '../../../experiment/index.ts';
import type { BreakEvenResult, StudyOutcome } from '../../../runner/index.ts';
import { restsWords as words } from '../../words/rests.ts';
import { estimateText, inSentence, isApart } from './outcome-words.ts';

const { breakEven: texts } = words;

type Found = Extract<BreakEven, { kind: 'found' }>;

interface Said {
  readonly answer: BreakEven;
  readonly outcome: StudyOutcome;
  /** What the outcome is called. */
  readonly title: string;
  readonly arm: string;
  readonly mark: ParameterMark;
  /** The parameter takes whole numbers only. */
  readonly isWhole: boolean;
}

/** Of an outcome of which neither more nor less is better it is said where it is lower. */
export function curveTitle({ answer, outcome, title, arm, mark, isWhole }: Said): string {
  const name = inSentence(title);
  const range = rangeText(mark.low, mark.high, mark);
  const atEnd = (end: Reading) => texts.endAt(estimateText(end.difference, outcome.unit, true), parameterText(end.x, mark));
  switch (answer.kind) {
    case 'found': {
      const win = outcome.better === 'higher';
      return texts.found({
        arm,
        outcome: name,
        name: mark.name,
        win: win ? 'raise' : 'lower',
        winning: regionOf(answer, win, mark, isWhole),
        losing: regionOf(answer, !win, mark, isWhole),
        tried: answer.readings.length,
        range,
        ends: [answer.atLow, answer.atHigh].map(atEnd).join(', '),
        even: words.within(parameterText(answer.root, mark), placeInterval(answer, mark)),
      });
    }
    case 'none': {
      const apart = answer.readings.filter(({ difference }) => isApart(difference)).length;
      const { length } = answer.readings;
      const sure = apart === length ? texts.sureAll(length) : texts.sureSome(apart, length);
      const verb = answer.side === 'above' ? texts.raises : texts.lowers;
      return texts.stays(arm, verb, name, mark.name, range, sure, atEnd(answer.atLow), atEnd(answer.atHigh));
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

/** Where the difference is surely above or below zero, up to the end of the range; of whole numbers from the first. Null where it is not told. */
function regionOf({ rises, below, above }: Found, isAbove: boolean, mark: ParameterMark, isWhole: boolean): string | null {
  const isUpper = isAbove === rises;
  const { from, tried, told } = isUpper ? above : below;
  if (from === null) return null;
  const end = !isWhole ? from : isUpper ? Math.ceil(from) : Math.floor(from);
  const value = parameterText(end, mark);
  if (end === (isUpper ? mark.high : mark.low)) return texts.atEnd(value);
  return texts.region(value, isUpper, told, tried);
}

/** What is to be known beside the title. */
export function curveNotes(answer: BreakEven, isWhole: boolean): string[] {
  return [...(isWhole ? [texts.whereWhole] : []), ...(answer.kind === 'found' && !answer.isWithinTolerance ? [texts.rough] : [])];
}

export type FrontierResult = Extract<BreakEvenResult, { kind: 'frontier' }>;

export function frontierTitle({ outcomes, together }: FrontierResult): string {
  const standings = together?.standings ?? outcomes[0].frontier.standings;
  const countOf = (standing: string): number => standings.filter((one) => one === standing).length;
  return texts.together(countOf('won'), countOf('lost'), standings.length, outcomes.length);
}
