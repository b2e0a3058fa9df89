import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../src/model/index.ts';
import { Governance } from '../../../../src/model/levers/governance.ts';
import type { Message } from '../../../../src/model/messages.ts';
import { world as worldSchema } from '../../../../src/scenario/schema/study.ts';
import { ai, clinic, named, observe, type Patch } from '../small-clinic.ts';
import { decisionsIn, decisionsOf, drafts, expectNear, expectShare, governance, open, perfect, urgent } from './open-clinic.ts';

const dayMin = 1440;
const weekMin = 7 * dayMin;
const isUrgent = ({ urgency }: Decision) => urgency !== 'routine';
const isFlagged = (decision: Decision) => decision.isFlagged;
const isSeen = ({ score }: Decision) => score !== '';
const inWeek = (week: number) => (one: Decision) => Math.floor(one.arrivedMin / weekMin) === week;
const many: Patch = { needs: { question: { perPatientYear: 72 } } };
const portalOnly: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };

describe('drift', () => {
  const grows = (retrainEveryWeeks?: number) =>
    governance({ drift: { sensitivityLossPerWeek: 0.1, labelAccuracyLossPerWeek: 0.1, ...(retrainEveryWeeks && { retrainEveryWeeks }) } });
  const halves: Patch = { categories: { advice: { resolver: { nurse: 0.5, physician: 0.5 } } } };

  it('takes off the sensitivity and the accuracy that it is said to each week, and leaves the specificity', () => {
    const decisions = decisionsOf(urgent, halves, ai(), grows());
    for (const week of [0, 2, 4]) {
      const own = decisions.filter(inWeek(week));
      expectShare(own.filter(isUrgent), 0.8 - 0.1 * (week + 0.5), isFlagged);
      const routine = own.filter((one) => !isUrgent(one));
      expectShare(routine, 0.1, isFlagged);
      expectShare(
        own.filter((one) => !isFlagged(one)),
        0.8 - 0.1 * (week + 0.5),
        ({ isLabelledRight }) => isLabelledRight,
      );
    }
  });

  it('is put right by retraining', () => {
    const decisions = decisionsOf(urgent, ai(), grows(2));
    for (const [week, loss] of [
      [1, 0.15],
      [2, 0.05],
      [3, 0.15],
      [4, 0.05],
    ]) {
      expectShare(decisions.filter(inWeek(week)).filter(isUrgent), 0.8 - loss, isFlagged);
    }
  });

  it('begins with the AI, as it was trained for its first day', () => {
    const from2: Patch = { policies: { triage: { startWeek: 2 } } };
    for (const [patch, loss] of [
      [grows(), [0.05, 0.15, 0.25]],
      [grows(1), [0.05, 0.05, 0.05]],
    ] as const) {
      const decisions = decisionsOf(urgent, many, ai(), from2, patch);
      loss.forEach((lost, i) => {
        expectShare(decisions.filter(inWeek(2 + i)).filter(isUrgent), 0.8 - lost, isFlagged);
      });
      expect(decisions.filter(inWeek(1))).toEqual([]);
    }
  });

  it('makes the AI state too small a chance of urgency', () => {
    const ratio = (...patches: readonly Patch[]) => observe(clinic(open, urgent, many, ai(), ...patches))('triageCalibrationRatio');
    expect(ratio(grows())).toBeGreaterThan(ratio() + 0.1);
  });
});

describe('an outage', () => {
  const week = (fallback: string) => governance({ fallback, outages: { week: { fromDay: 14, days: 7 } } });
  const isOut = ({ arrivedMin }: Decision) => arrivedMin >= 14 * dayMin && arrivedMin < 21 * dayMin;

  it('lets the AI see nothing and draft nothing while it lasts, and all before and after', () => {
    const all = decisionsOf(perfect, drafts({ uptake: { nurse: 1 } }));
    const without = decisionsOf(perfect, drafts({ uptake: { nurse: 1 } }), week('direct'));
    expect(all.filter(isOut).length).toBeGreaterThan(100);
    expect(without).toEqual(all.filter((one) => !isOut(one)));
  });

  it('sends messages meanwhile straight to whoever starts, or to the pool that stands in', () => {
    const byOthers: Patch = {
      categories: { advice: { start: 'physician', resolver: { clerk: 0.5, physician: 0.5 }, readingMin: { nurse: 1 } } },
      policies: { triage: { humanPool: { role: 'nurse' } } },
    };
    const always = (fallback: string) => governance({ fallback, outages: { ever: { fromDay: 0, days: 99 } } });
    const open0 = observe(clinic(open, byOthers));
    expect(observe(clinic(open, byOthers, perfect, always('direct')))('inboxMinPerDay', { role: 'physician' })).toBe(
      open0('inboxMinPerDay', { role: 'physician' }),
    );
    const pool = observe(clinic(open, byOthers, { policies: { triage: { kind: 'humanPool' } } }));
    const fallback = observe(clinic(open, byOthers, perfect, always('humanPool')));
    for (const role of ['clerk', 'nurse', 'physician']) {
      expect(fallback('inboxMinPerDay', { role }), role).toBe(pool('inboxMinPerDay', { role }));
    }
    expect(fallback('seenByAiFraction')).toBe(0);
  });

  it('costs the pool that stands in the minutes of people who do not know the patient', () => {
    const slow: Patch = { policies: { triage: { humanPool: { role: 'nurse', handlingFactor: 2 } } } };
    const ever = governance({ fallback: 'humanPool', outages: { ever: { fromDay: 0, days: 99 } } });
    const pool = observe(clinic(open, slow, { policies: { triage: { kind: 'humanPool' } } }));
    expect(observe(clinic(open, slow, perfect, ever))('teamMinPerDay')).toBe(pool('teamMinPerDay'));
  });
});

