import { describe, expect, it } from 'vitest';
import { lookUp, workByHourData, workByHourTable } from '../../../../src/charts/index.ts';
import { madeUpResult, madeUpRoles } from '../../../fixtures/made-up.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const lookup = lookUp(madeUpResult());
const { arms } = labels;
const [baseline] = arms;

describe('clinician work by role and hour', () => {
  const data = workByHourData(lookup, labels, { arms, roles: [...madeUpRoles, 'unknown'], shown: 'all' });

  it('has a panel for each role that the result has curves of, in the order asked for', () => {
    expect(data.panels.map(({ title }) => title)).toEqual(['Physician', 'Nurse', 'Medical assistant', 'Clerk']);
    expect(data.panels[0].curves.map(({ arm }) => arm.id)).toEqual(arms.map(({ id }) => id));
  });

  it('shows minutes that add up to the minutes a day beside the symbol', () => {
    const { shown, perDay } = data.panels[0].curves[0];
    expect(shown.reduce((sum, minutes) => sum + minutes, 0)).toBeCloseTo(perDay ?? 0, 6);
  });

  it('can show only what is after hours, with its own minutes a day', () => {
    const late = workByHourData(lookup, labels, { arms: [baseline], roles: ['physician'], shown: 'afterHours' });
    const [curve] = late.panels[0].curves;
    expect(curve.shown).toEqual(curve.afterHours);
    expect(curve.perDay).toBeCloseTo(66.4 * 0.36);
  });

  it('has a table twin with a row for each role and hour', () => {
    const table = workByHourTable(data, 'caption');
    expect(table.rows).toHaveLength(4 * 24);
    expect(table.rows[13].slice(0, 3)).toEqual(['Physician', '1 pm', data.panels[0].curves[0].shown[13]]);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});
