/** Texts of the room about what the answer rests on. */
import { plain, timeLeft } from '../../charts/index.ts';

/** A problem of a request, without the names that code gives it. */
interface Complaint {
  readonly expected: string;
  readonly got: string;
  readonly hint?: string;
}

const count = (value: number): string => plain(value, 0);
const numbers = (value: number): string => (value === 1 ? 'one number' : `${count(value)} numbers`);

export const problemText = ({ expected, got, hint }: Complaint): string =>
  `it takes ${expected}; there is ${got || 'nothing'}${hint === undefined ? '' : ` (${hint})`}`;

export const restsWords = {
  intro:
    'Many numbers of a scenario are estimates or assumptions. Here they are moved, and the arms are simulated again at each value with the same random patients, so that less of what changes is chance.',
  manners:
    'A comparison goes first: while one runs, a study waits and then goes on by itself. You may leave this view meanwhile; what was simulated is kept.',
  arm: 'Arm, against the baseline',
  outcome: 'Outcome',
  most: 'How many numbers',
  mostOf: (value: number) => (value === 1 ? 'the one least known' : `the ${count(value)} least known`),
  replications: 'Repetitions',
  replicationsOf: (value: number) => `${count(value)} of each arm at each value`,
  noArm: 'There is only one arm. The study looks at how its outcome depends on the numbers; no arm can be recommended over another.',
  cost: {
    planning: 'Working out what it would take\u2026',
    simulations: (value: number, isAtMost: boolean) => `${isAtMost ? 'At most ' : ''}${count(value)} simulations`,
    time: (seconds: number, isAtMost: boolean) => `${isAtMost ? 'at most ' : ''}${timeLeft(seconds)} on this computer`,
    timeUnknown: 'how long that takes shows as soon as the comparison has run a little',
    /** @param named puts names in the place of pointers */
    refused: (problems: readonly Complaint[], named: (text: string) => string) =>
      `This cannot be studied: ${problems.map((problem) => named(problemText(problem))).join('; ')}.`,
    failed: (reason: string) => `It could not be worked out: ${reason}.`,
    moved: (value: number) => `Which numbers are moved: ${numbers(value)}`,
    row: (name: string, around: string) => (around === '' ? name : `${name} (${around})`),
    leftOut: (name: string, because: string) => `left out: ${name}: ${because}`,
    notMoved: notMovedSentence,
    order:
      'Assumed numbers come first, then derived, then measured ones; among equals those with the widest range: of shares by their odds, of what is positive by the ratio of its ends, and where zero is within in units of the larger end.',
  },
  start: 'Start the study',
  startAgain: 'Start again',
  stop: 'Stop and keep what is finished',
  progress: 'Progress of the study',
  waiting: 'Waiting for the comparison to finish\u2026',
  givesWay: 'The comparison goes first; the study goes on after it.',
  running: (done: number, total: number, isAtMost: boolean) => `${count(done)} of ${isAtMost ? 'at most ' : ''}${count(total)} simulations`,
  left: (seconds: number) => `${timeLeft(seconds)} left`,
  finished: 'Finished.',
  stoppedWith: 'Stopped. What is shown is what was finished; starting again goes on from there.',
  stopped: 'Stopped before there was enough to show. The simulations are kept: starting again goes on from there.',
  failed: (reason: string) => `The study failed: ${reason}.`,
  stale: 'From before the scenario was changed. Start again for the scenario as it is shown now.',
  incomplete: 'The study was stopped: numbers whose both ends were finished are shown.',
  files: 'This study, to take along',
  json: 'Study (JSON)',
  command: 'The same digits at the command line',
  saveFirst: 'Save the scenario first (view \u201cTake away\u201d): the command runs that file.',
  method: (replications: number, simulations: number) =>
    `${count(simulations)} simulations, ${count(replications)} repetitions of each arm at each value. Intervals are 95\u202f% each, not for all of them together.`,
  within: (value: string, interval: string) => `${value} (95\u202f% interval ${interval})`,
  intervalWords: (value: string, low: string, high: string) => `${value} (95\u202f% interval ${low} to ${high})`,

  influence: {
    heading: 'Which assumptions carry the answer',
    about: 'Each number is moved alone from the lowest to the highest value that its evidence allows, while all others stay.',
  },
  tornado: {
    heading: 'How far each number moves the result',
    titleTold: (name: string, low: string, high: string, told: number, of: number) =>
      `Of what can be told from chance ${name} moves the result most by its estimate: ${low}, ${high}. ${told === 1 ? 'One' : count(told)} of ${numbers(of)} moved ${told === 1 ? 'has' : 'have'} an effect that can be told from chance.`,
    titleNone: (of: number) =>
      of === 1
        ? 'The number moved has no effect that can be told from chance.'
        : `None of the ${count(of)} numbers moved has an effect that can be told from chance.`,
    at: (outcome: string, value: string) => `${outcome} at ${value}`,
    result: (arm: string, outcome: string, value: string) => `As the scenario has it, ${arm} changes ${outcome} by ${value}.`,
    level: (arm: string, outcome: string, value: string) => `As the scenario has it, ${outcome} is ${value} in ${arm}.`,
    carriesNone: (isBaseOpen: boolean) =>
      `None of these numbers carries the answer: nowhere tried is it told that the difference changes its sign, or that another arm is recommended.${isBaseOpen ? ' But as the scenario has it the difference itself cannot be told from none, so that nothing could be told to change its sign.' : ''}`,
    carries: (names: readonly string[]) =>
      `These carry the answer: at an end of their range it is told that the difference changes its sign, or that another arm is recommended: ${names.join('; ')}.`,
    together: (tests: number) =>
      `Told from chance means: by paired t tests, of which there are ${count(tests)} in this study, so strict that in all of them together chance is taken for an effect in at most 5\u202f% of studies (Holm). The whiskers are 95\u202f% each, and so a bar may be hatched though its whisker ends before the line.`,
    description: (outcome: string) =>
      `For each number two bars from the result as it stands: upper to the result at its lowest, lower to that at its highest value, for ${outcome}; hatched where that cannot be told from no effect.`,
    alone: 'Numbers are moved one at a time: what two of them do only together does not show.',
  },
  flips: {
    heading: 'Which arm is recommended where',
    description:
      'For each number a strip from its lowest to its highest value, with the arm that is recommended there, or hatched where that cannot be told.',
    none: (arm: string, of: number, open: number) => {
      const where = `At all values tried (lowest, own and highest) of ${of === 1 ? 'this number' : `these ${count(of)} numbers, moved one at a time,`}`;
      if (open === 0) return `${where} ${quoted(arm)} stays recommended.`;
      const some =
        of === 1
          ? 'in a part of its range'
          : open === 1
            ? 'for one of them, in a part of its range,'
            : `for ${count(open)} of them, in a part of their range,`;
      return `${where} ${quoted(arm)} keeps the best mean; ${some} it can no longer be told that it is best.`;
    },
    open: (arms: readonly string[]) =>
      `Even as the scenario has it, it cannot be told which arm is best: ${arms.map(quoted).join(' or ')}.`,
    turn: (name: string, side: 'above' | 'below', value: string, to: string, from: string) =>
      `${name}: ${side} ${value}, ${quoted(to)} is recommended instead of ${quoted(from)}.`,
    turnOpen: (name: string, side: 'above' | 'below', value: string, to: string, from: string) =>
      `${name}: ${side} ${value}, ${quoted(to)} has the better mean instead of ${quoted(from)}, which chance may have brought about.`,
    more: (value: number) =>
      `${value === 1 ? 'One more number changes' : `${count(value)} more numbers change`} the recommended arm as well.`,
    how: 'An arm is recommended where its paired difference from each other arm excludes zero. Between the values that were simulated (lowest, own, highest) the outcome is taken as straight; break-even, below, finds the place exactly.',
    judged: (outcome: string) => `Judged by ${outcome} alone: another outcome may recommend another arm.`,
    noSides: 'For this outcome neither more nor less is better, so that no arm is recommended.',
    exactly: 'Find it exactly',
  },
  breakEven: {
    heading: 'How good must it be?',
    about:
      'Break-even: the value at which the arm is neither better nor worse than the baseline. With two numbers: the line on which it is.',
    parameter: 'Number',
    second: 'Second number',
    none: 'none: a curve',
    movedAbove: 'Moved above',
    workload: 'Workload',
    safety: 'Safety',
    equity: 'Fairness: safety of one group',
    grid: 'Values of each',
    gridOf: (value: number) => `${value} \u00d7 ${value}`,
    curve: 'Break-even of one number',
    frontier: 'Break-even of two numbers',
    noArms: 'There is only one arm: nothing to break even with.',
    noParameters: 'This scenario has no numbers with a range.',
    found: foundSentence,
    atEnd: (value: string) => `${value}, the end of the range`,
    region: (value: string, isUpper: boolean, told: number, tried: number) =>
      `${value} or ${isUpper ? 'more' : 'less'}${told === tried ? '' : ` (at ${count(told)} of the ${count(tried)} values tried there)`}`,
    rough: 'The search ended before the interval was as narrow as it can be.',
    whereWhole: 'Between two whole numbers the difference is taken as straight.',
    stays: (arm: string, verb: string, outcome: string, name: string, range: string, sure: string, low: string, high: string) =>
      `No break-even of ${quoted(name)} shows from ${range}: ${quoted(arm)} ${verb} ${outcome} ${sure} (${low}, ${high}).`,
    endAt: (difference: string, value: string) => `${difference} at ${value}`,
    sureAll: (of: number) => `at all ${count(of)} values tried`,
    sureSome: (sure: number, of: number) => `at ${count(sure)} of the ${count(of)} values tried, and at the others it cannot be told`,
    several: (outcome: string, name: string, places: readonly string[]) =>
      `The difference in ${outcome} surely changes sides ${count(places.length)} times as ${quoted(name)} moves: ${places.join(', ')}.`,
    open: (outcome: string, name: string, range: string) =>
      `At no value of ${quoted(name)} from ${range} can the difference in ${outcome} be told from none: it takes more repetitions, or there is no effect.`,
    lowers: 'lowers',
    raises: 'raises',
    curveDescription: (outcome: string, name: string) =>
      `The paired difference in ${outcome} over the range of ${name}, with the band of its 95 % intervals, the line of no difference, and where they cross.`,
    together: (won: number, lost: number, of: number, each: number) =>
      `${won === 0 ? 'At none' : `At ${count(won)}`} of ${count(of)} combinations ${each === 1 ? 'it is surely won' : each === 2 ? 'both are surely won' : `all ${count(each)} are surely won`}; at ${lost === 0 ? 'none' : count(lost)} ${each === 1 ? 'it is' : 'at least one is'} surely lost.`,
    frontierDescription: (across: string, up: string) =>
      `A panel for each outcome: ${across} to the right, ${up} upwards; where the arm surely wins, where it surely loses, and between them the band in which it cannot be told.`,
    straight: 'Lines run straight between the points that were simulated.',
    impossible: (value: number, because: string) =>
      `${count(value)} ${value === 1 ? 'combination' : 'combinations'} cannot be: ${because}.`,
    eachOf: (title: string, won: number, of: number) => `${title}: won at ${count(won)} of ${count(of)}`,
  },
} as const;

