import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inboxsim, queue, useFolder } from './command.ts';

const command = 'validate-against-published';
const file = 'test/fixtures/scenarios/published-queue.yaml';
const text = readFileSync(file, 'utf8');
const folder = useFolder();

interface Row {
  readonly scenario: string;
  readonly target: string;
  readonly verdict: string;
  readonly replications: number;
}

describe('validate-against-published', () => {
  it('prints target, published and simulated figure, verdict and kind, and counts by kind; a miss is no error', async () => {
    const { status, stdout, stderr } = await inboxsim(command, file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('\npublished-queue: One nurse, as published (3 replications)\ntarget ');
    expect(stdout).toMatch(/^busy: Share of the nurse's time +50 \(30 to 70\) % +5\d\.\d ± \d\.\d +pass +input$/m);
    expect(stdout).toMatch(/^busier: .* 60 \(30 to 90\) % +\d\d\.\d ± \d\.\d +pass +consistency$/m);
    expect(stdout).toMatch(/^wait: .* 0 to 6\.4 min +\d\.\d ± \d\.\d +cannot tell +validation$/m);
    expect(stdout).toMatch(/^wrong: .* 60 \(50 to 70\) min +1\.\d+ ± 0\.\d+ +fail +validation$/m);
    const counts = [
      'input: 1 passed, 0 failed, 0 cannot tell',
      'consistency: 1 passed, 0 failed, 0 cannot tell',
      'validation: 0 passed, 1 failed, 1 cannot tell',
      'all: 2 passed, 1 failed, 1 cannot tell',
    ];
    expect(stdout.endsWith(`\n\n${counts.join('\n')}\n`)).toBe(true);
  });

  it('writes JSON and CSV, with as many replications as are asked for', async () => {
    const json = await inboxsim(command, file, '--format', 'json', '--replications', '2', '--workers', '1');
    const { summary, targets } = JSON.parse(json.stdout) as { summary: { all: object }; targets: Row[] };
    expect(summary.all).toMatchObject({ passed: 2, failed: 1, notEvaluated: 0 });
    expect(targets.map(({ target }) => target)).toEqual(['busy', 'busier', 'wait', 'wrong']);
    expect(targets[3]).toMatchObject({ scenario: 'published-queue', published: 60, verdict: 'fail', source: 'textbook', replications: 2 });
    const out = folder.path('targets.csv');
    const csv = await inboxsim(command, file, file, '--format', 'csv', '--out', out, '--quiet');
    expect(csv).toEqual({ status: 0, stdout: '', stderr: '' });
    const [head, ...rows] = readFileSync(out, 'utf8').trimEnd().split('\n');
    expect(head).toMatch(/^scenario,target,title,kind,unit,published,/);
    expect(rows).toHaveLength(8);
    expect(rows.slice(4)).toEqual(rows.slice(0, 4));
  });

  it('writes what it has, and says so, when a target cannot be evaluated', async () => {
    const slip = folder.write('slip.yaml', text.replaceAll('outcome: waitMin', 'outcome: waitMins'));
    const { status, stdout, stderr } = await inboxsim(command, slip);
    expect(status).toBe(1);
    expect(stderr).toContain('published-queue targets.wrong: there is no outcome "waitMins" (did you mean "waitMin"?)');
    expect(stdout).toMatch(/^wrong: .* - +not evaluated +validation$/m);
    expect(stdout).toContain('all: 2 passed, 0 failed, 0 cannot tell, 2 not evaluated\n');
  });

  it('says all that is wrong with its arguments and files at once, and runs nothing', async () => {
    const none = folder.write('none.yaml', queue);
    const bad = folder.write('bad.yaml', text.replace('arm: slow', 'arm: slw'));
    const out = folder.path('nowhere/out.csv');
    const words = [none, bad, 'no-such-deployment', '--format', 'xml', '--workers', '0', '--out', out];
    const { status, stdout, stderr } = await inboxsim(command, ...words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      '--format: expected table, json or csv, got "xml"',
      '--workers: expected a whole number from 1 to 256, got "0"',
      `${none} targets: expected at least one, got none (the built-in deployments under published/ have some)`,
      expect.stringMatching(/bad\.yaml:\d+:\d+ targets\.busier\.arm: expected the id of an arm, got "slw" \(did you mean "slow"\?\)$/),
      expect.stringContaining('no-such-deployment: expected '),
      expect.stringContaining('--out: expected a file that can be written'),
    ]);
    const few = await inboxsim(command, file, file, '--replications', '1');
    expect(few).toEqual({
      status: 1,
      stdout: '',
      stderr: '--replications: expected a whole number of at least 2, got 1\n',
    });
  });

  it('knows the deployments of the library by their short names', async () => {
    const { status, stderr } = await inboxsim(command, 'va-threads', 'published/va-threads', '--replications', '0');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '--replications: expected a whole number of at least 2, got 0\n' });
  });

  it('explains itself with an example', async () => {
    const { status, stdout } = await inboxsim(command, '--help');
    expect(status).toBe(0);
    for (const option of ['--replications', '--workers', '--format', '--out', '--quiet']) expect(stdout).toContain(`  ${option}`);
    expect(stdout).toContain('inboxsim validate-against-published va-threads --replications 4');
    expect(stdout).toContain('Exit codes: 0 good;');
  });
});
