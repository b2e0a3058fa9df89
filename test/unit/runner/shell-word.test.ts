import { describe, expect, it } from 'vitest';
import { shellWord } from '../../../src/runner/index.ts';

describe('a word for a shell', () => {
  it('stands as it is when the shell takes it for one word, and in quotation marks otherwise', () => {
    for (const plain of ['clinic.yaml', './a/b-2.yaml', 'x=1']) expect(shellWord(plain)).toBe(plain);
    expect(shellWord('two words')).toBe("'two words'");
    expect(shellWord('$HOME')).toBe("'$HOME'");
    expect(shellWord("it's")).toBe("'it'\\''s'");
    expect(shellWord('')).toBe("''");
  });
});
