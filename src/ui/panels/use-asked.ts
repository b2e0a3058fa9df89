/** What the desk is asked for while a room is open. The old answer stays until the new one comes. */
import { useContext, useEffect, useState } from 'preact/hooks';
import { FigureShelf } from './figure-shelf.ts';

export interface Asked<Answer> {
  readonly answer: Answer | undefined;
  /** The answer is to this key; another may be on its way. */
  readonly answered: string | undefined;
  readonly isWorking: boolean;
  readonly failure: string | undefined;
}

/** Asks again when, and only when, the key changes; answers to older keys are dropped. A key of null asks nothing. Figures that are gathered wait for it. */
export function useAsked<Answer>(key: string | null, ask: () => Promise<Answer>): Asked<Answer> {
  const [got, setGot] = useState<Omit<Asked<Answer>, 'isWorking'>>({ answer: undefined, answered: undefined, failure: undefined });
  useEffect(() => {
    if (key === null) return;
    let isWanted = true;
    ask().then(
      (answer) => isWanted && setGot({ answer, answered: key, failure: undefined }),
      (error: unknown) =>
        isWanted && setGot((before) => ({ ...before, answered: key, failure: error instanceof Error ? error.message : String(error) })),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  const isWorking = key !== null && got.answered !== key;
  const shelf = useContext(FigureShelf);
  useEffect(() => (isWorking ? shelf?.awaitOne() : undefined), [isWorking, shelf]);
  return { ...got, isWorking };
}
