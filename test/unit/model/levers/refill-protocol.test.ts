import { describe, expect, it } from 'vitest';
import { RefillProtocol } from '../../../../src/model/levers/refill-protocol.ts';
import { type Message, origin } from '../../../../src/model/messages.ts';
import { world as worldSchema } from '../../../../src/scenario/schema/study.ts';
import { clinic, estimate, named, observe, type Patch } from '../small-clinic.ts';
import { expectShare, open } from './open-clinic.ts';

/** What patients write are refills that only the prescriber may approve. */
const refills: Patch = {
  categories: { advice: { start: 'physician', resolver: { clerk: null, nurse: null, physician: 1 } } },
};
const protocol = (changes: Patch = {}): Patch => ({
  policies: { refillProtocol: { enabled: true, role: 'nurse', coverage: { categories: ['advice'] }, share: 0.6, wrong: 0.1, ...changes } },
});
const world = (changes: Patch = {}) => clinic(open, refills, protocol(changes));

describe('a refill protocol', () => {
  it('closes as many requests as it says before the prescriber sees them', () => {
    const { mean, error } = estimate(world(), 4, (of) => of('resolvedBeforePhysicianFraction'));
    expect(Math.abs(mean - 0.6)).toBeLessThan(4 * error + 0.005);
    expect(error).toBeLessThan(0.02);
  });

  it('takes every request to its role first: two touches for what it does not cover, one for the rest', () => {
    expect(observe(world({ share: 1 }))('touchesPerThread')).toBe(1);
    expect(observe(world({ share: 1 }))('messagesPerDay', { role: 'physician' })).toBe(0);
    expect(observe(world({ share: 0 }))('touchesPerThread')).toBe(2);
    expect(observe(world({ share: 0 }))('resolvedBeforePhysicianFraction')).toBe(0);
  });

  it('errs as often as it says, of what it closes', () => {
    const { mean, error } = estimate(world(), 4, (of) => of('protocolErrorFraction'));
    expect(Math.abs(mean - 0.1)).toBeLessThan(4 * error + 0.005);
    expect(error).toBeLessThan(0.02);
    expect(observe(world({ wrong: 0 }))('protocolErrorFraction')).toBe(0);
    expect(observe(world({ wrong: 1 }))('protocolErrorFraction')).toBe(1);
  });

  it('has as many of its wrong decisions come back as it says, after the time that it says, and each but once', () => {
    const { policies } = worldSchema.parse({ settings: {}, categories: {}, ...protocol({ comesBack: 0.3, comesBackAfterMin: 2880 }) });
    const names = { settings: [], roles: ['nurse'], groups: [], categories: ['advice'] };
    const lever = new RefillProtocol(worldSchema.parse({ settings: {}, categories: {} }), names, policies.refillProtocol!);
    const returns = (message: Partial<Message>) =>
      Array.from({ length: 2000 }, (_, key0) =>
        lever.comesBackAfterMin({
          key0,
          key1: 5,
          thread: { ordinal: key0 },
          origin: origin.first,
          protocolIsWrong: true,
          ...message,
        } as Message),
      );
    expectShare(returns({}), 0.3, (min) => min === 2880);
    expectShare(returns({}), 0.7, (min) => min < 0);
    expect(returns({ protocolIsWrong: false }).every((min) => min < 0)).toBe(true);
    expect(returns({ origin: origin.again }).every((min) => min < 0)).toBe(true);
  });

  it('brings back as many messages as are wrong and noticed', () => {
    const per = (changes: Patch) => observe(world({ share: 1, wrong: 0.5, comesBackAfterMin: 60, ...changes }))('messagesPerDay');
    const none = per({ comesBack: 0 });
    expect(per({ comesBack: 1, wrong: 0 })).toBe(none);
    expect(per({ comesBack: 1 }) / none).toBeCloseTo(1.5, 1);
    expect(per({ comesBack: 0.4 }) / none).toBeCloseTo(1.2, 1);
  });

  it('begins when it begins', () => {
    // Three of the four observed weeks.
    const { mean } = estimate(world({ share: 1, startWeek: 2 }), 2, (of) => of('resolvedBeforePhysicianFraction'));
    expect(mean).toBeGreaterThan(0.68);
    expect(mean).toBeLessThan(0.82);
    expect(observe(world({ share: 1, startWeek: 9 }))('resolvedBeforePhysicianFraction')).toBe(0);
  });

  it('touches no category that it does not name, and is not there while it is off', () => {
    const without = named(clinic(open, refills));
    expect(named(world({ enabled: false }))).toEqual(without);
    const elsewhere = named(world({ coverage: { categories: ['result'] } }));
    expect(new Map([...elsewhere].filter(([name]) => without.has(name)))).toEqual(without);
  });
});
