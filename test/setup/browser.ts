/** Before the tests: there is a Chromium, or the run fails; and a Firefox, if one can be had, and a WebKit, if one is there. */
import type { TestProject } from 'vitest/node';
import { provideChromium } from './chromium.ts';
import { provideFirefox } from './firefox.ts';
import { thisMachine } from './machine.ts';
import { findWebKit, type WebKit } from './webkit.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser's executable. */
    chromiumPath: string;
    /** The same of a Firefox; empty where there is none. */
    firefoxPath: string;
    /** Null where there is none. */
    webKit: WebKit | null;
  }
}

export default function provideBrowser(project: TestProject): void {
  const machine = thisMachine();
  project.provide('chromiumPath', provideChromium(machine));
  project.provide('firefoxPath', provideFirefox(machine) ?? '');
  const webKit = findWebKit(machine);
  if (webKit === undefined) machine.say('There is no WebKit (WebKitWebDriver, with a display or Xvfb): its digits are not compared.');
  project.provide('webKit', webKit ?? null);
}
