import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'inboxsim-'));
afterAll(() => rmSync(folder, { recursive: true }));
const report = join(folder, 'report.json');

/** What the counter says of a report and of the exit status of its run. */
function count(content: string | readonly object[], runStatus = '0') {
  writeFileSync(report, typeof content === 'string' ? content : JSON.stringify({ testResults: content }));
  return countFile(report, runStatus);
}

function countFile(path: string, runStatus: string) {
  const { stdout, status } = spawnSync(process.execPath, ['.ci/count.mjs', path, runStatus], { encoding: 'utf8' });
  return { line: stdout, status };
}

/** A test file, with the statuses of its tests. */
const file = (status: string, ...tests: readonly string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });

describe('the count of a test run', () => {
  it('is good when every test of every file has passed', () => {
    const files = [file('passed', 'passed', 'passed'), file('passed', 'passed')];
    expect(count(files)).toEqual({ line: '3 passed, 0 failed\n', status: 0 });
  });

  it('has a failure for each test that failed, was skipped, put off or never came to run', () => {
    const files = [file('failed', 'passed', 'failed', 'failed'), file('passed', 'passed', 'skipped', 'todo', 'pending')];
    expect(count(files, '1')).toEqual({ line: '2 passed, 5 failed\n', status: 1 });
  });

  it('does not take a run in which all tests were skipped for a good one', () => {
    expect(count([file('passed', 'skipped')])).toEqual({ line: '0 passed, 1 failed\n', status: 1 });
  });

  it('has a failure for a file that did not load or holds no test', () => {
    expect(count([file('passed', 'passed'), file('failed'), file('passed')], '1')).toEqual({ line: '1 passed, 2 failed\n', status: 1 });
  });

  it('has a failure for a file that failed around its tests', () => {
    expect(count([file('failed', 'passed')], '1')).toEqual({ line: '1 passed, 1 failed\n', status: 1 });
  });

  it('has a failure when there is no test at all', () => {
    expect(count([])).toEqual({ line: '0 passed, 1 failed\n', status: 1 });
  });

  it('has a failure when the run ended badly though its tests were good', () => {
    expect(count([file('passed', 'passed')], '1')).toEqual({ line: '1 passed, 1 failed\n', status: 1 });
    expect(count([file('passed', 'passed')], '137')).toEqual({ line: '1 passed, 1 failed\n', status: 1 });
  });

  it('has a failure when there is no report, or half of one', () => {
    expect(countFile(join(folder, 'not-there.json'), '0')).toEqual({ line: '0 passed, 1 failed\n', status: 1 });
    expect(count('{"testResults": [')).toEqual({ line: '0 passed, 1 failed\n', status: 1 });
  });
});
