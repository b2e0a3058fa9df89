import { describe, expect, it } from 'vitest';
import { editDistance, nearest, suggestion } from '../../../src/scenario/nearest.ts';

describe('editDistance', () => {
  it('counts insertions, deletions, substitutions and swaps', () => {
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('strat', 'start')).toBe(1);
    expect(editDistance('same', 'same')).toBe(0);
  });
});

describe('nearest', () => {
  it('finds what a slip was meant to be, whatever the case', () => {
    expect(nearest('headcount', ['headCount', 'fte'])).toBe('headCount');
    expect(nearest('physican', ['nurse', 'physician'])).toBe('physician');
  });

  it('takes the nearest of several', () => {
    expect(nearest('perHor', ['perDay', 'perHour', 'perMin'])).toBe('perHour');
  });

  it('finds nothing when nothing is near', () => {
    expect(nearest('colour', ['title', 'id'])).toBeUndefined();
    expect(nearest('rn', ['ma', 'np'])).toBeUndefined();
    expect(nearest('a', ['b'])).toBeUndefined();
    expect(nearest('x'.repeat(5000), ['x'.repeat(5001)])).toBeUndefined();
  });
});

describe('suggestion', () => {
  it('offers the choice when nothing is near, cut short when it is long', () => {
    expect(suggestion('colour', ['id', 'title'])).toBe('known here: id, title');
    expect(suggestion('colour', [])).toBeUndefined();
    const many = Array.from({ length: 20 }, (_, i) => `key${i}`);
    expect(suggestion('colour', many, 'there are')).toBe(`there are: ${many.slice(0, 12).join(', ')}, ...`);
  });
});
