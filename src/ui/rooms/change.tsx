/** The editor: the whole scenario as forms. Plain controls first, then arms, then everything. */
import { useMemo } from 'preact/hooks';
import { Arms } from '../panels/change/arms.tsx';
import { Changes, Wrongs } from '../panels/change/changes.tsx';
import { type Editing, EditingContext } from '../panels/change/editing.ts';
import type { EditorProps } from '../panels/change/editor.ts';
import { Loads } from '../panels/change/feasibility.tsx';
import { Plain } from '../panels/change/plain.tsx';
import { Search } from '../panels/change/search.tsx';
import { Sections } from '../panels/change/sections.tsx';
import { changeWords } from '../words/change.ts';
import '../styles/change.css';
import '../styles/change-folds.css';
import '../styles/change-arms.css';

export default function Change({ document, opened, problems, refused, schema, feasibility, onEdit, onNonsense }: EditorProps) {
  const editing = useMemo(
    (): Editing | null =>
      schema && { document, opened, schema, problems, refused, scope: null, root: document, openedRoot: opened, onEdit, onNonsense },
    [document, opened, schema, problems, refused, onEdit, onNonsense],
  );
  return (
    <section class="change" aria-labelledby="change-heading">
      <h2 id="change-heading">{changeWords.heading}</h2>
      <p class="lead">{changeWords.intro}</p>
      {editing === null ? (
        <p class="waiting">{changeWords.loading}</p>
      ) : (
        <EditingContext.Provider value={editing}>
          <Wrongs />
          <Changes />
          <Search label={changeWords.search} hasArms />
          <Plain />
          <Loads feasibility={feasibility} />
          <Arms />
          <Sections />
        </EditingContext.Provider>
      )}
    </section>
  );
}
