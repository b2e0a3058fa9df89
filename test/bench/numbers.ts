/** How the bench writes numbers. */
import type { Spread } from './rounds.ts';

/** In millions, with two digits that matter at least: 1.55 M, 0.85 M, 0.0009 M. */
export const million = (n: number): string =>
  `${n >= 1e6 ? (n / 1e6).toFixed(2) : Number((n / 1e6).toPrecision(2)).toFixed(n < 1e4 ? 4 : n < 1e5 ? 3 : 2)} M`;
export const times = (ratio: number): string => (ratio >= 100 ? ratio.toFixed(0) : ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2));
export const percent = (fraction: number): string => `${fraction > 0 ? '+' : ''}${(100 * fraction).toFixed(1)} %`;

/** The median, and after it the lowest and the highest in brackets. */
export const spread = ({ median, lowest, highest }: Spread, write: (n: number) => string): string =>
  `${write(median)} (${bare(write(lowest))}-${bare(write(highest))})`;

const bare = (text: string) => text.replace(' M', '');
