/**
 * Selection of the best of k systems with a guaranteed probability, one replication of all remaining systems at a time.
 *
 * Without constraints it is procedure KN of Kim and Nelson (2001; see kim-nelson.ts) with the variances of paired differences, valid
 * under common random numbers. With constraints it is the simultaneous procedure AK of S. Andradottir and S.-H. Kim, "Fully sequential
 * procedures for comparing constrained systems via simulation", Naval Research Logistics 57 (2010) 403-421, with several constraints as in
 * D. Batur and S.-H. Kim, "Finding feasible systems in the presence of constraints on multiple performance measures", ACM TOMACS 20
 * (2010) article 13: half of alpha goes to the comparisons and half to the k s checks of s constraints, by Bonferroni, so that any
 * dependence is allowed. A system is eliminated when it is found to break a constraint, or when it is found to be worse than one that is
 * found to keep all of them.
 */
import { Tally } from '../../kernel/index.ts';
import { constantsOf, createSignTest } from './kim-nelson.ts';

/** A second outcome that may not exceed a limit, such as a group's wait less the baseline's: at most 10. Turn the signs for "at least". */
export interface Constraint {
  readonly limit: number;
  /** Above zero, in the outcome's unit: a true mean nearer to the limit than this may count as kept or broken. */
  readonly tolerance: number;
}

export interface SelectionOptions {
  /** Systems, at least 2. */
  readonly k: number;
  /** The least difference worth telling, above zero: systems nearer to the best than this are as good. */
  readonly delta: number;
  readonly better: 'higher' | 'lower';
  /** Replications from which the variances are estimated, at least 2; standard 10. */
  readonly n0?: number;
  /** The probability of a wrong choice, below one half; standard 0.05. */
  readonly alpha?: number;
  readonly constraints?: readonly Constraint[];
}

export interface Elimination {
  readonly system: number;
  /** After how many used replications. */
  readonly replication: number;
  /** Worse than system `by`, or the mean of constraint number `constraint` lies above its limit. */
  readonly why: { readonly kind: 'worse'; readonly by: number } | { readonly kind: 'constraint'; readonly constraint: number };
}

export interface SelectionState {
  /** Used replications, and those skipped because a remaining system had no value. */
  readonly replications: number;
  readonly skipped: number;
  /** Systems that still run. */
  readonly remaining: readonly number[];
  /** Remaining systems that were found to keep all constraints. */
  readonly feasible: readonly number[];
  readonly eliminated: readonly Elimination[];
  readonly isOver: boolean;
  /** When over: the best, or null if every system breaks a constraint. Null before. */
  readonly best: number | null;
  /** The used replications after which it is over at the latest; null before n0. */
  readonly latest: number | null;
}

export interface Selection {
  /**
   * Takes the next replication. Entries of eliminated systems are not looked at. A replication in which a remaining system has a
   * value that is not finite is skipped: sound as long as a value's absence has nothing to do with which system is better. Nothing
   * changes once it is over.
   *
   * @param values the outcome of each system @param constrained for each constraint the second outcome of each system
   */
  feed(values: readonly number[], constrained?: readonly (readonly number[])[]): SelectionState;
  readonly state: SelectionState;
}

/**
 * If replications are independent and normal, and the best (feasible) system is better than the others (feasible ones) by delta at
 * least, it is chosen with probability 1 - alpha at least; otherwise one within delta of it tends to be. Systems with equal values in
 * every replication are told apart by their order: the first stays.
 */
