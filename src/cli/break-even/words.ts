/** What a break-even study says of one outcome, in a sentence. */
import type { BreakEven } from '../../experiment/index.ts';
import { formatEstimate, shownUnit } from '../../report/index.ts';
import type { BreakEvenResult, StudyOutcome } from '../../runner/index.ts';
import { valueWords } from '../sensitivity/words.ts';

export type CrossingResult = Extract<BreakEvenResult, { kind: 'break-even' }>;
type Answered = CrossingResult['outcomes'][number];
type Found = Extract<BreakEven, { kind: 'found' }>;

const plain = (value: number, unit: string) => `${formatEstimate(value, null, unit)} ${shownUnit(unit)}`;

/** `AI triage lowers In-basket time (...)`, or with a margin what the difference must reach. */
function claim({ arms, arm }: CrossingResult, { outcome, margin }: Answered, isAbove: boolean): string {
  const title = arms.find(({ id }) => id === arm)?.title ?? arm;
  const what = `${outcome.title} (${outcome.name})`;
  if (margin === 0) return `${title} ${isAbove ? 'raises' : 'lowers'} ${what}`;
  return `${title} keeps its difference in ${what} ${isAbove ? 'above' : 'below'} ${plain(margin, outcome.unit)}`;
}

/** Of an outcome of which neither more nor less is better we say where it is lower. */
const isAboveBetter = ({ better }: StudyOutcome) => better === 'higher';

export function sentenceOf(result: CrossingResult, answered: Answered): string {
  const { answer, outcome } = answered;
  const { parameter } = result;
  const within = `${valueWords(parameter.low)} to ${valueWords(parameter.high)}`;
  switch (answer.kind) {
    case 'found': {
      const isAbove = isAboveBetter(outcome);
      const side = answer.rises === isAbove ? 'above' : 'below';
      return `${claim(result, answered, isAbove)} as long as ${parameter.pointer} is ${side} ${thresholdWords(answer, side, result)}.`;
    }
    case 'none': {
      const ends = [answer.atLow, answer.atHigh].map(
        ({ x, difference }) =>
          `${formatEstimate(difference.mean, difference.halfWidth, outcome.unit)} ${shownUnit(outcome.unit)} at ${valueWords(x)}`,
      );
      const isWon = (answer.side === 'above') === isAboveBetter(outcome);
      const lead = `There is no break-even of ${parameter.pointer} from ${within}: ${claim(result, answered, answer.side === 'above')} ${reachWords(answered)}`;
      return `${lead}${outcome.better === 'neither' ? '' : isWon ? ': it wins there' : ': it loses there'} (${ends.join(', ')}).`;
    }
    case 'several': {
      const places = answer.crossings.map(({ from, to }) => `from ${valueWords(from)} to ${valueWords(to)}`).join(', ');
      return `The difference in ${outcome.title} (${outcome.name}) crosses ${answer.crossings.length} times over ${within} of ${parameter.pointer}: ${places}. Ask again in each stretch with --from and --to.`;
    }
    case 'indistinguishable':
      return `At no value of ${parameter.pointer} from ${within} can the difference in ${outcome.title} (${outcome.name}) be told from ${plain(answered.margin, outcome.unit)}: it takes more replications, or there is no effect.`;
    default:
      return answer satisfies never;
  }
}

/** No crossing was found, which is less than to be sure at every value: only where all intervals exclude the margin it is so throughout. */
function reachWords({ answer: { readings }, margin }: Answered): string {
  const sure = readings.filter(
    ({ difference: { mean, halfWidth } }) => mean !== null && halfWidth !== null && Math.abs(mean - margin) > halfWidth,
  ).length;
  return sure === readings.length
    ? `at all ${readings.length} values tried`
    : `at ${sure} of the ${readings.length} values tried, and at the others it cannot be told`;
}

/** `0.71 (95 % interval 0.66 to 0.75)`; of whole numbers the first on the good side as well. */
function thresholdWords({ root, low, high, isWithinTolerance }: Found, side: 'above' | 'below', { parameter }: CrossingResult): string {
  const end = (value: number | null, beyond: string) => (value === null ? beyond : valueWords(value));
  const interval = `95 % interval ${end(low, `below ${valueWords(parameter.low)}`)} to ${end(high, `above ${valueWords(parameter.high)}`)}`;
  const first = side === 'above' ? Math.floor(root) + 1 : Math.ceil(root) - 1;
  const whole = parameter.isWhole ? `, that is ${first} or ${side === 'above' ? 'more' : 'less'}` : '';
  const rough = isWithinTolerance ? '' : '; the budget ended before it was as narrow as it can be';
  return `${valueWords(root)}${whole} (${interval}${rough})`;
}
