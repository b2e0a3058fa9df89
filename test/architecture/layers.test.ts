import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryFolders, folderOf, importObjections, layers } from './layers.ts';
import { parseSource, readSources } from './source.ts';

const sources = readSources('src');

describe('the layers', () => {
  it('are held by every import', () => {
    expect(importObjections(sources, existsSync)).toEqual([]);
  });

  it('are looked at in all of the code, not in a part of it', () => {
    expect(sources.length).toBeGreaterThanOrEqual(40);
    expect(sources.reduce((sum, { imports }) => sum + imports.length, 0)).toBeGreaterThan(sources.length);
    expect(new Set(sources.map(({ path }) => folderOf(path)))).toEqual(new Set(Object.keys(layers)));
  });

  it.each(Object.keys(layers).filter((folder) => !entryFolders.includes(folder)))(
    'have one entry: %s/index.ts, headed by its charter',
    (folder) => {
      expect(readdirSync(`src/${folder}`)).toContain('index.ts');
      expect(readFileSync(`src/${folder}/index.ts`, 'utf8')).toMatch(/^\/\*\*[\s\S]{80,}?\*\//);
    },
  );

  it('have no circle and no way from cli or ui to model or kernel', () => {
    const names = Object.keys(layers);
    for (const [index, name] of names.entries()) expect(names.slice(0, index)).toEqual(expect.arrayContaining([...layers[name].folders]));
    for (const name of entryFolders)
      expect(layers[name].folders).not.toEqual(expect.arrayContaining([expect.stringMatching(/model|kernel/)]));
  });
});

describe('the check of imports', () => {
  const objections = (path: string, code: string) => importObjections([parseSource(path, code)], () => true);

  it.each([
    ['src/kernel/a.ts', "import type { S } from '../scenario/index.ts';", 'kernel may not import scenario'],
    ['src/charts/a.ts', "import { r } from '../runner/index.ts';", 'charts may not import runner'],
    ['src/ui/a.tsx', "export { m } from '../model/index.ts';", 'ui may not import model'],
    ['src/cli/a.ts', "type K = import('../kernel/index.ts').K;", 'cli may not import kernel'],
    ['src/cli/deep/a.ts', "await import('../../ui/main.tsx');", 'cli may not import ui'],
    ['src/model/a.ts', "import { x } from '../kernel/event-list.ts';", 'kernel is imported through src/kernel/index.ts only'],
    ['src/model/a.ts', "import * as d3 from 'd3';", 'model may not import the package d3'],
    ['src/scenario/a.ts', "import { readFileSync } from 'node:fs';", 'scenario may not import the package node:fs'],
    ['src/runner/a.ts', 'await import(name);', 'runner may not import the package (computed)'],
    ['src/ui/a.ts', "import '../../test/setup/machine.ts';", '../../test/setup/machine.ts lies outside src'],
    ['src/ui/a.ts', "import { createThreadRunner } from '../runner/node.ts';", 'runner is imported through src/runner/index.ts only'],
    ['src/cli/a.ts', "import { createWebWorkerRunner } from '../runner/web.ts';", 'runner is imported through src/runner/index.ts only'],
    ['src/novel/a.ts', "import { x } from './b.ts';", 'the folder novel is not in the table'],
  ])('objects in %s to %s', (path, code, reason) => {
    expect(objections(path, code)).toEqual([`${path}:1 ${reason}`]);
  });

  it('objects to an address without its extension and to a file outside every folder', () => {
    expect(importObjections([parseSource('src/ui/a.ts', "import './b';")], existsSync)[0]).toContain('./b is not there');
    expect(objections('src/a.ts', '')).toEqual(['src/a.ts:1 belongs to no folder of src']);
  });

  it.each([
    ['src/experiment/a.ts', "import { t } from '../kernel/index.ts'; import './b.ts';"],
    ['src/runner/a.ts', "import W from './page-worker.ts?worker'; import { Worker } from 'node:worker_threads';"],
    ['src/scenario/deep/a.ts', "import { sha256 } from '@noble/hashes/sha2.js'; import '../schema/b.ts';"],
    ['src/cli/a.ts', "import { createThreadRunner } from '../runner/node.ts';"],
    ['src/ui/a.ts', "import { createWebWorkerRunner } from '../runner/web.ts';"],
    ['src/cli/a.ts', "import { version } from '../../package.json';"],
    ['src/kernel/a.ts', "// import '../ui/main.tsx';\nexport const text = \"import '../ui/main.tsx'\";"],
  ])('has nothing against %s with %s', (path, code) => {
    expect(objections(path, code)).toEqual([]);
  });
});
