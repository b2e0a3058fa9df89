/** The points at which a model is run for a screening by elementary effects. */
import { createKeys, uniform } from '../../kernel/index.ts';
import { permutation } from './permutation.ts';

/** One step of a trajectory: the only parameter that it moves, and whether up or down. */
export interface Move {
  readonly parameter: number;
  readonly sign: 1 | -1;
}

export interface MorrisDesign {
  readonly parameters: number;
  /** Length of a step in the unit cube, p / (2 (p - 1)). */
  readonly delta: number;
  /** In the unit cube, trajectory after trajectory, k + 1 points each. */
  readonly points: readonly (readonly number[])[];
  /** For each trajectory its k moves: move s leads from its point s to its point s + 1. */
  readonly moves: readonly (readonly Move[])[];
}

/**
 * Random trajectories on a grid of p levels, in each of which every parameter moves once by delta, in random order. M. D. Morris, "Factorial
 * sampling plans for preliminary computational experiments", Technometrics 33 (1991) 161-174. With p even and this delta every level of a
 * parameter is as likely as any other.
 *
 * @param options `trajectories` r: r (k + 1) points, some 10 to 50 trajectories for a screening; `levels` p, even, 4 unless told otherwise;
 *   more trajectories go on where fewer ended
 */
export function morrisDesign(options: { parameters: number; trajectories: number; seed: string; levels?: number }): MorrisDesign {
  const { parameters, trajectories, seed, levels = 4 } = options;
  if (!Number.isInteger(parameters) || parameters < 1) throw new RangeError(`the number of parameters must be 1 or more: ${parameters}`);
  if (!Number.isInteger(trajectories) || trajectories < 1) {
    throw new RangeError(`the number of trajectories must be 1 or more: ${trajectories}`);
  }
  if (!Number.isInteger(levels) || levels < 2 || levels % 2 !== 0) throw new RangeError(`the number of levels must be even: ${levels}`);
  const keys = createKeys(seed);
  const [start0, start1] = keys.namedKey('morris start');
  const [sign0, sign1] = keys.namedKey('morris sign');
  const [order0, order1] = keys.namedKey('morris order');
  const half = levels / 2;
  const points: number[][] = [];
  const moves: Move[][] = [];
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    const order = permutation(parameters, (k) => uniform(order0, order1, trajectory, k));
    const signs = order.map((_, parameter) => (uniform(sign0, sign1, trajectory, parameter) < 0.5 ? -1 : 1) as 1 | -1);
    // Levels as whole numbers, so that a way back ends exactly where it began; a step is half of the levels.
    const level = order.map((_, parameter) => {
      const least = Math.floor(uniform(start0, start1, trajectory, parameter) * half);
      return signs[parameter] > 0 ? least : least + half;
    });
    points.push(level.map((whole) => whole / (levels - 1)));
    for (const parameter of order) {
      level[parameter] += signs[parameter] * half;
      points.push(level.map((whole) => whole / (levels - 1)));
    }
    moves.push(order.map((parameter) => ({ parameter, sign: signs[parameter] })));
  }
  return { parameters, delta: half / (levels - 1), points, moves };
}
