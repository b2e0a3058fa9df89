import { expect, it } from 'vitest';
import { inboxsim, queue, useFolder } from './command.ts';

const file = useFolder().write('queue.yaml', queue);

it('run --all shows also how different one run is from another, of each arm and of what it changes', async () => {
  const { status, stdout, stderr } = await inboxsim('run', file, '--all');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Runs of baseline +10 % are below +50 % +90 %$/m);
  expect(stdout).toMatch(/^Runs of slow less baseline /m);
  const main = await inboxsim('run', file);
  expect(main.stdout).not.toContain('Runs of');
  expect(main.stdout).toContain('--all');
  expect(stdout.split('\n').at(-2)).toBe(main.stdout.split('\n').at(-2));
});

it('run --help says what --all is for', async () => {
  const { stdout } = await inboxsim('run', '--help');
  expect(stdout.replace(/\s+/g, ' ')).toContain('--all the long sections of the table in full, and how different one run is from another');
});
