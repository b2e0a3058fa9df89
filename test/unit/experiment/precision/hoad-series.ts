/** Series whose Nsol is worked out by hand: 95 %, 10 % of the mean, at least 3 replications, kLimit 5. */
export const wavering = [10.2, 9.1, 11.4, 8.7, 10.9, 9.6, 10.3, 13, 9.9, 10.1, 9.4, 10.6, 10, 9.8];
export const surprised = [10.2, 9.9, 10.1, 14, 10, 9.8, 10.3, 10.1, 9.9, 10.2, 10, 10.1, 9.9, 10.2];
/** d of `wavering` after 7, 8, 9, 14 replications. */
export const waveringDeviations: readonly (readonly [number, number])[] = [
  [7, 0.08872963912360735],
  [8, 0.11072197505472933],
  [9, 0.09653599732728138],
  [14, 0.060103619955822044],
];
