/** Finds a Chromium for the tests of the page, and installs one where there is none. */
import { posix, win32 } from 'node:path';
import type { Machine } from './machine.ts';

const variables = ['CHROMIUM_PATH', 'CHROME_PATH'];

/** The headless shell first: it starts fastest. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

const windowsApplications = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Inside a `chrome-...` directory of a download of Playwright, new names and old ones. */
const downloads = [
  ['chrome-headless-shell'],
  ['headless_shell'],
  ['chrome'],
  ['Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ['Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ['chrome-headless-shell.exe'],
  ['headless_shell.exe'],
  ['chrome.exe'],
];

const pathOf = ({ platform }: Machine) => (platform === 'win32' ? win32 : posix);

function fromEnvironment({ environment, isProgram, say }: Machine): string | undefined {
  for (const name of variables) {
    const path = environment[name];
    if (!path) continue;
    if (isProgram(path)) return path;
    say(`${name} is ${path}, but there is no program of that name: looking for another browser.`);
  }
  return undefined;
}

function installed(machine: Machine): string | undefined {
  const { platform, environment, home, isProgram } = machine;
  const { join, delimiter } = pathOf(machine);
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return windowsApplications.flatMap((name) => roots.map((root) => join(root, name))).find(isProgram);
  }
  const directories = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const places = commands.flatMap((command) => directories.map((directory) => join(directory, command)));
  if (platform === 'darwin') {
    const roots = ['/Applications', join(home, 'Applications')];
    places.push(...macApplications.flatMap((name) => roots.map((root) => join(root, `${name}.app`, 'Contents', 'MacOS', name))));
  }
  return places.find(isProgram);
}

function playwrightCache(machine: Machine): string {
  const { platform, environment, home } = machine;
  const { join } = pathOf(machine);
  if (environment.PLAYWRIGHT_BROWSERS_PATH) return environment.PLAYWRIGHT_BROWSERS_PATH;
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'ms-playwright');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'ms-playwright');
  return join(environment.XDG_CACHE_HOME ?? join(home, '.cache'), 'ms-playwright');
}

/** What Playwright has downloaded, the newest revision first, whether or not it is the one that our Playwright would ask for. */
function downloaded(machine: Machine): string | undefined {
  const { join } = pathOf(machine);
  const cache = playwrightCache(machine);
  const revision = (name: string) => Number(/^chromium(?:_headless_shell)?-(\d+)$/.exec(name)?.[1] ?? Number.NaN);
  return [...machine.list(cache)]
    .filter((name) => revision(name) > 0)
    .sort((a, b) => revision(b) - revision(a) || b.length - a.length)
    .flatMap((name) =>
      machine
        .list(join(cache, name))
        .filter((folder) => folder.startsWith('chrome-'))
        .flatMap((folder) => downloads.map((parts) => join(cache, name, folder, ...parts))),
    )
    .find(machine.isProgram);
}

/** @returns the path of a browser: named by the environment, else installed, else downloaded by Playwright before; undefined if there is none */
export function findChromium(machine: Machine): string | undefined {
  return fromEnvironment(machine) ?? installed(machine) ?? downloaded(machine);
}

/** Debian itself: Ubuntu's package of the same name only points to a snap. */
export const isDebian = ({ read }: Machine) => /^ID="?debian"?$/m.test(read('/etc/os-release'));

/** Of Debian, as root. */
export function installPackage({ run }: Machine, name: string): void {
  // Another process may hold the lock, and package lists that could not be renewed may still do.
  const patience = ['-o', 'DPkg::Lock::Timeout=300'];
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', [...patience, 'update'], quietly);
  run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', name], quietly);
}

function install(machine: Machine): string {
  const { isRoot, run, say, playwright } = machine;
  if (isRoot && isDebian(machine)) {
    say('There is no Chromium: installing the package of Debian.');
    installPackage(machine, 'chromium');
    return 'apt-get install chromium';
  }
  say('There is no Chromium: downloading the headless shell of Playwright.');
  run(process.execPath, [playwright, 'install', '--only-shell', 'chromium']);
  return 'npx playwright-core install --only-shell chromium';
}

/**
 * @returns the path of a browser, installed now if there was none
 * @throws when there is no browser and none can be installed, saying what to do
 */
export function provideChromium(machine: Machine): string {
  const found = findChromium(machine);
  if (found) return found;
  const command = install(machine);
  const path = findChromium(machine);
  if (path) return path;
  throw new Error(
    [
      'The tests of the page need a Chromium, and there is none.',
      `Looked at: ${variables.join(' and ')}; ${commands.join(', ')} on the path; the cache of Playwright (${playwrightCache(machine)}).`,
      `Tried without success: ${command} (its output stands above).`,
      'Install Chromium, Chrome or Edge in any way and run the tests again, or name the executable:',
      '  CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  );
}
