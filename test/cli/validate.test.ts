import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inboxsim, queue, useFolder } from './command.ts';

const folder = useFolder();
const good = folder.write('good.yaml', queue);
const wrong = folder.write('wrong.yaml', queue.replace('headCount: 1', 'headCount: none').replace('perMin: 0.5', 'perMin: -1'));
const overloaded = folder.write('overloaded.yaml', queue.replace('perMin: 0.5', 'perMin: 0.8'));

describe('validate', () => {
  it('says of each file that it is good, and warns of what can be seen beforehand', async () => {
    const { status, stdout, stderr } = await inboxsim('validate', good, overloaded);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines.slice(0, 2)).toEqual([`${good}: ok`, `${overloaded}: ok`]);
    expect(lines[2]).toMatch(/warning: Clinic: nurse cannot keep up: .* \(slow\)$/);
    expect(lines).toHaveLength(4);
  });

  it('reports all that is wrong, with its place, and goes on with the other files', async () => {
    const { status, stdout, stderr } = await inboxsim('validate', wrong, good);
    expect({ status, stdout }).toEqual({ status: 1, stdout: `${good}: ok\n` });
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line.startsWith(`${wrong}:`)).toBe(true);
    expect(lines[0]).toMatch(/:\d+:\d+ settings\.clinic\.roles\.nurse\.headCount: expected .*, got "none"/);
    expect(lines[1]).toMatch(/:\d+:\d+ settings\.clinic\.arrivals\.message\.perMin: expected .*, got -1/);
  });
});

describe('list', () => {
  it('prints the id and the title of each built-in scenario, and each is good', async () => {
    const { status, stdout, stderr } = await inboxsim('list');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = stdout
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '' && !line.endsWith(':'))
      .map((line) => line.split(/ {2,}/));
    expect(rows.map(([id]) => id)).toContain('primary-care');
    for (const row of rows) expect(row).toEqual([expect.stringMatching(/^[\w/-]+$/), expect.stringMatching(/\w/)]);
    const ids = rows.map(([id]) => id);
    const validated = await inboxsim('validate', ...ids);
    expect(validated.status).toBe(0);
    for (const id of ids) expect(validated.stdout).toContain(`${id}: ok\n`);
  });
});

describe('the command line', () => {
  it('prints its help and its version', async () => {
    const help = await inboxsim('run', '--help');
    expect(help.status).toBe(0);
    for (const option of [
      '--arm',
      '--replications',
      '--seed',
      '--workers',
      '--days',
      '--warm-up',
      '--format',
      '--out',
      '--quiet',
      '--only-replication',
    ]) {
      expect(help.stdout).toContain(`  ${option}`);
    }
    expect(help.stdout).toContain('Exit codes: 0 good; 1 the file or the arguments are wrong;');
    expect(help.stdout.replaceAll('\n', ' ')).toContain('; 130 interrupted, with the result of the finished replications.');
    expect((await inboxsim('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('has the licences of what is built into it beside it', () => {
    expect(readFileSync('dist/node/THIRD-PARTY.txt', 'utf8')).toMatch(/^zod \d+\.\d+\.\d+ \(MIT\)$/m);
  });
});
