import { describe, expect, it } from 'vitest';
import { folderOf } from './layers.ts';
import { chanceObjections, engineFolders, platformObjections } from './platform.ts';
import { parseSource, readSources } from './source.ts';

describe('the engine', () => {
  it.each(engineFolders)('sees no platform and no inexact mathematics in %s', (folder) => {
    const sources = readSources('src').filter(({ path }) => folderOf(path) === folder);
    expect(sources.length).toBeGreaterThanOrEqual(3);
    expect(sources.flatMap(platformObjections)).toEqual([]);
  });
});

describe('all of the code', () => {
  it('draws nothing from Math.random: what is random comes from the seed, and names of its own from the system', () => {
    const sources = readSources('src');
    expect(sources.length).toBeGreaterThanOrEqual(100);
    expect(sources.flatMap(chanceObjections)).toEqual([]);
  });

  it.each(['const x = Math.random();', "const x = Math['random']();", 'const { random } = Math;'])('would be found out: %s', (code) => {
    expect(chanceObjections(parseSource('a.ts', code))).toHaveLength(1);
    expect(chanceObjections(parseSource('a.ts', '// Math.random()\nconst x = Date.now() + Math.log(2);'))).toEqual([]);
  });
});

describe('the check of the engine', () => {
  const objections = (code: string) => platformObjections(parseSource('a.ts', code));

  it.each([
    ['const now = Date.now();', 'Date'],
    ['function f(at: Date) { return at; }', 'Date'],
    ['setTimeout(() => {}, 1);', 'setTimeout'],
    ['const text = `${document.title}`;', 'document'],
    ['const copy = { process };', 'process'],
    ['console.log(1);', 'console'],
    ['const home = globalThis;', 'globalThis'],
    ['const x = Math.random();', 'Math.random'],
    ['const x = Math.log(2);', 'Math.log'],
    ["const x = Math['log'](2);", 'Math other than by a named member'],
    ['const { exp } = Math;', 'Math other than by a named member'],
    ['const x = 2 ** 3;', '**'],
    ['let x = 2; x **= 3;', '**'],
    ["const order = 'a'.localeCompare('b');", '.localeCompare'],
    ['const text = (1).toLocaleString();', '.toLocaleString'],
    ['const f = new Intl.NumberFormat();', 'Intl'],
    ['const url = import.meta.url;', 'import.meta'],
  ])('objects to %s', (code, name) => {
    expect(objections(code)).toEqual([`a.ts:1 ${name}`]);
  });

  it('names the line', () => {
    expect(objections('/** Date */\n\nexport const now = () => Date.now();')).toEqual(['a.ts:3 Date']);
  });

  it.each([
    '// Math.log(2 ** 3) and Date.now()',
    "const text = 'Date.now(), 2 ** 3 and Math.log';",
    'const x = Math.sqrt(2) + Math.floor(Math.abs(-1)) + Math.PI;',
    'export function parse(document: { title: string }) { return document.title; }',
    'export const f = ({ process, window: [self] }: P) => process + self;',
    "import { performance } from './outcomes.ts'; export const p = performance;",
    'interface Day { Date: number; readonly location: string; fetch(self: Day): void }',
    'const fetch = day.fetch; const log = tally.log(2); const now = { Date: 1 }.Date;',
  ])('has nothing against %s', (code) => {
    expect(objections(code)).toEqual([]);
  });
});
