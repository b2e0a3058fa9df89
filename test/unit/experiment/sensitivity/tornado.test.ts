import { describe, expect, it } from 'vitest';
import { oneAtATimeDesign, tornado } from '../../../../src/experiment/sensitivity/index.ts';
import { createNoise } from './test-functions.ts';

const parameters = [
  { low: 0, base: 1, high: 3 },
  { low: 10, base: 20, high: 40 },
  { low: 0.5, base: 0.5, high: 0.9 },
];
const design = oneAtATimeDesign(parameters);
const noise = createNoise('tornado');
/** One value per replication; luck is common to all points, noise is each point's own. */
const respond = (f: (point: readonly number[]) => number, size = 0.1) =>
  design.points.map((point, at) => Array.from({ length: 20 }, (_, k) => f(point) + 30 * noise(-1, k) + size * noise(at, k)));

describe('the design one at a time', () => {
  it('has the base once, and an end only where there is room', () => {
    expect(design.points).toEqual([
      [1, 20, 0.5],
      [0, 20, 0.5],
      [3, 20, 0.5],
      [1, 10, 0.5],
      [1, 40, 0.5],
      [1, 20, 0.9],
    ]);
    expect(design.lowAt).toEqual([1, 3, 0]);
    expect(design.highAt).toEqual([2, 4, 5]);
    expect(() => oneAtATimeDesign([{ low: 0, base: 4, high: 3 }])).toThrow('the base must lie in its range: 0, 4, 3');
  });
});

describe('the tornado', () => {
  it('puts the widest swing on top and reads effects against the base in pairs', () => {
    const rows = tornado(
      design,
      respond(([a, b, c]) => 2 * a - b + 5 * c),
    );
    expect(rows.map(({ parameter }) => parameter)).toEqual([1, 0, 2]);
    const [wide, , narrow] = rows;
    expect([wide.low.value, wide.base.value, wide.high.value]).toEqual([10, 20, 40]);
    expect(wide.low.effect.mean).toBeCloseTo(10, 0);
    expect(wide.high.effect.mean).toBeCloseTo(-20, 0);
    expect(wide.swing.mean).toBeCloseTo(-30, 0);
    expect(wide.swingSize).toBeCloseTo(30, 0);
    expect(narrow.low.effect).toEqual({ n: 20, mean: 0, sd: 0, halfWidth: 0 });
    // The levels swing by luck, the pairs do not.
    expect(wide.low.outcome.halfWidth!).toBeGreaterThan(8);
    expect(wide.low.effect.halfWidth!).toBeLessThan(0.2);
  });

  it('counts the base when both ends lie on one side of it', () => {
    const rows = tornado(
      design,
      respond(([a]) => (a - 1) * (a - 1), 0),
    );
    expect(rows[0].swingSize).toBeCloseTo(4, 10);
    expect(rows[0].swing.mean).toBeCloseTo(3, 10);
  });

  it('says whether a difference of arms changes sign by its means, and where', () => {
    const difference = (point: readonly number[]) => 3 - 2 * point[0] + 0.001 * point[1];
    const quiet = design.points.map((point, at) => Array.from({ length: 20 }, (_, k) => difference(point) + 0.2 * noise(at, k)));
    const [first, second] = tornado(design, quiet);
    expect(first).toMatchObject({ parameter: 0, changesSign: true });
    expect(Math.abs(first.turnsAt! - 1.51)).toBeLessThan(0.1);
    expect(second).toMatchObject({ changesSign: false, turnsAt: null });
  });

  it('leaves out replications without a value and puts parameters of which nothing is known last', () => {
    const responses = respond(([a, b]) => a + b, 0);
    responses[4] = responses[4].map(() => Number.NaN);
    responses[2] = responses[2].map((value, k) => (k < 5 ? Number.NaN : value));
    const rows = tornado(design, responses);
    expect(rows.map(({ parameter }) => parameter)).toEqual([0, 2, 1]);
    expect(rows[0].high.effect.n).toBe(15);
    expect(rows[0].high.effect.mean).toBeCloseTo(2, 10);
    expect(rows[2]).toMatchObject({ swingSize: null, turnsAt: null, changesSign: false });
    expect(() => tornado(design, [])).toThrow('the design has 6 points, 0 were given');
  });
});
