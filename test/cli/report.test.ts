import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExperimentResult } from '../../src/experiment/index.ts';
import { inboxsim, queue, useFolder } from './command.ts';

const folder = useFolder();
const file = folder.write('queue.yaml', queue);
const other = folder.write('other.yaml', queue.replace('perMin: 0.5', 'perMin: 0.4'));

/** Runs the file and keeps the result. */
async function resultIn(name: string, ...options: readonly string[]): Promise<{ path: string; result: ExperimentResult }> {
  const path = folder.path(name);
  const { status, stderr } = await inboxsim('run', file, '--format', 'json', '--out', path, '--quiet', ...options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return { path, result: JSON.parse(readFileSync(path, 'utf8')) };
}

describe('report', () => {
  it('runs a scenario and writes a report with the machine and the hashes of the run', async () => {
    const { result } = await resultIn('plain.json');
    const { status, stdout, stderr } = await inboxsim('report', file, '--workers', '1');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^# Simulation report: One nurse\n/);
    expect(stdout).toContain(
      `| SHA-256 of the scenario | \`${result.scenario.sha256}\` |\n| SHA-256 of the result | \`${result.resultSha256}\` |`,
    );
    expect(stdout).toContain(`\`\`\`sh\ninboxsim run ${file} --format json\n\`\`\``);
    expect(stdout).toContain(`| Runtime | Node.js ${process.version} |\n| Threads used | 1 |\n| Run time | `);
    expect(stdout).toMatch(/^\| In-basket time \(min\/day\) \| .* \| worse \|$/m);
  });

  it('is the same text twice, with any number of workers, when it leaves the machine out', async () => {
    const words = ['report', file, '--no-machine', '--replications', '6', '--seed', 'a b'];
    const [one, two] = await Promise.all(['1', '2'].map((workers) => inboxsim(...words, '--workers', workers)));
    expect(one.status).toBe(0);
    expect(one.stdout).toContain('> TO FILL: processor');
    expect(one.stdout).toContain(`inboxsim run ${file} --seed 'a b' --replications 6 --format json`);
    expect(two.stdout).toBe(one.stdout);
  });

  it('says the same of a result as of a run without the machine, and writes it to a file', async () => {
    const options = ['--replications', '5', '--days', '1'];
    const { path } = await resultIn('made.json', ...options);
    const out = folder.path('report.md');
    expect(await inboxsim('report', file, '--result', path, '--out', out)).toEqual({ status: 0, stdout: '', stderr: '' });
    const { stdout } = await inboxsim('report', file, '--no-machine', ...options);
    expect(readFileSync(out, 'utf8')).toBe(stdout);
  });

  it('runs until a precision is reached and says so', async () => {
    const { status, stdout } = await inboxsim('report', file, '--precision', '5%', '--no-machine');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The precision asked for, 5 % of the baseline's mean, was reached after \d+ of \d+ replications\.$/m);
    expect(stdout).toContain(`inboxsim run ${file} --precision 5% --format json`);
  });

  it('repeats an interrupted run as far as it came', async () => {
    const { result } = await resultIn('whole.json');
    const path = folder.write('part.json', JSON.stringify({ ...result, replications: 3 }));
    const { status, stdout } = await inboxsim('report', file, '--result', path);
    expect(status).toBe(0);
    expect(stdout).toContain('The run was interrupted after 3 of 4 replications.');
    expect(stdout).toContain(`inboxsim run ${file} --replications 3 --format json`);
  });

  it('refuses a result of another scenario and says what to do', async () => {
    const { path, result } = await resultIn('mismatched.json');
    const out = folder.path('never.md');
    const { status, stdout, stderr } = await inboxsim('report', other, '--result', path, '--out', out);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^--result: expected a result of this scenario, "queue" \(SHA-256 [0-9a-f]{64}\), got ".*mismatched\.json": it is of /,
    );
    expect(stderr).toContain(`"queue" (SHA-256 ${result.scenario.sha256}); give the file as it was run, or leave --result out`);
    expect(() => readFileSync(out)).toThrow();
  });

  it('says all that is wrong with its arguments and its file at once', async () => {
    const { path } = await resultIn('kept.json');
    const wrong = folder.write('wrong.yaml', queue.replace('headCount: 1', 'headCount: none'));
    const words = ['--result', path, '--seed', 'a', '--replications', 'many', '--out', path];
    const { status, stdout, stderr } = await inboxsim('report', wrong, ...words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      '--replications: expected a number, got "many"',
      '--replications: expected no --result beside it, which says itself, got "many"',
      '--seed: expected no --result beside it, which says itself, got "a"',
      `--out: expected another file than the result, which it would overwrite, got ${JSON.stringify(path)}`,
      expect.stringMatching(/^.*wrong\.yaml:\d+:\d+ settings\.clinic\.roles\.nurse\.headCount: expected .*, got "none"$/),
    ]);
    expect(JSON.parse(readFileSync(path, 'utf8')).resultFormat).toBe(1);
  });

  it.each([
    ['no JSON', 'a,b\n', 'it is no JSON'],
    ['the result of another command', '{"studyFormat":1,"kind":"break-even"}', 'it is a result of break-even'],
  ])('refuses %s as a result', async (_, content, reason) => {
    const path = folder.write('odd.json', content);
    const { status, stderr } = await inboxsim('report', file, '--result', path);
    expect(status).toBe(1);
    expect(stderr).toBe(`--result: expected a result as run --format json writes it, got ${JSON.stringify(path)}: ${reason}\n`);
  });

  it('refuses arms and outcomes that are not there, as run does', async () => {
    const arm = await inboxsim('report', file, '--arm', 'slwo');
    expect([arm.status, arm.stderr]).toEqual([1, expect.stringMatching(/^--arm: expected the id of an arm, got "slwo" .*slow/)]);
    const outcome = await inboxsim('report', file, '--precision', '5%', '--precise', 'waitMni');
    expect([outcome.status, outcome.stderr]).toEqual([1, expect.stringMatching(/^--precise: .*waitMin/)]);
  });

  it('explains itself with an example', async () => {
    const { status, stdout } = await inboxsim('report', '--help');
    expect(status).toBe(0);
    for (const option of ['--result', '--no-machine', '--replications', '--out']) expect(stdout).toContain(`  ${option}`);
    expect(stdout).toContain('inboxsim report ai-triage --result result.json --out report.md');
    expect(stdout).toContain('Exit codes: 0 good;');
  });
});
