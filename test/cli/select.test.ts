import { describe, expect, it } from 'vitest';
import type { SelectionResult } from '../../src/experiment/index.ts';
import { inboxsim, queue, useFolder } from './command.ts';

const folder = useFolder();
const quick = '  - { id: quick, title: Quicker, patch: { categories: { message: { handlingMin: { nurse: { mean: 0.8 } } } } } }\nrun:';
const file = folder.write('three.yaml', queue.replace('run:', quick));
const alone = folder.write('alone.yaml', queue.replace(/^ {2}- \{ id: slow.*\n/m, ''));
const words = ['select', file, '--outcome', 'waitMin', '--delta', '0.5'] as const;

async function resultOf(...more: readonly string[]): Promise<SelectionResult> {
  const { status, stdout, stderr } = await inboxsim(...words, '--format', 'json', ...more);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('select', () => {
  it('finds the best arm, the same with any number of workers', async () => {
    const [one, two] = [await resultOf('--workers', '1'), await resultOf('--workers', '2')];
    expect(one).toMatchObject({
      selectionFormat: 1,
      status: 'decided',
      winner: 'quick',
      seed: 'nurse',
      delta: 0.5,
      alpha: 0.05,
      budget: 500,
    });
    expect(one.arms.map(({ arm }) => arm)).toEqual(['baseline', 'slow', 'quick']);
    expect(two).toEqual(one);
  });

  it('prints who is out and why, the matrix of pairs, unmarked as the values decided how many were run, and the ranks', async () => {
    const { status, stdout, stderr } = await inboxsim(...words);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Chosen: quick, after ');
    expect(stdout).toMatch(/^quick +[\d.]+ ± [\d.]+ +\d+ +chosen$/m);
    expect(stdout).toMatch(/^slow .* out after \d+: not better than quick$/m);
    expect(stdout).toMatch(/^quick +-[\d.]+ ± [\d.]+ +-[\d.]+ ± [\d.]+$/m);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('are too narrow, and no pair is marked as different');
    expect(stdout).toMatch(/^quick +100\.0 +0\.0 +0\.0 +1\.00$/m);
  });

  it('marks the pairs that differ where the first stage was all that was run', async () => {
    const { stdout } = await inboxsim('select', file, '--outcome', 'waitMin', '--delta', '5');
    expect(stdout).toMatch(/^quick +-[\d.]+ ± [\d.]+ \* +-[\d.]+ ± [\d.]+ \*$/m);
    expect(stdout).toContain('when one allows for all pairs');
  });

  it('chooses only among arms that keep a constraint', async () => {
    const { winner, constraints, arms } = await resultOf('--constraint', 'utilizationFraction >= 0.45 tolerance 0.02');
    expect(winner).toBe('baseline');
    expect(constraints).toMatchObject([{ text: 'utilizationFraction >= 0.45', relation: '>=', limit: 0.45, tolerance: 0.02 }]);
    expect(arms[2].because).toEqual({ breaks: 'utilizationFraction >= 0.45' });
  });

  it('takes a limit from the baseline', async () => {
    const { winner, constraints } = await resultOf('--constraint', 'backlogCount <= baseline + 1 tolerance 0.5', '--arm', 'slow');
    expect(winner).toBe('baseline');
    expect(constraints).toMatchObject([{ isRelativeToBaseline: true, limit: 1 }]);
  });

  it('gives arms and pairs as CSV', async () => {
    const lines = (await inboxsim(...words, '--format', 'csv')).stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^kind,arm,second,n,mean,difference,halfWidth,p,pHolm,/);
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 3).join(' '))).toEqual([
      ...['arm baseline ', 'arm slow ', 'arm quick ', 'pair baseline slow', 'pair baseline quick', 'pair slow quick'],
    ]);
  });

  it('says that the budget did not suffice, and when it would', async () => {
    const { status, stdout, stderr } = await inboxsim(
      'select',
      file,
      '--outcome',
      'waitMin',
      '--delta',
      '0.001',
      '--arm',
      'quick',
      '--budget',
      '10',
    );
    expect(status).toBe(0);
    const verdict = /Not decided with the budget of 10 replications(; it is after \d+ at the latest)?\./;
    expect(stdout).toMatch(verdict);
    expect(stderr).toMatch(verdict);
  });

  it('says all that is wrong at once, with what may have been meant', async () => {
    const options = ['--outcome', 'watMin', '--delta', '0', '--alpha', '0.5', '--budget', '9', '--workers', '0'];
    const constraints = [
      '--constraint',
      'backlog is small',
      '--constraint',
      'backlogCont <= 3',
      '--constraint',
      'backlogCount <= baseline',
    ];
    const { status, stdout, stderr } = await inboxsim('select', file, ...options, ...constraints);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      '--workers: expected a whole number from 1 to 256, got "0"',
      '--delta: expected the least difference worth telling, above 0, in the unit of the outcome, got "0"',
      '--alpha: expected a probability above 0 and below 0.5, got "0.5"',
      '--budget: expected a whole number of replications, at least 10, got "9"',
      '--outcome: expected the id of an outcome, got "watMin" (did you mean "waitMin"?)',
      expect.stringMatching(/^--constraint: expected OUTCOME <= LIMIT or OUTCOME >= LIMIT, got "backlog is small" \(such as /),
      '--constraint: expected the id of an outcome, got "backlogCont" (did you mean "backlogCount"?)',
      expect.stringMatching(/^--constraint: expected a tolerance above 0 beside a limit of 0, got "backlogCount <= baseline"/),
    ]);
  });

  it('says that an outcome, a difference and a second arm are needed', async () => {
    const { status, stderr } = await inboxsim('select', alone);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^--delta: .* got nothing\nFILE: expected two arms at least, .* got only baseline\n--outcome: .* got nothing \(some of them: .*\)\n$/,
    );
    const neither = await inboxsim('select', file, '--outcome', 'messagesPerDay', '--delta', '1');
    expect(neither.stderr).toBe('--outcome: expected one of which more or less is better, got "messagesPerDay"\n');
    const unknown = await inboxsim(...words, '--arm', 'quik');
    expect(unknown.stderr).toContain('did you mean "quick"?');
  });

  it('has help with examples', async () => {
    const { stdout } = await inboxsim('select', '--help');
    const constraint = 'urgentFirstReadMin:group=lep-65-limited <= baseline + 10 tolerance 2';
    expect(stdout).toContain('inboxsim select ai-triage --outcome inboxMinPerDay:role=physician --delta 2\n');
    expect(stdout).toContain(`--constraint "${constraint}"`);
    // Nothing is wrong with the examples but what is added.
    const example = ['ai-triage', '--outcome', 'inboxMinPerDay:role=physician', '--delta', '2', '--constraint', constraint];
    const { stderr } = await inboxsim('select', ...example, '--workers', '0');
    expect(stderr).toBe('--workers: expected a whole number from 1 to 256, got "0"\n');
  });
});
