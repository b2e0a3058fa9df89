import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ExperimentResult, Statistic } from '../../src/experiment/index.ts';
import { createInlineRunner, ReplicationError, runExperiment } from '../../src/runner/index.ts';
import { parseScenario } from '../../src/scenario/index.ts';
import { ending, inboxsim, inboxsimInto, inboxsimReading, queue, start, useFolder } from './command.ts';

const folder = useFolder();
const file = folder.write('queue.yaml', queue);
const twins = folder.write('twins.yaml', queue.replace('run:', '  - { id: same, title: The same }\nrun:'));

const resultOf = (...words: readonly string[]) => resultOfFile(file, ...words);

async function resultOfFile(path: string, ...words: readonly string[]): Promise<ExperimentResult> {
  const { status, stdout, stderr } = await inboxsim('run', path, '--format', 'json', ...words);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

const waitOf = (result: ExperimentResult, arm: string) =>
  result.outcomes.find((row) => row.arm === arm && row.outcome === 'waitMin' && row.statistic === 'mean' && row.role === null)!;

const measureKeys = ['outcome', 'unit', 'statistic', 'setting', 'role', 'group', 'category'];
const totals = { setting: null, role: null, group: null, category: null };
const statistics: readonly Statistic[] = ['mean', 'p50', 'p90', 'fraction', 'perDay', 'timeAverage', 'quartileRatio'];

describe('run', () => {
  it('prints a table to be read, and nothing else', async () => {
    const { status, stdout, stderr } = await inboxsim('run', file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^One nurse\n/);
    expect(stdout).toMatch(/== slow against baseline ==/);
    expect(stdout).toMatch(/^In-basket time \(min\/day\).* worse$/m);
  });

  it('says in words what cannot be told from no change, and what is no change at all', async () => {
    const { stdout } = await inboxsim('run', twins, '--seed', '3');
    expect(stdout).toMatch(/ not distinguishable$/m);
    expect(stdout).toMatch(/^Wait \(min\).* no difference$/m);
  });

  it('prints the documented JSON', async () => {
    const result = await resultOf();
    expect(Object.keys(result)).toEqual([
      ...['resultFormat', 'engine', 'scenario', 'seed', 'replications', 'replicationsAsked', 'warmUpDays', 'observedDays', 'arms'],
      ...[
        'outcomes',
        'comparisons',
        'quantiles',
        'series',
        'equity',
        'equityComparisons',
        'smallGroups',
        'winners',
        'levelAndEquity',
        'plane',
      ],
      ...['pairing', 'precision', 'warnings', 'resultSha256'],
    ]);
    expect(result).toMatchObject({ resultFormat: 1, seed: 'nurse', replications: 4, warmUpDays: 0.1, observedDays: 0.5 });
    expect(waitOf(result, 'slow').mean).toBeGreaterThan(waitOf(result, 'baseline').mean!);
  });

  it('prints in each row of the JSON all that is documented, and null for what it is the total over or does not exist', async () => {
    const { arms, outcomes, comparisons, series } = await resultOf();
    const ids = arms.map(({ id }) => id);
    for (const row of outcomes) {
      expect(Object.keys(row)).toEqual(['arm', ...measureKeys, 'n', 'mean', 'sd', 'halfWidth']);
      expect(ids).toContain(row.arm);
      expect([row.mean !== null, row.sd !== null, row.halfWidth !== null]).toEqual([row.n > 0, row.n > 1, row.n > 1]);
    }
    for (const row of comparisons) {
      expect(Object.keys(row)).toEqual([
        'baseline',
        'arm',
        ...measureKeys,
        'n',
        'difference',
        'halfWidth',
        'relative',
        'isDistinguishable',
        'p',
        'pHolm',
        'family',
      ]);
      expect([row.baseline, row.arm]).toEqual(ids);
      expect([row.difference !== null, row.halfWidth !== null]).toEqual([row.n > 0, row.n > 1]);
      expect(row.isDistinguishable).toBe(row.n > 1 && Math.abs(row.difference!) > row.halfWidth!);
    }
    for (const row of [...outcomes, ...comparisons]) {
      expect(statistics).toContain(row.statistic);
      expect(['min', 'min/day', 'fraction', 'count', 'count/day', 'ratio']).toContain(row.unit);
      for (const part of [row.setting, row.role, row.group, row.category]) expect(part === null || /^[\w-]+$/.test(part)).toBe(true);
      expect(Number.isInteger(row.n) && row.n >= 0 && row.n <= 4).toBe(true);
    }
    const total = outcomes.filter((row) => row.arm === 'slow' && row.outcome === 'waitMin' && row.statistic === 'mean');
    expect(total.map(({ setting, role, group, category }) => ({ setting, role, group, category }))).toContainEqual(totals);
    for (const row of series) {
      // Of one curve the paired difference is there as well.
      const isCompared = row.arm !== ids[0] && row.curve === 'inboxMinByHourOfWeek' && row.setting === null;
      const known = [
        'arm',
        'curve',
        'setting',
        'role',
        'group',
        'category',
        'x',
        'mean',
        'halfWidth',
        ...(isCompared ? ['difference'] : []),
      ];
      expect(Object.keys(row)).toEqual(known);
      expect([row.mean.length, row.halfWidth.length]).toEqual([row.x.length, row.x.length]);
    }
    expect(Math.min(outcomes.length, comparisons.length, series.length)).toBeGreaterThan(0);
  });

  it('finds an arm that changes nothing equal to the baseline, to the last bit', async () => {
    const { comparisons } = await resultOfFile(twins, '--arm', 'same', '--quiet');
    expect(comparisons.filter(({ n }) => n > 0).length).toBeGreaterThan(10);
    expect(comparisons.filter(({ n, difference, halfWidth }) => n > 0 && (difference !== 0 || (halfWidth ?? 0) !== 0))).toEqual([]);
  });

  it('prints long CSV', async () => {
    const { status, stdout } = await inboxsim('run', file, '--format', 'csv');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^kind,arm,baseline,/);
    expect(stdout).toMatch(/\noutcome,slow,,waitMin,min,mean,/);
    expect(stdout).toMatch(/\ncomparison,slow,baseline,waitMin,min,mean,/);
  });

  it('gives the same digits with any number of workers, and from standard input', async () => {
    const [one, two, eight] = await Promise.all(['1', '2', '8'].map((workers) => resultOf('--replications', '12', '--workers', workers)));
    const read = await inboxsimReading(queue, 'run', '-', '--replications', '12', '--format', 'json');
    expect([two.resultSha256, eight.resultSha256]).toEqual([one.resultSha256, one.resultSha256]);
    expect(two).toEqual(one);
    expect(eight).toEqual(one);
    expect(JSON.parse(read.stdout)).toEqual(one);
  });

  it('gives the same digits as a run without any worker', async () => {
    const { scenario } = parseScenario(queue, { file, load: () => ({ problem: 'nothing to extend' }) });
    const inline = await runExperiment(scenario!, createInlineRunner());
    expect(await resultOf()).toEqual(inline);
  });

  it('runs the arms asked for, and the baseline', async () => {
    const { arms } = await resultOfFile(twins, '--arm', 'slow', '--quiet');
    expect(arms.map(({ id }) => id)).toEqual(['baseline', 'slow']);
  });

  it('takes seed, replications and days from its options', async () => {
    const result = await resultOf('--arm', 'baseline', '--seed', 'other', '--replications', '3', '--days', '0.25', '--warm-up', '0');
    expect(result).toMatchObject({ seed: 'other', replications: 3, replicationsAsked: 3, observedDays: 0.25, warmUpDays: 0 });
    expect(result.comparisons).toEqual([]);
    const more = await resultOf('--arm', 'baseline', '--seed', 'another', '--replications', '3', '--days', '0.25', '--warm-up', '0');
    expect(more.resultSha256).not.toBe(result.resultSha256);
  });

  it('repeats a single replication exactly', async () => {
    const all = await resultOf('--arm', 'slow', '--replications', '3');
    const single = await Promise.all(['0', '1', '2'].map((number) => resultOf('--arm', 'slow', '--only-replication', number, '--quiet')));
    expect(single.map(({ replications }) => replications)).toEqual([1, 1, 1]);
    const mean = single.reduce((sum, result) => sum + waitOf(result, 'slow').mean!, 0) / 3;
    expect(mean).toBeCloseTo(waitOf(all, 'slow').mean!, 10);
  });
});

