import { describe, expect, it } from 'vitest';
import { cumulative, otherResolver, pick, rolesOf, shareAt } from '../../../../src/model/plan/shares.ts';

const names = { settings: [], roles: ['clerk', 'nurse', 'physician'], groups: [], categories: [] };
const shares = cumulative(rolesOf(names, { physician: 0.5, clerk: 0.2, nurse: 0.3 }));

describe('shares of roles', () => {
  it('are running sums in the order in which they are given', () => {
    expect(shares.map(({ role }) => role)).toEqual([2, 0, 1]);
    expect(shares.map(({ upTo }) => upTo)).toEqual([0.5, 0.7, 1]);
    expect(shares.map((_, place) => shareAt(shares, place))).toEqual([0.5, expect.closeTo(0.2, 12), expect.closeTo(0.3, 12)]);
  });

  it('are picked by a uniform number, and nobody beyond the last', () => {
    expect([0, 0.499, 0.5, 0.699, 0.7, 0.999].map((u) => pick(shares, u))).toEqual([2, 2, 0, 0, 1, 1]);
    expect(pick(cumulative([{ role: 0, share: 0.4 }]), 0.4)).toBeUndefined();
  });
});

describe('another role than the right one', () => {
  it('is one of the others in proportion to their shares', () => {
    // Without the physician the clerk has two fifths.
    expect([0, 0.39, 0.41, 0.99].map((u) => otherResolver(shares, 2, -1, u))).toEqual([0, 0, 1, 1]);
  });

  it('is not the one that passes it on, and the right one if there is none else', () => {
    expect(otherResolver(shares, 2, 0, 0.1)).toBe(1);
    expect(otherResolver(cumulative([{ role: 1, share: 1 }]), 1, -1, 0.5)).toBe(1);
  });
});
