/** Whether what was built is newer than all that it is built from. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inputs = ['src', 'scenarios', 'package.json', 'vite.config.ts', 'tsconfig.json', '.tools'];

/** The latest change below a path; a directory counts too, because it changes when a file is removed. */
function changedMs(path) {
  const { mtimeMs, isDirectory } = describe(path);
  return isDirectory ? Math.max(mtimeMs, ...readdirSync(path).map((name) => changedMs(join(path, name)))) : mtimeMs;
}

/** A path that is not there is as old as can be: an editor's temporary file may go while we look. */
function describe(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return { mtimeMs: stats?.mtimeMs ?? 0, isDirectory: stats?.isDirectory() ?? false };
}

/** @param files what was built */
export function isUpToDate(files) {
  return Math.min(...files.map((file) => describe(file).mtimeMs)) > Math.max(...inputs.map((input) => changedMs(join(root, input))));
}
