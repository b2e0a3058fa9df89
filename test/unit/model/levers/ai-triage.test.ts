import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../src/model/index.ts';
import { ai, clinic, named, observe, type Patch } from '../small-clinic.ts';
import { decisionsIn, decisionsOf, drafts, expectNear, expectShare, open, urgent } from './open-clinic.ts';

const isUrgent = ({ urgency }: Decision) => urgency !== 'routine';
const isFlagged = (decision: Decision) => decision.isFlagged;
const ofGroup = (group: string) => (decision: Decision) => decision.group === group;
const many: Patch = { needs: { question: { perPatientYear: 72 } } };
const gap = (more: Patch = {}): Patch => ({
  differences: { language: { where: { language: 'other' }, sensitivityChange: -0.3, ...more } },
});

describe('the detector of AI triage', () => {
  it('flags as many urgent and as few routine messages as it is said to, and states its precision by Bayes', () => {
    const model = clinic(open, urgent, many, ai());
    const decisions = decisionsIn(model);
    expectShare(decisions.filter(isUrgent), 0.8, isFlagged);
    expectShare(
      decisions.filter((one) => !isUrgent(one)),
      0.1,
      isFlagged,
    );
    expectShare(decisions.filter(isFlagged), (0.3 * 0.8) / (0.3 * 0.8 + 0.7 * 0.1), isUrgent);
    const of = observe(model);
    const observed = decisions.filter(({ arrivedMin }) => arrivedMin >= 7 * 1440).filter(isFlagged);
    expect(of('triagePpv')).toBeCloseTo(observed.filter(isUrgent).length / observed.length, 2);
  });

  it('states chances that come true, as long as it knows the messages', () => {
    const ratio = (patch: Patch, group?: string) => observe(clinic(open, urgent, many, ai(patch)))('triageCalibrationRatio', { group });
    expect(Math.abs(ratio({}) - 1)).toBeLessThan(0.06);
    expect(ratio(gap({ sensitivityChange: -0.6 }), 'other')).not.toBe(ratio({}, 'other'));
  });

  it('is surer than it should be where it detects less: the calibration slope is the ratio of what it can to what it thinks it can', () => {
    const of = observe(clinic(open, urgent, many, ai(gap({ sensitivityChange: -0.3 }))));
    expectNear(of('triageCalibrationSlope', { group: 'english' }), 1);
    // Half of the urgent ones at 10 % of false alarms, instead of 80 %: 0 + 1.2816 instead of 0.8416 + 1.2816.
    expectNear(of('triageCalibrationSlope', { group: 'other' }), 1.2816 / 2.1232, 0.15);
  });

  it('knows that follow-ups are routine', () => {
    const followed: Patch = { categories: { advice: { followUp: { probability: 0.5, delayMin: 600 } } } };
    expectNear(observe(clinic(open, urgent, followed, ai()))('triageCalibrationRatio'), 1);
  });

  it('sees messages of the categories covered, and none of others or of settings that triage does not name', () => {
    const letters: Patch = {
      categories: { letter: { title: 'Letter', needsReply: true, patientMessage: true, start: 'nurse', handlingMin: { nurse: 1 } } },
      needs: { form: { title: 'Form', perPatientYear: 12, portal: { category: 'letter', share: 1 } } },
    };
    const decisions = decisionsOf(letters, ai(), drafts());
    for (const { category, score } of decisions) expect(score !== '').toBe(category === 'advice');
    expect(decisions.some(({ category }) => category === 'letter')).toBe(true);
    expect(decisionsOf(ai(), { policies: { triage: { settings: ['elsewhere'] } } })).toEqual([]);
  });
});