describe('the command that a failing replication names', () => {
  it('repeats that replication', async () => {
    const { scenario } = parseScenario(queue, { file, load: () => ({ problem: 'nothing to extend' }) });
    const message = new ReplicationError(scenario!, { arm: 1, replication: 2 }, new Error('a fault')).describe(file);
    const words = message.split(' run -s sim -- ')[1].split(' ');
    const { stdout } = await inboxsim(...words, '--format', 'json');
    const repeated: ExperimentResult = JSON.parse(stdout);
    const wanted = await runExperiment(scenario!, createInlineRunner(), { replications: [2] });
    expect(repeated.resultSha256).toBe(wanted.resultSha256);
  });
});

describe('the output of run', () => {
  it('goes to a file, in place of what was there', async () => {
    const path = folder.write('result.json', 'x'.repeat(1e6));
    const { status, stdout, stderr } = await inboxsim('run', file, '--format', 'json', '--out', path);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(await resultOf());
  });

  it('is refused before the run when it cannot be written', async () => {
    mkdirSync(folder.path('directory'));
    const places = { missing: folder.path('nowhere/result.json'), directory: folder.path('directory') };
    const endless = ['run', file, '--days', '1e9'];
    expect(await inboxsim(...endless, '--out', places.missing)).toEqual({
      status: 1,
      stdout: '',
      stderr: `--out: expected a file that can be written, got one in a directory that is not there (${places.missing})\n`,
    });
    expect(await inboxsim(...endless, '--out', places.directory)).toEqual({
      status: 1,
      stdout: '',
      stderr: `--out: expected a file that can be written, got a directory (${places.directory})\n`,
    });
  });

  // A directory in which nobody can make a file, root neither, is there on Linux.
  for (const directory of ['/proc'].filter(existsSync)) {
    it(`is refused before the run in ${directory}`, async () => {
      const path = `${directory}/result.json`;
      expect(await inboxsim('run', file, '--days', '1e9', '--out', path)).toEqual({
        status: 1,
        stdout: '',
        stderr: `--out: expected a file that can be written, got one in a directory that takes no files (${path})\n`,
      });
    });
  }

  it('leaves no file and keeps what is there when nothing is run', async () => {
    const kept = folder.write('kept.json', 'kept');
    await inboxsim('run', file, '--replications', 'many', '--out', kept);
    await inboxsim('run', file, '--replications', 'many', '--out', folder.path('not-made.json'));
    expect(readFileSync(kept, 'utf8')).toBe('kept');
    expect(readdirSync(folder.path('.'))).not.toContain('not-made.json');
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = start('run', file, '--format', 'json');
    child.stdout!.destroy();
    const chunks: Buffer[] = [];
    child.stderr!.on('data', (chunk) => chunks.push(chunk));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr: String(Buffer.concat(chunks)) }).toEqual({ status: 0, stderr: '' });
  });

  // A device that is always full is there on Linux.
  for (const device of ['/dev/full'].filter(existsSync)) {
    it(`says that it could not be written to ${device}`, async () => {
      const { status, stdout, stderr } = await inboxsim('run', file, '--out', device);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^could not write the result to \/dev\/full: ENOSPC.*\n$/);
    });

    it.each([['run', file], ['validate', file], ['list']])(`says so when standard output is ${device}: %s`, async (...words) => {
      const { status, stderr } = await inboxsimInto(device, ...words);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^could not write the output: ENOSPC.*\n$/);
    });
  }
});

