import { describe, expect, it } from 'vitest';
import { cellText, tableCsv } from '../../../src/charts/index.ts';

describe('the table twin', () => {
  it('is saved as CSV in full precision, with quotes where they are needed', () => {
    const table = {
      caption: 'c',
      columns: ['Group', 'Share "of all"'],
      rows: [
        ['a, b', 1 / 3],
        ['plain', null],
      ],
    };
    expect(tableCsv(table)).toBe('Group,"Share ""of all"""\r\n"a, b",0.3333333333333333\r\nplain,\r\n');
  });

  it('is shown with few digits and a dash for what does not exist', () => {
    expect([1 / 3, 1234.56, 7, null, 'noon'].map(cellText)).toEqual(['0.333', '1,234.6', '7', '\u2013', 'noon']);
  });
});
