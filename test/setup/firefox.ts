/** Finds a Firefox for the tests that compare digits between browsers; installs one where that is one command. */
import { posix } from 'node:path';
import { installPackage, isDebian } from './chromium.ts';
import type { Machine } from './machine.ts';

const commands = ['firefox-esr', 'firefox'];

/** @returns the path of a Firefox: named by FIREFOX_PATH, else installed; undefined if there is none */
export function findFirefox({ platform, environment, isProgram }: Machine): string | undefined {
  const named = environment.FIREFOX_PATH;
  if (named && isProgram(named)) return named;
  if (platform !== 'linux') return undefined;
  const folders = (environment.PATH ?? '').split(posix.delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => posix.join(folder, command))).find(isProgram);
}

/** @returns undefined where there is none and none can be installed without asking: its tests are skipped, and say so */
export function provideFirefox(machine: Machine): string | undefined {
  const found = findFirefox(machine);
  if (found !== undefined || !machine.isRoot || !isDebian(machine)) return found;
  machine.say('There is no Firefox: installing the package of Debian.');
  installPackage(machine, 'firefox-esr');
  return findFirefox(machine);
}
