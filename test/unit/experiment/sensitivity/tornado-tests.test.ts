import { describe, expect, it } from 'vitest';
import { oneAtATimeDesign, tornadoTests } from '../../../../src/experiment/sensitivity/index.ts';
import { createNoise } from './test-functions.ts';

const ranges = (count: number) => Array.from({ length: count }, () => ({ low: 0, base: 1, high: 3 }));
const design = oneAtATimeDesign(ranges(8));

/** Studies of eight parameters, of which none has an effect: arms differ as they may, replications share their luck. */
function nullStudy(study: number, arms: readonly number[], replications: number, levels = (_point: number): readonly number[] => arms) {
  const noise = createNoise(`null ${study}`);
  const perPoint = design.points.map((_, point) =>
    levels(point).map((mean, arm) =>
      Array.from({ length: replications }, (_, k) => mean + 3 * noise(-1, k) + noise(1000 * arm + point, k)),
    ),
  );
  const responses = perPoint.map(([baseline, focus]) => focus.map((value, k) => value - baseline[k]));
  return { responses, ...tornadoTests(design, responses, { isDifference: true, arms: { perPoint, better: 'lower' } }) };
}

type Study = ReturnType<typeof nullStudy>;
const endsOf = ({ perParameter }: Study) => perParameter.flatMap(({ low, high }) => [low, high]);
const rate = (count: number, isFalse: (study: number) => boolean) =>
  Array.from({ length: count }, (_, study) => study).filter(isFalse).length / count;

describe('the tests of a tornado', () => {
  it('of 400 studies without any effect tell one in at most 6 %, where single tests at 5 % do so in more than a third', () => {
    const studies = Array.from({ length: 400 }, (_, study) => nullStudy(study, [0, study % 2, 0], 4 + (study % 5)));
    const claims = (study: Study) => endsOf(study).flatMap(({ effect, sign, recommended }) => [effect!, sign!, recommended!]);
    expect(rate(400, (study) => claims(studies[study]).some(({ isTold }) => isTold))).toBeLessThanOrEqual(0.06);
    expect(rate(400, (study) => endsOf(studies[study]).some(({ effect }) => effect!.p < 0.05))).toBeGreaterThan(0.33);
  });

  it('of 400 studies in which every end brings the lead to nothing, and none turns it, name a turn in at most 6 %', () => {
    const toNothing = (point: number) => (point === 0 ? [9, 0, 9] : [0, 0, 0]);
    const named = (study: number) =>
      endsOf(nullStudy(study, [], 6, toNothing)).some(({ sign, recommended }) => sign!.isTold || recommended!.isTold);
    expect(rate(400, named)).toBeLessThanOrEqual(0.06);
  });

  it('find an effect, a change of sign and of the recommended arm that are there', () => {
    const turning = (point: number) => (point === design.highAt[2] ? [0, 20, 40] : point === design.lowAt[5] ? [30, 20, 0] : [30, 0, 40]);
    const { perParameter } = nullStudy(1, [], 8, turning);
    const claims = perParameter.map(({ low, high }) =>
      [low, high].map(({ effect, sign, recommended }) => [effect, sign, recommended].map((test) => test!.isTold)),
    );
    expect(claims[2][1]).toEqual([true, true, true]);
    // The third arm takes over, whatever the lead of the second over the first does.
    expect(claims[5][0]).toEqual([true, false, true]);
    expect([perParameter[2].high.takesOver, perParameter[5].low.takesOver, perParameter[5].high.takesOver]).toEqual([0, 2, null]);
    expect(claims.flat(2).filter(Boolean)).toHaveLength(5);
  });

  it('do not tell a change where it is open which arm is best at the base, however sure the end is', () => {
    const open = (point: number) => (point === 0 ? [0.05, 0, 9] : [0, 30, 9]);
    const study = nullStudy(3, [], 8, open);
    expect(endsOf(study).every(({ effect }) => effect!.isTold)).toBe(true);
    expect(endsOf(study).some(({ sign, recommended }) => sign!.isTold || recommended!.isTold)).toBe(false);
  });

  it('are one family of all parameters and ends; with two arms a change of sign and of the recommended arm is one test', () => {
    expect(nullStudy(0, [0, 1, 2], 4).testCount).toBe(8 * 2 * 3);
    const two = nullStudy(0, [0, 1], 4);
    expect(two.testCount).toBe(8 * 2 * 2);
    for (const { sign, recommended } of endsOf(two)) expect(recommended).toBe(sign);
    expect(tornadoTests(design, two.responses, { isDifference: false }).testCount).toBe(8 * 2);
    const all = endsOf(two).flatMap(({ effect, sign }) => [effect!, sign!]);
    const least = Math.min(...all.map(({ p }) => p));
    expect(all.find(({ p }) => p === least)!.pHolm).toBeCloseTo(Math.min(1, 32 * least), 12);
  });

  it('have nothing to test where a range has no room, a level is studied, or no value exists', () => {
    const edge = oneAtATimeDesign([{ low: 1, base: 1, high: 3 }]);
    const [{ low, high }] = tornadoTests(
      edge,
      [
        [1, 2, 4],
        [9, 9.5, 12],
      ],
      { isDifference: false },
    ).perParameter;
    expect(low).toEqual({ effect: null, sign: null, recommended: null, takesOver: null });
    expect(high).toMatchObject({ effect: { isTold: true }, sign: null, recommended: null });
    const gone = [
      [1, 2, 4],
      [Number.NaN, Number.NaN, 1],
    ];
    expect(tornadoTests(edge, gone, { isDifference: true }).perParameter[0].high).toMatchObject({ effect: null, sign: null });
  });

  it('choose among the arms that have values, by the replications in which all of them have one', () => {
    const edge = oneAtATimeDesign([{ low: 1, base: 1, high: 3 }]);
    const none = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
    const perPoint = [
      [[5, 5.1, 4.9, 5.2], none, [1, 1.2, 0.8, Number.NaN]],
      [[5, 5.1, 4.9, 5.2], none, [9, 9.3, 8.9, -1e9]],
    ];
    const responses = perPoint.map(([baseline, , third]) => third.map((value, k) => value - baseline[k]));
    const { perParameter } = tornadoTests(edge, responses, { isDifference: true, arms: { perPoint, better: 'lower' } });
    expect(perParameter[0].high.takesOver).toBeNull();
    const whole = perPoint.map((perArm) => perArm.map((values) => values.slice(0, 3)));
    const told = tornadoTests(
      edge,
      responses.map((values) => values.slice(0, 3)),
      {
        isDifference: true,
        arms: { perPoint: whole, better: 'lower' },
      },
    );
    expect(told.perParameter[0].high).toMatchObject({ takesOver: 0, recommended: { isTold: true } });
  });
});
