import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../src/model/index.ts';
import { ai, clinic, named, observe, type Patch } from '../small-clinic.ts';
import { decisionsIn, decisionsOf, drafts, expectNear, expectShare, governance, open, perfect, urgent } from './open-clinic.ts';

const isUsed = ({ usesDraft }: Decision) => usesDraft;
/** With nobody waiting the time from arrival to end is the handling time. */
const minutesOf = ({ arrivedMin, closedMin }: Decision) => closedMin - arrivedMin;
const followed: Patch = { categories: { advice: { followUp: { probability: 0.2, delayMin: 600 } } } };
const portalOnly: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
const portal = (...patches: readonly Patch[]) => observe(clinic(open, portalOnly, ...patches));

describe('a draft', () => {
  it('is used as often as said of each role', () => {
    const resolver: Patch = { categories: { advice: { resolver: { nurse: 0.5, physician: 0.5 }, readingMin: { nurse: 0 } } } };
    const decisions = decisionsOf(resolver, drafts({ uptake: { nurse: 0.3, physician: 0.6 } }));
    for (const [role, share] of [
      ['nurse', 0.3],
      ['physician', 0.6],
    ] as const) {
      expectShare(
        decisions.filter(({ closedBy }) => closedBy === role),
        share,
        isUsed,
      );
    }
  });

  it('that is used saves exactly the minutes that are said, and no more than there are', () => {
    for (const one of decisionsOf(drafts({ uptake: { nurse: 0.5 }, savedMin: { nurse: 0.75 } }))) {
      expect(minutesOf(one)).toBeCloseTo(isUsed(one) ? 2.25 : 3, 6);
    }
    for (const one of decisionsOf(drafts({ uptake: { nurse: 1 }, savedMin: { nurse: 9 } }))) expect(minutesOf(one)).toBeCloseTo(0, 6);
  });

  it('that is used may also lose minutes', () => {
    for (const one of decisionsOf(drafts({ uptake: { nurse: 1 }, savedMin: { nurse: -0.5 } }))) expect(minutesOf(one)).toBeCloseTo(3.5, 6);
  });

  it('that is not used takes exactly the minutes of reading it', () => {
    for (const one of decisionsOf(drafts({ uptake: { nurse: 0.5 }, readingMin: { nurse: 0.25 } }))) {
      expect(minutesOf(one)).toBeCloseTo(isUsed(one) ? 3 : 3.25, 6);
    }
    const worse = observe(clinic(open, drafts({ readingMin: { nurse: 0.3 } })));
    const without = observe(clinic(open));
    expect(worse('teamMinPerDay') / without('teamMinPerDay')).toBeCloseTo(1.1, 2);
  });

  it('costs money whether it is used or not', () => {
    const wages: Patch = { settings: { clinic: { roles: { nurse: { wageUsdPerHour: 60 } } } } };
    const cost = (uptake: number) =>
      observe(clinic(open, wages, drafts({ uptake: { nurse: uptake }, readingMin: { nurse: 0.1 }, cost: { usdPerMessage: 0.5 } })));
    const [unused, used] = [cost(0), cost(1)];
    expect(unused('aiUsdPerDay')).toBe(used('aiUsdPerDay'));
    expect(unused('aiUsdPerDay') / unused('messagesPerDay')).toBeCloseTo(0.5, 6);
  });

  it('is not made for flagged messages, unless it is said to be', () => {
    for (const draftsFlagged of [false, true]) {
      const decisions = decisionsOf(urgent, ai(), drafts({ uptake: { nurse: 1 }, draftsFlagged }));
      expect(decisions.filter(({ isFlagged }) => isFlagged).length).toBeGreaterThan(100);
      for (const { isFlagged, hasDraft } of decisions) expect(hasDraft).toBe(draftsFlagged || !isFlagged);
    }
  });

  it('for a wrong label is used less, by the factor that is said', () => {
    const labelled = ai({ labelAccuracy: 0.5, sensitivity: 1, specificity: 1 });
    const resolver: Patch = { categories: { advice: { resolver: { nurse: 0.5, physician: 0.5 } } } };
    const decisions = decisionsOf(resolver, labelled, drafts({ uptake: { nurse: 0.8, physician: 0.8 }, wrongLabelFactor: 0.25 }));
    for (const [isRight, share] of [
      [true, 0.8],
      [false, 0.2],
    ] as const) {
      expectShare(
        decisions.filter(({ isLabelledRight }) => isLabelledRight === isRight),
        share,
        isUsed,
      );
    }
  });
});

