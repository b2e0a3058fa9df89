/** The probability of a Student's t at least as far from zero. */
import { studentCdf } from '../../kernel/index.ts';

/** P(|T| >= |t|) for T with a whole number df >= 1 of degrees of freedom. 0 where t is infinite, 1 where it is 0. */
export function twoSidedP(t: number, df: number): number {
  if (!(Number.isInteger(df) && df >= 1)) throw new RangeError(`degrees of freedom are a whole number from 1: ${df}`);
  return 2 * studentCdf(-Math.abs(t), df);
}
