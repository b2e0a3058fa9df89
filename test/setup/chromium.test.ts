import { describe, expect, it } from 'vitest';
import { findChromium, provideChromium } from './chromium.ts';
import type { Machine } from './machine.ts';

interface Made {
  readonly machine: Machine;
  readonly programs: Set<string>;
  readonly commands: string[];
  readonly said: string[];
}

/** A machine with these programs; `onRun` may install more. */
function madeUp(programs: readonly string[], parts: Partial<Machine> = {}, onRun: (command: string, made: Made) => void = () => {}): Made {
  const files = new Set(programs);
  const commands: string[] = [];
  const said: string[] = [];
  const machine: Machine = {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ada',
    isRoot: false,
    isProgram: (path) => files.has(path),
    list: (directory) => [
      ...new Set(
        [...files].filter((file) => file.startsWith(`${directory}/`)).map((file) => file.slice(directory.length + 1).split('/')[0]),
      ),
    ],
    read: () => '',
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      commands.push(line);
      onRun(line, made);
      return true;
    },
    say: (line) => said.push(line),
    playwright: '/modules/playwright-core/cli.js',
    ...parts,
  };
  const made: Made = { machine, programs: files, commands, said };
  return made;
}

const cache = '/home/ada/.cache/ms-playwright';
const shell = `${cache}/chromium_headless_shell-1210/chrome-headless-shell-linux64/chrome-headless-shell`;
const debian = { isRoot: true, read: (path: string) => (path === '/etc/os-release' ? 'NAME="Debian"\nID=debian\n' : '') };
const ubuntu = { isRoot: true, read: () => 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n' };

describe('the search for a browser', () => {
  it('takes the one that the environment names before an installed one, CHROMIUM_PATH before CHROME_PATH', () => {
    const environment = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome', CHROMIUM_PATH: '/opt/chromium' };
    const programs = ['/opt/chrome', '/opt/chromium', '/usr/bin/chromium'];
    expect(findChromium(madeUp(programs, { environment }).machine)).toBe('/opt/chromium');
    expect(findChromium(madeUp(programs, { environment: { ...environment, CHROMIUM_PATH: '' } }).machine)).toBe('/opt/chrome');
  });

  it('says that the environment names no program and looks on', () => {
    const { machine, said } = madeUp(['/usr/bin/chromium'], { environment: { PATH: '/usr/bin', CHROMIUM_PATH: '/gone' } });
    expect(findChromium(machine)).toBe('/usr/bin/chromium');
    expect(said).toEqual(['CHROMIUM_PATH is /gone, but there is no program of that name: looking for another browser.']);
  });

  it.each([
    [['/usr/bin/chromium', '/usr/bin/chromium-headless-shell', '/usr/local/bin/google-chrome'], '/usr/bin/chromium-headless-shell'],
    [['/usr/bin/google-chrome-stable', '/usr/bin/chromium', shell], '/usr/bin/chromium'],
    [['/usr/bin/microsoft-edge', '/usr/local/bin/google-chrome'], '/usr/local/bin/google-chrome'],
    [['/usr/bin/microsoft-edge-stable', shell], '/usr/bin/microsoft-edge-stable'],
  ])('takes the lightest installed one before a download: %j', (programs, expected) => {
    expect(findChromium(madeUp(programs).machine)).toBe(expected);
  });

  it('knows where macOS and Windows keep applications', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(madeUp([chrome], { platform: 'darwin' }).machine)).toBe(chrome);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const environment = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findChromium(madeUp([edge], { platform: 'win32', environment }).machine)).toBe(edge);
  });

  it('takes the newest revision from the cache of Playwright, whatever that is', () => {
    const older = `${cache}/chromium-99/chrome-linux/chrome`;
    const other = `${cache}/firefox-1500/chrome-linux64/chrome`;
    expect(findChromium(madeUp([older, other]).machine)).toBe(older);
    expect(findChromium(madeUp([older, other, shell]).machine)).toBe(shell);
  });

  it('looks for the cache where the environment puts it, else where the platform does', () => {
    const path = '/cache/chromium-1300/chrome-linux64/chrome';
    expect(findChromium(madeUp([path], { environment: { PLAYWRIGHT_BROWSERS_PATH: '/cache' } }).machine)).toBe(path);
    const mac = '/home/ada/Library/Caches/ms-playwright/chromium_headless_shell-7/chrome-headless-shell-mac-arm64/chrome-headless-shell';
    expect(findChromium(madeUp([mac], { platform: 'darwin' }).machine)).toBe(mac);
  });

  it('finds nothing where there is nothing', () => {
    expect(findChromium(madeUp([]).machine)).toBeUndefined();
  });
});

describe('a machine without a browser', () => {
  it('gets none when it has one', () => {
    const { machine, commands } = madeUp(['/usr/bin/chromium'], debian);
    expect(provideChromium(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([]);
  });

  it('gets the package of Debian when we are root there, after renewing the lists and waiting for the lock', () => {
    const { machine, commands } = madeUp([], debian, (line, { programs }) => {
      if (line.includes(' install ')) programs.add('/usr/bin/chromium');
    });
    expect(provideChromium(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([
      'apt-get -o DPkg::Lock::Timeout=300 update',
      'apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends chromium',
    ]);
  });

  it.each([
    ['as another user', { ...debian, isRoot: false }],
    ['on Ubuntu', ubuntu],
    ['on macOS', { platform: 'darwin', home: '/Users/ada' } as const],
  ])('gets the download of Playwright %s', (_, parts) => {
    const { machine, commands } = madeUp([], parts, (_line, { programs }) => {
      programs.add(shell);
      programs.add('/Users/ada/Library/Caches/ms-playwright/chromium-1/chrome-mac-x64/Chromium.app/Contents/MacOS/Chromium');
    });
    expect(provideChromium(machine)).toMatch(/ms-playwright/);
    expect(commands).toEqual([`${process.execPath} /modules/playwright-core/cli.js install --only-shell chromium`]);
  });

  it('ends the run when nothing can be installed, and says what was tried and what to do', () => {
    const attempt = (parts: Partial<Machine>) => () => provideChromium(madeUp([], parts).machine);
    expect(attempt(debian)).toThrow(/Tried without success: apt-get install chromium[\s\S]*CHROMIUM_PATH=\/path\/to\/chromium npm test/);
    expect(attempt({})).toThrow(/Tried without success: npx playwright-core install --only-shell chromium/);
  });
});
