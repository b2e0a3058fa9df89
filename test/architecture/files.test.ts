import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tiers } from '../../vite.config.ts';
import { filesBelow, parseSource, readSources, type Source, type SyntaxNode, walk } from './source.ts';

const topLevel = [
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'index.html'],
  ...['src', 'scenarios', 'test', 'README.md', 'LICENSE', 'CITATION.cff'],
];

/** Made by the tools and not part of the project. */
const produced = ['node_modules', 'dist', 'coverage', 'test-results'];

const vagueNames = /^(utils?|helpers?|common|misc|managers?|data|types|constants)$/i;

/** Put together here, so that this file may hold the rule and keep it too. */
const outside = ['..', 'shared'].join('/');

const projectFiles = (): string[] =>
  readdirSync('.', { withFileTypes: true })
    .filter(({ name }) => name !== '.git' && !produced.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(entry.name) : [entry.name]));

const vaguelyNamed = (paths: readonly string[]) =>
  paths.filter((path) => path.split('/').some((part) => vagueNames.test(part.replace(/\..*$/, ''))));

const state = ({ path, program }: Source) =>
  (program.body as readonly SyntaxNode[])
    .map((statement) => (statement.declaration as SyntaxNode | undefined) ?? statement)
    .filter(({ type, kind }) => type === 'VariableDeclaration' && kind !== 'const')
    .map(() => path);

function passedOver({ path, program }: Source): string[] {
  const found: string[] = [];
  walk(program, (node) => {
    const member = (node.property as SyntaxNode | undefined)?.name as string;
    let object = node.object as SyntaxNode | undefined;
    while (object?.type === 'MemberExpression') object = object.object as SyntaxNode;
    if (/^(skip|only|todo|skipIf|runIf|fails)$/.test(member) && /^(it|test|describe)$/.test(String(object?.name)))
      found.push(`${path} ${member}`);
  });
  return found;
}

describe('the files', () => {
  it('at the top are those agreed on', () => {
    const found = readdirSync('.').filter((name) => !name.startsWith('.') && !produced.includes(name));
    expect(found.filter((name) => !topLevel.includes(name))).toEqual([]);
  });

  it('have names that say what is in them', () => {
    expect(vaguelyNamed(filesBelow('src').concat(filesBelow('test')))).toEqual([]);
    expect(vaguelyNamed(['src/kernel/utils.ts', 'src/model/Types.ts', 'src/common/clock.ts', 'src/ui/dataset.ts'])).toHaveLength(3);
  });

  it('have names in kebab-case', () => {
    const isKebab = (path: string) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(basename(path));
    expect(
      filesBelow('src')
        .concat(filesBelow('test'))
        .filter((path) => !isKebab(path)),
    ).toEqual([]);
    expect(['src/ui/RunBar.tsx', 'src/charts/workByHour.ts', 'src/cli/main.ts'].filter((path) => !isKebab(path))).toHaveLength(2);
  });

  it('of the code are read in one sitting: 300 lines at most', () => {
    const long = filesBelow('src').filter((path) => readFileSync(path, 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('point to nothing outside the project, and to no registry', () => {
    const paths = projectFiles();
    expect(paths).toEqual(expect.arrayContaining(['package.json', '.gitignore', '.ci/run', 'test/architecture/files.test.ts']));
    expect(paths.filter((path) => readFileSync(path, 'utf8').includes(outside))).toEqual([]);
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });

  it('hold no state of their own: nothing outside a function can change', () => {
    expect(readSources('src').flatMap(state)).toEqual([]);
    expect(
      ['let a = 1;', 'export let b = 2;', 'export const f = () => { let c = 3; return c; };']
        .map((code) => parseSource('a.ts', code))
        .flatMap(state),
    ).toHaveLength(2);
  });
});

describe('the tests', () => {
  it('all belong to a tier, so that none is forgotten', () => {
    const folders = tiers.flatMap(({ name, folders = [name] }) => folders);
    const tests = filesBelow('test').filter((path) => /\.(test|spec)\./.test(path));
    expect(tests.length).toBeGreaterThanOrEqual(5);
    expect(tests.filter((path) => !folders.includes(path.split('/')[1]) || !/\.test\.tsx?$/.test(path))).toEqual([]);
  });

  it('all run: none is skipped, put off or singled out', () => {
    const tests = readSources('test').filter(({ path }) => basename(path).includes('.test.'));
    expect(tests.length).toBeGreaterThanOrEqual(5);
    expect(tests.flatMap(passedOver)).toEqual([]);
    expect(
      passedOver(parseSource('a.ts', "it.skip('a', f); describe.only.each([1])('b', f); test.skipIf(x)('c', f); list.skip(1);")),
    ).toHaveLength(3);
  });
});
