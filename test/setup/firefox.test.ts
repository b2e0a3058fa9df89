import { describe, expect, it } from 'vitest';
import { findFirefox, provideFirefox } from './firefox.ts';
import type { Machine } from './machine.ts';

function madeUp(programs: readonly string[], parts: Partial<Machine> = {}): { machine: Machine; commands: string[] } {
  const files = new Set(programs);
  const commands: string[] = [];
  const machine: Machine = {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ada',
    isRoot: false,
    isProgram: (path) => files.has(path),
    list: () => [],
    read: (path) => (path === '/etc/os-release' ? 'ID=debian\n' : ''),
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      if (args.includes('firefox-esr')) files.add('/usr/bin/firefox-esr');
      return true;
    },
    say: () => undefined,
    playwright: '',
    ...parts,
  };
  return { machine, commands };
}

describe('the search for a Firefox', () => {
  it('takes the one that the environment names, then the long-term release on the path', () => {
    const environment = { PATH: '/usr/bin', FIREFOX_PATH: '/opt/firefox' };
    expect(findFirefox(madeUp(['/opt/firefox', '/usr/bin/firefox-esr'], { environment }).machine)).toBe('/opt/firefox');
    expect(findFirefox(madeUp(['/usr/bin/firefox', '/usr/bin/firefox-esr']).machine)).toBe('/usr/bin/firefox-esr');
    expect(findFirefox(madeUp([]).machine)).toBeUndefined();
  });

  it('installs one on Debian as root, and nowhere else', () => {
    const root = madeUp([], { isRoot: true });
    expect(provideFirefox(root.machine)).toBe('/usr/bin/firefox-esr');
    expect(root.commands.at(-1)).toMatch(/^apt-get .*install .*firefox-esr$/);
    const others = [madeUp([]), madeUp([], { isRoot: true, read: () => 'ID=ubuntu\n' })];
    for (const { machine, commands } of others) expect([provideFirefox(machine), commands]).toEqual([undefined, []]);
  });
});
