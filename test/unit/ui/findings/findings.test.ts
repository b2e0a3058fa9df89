import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../../src/charts/index.ts';
import { changeOf, findingsOf } from '../../../../src/ui/findings/findings.ts';
import {
  changeText,
  flaggedText,
  fromTo,
  gapSentence,
  groupsSentence,
  patientSentence,
  sentenceText,
  verdictWord,
  workSentence,
} from '../../../../src/ui/words/finding.ts';
import { madeUpGroups, madeUpResult, madeUpRoles } from '../../../fixtures/made-up.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const result = madeUpResult();
const lookup = lookUp(result);
const { arms } = labels;
const groups = madeUpGroups.map(([id]) => id);
const findings = findingsOf(lookup, labels, arms, madeUpRoles, groups);
const [nursePool, aiTriage, aiGap] = findings;

describe('the findings', () => {
  it('are there for every compared arm but the baseline', () => {
    expect(findings.map(({ arm }) => arm.id)).toEqual(['nurse-pool', 'ai-triage', 'ai-triage-gap']);
    expect(findingsOf(lookup, labels, [arms[0], arms[2]], madeUpRoles, groups)).toHaveLength(1);
    expect(findingsOf(lookup, labels, [arms[0]], madeUpRoles, groups)).toEqual([]);
  });

  it('on work lead with the most senior role and set beside it the other role that changes most, and the team', () => {
    expect(nursePool.work.map(({ outcome, role }) => [outcome, role])).toEqual([
      ['inboxMinPerDay', 'physician'],
      ['afterHoursMinPerDay', 'physician'],
      ['inboxMinPerDay', 'nurse'],
      ['teamMinPerDay', null],
    ]);
    expect(nursePool.work.map(({ verdict }) => verdict)).toEqual(['better', 'better', 'worse', 'worse']);
  });

  it('on patients lead with the typical wait and keep what does not change', () => {
    expect(aiTriage.patients.map(({ outcome, statistic, verdict }) => [outcome, statistic, verdict])).toEqual([
      ['responseMin', 'p50', 'better'],
      ['urgentLateFraction', 'fraction', 'better'],
      ['unmetUrgentNeedFraction', 'fraction', 'none'],
      ['needsMetFraction', 'fraction', 'none'],
    ]);
  });

  it('on fairness hold the most against the least disadvantaged group of the scenario', () => {
    expect(aiGap.fairness).toMatchObject({
      outcome: 'unmetUrgentNeedFraction',
      gap: { kind: 'declared', worse: 'lep-65-limited', better: 'en-18-ready' },
    });
    expect(aiGap.fairness?.gap.difference).toBeCloseTo(0.032);
    expect(aiTriage.fairness?.gap).toMatchObject({ verdict: 'none' });
    expect(aiTriage.fairness?.gap.difference).toBeCloseTo(0);
  });

  it('on fairness measure the size of a gap: where the most disadvantaged are better off before, it narrows as they lose', () => {
    // What is a disadvantage in the scenario is turned round.
    const most = Math.max(...groups.map((group) => labels.groupRank(group) ?? 0));
    const reversed = { ...labels, groupRank: (group: string) => most - (labels.groupRank(group) ?? 0) };
    const [, , { fairness }] = findingsOf(lookup, reversed, arms, madeUpRoles, groups);
    expect(fairness?.gap).toMatchObject({ kind: 'observed', worse: 'lep-65-limited', better: 'en-18-ready' });
    expect(fairness?.gap.difference).toBeCloseTo(0.032);
  });

  it('take the widths of both groups into the interval of their gap', () => {
    const half = (group: string) => lookup.comparison('ai-triage-gap', 'unmetUrgentNeedFraction', { group })?.halfWidth ?? 0;
    const { low, high } = aiGap.fairness?.gap ?? { low: 0, high: 0 };
    expect((high - low) / 2).toBeCloseTo(Math.hypot(half('lep-65-limited'), half('en-18-ready')), 9);
  });

  it('on fairness take worst and best off of the baseline where the scenario ranks nobody', () => {
    const unranked = { ...labels, groupRank: () => undefined };
    const [finding] = findingsOf(lookup, unranked, [arms[0], arms[3]], madeUpRoles, groups);
    expect(finding.fairness?.gap).toMatchObject({ kind: 'observed', worse: 'lep-65-limited', better: 'en-18-ready' });
  });

  it('on fairness claim nothing of groups chosen for being worst and best off, unless the greatest gap changes beyond chance', () => {
    const unranked = { ...labels, groupRank: () => undefined };
    const verdict = (equityComparisons: typeof result.equityComparisons) =>
      findingsOf(lookUp({ ...result, equityComparisons }), unranked, [arms[3]], madeUpRoles, groups)[0].fairness?.gap.verdict;
    const gap = { arm: 'ai-triage-gap', outcome: 'unmetUrgentNeedFraction', measure: 'gap', setting: null, statistic: 'fraction' } as const;
    const row = (direction: 'closer' | 'further' | 'none') => [{ ...gap, direction }] as unknown as typeof result.equityComparisons;
    expect(verdict([])).toBe('none');
    expect(verdict(row('none'))).toBe('none');
    expect(verdict(row('closer'))).toBe('none');
    expect(verdict(row('further'))).toBe('worse');
  });

  it('on fairness say wider or narrower only where the tables say further or closer', () => {
    const measured = {
      arm: 'ai-triage-gap',
      outcome: 'unmetUrgentNeedFraction',
      measure: 'difference',
      setting: null,
      statistic: 'fraction',
    };
    const verdict = (direction: 'closer' | 'further' | 'none') => {
      const equityComparisons = [
        { ...measured, difference: 0.032, halfWidth: 0.01, direction },
      ] as unknown as typeof result.equityComparisons;
      return findingsOf(lookUp({ ...result, equityComparisons }), labels, [arms[3]], madeUpRoles, groups)[0].fairness?.gap.verdict;
    };
    expect([verdict('further'), verdict('none')]).toEqual(['worse', 'none']);
  });

  it('on fairness do not call a change of the gap none that only has no known side', () => {
    const gap = { kind: 'declared', worse: 'a', better: 'b', difference: -0.024, low: -0.035, high: -0.014, verdict: 'none' } as const;
    expect(sentenceText(gapSentence({ gap, outcome: 'unmetUrgentNeedFraction', unit: 'fraction' }))).toMatch(
      /^Whether the gap .+ is wider or narrower cannot be told \(it changes by 2\.4 percentage points, 95.% interval 1\.4 to 3\.5; but two groups that are picked for being far apart are so partly by chance\)\.$/,
    );
  });

  it('turn the sign where more is better: a gap that grows is worse', () => {
    const only = lookUp({
      ...result,
      comparisons: result.comparisons.filter(({ outcome }) => outcome === 'answeredWithin1BusinessDayFraction'),
    });
    const noisefree = lookUp({
      ...result,
      comparisons: result.comparisons
        .filter(({ outcome, arm }) => outcome === 'answeredWithin1BusinessDayFraction' && arm === 'nurse-pool')
        .map((row) => (row.group === 'en-18-ready' ? { ...row, difference: 0.3, halfWidth: 0.001 } : { ...row, halfWidth: 0.001 })),
    });
    expect(findingsOf(only, labels, arms, [], groups)[0].fairness?.gap.verdict).toBe('none');
    const [finding] = findingsOf(noisefree, labels, [arms[1]], [], groups);
    expect(finding.fairness?.gap).toMatchObject({ verdict: 'worse' });
    expect(finding.fairness?.gap.difference).toBeCloseTo(0.17);
  });

  it('say what there is for a textbook queue: no roles with minutes, no groups', () => {
    const queue = lookUp({ ...result, comparisons: result.comparisons.filter(({ outcome }) => outcome === 'backlogCount') });
    const [finding] = findingsOf(queue, labels, arms, [], []);
    expect(finding).toMatchObject({ patients: [], fairness: null });
    expect(finding.work.map(({ outcome }) => outcome)).toEqual(['backlogCount']);
  });
});