export function createSelection({ k, delta, better, n0 = 10, alpha = 0.05, constraints = [] }: SelectionOptions): Selection {
  check({ k, delta, n0, alpha, constraints });
  const share = constraints.length > 0 ? alpha / 2 : alpha;
  const compareH2 = constantsOf(share / (k - 1), n0).h2;
  const systems = Array.from({ length: k }, (_, system) => system);
  const means = systems.map(() => new Tally());
  /** For i < l whether l is better than i (sign 1) or not (-1). */
  const duels = systems.map((i) => systems.map((l) => (l > i ? createSignTest(n0, compareH2, delta) : undefined)));
  const checkH2 = constraints.length > 0 ? constantsOf(share / (k * constraints.length), n0).h2 : 0;
  const checks = systems.map(() => constraints.map(({ tolerance }) => createSignTest(n0, checkH2, tolerance)));
  const eliminated: Elimination[] = [];
  let remaining: readonly number[] = systems;
  let replications = 0;
  let skipped = 0;

  const isFeasible = (system: number) => checks[system].every(({ sign }) => sign === -1);
  const isBeaten = (system: number, by: number) => (system < by ? duels[system][by]?.sign === 1 : duels[by][system]?.sign === -1);
  const isOver = () => remaining.length === 0 || (remaining.length === 1 && isFeasible(remaining[0]));
  const eliminate = (system: number, why: Elimination['why']) => {
    eliminated.push({ system, replication: replications, why });
    remaining = remaining.filter((other) => other !== system);
  };

  function record(values: readonly number[], constrained: readonly (readonly number[])[]): void {
    const sign = better === 'higher' ? 1 : -1;
    for (const i of remaining) {
      means[i].add(sign * values[i]);
      for (const l of remaining) duels[i][l]?.add(sign * (values[l] - values[i]));
      for (const [c, { limit }] of constraints.entries()) checks[i][c].add(constrained[c][i] - limit);
    }
  }

  function screen(): void {
    for (const system of remaining) {
      const constraint = checks[system].findIndex((test) => test.sign === 1);
      if (constraint >= 0) eliminate(system, { kind: 'constraint', constraint });
    }
    // The worst first: a system is then judged against all that are better, and the last one has nobody left to lose to.
    const fromWorst = [...remaining].sort((i, l) => means[i].mean - means[l].mean || l - i);
    for (const system of fromWorst) {
      const by = remaining.find((other) => other !== system && isBeaten(system, other) && isFeasible(other));
      if (by !== undefined) eliminate(system, { kind: 'worse', by });
    }
  }

  function latest(): number | null {
    if (replications < n0) return null;
    const open = remaining.flatMap((i) => [...remaining.flatMap((l) => duels[i][l] ?? []), ...checks[i]]).filter(({ sign }) => sign === 0);
    return open.reduce((most, test) => Math.max(most, test.latest ?? 0), replications);
  }

  const state = (): SelectionState => ({
    replications,
    skipped,
    remaining,
    feasible: remaining.filter((system) => replications >= n0 && isFeasible(system)),
    eliminated: [...eliminated],
    isOver: isOver(),
    best: isOver() ? (remaining[0] ?? null) : null,
    latest: latest(),
  });

  return {
    feed(values, constrained = []) {
      if (isOver()) return state();
      if (values.length !== k || constrained.length !== constraints.length || constrained.some(({ length }) => length !== k))
        throw new RangeError(`a replication has a value of each of ${k} systems, and of each of ${constraints.length} constraints`);
      if (remaining.some((system) => [values, ...constrained].some((row) => !Number.isFinite(row[system])))) skipped++;
      else {
        replications++;
        record(values, constrained);
        if (replications >= n0) screen();
      }
      return state();
    },
    get state() {
      return state();
    },
  };
}

function check({ k, delta, n0, alpha, constraints }: Required<Omit<SelectionOptions, 'better'>>): void {
  if (!(Number.isInteger(k) && k >= 2)) throw new RangeError(`a selection is among two systems at least: ${k}`);
  if (!(delta > 0)) throw new RangeError(`the difference worth telling must be positive: ${delta}`);
  if (!(Number.isInteger(n0) && n0 >= 2)) throw new RangeError(`a variance takes two replications at least: ${n0}`);
  if (!(alpha > 0 && alpha < 0.5)) throw new RangeError(`alpha must lie between 0 and one half: ${alpha}`);
  for (const { limit, tolerance } of constraints)
    if (!(Number.isFinite(limit) && tolerance > 0))
      throw new RangeError(`a constraint needs a limit and a positive tolerance: ${limit}, ${tolerance}`);
}
