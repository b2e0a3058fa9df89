import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inboxsim, queue, useFolder } from './command.ts';

const folder = useFolder();
const plain = folder.write('plain.yaml', queue);
const drafting = `
  - id: drafts
    title: Drafts
    patch: { policies: { drafts: { enabled: true, uptake: { nurse: 0.5 }, coverage: { categories: [message] } } } }
run:`;
const file = folder.write('drafts.yaml', queue.replace('title: Message,', 'title: Message, needsReply: true,').replace('\nrun:', drafting));

describe('decisions', () => {
  it('logs what the AI of an arm saw, one row for each message', async () => {
    const { status, stdout, stderr } = await inboxsim('decisions', file, '--arm', 'drafts');
    expect(status).toBe(0);
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(head).toMatch(/^id,arrivedMin,setting,group,category,/);
    expect(rows.length).toBeGreaterThan(10);
    expect(stderr).toBe(`${rows.length} closed messages that an AI saw, warm-up included\n`);
  });

  it('names the same columns with and without rows', async () => {
    const late = folder.write('late.yaml', readFileSync(file, 'utf8').replace('enabled: true,', 'enabled: true, startWeek: 50,'));
    const none = await inboxsim('decisions', late, '--arm', 'drafts');
    const some = await inboxsim('decisions', file, '--arm', 'drafts');
    expect(none).toMatchObject({ status: 0, stderr: 'no AI of arm drafts saw a message that was closed in this replication\n' });
    expect(none.stdout).toBe(`${some.stdout.split('\n')[0]}\n`);
  });

  it('names the arms with AI when none is chosen, or one that is not there', async () => {
    for (const [words, got] of [
      [[], 'nothing'],
      [['--arm', 'draft'], '"draft"'],
    ] as const) {
      const stderr = `--arm: expected an arm with AI (drafts), got ${got}\n`;
      expect(await inboxsim('decisions', file, ...words)).toEqual({ status: 1, stdout: '', stderr });
    }
  });

  it('refuses an arm without AI, and says what it lacks', async () => {
    const out = folder.path('log.csv');
    const what = 'AI sorts messages (policies.triage of kind "ai") or drafts replies (policies.drafts)';
    expect(await inboxsim('decisions', file, '--arm', 'slow', '--out', out)).toEqual({
      status: 1,
      stdout: '',
      stderr: `--arm: expected an arm with AI (drafts), got "slow", in which no ${what}: there is nothing to log\n`,
    });
    expect(await inboxsim('decisions', plain, '--arm', 'slow')).toEqual({
      status: 1,
      stdout: '',
      stderr: `--arm: expected an arm with AI, got "slow" (in no arm of this scenario ${what})\n`,
    });
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });

  it('says all that is wrong at once', async () => {
    const words = ['--format', 'table', '--replication', '-1', '--out', folder.path('nowhere/log.csv')];
    const { status, stderr } = await inboxsim('decisions', folder.path('gone.yaml'), ...words);
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      '--format: expected csv or json, got "table"',
      '--replication: expected a whole number of at least 0, got "-1"',
      '--arm: expected the id of an arm with AI, got nothing',
      `${folder.path('gone.yaml')}: expected a file, got nothing of that name`,
      expect.stringMatching(/^--out: expected a file that can be written/),
    ]);
  });
});
