import { describe, expect, it } from 'vitest';
import { feasibilityOf } from '../../../src/experiment/index.ts';
import { readBuiltIn } from '../../../src/library/index.ts';
import { parseScenario } from '../../../src/scenario/index.ts';

describe('whether the staff can keep up', () => {
  const { scenario } = parseScenario(readBuiltIn('primary-care')?.text ?? '', { file: 'x', load: () => ({ problem: 'not there' }) });
  if (scenario === undefined) throw new Error('primary-care has problems');
  const feasibility = feasibilityOf(scenario);

  it('is said for every arm and each of its teams', () => {
    expect(feasibility.map(({ arm }) => arm)).toEqual(scenario.arms.map(({ id }) => id));
    for (const { teams } of feasibility)
      expect(teams.map(({ role }) => role)).toEqual(Object.keys(scenario.arms[0].world.settings.clinic.roles));
  });

  it('shows the work that an arm moves to other people', () => {
    const nurseHours = feasibility.map(({ teams }) => teams.find(({ role }) => role === 'nurse')?.neededHours ?? 0);
    expect(nurseHours[1]).toBeGreaterThan(nurseHours[0]);
  });
});
