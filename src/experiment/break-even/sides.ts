/** What is surely so on either side of a break-even: a zero of the means by itself shows neither a win nor a loss. */
import type { Reading } from './reading.ts';
import { sureSignOf } from './scan.ts';

export interface BreakEvenSide {
  /** Whether at any value tried on this side of the root the 95 % interval of the difference lies on this side's side of the margin. */
  readonly isTold: boolean;
  /** The nearest such value to the root, which is the end of the root's interval; null if there is none. */
  readonly from: number | null;
  /** Values tried from there to the end of the range, and at how many of them it is so. */
  readonly tried: number;
  readonly told: number;
}

interface Crossing {
  readonly root: number;
  readonly rises: boolean;
  readonly margin: number;
}

/** @param readings by rising value */
export function sidesOf(readings: readonly Reading[], { root, rises, margin }: Crossing): { below: BreakEvenSide; above: BreakEvenSide } {
  const sign = rises ? 1 : -1;
  const below = readings.filter(({ x }) => x < root).reverse();
  return {
    below: sideOf(below, (reading) => sureSignOf(reading, margin) === -sign),
    above: sideOf(
      readings.filter(({ x }) => x > root),
      (reading) => sureSignOf(reading, margin) === sign,
    ),
  };
}

/** @param outwards from the root to the end of the range */
function sideOf(outwards: readonly Reading[], isSure: (reading: Reading) => boolean): BreakEvenSide {
  const nearest = outwards.findIndex(isSure);
  if (nearest < 0) return { isTold: false, from: null, tried: 0, told: 0 };
  const beyond = outwards.slice(nearest);
  return { isTold: true, from: beyond[0].x, tried: beyond.length, told: beyond.filter(isSure).length };
}
