import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../fixtures.ts';
import { type levers, withPolicies } from './levers.ts';

const missing: { readonly [Lever in keyof typeof levers]: readonly string[] } = {
  drafts: [],
  selfService: ['use', 'settles', 'wronglySettles'],
  billing: ['billedShare'],
  education: [],
  outreach: ['accepted', 'activated'],
  translation: [],
  structuredIntake: ['use'],
  protectedTime: ['role', 'days', 'from', 'to'],
  refillProtocol: ['role', 'share'],
};

describe('a lever that is turned on and says no more', () => {
  it.each(Object.entries(missing).filter(([, keys]) => keys.length > 0))(
    'such as %s is told all that is missing, with its meaning',
    (id, keys) => {
      const lines = withPolicies({ [id]: { enabled: true } });
      expect(lines.map((line) => line.split(':')[0])).toEqual(keys.map((key) => `policies.${id}.${key}`));
      for (const line of lines) expect(line).toMatch(/ got nothing \(.{10,}\)$/);
    },
  );

  it.each(Object.entries(missing).filter(([, keys]) => keys.length === 0))(
    'such as %s is told what it may say, and nothing besides',
    (id) => {
      const lines = withPolicies({ [id]: { enabled: true } });
      expect(lines).toEqual([
        expect.stringMatching(new RegExp(`^policies\\.${id}: expected what it does, got nothing \\(at least one of \\w+: .{10,}\\)$`)),
      ]);
    },
  );

  it('is judged in the arm that turns it on', () => {
    const on = { id: 'on', title: 'On', patch: { policies: { education: { enabled: true } } } };
    const arms = (base: object) => problemsAfter({ policies: { education: base }, arms: [{ id: 'baseline', title: 'Baseline' }, on] });
    expect(arms({ enabled: false })).toEqual([expect.stringMatching(/^arms\[on\]\.patch\.policies\.education: expected what it does/)]);
    expect(arms({ enabled: false, urgentShareFactor: 0.8 })).toEqual([]);
  });
});
