/** What the heaps of a tab hold: of the page, and of its workers, which Chromium's protocol knows as targets below that of the page. */
import type { CDPSession, Page } from 'playwright-core';

/** The desk is the worker that sums up, and keeps what was simulated for the last few edits; the other workers count together. */
export type HeapName = 'page' | 'desk' | 'simulating';

/** In megabytes, after garbage was collected. */
export interface Heap {
  readonly mb: number;
  /** Of these, the program itself: what was compiled, all the more of what runs often, and what the browser noted for that. */
  readonly codeMb: number;
}

/** Each worker's script, as the build names it. */
const scripts = { desk: 'worker', simulating: 'web-worker' } as const;
const megabyte = 1024 * 1024;

interface Target {
  send(method: string): Promise<unknown>;
  /** Pieces of the snapshot that is being taken. */
  readonly pieces: string[];
}

export interface Heaps {
  measure(): Promise<Record<HeapName, Heap>>;
  leave(): Promise<void>;
}

export async function listenToHeaps(page: Page): Promise<Heaps> {
  const session = await page.context().newCDPSession(page);
  const pageTarget: Target = { send: (method) => session.send(method as 'HeapProfiler.collectGarbage'), pieces: [] };
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void pageTarget.pieces.push(chunk));
  const workers = await listenToWorkers(session);
  return {
    async measure() {
      // What a worker gives back is garbage of the page, so the page comes last.
      const [desk, simulating] = [await measureAll(workers(scripts.desk)), await measureAll(workers(scripts.simulating))];
      return { page: await measureAll([pageTarget]), desk, simulating };
    },
    leave: () => session.detach(),
  };
}

async function measureAll(targets: readonly Target[]): Promise<Heap> {
  let [mb, codeMb] = [0, 0];
  for (const target of targets) {
    // What is only freed by the end of a task that was freed before goes the second time.
    for (let time = 0; time < 2; time++) await target.send('HeapProfiler.collectGarbage');
    // Typed arrays lie outside of the heap.
    const { usedSize, backingStorageSize } = (await target.send('Runtime.getHeapUsage')) as Record<
      'usedSize' | 'backingStorageSize',
      number
    >;
    mb += (usedSize + backingStorageSize) / megabyte;
    codeMb += (await codeBytes(target)) / megabyte;
  }
  return { mb, codeMb };
}

/** The part of a heap snapshot that is read here: nodes are rows of numbers, one for each field. */
interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly (readonly string[])[] } };
  readonly nodes: readonly number[];
}

async function codeBytes(target: Target): Promise<number> {
  target.pieces.length = 0;
  await target.send('HeapProfiler.takeHeapSnapshot');
  const { snapshot, nodes } = JSON.parse(target.pieces.join('')) as Snapshot;
  target.pieces.length = 0;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[type].indexOf('code');
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) if (nodes[node + type] === code) bytes += nodes[node + size];
  return bytes;
}

/** @returns the workers there are of a script, by its name */
async function listenToWorkers(session: CDPSession): Promise<(script: string) => Target[]> {
  const workers = new Map<string, { readonly script: string; readonly target: Target }>();
  const answers = new Map<number, (result: unknown) => void>();
  let asked = 0;
  const send = (sessionId: string, method: string): Promise<unknown> => {
    const id = ++asked;
    const answer = new Promise((resolve) => answers.set(id, resolve));
    return session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).then(() => answer);
  };
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type, url } }) => {
    const script = /([\w-]+)-[\w-]{8}\.js$/.exec(url)?.[1] ?? url;
    if (type === 'worker') workers.set(sessionId, { script, target: { send: (method) => send(sessionId, method), pieces: [] } });
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => void workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result, params } = JSON.parse(message) as { id?: number; result?: unknown; params?: { readonly chunk?: string } };
    if (id !== undefined) answers.get(id)?.(result);
    else if (params?.chunk !== undefined) workers.get(sessionId)?.target.pieces.push(params.chunk);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return (wanted) => [...workers.values()].filter(({ script }) => script === wanted).map(({ target }) => target);
}
