import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';
import { levers, refills, withPolicies } from './levers.ts';

const line = (path: string, what: string) => `warning policies.${path}: expected ${what} where it applies, got none (it has no effect)`;

describe('a lever', () => {
  it.each(Object.keys(levers) as (keyof typeof levers)[])('such as %s has no problems where it can have an effect', (id) => {
    expect(withPolicies({ [id]: levers[id] }, refills)).toEqual([]);
  });

  it('that is off is not spoken of', () => {
    expect(withPolicies({ drafts: { enabled: false, coverage: { categories: ['result'], where: { language: 'klingon' } } } })).toEqual([]);
  });
});

describe('a coverage', () => {
  /** A branch with results only, and no patients of its own. */
  const branch = {
    settings: {
      branch: { roles: { physician: { headCount: 1, inBasket: 'own' } }, arrivals: { result: { perDay: 3 } } },
    },
    categories: { result: { triggers: null } },
  };
  const inBranch = { coverage: { settings: ['branch'] } };

  it('is warned about when nothing arrives that the lever acts on', () => {
    expect(withPolicies({ drafts: { ...levers.drafts, ...inBranch } }, branch)).toEqual([
      line('drafts.coverage', 'messages of patients that need a reply'),
    ]);
    expect(withPolicies({ selfService: { ...levers.selfService, ...inBranch } }, branch)).toEqual([
      line('selfService.coverage', 'needs that are sent through the portal'),
    ]);
    expect(withPolicies({ structuredIntake: { ...levers.structuredIntake, coverage: { categories: ['call'] } } })).toEqual([
      line('structuredIntake.coverage', 'needs that are sent through the portal'),
    ]);
    expect(withPolicies({ billing: { ...levers.billing, coverage: { categories: ['result'] } } })).toEqual([
      line('billing.coverage', 'messages that are answered in writing, or needs sent through the portal'),
    ]);
  });

  it('is warned about when it names no category and there is none that the lever acts on', () => {
    const silent = { categories: { advice: { needsReply: false } } };
    expect(withPolicies({ drafts: levers.drafts }, silent)).toEqual([line('drafts.enabled', 'messages of patients that need a reply')]);
    const byPhone = { needs: { symptom: { portal: null } } };
    expect(withPolicies({ selfService: levers.selfService }, byPhone)).toEqual([
      line('selfService.enabled', 'needs that are sent through the portal'),
    ]);
  });

  it('is warned about when education finds neither urgent messages nor several topics', () => {
    const calm = { needs: { symptom: { urgency: null } }, policies: { urgency: null } };
    expect(withPolicies({ education: levers.education, urgency: null }, { needs: calm.needs })).toEqual([
      line('education.enabled', 'urgent needs sent through the portal, or messages with several topics'),
    ]);
  });

  it('is warned about when refills do not arrive', () => {
    const { categories } = refills;
    const phoned = { categories, settings: { clinic: { arrivals: { result: { perDay: 1 } } } } };
    expect(withPolicies({ refillProtocol: levers.refillProtocol }, phoned)).toContain(
      line('refillProtocol.coverage', 'messages of the categories that the protocol is for'),
    );
  });

  it('is warned about when none of its settings has patients', () => {
    expect(withPolicies({ outreach: { ...levers.outreach, ...inBranch } }, branch)).toEqual([line('outreach.coverage', 'patients')]);
  });

  const covering = (where: object) => withPolicies({ drafts: { ...levers.drafts, coverage: { where } } });

  it('with a tag that no patient group anywhere has is an error, which names those that there are, and not one warning besides', () => {
    expect(covering({ language: 'klingon' })).toEqual([
      'policies.drafts.coverage.where.language: expected what some patient group has as its language, got "klingon" (there are: english, other)',
    ]);
    expect(covering({ language: 'englsh', langage: 'other' })).toEqual([
      'policies.drafts.coverage.where.language: expected what some patient group has as its language, got "englsh" (did you mean "english"?)',
      'policies.drafts.coverage.where.langage: expected a tag that some patient group has, got "langage" (did you mean "language"?)',
    ]);
  });

  it('with tags that groups have, but none has all of, is a warning that says so', () => {
    const groups = { other: { tags: { access: 'low' } } };
    const where = { language: 'english', access: 'low' };
    expect(withPolicies({ drafts: { ...levers.drafts, coverage: { where } } }, { populations: { town: { groups } } })).toContain(
      'warning policies.drafts.coverage.where: expected a patient group that has all of these tags, got language: english, access: low (no group has: it has no effect)',
    );
  });

  it('with an unknown category is told of it once, and not of what follows', () => {
    expect(withPolicies({ drafts: { ...levers.drafts, coverage: { categories: ['advise'] } } })).toEqual([
      'policies.drafts.coverage.categories[0]: expected the id of a category, got "advise" (did you mean "advice"?)',
    ]);
    expect(withPolicies({ triage: { kind: 'humanPool', categories: ['advise'] } })).toEqual([
      'policies.triage.categories[0]: expected the id of a category, got "advise" (did you mean "advice"?)',
    ]);
  });

  it('is warned about where it names what the lever does not look at', () => {
    const { protectedTime, outreach } = levers;
    expect(withPolicies({ protectedTime: { ...protectedTime, coverage: { where: { language: 'other' } } } })).toEqual([
      'warning policies.protectedTime.coverage.where: expected nothing, got patient groups (protectedTime does not look at patient groups: leave it out)',
    ]);
    expect(withPolicies({ outreach: { ...outreach, coverage: { categories: ['advice'] } } })).toEqual([
      'warning policies.outreach.coverage.categories: expected nothing, got message categories (outreach does not look at message categories: leave it out)',
    ]);
  });

  it('of triage is warned about when nothing of it arrives', () => {
    const { categories } = refills;
    const triage = { kind: 'humanPool', categories: ['refill'] };
    expect(withPolicies({ triage }, { categories })).toContain(
      'warning policies.triage.categories: expected a category that arrives somewhere, got none (it has no effect)',
    );
    expect(withPolicies({ triage: { kind: 'humanPool', categories: ['advice'], settings: ['branch'] } }, branch)).toEqual([
      'warning policies.triage.categories: expected a category that arrives in the settings covered, got none (it has no effect)',
    ]);
  });

  it('of triage by tags that nobody there has is warned about as well', () => {
    const triage = { kind: 'humanPool', categories: ['advice'] };
    expect(withPolicies({ triage: { ...triage, coverage: { where: { language: 'other' } } } })).toEqual([]);
    const [nobody, ...more] = withPolicies({ triage: { ...triage, coverage: { where: { language: 'klingon' } } } });
    expect(nobody).toContain('policies.triage.coverage.where');
    expect(more).toEqual([]);
    const here = { ...triage, settings: ['branch'], coverage: { where: { language: 'other' } } };
    expect(withPolicies({ triage: here }, branch)).toContain(
      'warning policies.triage.coverage: expected patients where it applies, got none (it has no effect)',
    );
  });

  it('is judged in the arm that turns the lever on', () => {
    const drafts = { ...levers.drafts, enabled: false, coverage: { categories: ['result'] } };
    const arms = [
      { id: 'baseline', title: 'Baseline' },
      { id: 'with', title: 'With', patch: { policies: { drafts: { enabled: true, coverage: { categories: ['refill'] } } } } },
    ];
    expect(problemsAfter({ categories: refills.categories, policies: { drafts }, arms })).toContain(
      'warning arms[with].patch.policies.drafts.coverage: expected messages of patients that need a reply where it applies, got none (it has no effect)',
    );
  });
});
