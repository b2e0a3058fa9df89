/** One configuration for the page (`vite build`), for Node (`vite build --ssr ENTRY`) and for the tests. */
import { defineConfig } from 'vitest/config';
import { offline } from './.tools/offline.ts';

/**
 * Top-level `const` stays `const`: V8 builds its value into the code, while a `var` is read and checked at every use.
 * (For the same reason tsconfig.json says useDefineForClassFields: false. A field that is first made undefined and then set is, for
 * V8, a field of any kind: every use checks what it holds, and every number stored in it is allocated.)
 */
const constants = { topLevelVar: false };

/** How long plugins take is no concern of somebody who wants to see the page: `npm start` is silent unless something is wrong. */
const checks = { bundlerTimings: false };

/** The page goes to dist/page. No inline script and no data: address, so that it lives under a strict content security policy. */
const page = {
  outDir: 'dist/page',
  emptyOutDir: true,
  target: 'es2022',
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
  chunkSizeWarningLimit: 2000,
  reportCompressedSize: false,
  rolldownOptions: { output: constants, checks },
};

/** What runs under Node is one executable file for each entry and stands alone except for Node's own modules. */
const node = {
  outDir: 'dist/node',
  target: 'node20',
  rolldownOptions: { output: { ...constants, codeSplitting: false, entryFileNames: '[name].js', banner: '#!/usr/bin/env node' } },
};

const minutes = (count: number) => count * 60_000;

interface Tier {
  /** Name of the project; its tests are in the folder of that name unless `folders` says otherwise. */
  readonly name: string;
  readonly folders?: readonly string[];
  /** Tiers with a smaller number are over before the others begin. */
  readonly order: number;
  readonly timeoutMs: number;
  /** What must be there before the first test of the tier. */
  readonly needs?: readonly ('cli' | 'page' | 'browser')[];
  /** One file after the other, for tests that use all processors themselves. */
  readonly isSerial?: boolean;
}

/** All tests there are; the architecture tests make sure that no test file lies outside. */
export const tiers: readonly Tier[] = [
  { name: 'unit', folders: ['unit', 'property', 'setup'], order: 0, timeoutMs: minutes(0.5) },
  { name: 'architecture', order: 0, timeoutMs: minutes(1) },
  { name: 'cli', order: 1, timeoutMs: minutes(1), needs: ['cli'] },
  { name: 'golden', order: 1, timeoutMs: minutes(1), needs: ['cli'] },
  { name: 'theory', order: 1, timeoutMs: minutes(2), needs: ['cli'] },
  { name: 'e2e', order: 2, timeoutMs: minutes(1), needs: ['cli', 'page', 'browser'], isSerial: true },
  { name: 'screenshots', order: 3, timeoutMs: minutes(10), needs: ['cli', 'page', 'browser'], isSerial: true },
  { name: 'slow', order: 4, timeoutMs: minutes(60), needs: ['cli'], isSerial: true },
];

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  appType: 'mpa',
  publicDir: false,
  plugins: isSsrBuild ? [] : [offline()],
  worker: { format: 'es', rolldownOptions: { output: constants, checks } },
  ssr: { noExternal: true },
  build: isSsrBuild ? node : page,
  preview: {
    host: '127.0.0.1',
    cors: false,
    headers: {
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  test: {
    // Vitest keeps one processor to itself unless told otherwise: half of the processors of a small machine.
    maxWorkers: '100%',
    // Modules keep no state (the architecture tests see to it), so one test file may use what another has loaded.
    isolate: false,
    projects: tiers.map(({ name, folders = [name], order, timeoutMs, needs = [], isSerial = false }) => ({
      extends: true as const,
      test: {
        name,
        include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
        globalSetup: needs.map((need) => `test/setup/${need}.ts`),
        testTimeout: timeoutMs,
        hookTimeout: timeoutMs,
        sequence: { groupOrder: order },
        ...(isSerial ? { maxWorkers: 1 } : {}),
      },
    })),
  },
}));
