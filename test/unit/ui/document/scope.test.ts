import { describe, expect, it } from 'vitest';
import { armsOf, worldOfArm } from '../../../../src/ui/document/arms.ts';
import { at } from '../../../../src/ui/document/pointer.ts';
import {
  armsThatSay,
  dropFromArm,
  isArmsOwn,
  openedRootOf,
  patchPlaces,
  replaceIn,
  resetIn,
  rootOf,
  setIn,
} from '../../../../src/ui/document/scope.ts';
import { study } from './small-study.ts';

const sensitivity = '/policies/triage/ai/sensitivity';
const change = '/policies/triage/ai/differences/other/sensitivityChange';
const patchOf = (document: typeof study, index: number) => armsOf(document)[index].patch;

describe('an assumption', () => {
  it('changes every arm', () => {
    const changed = setIn(study, null, sensitivity, 0.7);
    expect([0, 1, 2].map((index) => at(worldOfArm(changed, index), `${sensitivity}/value`))).toEqual([0.7, 0.7, 0.7]);
    expect(changed.arms).toBe(study.arms);
  });

  it('does not reach an arm that says otherwise', () => {
    const own = setIn(study, 'ai', sensitivity, 0.9);
    expect(armsThatSay(own, sensitivity).map(({ id }) => id)).toEqual(['ai']);
    const changed = setIn(own, null, sensitivity, 0.7);
    expect([0, 1, 2].map((index) => at(worldOfArm(changed, index), `${sensitivity}/value`))).toEqual([0.7, 0.9, 0.9]);
  });
});

describe('a policy of an arm', () => {
  it('is a patch of that arm, as small as can be, and evidence stays', () => {
    const changed = setIn(study, 'ai', sensitivity, 0.9);
    expect(patchOf(changed, 1)).toEqual({ policies: { triage: { kind: 'ai', ai: { sensitivity: { value: 0.9 } } } } });
    expect(at(rootOf(changed, 'ai'), sensitivity)).toEqual({ value: 0.9, low: 0.6, high: 0.95, source: 'yang24', grade: 'derived' });
    expect(changed.policies).toBe(study.policies);
  });

  it('keeps the evidence that the patch itself gives', () => {
    expect(at(rootOf(setIn(study, 'gap', change, -0.2), 'gap'), change)).toEqual({ value: -0.2, grade: 'assumed' });
  });

  it('that is the same again as in the others is none', () => {
    const changed = setIn(setIn(study, 'baseline', sensitivity, 0.9), 'baseline', sensitivity, 0.8);
    expect(isArmsOwn(changed, 'baseline', sensitivity)).toBe(false);
    expect(patchOf(changed, 0)).not.toHaveProperty('policies.triage');
  });

  it('can be left as in the others, without empty objects staying behind', () => {
    expect(patchOf(dropFromArm(study, 'gap', change), 2)).toEqual({});
    expect(at(rootOf(dropFromArm(study, 'gap', change), 'gap'), change)).toBeUndefined();
  });

  it('may take out what the others have, and bring what they lack', () => {
    const without = replaceIn(study, 'ai', '/policies/selfService', undefined);
    expect(patchOf(without, 1)).toMatchObject({ policies: { selfService: null } });
    expect(at(rootOf(without, 'ai'), '/policies/selfService')).toBeUndefined();
    expect(isArmsOwn(without, 'ai', '/policies/selfService/use')).toBe(true);
    const more = replaceIn(study, 'ai', '/policies/billing', { enabled: true, billedShare: 0.1 });
    expect(at(rootOf(more, 'gap'), '/policies/billing/billedShare')).toBe(0.1);
    expect(at(rootOf(more, null), '/policies/billing')).toBeUndefined();
  });

  it('is listed number by number', () => {
    expect(patchPlaces(armsOf(study)[2])).toEqual([change]);
    expect(patchPlaces(armsOf(study)[0])).toEqual([]);
  });
});

describe('resetting', () => {
  it('leads back to what was opened, also by taking out what is new', () => {
    const changed = setIn(setIn(study, null, sensitivity, 0.7), null, '/hypothesis', 'Less work');
    expect(resetIn(resetIn(changed, study, null, sensitivity), study, null, '/hypothesis')).toEqual(study);
  });

  it('of an arm leads back to the arm as it was opened, wherever it stands now', () => {
    const changed = setIn(study, 'gap', change, -0.3);
    expect(at(rootOf(resetIn(changed, study, 'gap', change), 'gap'), change)).toEqual({ value: -0.1, grade: 'assumed' });
  });

  it('of a new arm leads back to what it starts from', () => {
    const fresh = { ...study, arms: [...armsOf(study), { id: 'new', title: 'New', extends: 'ai', patch: {} }] };
    const changed = setIn(fresh, 'new', sensitivity, 0.5);
    expect(at(openedRootOf(study, changed, 'new'), `${sensitivity}/value`)).toBe(0.8);
    expect(resetIn(changed, study, 'new', sensitivity)).toEqual(setIn(fresh, 'new', sensitivity, 0.8));
    expect(isArmsOwn(resetIn(changed, study, 'new', sensitivity), 'new', sensitivity)).toBe(false);
  });
});
