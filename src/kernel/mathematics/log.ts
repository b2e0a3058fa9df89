/**
 * Natural logarithm, a port of fdlibm's e_log.c. JavaScript engines differ in the last digit of theirs; this one uses only + - * /.
 *
 * ====================================================
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * ====================================================
 */
import { highWord, powerOfTwo } from './binary64.ts';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/** Natural logarithm of x; error below 1 ulp. -Infinity at 0, NaN below. */
export function log(x: number): number {
  let exponent = 0;
  let high = highWord(x);
  if (high < 0x00100000) {
    if (x === 0) return Number.NEGATIVE_INFINITY;
    if (high < 0) return Number.NaN;
    // Subnormal: scale up by 2^54.
    exponent = -54;
    high = highWord(x * 18014398509481984);
    x *= 18014398509481984;
  }
  if (high >= 0x7ff00000) return x;

  // x = 2^exponent * (1 + f) with sqrt(2)/2 < 1 + f < sqrt(2).
  const biased = high >> 20;
  high &= 0x000fffff;
  const carry = (high + 0x95f64) >> 20;
  const shift = biased - 1023 + carry;
  exponent += shift;
  const f = (shift === 1024 ? x * 0.5 * powerOfTwo(-1023) : x * powerOfTwo(-shift)) - 1;
  if ((0x000fffff & (2 + high)) < 3) {
    // |f| < 2^-20
    if (f === 0) return exponent === 0 ? 0 : exponent * LN2_HIGH + exponent * LN2_LOW;
    const rest = f * f * (0.5 - 0.3333333333333333 * f);
    return exponent === 0 ? f - rest : exponent * LN2_HIGH - (rest - exponent * LN2_LOW - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const rest = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const half = 0.5 * f * f;
    if (exponent === 0) return f - (half - s * (half + rest));
    return exponent * LN2_HIGH - (half - (s * (half + rest) + exponent * LN2_LOW) - f);
  }
  if (exponent === 0) return f - s * (f - rest);
  return exponent * LN2_HIGH - (s * (f - rest) - exponent * LN2_LOW - f);
}
