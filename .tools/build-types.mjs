/**
 * Brings dist/node/types (the declarations of the package) up to date with the sources, if they are not.
 *
 * Only what the entry point leads to is kept. Whether the types hold is not asked here: `npm run types` does.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isUpToDate, root } from './up-to-date.mjs';

const target = join(root, 'dist/node/types');
const entry = 'package/index.d.ts';
/** Nothing happens in a declaration. */
const effect = /^import ['"][^'"]+['"];\n/gm;
const ownImport = /((?:from |import\()['"])(\.{1,2}\/[^'"]+)\.ts(['"])/g;

/** Copies a declaration and those that it imports, under the names by which every way of resolving modules finds them. */
function keep(from, to, file = entry, seen = new Set()) {
  if (seen.has(file)) return;
  seen.add(file);
  const text = readFileSync(join(from, file), 'utf8').replace(effect, '');
  mkdirSync(dirname(join(to, file)), { recursive: true });
  writeFileSync(join(to, file), text.replace(ownImport, '$1$2.js$3'));
  for (const [, , path] of text.matchAll(ownImport)) keep(from, to, join(dirname(file), `${path}.d.ts`), seen);
}

/** Of several that build at once one is first; the others have made the same. */
function replace(built, target, aside) {
  try {
    if (existsSync(target)) renameSync(target, aside);
    renameSync(built, target);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
  }
}

function build() {
  mkdirSync(dirname(target), { recursive: true });
  const workshop = mkdtempSync(join(root, 'dist/building-'));
  const started = new Date();
  try {
    const [all, kept, old] = ['all', 'kept', 'old'].map((name) => join(workshop, name));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', join(root, '.tools/types.json'), '--outDir', all], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stdout);
    keep(all, kept);
    utimesSync(join(kept, entry), started, started);
    replace(kept, target, old);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

try {
  if (!isUpToDate([join(target, entry)])) build();
} catch (error) {
  process.stderr.write(`The declarations could not be built: ${error.message}\n`);
  process.exitCode = 2;
}
