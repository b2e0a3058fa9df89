import { describe, expect, it } from 'vitest';
import type { ExperimentResult } from '../../src/experiment/index.ts';
import { inboxsim, queue, useFolder } from './command.ts';

const folder = useFolder();
const file = folder.write('queue.yaml', queue);

async function resultOf(...words: readonly string[]): Promise<{ result: ExperimentResult; status: number | null; stderr: string }> {
  const { status, stdout, stderr } = await inboxsim('run', file, '--format', 'json', ...words);
  return { result: JSON.parse(stdout), status, stderr };
}

describe('run --precision', () => {
  it('runs until the difference is precise, the same with any number of workers', async () => {
    const [one, two] = await Promise.all(['1', '2'].map((workers) => resultOf('--precision', '3%', '--workers', workers)));
    expect(one).toMatchObject({ status: 0, stderr: '' });
    const { precision, replications, comparisons } = one.result;
    expect(precision).toMatchObject({ asked: { relativeFraction: 0.03, absolute: null, budget: 200 }, status: 'reached' });
    expect(replications).toBeGreaterThanOrEqual(precision!.needed! + 5);
    expect(precision!.outcomes).toHaveLength(1);
    const [row] = precision!.outcomes;
    expect(row).toMatchObject({ outcome: 'inboxMinPerDay', role: 'nurse', arm: 'slow' });
    expect(row.halfWidth).toBe(comparisons.find(({ outcome, role }) => outcome === 'inboxMinPerDay' && role === 'nurse')!.halfWidth);
    expect(row.halfWidth).toBeLessThanOrEqual(row.allowedHalfWidth!);
    expect(two.result).toEqual(one.result);
  });

  it('begins with the replications of a shorter run', async () => {
    const { result } = await resultOf('--precision', '3%');
    const plain = await resultOf('--replications', String(result.replications));
    expect(plain.result.resultSha256).toBe(result.resultSha256);
    expect(plain.result.precision).toMatchObject({ asked: null, status: null });
  });

  it('says on standard error and in the table that the budget did not suffice, and ends well', async () => {
    const { status, stdout, stderr } = await inboxsim('run', file, '--precision', '0.1', '--precise', 'waitMin', '--budget', '12');
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^warning: The precision asked for, 0\.1 in the unit .* not reached with the budget of 12 replications; it should take about \d+ in all\.\n$/,
    );
    expect(stdout).toContain('12 replications of');
    expect(stdout).toMatch(/^The precision asked for, 0\.1 in the unit of the outcome, was not reached/m);
  });

  it('says on standard error what cannot be judged because it did not occur', async () => {
    const words = ['--precise', 'inboxMinPerDay', '--precise', 'unmetUrgentNeedFraction', '--format', 'csv'];
    const { status, stderr } = await inboxsim('run', file, '--precision', '20%', ...words);
    expect(status).toBe(0);
    expect(stderr).toBe('warning: Not judged, because it did not occur or never varied: Urgent needs unmet (slow).\n');
  });

  it('judges the outcomes that are named', async () => {
    const { result } = await resultOf(
      '--precision',
      '50%',
      '--precise',
      'inboxMinPerDay',
      '--precise',
      'backlogCount:role=nurse',
      '--budget',
      '20',
    );
    expect(result.precision!.outcomes.map(({ outcome, role }) => [outcome, role])).toEqual([
      ['inboxMinPerDay', null],
      ['backlogCount', 'nurse'],
    ]);
  });

  it('says all that is wrong at once, with what may have been meant', async () => {
    const words = [
      '--precision',
      'fine',
      '--budget',
      '9',
      '--replications',
      '20',
      '--precise',
      'watMin',
      '--precise',
      'waitMin:role=nurze',
    ];
    const { status, stdout, stderr } = await inboxsim('run', file, ...words, '--group', 'english');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const size = 'a part of the baseline such as 5%, or so many units of the outcome such as 0.5, above 0';
    expect(stderr.trimEnd().split('\n')).toEqual([
      `--precision: expected ${size}, got "fine"`,
      '--budget: expected a whole number of replications, at least 10, got "9"',
      '--replications: expected no --precision beside it, got "20"',
      '--precise: expected the id of an outcome, got "watMin" (did you mean "waitMin"?)',
      '--precise: expected a role of which there is waitMin, got "nurze" (did you mean "nurse"?)',
      '--group: expected a group of which there is unmetUrgentNeedFraction, got "english" (it is not told by group)',
    ]);
  });

  it.each(['0', '0%', '-1', '5 percent', '', 'NaN', '1e999'])('refuses a precision of "%s"', async (size) => {
    const { status, stderr } = await inboxsim('run', file, `--precision=${size}`);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^--precision: expected /);
  });

  it('refuses a budget without a precision', async () => {
    expect((await inboxsim('run', file, '--budget', '20')).stderr).toBe('--budget: expected --precision beside it, got "20"\n');
  });

  it('has help with examples', async () => {
    const { stdout } = await inboxsim('run', '--help');
    const example = 'run ai-triage --precision 5% --group lep-65-limited';
    expect(stdout).toContain(`inboxsim ${example}`);
    // Nothing is wrong with it but what is added.
    const { stderr } = await inboxsim(...example.split(' '), '--workers', '0');
    expect(stderr).toBe('--workers: expected a whole number from 1 to 256, got "0"\n');
  });
});