/** How many numbers with a range a study leaves where they are, by rule. */
interface NotMoved {
  readonly notBearing: number;
  readonly notNamed: number;
  readonly otherGrade: number;
  readonly cannotMove: number;
  readonly betterKnown: number;
  readonly unfinished: number;
}

/** Undefined where all are moved. */
function notMovedSentence({ notBearing, notNamed, otherGrade, cannotMove, betterKnown, unfinished }: NotMoved): string | undefined {
  const rules: readonly (readonly [number, string])[] = [
    [notBearing, 'have no bearing on this outcome'],
    [notNamed, 'were not chosen'],
    [otherGrade, 'are of another grade'],
    [cannotMove, 'cannot be moved alone'],
    [betterKnown, 'are better known than those that are moved'],
    [unfinished, 'were not finished'],
  ];
  const parts = rules.flatMap(([of, rule]) => (of === 0 ? [] : [`${count(of)} ${rule}`]));
  if (parts.length === 0) return undefined;
  const total = rules.reduce((sum, [of]) => sum + of, 0);
  return `Not moved: ${numbers(total)} with a range (${parts.join('; ')}).`;
}

function quoted(text: string): string {
  return `\u201c${text}\u201d`;
}

/** What is sure on either side of a break-even. */
interface Sides {
  readonly arm: string;
  readonly outcome: string;
  /** Of the number that was moved. */
  readonly name: string;
  /** What a win is: the outcome raised, or lowered. */
  readonly win: 'raise' | 'lower';
  /** Where it is surely won and surely lost; null where no value tried tells it. */
  readonly winning: string | null;
  readonly losing: string | null;
  /** How many values were tried, from where to where, and what was found at both ends. */
  readonly tried: number;
  readonly range: string;
  readonly ends: string;
  /** The break-even with its interval. */
  readonly even: string;
}

function foundSentence({ arm, outcome, name, win, winning, losing, tried, range, ends, even }: Sides): string {
  const loss = win === 'raise' ? 'lower' : 'raise';
  const never = (of: string) => `none of the ${count(tried)} values ${of}tried from ${range}`;
  const byMeans = `By the means alone it breaks even at about ${even}.`;
  if (winning === null) {
    const lead = `At ${never(`of ${quoted(name)} `)} does ${quoted(arm)} surely ${win} ${outcome} (${ends})`;
    return `${lead}; it surely ${loss}s it where that is ${losing}. ${byMeans}`;
  }
  const won = `${quoted(arm)} surely ${win}s ${outcome} where ${quoted(name)} is ${winning}`;
  return losing === null
    ? `${won}; at ${never('')} does it surely ${loss} it (${ends}). ${byMeans}`
    : `${won}, and surely ${loss}s it where that is ${losing}; it breaks even at about ${even}.`;
}