describe('a draft for a message that needs no reply', () => {
  it('costs money and is read for nothing', () => {
    const notice: Patch = {
      categories: { notice: { title: 'Notice', start: 'nurse', handlingMin: { nurse: 3 } } },
      settings: { clinic: { arrivals: { notice: { perWorkday: 50 } } } },
    };
    const shown = drafts({ coverage: { categories: ['notice'] }, readingMin: { nurse: 0.6 } });
    const minutes = (...patches: readonly Patch[]) => observe(clinic(open, notice, { needs: null }, ...patches))('teamMinPerDay');
    expectNear(minutes(shown) / minutes(), 1.2, 0.001);
  });
});

describe('a draft with an error', () => {
  const wrong = (changes: Patch = {}) => drafts({ uptake: { nurse: 1 }, error: 1, ...changes });

  it('occurs, is noticed and takes time to mend as said', () => {
    const decisions = decisionsOf(drafts({ uptake: { nurse: 1 }, error: 0.4, caught: 0.7, mendMin: 2, savedMin: { nurse: 1 } }));
    expectShare(decisions, 0.4, ({ draftIsWrong }) => draftIsWrong);
    expectShare(
      decisions.filter(({ draftIsWrong }) => draftIsWrong),
      0.7,
      ({ errorIsCaught }) => errorIsCaught,
    );
    for (const one of decisions) expect(minutesOf(one)).toBeCloseTo(one.errorIsCaught ? 4 : 2, 6);
  });

  it('harms nobody as long as it is not used', () => {
    const of = portal(wrong({ uptake: { nurse: 0 }, caught: 0, readingMin: { nurse: 1 } }));
    expect(of('needsMetFraction')).toBe(1);
    expect(of('draftUsedFraction')).toBe(0);
  });

  it('leaves the need unmet when nobody notices it', () => {
    expect(portal(wrong({ caught: 0 }))('needsMetFraction')).toBe(0);
    expect(portal(wrong({ caught: 0 }))('draftErrorSentFraction')).toBe(1);
    expect(portal(wrong({ caught: 1 }))('needsMetFraction')).toBe(1);
    expect(portal(wrong({ caught: 1 }))('draftErrorSentFraction')).toBe(0);
    expectNear(portal(wrong({ caught: 0, severe: 0.3 }))('severeErrorSentFraction'), 0.3);
  });

  it('brings as many patients back as it is said to', () => {
    const returning: Patch = { categories: { advice: { followUp: { probability: 0, delayMin: 60 } } } };
    const messages = (errorFollowUp: number) =>
      portal(returning, drafts({ uptake: { nurse: 1 }, error: 1, caught: 0, errorFollowUp }))('messagesPerDay');
    expectNear(messages(0.5) / messages(0), 2);
  });

  it('is noticed less the more messages are open', () => {
    const crowded: Patch = {
      settings: { clinic: { roles: { nurse: { headCount: 1 } } } },
      categories: { advice: { handlingMin: { nurse: 25 } } },
    };
    const caught = (...patches: readonly Patch[]) => {
      const decisions = decisionsOf(...patches, wrong({ caught: 0.8, missedOddsPer10Open: 2 }));
      return decisions.filter(({ errorIsCaught }) => errorIsCaught).length / decisions.length;
    };
    expect(caught()).toBeCloseTo(0.8, 1);
    expect(caught(crowded)).toBeLessThan(0.3);
  });
});

