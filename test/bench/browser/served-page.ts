/** The page, built and served as `npm start` does it, for the browsers that measure it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { external } from './external.ts';

export interface ServedPage {
  /** Ends in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

export async function servePage(): Promise<ServedPage> {
  const outDir = mkdtempSync('dist/page-bench-');
  const remove = () => rmSync(outDir, { recursive: true, force: true });
  try {
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', outDir], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const { preview } = await external<typeof import('vite')>('vite');
    const server = await preview({ logLevel: 'warn', build: { outDir }, preview: { port: 0 } });
    const close = async () => {
      await server.close();
      remove();
    };
    return { url: server.resolvedUrls?.local[0] ?? '', close };
  } catch (error) {
    remove();
    throw error;
  }
}
