/**
 * Brings dist/node (the command line, the package that scripts import, and their worker) up to date with the sources, if it is not.
 *
 * Each file is built whole into a directory of its own and then renamed into place, so any number of these may run at once beside
 * any number of command lines: nobody sees half a file, and the last one to finish wins. Standard output stays empty.
 */
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { writeNotices } from './third-party.mjs';
import { isUpToDate, root } from './up-to-date.mjs';

const target = join(root, 'dist/node');
const entries = { 'replication-worker': 'src/runner/node-worker.ts', index: 'src/package/index.ts', cli: 'src/cli/main.ts' };
const files = Object.keys(entries).map((name) => join(target, `${name}.js`));

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
  if (!isUpToDate(files)) await build();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The command line could not be built: ${stripVTControlCharacters(reason)}\n`);
  process.exitCode = 2;
}
