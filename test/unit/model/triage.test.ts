import { describe, expect, it } from 'vitest';
import { ai, clinic, estimate, observe } from './small-clinic.ts';

const certain = { labelAccuracy: 1, sensitivity: 1, specificity: 1 };
const routineOnly = { needs: { question: { urgency: null } } };

describe('triage by AI', () => {
  it('a perfect detector flags exactly the urgent messages', () => {
    const of = observe(clinic(ai(certain)));
    for (const group of [undefined, 'english', 'other']) {
      expect(of('triageSensitivity', { group })).toBe(1);
      expect(of('triageSpecificity', { group })).toBe(1);
    }
  });

  it('a detector flags the share of urgent and spares the share of routine messages that it is said to', () => {
    const model = clinic(ai());
    const sensitivity = estimate(model, 40, (of) => of('triageSensitivity'));
    const specificity = estimate(model, 40, (of) => of('triageSpecificity'));
    expect(Math.abs(sensitivity.mean - 0.8) / sensitivity.error).toBeLessThan(4);
    expect(Math.abs(specificity.mean - 0.9) / specificity.error).toBeLessThan(4);
    expect(sensitivity.error).toBeLessThan(0.01);
    expect(specificity.error).toBeLessThan(0.005);
  });

  it('an AUC says as much as the sensitivity that belongs to it', () => {
    // Binormal: AUC = Phi(d / sqrt 2), sensitivity = Phi(d - z) with z = 1.2815516 at specificity 0.9; d = 2 gives 0.9213504 and 0.7637.
    const { mean, error } = estimate(clinic(ai({ sensitivity: null, auc: 0.9213503964748575 })), 40, (of) => of('triageSensitivity'));
    expect(Math.abs(mean - 0.763758) / error).toBeLessThan(4);
  });

  it('a difference between groups applies to the groups with the tag and to no others', () => {
    const differences = { language: { where: { language: 'other' }, sensitivityChange: -0.3 } };
    const worse = clinic(ai({ differences }));
    const { mean, error } = estimate(worse, 40, (of) => of('triageSensitivity', { group: 'other' }));
    expect(Math.abs(mean - 0.5) / error).toBeLessThan(4);
    expect(error).toBeLessThan(0.02);
    const [even, uneven] = [observe(clinic(ai())), observe(worse)];
    expect(uneven('triageSensitivity', { group: 'english' })).toBe(even('triageSensitivity', { group: 'english' }));
    expect(uneven('triageSensitivity', { group: 'other' })).toBeLessThan(even('triageSensitivity', { group: 'other' }));
    expect(uneven('triageSpecificity')).toBe(even('triageSpecificity'));
  });

  it('labels that are always right never misroute', () => {
    expect(observe(clinic(routineOnly, ai(certain)))('misroutedFraction')).toBe(0);
  });

  it('wrong labels misroute as many messages as they can, and cost minutes', () => {
    const right = clinic(routineOnly, ai(certain));
    const wrong = clinic(routineOnly, ai({ ...certain, labelAccuracy: 0.5 }));
    // Half of the labels are wrong. Somebody more senior can close a message that was meant for a junior: of the wrong labels only those
    // for too junior a role misroute: for nurse 0.2/0.6 of them (clerk), for physician all.
    const expected = 0.5 * (0.4 * (0.2 / 0.6) + 0.4);
    const { mean, error } = estimate(wrong, 40, (of) => of('misroutedFraction', { category: 'advice' }));
    expect(Math.abs(mean - expected) / error).toBeLessThan(4);
    expect(error).toBeLessThan(0.01);
    for (const replication of [0, 1, 2]) {
      expect(observe(wrong, replication)('teamMinPerDay')).toBeGreaterThan(observe(right, replication)('teamMinPerDay'));
      expect(observe(wrong, replication)('touchesPerThread')).toBeGreaterThan(observe(right, replication)('touchesPerThread'));
    }
  });

  it('what the AI is not sure of goes to a human who sorts', () => {
    const unsure = { ...certain, labelAccuracy: 0.8, confidence: { separation: 1, toHumanBelow: 1 }, sorter: 'nurse' };
    const of = observe(clinic(routineOnly, ai(unsure)));
    const sure = observe(clinic(routineOnly, ai({ ...unsure, confidence: { separation: 1, toHumanBelow: 0 } })));
    expect(of('misroutedFraction', { category: 'advice' })).toBe(0);
    expect(sure('misroutedFraction', { category: 'advice' })).toBeGreaterThan(0);
  });
});

describe('triage by people', () => {
  const pool = { policies: { triage: { kind: 'humanPool', humanPool: { role: 'nurse' } } } };

  it('the pool reads first and closes what it can', () => {
    const direct = observe(clinic(routineOnly));
    const pooled = observe(clinic(routineOnly, pool));
    expect(direct('resolvedBeforePhysicianFraction', { category: 'advice' })).toBe(0);
    const { mean, error } = estimate(clinic(routineOnly, pool), 40, (of) => of('resolvedBeforePhysicianFraction', { category: 'advice' }));
    expect(Math.abs(mean - 0.6) / error).toBeLessThan(4);
    expect(pooled('inboxMinPerDay', { role: 'nurse', category: 'advice' })).toBeGreaterThan(
      direct('inboxMinPerDay', { role: 'nurse', category: 'advice' }),
    );
    expect(pooled('misroutedFraction', { category: 'advice' }), 'a designated reader misroutes nothing').toBe(0);
  });
});
