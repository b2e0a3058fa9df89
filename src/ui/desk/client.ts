/** The desk as the page sees it. */
import { expose, proxy, type Remote, wrap } from 'comlink';
import type { Desk } from './desk.ts';
import { type DeskInPortions, fromPortions, type PortionEvent } from './portions.ts';
import type { RunEvent } from './running.ts';
import { createWorkerHost } from './worker-host.ts';

/** What the page asks of the desk; everything takes a moment. */
export type RemoteDesk = Pick<Remote<DeskInPortions>, keyof Desk>;

/** Starts the desk. `death` resolves with the reason when it cannot be started or breaks. */
export function createRemoteDesk(): { readonly desk: RemoteDesk; readonly death: Promise<string> } {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const death = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message || 'it could not be loaded'));
  });
  const { port1, port2 } = new MessageChannel();
  expose(createWorkerHost(), port1);
  worker.postMessage(port2, [port2]);
  return { desk: wrap<DeskInPortions>(worker), death };
}

/** A function that the desk may call; to the page it tells whole results. */
export const callable = (tell: (event: RunEvent) => void): ((event: PortionEvent) => void) => proxy(fromPortions(tell));
