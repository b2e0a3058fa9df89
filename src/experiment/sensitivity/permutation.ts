/** A random order of 0 .. n - 1 (Fisher and Yates, in the form of Durstenfeld 1964); draw k is asked for once. */
export function permutation(n: number, draw: (k: number) => number): number[] {
  const order = Array.from({ length: n }, (_, k) => k);
  for (let k = n - 1; k > 0; k--) {
    const other = Math.floor(draw(k) * (k + 1));
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}
