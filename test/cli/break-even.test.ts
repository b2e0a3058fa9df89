import { describe, expect, it } from 'vitest';
import { inboxsim } from './command.ts';

const file = 'test/fixtures/scenarios/study-queue.yaml';
const trained = ['--arm', 'training', '--parameter', '/arms/training/patch/categories/advice/handlingMin/nurse/mean'];
const study = (...words: readonly string[]) => inboxsim('break-even', file, ...words);
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('break-even', () => {
  it('says in a sentence how good the lever must be, with an interval and what was found at each value', async () => {
    const { status, stdout, stderr } = await study(...trained, '--outcome', 'inboxMinPerDay', '--from', '1.1');
    expect(status).toBe(0);
    expect(oneLine(stdout)).toMatch(
      /Training surely lowers In-basket time \(inboxMinPerDay\) where \/arms\/1\/\S+\/mean is 1\.\d+ or less, and surely raises it where that is 1\.\d+ or more; it breaks even at about 1\.(5|49\d|50\d) \(95 % interval 1\.\d+ to 1\.\d+\)\./,
    );
    expect(stdout).toMatch(/\n {2}mean +training minus baseline, min\/day\n {2}1\.1 +-[\d.]+ ± [\d.]+\n/);
    expect(stderr).toMatch(/^at most \d+ simulations: /);
  });

  it('says what stands at both ends when there is no break-even, and when nothing can be told', async () => {
    const { stdout } = await study(...trained, '--outcome', 'waitMin', '--outcome', 'messagesPerDay', '--to', '1.3');
    expect(oneLine(stdout)).toMatch(
      /No break-even of \S+ shows from 1 to 1\.3: Training lowers Wait \(waitMin\) at all 5 values tried, where it wins \(-[\d.]+ ± [\d.]+ min at 1, -[\d.]+ ± [\d.]+ min at 1\.3\)\./,
    );
    expect(oneLine(stdout)).toMatch(
      /At no value of \S+ from 1 to 1\.3 can the difference in Messages \(messagesPerDay\) be told from 0 count\/day/,
    );
  });

  it('names the whole number that is good enough', async () => {
    const nurses = ['--arm', 'third-nurse', '--parameter', '/settings/clinic/roles/nurse/headCount', '--from', '1', '--to', '6'];
    const { stdout, stderr } = await study(...nurses, '--outcome', 'inboxMinPerDay', '--margin', '120');
    expect(oneLine(stdout)).toMatch(
      /below 120 min\/day where \S+headCount is 4 or less, and surely keeps it above 120 min\/day where that is 5 or more; it breaks even at about 4\.\d+ \(/,
    );
    expect(stderr).toContain('is a whole number: between two of them the difference is taken as straight\n');
  });

  it('draws the frontier of two parameters, and where several outcomes are won together', async () => {
    const two = [
      ...trained,
      '--parameter',
      '/settings/clinic/roles/nurse/headCount',
      '--from',
      '1',
      '--from',
      '1.2',
      '--to',
      '2',
      '--to',
      '2',
    ];
    const both = ['--outcome', 'waitMin', '--outcome', 'inboxMinPerDay', '--grid', '3x3', '--days', '2'];
    const [table, json, csv] = await Promise.all([
      study(...two, ...both),
      study(...two, ...both, '--format', 'json'),
      study(...two, ...both, '--format', 'csv'),
    ]);
    expect(table.stdout).toMatch(/\nIn-basket time \(inboxMinPerDay, min\/day\)\n +2 +\+ +[?] +-\n +1 +\+ +[?] +-\n +1 +1\.5 +2\n/);
    expect(table.stdout).toMatch(/\nAll 2 together\n/);
    expect(table.stderr).toContain('from 1.2 to 2 was rounded to 1 to 2\nthe grid is 3x2');
    const { kind, outcomes, together } = JSON.parse(json.stdout);
    expect(kind).toBe('frontier');
    expect(outcomes[1].frontier.standings).toEqual(['won', 'indistinguishable', 'lost', 'won', 'indistinguishable', 'lost']);
    expect(Object.keys(together.contours)).toEqual(['even', 'won', 'lost']);
    expect(csv.stdout.trim().split('\n')).toHaveLength(1 + 2 * 6);
  });

  it('says what is wrong with its options before anything is run', async () => {
    const wrong = async (...words: readonly string[]) => {
      const { status, stdout, stderr } = await study(...words);
      expect([status, stdout]).toEqual([1, '']);
      return stderr;
    };
    const waiting = [...trained, '--outcome', 'waitMin'];
    expect(await wrong()).toMatch(/^--parameter: expected .*got nothing\n--outcome: expected .*got nothing\n$/);
    expect(await wrong(...trained, '--outcome', 'waitmins')).toMatch(/^--outcome: .*\(did you mean "waitMin"\?\)\n$/);
    expect(await wrong('--arm', 'trainin', '--parameter', '/x', '--outcome', 'waitMin')).toMatch(
      /^--arm: .*\(did you mean "training"\?\)\n--parameter: /,
    );
    expect(await wrong(...waiting, '--from', '-1')).toMatch(/^--from and --to: .* \(it cannot be -1 .*expected a number above 0, got -1/);
    expect(await wrong(...waiting, '--from', 'low')).toBe('--from: expected a number, got "low"\n');
    expect(await wrong(...waiting, '--budget', '5')).toMatch(/^--budget: expected a whole number of at least 6, got "5"/);
    expect(await wrong(...waiting, '--grid', '5')).toMatch(/^--grid: expected two whole numbers/);
    const bare = '/arms/third-nurse/patch/settings/clinic/roles/nurse/headCount';
    expect(await wrong('--arm', 'third-nurse', '--parameter', bare, '--outcome', 'waitMin')).toMatch(
      /^--from and --to: expected both ends, got "nothing" \(\S+ has no range in the scenario\)\n$/,
    );
    expect(await wrong('--arm', 'third-nurse', ...trained.slice(2), '--outcome', 'waitMin')).toMatch(/it is part of the arm training/);
  });
});
