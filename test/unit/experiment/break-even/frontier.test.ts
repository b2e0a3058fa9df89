import { describe, expect, it } from 'vitest';
import { frontier, gridPoints, type Segment, wonTogether, zeroLine } from '../../../../src/experiment/break-even/index.ts';
import { noisyDifference } from './noisy-difference.ts';

const grid = { x: { low: 0, high: 2, count: 9 }, y: { low: -1, high: 1, count: 11 } };
const on = (f: (x: number, y: number) => number) => gridPoints(grid).map(([x, y]) => f(x, y));
/** Twelve replications about f with a standard error of `size`, exactly. */
const spread = (size: number) => Array.from({ length: 12 }, (_, k) => (k % 2 === 0 ? 1 : -1) * size * Math.sqrt(11));
const differences = (f: (x: number, y: number) => number, size: number) => on(f).map((mean) => spread(size).map((rest) => mean + rest));
const student11 = 2.200985160082949;
const ends = (segments: readonly Segment[]) => segments.flat();
const lengthOf = (segments: readonly Segment[]) => segments.reduce((sum, [[x1, y1], [x2, y2]]) => sum + Math.hypot(x2 - x1, y2 - y1), 0);

describe('the grid', () => {
  it('runs over all pairs, x fastest, ends exact', () => {
    const small = { x: { low: 0.1, high: 0.7, count: 3 }, y: { low: 5, high: 6, count: 2 } };
    expect(gridPoints(small).map(([, y]) => y)).toEqual([5, 5, 5, 6, 6, 6]);
    expect(gridPoints(small)[0][0]).toBe(0.1);
    expect(gridPoints(small)[1][0]).toBeCloseTo(0.4, 12);
    expect(gridPoints(small)[2][0]).toBe(0.7);
    expect(() => gridPoints({ ...small, x: { low: 0, high: 1, count: 1 } })).toThrow('an axis has 2 values or more: 1');
    expect(() => gridPoints({ ...small, y: { low: 1, high: 1, count: 3 } })).toThrow('an axis must run upwards: 1 to 1');
  });
});

describe('the zero line', () => {
  it('of a plane is the straight line, whole, whichever way the plane leans', () => {
    for (const sign of [1, -1]) {
      const line = zeroLine(
        grid,
        on((x, y) => sign * (x + y - 1.03)),
      );
      for (const [x, y] of ends(line)) expect(x + y).toBeCloseTo(1.03, 12);
      // From (0.03, 1) to (2, -0.97).
      expect(lengthOf(line)).toBeCloseTo(1.97 * Math.SQRT2, 10);
    }
  });

  it('of a circle has its length and closes: every end is met by another', () => {
    const fine = { x: { low: -1, high: 1, count: 81 }, y: { low: -1, high: 1, count: 81 } };
    const line = zeroLine(
      fine,
      gridPoints(fine).map(([x, y]) => 0.47 - x * x - y * y),
    );
    expect(lengthOf(line)).toBeCloseTo(2 * Math.PI * Math.sqrt(0.47), 2);
    const met = new Map<string, number>();
    for (const [x, y] of ends(line)) {
      const place = `${Math.round(x * 1e9)} ${Math.round(y * 1e9)}`;
      met.set(place, (met.get(place) ?? 0) + 1);
    }
    expect([...met.values()].every((count) => count === 2)).toBe(true);
  });

  it('of a saddle joins the corners that the middle agrees with', () => {
    const cell = { x: { low: 0, high: 1, count: 2 }, y: { low: 0, high: 1, count: 2 } };
    // The two high corners hang together: each low corner is cut off, at a third of its edges.
    const high = zeroLine(cell, [2, -1, -1, 2]);
    expect(high).toHaveLength(2);
    for (const [from, to] of high) expect(Math.hypot(from[0] - to[0], from[1] - to[1])).toBeCloseTo(Math.SQRT2 / 3, 12);
    expect(high.every((segment) => segment.every(([x, y]) => Math.abs(x - y) > 0.6))).toBe(true);
    const low = zeroLine(cell, [1, -2, -2, 1]);
    expect(low.every((segment) => segment.every(([x, y]) => x + y < 0.4 || x + y > 1.6))).toBe(true);
  });

  it('is not drawn where a corner is unknown, nor where nothing crosses', () => {
    const values = on((x, y) => x + y - 1.03);
    values[4 + 9 * 5] = Number.NaN;
    expect(lengthOf(zeroLine(grid, values))).toBeLessThan(1.97 * Math.SQRT2);
    expect(
      zeroLine(
        grid,
        on(() => 1),
      ),
    ).toEqual([]);
    expect(() => zeroLine(grid, [1, 2])).toThrow(RangeError);
  });
});

