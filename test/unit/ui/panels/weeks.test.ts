import { describe, expect, it } from 'vitest';
import { weeksData, weeksTable } from '../../../../src/charts/index.ts';
import type { WarmUpAdvice } from '../../../../src/experiment/index.ts';
import { createFollowing } from '../../../../src/ui/desk/follow.ts';
import { weeksTitle } from '../../../../src/ui/panels/waiting/weeks-figure.tsx';
import { weeksWords } from '../../../../src/ui/words/waiting.ts';
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
    expect(weeksTitle(ofAll, arms)).toBe('The pile looks settled when the results begin, after 28 days');
    const growing = { verdict: 'too short', warmUpDays: null, scenarioVerdict: null, drift: { ...ofAll[1].drift, mean: 5 } } as const;
    expect(weeksTitle(changed(1, growing), arms)).toBe(
      `The pile looks settled when the results begin, after 28 days; with \u201c${arms[1].title}\u201d the pile still grows after 12 weeks`,
    );
  });

  it.each<[Partial<WarmUpAdvice>, RegExp]>([
    [{ warmUpDays: 35, scenarioVerdict: 'too little' }, /^The pile is still settling .*, after 28 days: leave out more$/],
    [{ verdict: 'cannot tell', warmUpDays: null, scenarioVerdict: 'too little' }, /^The pile is still settling/],
    [{ warmUpDays: 35, scenarioVerdict: 'no sign' }, /^No sign that the pile is still settling/],
    [{ isDrifting: true }, /^The pile may still be moving after 12 weeks$/],
    [{ warmUpDays: 35, scenarioVerdict: null }, /^Whether the pile settles cannot be told/],
    [{ verdict: 'cannot tell', warmUpDays: null, scenarioVerdict: 'no sign' }, /^12 weeks are too few to tell when the pile settles$/],
    [{ verdict: 'too short', warmUpDays: null, scenarioVerdict: null, drift: { ...ofAll[0].drift, mean: -5 } }, /^The pile still shrinks/],
    [{ verdict: 'undefined', warmUpDays: null, scenarioVerdict: null }, /^Whether the pile settles cannot be told/],
  ])('say no more than was tested: %o', (changes, expected) => {
    expect(weeksTitle(changed(0, changes).slice(0, 1), arms)).toMatch(expected);
  });

  it('say how far chance moves the advice', () => {
    const said = (changes: Partial<WarmUpAdvice>) => weeksWords.verdict({ ...ofAll[0], ...changes });
    expect(said({})).toBe('leave out 14 days; drawn anew from the repetitions: 7 days to 21 days, no point in 2 % of draws');
    expect(said({ warmUpDays: 0, spread: { lowDays: 0, highDays: 0, noneFraction: 0 } })).toBe(
      'leave out nothing; drawn anew from the repetitions: nothing',
    );
    expect(said({ verdict: 'cannot tell', warmUpDays: null, spread: { lowDays: null, highDays: null, noneFraction: 1 } })).toBe(
      'no point found from which it is settled; drawn anew from the repetitions: no point in 100 % of draws',
    );
    expect(said({ warmUpDays: 7, spread: null })).toBe('leave out 7 days');
    expect(said({ verdict: 'too short', warmUpDays: null })).toBe('rises in the second half of the weeks');
    expect(said({ isDrifting: true, drift: { ...ofAll[0].drift, mean: -5 }, spread: null })).toBe(
      'leave out 14 days; but falls in the second half of the weeks',
    );
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
