import { describe, expect, it } from 'vitest';
import { addArm, armsOf, copyArm, moveArm, removeArm, renameArm, startArmFrom, worldOfArm } from '../../../../src/ui/document/arms.ts';
import { at } from '../../../../src/ui/document/pointer.ts';
import { study } from './small-study.ts';

const ids = (document: typeof study) => armsOf(document).map(({ id }) => id);
const worlds = (document: typeof study) => new Map(armsOf(document).map(({ id }, index) => [id, worldOfArm(document, index)]));

describe('the arms of a document', () => {
  it('are one, called baseline, where nothing is written', () => {
    const { arms: _, ...bare } = study;
    expect(armsOf(bare)).toEqual([{ id: 'baseline', title: 'Baseline' }]);
    expect(ids(addArm(bare, 'New'))).toEqual(['baseline', 'arm-2']);
  });

  it('have the worlds of the arms they extend under their own', () => {
    const world = worldOfArm(study, 2);
    expect(at(world, '/policies/triage/kind')).toBe('ai');
    expect(at(world, '/policies/triage/ai/differences/other/sensitivityChange/value')).toBe(-0.1);
    expect(at(world, '/policies/triage/ai/sensitivity/value')).toBe(0.8);
    expect(worldOfArm(study, 0)).not.toHaveProperty('arms');
  });

  it('that extend each other in a ring end somewhere', () => {
    const ring = {
      ...study,
      arms: [
        { id: 'a', title: 'A', extends: 'b' },
        { id: 'b', title: 'B', extends: 'a' },
      ],
    };
    expect(worldOfArm(ring, 0)).toEqual(worldOfArm(study, 0));
  });
});

describe('a copy of an arm', () => {
  it('stands behind it, under a name of its own, and does the same', () => {
    const copied = copyArm(study, 2, 'Gap, copy');
    expect(ids(copied)).toEqual(['baseline', 'ai', 'gap', 'gap-copy']);
    expect(worldOfArm(copied, 3)).toEqual(worldOfArm(study, 2));
    expect(ids(copyArm(copied, 2, 'Again'))).toEqual(['baseline', 'ai', 'gap', 'gap-copy-2', 'gap-copy']);
  });
});

describe('a renamed arm', () => {
  it('takes those that extend it and its targets along', () => {
    const renamed = renameArm(renameArm(study, 1, { id: 'sorter' }), 2, { id: 'gap-10', title: 'Gap of ten' });
    expect(armsOf(renamed)[2]).toMatchObject({ id: 'gap-10', title: 'Gap of ten', extends: 'sorter' });
    expect(renamed.targets).toEqual({ waits: { title: 'Waits', arm: 'gap-10' }, work: { title: 'Work' } });
    expect([...worlds(renamed).values()]).toEqual([...worlds(study).values()]);
  });

  it('loses an empty description, but not its title', () => {
    const described = renameArm(study, 1, { description: 'Sorts' });
    expect(armsOf(renameArm(described, 1, { description: '' }))[1]).toEqual(armsOf(study)[1]);
    expect(armsOf(renameArm(study, 1, { title: '' }))[1].title).toBe('');
  });
});

describe('a moved arm', () => {
  it('keeps every world as it was, even before the arm it extends', () => {
    const moved = moveArm(study, 2, 0);
    expect(ids(moved)).toEqual(['gap', 'baseline', 'ai']);
    expect(armsOf(moved)[0]).not.toHaveProperty('extends');
    expect(worlds(moved).get('gap')).toEqual(worlds(study).get('gap'));
    expect(worlds(moved).get('ai')).toEqual(worlds(study).get('ai'));
  });

  it('still extends an arm that stays before it', () => {
    expect(armsOf(moveArm(study, 0, 1)).find(({ id }) => id === 'gap')?.extends).toBe('ai');
  });

  it('goes nowhere beyond the ends', () => {
    expect(moveArm(study, 0, -1)).toBe(study);
    expect(moveArm(study, 2, 3)).toBe(study);
  });
});

describe('a removed arm', () => {
  it('leaves the worlds of those that extend it as they were', () => {
    const left = removeArm(study, 1);
    expect(ids(left)).toEqual(['baseline', 'gap']);
    expect(worldOfArm(left, 1)).toEqual(worldOfArm(study, 2));
    expect(armsOf(left)[1]).not.toHaveProperty('extends');
  });

  it('takes its targets with it', () => {
    expect(removeArm(study, 2).targets).toEqual({ work: { title: 'Work' } });
  });

  it('is never the last', () => {
    const one = { ...study, arms: [armsOf(study)[0]] };
    expect(removeArm(one, 0)).toBe(one);
  });
});

describe('where an arm starts', () => {
  it('is another arm, or what holds for all', () => {
    expect(at(worldOfArm(startArmFrom(study, 2, undefined), 2), '/policies/triage/kind')).toBe('direct');
    expect(armsOf(startArmFrom(study, 1, 'baseline'))[1].extends).toBe('baseline');
  });
});
