import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it.each([
  ['lint', 'the linter and the formatter have nothing to say (npm run fix mends most of it)'],
  ['types', 'the types hold'],
])('npm run %s: %s', (script) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
});
