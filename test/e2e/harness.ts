/** Opens the built page in a browser and notes everything that should not happen there. */
import { type Browser, type BrowserContextOptions, chromium, firefox, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** One opening of the page. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console (a breach of the content security policy is one), uncaught errors, failed requests. */
  readonly problems: readonly string[];
  /** Addresses of all requests so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export type BrowserName = 'Chromium' | 'Firefox';

/** A test that is skipped counts as one that failed: without a Firefox there is none, and the set-up says so. */
export const browsers = (): BrowserName[] => (inject('firefoxPath') === '' ? ['Chromium'] : ['Chromium', 'Firefox']);

export const launch: Readonly<Record<BrowserName, () => Promise<Browser>>> = {
  Chromium: () =>
    chromium.launch({
      executablePath: inject('chromiumPath'),
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    }),
  // The channel that talks WebDriver BiDi, which a Firefox without patches understands.
  Firefox: () => firefox.launch({ channel: 'moz-firefox', executablePath: inject('firefoxPath') }),
};

/**
 * Starts a browser before the tests of a file or block and ends it after them.
 * @returns a function that opens the page in a fresh profile; `path` is relative to the address of the page, such as `#s=...`
 */
export function useBrowser(name: BrowserName = 'Chromium'): (path?: string, options?: BrowserContextOptions) => Promise<Visit> {
  const running: { browser?: Browser } = {};
  beforeAll(async () => {
    running.browser = await launch[name]();
  });
  afterAll(async () => running.browser?.close());

  return async (path = '', options = {}) => {
    if (!running.browser) throw new Error('the page is opened outside a test');
    const context = await running.browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    const problems: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      // That the page cannot be kept for offline use is what most tests ask for.
      if (message.text().startsWith('Service Worker registration blocked')) return;
      if (message.type() === 'error' || message.type() === 'warning') problems.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
    context.on('request', (request) => requests.push(request.url()));
    await page.goto(new URL(path, inject('pageUrl')).href, { waitUntil: 'load' });
    return { page, problems, requests, close: () => context.close() };
  };
}
