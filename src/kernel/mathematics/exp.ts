/**
 * Exponential function and powers, a port of fdlibm's e_exp.c. Only + - * /: the same digits in every JavaScript engine.
 *
 * ====================================================
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 *
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 * ====================================================
 */
import { powerOfTwo } from './binary64.ts';
import { log } from './log.ts';

const GREATEST = 709.782712893384;
const LEAST = -745.1332191019411;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
/** The doubles at which fdlibm's comparisons of high words change: about ln(2)/2, 1.5 ln(2) and 2^-28. */
const HALF_LN2 = 0.3465735912322998;
const THREE_HALVES_LN2 = 1.0397205352783203;
const TINY = 3.725290298461914e-9;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;

/** e to the x; error below 1 ulp. Infinity above 709.78, 0 below -745.13. */
export function exp(x: number): number {
  const size = x < 0 ? -x : x;
  let high = 0;
  let low = 0;
  let k = 0;
  if (size >= HALF_LN2) {
    if (x > GREATEST) return Number.POSITIVE_INFINITY;
    if (x < LEAST) return 0;
    // x = k ln(2) + (high - low) with |high - low| <= ln(2)/2.
    if (size < THREE_HALVES_LN2) {
      if (x === 1) return Math.E;
      k = x < 0 ? -1 : 1;
    } else {
      k = (INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5)) | 0;
    }
    high = x - k * LN2_HIGH;
    low = k * LN2_LOW;
    x = high - low;
  } else if (size < TINY) {
    return 1 + x;
  }
  const t = x * x;
  const c = x - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  if (k === 0) return 1 - ((x * c) / (c - 2) - x);
  const y = 1 - (low - (x * c) / (2 - c) - high);
  // NaN comes through all comparisons to here or to k = 0 and stays NaN.
  if (k < -1021) return y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
  return k === 1024 ? y * 2 * powerOfTwo(1023) : y * powerOfTwo(k);
}

/** x to the y for x >= 0, as exp(y log x): relative error below (1 + |y log x|) * 2^-52. */
export function power(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  return exp(y * log(x));
}
