/** A coarse look over the range: on which side of the margin the difference lies where. */
import type { Reading } from './reading.ts';

/** A stretch of neighbouring values at which the difference is on one side. */
export interface Pole {
  readonly sign: 1 | -1;
  readonly first: number;
  readonly last: number;
}

/** 1 or -1 where the 95 % interval of the difference lies above or below the margin, 0 where it holds it or does not exist. */
export function sureSignOf({ difference: { mean, halfWidth } }: Reading, margin: number): -1 | 0 | 1 {
  if (mean === null || halfWidth === null) return 0;
  return mean - halfWidth > margin ? 1 : mean + halfWidth < margin ? -1 : 0;
}

/**
 * The stretches, from low to high, in which the difference is surely on one side; what is not sure between two of them belongs to neither,
 * so that chance makes no crossings. Where it is surely on one side only, one end of the range whose mean is on the other counts as well:
 * the root of the means is looked for, and that its other side is not told is said with it. Of two such ends neither does: to look for a
 * crossing on either side of what is sure would be to read the noise.
 *
 * @param scan by rising x @returns neighbours differ in sign; empty if nothing is sure
 */
export function polesOf(scan: readonly Reading[], margin: number): Pole[] {
  const poles: Pole[] = [];
  for (const reading of scan) {
    const sign = sureSignOf(reading, margin);
    if (sign === 0) continue;
    const before = poles.at(-1);
    if (before?.sign === sign) poles[poles.length - 1] = { ...before, last: reading.x };
    else poles.push({ sign, first: reading.x, last: reading.x });
  }
  if (poles.length !== 1) return poles;
  const [sure] = poles;
  const otherAt = (reading: Reading): Pole[] =>
    sure.sign * ((reading.difference.mean ?? margin) - margin) < 0
      ? [{ sign: sure.sign > 0 ? -1 : 1, first: reading.x, last: reading.x }]
      : [];
  const [atLow, atHigh] = [otherAt(scan[0]), otherAt(scan[scan.length - 1])];
  return atLow.length + atHigh.length === 2 ? [sure] : [...atLow, sure, ...atHigh];
}