describe('thresholds', () => {
  it('in common leave the group with a gap that much less sensitivity, and all the same specificity', () => {
    const decisions = decisionsOf(urgent, many, ai(gap()));
    for (const [group, sensitivity] of [
      ['english', 0.8],
      ['other', 0.5],
    ] as const) {
      const own = decisions.filter(ofGroup(group));
      expectShare(own.filter(isUrgent), sensitivity, isFlagged);
      expectShare(
        own.filter((one) => !isUrgent(one)),
        0.1,
        isFlagged,
      );
    }
  });

  it('for equal opportunity give every group the common sensitivity, and the worse group more false alarms', () => {
    const decisions = decisionsOf(urgent, many, ai({ thresholds: 'equal-opportunity', ...gap() }));
    for (const [group, falseAlarms] of [
      ['english', 0.1],
      // Scores of the others are 0 + z(0.9) = 1.2816 apart, so that their threshold is 1.2816 - z(0.8) = 0.4399: Phi(-0.4399).
      ['other', 0.33],
    ] as const) {
      const own = decisions.filter(ofGroup(group));
      expectShare(own.filter(isUrgent), 0.8, isFlagged);
      expectShare(
        own.filter((one) => !isUrgent(one)),
        falseAlarms,
        isFlagged,
      );
    }
  });

  it('by group give the specificity that is said, and the sensitivity that goes with it', () => {
    const decisions = decisionsOf(urgent, many, ai({ thresholds: 'by-group', ...gap({ specificity: 0.67 }) }));
    const other = decisions.filter(ofGroup('other'));
    expectShare(other.filter(isUrgent), 0.8, isFlagged);
    expectShare(
      other.filter((one) => !isUrgent(one)),
      0.33,
      isFlagged,
    );
    expectShare(decisions.filter(ofGroup('english')).filter(isUrgent), 0.8, isFlagged);
  });

  it('by group are asked for: a specificity of a group alone changes nothing', () => {
    expect(named(clinic(ai(gap({ specificity: 0.5 }))))).toEqual(named(clinic(ai(gap()))));
  });
});

describe('labels of AI triage', () => {
  it('that are wrong name the roles of the confusion row in its shares', () => {
    const rows = { physician: { clerk: 0.25, nurse: 0.75 } };
    const shared = { settings: { clinic: { roles: { clerk: { headCount: 30 }, nurse: { headCount: 30 } } } } };
    const readers: Patch = {
      categories: { advice: { resolver: { physician: 1 }, readingMin: { clerk: 1, nurse: 1 } } },
    };
    const of = observe(clinic(open, readers, shared, many, ai({ labelAccuracy: 0, sensitivity: 1, specificity: 1, confusion: rows })));
    const clerk = of('messagesPerDay', { role: 'clerk' });
    expectNear(clerk / (clerk + of('messagesPerDay', { role: 'nurse' })), 0.25);
    expect(of('misroutedFraction', { category: 'advice' })).toBe(1);
    expect(of('mislabelledFraction')).toBe(1);
    expect(of('touchesPerThread')).toBe(2);
  });

  it('are wrong for as many messages as are said, where somebody else could be named', () => {
    const decisions = decisionsOf(
      { categories: { advice: { resolver: { nurse: 0.5, physician: 0.5 } } } },
      ai({ labelAccuracy: 0.7, sensitivity: 1, specificity: 1 }),
    );
    expectShare(decisions, 0.7, ({ isLabelledRight }) => isLabelledRight);
  });
});

