import { describe, expect, it } from 'vitest';
import { aiTriage, levers, refills, withPolicies } from './levers.ts';

describe('policies that contradict each other:', () => {
  it('thresholds by group need a specificity for some group', () => {
    const ai = { thresholds: 'by-group' };
    expect(withPolicies({ triage: { ...aiTriage, ai } })).toEqual([
      'policies.triage.ai.thresholds: expected a specificity for some group, as thresholds are "by-group", got none (give a group a specificity under differences, or choose "common" or "equal-opportunity")',
    ]);
    const differences = { other: { where: { language: 'other' }, specificity: 0.9 } };
    expect(withPolicies({ triage: { ...aiTriage, ai: { ...ai, differences } } })).toEqual([]);
  });

  it('equal opportunity needs nothing but the detector', () => {
    const ai = { thresholds: 'equal-opportunity', auc: 0.9, sensitivity: null };
    expect(withPolicies({ triage: { ...aiTriage, ai } })).toEqual([]);
  });

  it('a fallback to people needs the people', () => {
    const governance = { fallback: 'humanPool', optOut: 0.1 };
    expect(withPolicies({ governance, triage: { ...aiTriage, humanPool: null } })).toEqual([
      'policies.governance.fallback: expected a pool under policies.triage.humanPool, got nothing (name the pool there, or set fallback to "direct")',
    ]);
    expect(withPolicies({ governance, triage: aiTriage })).toEqual([]);
  });

  it('cover by a pool needs a role with one waiting line', () => {
    const onLeave = (more: object) => ({ settings: { clinic: { roles: { physician: { leaveWeeksPerYear: 5 }, nurse: more } } } });
    const times = { categories: { result: { handlingMin: { nurse: 1 } } } };
    expect(withPolicies({ leaveCover: { kind: 'pool' } }, onLeave({}))).toEqual([
      'policies.leaveCover.role: expected the role that covers, as kind is "pool", got nothing (or set kind to "colleague")',
    ]);
    expect(withPolicies({ leaveCover: { kind: 'pool', role: 'nurse' } }, { ...onLeave({ inBasket: 'own' }), ...times })).toEqual([
      'policies.leaveCover.role: expected a role with one waiting line for all, got "nurse", whose members have in-baskets of their own in clinic (set kind to "colleague", or inBasket to "shared")',
    ]);
    expect(withPolicies({ leaveCover: { kind: 'pool', role: 'nurse' } }, { ...onLeave({}), ...times })).toEqual([]);
  });

  it('calls after self-service need the minutes until they come', () => {
    const selfService = { ...levers.selfService, callsLater: 0.5 };
    expect(withPolicies({ selfService })).toEqual([
      'policies.selfService.callsAfterMin: expected the minutes until they call, as callsLater is above 0, got nothing',
    ]);
    expect(withPolicies({ selfService: { ...selfService, callsAfterMin: 120 } })).toEqual([]);
  });

  it('wrong refills that come back need the minutes until they do', () => {
    const refillProtocol = { ...levers.refillProtocol, wrong: 0.1, comesBack: 0.5 };
    expect(withPolicies({ refillProtocol }, refills)).toEqual([
      'policies.refillProtocol.comesBackAfterMin: expected the minutes until it does, as comesBack is above 0, got nothing',
    ]);
    expect(withPolicies({ refillProtocol: { ...refillProtocol, comesBackAfterMin: 2880 } }, refills)).toEqual([]);
    expect(withPolicies({ refillProtocol: { ...refillProtocol, enabled: false } }, refills)).toEqual([]);
  });

  it('limits on what speed does to demand lie around one, and memory holds an answer at least', () => {
    const responsiveness = { elasticity: 0.3, referenceMin: 1440, memoryThreads: 0.5, atMost: 0.9 };
    expect(withPolicies({ loops: { responsiveness } })).toEqual([
      'policies.loops.responsiveness.memoryThreads: expected at least 1, got 0.5',
      'policies.loops.responsiveness.atMost: expected at least 1, got 0.9 (1: no effect)',
    ]);
  });

  it('loops that are turned off are no contradiction', () => {
    const responsiveness = { elasticity: 0.3, referenceMin: 1440, memoryThreads: 20, atMost: 1.5 };
    expect(withPolicies({ feedback: 'off', loops: { responsiveness } })).toEqual([]);
  });
});

describe('a refill protocol', () => {
  const { refillProtocol } = levers;

  it('names the categories that it is for', () => {
    expect(withPolicies({ refillProtocol: { ...refillProtocol, coverage: {} } }, refills)).toContain(
      'policies.refillProtocol.coverage.categories: expected the categories that the protocol is for, got nothing (name the category of refill requests)',
    );
  });

  it('is for a role below those who could close the messages', () => {
    const byPhysician = { ...refillProtocol, role: 'physician' };
    expect(withPolicies({ refillProtocol: byPhysician }, refills)).toEqual([
      'policies.refillProtocol.role: expected a role below one that closes the messages covered, got "physician" (who can close them anyway needs no protocol: name a role of lower rank)',
    ]);
  });

  it('knows who could close them', () => {
    const open = { ...refills, categories: { refill: { ...refills.categories.refill, resolver: null } } };
    expect(withPolicies({ refillProtocol }, open)).toEqual([
      'categories.refill.resolver: expected the roles that can close it, as the refill protocol covers it, got nothing (without it nurse closes all of them, protocol or not)',
    ]);
  });
});
