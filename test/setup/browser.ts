/** Before the tests: there is a Chromium, or the run fails; and a Firefox, if one can be had. */
import type { TestProject } from 'vitest/node';
import { provideChromium } from './chromium.ts';
import { provideFirefox } from './firefox.ts';
import { thisMachine } from './machine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser's executable. */
    chromiumPath: string;
    /** The same of a Firefox; empty where there is none. */
    firefoxPath: string;
  }
}

export default function provideBrowser(project: TestProject): void {
  const machine = thisMachine();
  project.provide('chromiumPath', provideChromium(machine));
  project.provide('firefoxPath', provideFirefox(machine) ?? '');
}
