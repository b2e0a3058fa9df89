/** The Sobol sequence: points that fill the unit cube evenly, each further one into the widest gap. */
import { createKeys, uniform } from '../../kernel/index.ts';
import { directionNumbers } from './direction-numbers.ts';

export const mostSobolDimensions = directionNumbers.length + 1;

const BITS = 32;
const RANGE = 4294967296; // 2^32

/**
 * The first points of the sequence, in the order of the Gray code. I. M. Sobol (1967); I. A. Antonov and V. M. Saleev (1979); P. Bratley
 * and B. L. Fox, Algorithm 659 (1988); direction numbers of Joe and Kuo (2008).
 *
 * Every run of 2^m points from a multiple of 2^m on has exactly one point in each of the 2^m equal slices of every dimension, so take a
 * power of two; the points of a smaller count are the beginning of those of a larger one.
 *
 * @param count 0 to 2^32 @param dimensions 1 to 64
 * @param seed of a random digital shift, which keeps the evenness, takes the points off the edges of the cube, and lets several seeds show
 *   how far the result depends on the points. (A. B. Owen, "On dropping the first Sobol' point", 2020: leave no point out.) Without a seed
 *   the sequence itself, whose first point is the origin.
 * @returns `count` points of `dimensions` coordinates in [0, 1), or in (0, 1) with a seed
 */
export function sobolPoints(count: number, dimensions: number, seed?: string): number[][] {
  if (!Number.isInteger(count) || count < 0 || count > RANGE) throw new RangeError(`the number of points must be 0 to 2^32: ${count}`);
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > mostSobolDimensions) {
    throw new RangeError(`the Sobol sequence has 1 to ${mostSobolDimensions} dimensions here: ${dimensions}`);
  }
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  const state = shiftsOf(dimensions, seed);
  const centre = seed === undefined ? 0 : 0.5;
  const points: number[][] = [];
  for (let index = 0; index < count; index++) {
    if (index > 0) {
      const changedBit = 31 - Math.clz32(index & -index);
      for (let dimension = 0; dimension < dimensions; dimension++) state[dimension] ^= directions[dimension][changedBit];
    }
    points.push(Array.from(state, (bits) => ((bits >>> 0) + centre) / RANGE));
  }
  return points;
}

/** The direction numbers of a dimension as binary fractions of 32 bits: those of the table and then the recurrence of its polynomial. */
function directionsOf(dimension: number): Int32Array {
  const directions = new Int32Array(BITS);
  if (dimension === 0) return directions.map((_, bit) => 1 << (BITS - 1 - bit));
  const [coefficients, ...initial] = directionNumbers[dimension - 1];
  const degree = initial.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      directions[bit] = initial[bit] << (BITS - 1 - bit);
      continue;
    }
    directions[bit] = directions[bit - degree] ^ (directions[bit - degree] >>> degree);
    for (let back = 1; back < degree; back++) {
      if ((coefficients >>> (degree - 1 - back)) & 1) directions[bit] ^= directions[bit - back];
    }
  }
  return directions;
}

function shiftsOf(dimensions: number, seed: string | undefined): Int32Array {
  const shifts = new Int32Array(dimensions);
  if (seed === undefined) return shifts;
  const [key0, key1] = createKeys(seed).namedKey('sobol shift');
  return shifts.map((_, dimension) => Math.floor(uniform(key0, key1, dimension, 0) * RANGE) | 0);
}