describe('the frontier', () => {
  const plane = (x: number, y: number) => x + y - 1.03;

  it('has a line where the means are even and a band of one half width on either side', () => {
    const { contours } = frontier(grid, differences(plane, 0.1), { better: 'higher' });
    for (const [x, y] of ends(contours.even)) expect(plane(x, y)).toBeCloseTo(0, 10);
    for (const [x, y] of ends(contours.won)) expect(plane(x, y)).toBeCloseTo(0.1 * student11, 8);
    for (const [x, y] of ends(contours.lost)) expect(plane(x, y)).toBeCloseTo(-0.1 * student11, 8);
    expect([contours.even, contours.won, contours.lost].every((line) => line.length > 0)).toBe(true);
  });

  it('says at each point whether it is won, lost or neither', () => {
    const { standings } = frontier(grid, differences(plane, 0.1), { better: 'higher' });
    const expected = on((x, y) => plane(x, y) / (0.1 * student11)).map((t) => (t > 1 ? 'won' : t < -1 ? 'lost' : 'indistinguishable'));
    expect(standings).toEqual(expected);
    expect(new Set(standings).size).toBe(3);
  });

  it('turns round where lower is better, and moves with the margin', () => {
    const { standings, contours } = frontier(
      grid,
      differences((x, y) => 0.2 - plane(x, y), 0.1),
      { better: 'lower', margin: 0.2 },
    );
    const plain = frontier(grid, differences(plane, 0.1), { better: 'higher' });
    expect(standings).toEqual(plain.standings);
    for (const [x, y] of ends(contours.won)) expect(plane(x, y)).toBeCloseTo(0.1 * student11, 8);
  });

  it('knows nothing where there are fewer than two values', () => {
    const some = differences(plane, 0.1).map((values, point) => (point === 0 ? [5] : point === 1 ? [] : values));
    const { standings, gains } = frontier(grid, some, { better: 'higher' });
    expect(standings.slice(0, 2)).toEqual(['indistinguishable', 'indistinguishable']);
    expect(gains.slice(0, 2)).toEqual([Number.NaN, Number.NaN]);
    expect(() => frontier(grid, [], { better: 'higher' })).toThrow('the grid has 99 points, 0 were given');
  });

  it('calls a point that is even won or lost five times in a hundred, each half as often', () => {
    const square = { x: { low: 0, high: 1, count: 40 }, y: { low: 0, high: 1, count: 40 } };
    const noisy = gridPoints(square).map(([x, y]) => noisyDifference(() => 0, 10, `${x} ${y}`, { level: 1 })(0));
    const { standings } = frontier(square, noisy, { better: 'higher' });
    const part = (kind: string) => standings.filter((standing) => standing === kind).length / 1600;
    // Four standard errors of a share of 1600 are 1.6 %.
    expect(Math.abs(part('won') - 0.025)).toBeLessThan(0.016);
    expect(Math.abs(part('lost') - 0.025)).toBeLessThan(0.016);
  });
});

describe('several outcomes together', () => {
  const workload = frontier(
    grid,
    differences((x) => 100 * (x - 0.53), 4),
    { better: 'higher' },
  );
  const safety = frontier(
    grid,
    differences((_, y) => 0.003 * (y - 0.11), 1e-4),
    { better: 'lower' },
  );
  const together = wonTogether([workload, safety]);

  it('are won where each is and lost where one is', () => {
    for (const [point, standing] of together.standings.entries()) {
      const each = [workload.standings[point], safety.standings[point]];
      const expected = each.includes('lost') ? 'lost' : each.includes('indistinguishable') ? 'indistinguishable' : 'won';
      expect(standing).toBe(expected);
    }
    expect(new Set(together.standings).size).toBe(3);
  });

  it('have the corner of their frontiers as their common one, whatever their units', () => {
    // Away from the cell in which the two lines meet, each end lies on one line and on the good side of the other.
    const { even } = together.contours;
    const away = ends(even).filter(([x, y]) => Math.abs(x - 0.53) > 0.25 || Math.abs(y - 0.11) > 0.2);
    expect(away.length).toBeGreaterThan(10);
    for (const [x, y] of away) {
      if (Math.abs(x - 0.53) < 1e-9) expect(y).toBeLessThan(0.11);
      else {
        expect(y).toBeCloseTo(0.11, 9);
        expect(x).toBeGreaterThan(0.53);
      }
    }
    for (const [x, y] of ends(together.contours.won)) expect(x > 0.53 && y < 0.11).toBe(true);
  });

  it('need frontiers, on one grid', () => {
    expect(wonTogether([workload]).standings).toEqual(workload.standings);
    expect(() => wonTogether([])).toThrow('no frontier to intersect');
    const other = { ...grid, x: { ...grid.x, high: 3 } };
    const elsewhere = frontier(
      other,
      differences((x) => x, 1),
      { better: 'higher' },
    );
    expect(() => wonTogether([workload, elsewhere])).toThrow('the frontiers differ in their grids');
  });
});
