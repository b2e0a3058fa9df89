/** Whether the elementary effects of a parameter are larger than chance makes them, all parameters together. */
import { createKeys, uniform } from '../../kernel/index.ts';
import { holm } from '../selection/index.ts';

/** Signs that one random number gives, and the number that has so many bits. */
const bits = 24;
const range = 16_777_216;
/** So many for each parameter, that the smallest p there can be is still below 0.05 after Holm. */
const flipsForEach = 40;

/**
 * Without an effect the two ends of a step are alike, so that each paired difference is as likely as its negative. Signs are drawn for all
 * of them, and p is the part of the draws in which the mean size of the effects is at least what was found (R. A. Fisher, The Design of
 * Experiments (1935), section 21). Differences of one replication at several steps are taken for independent.
 *
 * @param differences for each parameter and step the paired differences of its two ends, one for each replication that has both
 * @param options.seed decides the draws; `resamples` is how many there are at least
 * @returns for each parameter p by Holm; null without differences
 */
export function effectTests(
  differences: readonly (readonly (readonly number[])[])[],
  { seed, resamples = 1000 }: { readonly seed: string; readonly resamples?: number },
): (number | null)[] {
  const flips = Math.max(resamples, flipsForEach * differences.length);
  const [key0, key1] = createKeys(seed).namedKey('signs of effects');
  return holm(
    differences.map((steps, parameter) => chanceOf(steps, flips, (flip, word) => uniform(key0, key1, parameter * flips + flip, word))),
  );
}

function chanceOf(steps: readonly (readonly number[])[], flips: number, draw: (flip: number, word: number) => number): number | null {
  const found = steps.filter(({ length }) => length > 0);
  if (found.length === 0) return null;
  let atLeast = 1;
  const size = sizeOf(found, () => 1);
  for (let flip = 0; flip < flips; flip++) {
    let [word, left, signs] = [0, 0, 0];
    const nextSign = (): number => {
      if (left === 0) {
        signs = Math.floor(draw(flip, word++) * range);
        left = bits;
      }
      left -= 1;
      const sign = (signs & 1) === 0 ? 1 : -1;
      signs >>= 1;
      return sign;
    };
    // What is the same but for rounding is not less.
    if (sizeOf(found, nextSign) >= size * (1 - 1e-12)) atLeast += 1;
  }
  return atLeast / (flips + 1);
}

/** Of the mean differences of the steps, added up. */
function sizeOf(steps: readonly (readonly number[])[], nextSign: () => number): number {
  let size = 0;
  for (const step of steps) {
    let sum = 0;
    for (const difference of step) sum += nextSign() * difference;
    size += Math.abs(sum) / step.length;
  }
  return size;
}
