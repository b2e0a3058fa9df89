import { describe, expect, it } from 'vitest';
import { weeksData, weeksTable } from '../../../../src/charts/index.ts';
import type { WarmUpAdvice } from '../../../../src/experiment/index.ts';
import { createFollowing } from '../../../../src/ui/desk/follow.ts';
import { weeksTitle } from '../../../../src/ui/panels/waiting/weeks-figure.tsx';
import { madeUpLabels } from '../../../fixtures/made-up-labels.ts';
import { madeUpWeeks } from '../../../fixtures/made-up-weeks.ts';
import { clinic } from '../../experiment/follow/clinic.ts';

const { arms } = madeUpLabels;
const ofAll = madeUpWeeks.filter(({ role }) => role === null);
const changed = (index: number, changes: Partial<WarmUpAdvice>) => ofAll.map((one, at) => (at === index ? { ...one, ...changes } : one));

describe('the weeks of the pile', () => {
  it('are a curve for each arm that is asked for, of the role that is asked for', () => {
    const { curves, leftOutWeeks } = weeksData(madeUpWeeks, arms.slice(0, 2), 'physician');
    expect(curves.map(({ arm, x }) => [arm.id, x.length])).toEqual(arms.slice(0, 2).map(({ id }) => [id, 12]));
    expect(curves[0].mean).toEqual(madeUpWeeks.find(({ role }) => role === 'physician')?.weeks);
    expect(leftOutWeeks).toBe(4);
    expect(weeksData(madeUpWeeks, arms, 'nobody').curves).toEqual([]);
  });

  it('have a table that says which of them are left out', () => {
    const { rows } = weeksTable(weeksData(madeUpWeeks, arms, null), 'caption');
    expect(rows.map(([week]) => week).slice(2, 6)).toEqual(['Week 3, left out', 'Week 4, left out', 'Week 5', 'Week 6']);
  });

  it('speak of the baseline first, and of another arm where it stands otherwise', () => {
    expect(weeksTitle(ofAll, arms)).toBe('The pile has settled when the results begin, after 28 days');
    const unsettled = changed(1, { verdict: 'too short', warmUpDays: null, isScenarioTooShort: null });
    expect(weeksTitle(unsettled, arms)).toBe(
      `The pile has settled when the results begin, after 28 days; with \u201c${arms[1].title}\u201d the pile was not seen to settle within 12 weeks`,
    );
    const later = changed(0, { warmUpDays: 35, isScenarioTooShort: true });
    expect(weeksTitle(later, arms)).toMatch(/^The pile settles only after the 28 days that are left out/);
  });

  it('are simulated for each arm once, at least ten of them', async () => {
    const following = createFollowing(() => Promise.resolve());
    const [first] = await following.weeks(clinic, [0]);
    expect(first.weeks.length).toBeGreaterThanOrEqual(10);
    expect(first.halfWidths.every((half) => half !== null)).toBe(true);
    const both = await following.weeks(clinic, [0, 1]);
    expect(both[0]).toBe(first);
    expect(new Set(both.map(({ arm }) => arm))).toEqual(new Set(clinic.arms.slice(0, 2).map(({ id }) => id)));
  });
});
