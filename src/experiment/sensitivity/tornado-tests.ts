/** What a tornado may claim: all its tests are one family, so that of studies in which nothing has an effect one in twenty claims any. */
import { createEstimator } from '../interval.ts';
import { holm, pairedTest } from '../selection/index.ts';
import type { Responses } from './noise-share.ts';
import type { OneAtATimeDesign } from './one-at-a-time.ts';

/** Of one claim, two-sided. */
export interface TornadoTest {
  readonly p: number;
  /** By Holm over all tests of the tornado. */
  readonly pHolm: number;
  /** pHolm is below 0.05. */
  readonly isTold: boolean;
}

/** Of an end of a range against the base; null where there is nothing to test. */
export interface EndTests {
  /** The outcome differs: the paired t test of the end and the base. */
  readonly effect: TornadoTest | null;
  /** A difference of arms is of one sign at the base and of the other at the end: p is the larger of those of the two differences. */
  readonly sign: TornadoTest | null;
  /** One arm is recommended at the base and another at the end: p is the largest of those of the one and the other against their rivals. */
  readonly recommended: TornadoTest | null;
  /** Place of the arm that has the best mean at the end, where it is told that this is another one than at the base. */
  readonly takesOver: number | null;
}

export interface TornadoTests {
  /** For each parameter of the design, in its order. */
  readonly perParameter: readonly { readonly low: EndTests; readonly high: EndTests }[];
  /** How many tests Holm is over. */
  readonly testCount: number;
}

export interface TornadoClaims {
  /** The responses are differences of two arms, of which a sign says something. */
  readonly isDifference: boolean;
  /** Of all points [arm][replication], in the order of the design; left out where no arm can be recommended. */
  readonly arms?: { readonly perPoint: readonly Responses[]; readonly better: 'higher' | 'lower' };
}

const alpha = 0.05;

/** In the order in which they stand in the ends' tests. */
type Claims = readonly [effect: number | null, sign: number | null, recommended: number | null];

/**
 * A change needs two findings, one at the base and one at the end. Its p is the larger of theirs (R. L. Berger, Technometrics 24 (1982)
 * 295-300), so that it is one test of the family. That the best mean of several is the best arm is tested two-sided against each rival,
 * which holds for the arm that the data chose (S. Gutmann and Z. Maymin, The Annals of Statistics 15 (1987) 456-461). With two arms a
 * change of sign and of the recommended arm are the same claim, made once.
 *
 * @param responses for each point of the design one value per replication, as for `tornado`
 */
export function tornadoTests(design: OneAtATimeDesign, responses: Responses, { isDifference, arms }: TornadoClaims): TornadoTests {
  const estimate = createEstimator();
  const leads = responses.map((values) =>
    pairedTest(
      values,
      values.map(() => 0),
      estimate,
    ),
  );
  const winners = arms?.perPoint.map((perArm) => winnerOf(perArm, arms.better)) ?? [];
  const isOneClaim = isDifference && arms?.perPoint[0].length === 2;
  const changeOfSign = (at: number): number | null => {
    const [base, end] = [leads[0], leads[at]];
    if (!isDifference || base.p === null || end.p === null) return null;
    return base.difference! * end.difference! < 0 ? Math.max(base.p, end.p) : 1;
  };
  const changeOfArm = (at: number): number | null => {
    const [base, end] = [winners[0], winners[at]];
    if (!base || !end) return null;
    return base.arm === end.arm ? 1 : Math.max(base.p, end.p);
  };
  const claimsAt = (at: number): Claims =>
    at === 0
      ? [null, null, null]
      : [pairedTest(responses[at], responses[0], estimate).p, changeOfSign(at), isOneClaim ? null : changeOfArm(at)];
  const ends = design.parameters.flatMap((_, parameter) => [design.lowAt[parameter], design.highAt[parameter]]);
  const ps = ends.flatMap(claimsAt);
  const adjusted = holm(ps);
  const testAt = (place: number): TornadoTest | null => {
    const [p, pHolm] = [ps[place], adjusted[place]];
    return p === null || pHolm === null ? null : { p, pHolm, isTold: pHolm < alpha };
  };
  const endTests = (end: number): EndTests => {
    const [effect, sign, ofArms] = [0, 1, 2].map((claim) => testAt(3 * end + claim));
    const recommended = isOneClaim ? sign : ofArms;
    return { effect, sign, recommended, takesOver: recommended?.isTold ? (winners[ends[end]]?.arm ?? null) : null };
  };
  return {
    perParameter: design.parameters.map((_, parameter) => ({ low: endTests(2 * parameter), high: endTests(2 * parameter + 1) })),
    testCount: ps.filter((p) => p !== null).length,
  };
}

/**
 * The arm with the best mean, and the largest p of it against another. An arm without any value takes no part.
 * Null with fewer than two arms, or without two replications in which all of them have a value.
 */
function winnerOf(perArm: Responses, better: 'higher' | 'lower'): { readonly arm: number; readonly p: number } | null {
  const places = perArm.flatMap((values, arm) => (values.some(Number.isFinite) ? [arm] : []));
  if (places.length < 2) return null;
  const isWhole = (_: number, k: number): boolean => places.every((arm) => Number.isFinite(perArm[arm][k]));
  const kept = new Map(places.map((arm) => [arm, perArm[arm].filter(isWhole)]));
  const against = (one: number, other: number) => pairedTest(kept.get(one)!, kept.get(other)!);
  const isBetter = (one: number, other: number): boolean => {
    const { difference } = against(one, other);
    return difference !== null && (better === 'higher' ? difference > 0 : difference < 0);
  };
  const best = places.reduce((most, arm) => (isBetter(arm, most) ? arm : most));
  const ps = places.flatMap((arm) => (arm === best ? [] : [against(best, arm).p]));
  return ps.every((p) => p !== null) ? { arm: best, p: Math.max(...ps) } : null;
}
