/**
 * npm run bench -- --browser: how the built page feels, as medians of rounds: first paint, from an edit to the first interval, from a press
 * of the button to "Stopped", the longest task of the thread that draws the page, memory over many runs in one tab, and how fast the workers
 * simulate beside Node. Chromium; in Firefox, where there is one, what does not need Chromium's tracing.
 */
import { loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { findChromium } from '../../setup/chromium.ts';
import { findFirefox } from '../../setup/firefox.ts';
import { thisMachine } from '../../setup/machine.ts';
import { external } from './external.ts';
import type { HeapName } from './heaps.ts';
import { javaScriptSize } from './javascript.ts';
import { describeTask, longestOf, type Task, watchMainThread } from './main-thread.ts';
import { growthPerRun, growthSinceWarm, type HeapSample, heapOverRuns } from './memory.ts';
import { servePage } from './served-page.ts';
import { browserCpuSeconds, nodeCpuSeconds } from './speed.ts';
import { step } from './step.ts';
import { editNumber, firstPaintMs, openScenario, runUntilInterval, stopRun, untilInterval } from './visit.ts';

const scenarios = ['primary-care', 'health-system'] as const;
type ScenarioId = (typeof scenarios)[number];
const heapMarks = { whole: [1, 12, 100, 200], quick: [1, 5, 10] } as const;
/** Kilobytes that a run may leave in the page or in the workers that simulate: what undo keeps of an edit is less. */
const mostGrowthPerRun = 50;
/** Minutes that one thing may take: ten times what it takes on a machine that has nothing else to do. */
const mostMinutes = { scenario: 10, memory: 30 } as const;

interface Round {
  readonly firstPaintMs: number;
  readonly intervalMs: Readonly<Record<ScenarioId, number>>;
  readonly stopMs: Readonly<Record<ScenarioId, number>>;
}

interface LongestTask {
  readonly byCpu: Task;
  readonly byWall: Task;
  /** How many tasks took more than 50 ms of processor time. */
  readonly over50Ms: number;
}

export interface BrowserReport {
  readonly browser: string;
  readonly version: string;
  readonly loadBefore: number;
  readonly rounds: readonly Round[];
  /** Of each scenario, while it ran; Chromium only. */
  readonly longestTask?: Readonly<Record<ScenarioId, LongestTask>>;
  readonly heap?: readonly HeapSample[];
  /** Processor time of the page's workers over that of Node. */
  readonly timesNode?: number;
}

type Visit = <Found>(use: (page: Page) => Promise<Found>) => Promise<Found>;

const visitorOf =
  (browser: Browser, url: string): Visit =>
  async (use) => {
    const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    const found = await use(page);
    await context.close();
    return found;
  };

/** Opens a scenario, and lets it run until it shows something; then stops it. */
async function warmUp(page: Page, id: ScenarioId): Promise<void> {
  await untilInterval(page, true);
  if (id !== 'primary-care') {
    await openScenario(page, id);
    await untilInterval(page, false);
  }
  await stopRun(page);
}

async function oneRound(visit: Visit): Promise<Round> {
  const paint = await step('first paint', mostMinutes.scenario, () => visit(firstPaintMs));
  const intervalMs: Partial<Record<ScenarioId, number>> = {};
  const stopMs: Partial<Record<ScenarioId, number>> = {};
  for (const id of scenarios)
    await step(`${id}: from an edit to the first interval`, mostMinutes.scenario, () =>
      visit(async (page) => {
        await warmUp(page, id);
        await editNumber(page);
        intervalMs[id] = await runUntilInterval(page);
        await page.waitForTimeout(700);
        stopMs[id] = await stopRun(page);
        say(`  ${milliseconds(intervalMs[id])}; stopped after ${milliseconds(stopMs[id])} (load ${loadavg()[0].toFixed(1)})`);
      }),
    );
  return { firstPaintMs: paint, intervalMs, stopMs } as Round;
}

async function longestTasks(browser: Browser, visit: Visit): Promise<Readonly<Record<ScenarioId, LongestTask>>> {
  const found: Partial<Record<ScenarioId, LongestTask>> = {};
  for (const id of scenarios)
    found[id] = await step(`${id}: the thread of the page`, mostMinutes.scenario, () =>
      visit(async (page) => {
        await warmUp(page, id);
        const tasks = await watchMainThread(browser, page, async () => {
          await editNumber(page);
          await runUntilInterval(page);
          await page.waitForTimeout(5000);
        });
        const byWall = tasks.reduce((longest, task) => (task.wallMs > longest.wallMs ? task : longest));
        return { byCpu: longestOf(tasks), byWall, over50Ms: tasks.filter(({ cpuMs }) => cpuMs > 50).length };
      }),
    );
  return found as Readonly<Record<ScenarioId, LongestTask>>;
}

/** What was found so far, for whoever waits. */
const say = (what: string): void => void process.stderr.write(`${what}\n`);

interface Options {
  readonly rounds: number;
  readonly isQuick: boolean;
  readonly isJson: boolean;
}

export async function benchBrowsers({ rounds, isQuick, isJson }: Options): Promise<void> {
  const machine = thisMachine();
  const [chromiumPath, firefoxPath] = [findChromium(machine), findFirefox(machine)];
  if (chromiumPath === undefined) throw new Error('there is no Chromium: name one in CHROMIUM_PATH');
  const { chromium, firefox } = await external<typeof import('playwright-core')>('playwright-core');
  const served = await servePage();
  const reports: BrowserReport[] = [];
  try {
    const size = await javaScriptSize(async (path) => (await fetch(new URL(path, served.url))).text());
    if (!isJson) console.log(sizeLine(size));
    const launches = [
      { name: 'Chromium', launch: () => chromium.launch({ executablePath: chromiumPath }) },
      ...(firefoxPath === undefined
        ? []
        : [{ name: 'Firefox', launch: () => firefox.launch({ channel: 'moz-firefox', executablePath: firefoxPath }) }]),
    ];
    for (const { name, launch } of launches) {
      const browser = await launch().catch((error: Error) =>
        say(`${name} does not start: ${error.message.split('\n').slice(0, 2).join(': ')}`),
      );
      if (browser === undefined) {
        process.exitCode = 1;
        continue;
      }
      try {
        const report = await measure(name, browser, served.url, { rounds, isQuick });
        reports.push(report);
        if (!isJson) console.log(linesOf(report).join('\n'));
      } finally {
        await browser.close();
      }
    }
    if (isJson) console.log(JSON.stringify({ size, reports }, null, 2));
  } finally {
    await served.close();
  }
}

async function measure(name: string, browser: Browser, url: string, { rounds, isQuick }: Omit<Options, 'isJson'>): Promise<BrowserReport> {
  const visit = visitorOf(browser, url);
  const loadBefore = loadavg()[0];
  const done: Round[] = [];
  for (let round = 0; round < rounds; round++) done.push(await oneRound(visit));
  const common = { browser: name, version: browser.version(), loadBefore, rounds: done };
  if (name !== 'Chromium') return common;
  const longestTask = await longestTasks(browser, visit);
  const heap = await step('memory over many runs', mostMinutes.memory, () =>
    visit((page) => heapOverRuns(page, heapMarks[isQuick ? 'quick' : 'whole'], (sample) => say(heapLine(sample)))),
  );
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const inBrowser = await step('replications in the workers of the page and in Node', mostMinutes.scenario, () =>
      visit(async (page) => {
        await warmUp(page, 'primary-care');
        return browserCpuSeconds(browser, page, 'primary-care');
      }),
    );
    ratios.push(inBrowser / nodeCpuSeconds('primary-care').cpuSeconds);
  }
  return { ...common, longestTask, heap, timesNode: median(ratios) };
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const milliseconds = (ms: number): string => `${ms.toFixed(0)} ms`;

function sizeLine({ page, workers }: Awaited<ReturnType<typeof javaScriptSize>>): string {
  const named = Object.entries(workers).map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
  return `JavaScript before lazy parts: ${kilobytes(page)} after gzip; workers: ${named.join(', ')}`;
}

const heapNames = { page: 'page', desk: 'desk', simulating: 'workers that simulate' } as const satisfies Record<HeapName, string>;

/** Of each heap what it says. */
const ofHeaps = (says: (name: HeapName) => string): string =>
  (Object.keys(heapNames) as HeapName[]).map((name) => `${heapNames[name]} ${says(name)}`).join(', ');

const heapLine = (sample: HeapSample): string =>
  `  memory after ${sample.runs} ${sample.runs === 1 ? 'run' : 'runs'}: ${ofHeaps((name) => `${sample[name].mb.toFixed(1)} MB`)} (of these, code: ${ofHeaps((name) => sample[name].codeMb.toFixed(1))})`;

/** The desk keeps the results of the last edits, so that undoing them takes no time. */
function growthLines(heap: readonly HeapSample[]): string[] {
  const grows = growthPerRun(heap, 'page') > mostGrowthPerRun || growthPerRun(heap, 'simulating') > mostGrowthPerRun;
  const { whole, withoutCode } = growthSinceWarm(heap);
  const percent = (fraction: number) => `${(100 * fraction).toFixed(1)} %`;
  return [
    `  per run at the end: ${ofHeaps((name) => `${growthPerRun(heap, name).toFixed(0)} kB`)}: page and workers ${grows ? 'GROW' : 'do not grow'} by more than ${mostGrowthPerRun} kB`,
    `  the whole tab since run ${heap[1].runs}: ${percent(whole)}; without code, of which the browser compiles more the more often it runs: ${percent(withoutCode)}`,
  ];
}

function linesOf({ browser, version, loadBefore, rounds, longestTask, heap, timesNode }: BrowserReport): string[] {
  const of = (read: (round: Round) => number) => milliseconds(median(rounds.map(read)));
  return [
    `${browser} ${version}, medians of ${rounds.length} (load of the machine before: ${loadBefore.toFixed(1)})`,
    `  first paint: ${of((round) => round.firstPaintMs)}`,
    ...scenarios.flatMap((id) => [
      `  ${id}: from an edit to the first interval ${of((round) => round.intervalMs[id])}, from the button to "Stopped" ${of((round) => round.stopMs[id])}`,
      ...(longestTask
        ? [
            `    longest task of the page's thread: ${describeTask(longestTask[id].byCpu)}`,
            `    longest on the wall: ${milliseconds(longestTask[id].byWall.wallMs)}; tasks of more than 50 ms of processor time: ${longestTask[id].over50Ms}`,
          ]
        : []),
    ]),
    ...(heap ? [...heap.map(heapLine), ...growthLines(heap)] : []),
    ...(timesNode === undefined
      ? []
      : [`  workers of the page take ${timesNode.toFixed(2)} times the processor time of Node for the same replications`]),
  ];
}
