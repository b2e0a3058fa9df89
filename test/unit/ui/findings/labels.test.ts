import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../../src/charts/index.ts';
import { idWords, labelsOf, people, rolesBySeniority } from '../../../../src/ui/findings/labels.ts';
import { mainOutcomesOf } from '../../../../src/ui/findings/main-outcomes.ts';
import { madeUpResult, madeUpRoles } from '../../../fixtures/made-up.ts';
import { madeUpLabels } from '../../../fixtures/made-up-labels.ts';
import { primaryCare } from '../../../fixtures/primary-care.ts';

const { scenario } = await primaryCare();

describe('the names', () => {
  const labels = labelsOf(scenario);

  it('are the titles of the scenario, with the share and rank of a group', () => {
    expect(labels.role('nurse')).toBe('Registered nurse');
    expect(labels.group('lep-65-limited')).toBe('Other language, 65 and older, limited digital access');
    expect(labels.groupShare('lep-65-limited')).toBe(0.012);
    expect(labels.groupRank('lep-65-limited')).toBe(3);
    expect(labels.arms.map(({ id, index }) => [id, index])).toEqual(scenario.arms.map(({ id }, index) => [id, index]));
  });

  it('are made of the id where there is no title', () => {
    expect(labels.role('front-desk')).toBe('Front desk');
    expect(idWords('nurse-pool')).toBe('Nurse pool');
  });

  it('of people are plural, abbreviations as they are', () => {
    expect(['Physician', 'Registered nurse', 'RN', 'Nurses'].map(people)).toEqual(['physicians', 'registered nurses', 'RNs', 'nurses']);
  });
});

describe('the roles', () => {
  it('come with the most senior first', () => {
    expect(rolesBySeniority(scenario)).toEqual(['physician', 'nurse', 'ma', 'clerk']);
  });
});

describe('the comparison table', () => {
  const result = madeUpResult();

  it('begins with the time of each role and has the wait as mean, median and tail', () => {
    const rows = mainOutcomesOf(lookUp(result), madeUpLabels.arms, madeUpRoles);
    expect(rows.slice(0, 4).map(({ place }) => place.role)).toEqual(madeUpRoles);
    expect(rows.filter(({ outcome }) => outcome === 'responseMin').map(({ place }) => place.statistic)).toEqual(['mean', 'p50', 'p90']);
    expect(rows.at(-1)?.outcome).toBe('triageSpecificity');
  });

  it('leaves out what no compared arm has', () => {
    const rows = mainOutcomesOf(lookUp(result), madeUpLabels.arms.slice(0, 2), madeUpRoles);
    expect(rows.map(({ outcome }) => outcome)).not.toContain('triageSensitivity');
  });

  it('of a textbook queue shows whatever totals there are', () => {
    const queue = lookUp({
      ...result,
      outcomes: result.outcomes.filter(({ outcome, role }) => outcome === 'backlogCount' && role === null),
    });
    expect(mainOutcomesOf(queue, madeUpLabels.arms, []).map(({ outcome }) => outcome)).toEqual(['backlogCount']);
  });
});
