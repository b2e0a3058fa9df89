import { describe, expect, it } from 'vitest';
import { createMergePatch, type Document, editScenario } from '../../../../src/scenario/index.ts';
import { at } from '../../../../src/ui/document/pointer.ts';
import { pointerOfPath, problemPath, problemsIn } from '../../../../src/ui/document/problem-places.ts';
import { setIn } from '../../../../src/ui/document/scope.ts';
import { scenarioOf } from './library-study.ts';

const primaryCare = scenarioOf('primary-care');
const problemsOf = (document: Document) => editScenario(primaryCare, createMergePatch(primaryCare.document, document)).problems;

describe('a problem of an edited document', () => {
  it('is found at the field that has it, and in the groups around it', () => {
    const pointer = '/settings/clinic/roles/nurse/headCount';
    const broken = setIn(primaryCare.document, null, pointer, -1);
    const problems = problemsOf(broken);
    const here = problemsIn(problems, problemPath(broken, pointer));
    expect(here.map(({ got }) => got)).toContain('-1');
    expect(problemsIn(problems, problemPath(broken, '/settings/clinic'))).toEqual(here);
    expect(problemsIn(problems, problemPath(broken, '/settings/clinic/roles/nurse/head'))).toEqual([]);
    expect(pointerOfPath(broken, problems[0].path)).toMatch(pointer);
  });

  it('is found at the patch of the arm that has it', () => {
    const pointer = '/policies/triage/ai/sensitivity';
    const broken = setIn(primaryCare.document, 'ai-triage', pointer, 7);
    const [problem] = problemsOf(broken);
    expect(problemsIn([problem], problemPath(broken, `/arms/2/patch${pointer}`))).toEqual([problem]);
    expect(pointerOfPath(broken, problem.path)).toMatch(`/arms/2/patch${pointer}`);
  });
});

describe('a path of a problem', () => {
  const document = { arms: [{ id: 'a' }, { id: 'b', patch: { 'odd key': [1, 2] } }] };

  it('names entries of lists by their ids or places, and odd keys in quotation marks', () => {
    expect(problemPath(document, '/arms/1/patch/odd key/1')).toBe('arms[b].patch["odd key"][1]');
    const pointer = pointerOfPath(document, 'arms[b].patch["odd key"][1]') ?? '';
    expect(pointer).toBe('/arms/1/patch/odd key/1');
    expect(at(document, pointer)).toBe(2);
  });

  it('of a whole file is no place', () => {
    expect(pointerOfPath(document, '')).toBeUndefined();
  });
});
