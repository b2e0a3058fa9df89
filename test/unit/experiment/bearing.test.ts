import { describe, expect, it } from 'vitest';
import { familiesMoved, outcomeFamilies, outcomes } from '../../../src/experiment/index.ts';
import { library, readBuiltIn } from '../../../src/library/index.ts';
import { formatProblem, parseScenario, type Scenario } from '../../../src/scenario/index.ts';
import { fixture } from '../scenario/fixtures.ts';

function shipped(id: string): Scenario {
  const { scenario, problems } = parseScenario(library.get(id)!, { file: id, load: (one) => readBuiltIn(one) ?? { problem: 'not there' } });
  if (!scenario) throw new Error(problems.map(formatProblem).join('\n'));
  return scenario;
}

const unknown = ({ parameters }: Scenario) =>
  parameters.map(({ pointer }) => pointer).filter((pointer) => familiesMoved(pointer) === undefined);

describe('the families of outcomes', () => {
  it('have each outcome of the catalogue in one of them', () => {
    expect(Object.values(outcomeFamilies).flat().sort()).toEqual(Object.keys(outcomes).sort());
  });
});

describe('what a parameter bears on', () => {
  it.each([...library.keys()])('is known for each parameter of %s', (id) => {
    expect(unknown(shipped(id))).toEqual([]);
  });

  it('is known for parts of the format that no shipped scenario uses', () => {
    expect(fixture('small-clinic.yaml').parameters.length).toBeGreaterThan(10);
    expect(unknown(fixture('small-clinic.yaml'))).toEqual([]);
  });

  it.each([
    ['/categories/advice/handlingMin/physician/mean', ['work', 'waiting', 'answers', 'urgency', 'access', 'money']],
    ['/categories/advice/handlingMin/physician', ['work', 'waiting', 'answers', 'urgency', 'access', 'money']],
    ['/populations/town/groups/english/portalActive', ['channels', 'volume', 'work', 'waiting', 'answers', 'urgency', 'access', 'money']],
    ['/populations/town/groups/english/disadvantageRank', []],
    ['/settings/clinic/roles/nurse/recognition', ['urgency']],
    ['/policies/triage/ai/sensitivity', ['flags', 'urgency', 'waiting', 'answers']],
    ['/arms/2/patch/policies/triage/ai/sensitivity', ['flags', 'urgency', 'waiting', 'answers']],
  ])('follows from its place: %s', (pointer, families) => {
    expect(familiesMoved(pointer)).toEqual(families);
  });

  it.each([
    '/categories/advice/handlingMin',
    '/categories/advice/colour',
    '/policies/triage/ai/sensitivity/value',
    '/arms/x/patch/needs/a/perPatientYear',
    '/run/replications',
    '',
  ])('is not made up for a place where no number stands: %s', (pointer) => {
    expect(familiesMoved(pointer)).toBeUndefined();
  });
});
