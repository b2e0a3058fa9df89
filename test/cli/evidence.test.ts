import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inboxsim, queue, useFolder } from './command.ts';

const folder = useFolder();
const graded = queue.replace('perMin: 0.5', 'perMin: { value: 0.5, grade: assumed, note: A guess }');
const file = folder.write('queue.yaml', graded);
const counts = '1 parameter: 0 measured, 0 derived, 1 assumed; 3 without evidence\n';

describe('evidence', () => {
  it('prints the parameters of a file with what is known of them, and counts them last', async () => {
    const { status, stdout, stderr } = await inboxsim('evidence', file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('/settings/clinic/arrivals/message/perMin\n  0.5  assumed  bears on volume, work, ');
    expect(stdout).toContain('  A guess\n');
    expect(stdout).toContain('\n  /arms/1/patch/categories/message/handlingMin/nurse/mean\n');
    expect(stdout.endsWith(`\n${counts}`)).toBe(true);
  });

  it('takes a built-in scenario, names arms, and shows one grade if asked', async () => {
    const { status, stdout } = await inboxsim('evidence', 'primary-care', '--grade', 'measured', '--format', 'json');
    const report = JSON.parse(stdout) as { counts: Record<string, number>; parameters: { grade: string; citation: string }[] };
    expect(status).toBe(0);
    expect(report.counts.withoutEvidence).toBe(0);
    expect(report.parameters).toHaveLength(report.counts.measured);
    for (const { grade, citation } of report.parameters) expect([grade, citation]).toEqual(['measured', expect.stringMatching(/\w/)]);
    const all = await inboxsim('evidence', 'primary-care');
    expect(all.stdout).toMatch(/^\/arms\/3\/patch\/policies\/.*sensitivityChange \(arm ai-triage-gap\)$/m);
  });

  it('writes CSV to a file and the counts beside it to standard error', async () => {
    const out = folder.path('evidence.csv');
    expect(await inboxsim('evidence', file, '--format', 'csv', '--out', out)).toEqual({ status: 0, stdout: '', stderr: counts });
    const [head, row, end] = readFileSync(out, 'utf8').split('\n');
    expect(head).toMatch(/^pointer,arm,value,/);
    expect(row).toMatch(/^\/settings\/clinic\/arrivals\/message\/perMin,,0\.5,,,,assumed,,,A guess,volume /);
    expect(end).toBe('');
  });

  it('says all that is wrong with its arguments and its file at once, and writes nothing', async () => {
    const wrong = folder.write('wrong.yaml', queue.replace('headCount: 1', 'headCount: none'));
    const words = ['--grade', 'good', '--format', 'xml', '--out', folder.path('nowhere/out.csv')];
    const { status, stdout, stderr } = await inboxsim('evidence', wrong, ...words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      '--grade: expected measured, derived or assumed, got "good"',
      '--format: expected table, json or csv, got "xml"',
      expect.stringMatching(/^.*wrong\.yaml:\d+:\d+ settings\.clinic\.roles\.nurse\.headCount: expected .*, got "none"$/),
      expect.stringMatching(/^--out: expected a file that can be written, got one in a directory that is not there/),
    ]);
  });

  it('explains itself with an example', async () => {
    const { status, stdout } = await inboxsim('evidence', '--help');
    expect(status).toBe(0);
    for (const option of ['--grade', '--format', '--out']) expect(stdout).toContain(`  ${option}`);
    expect(stdout).toContain('inboxsim evidence primary-care --grade assumed');
    expect(stdout).toContain('Exit codes: 0 good;');
  });
});
