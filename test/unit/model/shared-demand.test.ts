import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/model/index.ts';
import { Kept, SharedDemand } from '../../../src/model/shared-demand.ts';
import { mergePatch } from '../../../src/scenario/index.ts';
import { world } from '../../../src/scenario/schema/study.ts';
import { ai, base, type Patch } from './small-clinic.ts';

const run = { seed: 'shared', replications: 2, warmUpDays: 0, observedDays: 7 };
const worldOf = (patch: Patch) => world.parse(mergePatch(base, patch));
const town = (patch: Patch): Patch => ({ populations: { town: patch } });
const outreach = (patch: Patch): Patch => ({
  policies: { outreach: { enabled: true, coverage: { where: { language: 'other' } }, accepted: 0.5, activated: 0.6, ...patch } },
});
const fewer: Patch = { settings: { clinic: { roles: { physician: { headCount: 3 } } } } };

/** Worlds that have everything, something or nothing of their patients in common with the small clinic. */
const worlds: readonly (readonly [string, Patch, { readonly panels: number; readonly frailties: number }])[] = [
  ['work that is routed otherwise', ai(), { panels: 1, frailties: 1 }],
  ['more needs for each patient', { needs: { question: { perPatientYear: 20 } } }, { panels: 1, frailties: 1 }],
  ['accounts from outreach', outreach({}), { panels: 2, frailties: 1 }],
  ['groups that have more needs', town({ groups: { other: { needFactor: 2 } } }), { panels: 2, frailties: 1 }],
  ['more accounts', town({ groups: { other: { portalActive: 0.7 } } }), { panels: 2, frailties: 1 }],
  ['fewer owners', fewer, { panels: 2, frailties: 1 }],
  ['owners who are more alike', { settings: { clinic: { panel: { spreadCv: 0.1 } } } }, { panels: 2, frailties: 1 }],
  ['patients who differ more', town({ frailtyCv: 1 }), { panels: 2, frailties: 2 }],
  ['more patients', { settings: { clinic: { panel: { patients: 1200 } } } }, { panels: 2, frailties: 2 }],
  ['other shares', town({ groups: { english: { share: 0.5 }, other: { share: 0.5 } } }), { panels: 2, frailties: 2 }],
];

describe('shared demand', () => {
  it.each(worlds)('gives a world with %s the digits that it has alone, and makes what differs anew', (_, patch, expected) => {
    const shared = new SharedDemand();
    compile(worldOf({}), run, shared).replicate(0);
    const together = compile(worldOf(patch), run, shared).replicate(0);
    expect({ panels: shared.panels.count, frailties: shared.frailties.count }).toEqual(expected);
    expect(together).toEqual(compile(worldOf(patch), run).replicate(0));
  });

  it('tells times of outreach apart', () => {
    const shared = new SharedDemand();
    for (const patch of [outreach({}), outreach({ startWeek: 1 }), outreach({ rampWeeks: 1 }), outreach({ activated: 0.5 })]) {
      const together = compile(worldOf(patch), run, shared).replicate(0);
      expect(together).toEqual(compile(worldOf(patch), run).replicate(0));
    }
    expect(shared.panels.count).toBe(4);
  });

  it('is of one replication and one seed', () => {
    const shared = new SharedDemand();
    const model = compile(worldOf({}), run, shared);
    model.replicate(0);
    model.replicate(1);
    model.replicate(0);
    expect(shared.frailties.count).toBe(2);
    compile(worldOf({}), { ...run, seed: 'another' }, shared).replicate(0);
    expect(shared.frailties.count).toBe(3);
  });

  it('takes 27 bytes for each patient, and no more of them than its limit', () => {
    const shared = new SharedDemand({ panels: 2.5 * 27 * 1000, frailties: 1.5 * 12 * 1000 });
    const model = compile(worldOf({}), run, shared);
    for (let replication = 0; replication < 5; replication++) model.replicate(replication);
    expect(shared.panels.count).toBe(2);
    expect(shared.frailties.count).toBe(1);
  });
});

describe('things that are kept', () => {
  const thing = { byteLength: 10 };
  const lookUp = (kept: Kept<typeof thing>, names: string) =>
    [...names].filter((name) => {
      let isMade = false;
      kept.get(name, () => {
        isMade = true;
        return thing;
      });
      return isMade;
    });

  it('are made once while there is room', () => {
    expect(lookUp(new Kept(30), 'abcabca').join('')).toBe('abc');
  });

  it('give way to others when nobody has asked for them the longest', () => {
    expect(lookUp(new Kept(20), 'abacba').join('')).toBe('abcba');
  });

  it('are kept until the next one, however large', () => {
    expect(lookUp(new Kept(5), 'aabbba').join('')).toBe('aba');
  });
});
