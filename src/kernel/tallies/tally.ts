/** Count, mean and variance of a stream of numbers, by Welford's updating (Technometrics 4, 1962): equal numbers have no spread at all. */
export class Tally {
  private n = 0;
  private runningMean = 0;
  private squares = 0;

  add(x: number): void {
    this.n++;
    const before = x - this.runningMean;
    this.runningMean += before / this.n;
    this.squares += before * (x - this.runningMean);
  }

  get count(): number {
    return this.n;
  }

  /** NaN when empty. */
  get mean(): number {
    return this.n === 0 ? Number.NaN : this.runningMean;
  }

  /** Of the sample (n - 1); NaN below two numbers. */
  get variance(): number {
    return this.n < 2 ? Number.NaN : this.squares / (this.n - 1);
  }
}
