import { describe, expect, it } from 'vitest';
import { draftsData, draftsTable, lookUp, netMinutes } from '../../../../src/charts/index.ts';
import type { OutcomeRow } from '../../../../src/experiment/index.ts';
import { madeUpResult } from '../../../fixtures/made-up.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const row = (outcome: OutcomeRow['outcome'], role: string | null, mean: number | null): OutcomeRow => ({
  arm: 'nurse-pool',
  outcome,
  unit: 'fraction',
  statistic: 'fraction',
  setting: null,
  role,
  group: null,
  category: null,
  n: mean === null ? 0 : 20,
  mean,
  sd: null,
  halfWidth: mean === null ? null : 0.01,
});

const withRoles = (...roles: readonly string[]) =>
  lookUp({
    ...madeUpResult(),
    outcomes: [
      row('draftUsedFraction', null, 0.25),
      row('draftUsedFraction', 'clerk', null),
      ...roles.flatMap((role) => [row('draftUsedFraction', role, 0.2), row('draftErrorSentFraction', role, 0.02)]),
    ],
  });
const numbers = { error: 0.03, savedMin: 0.5, readingMin: 0.1, mendMin: 2 };
const choice = { arms: labels.arms, roles: ['physician', 'nurse', 'clerk'], numbersOf: () => numbers };

describe('drafts', () => {
  it('have a row for everybody and one for each role that closes messages with them', () => {
    const { rows } = draftsData(withRoles('physician', 'nurse'), labels, choice);
    expect(rows.map(({ role }) => role)).toEqual([null, 'physician', 'nurse']);
    expect(draftsData(withRoles('physician'), labels, choice).rows.map(({ role }) => role)).toEqual(['physician']);
    expect(draftsData(lookUp(madeUpResult()), labels, choice).rows).toEqual([]);
  });

  it('save minutes when used, and take them when read in vain or wrong', () => {
    const [{ minutes, mended }] = draftsData(withRoles('physician'), labels, choice).rows;
    expect(mended).toBeCloseTo(0.01, 12);
    expect(minutes?.saved).toBeCloseTo(10, 12);
    expect(minutes?.reading).toBeCloseTo(8, 12);
    expect(minutes?.mending).toBeCloseTo(0.4, 12);
    expect(minutes && netMinutes(minutes)).toBeCloseTo(1.6, 12);
  });

  it('have no minutes where the scenario does not tell them, nor for everybody', () => {
    expect(draftsData(withRoles('physician'), labels, { ...choice, numbersOf: () => undefined }).rows[0].minutes).toBeNull();
    expect(draftsData(withRoles('physician', 'nurse'), labels, choice).rows[0].minutes).toBeNull();
  });

  it('have a table', () => {
    const { columns, rows } = draftsTable(draftsData(withRoles('physician', 'nurse'), labels, choice), 'caption');
    for (const one of rows) expect(one).toHaveLength(columns.length);
    expect(rows[0]).toContain(25);
  });
});
