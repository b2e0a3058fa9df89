import { describe, expect, it } from 'vitest';
import { caughtAt, normalQuantileOf, normalShare, separationOf } from '../../../../src/charts/ai/binormal.ts';
import { lookUp, rocData, rocTable } from '../../../../src/charts/index.ts';
import { madeUpGroups, madeUpResult } from '../../../fixtures/made-up.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

describe('the assumed detector', () => {
  it('has the normal distribution of the textbooks', () => {
    expect(normalShare(0)).toBeCloseTo(0.5, 7);
    expect(normalShare(1.959964)).toBeCloseTo(0.975, 6);
    expect(normalShare(-1.281552)).toBeCloseTo(0.1, 6);
    for (const share of [0.001, 0.2, 0.5, 0.93]) expect(normalShare(normalQuantileOf(share))).toBeCloseTo(share, 7);
  });

  it('goes through the sensitivity and specificity that the scenario states', () => {
    const separation = separationOf({ sensitivity: 0.8, specificity: 0.985 });
    expect(caughtAt(0.015, separation)).toBeCloseTo(0.8, 6);
    expect(caughtAt(0.1, separation)).toBeGreaterThan(0.8);
  });

  it('has the area under the curve that the scenario states', () => {
    const separation = separationOf({ auc: 0.9, specificity: 0.95 });
    const steps = Array.from({ length: 4000 }, (_, step) => (step + 0.5) / 4000);
    expect(steps.reduce((area, alarms) => area + caughtAt(alarms, separation) / 4000, 0)).toBeCloseTo(0.9, 3);
  });
});

describe('operating points', () => {
  const result = madeUpResult();
  const spared = result.outcomes.filter(({ outcome }) => outcome === 'triageSpecificity').map((row) => ({ ...row, group: 'lep-18-ready' }));
  const lookup = lookUp({ ...result, outcomes: [...result.outcomes, ...spared] });
  const choice = { arms: labels.arms, groups: madeUpGroups.map(([id]) => id), detectorOf: () => undefined };

  it('are those of arms with an AI, and of groups for which both shares are known', () => {
    const { panels } = rocData(lookup, labels, choice);
    expect(panels.map(({ arm }) => arm.id)).toEqual(['ai-triage', 'ai-triage-gap']);
    expect(panels[1].points.map(({ group }) => group)).toEqual([null, 'lep-18-ready']);
    expect(panels[0].points[0].falseAlarms).toMatchObject({ mean: 1 - 0.985, halfWidth: 0.001 });
  });

  it('say which groups are too small to tell', () => {
    const small = { arm: 'ai-triage', outcome: 'triageSensitivity', statistic: 'fraction', setting: null, group: 'lep-18-ready' } as const;
    const known = lookUp({ ...lookup.result, smallGroups: [{ ...small, isLeftOut: false, because: 'few' }] });
    const [first, second] = rocData(known, labels, choice).panels;
    expect(first.points.map(({ isSmall }) => isSmall)).toEqual([false, true]);
    expect(second.points.map(({ isSmall }) => isSmall)).toEqual([false, false]);
  });

  it('have a table in per cent', () => {
    const { columns, rows } = rocTable(rocData(lookup, labels, choice), 'caption');
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[0][2]).toBeCloseTo(80.1, 9);
    expect(rows[0][4]).toBeCloseTo(1.5, 9);
  });
});
