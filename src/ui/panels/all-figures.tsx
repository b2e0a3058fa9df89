/** Saves all figures of all rooms in one ZIP: the rooms are built once, out of sight, and what they show is gathered. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { saveBlob } from '../files/saving.ts';
import type { RoomProps } from '../rooms/room.ts';
import { type ResultRoom, roomOf } from '../rooms/rooms.ts';
import { takeWords } from '../words/page.ts';
import { FigureShelf, type Shelf, type ShelvedFigure } from './figure-shelf.ts';
import { Lazily } from './lazily.tsx';

/** All that have figures. What they must simulate first, as the way of messages, is waited for; of studies those that were made are there. */
const figureRooms: readonly ResultRoom[] = ['answer', 'work', 'waiting', 'patients', 'flow', 'ai', 'money', 'rests'];
/** All rooms stand, nothing is on its way and nothing more has come for so long: they are complete. */
const quietMs = 400;

interface AllFiguresProps {
  readonly room: RoomProps;
  /** Other files that go in: the scenario, the result. */
  readonly others: () => Promise<Readonly<Record<string, string>>>;
}

export function AllFigures({ room, others }: AllFiguresProps) {
  const [isGathering, setGathering] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const figures = useRef(new Map<string, ShelvedFigure>());
  const [count, setCount] = useState(0);
  const [settledCount, setSettledCount] = useState(0);
  const [awaitedCount, setAwaitedCount] = useState(0);
  const shelf = useMemo(
    (): Shelf => ({
      put(figure) {
        figures.current.set(figure.file, figure);
        setCount(figures.current.size);
      },
      awaitOne() {
        setAwaitedCount((before) => before + 1);
        return () => setAwaitedCount((before) => before - 1);
      },
    }),
    [],
  );
  const settle = useCallback((missing?: string) => {
    setSettledCount((before) => before + 1);
    if (missing === undefined) return;
    setFailure(missing);
    setGathering(false);
  }, []);
  useEffect(() => {
    if (!isGathering || settledCount < figureRooms.length || awaitedCount > 0) return;
    const timer = setTimeout(() => {
      const name = `${room.shown.scenario.id.replaceAll('/', '-')}-figures.zip`;
      const gathered = [...figures.current.values()];
      Promise.all([import('../files/zip.ts'), others()])
        .then(([{ zipOf }, files]) => zipOf(gathered, files))
        .then((zip) => saveBlob(name, zip))
        .catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)))
        .finally(() => setGathering(false));
    }, quietMs);
    return () => clearTimeout(timer);
  }, [isGathering, settledCount, awaitedCount, count, room, others]);
  const begin = () => {
    figures.current.clear();
    setCount(0);
    setSettledCount(0);
    setFailure(null);
    setGathering(true);
  };
  return (
    <>
      <button type="button" disabled={isGathering} onClick={begin}>
        {isGathering ? takeWords.gathering : takeWords.zip}
      </button>
      {failure !== null && <p role="alert">{takeWords.zipFailed(failure)}</p>}
      {isGathering && (
        <div class="out-of-sight" aria-hidden="true" inert>
          <FigureShelf.Provider value={shelf}>
            {figureRooms.map((id) => (
              <Lazily key={id} load={roomOf(id)} props={room} onSettled={settle} />
            ))}
          </FigureShelf.Provider>
        </div>
      )}
    </>
  );
}
