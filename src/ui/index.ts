/**
 * The page: panels and the state behind them. Opens on the default scenario, runs it in web workers and fills as replications finish.
 *
 * Must not know: how a replication is simulated, how an interval is computed, how a chart is drawn.
 */
import './styles/theme.css';
import './styles/page.css';
import './styles/panels.css';
import { h, render } from 'preact';
import { App } from './app.tsx';
import { createRemoteDesk } from './desk/client.ts';
import { runWords } from './words/run.ts';

/** What the page opens on. */
const defaultId = 'primary-care';

const root = document.getElementById('page');
if (!root) throw new Error('the page has no place for the app');

let reportDeath: (reason: string) => void = () => undefined;
const death = new Promise<string>((resolve) => {
  reportDeath = resolve;
});
const desk = createRemoteDesk(reportDeath);
const opened = await Promise.race([desk.openBuiltIn(defaultId), death]);
if (typeof opened === 'string') root.textContent = runWords.deskDied(opened);
else if ('problems' in opened) throw new Error(`the built-in scenario ${defaultId} has ${opened.problems.length} problems`);
else {
  root.replaceChildren();
  render(h(App, { origin: opened.origin, scenario: opened.scenario, desk, death }), root);
}
