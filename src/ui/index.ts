/**
 * The page: panels and the state behind them. Opens on the default scenario, runs it in web workers and fills as replications finish.
 *
 * Must not know: how a replication is simulated, how an interval is computed, how a chart is drawn.
 */
import './styles/index.css';
import { h, render } from 'preact';
import { App } from './app.tsx';
import { createRemoteDesk } from './desk/client.ts';
import { keepForOffline } from './offline.ts';
import { runWords } from './words/run.ts';

/** What the page opens on. */
const defaultId = 'primary-care';

async function start(root: HTMLElement): Promise<void> {
  const { desk, death } = createRemoteDesk();
  const opened = await Promise.race([desk.openBuiltIn(defaultId), death]);
  root.replaceChildren();
  if (typeof opened === 'string') root.append(runWords.deskDied(opened));
  else if ('problems' in opened) throw new Error(`the built-in scenario ${defaultId} has ${opened.problems.length} problems`);
  else render(h(App, { ...opened, desk, death }), root);
}

const root = document.getElementById('page');
if (!root) throw new Error('the page has no place for the app');
start(root).catch((error: unknown) => root.replaceChildren(runWords.deskDied(String(error))));
keepForOffline();
