import { describe, expect, it } from 'vitest';
import { outcomesOfFlagging, wholeCounts } from '../../../../src/charts/ai/confusion.ts';
import { confusionData, confusionTable, lookUp } from '../../../../src/charts/index.ts';
import { madeUpResult } from '../../../fixtures/made-up.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const result = madeUpResult();
const [, , aiTriage] = labels.arms;
/** 2 % urgent: of these 0.801 flagged, of the others 0.015. */
const flagged = 0.02 * 0.801 + 0.98 * 0.015;
const some = result.outcomes.find(({ outcome, arm, group }) => outcome === 'triageSensitivity' && arm === aiTriage.id && group === null);
if (some === undefined) throw new Error('the made-up result has no sensitivity');
const lookup = lookUp({ ...result, outcomes: [...result.outcomes, { ...some, outcome: 'flaggedFraction', mean: flagged }] });

describe('a thousand messages', () => {
  const { panels } = confusionData(lookup, labels.arms, null);

  it('are told only of arms whose shares are known', () => {
    expect(panels.map(({ arm }) => arm.id)).toEqual(['ai-triage']);
    expect(confusionData(lookup, labels.arms, 'en-18-ready').panels).toEqual([]);
  });

  it('are divided as the shares say', () => {
    const { counts } = panels[0];
    expect(counts.urgentFlagged + counts.urgentMissed).toBeCloseTo(20, 6);
    expect(counts.urgentFlagged).toBeCloseTo(16.02, 6);
    expect(counts.routineFlagged).toBeCloseTo(14.7, 6);
    expect(outcomesOfFlagging.reduce((sum, id) => sum + counts[id], 0)).toBeCloseTo(1000, 9);
  });

  it('are whole squares that make a thousand', () => {
    const whole = wholeCounts({ urgentFlagged: 0.4, urgentMissed: 0.4, routineFlagged: 0.4, routinePassed: 998.8 });
    expect(outcomesOfFlagging.map((id) => whole[id])).toEqual([1, 0, 0, 999]);
    expect(wholeCounts(panels[0].counts)).toEqual({ urgentFlagged: 16, urgentMissed: 4, routineFlagged: 15, routinePassed: 965 });
  });

  it('have a table', () => {
    const { columns, rows } = confusionTable({ panels }, 'caption');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveLength(columns.length);
  });
});
