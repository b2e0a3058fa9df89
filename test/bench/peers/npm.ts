/** Packages from npm that are only measured: put into a folder of their own, never among the project's dependencies. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { works } from '../programs.ts';

const packages = { simjs: '2.0.3', simscript: '1.0.37' } as const;

/** Installs what is not there. @returns whether all are there */
export function installed(folder: string): boolean {
  const names = Object.entries(packages);
  if (names.every(([name]) => existsSync(join(folder, 'node_modules', name)))) return true;
  mkdirSync(folder, { recursive: true });
  const versions = names.map(([name, version]) => `${name}@${version}`);
  return works('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...versions]);
}
