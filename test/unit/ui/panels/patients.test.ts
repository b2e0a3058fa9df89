import { describe, expect, it } from 'vitest';
import { gapForestData, gapMeasures, groupOutcomesData, lookUp, lookUpEquity, winnersData } from '../../../../src/charts/index.ts';
import { equityMeasures } from '../../../../src/experiment/index.ts';
import { forestTitle } from '../../../../src/ui/panels/patients/forest-title.ts';
import { gapTitle } from '../../../../src/ui/panels/patients/gap-title.ts';
import { groupsTitle } from '../../../../src/ui/panels/patients/groups-title.ts';
import { outcomeOptions, outcomesByGroup } from '../../../../src/ui/panels/patients/outcomes-by-group.ts';
import { winnersTitle } from '../../../../src/ui/panels/patients/winners-title.ts';
import { measureNames } from '../../../../src/ui/words/patients.ts';
import { madeUpGroups } from '../../../fixtures/made-up.ts';
import { madeUpEquity } from '../../../fixtures/made-up-equity.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const result = madeUpEquity();
const lookup = lookUp(result);
const equity = lookUpEquity(result);
const { arms } = labels;
const groups = madeUpGroups.map(([id]) => id);
const [baseline, nurses] = arms;

describe('the outcomes that can be chosen', () => {
  it('are those that the result has for two groups, urgent needs first, under headings', () => {
    const ids = outcomesByGroup(lookup, groups);
    expect(ids[0]).toBe('urgentFirstReadMin');
    expect([...ids].sort()).toEqual(
      [
        'answeredWithin1BusinessDayFraction',
        'needsMetFraction',
        'responseMin',
        'triageSensitivity',
        'unmetUrgentNeedFraction',
        'urgentFirstReadMin',
      ].sort(),
    );
    expect(outcomesByGroup(lookup, groups.slice(0, 1))).toEqual([]);
    const options = outcomeOptions(ids);
    expect(options[0].label).toBe('Urgent needs');
    expect(options.flatMap(({ choices }) => choices.map(({ value }) => value))).toEqual(ids);
  });
});

describe('the words about groups', () => {
  const choice = { arms: [baseline, nurses], groups, outcome: 'unmetUrgentNeedFraction', unit: 'fraction', better: 'lower' } as const;
  const title = (mode: 'values' | 'change' | 'relative', those = choice) =>
    groupsTitle(groupOutcomesData(lookup, labels, { ...those, mode }), 'Urgent needs left unmet', labels);

  it('set the most against the least disadvantaged group', () => {
    expect(title('values')).toMatch(
      /^Urgent needs left unmet, most against least disadvantaged group: 50.0 against 24.0\u202f% at baseline, /,
    );
  });

  it('count the groups for which an arm is better or worse, the same for per cent', () => {
    expect(title('change')).toBe('Urgent needs left unmet: with “Nurse pool” better for 5 and worse for none of 8 groups');
    expect(title('relative')).toBe(title('change'));
    expect(title('change', { ...choice, better: 'neither' as 'lower' })).toContain('more in none and less in 5 of 8 groups');
    expect(title('change', { ...choice, arms: [baseline] as unknown as typeof choice.arms })).toContain('no other arm');
  });
});

describe('the words about gaps', () => {
  it('count the outcomes in which the disadvantaged gain or lose ground', () => {
    const outcomes = [
      { id: 'unmetUrgentNeedFraction', title: 'Unmet', unit: 'fraction', better: 'lower' },
      { id: 'needsMetFraction', title: 'Met', unit: 'fraction', better: 'higher' },
      { id: 'urgentLateFraction', title: 'Late', unit: 'fraction', better: 'lower' },
    ] as const;
    expect(forestTitle(gapForestData(equity, { arms: [baseline, nurses], measure: 'difference', outcomes }))).toBe(
      'Against the least disadvantaged, the most disadvantaged gain ground in 2 and lose ground in 1 of 3 outcomes with “Nurse pool”',
    );
    expect(forestTitle(gapForestData(equity, { arms: [baseline, arms[3]], measure: 'gap', outcomes }))).toBe(
      'Groups come closer together in none and further apart in 1 of 1 outcomes with “AI triage, worse for non-English”',
    );
    expect(forestTitle(gapForestData(equity, { arms: [baseline], measure: 'gap', outcomes }))).toContain('no other arm');
  });

  it('say each arm’s gap with its mark, and have a name and a meaning for every measure', () => {
    expect(gapTitle(gapMeasures(equity, 'unmetUrgentNeedFraction', [baseline, nurses]), 'Unmet')).toBe(
      'Unmet, most minus least disadvantaged: 26.0 points at baseline, 24.0 points with “Nurse pool” (closer to equal)',
    );
    expect(Object.keys(measureNames).sort()).toEqual(Object.keys(equityMeasures).sort());
  });
});

describe('the words about winners', () => {
  it('say who gains and who loses, and name the groups that lose', () => {
    const said = winnersTitle(winnersData(lookup, labels, arms, groups));
    expect(said).toMatch(/^Of the needs whose end is known in both, 27.6\u202f% gain and 12.4\u202f% lose with “Nurse pool”/);
    expect(said).toMatch(/with “AI triage, worse for non-English” more needs lose than gain in \d of 8 groups$/);
    expect(winnersTitle(winnersData(lookup, labels, [baseline, nurses], groups))).toMatch(/; in none of 8 groups/);
  });
});
