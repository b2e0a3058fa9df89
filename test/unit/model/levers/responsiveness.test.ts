import { describe, expect, it } from 'vitest';
import { Responsiveness } from '../../../../src/model/levers/responsiveness.ts';
import { clinic, named, observe, type Patch } from '../small-clinic.ts';
import { expectNear, open } from './open-clinic.ts';

const speed = { elasticity: 0.5, referenceMin: 100, memoryThreads: 4, atMost: 2 };

describe('the expectation of patients', () => {
  const lever = new Responsiveness(speed);

  it('begins at the reference, at which use is as the needs say', () => {
    expect(lever.firstExpectationMin).toBe(100);
    expect(lever.demandFactor(100)).toBe(1);
  });

  it('moves towards the latest answer by one part of the memory, and comes to it in the end', () => {
    expect(lever.expectation(100, 60)).toBe(90);
    let expected = 100;
    for (let answer = 0; answer < 200; answer++) expected = lever.expectation(expected, 20);
    expect(expected).toBeCloseTo(20, 9);
  });

  it('changes use by a constant elasticity: four times as fast, twice the use at one half', () => {
    expect(lever.demandFactor(50) ** 2).toBeCloseTo(2, 12);
    expect(lever.demandFactor(200)).toBeCloseTo(1 / lever.demandFactor(50), 12);
    expect(new Responsiveness({ ...speed, elasticity: 0 }).demandFactor(1)).toBe(1);
  });

  it('changes use no further than its limits, also when answers come at once', () => {
    expect(lever.demandFactor(0)).toBe(2);
    expect(lever.demandFactor(1e9)).toBe(0.5);
    const wide = new Responsiveness({ ...speed, atMost: 1000 });
    // Below a minute nobody sees a difference.
    expect(wide.demandFactor(0)).toBe(wide.demandFactor(1));
  });
});

describe('feedback of speed on demand', () => {
  const everybody: Patch = { populations: { town: { groups: { english: { portalActive: 1 }, other: { portalActive: 1 } } } } };
  const half: Patch = { needs: { question: { portal: { share: 0.5 } } } };
  const loop = (changes: Patch): Patch => ({ policies: { loops: { responsiveness: { ...speed, ...changes } } } });

  it('that is at the reference already changes nothing', () => {
    // In the open clinic all answers take three minutes to the dot.
    const of = observe(clinic(open, half, loop({ referenceMin: 3 })));
    expect(of('portalFraction')).toBe(observe(clinic(open, half))('portalFraction'));
  });

  it('lowers use where answers are slower than the reference', () => {
    const [slow, usual] = [clinic(open, half, loop({ referenceMin: 1, elasticity: 0.3 })), clinic(open, half)].map((model) =>
      observe(model),
    );
    expect(slow('portalFraction')).toBeLessThan(0.85 * usual('portalFraction'));
  });

  it('comes to use by the elasticity, within limits, and to nothing with feedback off', () => {
    // Answers take three minutes: half as fast again as the reference.
    const use = (changes: Patch, ...patches: Patch[]) =>
      observe(clinic(open, everybody, half, loop({ elasticity: 1, referenceMin: 4.5, ...changes }), ...patches))('portalFraction');
    expectNear(use({}), 0.75);
    expectNear(use({ atMost: 1.2 }), 0.6);
    expect(use({}, { policies: { feedback: 'off' } })).toBe(observe(clinic(open, everybody, half))('portalFraction'));
  });

  it('asks the same patients with the same needs', () => {
    const identity = (model: ReturnType<typeof clinic>) => {
      const { source, ordinal, group } = model.replicate(0).fates;
      return { source, ordinal, group };
    };
    expect(identity(clinic(open, half, loop({})))).toEqual(identity(clinic(open, half)));
  });

  it('learns nothing from messages that are no patient’s of the panel', () => {
    // Letters that belong to nurses are answered at once; they are no reason for patients of physicians to write more.
    const ownNurses: Patch = { settings: { clinic: { roles: { nurse: { inBasket: 'own' } } } } };
    const letters: Patch = {
      categories: { letter: { title: 'Letter', needsReply: true, start: 'nurse', handlingMin: { nurse: 0.001 } } },
      settings: { clinic: { arrivals: { letter: { perDay: 10, perMemberOf: 'nurse' } } } },
    };
    const use = (...patches: Patch[]) => observe(clinic(open, half, ownNurses, ...patches))('portalFraction');
    const nearby = loop({ elasticity: 1, referenceMin: 4 });
    expect(use(nearby)).toBeGreaterThan(1.1 * use());
    expect(use(letters, nearby)).toBeCloseTo(use(nearby), 2);
  });
});

describe('a world without the loop', () => {
  it('is that of an elasticity of 0, to the last bit', () => {
    const flat: Patch = { policies: { loops: { responsiveness: { ...speed, elasticity: 0 } } } };
    expect(named(clinic(open, flat))).toEqual(named(clinic(open)));
  });
});
