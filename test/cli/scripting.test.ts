import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inboxsim, queue } from './command.ts';

/** A project of somebody else, which has the package and nothing of its own. */
const project = mkdtempSync(join(tmpdir(), 'inboxsim-script-'));
afterAll(() => rmSync(project, { recursive: true }));

beforeAll(() => {
  const { status } = spawnSync(process.execPath, ['.tools/build-types.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
  expect(status).toBe(0);
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(resolve('.'), join(project, 'node_modules/inboxsim'), 'junction');
  symlinkSync(resolve('node_modules/@types'), join(project, 'node_modules/@types'), 'junction');
  write('package.json', '{ "type": "module" }');
  write('queue.yaml', queue);
});

const write = (name: string, text: string) => writeFileSync(join(project, name), text);

function node(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Checks the types of the scripts as a strict project does, and translates them. */
function translate(moduleResolution: 'bundler' | 'nodenext', skipLibCheck: boolean, ...files: readonly string[]): string {
  const compilerOptions = {
    ...{ strict: true, exactOptionalPropertyTypes: true, target: 'es2022', lib: ['es2023'], types: ['node'], skipLibCheck },
    ...{ moduleResolution, module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution },
  };
  write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
  return node(resolve('node_modules/typescript/bin/tsc')).stdout;
}

/** @returns what a script prints, as one value */
function printed(script: string): unknown {
  write('other.mjs', script);
  const { stdout, stderr } = node('other.mjs');
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('the script in the README', { timeout: 240_000 }, () => {
  const [, script = ''] = /^## A script$[\s\S]*?```ts\n([\s\S]*?)```/m.exec(readFileSync('README.md', 'utf8')) ?? [];

  // With the declarations themselves, and those that they need, checked too.
  it('has types that hold as Node resolves modules', () => {
    expect(script).toContain("from 'inboxsim'");
    write('script.ts', script);
    write('wrong.ts', script.replace('{ replications: 4 }', "{ replications: '4' }"));
    const complaints = translate('nodenext', false, 'script.ts', 'wrong.ts').trimEnd().split('\n');
    expect(complaints).toEqual([expect.stringMatching(/^wrong\.ts.*Type 'string' is not assignable to type 'number'/)]);
  });

  it('has types that hold as bundlers resolve modules, and prints differences with their half widths', () => {
    write('script.ts', script);
    expect(translate('bundler', true, 'script.ts')).toBe('');
    const { status, stdout, stderr } = node('script.js');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const number = String.raw`-?\d+(\.\d+)?(e-\d+)?`;
    const line = (sensitivity: string, name: string, unit: string) =>
      expect.stringMatching(new RegExp(`^${sensitivity} ${name} ${number} ± ${number} ${unit}$`));
    const lines = ['0.6', '0.95'].flatMap((sensitivity) => [
      line(sensitivity, 'inboxMinPerDay:role=physician', 'min/day'),
      line(sensitivity, 'unmetUrgentNeedFraction', 'fraction'),
    ]);
    const found = stdout.trimEnd().split('\n');
    expect(found).toEqual(lines);
    const [few, , many] = found.map((text) => Number(text.split(' ')[2]));
    expect(few).not.toBe(many);
  });
});

describe('a script', { timeout: 240_000 }, () => {
  it('writes the report of a result, and none of another scenario', () => {
    const script = `import { edit, loadScenario, report, run } from 'inboxsim';
const queue = loadScenario('queue.yaml');
const result = await run(queue, { replications: 3, workers: 1 });
const text = report(queue, result, 'queue.yaml');
let objection = '';
try { report(edit(queue, { observedDays: 9 }), result); } catch (error) { objection = error.name + ' ' + error.problems[0].field; }
console.log(JSON.stringify({ heading: text.split('\\n')[0], hasHash: text.includes(result.resultSha256), objection }));`;
    expect(printed(script)).toEqual({
      heading: expect.stringMatching(/^# Simulation report/),
      hasHash: true,
      objection: 'RequestError result',
    });
  });

  it('has the digits of the command line, with any number of workers and for as many replications as a precision takes', async () => {
    const hash = async (...words: readonly string[]) => {
      const { stdout } = await inboxsim('run', join(project, 'queue.yaml'), '--format', 'json', '--quiet', ...words);
      return (JSON.parse(stdout) as { resultSha256: string }).resultSha256;
    };
    const script = `
      import { loadScenario, run } from 'inboxsim';
      const queue = loadScenario('queue.yaml');
      const requests = [{ workers: 1 }, { workers: 2, replications: 6, seed: 'nurse 2' }, { precision: { relativeFraction: 0.5 }, outcomes: ['waitMin'] }];
      const hashes = [];
      for (const request of requests) hashes.push((await run(queue, request)).resultSha256);
      console.log(JSON.stringify(hashes));`;
    expect(printed(script)).toEqual([
      await hash(),
      await hash('--replications', '6', '--seed', 'nurse 2'),
      await hash('--precision', '50%', '--precise', 'waitMin'),
    ]);
  });

  it('edits numbers by pointer, parts by patch, and the run, and reads a text', () => {
    const script = `
      import { edit, loadScenario } from 'inboxsim';
      import { readFileSync } from 'node:fs';
      const queue = loadScenario(readFileSync('queue.yaml', 'utf8'));
      const slower = '/arms/slow/patch/categories/message/handlingMin/nurse/mean';
      const values = { '/settings/clinic/roles/nurse/headCount': 3, [slower]: 1.9 };
      const { arms, run, title } = edit(queue, { values, patch: { title: 'Three nurses' }, seed: 'other', arms: ['slow'] });
      const { settings, categories } = arms[1].world;
      console.log(JSON.stringify([title, settings.clinic.roles.nurse.headCount, categories.message.handlingMin.nurse.mean, run.seed, queue.title]));`;
    expect(printed(script)).toEqual(['Three nurses', 3, 1.9, 'other', 'One nurse']);
  });

  it('asks all that the command line can ask', () => {
    const script = `
      import { breakEven, edit, engineVersion, examples, follow, library, loadScenario, resultCsv, resultJson, rowsNamed, run, select, sensitivity, warmUp } from 'inboxsim';
      const queue = edit(loadScenario('queue.yaml'), { patch: { categories: { message: { handlingMin: { nurse: { mean: { value: 1, low: 0.8, high: 1.2, grade: 'assumed', note: 'x' } } } } } } });
      const ranged = edit(queue, { patch: { settings: { clinic: { arrivals: { message: { perMin: { value: 0.5, low: 0.4, high: 0.55, grade: 'assumed', note: 'x' } } } } } } });
      const perMin = '/settings/clinic/arrivals/message/perMin';
      const study = await sensitivity(ranged, { outcome: 'waitMin', parameters: [perMin] });
      const root = await breakEven(ranged, { outcomes: ['waitMin'], parameters: [perMin], margins: [1], budget: 8 });
      const best = await select(ranged, { outcome: 'waitMin', delta: 0.5 });
      const result = await run(ranged);
      const clinic = edit(loadScenario('primary-care'), { arms: ['ai-triage'], warmUpDays: 1, observedDays: 7 });
      const [{ need }] = examples(clinic);
      const way = follow(clinic, { need });
      console.log(JSON.stringify({
        study: [study.kind, study.parameters.map(({ pointer }) => pointer)],
        root: [root.kind, root.outcomes[0].margin],
        best: best.winner,
        weeks: warmUp(ranged, { weeks: 10, replications: 1 })[0].weeks.length,
        rows: rowsNamed(result.outcomes, 'waitMin').map(({ arm }) => arm),
        files: [JSON.parse(resultJson(result)).resultSha256 === result.resultSha256, resultCsv(result).split('\\n').length > 10],
        ways: [way.need === need, way.ways.length],
        library: library.some(({ id, title }) => id === 'primary-care' && title !== ''),
        engineVersion,
      }));`;
    const perMin = '/settings/clinic/arrivals/message/perMin';
    expect(printed(script)).toEqual({
      study: ['sensitivity', [perMin]],
      root: ['break-even', 1],
      best: 'baseline',
      weeks: 10,
      rows: ['baseline', 'slow'],
      files: [true, true],
      ways: [true, 2],
      library: true,
      engineVersion: JSON.parse(readFileSync('package.json', 'utf8')).version,
    });
  });

  it('is told all that is wrong in one error, before anything is run', () => {
    const script = `
      import { edit, loadScenario, RequestError, run, ScenarioError, select, sensitivity } from 'inboxsim';
      const queue = loadScenario('queue.yaml');
      const onProgress = () => { throw new Error('it ran'); };
      const tries = [
        () => loadScenario('quue.yaml'),
        () => loadScenario('schemaVersion: 1\\nid: 7\\ntitle: 8\\n'),
        () => edit(queue, { replications: 1.5, arms: ['slo'] }),
        () => edit(queue, { values: { '/settings/clinic/roles/nurse/headCont': 2 } }),
        () => run(queue, { precision: { absolute: 0 }, outcomes: ['watMin'], replications: 20, onProgress }),
        () => run(queue, { workers: 0, onProgress }),
        () => select(queue, { outcome: 'waitMin', delta: 0, budget: 9, constraints: ['watMin <= 1'], onProgress }),
        () => sensitivity(queue, { outcome: 'watMin', method: 'sobl', onProgress }),
      ];
      const found = [];
      for (const attempt of tries) {
        try { await attempt(); found.push('nothing'); }
        catch (error) {
          const kind = error instanceof ScenarioError ? 'scenario' : error instanceof RequestError ? 'request' : error.message;
          found.push([kind, error.problems?.map(({ path, field }) => path ?? field), error.message.split('\\n').length === error.problems?.length]);
        }
      }
      console.log(JSON.stringify(found));`;
    expect(printed(script)).toEqual([
      ['scenario', [''], true],
      ['scenario', expect.arrayContaining(['id', 'title', 'categories', 'settings']), true],
      ['scenario', ['arms', 'run.replications'], true],
      ['request', ['parameters'], true],
      ['request', ['precision', 'replications', 'outcomes'], true],
      ['request', ['workers'], true],
      ['request', ['delta', 'budget', 'constraints'], true],
      ['request', ['outcomes', 'method'], true],
    ]);
  });
});
