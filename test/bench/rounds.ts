/**
 * Rounds: everything is measured once in each, one thing after the other, so that a machine that is busy for a while slows all of them.
 * What is said of the rounds is the median with the lowest and the highest.
 */

export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** @param numbers one of each round, at least one */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { median, lowest: sorted[0], highest: sorted[sorted.length - 1] };
}

/** Round by round the one over the other; the machine was equally busy for both. */
export const ratioOf = (upper: readonly number[], lower: readonly number[]): Spread =>
  spreadOf(upper.map((one, round) => one / lower[round]));

/**
 * @param things what to measure, each a function of the round (0-based)
 * @param say hears of each before it begins
 * @returns by thing, then by round
 */
export function interleave<Name extends string, Sample>(
  things: ReadonlyMap<Name, (round: number) => Sample>,
  rounds: number,
  say: (name: Name, round: number) => void,
): Map<Name, Sample[]> {
  const samples = new Map<Name, Sample[]>([...things.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of things) {
      say(name, round);
      samples.get(name)!.push(measure(round));
    }
  }
  return samples;
}
