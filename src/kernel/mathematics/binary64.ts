/** The inside of a double: its high word, and exact powers of two. */

const view = new Float64Array(1);
const words = new Int32Array(view.buffer);
view[0] = 1;
/** Where the word with sign, exponent and the first 20 bits of the significand lies; depends on the machine's byte order. */
const HIGH = words[0] === 0 ? 1 : 0;

/** Sign (1 bit), biased exponent (11) and the first 20 bits of the significand as an int32. */
export function highWord(x: number): number {
  view[0] = x;
  return words[HIGH];
}

const LEAST_EXPONENT = -1074;
const powers = new Float64Array(1023 - LEAST_EXPONENT + 1);
{
  // Doubling is exact, also for subnormal numbers.
  let power = Number.MIN_VALUE;
  for (let i = 0; i < powers.length; i++) {
    powers[i] = power;
    power *= 2;
  }
}

/** 2^n, exactly; n an integer from -1074 to 1023. */
export function powerOfTwo(n: number): number {
  return powers[n - LEAST_EXPONENT];
}
