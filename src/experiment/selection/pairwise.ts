/** Every arm against every other. */
import { createEstimator } from '../interval.ts';
import { holm } from './holm.ts';
import { type PairedTest, pairedTest } from './paired-test.ts';
import { type PairingWorth, pairingWorth } from './pairing-worth.ts';

export interface PairCell extends PairedTest {
  /** By Holm over all k (k - 1) / 2 pairs of the matrix; null where p is. */
  readonly adjustedP: number | null;
  /** Whether the adjusted p is below alpha: all of these together are right with probability 1 - alpha. */
  readonly isDistinguishable: boolean;
  readonly pairing: PairingWorth;
}

/**
 * @param arms for each of k arms one value per replication of one outcome, the same replications in the same order
 * @param alpha the probability of one false finding or more in the whole matrix
 * @returns k rows of k cells: cell [i][j] is arm i minus arm j. Null on the diagonal; [j][i] is [i][j] with the signs turned
 *
 * A pair uses the replications in which both of its arms have a value, so that n may differ from cell to cell.
 */
export function pairwise(arms: readonly (readonly number[])[], alpha = 0.05): (PairCell | null)[][] {
  const estimate = createEstimator();
  const pairs = arms.flatMap((first, i) =>
    arms.slice(i + 1).map((second, further) => ({
      i,
      j: i + 1 + further,
      test: pairedTest(first, second, estimate),
      pairing: pairingWorth(first, second),
    })),
  );
  const adjusted = holm(pairs.map(({ test }) => test.p));
  const matrix = arms.map((): (PairCell | null)[] => arms.map(() => null));
  for (const [place, { i, j, test, pairing }] of pairs.entries()) {
    const adjustedP = adjusted[place];
    const cell = { ...test, adjustedP, isDistinguishable: adjustedP !== null && adjustedP < alpha, pairing };
    matrix[i][j] = cell;
    matrix[j][i] = { ...cell, difference: turned(test.difference), t: turned(test.t) };
  }
  return matrix;
}

/** Zero has no sign. */
const turned = (x: number | null) => (x === null ? null : 0 - x);
