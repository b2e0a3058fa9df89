import { describe, expect, it } from 'vitest';
import { lookUp, type MeanEllipse, type PlaneCloud } from '../../../../src/charts/index.ts';
import { patientMeasures, workMeasures } from '../../../../src/ui/panels/answer/plane-measures.ts';
import { planeTitle } from '../../../../src/ui/panels/answer/plane-title.ts';
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
});
