/**
 * A plugin for Vite: writes the service worker by which the built page works without a network after the first visit. It keeps every file
 * of the build, named by a hash of their names (which hold hashes of their contents), and forgets those of builds before.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const template = fileURLToPath(new URL('./service-worker.js', import.meta.url));

export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle).filter((file) => !file.endsWith('.map'));
      if (!files.includes('index.html')) return;
      const version = createHash('sha256').update(files.toSorted().join('\n')).digest('hex').slice(0, 16);
      const source = readFileSync(template, 'utf8')
        .replace("'VERSION'", JSON.stringify(`inboxsim-${version}`))
        .replace("['FILES']", JSON.stringify(['./', ...files.filter((file) => file !== 'index.html')]));
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}