describe('patients who opt out', () => {
  it('are as many as are said, more in groups that trust less, and more if they are told', () => {
    const seen = (patch: Patch, group: string) =>
      observe(clinic(open, { settings: { clinic: { panel: { patients: 3000 } } } }, perfect, governance({ optOut: 0.2, ...patch })))(
        'seenByAiFraction',
        { group },
      );
    const wary = { differences: { wary: { where: { language: 'other' }, optOutFactor: 2 } } };
    expectNear(seen(wary, 'english'), 0.8, 0.08);
    expectNear(seen(wary, 'other'), 0.6, 0.12);
    expect(seen({ ...wary, disclosure: { enabled: true, optOutFactor: 2 } }, 'english')).toBeLessThan(0.9 * seen(wary, 'english'));
    expect(seen({ ...wary, disclosure: { enabled: false, optOutFactor: 2 } }, 'english')).toBe(seen(wary, 'english'));
  });

  it('do so because they are told only from when they are, and only those who are', () => {
    const told = (changes: Patch) => governance({ optOut: 0.5, disclosure: { enabled: true, optOutFactor: 2, ...changes } });
    const later = decisionsOf(many, perfect, told({ startWeek: 3 }));
    expect(later.filter(({ arrivedMin }) => arrivedMin < 3 * weekMin).length).toBeGreaterThan(300);
    expect(later.filter(({ arrivedMin }) => arrivedMin >= 3 * weekMin)).toEqual([]);
    const some = decisionsOf(many, perfect, told({ coverage: { where: { language: 'other' } } }));
    expect(new Set(some.map(({ group }) => group))).toEqual(new Set(['english']));
  });

  it('have neither triage nor drafts', () => {
    const everybody = governance({ optOut: 1 });
    expect(decisionsOf(perfect, drafts({ uptake: { nurse: 1 } }), everybody)).toEqual([]);
    expect(named(clinic(everybody))).toEqual(named(clinic()));
  });
});

describe('sensitive content', () => {
  it('keeps the share of messages that is said from the AI', () => {
    const model = clinic(open, many, perfect, governance({ sensitiveShare: 0.3 }));
    expectNear(observe(model)('seenByAiFraction'), 0.7, 0.05);
    const all = decisionsOf(many, perfect).length;
    expectNear(decisionsIn(model).length / all, 0.7, 0.05);
    expect(decisionsIn(model).every(isSeen)).toBe(true);
  });
});

describe('disclosure', () => {
  const followed: Patch = { categories: { advice: { followUp: { probability: 0.2, delayMin: 600 } } } };
  const told = { disclosure: { enabled: true, followUpFactor: 3 } };
  const count = (...patches: readonly Patch[]) => observe(clinic(open, portalOnly, followed, ...patches))('messagesPerDay');

  it('makes patients write back more about answers with AI, and about no others', () => {
    expectNear(count(perfect, governance(told)) / count(perfect), 0.8 / 0.4);
    expect(count(governance(told))).toBe(count());
    expect(count(perfect, governance({ disclosure: { enabled: false, followUpFactor: 3 } }))).toBe(count(perfect));
    const later = (startWeek: number) => count(perfect, governance({ disclosure: { ...told.disclosure, startWeek } }));
    expect(later(99)).toBe(count(perfect));
    expect(later(3)).toBeGreaterThan(1.2 * count(perfect));
    expect(later(3)).toBeLessThan(0.85 * later(0));
  });

  it('does so more in groups with less trust, and not at all with feedback off', () => {
    const group = (patch: Patch) => {
      const of = observe(clinic(open, portalOnly, followed, perfect, governance(patch)));
      return [of('threadMessageCount', { group: 'english' }), of('threadMessageCount', { group: 'other' })];
    };
    const wary = { where: { language: 'other' }, followUpFactor: 2 };
    const [english, other] = group({ disclosure: { enabled: true, followUpFactor: 1 }, differences: { wary } });
    const [plainEnglish, plainOther] = group({});
    expect(english).toBe(plainEnglish);
    expect(other).toBeGreaterThan(1.2 * plainOther);
    const off: Patch = { policies: { feedback: 'off' } };
    expect(count(perfect, off, governance(told))).toBe(count(perfect, off));
  });
});

