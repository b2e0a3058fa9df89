/**
 * Draws an index with given weights from one uniform number in constant time (Walker's alias method as built by Vose MD,
 * "A linear algorithm for generating random numbers with a given distribution", IEEE Trans Softw Eng 1991;17(9):972-975).
 */
export class AliasTable {
  private readonly keep: Float64Array;
  private readonly alias: Int32Array;

  /** @param weights not negative, at least one positive */
  constructor(weights: ArrayLike<number>) {
    const n = weights.length;
    let total = 0;
    for (let i = 0; i < n; i++) total += weights[i];
    if (!(total > 0)) throw new Error(`weights of an alias table sum to ${total}`);
    this.keep = new Float64Array(n);
    this.alias = new Int32Array(n);
    const small: number[] = [];
    const large: number[] = [];
    for (let i = 0; i < n; i++) {
      this.keep[i] = (weights[i] * n) / total;
      (this.keep[i] < 1 ? small : large).push(i);
    }
    while (small.length > 0 && large.length > 0) {
      const less = small.pop() as number;
      const more = large[large.length - 1];
      this.alias[less] = more;
      this.keep[more] -= 1 - this.keep[less];
      if (this.keep[more] < 1) {
        large.pop();
        small.push(more);
      }
    }
    for (const i of [...small, ...large]) {
      this.keep[i] = 1;
      this.alias[i] = i;
    }
  }

  draw(u: number): number {
    const scaled = u * this.keep.length;
    const i = Math.floor(scaled);
    return scaled - i < this.keep[i] ? i : this.alias[i];
  }
}
