/** The library by question, in a dialog. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RemoteDesk } from '../desk/client.ts';
import type { GalleryEntry } from '../desk/opening.ts';
import type { SavedStudy } from '../files/autosave.ts';
import { galleryWords } from '../words/gallery.ts';
import { SavedStudies } from './saved-studies.tsx';

interface GalleryProps {
  readonly desk: RemoteDesk;
  readonly current: string;
  readonly onOpen: (id: string) => void;
  readonly onRestore: (study: SavedStudy) => void;
}

export function Gallery({ desk, current, onOpen, onRestore }: GalleryProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [entries, setEntries] = useState<readonly GalleryEntry[] | null>(null);
  const [isWanted, setWanted] = useState(false);
  // What is kept is read anew each time.
  const [shownTimes, setShownTimes] = useState(0);
  useEffect(() => {
    if (isWanted && entries === null) void desk.gallery().then(setEntries);
  }, [isWanted, entries, desk]);
  const show = () => {
    setWanted(true);
    setShownTimes((times) => times + 1);
    dialog.current?.showModal();
  };
  const restore = (study: SavedStudy) => {
    dialog.current?.close();
    onRestore(study);
  };
  const choose = (id: string) => {
    dialog.current?.close();
    onOpen(id);
  };
  return (
    <>
      <button type="button" class="quiet" onClick={show}>
        {galleryWords.open}
      </button>
      <dialog ref={dialog} class="gallery" aria-labelledby="gallery-heading">
        <div class="gallery-head">
          <h2 id="gallery-heading">{galleryWords.heading}</h2>
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
            {galleryWords.close}
          </button>
        </div>
        {isWanted && <SavedStudies key={shownTimes} onRestore={restore} />}
        {entries === null ? (
          <p>{galleryWords.loading}</p>
        ) : (
          <ul class="gallery-list">
            {entries.map(({ id, title, question }) => (
              <li key={id}>
                <button type="button" class="gallery-entry" aria-current={id === current ? 'true' : undefined} onClick={() => choose(id)}>
                  <strong>{question || title}</strong>
                  <span>{title}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </dialog>
    </>
  );
}
