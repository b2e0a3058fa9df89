import { describe, expect, it } from 'vitest';
import { blocks, code, counted, link, plain, table } from '../../../src/report/markdown.ts';

describe('text of somebody else in Markdown', () => {
  it('means itself, on one line', () => {
    expect(plain(' a *b* _c_ `d` [e](f) <g> $h$ ~i~ \\\n j ')).toBe('a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\<g\\> \\$h\\$ \\~i\\~ \\\\ j');
    expect(plain('&lt; & &#38;')).toBe('\\&lt; & \\&#38;');
  });

  it('begins no heading, list or line, and is left alone where it could not', () => {
    expect(['# a', '- a', '+ a', '1. a', '12) a', '---', '==='].map(plain)).toEqual([
      '\\# a',
      '\\- a',
      '\\+ a',
      '1\\. a',
      '12\\) a',
      '\\---',
      '\\===',
    ]);
    expect(['-0.1', '0.25 a day', '#1', '2024', '+5'].map(plain)).toEqual(['-0.1', '0.25 a day', '#1', '2024', '+5']);
  });

  it('is code between more backticks than it holds', () => {
    expect([code('a-b'), code('a`b``c'), code('')]).toEqual(['`a-b`', '``` a`b``c ```', '']);
  });

  it('is a link only where it is an address', () => {
    expect(link('https://doi.org/10.1/a|b>c')).toBe('<https://doi.org/10.1/a%7Cb%3Ec>');
    expect([link('javascript:alert(1)'), link('see *there*')]).toEqual(['javascript:alert(1)', 'see \\*there\\*']);
  });
});

describe('a table', () => {
  it('escapes pipes, shows what is empty, and leaves out columns in which nothing stands', () => {
    const text = table(
      ['a', 'b', 'c', 'd'],
      [
        ['x|y', '', '', '1\n2'],
        ['', '', 'z', '3'],
      ],
    );
    expect(text.split('\n')).toEqual(['| a | c | d |', '| --- | --- | --- |', '| x\\|y | – | 1 2 |', '| – | z | 3 |']);
  });

  it('is not there without rows, and leaves no gap', () => {
    expect(blocks('a', table(['b'], []), 'c')).toBe('a\n\nc');
  });
});

describe('a count', () => {
  it('is of one or of several', () => {
    expect([counted(1, 'day'), counted(2, 'day'), counted(0, 'number comes', 'numbers come')]).toEqual([
      '1 day',
      '2 days',
      '0 numbers come',
    ]);
  });
});