describe('warm-up', () => {
  const words = ['warm-up', file, '--weeks', '12', '--replications', '2'] as const;

  it('shows the weeks as bars and says how many days to discard', async () => {
    const { status, stdout } = await inboxsim(...words);
    expect(status).toBe(0);
    expect(stdout.match(/^week \d+ +[\d.]+ ± [\d.]+ +[█░]+$/gm)).toHaveLength(12);
    expect(stdout).toMatch(/^The scenario discards 0\.1 days, /m);
  });

  it('gives the weeks as JSON and CSV', async () => {
    const json = JSON.parse((await inboxsim(...words, '--format', 'json')).stdout);
    expect(json.advice[0].weeks).toHaveLength(12);
    expect(json.advice[0].halfWidths).toHaveLength(12);
    expect(Object.keys(json.advice[0].spread)).toEqual(['lowDays', 'highDays', 'noneFraction']);
    expect(Object.keys(json.advice[0].drift)).toEqual(['mean', 'halfWidth', 'p', 'pHolm']);
    const { stdout } = await inboxsim(...words, '--format', 'csv', '--arm', 'slow');
    expect(stdout.split('\n')[0]).toMatch(
      /^arm,outcome,role,week,mean,halfWidth,isDiscarded,verdict,warmUpDays,lowDays,highDays,noneFraction,/,
    );
    expect(stdout.match(/^slow,backlogCount,nurse,/gm)).toHaveLength(12);
  });

  it('warns of a run that does not settle', async () => {
    const growing = folder.write('growing.yaml', queue.replace('perMin: 0.5', 'perMin: 1.2'));
    const { status, stdout, stderr } = await inboxsim('warm-up', growing, '--weeks', '10', '--replications', '3');
    expect(status).toBe(0);
    expect(stdout).toContain('It does not settle: it rises in the second half of the 10 weeks');
    expect(stderr).toContain('warning: the run does not settle within 10 weeks');
  });

  it('says of one replication that nothing can be tested', async () => {
    const growing = folder.write('growing-once.yaml', queue.replace('perMin: 0.5', 'perMin: 1.2'));
    const { stdout, stderr } = await inboxsim('warm-up', growing, '--weeks', '10', '--replications', '1');
    expect(stdout).toContain('One replication: nothing can be tested');
    expect(stderr).not.toContain('warning');
  });

  it('says all that is wrong at once', async () => {
    const { status, stderr } = await inboxsim(
      'warm-up',
      file,
      '--weeks',
      '9',
      '--outcome',
      'backlogCont',
      '--replications',
      '0',
      '--arm',
      'slo',
    );
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      '--outcome: expected backlogCount or inboxMinPerDay, got "backlogCont" (did you mean "backlogCount"?)',
      '--weeks: expected a whole number from 10 to 520, got "9"',
      '--replications: expected a whole number from 1 to 1000, got "0"',
      '--arm: expected an arm, got "slo" (did you mean "slow"?)',
    ]);
  });
});