describe('an AI that closes messages by itself', () => {
  const closing = (changes: Patch): Patch =>
    ai({
      sensitivity: 1,
      specificity: 1,
      autoClose: {
        categories: ['advice'],
        easyShare: 0.5,
        closesEasy: 0.8,
        closesHard: 0.2,
        writesAgain: 0,
        writesAgainAfterMin: 60,
        ...changes,
      },
    });
  const byAi = ({ closedBy }: Decision) => closedBy === 'ai';
  const isWrong = ({ wasClosedWrongly }: Decision) => wasClosedWrongly;

  it('closes as many easy and hard messages as it is said to, the hard ones wrongly', () => {
    const model = clinic(open, many, closing({}));
    const decisions = decisionsIn(model);
    expectShare(decisions, 0.5, byAi);
    expectShare(decisions.filter(byAi), 0.2, isWrong);
    const of = observe(model);
    expectNear(of('closedByAiFraction'), 0.5);
    expectNear(of('wrongClosureFraction'), 0.2, 0.15);
  });

  it('closes nothing of categories that are not named', () => {
    const model = clinic(open, closing({ categories: ['call'], closesEasy: 1, closesHard: 1 }));
    expect(decisionsIn(model).some(byAi)).toBe(false);
  });

  it('closes urgent messages only wrongly, and none that it flags', () => {
    const all = { easyShare: 1, closesEasy: 1, closesHard: 1 };
    const blind = { sensitivity: 0, specificity: 1 };
    const unseen = decisionsOf(urgent, closing(all), ai(blind));
    for (const decision of unseen) expect([byAi(decision), isWrong(decision)]).toEqual([true, isUrgent(decision)]);
    for (const decision of decisionsOf(urgent, closing(all))) expect(byAi(decision)).toBe(!isFlagged(decision));
  });

  it('takes no time of anybody for what it closes, and rightly answers the patient', () => {
    const of = observe(clinic(open, closing({ easyShare: 1, closesEasy: 1 })));
    expect(of('teamMinPerDay')).toBe(0);
    expect(of('needsMetFraction')).toBeGreaterThan(0);
    expect(of('answeredWithin1BusinessDayFraction')).toBe(1);
  });

  it('leaves patients whose message it closed wrongly without an answer, unless they write again to people', () => {
    const wrong = { easyShare: 0, closesHard: 1 };
    const portalOnly: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
    const silent = observe(clinic(open, portalOnly, closing(wrong)));
    expect(silent('needsMetFraction')).toBe(0);
    expect(silent('answeredWithin1BusinessDayFraction')).toBe(0);
    const again = clinic(open, portalOnly, closing({ ...wrong, writesAgain: 1 }));
    expect(observe(again)('needsMetFraction')).toBe(1);
    expect(observe(again)('responseMin', { statistic: 'mean' })).toBeCloseTo(63, 6);
    // Each is closed by the AI once, and then by a nurse.
    const decisions = decisionsIn(again);
    expectNear(decisions.filter(byAi).length / decisions.length, 0.5, 0.02);
  });
});

describe('what follows on a closure by the AI', () => {
  const closing = (changes: Patch): Patch =>
    ai({
      sensitivity: 0,
      specificity: 1,
      autoClose: {
        categories: ['advice'],
        easyShare: 1,
        closesEasy: 1,
        closesHard: 1,
        writesAgain: 1,
        writesAgainAfterMin: 60,
        ...changes,
      },
    });

  it('is as many follow-ups as on answers of people', () => {
    const followed: Patch = { categories: { advice: { followUp: { probability: 0.5, delayMin: 600 } } } };
    const messages = (...patches: readonly Patch[]) => observe(clinic(open, followed, ...patches))('messagesPerDay');
    expectNear(messages(closing({})), messages(), 0.05);
  });

  it('is a new attempt that people can recognise as urgent', () => {
    const keen: Patch = { settings: { clinic: { roles: { nurse: { recognition: 1 }, physician: { recognition: 1 } } } } };
    const of = observe(clinic(open, urgent, keen, closing({})));
    expect(of('wrongClosureFraction')).toBeGreaterThan(0.2);
    expect(of('urgentMissedFraction')).toBe(0);
  });
});

describe('advice to seek care now', () => {
  const asleep: Patch = { settings: { clinic: { roles: { nurse: { calendar: 'office' } } } } };
  const seeks = (followed: number, changes: Patch = {}): Patch =>
    ai({ sensitivity: 1, specificity: 1, seekCareNow: { followed, contactAfterMin: 60 }, ...changes });

  it('brings urgent patients who follow it to somebody in time, also when nobody reads the message', () => {
    const portalOnly: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
    const unmet = (followed: number) => observe(clinic(open, urgent, many, asleep, portalOnly, seeks(followed)))('unmetUrgentNeedFraction');
    expect(unmet(0)).toBeGreaterThan(0.1);
    expect(unmet(1)).toBe(0);
    expectNear(unmet(0.5) / unmet(0), 0.5, 0.2);
  });

  it('sends those flagged wrongly to care needlessly', () => {
    const of = observe(clinic(open, urgent, many, seeks(1, { specificity: 0.9 })));
    expect(of('needlessCareFraction')).toBeCloseTo(1 - of('triagePpv'), 2);
    expect(observe(clinic(open, urgent, seeks(1)))('needlessCareFraction')).toBe(0);
  });
});

describe('AI triage that is described and not on', () => {
  it('leaves every digit as it is', () => {
    const plain = named(clinic());
    const described = named(clinic(ai(gap()), { policies: { triage: { kind: 'direct', cost: { usdPerMessage: 1 } } } }));
    expect(described).toEqual(plain);
  });
});
