import { describe, expect, it } from 'vitest';
import { csvText, jsonText } from '../../../src/experiment/index.ts';

describe('rows as JSON', () => {
  it('stand in a line each, and read back as what they were', () => {
    const object = { name: 'a', empty: [], rows: [{ x: 1 }, { x: [2, 3] }] };
    expect(JSON.parse(jsonText(object))).toEqual(object);
    expect(jsonText(object).split('\n')).toContain('    {"x":[2,3]}');
  });
});

describe('rows as CSV', () => {
  it('have a head line, quotation marks where they must, and nothing for what is not there', () => {
    const rows = [{ a: 1.5, b: 'x, "y"\nz' }, { a: null }, { b: false }];
    expect(csvText(['a', 'b'], rows)).toBe('a,b\n1.5,"x, ""y""\nz"\n,\n,false\n');
  });
});
