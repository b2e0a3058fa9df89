import { describe, expect, it } from 'vitest';
import { decisionCode } from '../../../../src/kernel/index.ts';
import { Reach } from '../../../../src/model/levers/reach.ts';
import { world as worldSchema } from '../../../../src/scenario/schema/study.ts';
import { ai, clinic, observe, type Patch } from '../small-clinic.ts';
import { decisionsIn, decisionsOf, drafts, expectShare, open, perfect } from './open-clinic.ts';

const weekMin = 10080;
const always = { calendar: 'always', headCount: 30 };
const branch: Patch = {
  settings: {
    branch: {
      panel: { patients: 1000, population: 'town', owners: 'physician' },
      roles: {
        clerk: { ...always, rank: 0 },
        nurse: { ...always, rank: 1, isClinician: true },
        physician: { ...always, rank: 2, isClinician: true, inBasket: 'own' },
      },
    },
  },
};
const twoKinds: Patch = {
  categories: { letter: { title: 'Letter', needsReply: true, patientMessage: true, start: 'nurse', handlingMin: { nurse: 1 } } },
  needs: { form: { title: 'Form', perPatientYear: 12, portal: { category: 'letter', share: 1 } } },
  policies: { triage: { categories: ['advice', 'letter'] } },
};

describe('a lever reaches', () => {
  it('the settings that it names and no others', () => {
    const both = decisionsOf(perfect, branch, drafts());
    const one = decisionsOf(perfect, branch, drafts({ coverage: { settings: ['branch'] } }));
    expect(new Set(both.filter(({ hasDraft }) => hasDraft).map(({ setting }) => setting))).toEqual(new Set(['clinic', 'branch']));
    for (const { setting, hasDraft } of one) expect(hasDraft).toBe(setting === 'branch');
  });

  it('the patient groups with the tags that it asks for and no others', () => {
    const decisions = decisionsOf(perfect, drafts({ coverage: { where: { language: 'other' } } }));
    for (const { group, hasDraft } of decisions) expect(hasDraft).toBe(group === 'other');
    expect(new Set(decisions.map(({ group }) => group))).toEqual(new Set(['english', 'other']));
  });

  it('the categories that it names, or all that it can act on', () => {
    const named = decisionsOf(perfect, twoKinds, drafts({ coverage: { categories: ['letter'] } }));
    for (const { category, hasDraft } of named) expect(hasDraft).toBe(category === 'letter');
    const able = decisionsOf(perfect, twoKinds, drafts());
    expect(able.every(({ hasDraft }) => hasDraft)).toBe(true);
    expect(new Set(able.map(({ category }) => category))).toEqual(new Set(['advice', 'letter']));
  });

  it('nobody before its start week, and everybody from then on', () => {
    const decisions = decisionsOf(perfect, drafts({ startWeek: 2 }));
    for (const { arrivedMin, hasDraft } of decisions) expect(hasDraft).toBe(arrivedMin >= 2 * weekMin);
  });

  it('while it comes into use, a fraction of messages that grows in proportion to the time', () => {
    const decisions = decisionsOf(perfect, { needs: { question: { perPatientYear: 120 } } }, drafts({ startWeek: 1, rampWeeks: 4 }));
    for (const week of [1, 2, 3, 4]) {
      const ofWeek = decisions.filter(({ arrivedMin }) => Math.floor(arrivedMin / weekMin) === week);
      expectShare(ofWeek, (week - 0.5) / 4, ({ hasDraft }) => hasDraft);
    }
  });

  it('by triage of any kind from the start week on, by degrees', () => {
    const policy = { policies: { triage: { startWeek: 1, rampWeeks: 4 } } };
    const seen = decisionsIn(clinic(open, perfect, policy, drafts()));
    for (const { arrivedMin, score } of seen) if (arrivedMin < weekMin) expect(score).toBe('');
    const late = seen.filter(({ arrivedMin }) => Math.floor(arrivedMin / weekMin) === 3);
    expectShare(late, 2.5 / 4, ({ score }) => score !== '');
  });
});

describe('triage', () => {
  it('reaches the patient groups with the tags that it asks for; the messages of others go directly', () => {
    const where: Patch = { policies: { triage: { coverage: { where: { language: 'other' } } } } };
    const decisions = decisionsOf(perfect, where);
    expect(decisions.length).toBeGreaterThan(100);
    for (const { group } of decisions) expect(group).toBe('other');
    const pool: Patch = { policies: { triage: { kind: 'humanPool', humanPool: { role: 'physician' } } } };
    const minutes = (...patches: Patch[]) => observe(clinic(open, pool, ...patches))('inboxMinPerDay', { role: 'nurse' });
    expect(minutes()).toBe(0);
    expect(minutes(where)).toBeGreaterThan(0);
  });
});

describe('the time of a lever', () => {
  const reach = (startWeek: number, rampWeeks: number) => {
    const names = { settings: [], roles: [], groups: [], categories: [] };
    return new Reach(worldSchema.parse({ categories: {}, settings: {} }), names, { startWeek, rampWeeks }, decisionCode('test/reach'));
  };

  it('runs from 0 at its start to 1 at the end of its coming into use, in a straight line', () => {
    const lever = reach(2, 4);
    expect([0, 2, 3, 5, 6, 9].map((week) => lever.fractionAt(week * weekMin))).toEqual([0, 0, 0.25, 0.75, 1, 1]);
    expect(lever.timeOf(0.25)).toBe(3 * weekMin);
    expect(lever.weeksAt(5 * weekMin)).toBe(3);
  });

  it('jumps to 1 without a time of coming into use', () => {
    const lever = reach(2, 0);
    expect(lever.fractionAt(2 * weekMin - 1)).toBe(0);
    expect(lever.fractionAt(2 * weekMin)).toBe(1);
  });
});

describe('a lever that is off', () => {
  it('is described and yet not there', () => {
    const off = { ...drafts({ enabled: false, uptake: { nurse: 1 }, cost: { usdPerMessage: 9 } }) };
    expect(decisionsIn(clinic(off))).toEqual([]);
    expect(decisionsIn(clinic(ai(), { policies: { triage: { kind: 'direct' } } }))).toEqual([]);
  });
});
