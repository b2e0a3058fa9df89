import { describe, expect, it } from 'vitest';
import { aiTriage, levers, withPolicies } from './levers.ts';

const line = (path: string, rest: string) => `warning policies.${path}: expected ${rest} (it has no effect)`;
const group = (change: object) => ({ populations: { town: { groups: { english: change, other: change } } } });

describe('a lever that changes nothing says why:', () => {
  it('drafts that nobody uses and nobody reads', () => {
    const nobody = { enabled: true, uptake: { physician: 0 }, readingMin: { physician: 0 } };
    const unused = line('drafts.uptake', 'a role that uses drafts, or loses time on them (readingMin), got none');
    expect(withPolicies({ drafts: nobody })).toEqual([unused]);
    expect(withPolicies({ drafts: { ...nobody, readingMin: { physician: 1 } } })).toEqual([]);
    const goesOut = { review: 'not-required', unreviewedShare: 0.1 };
    expect(withPolicies({ drafts: nobody, governance: goesOut })).toEqual([]);
  });

  it('self-service that nobody uses, or that settles nothing', () => {
    const { selfService } = levers;
    expect(withPolicies({ selfService: { ...selfService, use: 0 } })).toEqual([line('selfService.use', 'a share above 0, got 0')]);
    expect(withPolicies({ selfService: { ...selfService, settles: 0, wronglySettles: 0 } })).toEqual([
      line('selfService.settles', 'a chance above 0 here or in wronglySettles, got 0'),
    ]);
  });

  it('billing of nothing that changes no demand', () => {
    const billing = { ...levers.billing, billedShare: 0, demandChange: 0 };
    expect(withPolicies({ billing })).toEqual([
      line('billing.billedShare', 'a share above 0, or a demandChange, got 0, and no change of demand'),
    ]);
    const differences = { other: { where: { language: 'other' }, demandChange: -0.2 } };
    expect(withPolicies({ billing: { ...billing, differences } })).toEqual([]);
  });

  it('education with factors of one, or for what there is not', () => {
    const education = { enabled: true };
    expect(withPolicies({ education: { ...education, urgentShareFactor: 1 } })).toEqual([
      line('education.urgentShareFactor', 'a factor other than 1 here or in multiTopicFactor, got 1'),
    ]);
    expect(withPolicies({ education: { ...education, multiTopicFactor: 0.5 } })).toEqual([
      line('education.multiTopicFactor', 'a category with multiTopic, got none'),
    ]);
    const topics = { categories: { advice: { multiTopic: { share: 0.2, handlingFactor: 1.5 } } } };
    expect(withPolicies({ education: { ...education, multiTopicFactor: 0.5 } }, topics)).toEqual([]);
    const calm = { ...topics, needs: { symptom: { urgency: null } } };
    expect(withPolicies({ education: { ...education, urgentShareFactor: 0.5 } }, calm)).toEqual([
      line('education.urgentShareFactor', 'an urgent need that is sent through the portal, got none'),
    ]);
  });

  it('outreach to people who all have an account, or of whom none takes it up', () => {
    const { outreach } = levers;
    expect(withPolicies({ outreach }, group({ portalActive: 1 }))).toEqual([
      line('outreach.coverage', 'a patient group with portalActive below 1, got none'),
    ]);
    expect(withPolicies({ outreach: { ...outreach, accepted: 0 } })).toEqual([line('outreach.accepted', 'a share above 0, got 0')]);
    expect(withPolicies({ outreach: { ...outreach, activated: 0 } })).toEqual([line('outreach.activated', 'a share above 0, got 0')]);
  });

  it('translation for nobody whom it helps', () => {
    const { translation } = levers;
    const nobody = line(
      'translation.enabled',
      'somebody for whom it changes something: use of the portal (portalFactor), calls that fail (callNotEngaged), a gap of AI, got nobody',
    );
    expect(withPolicies({ translation }, group({ portalActive: 0 }))).toEqual([nobody]);
    expect(withPolicies({ translation: { ...translation, portalFactor: 1 } })).toEqual([nobody]);
    expect(withPolicies({ translation: { ...translation, portalFactor: 1, notEngagedFactor: 0.5 } })).toEqual([]);
    const heard = group({ callNotEngaged: 0 });
    expect(withPolicies({ translation: { ...translation, portalFactor: 1, notEngagedFactor: 0.5 } }, heard)).toEqual([nobody]);
    const differences = { other: { where: { language: 'other' }, sensitivityChange: -0.1 } };
    const gap = { ...translation, portalFactor: 1, aiGapFactor: 0.5 };
    expect(withPolicies({ translation: gap, triage: { ...aiTriage, ai: { differences } } })).toEqual([]);
    expect(withPolicies({ translation: gap, triage: aiTriage })).toEqual([nobody]);
  });

  it('a form that nobody fills in', () => {
    const structuredIntake = { enabled: true, use: 0 };
    expect(withPolicies({ structuredIntake })).toEqual([line('structuredIntake.use', 'a share above 0, got 0')]);
  });

  it('cover for leave that nobody has, or by colleagues that there are not', () => {
    const onLeave = (more: object) => ({ settings: { clinic: { roles: { physician: { leaveWeeksPerYear: 5, ...more } } } } });
    const leaveCover = { kind: 'colleague' };
    expect(withPolicies({ leaveCover })).toEqual([
      line('leaveCover.kind', 'a role with leaveWeeksPerYear and in-baskets of its own, got none'),
    ]);
    expect(withPolicies({ leaveCover }, onLeave({}))).toEqual([]);
    expect(withPolicies({ leaveCover }, onLeave({ headCount: 1 }))).toEqual([
      line('leaveCover.kind', 'colleagues in a role with leave, got roles of one person'),
    ]);
    const branch = { roles: { physician: { headCount: 2, inBasket: 'own' } }, arrivals: { letter: { perDay: 3 } } };
    const letter = { title: 'Letter', start: 'physician', handlingMin: { physician: 1 } };
    const two = { categories: { letter }, settings: { ...onLeave({}).settings, branch } };
    expect(withPolicies({ leaveCover: { ...leaveCover, coverage: { settings: ['branch'] } } }, two)).toEqual([
      line('leaveCover.kind', 'a role with leaveWeeksPerYear and in-baskets of its own, got none'),
    ]);
    expect(withPolicies({ leaveCover: { ...leaveCover, coverage: { settings: ['clinic'] } } }, two)).toEqual([]);
  });

  it('an AI that may close only what triage does not cover', () => {
    const autoClose = {
      categories: ['result'],
      easyShare: 0.2,
      closesEasy: 0.9,
      closesHard: 0.1,
      writesAgain: 0.5,
      writesAgainAfterMin: 600,
    };
    expect(withPolicies({ triage: { ...aiTriage, ai: { autoClose } } })).toEqual([
      line('triage.ai.autoClose.categories', 'a category that triage covers, got result'),
    ]);
    const shared = { ...autoClose, categories: ['result', 'advice'] };
    expect(withPolicies({ triage: { ...aiTriage, ai: { autoClose: shared } } })).toEqual([]);
  });

  it('an audit of nothing', () => {
    const audit = { enabled: true, share: 0, role: 'nurse', category: 'advice', catches: 0.8 };
    expect(withPolicies({ drafts: levers.drafts, governance: { audit } })).toEqual([
      line('governance.audit.share', 'a share above 0, got 0'),
    ]);
  });
});
