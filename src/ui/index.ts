/**
 * The page: panels and the state behind them. Opens on the default scenario, runs it in web workers and fills as replications finish.
 *
 * Must not know: how a replication is simulated, how an interval is computed, how a chart is drawn.
 */
import './styles/theme.css';
import './styles/page.css';
import './styles/panels.css';
import { h, render } from 'preact';
import { createWebWorkerRunner } from '../runner/index.ts';
import { App } from './app.tsx';
import { defaultId } from './library.ts';
import { openBuiltIn } from './opening.ts';

/** More workers than this only take memory. */
const mostWorkers = 8;

const opened = openBuiltIn(defaultId);
if ('problems' in opened) throw new Error(`the built-in scenario ${defaultId} has ${opened.problems.length} problems`);
const runner = createWebWorkerRunner({ workers: Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency)) });
const root = document.getElementById('page');
if (root) render(h(App, { origin: opened.origin, scenario: opened.scenario, runner }), root);