describe('an audit', () => {
  const review: Patch = { categories: { review: { title: 'Audit', handlingMin: { clerk: 2 } } } };
  const audit = (share: number, catches: number): Patch =>
    governance({ audit: { enabled: true, share, role: 'clerk', category: 'review', catches } });
  /** Answers from drafts with an error that nobody notices. */
  const wrong = drafts({ uptake: { nurse: 1 }, error: 1, caught: 0 });

  it('looks at the share of decisions that is said, and takes its minutes of the auditor for each', () => {
    const audits = (share: number) => {
      const of = observe(clinic(open, perfect, review, audit(share, 0)));
      return [of('messagesPerDay', { category: 'review' }) / of('messagesPerDay', { category: 'advice' }), of] as const;
    };
    const [ratio, of] = audits(0.3);
    expectNear(ratio, 0.3);
    expect(audits(1)[0]).toBeCloseTo(1, 2);
    expect(audits(0)[0]).toBe(0);
    // Whatever nurses do takes three minutes.
    expectNear(
      (of('teamMinPerDay') - 3 * of('messagesPerDay', { category: 'advice' })) / of('messagesPerDay', { category: 'review' }),
      2,
      0.02,
    );
  });

  it('looks at drafts that were used, once each', () => {
    const of = observe(clinic(open, review, wrong, audit(1, 0)));
    expect(of('messagesPerDay', { category: 'review' }) / of('messagesPerDay', { category: 'advice' })).toBeCloseTo(1, 2);
  });

  it('finds the share of errors that it is said to, and puts right what it finds', () => {
    for (const [catches, tolerance] of [
      [0, 6],
      [0.5, 1],
      [1, 6],
    ]) {
      const of = observe(clinic(open, portalOnly, review, wrong, audit(1, catches)));
      expect(of('auditFindingFraction')).toBeCloseTo(catches, tolerance);
      if (catches === 0.5) expectNear(of('needsMetFraction'), catches);
      else expect(of('needsMetFraction')).toBeCloseTo(catches, 1);
    }
  });

  it('is of decisions since it began, and of the patients covered', () => {
    const reviews = (changes: Patch) =>
      observe(clinic(open, perfect, review, audit(1, 1), governance({ audit: changes })))('messagesPerDay', { category: 'review' });
    const all = reviews({});
    expect(reviews({ startWeek: 99 })).toBe(0);
    // Two of the four weeks observed.
    expectNear(reviews({ startWeek: 3 }), all / 2, 0.15);
    expectNear(
      reviews({ coverage: { where: { language: 'english' } } }) + reviews({ coverage: { where: { language: 'other' } } }),
      all,
      1e-9,
    );
  });

  it('finds nothing where nothing is wrong', () => {
    const of = observe(clinic(open, perfect, review, audit(1, 1)));
    expect(of('auditFindingFraction')).toBe(0);
  });

  it('puts messages right that the AI closed wrongly', () => {
    const closing = ai({
      sensitivity: 1,
      specificity: 1,
      autoClose: { categories: ['advice'], easyShare: 0, closesEasy: 1, closesHard: 1, writesAgain: 0, writesAgainAfterMin: 60 },
    });
    const met = (share: number) => observe(clinic(open, portalOnly, review, closing, audit(share, 1)))('needsMetFraction');
    expect(met(0)).toBe(0);
    expect(met(0.5)).toBeCloseTo(0.5, 1);
    expect(met(1)).toBeCloseTo(1, 1);
  });

  it('takes the minutes that its category says, whatever other messages depend on', () => {
    const spread: Patch = {
      categories: { review: { handlingMin: { clerk: { family: 'exponential', mean: 2 } }, complexityCorrelation: 0.5 } },
    };
    const topics: Patch = { categories: { advice: { multiTopic: { share: 0.5, handlingFactor: 2 } } } };
    for (const patch of [spread, topics]) {
      const minutes = (share: number) => observe(clinic(open, perfect, review, audit(share, 0), patch))('teamMinPerDay');
      const reviews = observe(clinic(open, perfect, review, audit(1, 0), patch))('messagesPerDay', { category: 'review' });
      expectNear((minutes(1) - minutes(0)) / reviews, 2);
    }
  });

  it('is no reading of the message, no touch of the thread and no part of its resolution', () => {
    const office = { calendar: 'office' };
    const early: Patch = { settings: { clinic: { roles: { nurse: office, clerk: { isClinician: true } } } } };
    const late: Patch = { settings: { clinic: { roles: { clerk: { ...office, isClinician: true } } } } };
    for (const patch of [early, late]) {
      const of = (share: number) => observe(clinic(open, portalOnly, urgent, perfect, patch, review, audit(share, 0)));
      const [none, all] = [of(0), of(1)];
      // Threads that end with the time observed may be counted or not.
      for (const outcome of ['touchesPerThread', 'urgentLateFraction', 'needsMetFraction'] as const) {
        expectNear(all(outcome), none(outcome), 0.02);
      }
      for (const outcome of ['firstReadMin', 'urgentFirstReadMin', 'resolutionMin'] as const) {
        expectNear(all(outcome, { statistic: 'mean' }), none(outcome, { statistic: 'mean' }), 0.02);
      }
    }
  });

  it('of a right flag finds nothing while the message waits', () => {
    const asleep: Patch = { settings: { clinic: { roles: { nurse: { calendar: 'office', recognition: 1 } } } } };
    const certain = ai({ labelAccuracy: 1, sensitivity: 1, specificity: 1, recognitionWhenFlagged: 1 });
    expect(observe(clinic(open, urgent, asleep, certain, review, audit(1, 1)))('auditFindingFraction')).toBe(0);
  });

  it('that is off leaves every digit as it is', () => {
    const off = governance({ audit: { enabled: false, share: 1, role: 'clerk', category: 'review', catches: 1 } });
    expect(named(clinic(review, perfect, off))).toEqual(named(clinic(review, perfect)));
  });
});

