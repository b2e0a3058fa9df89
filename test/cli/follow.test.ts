import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inboxsim, queue, useFolder } from './command.ts';

const folder = useFolder();
const plain = folder.write('queue.yaml', queue);
const text = readFileSync('test/fixtures/scenarios/small-clinic.yaml', 'utf8');
const file = folder.write('clinic.yaml', text);
const alone = folder.write('alone.yaml', text.replace(/\n {2}- id: nurse-pool[\s\S]*?\nrun:/, '\nrun:'));
const evidence = expect.stringContaining('symptom#');

/** The lines of standard error that are no warnings of the file. */
const complaints = (stderr: string) => stderr.split('\n').filter((line) => line.startsWith('--') || line.startsWith('FILE'));

async function list(...words: readonly string[]) {
  const { stdout } = await inboxsim('follow', file, '--arm', 'ai', '--format', 'json', ...words);
  return JSON.parse(stdout) as { examples: { group: string; change: string; need: string; changeMin: number | null }[] };
}

const { examples } = await list();
const [{ need }] = examples;
const run = (...words: readonly string[]) => inboxsim('run', file, '--replications', '2', '--quiet', '--format', 'csv', ...words);

describe('follow', () => {
  it('lists needs that tell most, by group, when none is named', async () => {
    const { status, stdout } = await inboxsim('follow', file, '--arm', 'ai');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ai against baseline in A small clinic, replication 0/);
    for (const one of examples) expect(stdout).toContain(`  ${one.need} `);
    expect([...new Set(examples.map(({ group }) => group))]).toEqual(['english', 'other']);
    expect(examples.map(({ change }) => change)).toContain('harmedMost');
    expect(examples.map((one) => one.need)).toEqual(examples.map(() => evidence));
  });

  it('shows the way of one need through both arms, with clock times, waiting, work and totals', async () => {
    const { status, stdout } = await inboxsim('follow', file, '--arm', 'ai', '--need', need);
    expect(status).toBe(0);
    expect(stdout).toContain(`${need} in A small clinic, replication 0\n`);
    expect(stdout).toMatch(/\n +baseline +ai\nday \d+ (Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d\d:\d\d +the need arises +the need arises\n/);
    expect(stdout).toMatch(/(nurse|physician|clerk) opens it after [\d.]+ (min|h|d)/);
    expect(stdout).toMatch(/\nTotals +baseline +ai\nmet after +\S/);
    expect(stdout).toMatch(/\nwaiting in line +\d/);
    expect(stdout).toMatch(/\n {2}of (nurse|physician|clerk) +\d/);
  });

  it('shows them as JSON, with the events that both ways have in common', async () => {
    const { stdout } = await inboxsim('follow', file, '--arm', 'ai', '--need', need, '--format', 'json');
    const { ways, commonEvents, ...rest } = JSON.parse(stdout);
    expect(rest).toMatchObject({ scenario: 'A small clinic', need, replication: 0, setting: 'clinic' });
    expect(ways.map(({ arm }: { arm: string }) => arm)).toEqual(['baseline', 'ai']);
    expect(ways[0].events.slice(0, commonEvents)).toEqual(ways[1].events.slice(0, commonEvents));
    expect(ways[0].events[0]).toMatchObject({ event: 'arises', clock: expect.stringMatching(/^[A-Z][a-z]{2} \d\d:\d\d$/) });
  });

  it('takes the first arm beside the baseline if none is named, and shows one column where there is no other', async () => {
    expect((await inboxsim('follow', file)).stdout).toMatch(/^nurse-pool against baseline /);
    const { status, stdout } = await inboxsim('follow', alone, '--need', need);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\n +baseline\nday /);
  });

  it('is about the replication that is named', async () => {
    expect((await list('--replication', '3')).examples).not.toEqual(examples);
  });

  it('says of a need that there is not how ids look, which is nearest, and how many there are', async () => {
    for (const [id, near] of [
      [
        'clinic/need/symptom#99999',
        /got "clinic\/need\/symptom#99999" \(clinic\/need\/symptom has \d+ needs .*; the nearest is clinic\/need\/symptom#\d+\)$/,
      ],
      ['clinic/need/symtom#600', /got "clinic\/need\/symtom#600" \(clinic\/need\/symptom has \d+ needs/],
      ['7', /got "7" \(in the observed time of replication 0 there are clinic\/need\/symptom#\d+ to #\d+\)$/],
    ] as const) {
      const { status, stdout, stderr } = await inboxsim('follow', file, '--need', id, '--out', folder.path('no.txt'));
      expect([status, stdout]).toEqual([1, '']);
      const [complaint, ...more] = complaints(stderr);
      expect(complaint).toMatch(/^--need: expected the id of a need such as clinic\/need\/symptom#\d+, got "/);
      expect(complaint).toMatch(near);
      expect(more).toEqual([]);
    }
    expect(existsSync(folder.path('no.txt'))).toBe(false);
  });

  it('says at once all that is wrong with the arm, the replication and the format', async () => {
    const { status, stderr } = await inboxsim('follow', file, '--arm', 'nurse-pol', '--replication', '4', '--format', 'yaml');
    expect(status).toBe(1);
    expect(complaints(stderr)).toEqual([
      '--format: expected table, json or csv, got "yaml"',
      '--replication: expected a whole number from 0 to 3 (the run has 4), got "4"',
      '--arm: expected an arm beside the baseline, got "nurse-pol" (did you mean "nurse-pool"?)',
    ]);
    const baseline = await inboxsim('follow', file, '--arm', 'baseline');
    expect(complaints(baseline.stderr)).toEqual([
      '--arm: expected an arm beside the baseline, got "baseline" (it is the baseline; there are: nurse-pool, ai, ai-gap)',
    ]);
  });

  it('has nothing to list where there is one arm, and nothing to follow where only messages come', async () => {
    const one = await inboxsim('follow', alone);
    expect([one.status, complaints(one.stderr)]).toEqual([
      1,
      ['--need: expected the id of a need, got nothing (the scenario has only the arm baseline: there is nothing to compare it with)'],
    ]);
    const none = await inboxsim('follow', plain, '--need', need);
    expect([none.status, complaints(none.stderr)]).toEqual([
      1,
      ['FILE: expected a scenario in which patients have needs, got "queue", in which only messages come'],
    ]);
  });

  it('has an example in its help', async () => {
    expect((await inboxsim('follow', '--help')).stdout).toContain('inboxsim follow ai-triage --arm ai-triage --need ');
  });
});

describe('run --trace', () => {
  it('writes the events of a sample of needs in every arm beside the result, the same bytes for any number of workers', async () => {
    const [one, two] = [folder.path('one.csv'), folder.path('two.csv')];
    const [first, second, without] = await Promise.all([
      run('--trace', one, '--trace-share', '0.1', '--workers', '1'),
      run('--trace', two, '--trace-share', '0.1', '--workers', '2'),
      run(),
    ]);
    expect([first.status, first.stdout]).toEqual([0, without.stdout]);
    expect(second.stdout).toBe(without.stdout);
    const csv = readFileSync(one, 'utf8');
    expect(readFileSync(two, 'utf8')).toBe(csv);
    const [head, ...rows] = csv.trimEnd().split('\n');
    expect(head).toMatch(/^arm,replication,need,setting,group,urgency,day,clock,minute,/);
    expect([...new Set(rows.map((row) => row.split(',')[0]))]).toEqual(['baseline', 'nurse-pool', 'ai', 'ai-gap']);
  });

  it('traces the replication and the arms that are run, and the group and category that are asked for', async () => {
    const path = folder.path('some.csv');
    const words = ['--trace-share', '1', '--trace-group', 'other', '--trace-category', 'call', '--arm', 'ai', '--only-replication', '3'];
    const { status, stderr } = await inboxsim('run', file, '--trace', path, ...words, '--format', 'csv');
    expect(status).toBe(0);
    const rows = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
    const columns = rows.map((row) => row.split(','));
    expect([...new Set(columns.map(([arm, replication]) => `${arm} ${replication}`))]).toEqual(['baseline 3', 'ai 3']);
    expect([...new Set(columns.map((row) => row[4]))]).toEqual(['other']);
    const needs = new Set(columns.map((row) => row[2])).size;
    expect(stderr).toContain(`traced ${needs} needs of replication 3 in 2 arms: ${path}\n`);
  });

  it('says all that is wrong before anything is run, and leaves no file', async () => {
    const path = folder.path('never.csv');
    const words = ['--trace', path, '--trace-group', 'othr', '--trace-category', 'fax'];
    const { status, stdout, stderr } = await inboxsim('run', file, ...words, '--workers', '0');
    expect([status, stdout]).toEqual([1, '']);
    expect(complaints(stderr)).toEqual([
      '--workers: expected a whole number from 1 to 256, got "0"',
      '--trace-group: expected the id of a patient group, got "othr" (did you mean "other"?)',
      '--trace-category: expected the id of a category of messages, got "fax" (there are: advice, call, result)',
    ]);
    expect(existsSync(path)).toBe(false);
  });

  it('refuses a share that is none, options without a file, and a file that is taken', async () => {
    for (const [words, complaint] of [
      [['--trace', folder.path('x.csv'), '--trace-share', '2'], '--trace-share: expected a number above 0, and 1 at most, got "2"'],
      [['--trace-share', '0.5'], '--trace-share: expected --trace FILE beside it, got "0.5"'],
      [['--trace', 'same.csv', '--out', './same.csv'], '--trace: expected another file than --out, got "same.csv"'],
      [['--trace', file], `--trace: expected another file than the scenario, which it would overwrite, got ${file}`],
    ] as const) {
      const { status, stderr } = await run(...words);
      expect([status, complaints(stderr)]).toEqual([1, [complaint]]);
    }
    expect(existsSync('same.csv')).toBe(false);
    const { stderr } = await inboxsim('run', plain, '--trace', folder.path('x.csv'));
    expect(complaints(stderr)).toEqual([
      '--trace: expected a scenario in which patients have needs, got "queue", in which only messages come',
    ]);
    expect(existsSync(folder.path('x.csv'))).toBe(false);
  });
});
