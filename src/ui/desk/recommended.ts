/** Which arm is recommended along the range of a parameter, from what the arms gave at its lowest value, its own and its highest. */
import { type BreakEven, breakEven, type Estimate, solve } from '../../experiment/index.ts';

/** What the arms gave at one value of the parameter. */
export interface Level {
  readonly value: number;
  /** perArm[arm][replication] on common random numbers; NaN where there is no value. */
  readonly perArm: readonly (readonly number[])[];
}

/** The recommended arm at one value of the parameter. */
export interface Step {
  readonly value: number;
  /** Place of the arm with the best mean; null where no arm has one. */
  readonly best: number | null;
  /** Arms that cannot be told from it: the 95 % interval of the paired difference holds zero. Empty: it is recommended. */
  readonly rivals: readonly number[];
}

/** The value at which another arm catches up with the one that is best at the parameter's own value. */
export interface Turn {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** Values that cannot be told from the turn, with 95 % confidence; null where they reach beyond the stretch between two levels. */
  readonly low: number | null;
  readonly high: number | null;
  /** Somewhere behind it the other arm is told to be the best, and not only has the better mean. */
  readonly isTold: boolean;
}

export interface Strip {
  /** By rising value, evenly over each stretch between two levels. */
  readonly steps: readonly Step[];
  /** The one nearest the parameter's own value; null where the same arm stays the best. */
  readonly turn: Turn | null;
}

/** Values that are looked at between two levels, both of these among them. */
const scanPoints = 25;

/**
 * Between the values that were run every replication is taken as straight, so that the intervals in between hold as far as that does.
 *
 * @param levels two or three, by rising value, the parameter's own among them
 * @param base the parameter's own value
 */
export async function stripOf(levels: readonly Level[], base: number, better: 'lower' | 'higher'): Promise<Strip> {
  const sign = better === 'higher' ? 1 : -1;
  const stretches = await Promise.all(levels.slice(1).map((to, place) => stretchOf(levels[place], to, sign)));
  // The level between two stretches is in both.
  const steps = stretches.flatMap((stretch, place) => (place === 0 ? stretch.steps : stretch.steps.slice(1)));
  const own = steps.find(({ value }) => value === base)?.best ?? null;
  if (own === null) return { steps, turn: null };
  const turns = stretches.flatMap(({ answers, steps: inside }) =>
    answers[own].flatMap((answer, to): Turn[] => {
      // Whoever takes over must be the best there, and not only overtake an arm that no longer is.
      if (answer?.kind !== 'found' || !inside.some(({ best }) => best === to)) return [];
      const isTold = inside.some(({ best, rivals }) => best === to && rivals.length === 0);
      return [{ from: own, to, at: answer.root, low: answer.low, high: answer.high, isTold }];
    }),
  );
  turns.sort((one, other) => Math.abs(one.at - base) - Math.abs(other.at - base));
  return { steps, turn: turns[0] ?? null };
}

interface Stretch {
  readonly steps: readonly Step[];
  /** answers[one][other]: where the one ceases or begins to be better than the other; null for an arm against itself. */
  readonly answers: readonly (readonly (BreakEven | null)[])[];
}

async function stretchOf(from: Level, to: Level, sign: number): Promise<Stretch> {
  const arms = from.perArm.map((_, arm) => arm);
  const [low, high] = [from.value, to.value];
  const options = { low, high, scanPoints, budget: 4 * scanPoints };
  const answerOf = (one: number, other: number): Promise<BreakEven> =>
    solve(breakEven(options), (x) => {
      const part = (x - low) / (high - low);
      const lead = ({ perArm }: Level, replication: number) => sign * (perArm[one][replication] - perArm[other][replication]);
      return from.perArm[one].map((_, replication) => (1 - part) * lead(from, replication) + part * lead(to, replication));
    });
  const answers = await Promise.all(arms.map((one) => Promise.all(arms.map((other) => (one === other ? null : answerOf(one, other))))));
  const leads = answers.map((row) => row.map((answer) => new Map(answer?.readings.map(({ x, difference }) => [x, difference]))));
  const steps = Array.from({ length: scanPoints }, (_, place): Step => {
    const value = place === scanPoints - 1 ? high : low + (place / (scanPoints - 1)) * (high - low);
    const wins = arms.map((one) => arms.filter((other) => (leads[one][other].get(value)?.mean ?? -1) >= 0).length);
    const hasValues = arms.some((one) => arms.some((other) => (leads[one][other].get(value)?.n ?? 0) > 0));
    const best = hasValues ? wins.indexOf(Math.max(...wins)) : null;
    const rivals = best === null ? [] : arms.filter((other) => other !== best && !isAbove(leads[best][other].get(value)));
    return { value, best, rivals };
  });
  return { steps, answers };
}

/** The whole interval lies above zero. */
function isAbove(lead: Estimate | undefined): boolean {
  if (lead === undefined || lead.mean === null || lead.halfWidth === null) return false;
  return lead.mean - lead.halfWidth > 0;
}
