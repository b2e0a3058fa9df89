/** What was changed on this page before, to go on with. */
import { useState } from 'preact/hooks';
import { browserShelf, forgetStudy, type SavedStudy, savedStudies } from '../files/autosave.ts';
import { savedWords } from '../words/gallery.ts';

interface SavedStudiesProps {
  readonly onRestore: (study: SavedStudy) => void;
}

export function SavedStudies({ onRestore }: SavedStudiesProps) {
  const shelf = browserShelf();
  const [studies, setStudies] = useState(() => (shelf === null ? [] : savedStudies(shelf)));
  if (shelf === null || studies.length === 0) return null;
  const forget = (id: string) => {
    forgetStudy(shelf, id);
    setStudies(savedStudies(shelf));
  };
  return (
    <section class="saved" aria-labelledby="saved-heading">
      <h3 id="saved-heading">{savedWords.heading}</h3>
      <p>{savedWords.where}</p>
      <ul>
        {studies.map((study) => (
          <li key={study.id}>
            <button type="button" class="gallery-entry" onClick={() => onRestore(study)}>
              <strong>{study.title}</strong>
              <span>{savedWords.changes(study.changes)}</span>
              <span>{savedWords.when(new Date(study.savedAt))}</span>
            </button>
            <button type="button" class="quiet" aria-label={savedWords.forgetOf(study.title)} onClick={() => forget(study.id)}>
              {savedWords.forget}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
