import { describe, expect, it } from 'vitest';
import { lookUp, type MeanEllipse, type PlaneCloud, planeData } from '../../../../src/charts/index.ts';
import { ellipseRatio } from '../../../../src/ui/panels/answer/plane-intervals.ts';
import { patientMeasures, workMeasures } from '../../../../src/ui/panels/answer/plane-measures.ts';
import { planeTitle } from '../../../../src/ui/panels/answer/plane-title.ts';
import { planeWords } from '../../../../src/ui/words/plane.ts';
import { madeUpEquity } from '../../../fixtures/made-up-equity.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const result = madeUpEquity();
const lookup = lookUp(result);
const [work] = workMeasures({ lookup, labels, roles: ['physician', 'nurse'] });
const measures = patientMeasures(result);

describe('the axes of the plane', () => {
  it('begin with the time of the most senior role and with the gap', () => {
    expect(work).toMatchObject({
      outcome: 'inboxMinPerDay',
      role: 'physician',
      axis: { title: 'In-basket time, physicians', better: 'lower' },
    });
    expect(measures.map(({ aspect }) => aspect)).toEqual(['difference', 'level', 'bgv']);
    expect(workMeasures({ lookup, labels, roles: ['physician'] }).map(({ sides }) => sides.down)).toEqual(['less work', 'cheaper']);
  });

  it('leave out what never changes', () => {
    const still = { ...result, plane: result.plane?.map((row) => ({ ...row, changes: row.changes.map(() => 0) })) };
    expect(patientMeasures(still)).toEqual([]);
  });

  it('say fairer only where the disadvantaged are surely worse off in every arm', () => {
    expect(measures[0].sides).toEqual({ down: 'fairer', up: 'less fair' });
    const unsure = { ...result, equity: result.equity?.map((row) => (row.arm === 'baseline' ? { ...row, halfWidth: 1 } : row)) };
    expect(patientMeasures(unsure)[0].sides).toEqual({ down: 'disadvantaged gain ground', up: 'disadvantaged lose ground' });
  });
});

describe('the title of the plane', () => {
  const cloud = (x: number, y: number, half: number): PlaneCloud => {
    const ellipse: MeanEllipse = { n: 10, x, y, halfX: half, halfY: half, containsZero: Math.hypot(x, y) <= half, outline: [] };
    return { arm: labels.arms[1], points: [], mean: [x, y], ellipse };
  };
  const title = (one: PlaneCloud) =>
    planeTitle(
      {
        x: work.axis,
        y: measures[0].axis,
        quadrants: [
          ['', ''],
          ['', ''],
        ],
        clouds: [one],
      },
      work,
      measures[0],
    );

  it('claims only what the whole ellipse says', () => {
    expect(title(cloud(-5, -5, 1))).toBe('“Nurse pool”: less work, fairer.');
    expect(title(cloud(5, 5, 1))).toBe('“Nurse pool”: more work, less fair.');
    expect(title(cloud(-5, 0.5, 1))).toBe('“Nurse pool”: less work, and no distinguishable change in the gap in urgent needs left unmet.');
    expect(title(cloud(0.5, 5, 1))).toBe('“Nurse pool”: less fair, and no distinguishable change in in-basket time, physicians.');
    expect(title(cloud(0.2, 0.2, 1))).toContain('cannot be told apart from no change in either');
    expect(title(cloud(0.9, 0.9, 1))).toContain('changed, but which of the two cannot be told');
    expect(title({ ...cloud(1, 1, 1), ellipse: undefined })).toContain('too few repetitions');
  });

  it('says of what only the interval of one axis tells that it is not told jointly', () => {
    // Means of -1 and 1.2 with intervals from -1.5 to -0.5 and from 0.4 to 2.
    const points = [-1, 1, -1, 1, -1, 1, -1, 1].map((sign, k): readonly [number, number] => [
      -1 + sign * 0.559,
      1.2 + (k % 4 < 2 ? 1 : -1) * 0.895,
    ]);
    expect(title({ ...cloud(-1, 1.2, 3), points })).toBe(
      '“Nurse pool”: less work and less fair, each by its own interval, but not told jointly.',
    );
    const still = points.map(([x, y]): readonly [number, number] => [x, y - 1.2]);
    expect(title({ ...cloud(-1, 0, 3), points: still })).toBe(
      '“Nurse pool”: less work by its own interval, but not told jointly, and no distinguishable change in the gap in urgent needs left unmet.',
    );
    const sure = points.map(([x, y]): readonly [number, number] => [x, y + 10]);
    const lying = { ...cloud(-1, 11.2, 3), points: sure };
    expect(title(lying)).toBe('“Nurse pool”: less fair, and less work by its own interval, but not told jointly.');
  });
});

describe('the ellipse beside the intervals', () => {
  const dataOf = (replications: number) => {
    const plane = result.plane?.map((row) => ({ ...row, changes: row.changes.slice(0, replications) }));
    const quadrants = [
      ['', ''],
      ['', ''],
    ] as const;
    return planeData(
      { ...result, plane },
      { arms: labels.arms, work, patients: measures[0], x: work.axis, y: measures[0].axis, quadrants },
    );
  };

  it('is far wider with three repetitions than with ten', () => {
    // The root of 2 (n - 1) / (n - 2) F(0.95; 2, n - 2) over Student's t: 28.249 / 4.3027 and 3.167 / 2.262.
    const [least, most] = ellipseRatio(dataOf(3)) ?? [];
    expect([least, most]).toEqual([expect.closeTo(6.5655, 4), expect.closeTo(6.5655, 4)]);
    expect(ellipseRatio(dataOf(10))?.[0]).toBeCloseTo(1.4, 2);
    expect(ellipseRatio(dataOf(2))).toBeUndefined();
  });

  it('is said with how many times as wide it is', () => {
    expect(planeWords.ratio([6.566, 6.566])).toContain('The ellipse is 6.6 times as wide as the 95\u202f% interval');
    expect(planeWords.ratio([1.3, 6.566])).toContain('is 1.3 to 6.6 times as wide');
  });
});
