/**
 * Brings dist/node (the command line and its worker) up to date with the sources, if it is not.
 *
 * Each file is built whole into a directory of its own and then renamed into place, so any number of these may run at once beside
 * any number of command lines: nobody sees half a file, and the last one to finish wins. Standard output stays empty.
 */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { writeNotices } from './third-party.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'dist/node');
const entries = { 'replication-worker': 'src/runner/node-worker.ts', cli: 'src/cli/main.ts' };
const inputs = ['src', 'scenarios', 'package.json', 'vite.config.ts', '.tools'];

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

function isUpToDate() {
  const builtMs = Math.min(...Object.keys(entries).map((name) => describe(join(target, `${name}.js`)).mtimeMs));
  return builtMs > Math.max(...inputs.map((input) => changedMs(join(root, input))));
}

async function build() {
  const { build } = await import('vite');
  mkdirSync(target, { recursive: true });
  const workshop = mkdtempSync(join(root, 'dist/building-'));
  // A source that changes while we build must count as newer than what we built.
  const started = new Date();
  try {
    for (const [name, entry] of Object.entries(entries)) {
      await build({
        root,
        logLevel: 'error',
        build: { ssr: true, outDir: workshop, emptyOutDir: false, rolldownOptions: { input: { [name]: join(root, entry) } } },
      });
    }
    const notices = writeNotices(workshop);
    renameSync(join(workshop, notices), join(target, notices));
    for (const name of Object.keys(entries)) {
      const file = join(workshop, `${name}.js`);
      chmodSync(file, 0o755);
      utimesSync(file, started, started);
      renameSync(file, join(target, `${name}.js`));
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

try {
  if (!isUpToDate()) await build();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The command line could not be built: ${stripVTControlCharacters(reason)}\n`);
  process.exitCode = 2;
}
