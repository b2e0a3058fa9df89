import { describe, expect, it } from 'vitest';
import { ending, inboxsim, start } from './command.ts';

const file = 'test/fixtures/scenarios/study-queue.yaml';
const study = (...words: readonly string[]) => inboxsim('sensitivity', file, '--outcome', 'waitMin', '--arm', 'training', ...words);
const short = ['--replications', '2', '--days', '1'];

describe('sensitivity', () => {
  it('draws a tornado, says what changes the sign and the recommended arm, what is told, and what was left out', async () => {
    const { status, stdout, stderr } = await study('--replications', '12');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^A queue to study\nOne at a time, the widest swing first: Wait \(waitMin, min\), training minus baseline\n/);
    expect(stdout).toMatch(
      /\n\/settings\/clinic\/roles\/nurse\/headCount \(assumed\), base 2\n +1 +-[\d.]+ ± [\d.]+ +░{12}\|█* +[\d.]+ ± [\d.]+ +3\n/,
    );
    expect(stdout).toMatch(
      /handlingMin\/nurse\/mean \(arm training, assumed\), base 1.4\n.*\n {2}! the difference changes its sign at about 1.\d+\n/,
    );
    expect(stdout).toMatch(
      /\n {2}! the recommended arm changes from training to baseline at about 1\.\d+\s+\(from\s+1\.\d+\s+to\s+1\.\d+\)\n/,
    );
    expect(stdout).toMatch(/\nWhere something changes \(!\) is read off straight lines /);
    expect(stdout).toMatch(/\nAn effect that can be told from chance: \d of the 5\s+parameters\s+moved,/);
    expect(stdout).toMatch(
      /\nThe answer is carried by what is told to change the sign of the difference or the recommended\s+arm:\s+2\s+of\s+the\s+5/,
    );
    expect(stdout).toMatch(/\nTold: by paired t tests, 5 % for all 20 of the study\s+together\s+\(Holm\)/);
    expect(stdout).toContain('\nNot moved: 1 number with a range: 1 cannot be moved alone.\n');
    expect(stdout).toContain('\nLeft out: /settings/clinic/arrivals/result/perDay: its range is a single value (240)\n');
    expect(stderr).toMatch(
      /^left out: .*\n5 parameters; not moved: 1 number with a range: 1 cannot be moved alone\n216 simulations: 12 replications of each arm at each point, what is the same run once\n$/,
    );
  });

  it('writes JSON and CSV with a row for each parameter, the same digits with any number of workers', async () => {
    const [one, two, csv] = await Promise.all([
      study(...short, '--format', 'json', '--workers', '1'),
      study(...short, '--format', 'json', '--workers', '2'),
      study(...short, '--format', 'csv', '--quiet'),
    ]);
    expect(one.stdout).toBe(two.stdout);
    const { kind, method, parameters, replications, observedDays, outcome } = JSON.parse(one.stdout);
    expect([kind, method, replications, observedDays]).toEqual(['sensitivity', 'one-at-a-time', 2, 1]);
    expect(outcome).toEqual({ name: 'waitMin', title: 'Wait', unit: 'min', statistic: 'mean', better: 'lower' });
    expect(parameters).toHaveLength(5);
    const [head, ...rows] = csv.stdout.trim().split('\n');
    expect(head).toMatch(/^method,outcome,unit,baseline,arm,pointer,grade,low,base,high,n,/);
    expect(rows).toHaveLength(5);
    const columns = ['turnFrom', 'turnTo', 'turnAt', 'turnLow', 'turnHigh', 'turnIsTold'].map((name) => head.split(',').indexOf(name));
    const told = parameters.map(({ recommended }: { recommended: { turn: Record<string, unknown> | null } }) =>
      ['from', 'to', 'at', 'low', 'high', 'isTold'].map((key) => String(recommended.turn?.[key] ?? '')),
    );
    expect(rows.map((row) => columns.map((column) => row.split(',')[column]))).toEqual(told);
    expect(told.flat()).toContain('baseline');
    expect(csv.stderr).toBe('');
  });

  it('of four arms, of which many runs wait at once, prints no warning', { timeout: 120_000 }, async () => {
    const arms = ['nurse-pool', 'ai-triage', 'ai-triage-gap'].flatMap((id) => ['--arm', id]);
    const few = ['--outcome', 'waitMin', '--most', '4', '--replications', '2', '--days', '7'];
    const { status, stderr } = await inboxsim('sensitivity', 'primary-care', ...arms, ...few, '--quiet');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('screens by Morris and shares out the variance by Sobol, with few replications, and rounds whole numbers and says so', async () => {
    const chosen = [
      '--parameter',
      '/settings/clinic/roles/nurse/headCount',
      '--parameter',
      '/categories/advice/handlingMin/nurse/mean',
      '--days',
      '1',
    ];
    const [morris, sobol] = await Promise.all([
      study(...chosen, '--method', 'morris', '--trajectories', '3'),
      study(...chosen, '--method', 'sobol', '--rows', '4', '--replications', '2'),
    ]);
    expect(morris.stdout).toMatch(/\n +mu\* +95 % interval +of chance +mu +sigma\n\/\S+ \(assumed\)\n +[\d.]+ /);
    expect(morris.stdout).toContain('4 replications of');
    expect(morris.stderr).toContain('/settings/clinic/roles/nurse/headCount: rounded to whole numbers\n');
    // Three values of one parameter and a day of two replications: as it comes out, there is a ranking or there is none.
    expect(sobol.stdout).toMatch(
      /\n +first order +total\n\/\S+ .*\n +-?[\d.]+ \(|\nNo ranking can be told: [\d.]+ % of the variance is chance; run more/,
    );
    expect(sobol.stderr).toMatch(/\n\d+ simulations: 2 replications/);
  });

  it('says what is wrong with its options, all at once and before anything is run', async () => {
    const wrong = async (...words: readonly string[]) => {
      const { status, stdout, stderr } = await inboxsim('sensitivity', file, ...words);
      expect([status, stdout]).toEqual([1, '']);
      return stderr;
    };
    expect(await wrong()).toBe('--outcome: expected the id of an outcome, such as inboxMinPerDay:role=physician, got nothing\n');
    expect(await wrong('--outcome', 'waitMins', '--arm', 'trainin', '--parameter', '/settings/clinic/roles/nurse/headcount')).toBe(
      [
        '--arm: expected the id of an arm, got "trainin" (did you mean "training"?)',
        '--outcome: expected the id of an outcome, got "waitMins" (did you mean "waitMin"?)',
        '--parameter: expected the pointer of a number of the scenario, got "/settings/clinic/roles/nurse/headcount" (did you mean "/settings/clinic/roles/nurse/headCount"?)\n',
      ].join('\n'),
    );
    const waiting = ['--outcome', 'waitMin'];
    expect(await wrong(...waiting, '--method', 'sobol', '--rows', '2')).toMatch(/^--rows: expected a whole number of at least 4, got "2"/);
    expect(await wrong(...waiting, '--replications', '1')).toBe('--replications: expected a whole number of at least 2, got 1\n');
    expect(await wrong(...waiting, '--parameter', '/settings/clinic/roles/nurse/headCount', '--most', '3')).toMatch(
      /neither --grade nor --most/,
    );
    expect(await wrong(...waiting, '--parameter', '/arms/third-nurse/patch/settings/clinic/roles/nurse/headCount')).toMatch(
      /^--parameter: expected a number with low and high, got ".*" \(write them into its evidence\)\n$/,
    );
  });

  it('keeps what is finished when it is interrupted', async () => {
    const child = start(
      'sensitivity',
      file,
      '--outcome',
      'waitMin',
      '--arm',
      'training',
      '--days',
      '150',
      '--workers',
      '1',
      '--format',
      'json',
    );
    setTimeout(() => child.kill('SIGINT'), 5000);
    const { status, stdout, stderr } = await ending(child);
    // On a slow machine it may be nothing, on a quick one everything.
    if (status === 130) {
      expect(JSON.parse(stdout)).toMatchObject({ isComplete: false });
      expect(stderr).toContain('stopped: the result is that of what was finished\n');
    } else if (status === 2) {
      expect(stderr).toContain('stopped before anything was finished that says something\n');
    } else {
      expect(JSON.parse(stdout)).toMatchObject({ isComplete: true });
    }
  });
});
