/** Packages from npm that are only measured: put into a folder of their own, never among the project's dependencies. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { works } from '../programs.ts';

const packages = { simjs: '2.0.3', simscript: '1.0.37' } as const;

/** Installs what is not there, or in another version. @returns whether all are there */
export function installed(folder: string): boolean {
  const names = Object.entries(packages);
  if (names.every(([name, version]) => versionIn(folder, name) === version)) return true;
  mkdirSync(folder, { recursive: true });
  const versions = names.map(([name, version]) => `${name}@${version}`);
  return works('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...versions]);
}

function versionIn(folder: string, name: string): string | undefined {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined;
}
