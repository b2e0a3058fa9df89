import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../../src/charts/text.ts';

describe('text in a chart', () => {
  it('is broken at spaces into lines that fit', () => {
    const lines = wrapText('Other language, 65 and older, limited digital access', 160, 13);
    expect(lines.join(' ')).toBe('Other language, 65 and older, limited digital access');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(160);
  });

  it('is broken at the dashes of a word that is longer than a line, and nowhere else in a word', () => {
    expect(wrapText('by refill-by-protocol-without-us now', 150, 13)).toEqual(['by refill-by-', 'protocol-without-us', 'now']);
    expect(wrapText('a follow-up call', 90, 13)).toEqual(['a follow-up', 'call']);
  });

  it('keeps a word that is too long for a line', () => {
    expect(wrapText('incomprehensibilities', 20, 13)).toEqual(['incomprehensibilities']);
    expect(wrapText('', 20, 13)).toEqual([]);
  });
});
