/** The little that the search for a browser asks of a machine, so that its tests can make one up. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly home: string;
  readonly isRoot: boolean;
  /** True for a file that may be executed. */
  isProgram(path: string): boolean;
  /** Names in a directory; empty when it is not there. */
  list(directory: string): readonly string[];
  /** Text of a file; empty when it is not there. */
  read(path: string): string;
  /** Runs a command to its end and shows what it says. @returns whether it went well */
  run(command: string, args: readonly string[], environment?: { readonly [name: string]: string }): boolean;
  say(line: string): void;
  /** Playwright's own command line. */
  readonly playwright: string;
}

function orElse<Value>(otherwise: Value, attempt: () => Value): Value {
  try {
    return attempt();
  } catch {
    return otherwise;
  }
}

export function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    isProgram: (path) =>
      orElse(false, () => {
        accessSync(path, constants.X_OK);
        return statSync(path).isFile();
      }),
    list: (directory) => orElse([], () => readdirSync(directory)),
    read: (path) => orElse('', () => readFileSync(path, 'utf8')),
    run: (command, args, environment = {}) =>
      spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, ...environment } }).status === 0,
    say: (line) => process.stderr.write(`${line}\n`),
    playwright: join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js'),
  };
}
