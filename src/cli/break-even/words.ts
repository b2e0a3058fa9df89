/** What a break-even study says of one outcome, in a sentence. */
import type { BreakEven, Reading } from '../../experiment/index.ts';
import { differenceUnit, formatEstimate } from '../../report/index.ts';
import type { BreakEvenResult, StudyOutcome } from '../../runner/index.ts';
import { valueWords } from '../sensitivity/words.ts';

export type CrossingResult = Extract<BreakEvenResult, { kind: 'break-even' }>;
type Answered = CrossingResult['outcomes'][number];
type Found = Extract<BreakEven, { kind: 'found' }>;

const plain = (value: number, unit: string) => `${formatEstimate(value, null, unit)} ${differenceUnit(unit)}`;

/** On one side of the margin the arm lowers or raises an outcome, or keeps its difference where a margin asks for it. */
interface Claim {
  /** "lower" */
  readonly verb: string;
  /** What it does that to: "Wait (waitMin)". */
  readonly object: string;
  /** Behind it: empty, or " below -4 min". */
  readonly end: string;
}

function claimOf({ outcome, margin }: Answered, isAbove: boolean): Claim {
  const object = `${outcome.title} (${outcome.name})`;
  if (margin === 0) return { verb: isAbove ? 'raise' : 'lower', object, end: '' };
  return { verb: 'keep', object: `its difference in ${object}`, end: ` ${isAbove ? 'above' : 'below'} ${plain(margin, outcome.unit)}` };
}

/** "lowers Wait (waitMin)" */
const does = ({ verb, object, end }: Claim, what = object) => `${verb}s ${what}${end}`;

const titleOfArm = ({ arms, arm }: CrossingResult) => arms.find(({ id }) => id === arm)?.title ?? arm;

/** Of an outcome of which neither more nor less is better we say where it is lower. */
const isAboveBetter = ({ better }: StudyOutcome) => better === 'higher';

export function sentenceOf(result: CrossingResult, answered: Answered): string {
  const { answer, outcome } = answered;
  const { parameter } = result;
  const within = `${valueWords(parameter.low)} to ${valueWords(parameter.high)}`;
  switch (answer.kind) {
    case 'found':
      return foundWords(result, answered, answer);
    case 'none': {
      const isAbove = answer.side === 'above';
      const verdict = outcome.better === 'neither' ? '' : isAbove === isAboveBetter(outcome) ? 'wins' : 'loses';
      const claim = `${titleOfArm(result)} ${does(claimOf(answered, isAbove))} ${reachWords(answered, verdict)}`;
      return `No break-even of ${parameter.pointer} shows from ${within}: ${claim} (${endsWords(answer, outcome)}).`;
    }
    case 'several': {
      const places = answer.crossings.map(({ from, to }) => `from ${valueWords(from)} to ${valueWords(to)}`).join(', ');
      return `The difference in ${outcome.title} (${outcome.name}) surely crosses ${answer.crossings.length} times over ${within} of ${parameter.pointer}: ${places}. Ask again in each stretch with --from and --to.`;
    }
    case 'indistinguishable':
      return `At no value of ${parameter.pointer} from ${within} can the difference in ${outcome.title} (${outcome.name}) be told from ${plain(answered.margin, outcome.unit)}: it takes more replications, or there is no effect.`;
    default:
      return answer satisfies never;
  }
}

/** No crossing was found, which is less than to be sure at every value: only where all intervals exclude the margin it is so throughout. */
function reachWords({ answer: { readings }, margin }: Answered, verdict: string): string {
  const sure = readings.filter(
    ({ difference: { mean, halfWidth } }) => mean !== null && halfWidth !== null && Math.abs(mean - margin) > halfWidth,
  ).length;
  const where = verdict === '' ? '' : `, where it ${verdict}`;
  return sure === readings.length
    ? `at all ${readings.length} values tried${where}`
    : `at ${sure} of the ${readings.length} values tried${where}; at the others it cannot be told`;
}

/**
 * What is sure on either side, the winning one first, and the value between them, which only the means tell. A side on which nothing is told
 * is said to be so, with what was found at both ends of the range.
 */
function foundWords(result: CrossingResult, answered: Answered, answer: Found): string {
  const { parameter } = result;
  const { pointer, low, high } = parameter;
  const isAbove = isAboveBetter(answered.outcome);
  const [win, loss] = [claimOf(answered, isAbove), claimOf(answered, !isAbove)];
  const [winning, losing] = [regionOf(answer, isAbove, parameter), regionOf(answer, !isAbove, parameter)];
  const title = titleOfArm(result);
  const never = (of: string) => `none of the ${answer.readings.length} values ${of}tried from ${valueWords(low)} to ${valueWords(high)}`;
  const ends = `(${endsWords(answer, answered.outcome)})`;
  const even = `it breaks even at about ${rootWords(answer, parameter)}.`;
  if (winning === null) {
    const lead = `At ${never(`of ${pointer} `)} does ${title} surely ${win.verb} ${win.object}${win.end} ${ends}`;
    return `${lead}; it surely ${does(loss, 'it')} where that is ${losing}. By the means alone ${even}`;
  }
  const won = `${title} surely ${does(win)} where ${pointer} is ${winning}`;
  return losing === null
    ? `${won}; at ${never('')} does it surely ${loss.verb} it${loss.end} ${ends}. By the means alone ${even}`
    : `${won}, and surely ${does(loss, 'it')} where that is ${losing}; ${even}`;
}

/** Where the difference is surely above or below the margin: `0.75 or more`; of whole numbers the first. Null where that is not told. */
function regionOf({ rises, below, above }: Found, isAbove: boolean, { low, high, isWhole }: CrossingResult['parameter']): string | null {
  const isUpper = isAbove === rises;
  const { from, tried, told } = isUpper ? above : below;
  if (from === null) return null;
  const end = !isWhole ? from : isUpper ? Math.ceil(from) : Math.floor(from);
  if (end === (isUpper ? high : low)) return `${valueWords(end)}, the end of the range`;
  const some = told === tried ? '' : ` (at ${told} of the ${tried} values tried there)`;
  return `${valueWords(end)} or ${isUpper ? 'more' : 'less'}${some}`;
}

/** `-2 ± 1 min at 0, 4 ± 1 min at 1` */
function endsWords({ atLow, atHigh }: { readonly atLow: Reading; readonly atHigh: Reading }, { unit }: StudyOutcome): string {
  return [atLow, atHigh]
    .map(
      ({ x, difference }) => `${formatEstimate(difference.mean, difference.halfWidth, unit)} ${differenceUnit(unit)} at ${valueWords(x)}`,
    )
    .join(', ');
}

/** `0.71 (95 % interval 0.66 to 0.75)` */
function rootWords({ root, low, high, isWithinTolerance }: Found, parameter: CrossingResult['parameter']): string {
  const end = (value: number | null, beyond: string) => (value === null ? beyond : valueWords(value));
  const interval = `95 % interval ${end(low, `below ${valueWords(parameter.low)}`)} to ${end(high, `above ${valueWords(parameter.high)}`)}`;
  const rough = isWithinTolerance ? '' : '; the budget ended before it was as narrow as it can be';
  return `${valueWords(root)} (${interval}${rough})`;
}