describe('an interrupted run', () => {
  /** Interrupts some time after the run has begun (the output is opened just before). */
  async function interrupt(signal: NodeJS.Signals, afterMs: number, out: string, ...words: readonly string[]) {
    const child = start('run', file, '--format', 'json', '--out', out, ...words);
    const end = ending(child);
    while (!existsSync(out)) await pause(10);
    await pause(afterMs);
    child.kill(signal);
    return end;
  }

  it.each(['SIGINT', 'SIGTERM'] as const)('by %s keeps the replications that are finished, and says so', async (signal) => {
    const out = folder.path(`${signal}.json`);
    const most = '50000';
    let end = await interrupt(signal, 1000, out, '--replications', most, '--quiet');
    // On a busy machine nothing may be finished yet.
    for (let afterMs = 4000; end.status === 2 && afterMs < 20_000; afterMs *= 2) {
      end = await interrupt(signal, afterMs, out, '--replications', most, '--quiet');
    }
    expect(end.status).toBe(130);
    const { replications, replicationsAsked } = JSON.parse(readFileSync(out, 'utf8')) as ExperimentResult;
    expect(replicationsAsked).toBe(Number(most));
    expect(replications).toBeGreaterThan(0);
    expect(end.stderr).toBe(`stopped after ${replications} of ${most} replications\n`);
  });

  it('has no result when nothing is finished, and leaves no file', async () => {
    const out = folder.path('nothing.json');
    const { status, stderr } = await interrupt('SIGINT', 500, out, '--days', '1e9');
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'stopped after 0 of 4 replications\n' });
    expect(existsSync(out)).toBe(false);
  });
});