describe('a draft that goes out unread', () => {
  it('does so for the share that is said, without anybody and with its errors', () => {
    const unread = governance({ review: 'not-required', unreviewedShare: 0.4 });
    const decisions = decisionsOf(unread, drafts({ uptake: { nurse: 0 }, readingMin: { nurse: 1 }, error: 0.3, caught: 1 }));
    const byAi = decisions.filter(({ closedBy }) => closedBy === 'ai');
    expectShare(decisions, 0.4, ({ closedBy }) => closedBy === 'ai');
    expectShare(byAi, 0.3, ({ draftIsWrong }) => draftIsWrong);
    for (const one of byAi) expect([minutesOf(one), one.touches, one.errorIsCaught, one.usesDraft]).toEqual([0, 0, false, true]);
  });

  it('is used by no role', () => {
    const of = portal(governance({ review: 'not-required', unreviewedShare: 0.5 }), drafts({ readingMin: { nurse: 1 } }));
    expectNear(of('draftUsedFraction'), 0.5);
    expect(of('draftUsedFraction', { role: 'nurse' })).toBe(0);
  });

  it('to an urgent message is not the right answer', () => {
    const of = portal(urgent, governance({ review: 'not-required', unreviewedShare: 1 }), drafts());
    expectNear(of('needsMetFraction'), 0.7);
  });

  it('does not exist where review is required', () => {
    const required = decisionsOf(governance({ review: 'required', unreviewedShare: 1 }), drafts({ readingMin: { nurse: 1 } }));
    expect(required.some(({ closedBy }) => closedBy === 'ai')).toBe(false);
  });
});

describe('answers made from drafts', () => {
  it('bring more follow-ups and are read less, by the factors that are said', () => {
    const used = (changes: Patch) => portal(followed, drafts({ uptake: { nurse: 1 }, ...changes }));
    // A fifth of answers bring another: 1 / (1 - p) messages in a thread.
    expectNear(used({ followUpFactor: 3 })('messagesPerDay') / used({})('messagesPerDay'), 0.8 / 0.4);
    const half: Patch = { populations: { town: { groups: { english: { unreadReplies: 0.2 }, other: { unreadReplies: 0.2 } } } } };
    expectNear(portal(half, drafts({ uptake: { nurse: 1 } }))('unreadFraction'), 0.2);
    expectNear(portal(half, drafts({ uptake: { nurse: 1 }, unreadFactor: 2 }))('unreadFraction'), 0.4);
  });

  it('do nothing to demand with feedback off', () => {
    const off: Patch = { policies: { feedback: 'off' } };
    const lively = drafts({ uptake: { nurse: 1 }, followUpFactor: 3, error: 1, caught: 0, errorFollowUp: 0.2 });
    const tame = drafts({ uptake: { nurse: 1 } });
    const count = (...patches: readonly Patch[]) => portal(followed, ...patches)('messagesPerDay');
    expect(count(off, lively)).toBe(count(off, tame));
    expect(count(lively)).toBeGreaterThan(1.5 * count(tame));
  });
});

describe('drafts that are off, or do nothing', () => {
  it('leave every digit as it is', () => {
    const off = drafts({ enabled: false, uptake: { nurse: 1, physician: 1 }, savedMin: { nurse: 1, physician: 1 }, error: 1, caught: 0 });
    expect(named(clinic(off))).toEqual(named(clinic()));
    expect(named(clinic(perfect, off))).toEqual(named(clinic(perfect)));
    const idle = named(clinic(drafts({ uptake: { nurse: 0 } })));
    for (const [name, value] of named(clinic())) expect(idle.get(name), name).toBe(value);
  });

  it('leave needs, patients and their choices as they are', () => {
    const log = (patch: Patch) =>
      decisionsIn(clinic(perfect, patch)).map(({ arrivedMin, group, urgency }) => `${arrivedMin} ${group} ${urgency}`);
    const plain = new Set(log({}));
    for (const line of log(drafts({ uptake: { nurse: 1, physician: 1 }, savedMin: { physician: 2 } }))) expect(plain).toContain(line);
  });
});
