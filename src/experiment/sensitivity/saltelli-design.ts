/** The points at which a model is run for its Sobol indices. */
import { mostSobolDimensions, sobolPoints } from './sobol-sequence.ts';

export interface SaltelliDesign {
  readonly parameters: number;
  readonly rows: number;
  readonly hasSecondOrder: boolean;
  /**
   * In the unit cube, row after row: A, AB(1) .. AB(k), B, and with second order BA(1) .. BA(k) after it. The points of fewer rows are the
   * beginning of those of more, so that a study can be extended.
   */
  readonly points: readonly (readonly number[])[];
}

/** How many points a row of the design has. */
export const pointsPerRow = (parameters: number, hasSecondOrder: boolean): number => (hasSecondOrder ? 2 * parameters + 2 : parameters + 2);

/**
 * A and B are the two halves of the coordinates of a shifted Sobol sequence in 2 k dimensions; AB(i) is A with coordinate i of B, BA(i) is B
 * with coordinate i of A. A. Saltelli, "Making best use of model evaluations to compute sensitivity indices", Computer Physics
 * Communications 145 (2002) 280-297; radial sampling of Saltelli et al., ibid. 181 (2010) 259-270.
 *
 * @param options `parameters` 1 to 32 (screen more by Morris first); `rows` N, best a power of two: N (k + 2) points, or N (2 k + 2)
 *   with second order
 */
export function saltelliDesign(options: { parameters: number; rows: number; seed: string; hasSecondOrder?: boolean }): SaltelliDesign {
  const { parameters, rows, seed, hasSecondOrder = false } = options;
  const most = mostSobolDimensions / 2;
  if (!Number.isInteger(parameters) || parameters < 1 || parameters > most) {
    throw new RangeError(`Sobol indices are for 1 to ${most} parameters: ${parameters}`);
  }
  const points = sobolPoints(rows, 2 * parameters, seed).flatMap((both) => {
    const a = both.slice(0, parameters);
    const b = both.slice(parameters);
    const mixed = (most: number[], one: number[]) => most.map((_, i) => most.map((u, j) => (i === j ? one[j] : u)));
    return [a, ...mixed(a, b), b, ...(hasSecondOrder ? mixed(b, a) : [])];
  });
  return { parameters, rows, hasSecondOrder, points };
}
