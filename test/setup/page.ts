/**
 * Before the tests: the page is built and served as `npm start` does, into a directory and on a port of its own, so that two test runs
 * and a running `npm start` leave each other alone.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built page, ending in a slash. */
    pageUrl: string;
  }
}

async function serve(outDir: string) {
  // In a process of its own: what Vite writes into the page must not be Vite as the test runner has changed it.
  const words = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', outDir];
  execFileSync(process.execPath, words, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  return preview({ logLevel: 'warn', build: { outDir }, preview: { port: 0 } });
}

export default async function servePage(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync('dist', { recursive: true });
  const outDir = mkdtempSync('dist/page-under-test-');
  const remove = () => rmSync(outDir, { recursive: true, force: true });
  const server = await serve(outDir).catch((error: unknown) => {
    remove();
    throw error;
  });
  project.provide('pageUrl', server.resolvedUrls?.local[0] ?? '');
  return async () => {
    await server.close();
    remove();
  };
}
