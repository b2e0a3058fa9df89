/** Latin hypercube sampling: every slice of every parameter is visited exactly once. */
import { createKeys, uniform } from '../../kernel/index.ts';

/**
 * M. D. McKay, R. J. Beckman and W. J. Conover, "A comparison of three methods for selecting values of input variables", Technometrics 21
 * (1979) 239-245: in each dimension a random permutation of the `count` slices of width 1/count, and a random place in each.
 *
 * @param options `seed` decides the draws: the same seed, the same points
 * @returns `count` points with `parameters` coordinates in (0, 1)
 */
export function latinHypercube({ count, parameters, seed }: { count: number; parameters: number; seed: string }): number[][] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`the number of points must be 1 or more: ${count}`);
  if (!Number.isInteger(parameters) || parameters < 1) throw new RangeError(`the number of parameters must be 1 or more: ${parameters}`);
  const [order0, order1] = createKeys(seed).namedKey('latin hypercube order');
  const [place0, place1] = createKeys(seed).namedKey('latin hypercube place');
  const points = Array.from({ length: count }, () => new Array<number>(parameters));
  for (let parameter = 0; parameter < parameters; parameter++) {
    const slices = permutation(count, (draw) => uniform(order0, order1, parameter, draw));
    for (let k = 0; k < count; k++) {
      // Rounding must not carry the last place of a slice into the next.
      const place = Math.min((slices[k] + uniform(place0, place1, parameter, k)) / count, (slices[k] + 1 - 1e-9) / count);
      points[k][parameter] = place;
    }
  }
  return points;
}

/** A random order of 0 .. n - 1 (Fisher and Yates, in the form of Durstenfeld 1964); draw k is asked for once. */
export function permutation(n: number, draw: (k: number) => number): number[] {
  const order = Array.from({ length: n }, (_, k) => k);
  for (let k = n - 1; k > 0; k--) {
    const other = Math.floor(draw(k) * (k + 1));
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}
