/** Before the tests: there is a Chromium, or the run fails. */
import type { TestProject } from 'vitest/node';
import { provideChromium } from './chromium.ts';
import { thisMachine } from './machine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser's executable. */
    chromiumPath: string;
  }
}

export default function provideBrowser(project: TestProject): void {
  project.provide('chromiumPath', provideChromium(thisMachine()));
}
