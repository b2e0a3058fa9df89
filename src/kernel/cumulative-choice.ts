/** Draws an index with given weights by inversion: monotone in its uniform number, so that a small change of weights changes few draws. */
export class CumulativeChoice {
  private readonly upTo: Float64Array;

  /** @param weights not negative, at least one positive */
  constructor(weights: readonly number[]) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0)) throw new Error(`weights of a choice sum to ${total}`);
    let sum = 0;
    this.upTo = Float64Array.from(weights, (weight) => {
      sum += weight;
      return sum / total;
    });
  }

  draw(u: number): number {
    let i = 0;
    while (i < this.upTo.length - 1 && u >= this.upTo[i]) i++;
    return i;
  }
}
