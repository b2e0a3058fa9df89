import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario, type Scenario } from '../../../../../src/scenario/index.ts';
import { detectorOf, draftNumbersOf, isAssumed } from '../../../../../src/ui/panels/ai/scenario-facts.ts';

const textOf = (id: string) => readFileSync(new URL(`../../../../../scenarios/${id}.yaml`, import.meta.url), 'utf8');

function scenarioOf(id: string): Scenario {
  const load = (reference: string) => ({ text: textOf(reference), file: `${reference}.yaml` });
  const { scenario, problems } = parseScenario(textOf(id), { file: `${id}.yaml`, load });
  if (scenario === undefined) throw new Error(JSON.stringify(problems));
  return scenario;
}

describe('what a scenario says of its AI', () => {
  const scenario = scenarioOf('ai-triage-and-drafts');
  const { ai } = scenario.arms.find(({ id }) => id === 'triage')?.world.policies.triage ?? {};

  it('is a detector only in arms where it sorts', () => {
    expect(detectorOf(scenario, 'baseline')).toBeUndefined();
    expect(detectorOf(scenario, 'drafts')).toBeUndefined();
    expect(detectorOf(scenario, 'triage')).toEqual({ sensitivity: ai?.sensitivity, auc: ai?.auc, specificity: ai?.specificity });
  });

  it('is what a draft saves and takes, only in arms with drafts', () => {
    const { drafts } = scenario.arms.find(({ id }) => id === 'drafts')?.world.policies ?? {};
    const numbers = draftNumbersOf(scenario, 'drafts', 'physician');
    expect(draftNumbersOf(scenario, 'baseline', 'physician')).toBeUndefined();
    expect(numbers).toMatchObject({ error: drafts?.error, savedMin: drafts?.savedMin.physician, mendMin: drafts?.mendMin });
    expect(drafts?.readingMin.physician).toMatchObject({ mean: numbers?.readingMin });
    expect(draftNumbersOf(scenario, 'drafts', null)).toMatchObject({ savedMin: 0, readingMin: 0 });
  });

  it('is called assumed where a number of it is', () => {
    expect(isAssumed(scenario, 'drafts')).toBe(true);
    expect(isAssumed(scenario, 'no-such-policy')).toBe(false);
  });
});