describe('a sentence', () => {
  it('says the change, the unit and the 95 % interval', () => {
    expect(sentenceText(workSentence(aiTriage.work[0], 'physicians'))).toBe(
      'Physicians spend 6.1 minutes less in the in-basket each working day (95\u202f% interval 5.3 to 6.9 less).',
    );
    expect(sentenceText(patientSentence(aiTriage.patients[0]))).toBe(
      'The typical (median) first answer comes 65 minutes sooner (95\u202f% interval 47 to 83 sooner).',
    );
  });

  it('claims nothing when the interval contains zero', () => {
    const change = { ...aiTriage.work[0], difference: -0.3, low: -1.9, high: 1.3, isDistinguishable: false, verdict: 'none' as const };
    expect(sentenceText(workSentence(change, 'physicians'))).toBe(
      'No distinguishable change in the time that physicians spend in the in-basket each working day (95\u202f% interval 1.9 less to 1.3 more).',
    );
    const { fairness } = aiTriage;
    if (!fairness) throw new Error('the made-up result has groups');
    expect(sentenceText(gapSentence(fairness))).toMatch(
      /^No distinguishable change in the gap in urgent needs left unmet between the most and the least disadvantaged patients \(95\u202f% interval 2\.8 narrower to 2\.8 wider\)\.$/,
    );
  });

  it('says as plainly that something is worse', () => {
    const { fairness } = aiGap;
    if (!fairness) throw new Error('the made-up result has groups');
    expect(sentenceText(gapSentence(fairness))).toMatch(/ is 3\.2 percentage points wider /);
    expect(sentenceText(workSentence(nursePool.work[2], 'nurses'))).toMatch(/^Nurses spend 22\.5 minutes more in the in-basket/);
  });

  it('counts for how many groups it is better, worse, or not distinguishable', () => {
    const verdicts = ['better', 'worse', 'none', 'better'] as const;
    const groupsOf = verdicts.map((verdict) => ({ ...aiTriage.work[0], verdict }));
    expect(groupsSentence({ groups: groupsOf })).toBe('Better for 2 of 4 groups, worse for 1, no distinguishable change for 1.');
    expect(groupsSentence({ groups: groupsOf.slice(2, 3) })).toBe('No distinguishable change for 1 of 1 groups.');
  });

  it('says perhaps of what does not hold for all comparisons of its kind, and that nothing was seen where nothing was', () => {
    const change = { ...aiTriage.work[0], isDoubtful: true };
    expect(sentenceText(workSentence(change, 'physicians'))).toMatch(/^Perhaps physicians spend 6\.1 minutes less /);
    expect(sentenceText(patientSentence({ ...aiTriage.patients[0], isDoubtful: true }))).toMatch(/^Perhaps the typical/);
    expect(verdictWord(change)).toBe('perhaps better');
    expect(verdictWord({ ...change, isDoubtful: false })).toBe('better');
    expect(verdictWord({ verdict: 'none', isDistinguishable: true })).toBe('changed');
    expect(verdictWord({ verdict: 'none', isDistinguishable: false })).toBe('no distinguishable change');
    expect(verdictWord({ ...change, verdict: 'none', isDistinguishable: false, hasOccurred: false })).toBe('none seen');
    expect(groupsSentence({ groups: [change] })).toBe('Better for 1 of 1 groups (1 of these perhaps by chance).');
  });

  it('takes the doubt from the p of the whole family', () => {
    const doubtful = lookUp({ ...result, comparisons: result.comparisons.map((row) => ({ ...row, p: 0.01, pHolm: 0.2 })) });
    const { outcome, role } = aiTriage.work[0];
    expect(changeOf(doubtful, arms[1], outcome, { role })?.isDoubtful).toBe(true);
    expect(changeOf(lookup, arms[1], outcome, { role })?.isDoubtful).toBe(false);
  });

  it('writes before and after in one unit, and a change with its interval in brackets', () => {
    const late = changeOf(lookup, arms[2], 'urgentLateFraction');
    if (!late) throw new Error('the made-up result has late urgent messages');
    expect(fromTo(late)).toBe('44.0 \u2192 21.0\u202f%');
    expect(changeText(late)).toBe('23.0 points lower (21.5 to 24.5 lower)');
    const nothing = { ...late, difference: 0.0001, low: -0.012, high: 0.0122 };
    expect(changeText(nothing)).toBe('the same (1.2 lower to 1.2 higher)');
    expect(changeText({ ...nothing, difference: 1e-9, low: -1e-7, high: 1e-7 })).toBe('the same, to 0.001 points');
  });

  it('does not print a share whose interval says nothing', () => {
    const shares = { worse: { mean: 0.67, halfWidth: 1.4 }, better: { mean: 0.82, halfWidth: 0.03 } };
    expect(flaggedText(shares, 'declared')).toBe('too few to say for the most, 82\u202f% (\u00b13) for the least disadvantaged');
  });
});

describe('a change', () => {
  it('needs an interval: without one there is none', () => {
    const single = lookUp({ ...result, comparisons: result.comparisons.map((row) => ({ ...row, halfWidth: null })) });
    expect(changeOf(single, arms[1], 'needsMetFraction')).toBeNull();
    expect(changeOf(lookup, arms[1], 'waitMin')).toBeNull();
  });
});