describe('the share of decisions that is audited', () => {
  const town = {
    title: 'Town',
    groups: {
      english: { title: 'English', tags: { language: 'english' }, share: 0.5, portalActive: 1 },
      other: { title: 'Other', tags: { language: 'other' }, share: 0.5, portalActive: 1 },
    },
  };
  const setting = { roles: { clerk: { headCount: 1 } }, panel: { patients: 10, population: 'town', owners: 'clerk' } };
  const names = { settings: ['clinic', 'branch'], roles: ['clerk'], groups: ['english', 'other'], categories: ['review'] };
  /** Of two thousand decisions on messages of a group of a setting. */
  const auditedShare = (changes: Patch, nowMin: number, setting0 = 0, group = 0) => {
    const lever = new Governance(
      worldSchema.parse({
        populations: { town },
        categories: { review: { title: 'Review', handlingMin: { clerk: 1 } } },
        settings: { clinic: setting, branch: setting },
        policies: { governance: { audit: { enabled: true, share: 0.4, role: 'clerk', category: 'review', catches: 1, ...changes } } },
      }),
      names,
    );
    const messages = Array.from({ length: 2000 }, (_, i) => ({
      key0: i,
      key1: 7,
      thread: { key0: i, key1: 8, group, setting: { index: setting0 } },
    }));
    return messages.filter((message) => lever.audits(message as unknown as Message, 0, nowMin)).length / messages.length;
  };

  it('begins when it begins, and rises with the ramp', () => {
    const lever = { startWeek: 2, rampWeeks: 4 };
    expect(auditedShare(lever, 2 * weekMin - 1)).toBe(0);
    expectNear(auditedShare(lever, 4 * weekMin), 0.2, 0.15);
    expectNear(auditedShare(lever, 6 * weekMin), 0.4);
    expectNear(auditedShare({}, 0), 0.4);
  });

  it('is that of the settings and patients covered', () => {
    const coverage = { settings: ['branch'], where: { language: 'other' } };
    expectNear(auditedShare({ coverage }, 0, 1, 1), 0.4);
    expect(auditedShare({ coverage }, 0, 0, 1)).toBe(0);
    expect(auditedShare({ coverage }, 0, 1, 0)).toBe(0);
    expect(auditedShare({ coverage }, 0, 1, -1)).toBe(0);
  });
});

describe('governance without AI', () => {
  it('leaves every digit as it is', () => {
    const strict = governance({
      optOut: 0.5,
      sensitiveShare: 0.5,
      review: 'not-required',
      unreviewedShare: 1,
      drift: { sensitivityLossPerWeek: 0.1 },
      outages: { week: { fromDay: 7, days: 7 } },
      disclosure: { enabled: true, followUpFactor: 2, optOutFactor: 2 },
    });
    expect(named(clinic(strict))).toEqual(named(clinic()));
  });
});
