import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the default scenario gives the hash that the README prints for readers to check theirs', { timeout: 300_000 }, () => {
  const printed = new Set(readFileSync('README.md', 'utf8').match(/\b[0-9a-f]{64}\b/g));
  const run = ['dist/node/cli.js', 'run', 'primary-care', '--format', 'json', '--quiet'];
  const { stdout } = spawnSync(process.execPath, run, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect(printed).toEqual(new Set([(JSON.parse(stdout) as { resultSha256: string }).resultSha256]));
});
