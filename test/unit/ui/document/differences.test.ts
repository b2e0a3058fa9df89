import { describe, expect, it } from 'vitest';
import { addArm, moveArm, removeArm, renameArm } from '../../../../src/ui/document/arms.ts';
import { changedPlaces, differences } from '../../../../src/ui/document/differences.ts';
import { setIn } from '../../../../src/ui/document/scope.ts';
import { study } from './small-study.ts';

describe('differences of two documents', () => {
  it('are their leaves, also in lists and where one has nothing', () => {
    expect(differences({ a: [1, { b: 2 }], c: 3 }, { a: [1, { b: 4 }], d: 5 })).toEqual([
      { pointer: '/a/1/b', before: 2, after: 4 },
      { pointer: '/d', before: undefined, after: 5 },
      { pointer: '/c', before: 3, after: undefined },
    ]);
    expect(differences(study, study)).toEqual([]);
  });
});

describe('changed places', () => {
  it('count a number with its evidence once, without the evidence', () => {
    expect(changedPlaces(study, setIn(study, null, '/needs/question/perPatientYear', 3))).toEqual([
      { pointer: '/needs/question/perPatientYear', before: 2, after: 3 },
    ]);
  });

  it('know an arm by its id, wherever it stands', () => {
    expect(changedPlaces(study, moveArm(study, 0, 1)).map(({ pointer }) => pointer)).toEqual(['/arms']);
    expect(changedPlaces(study, addArm(study, 'New'))).toMatchObject([{ pointer: '/arms/3', before: undefined, after: { title: 'New' } }]);
    const pointers = changedPlaces(study, removeArm(study, 1)).map(({ pointer }) => pointer);
    expect(pointers).toContain('/arms/1');
    expect(pointers).not.toContain('/arms');
    expect(changedPlaces(study, renameArm(study, 1, { title: 'Other' }))).toEqual([
      { pointer: '/arms/1/title', before: 'AI sorts', after: 'Other' },
    ]);
  });
});
