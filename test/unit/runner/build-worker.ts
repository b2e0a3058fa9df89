/** Builds the entry of a thread to a file of its own, since Node 20 does not read TypeScript. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

export async function buildWorker(source: URL): Promise<{ entry: URL; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'inboxsim-worker-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(source),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'worker.mjs' } },
    },
  });
  return { entry: pathToFileURL(join(folder, 'worker.mjs')), remove: () => rmSync(folder, { recursive: true }) };
}
