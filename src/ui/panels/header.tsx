/** The name, the question, and the way to another scenario. */
import { useRef } from 'preact/hooks';
import type { Scenario } from '../../scenario/index.ts';
import type { RemoteDesk } from '../desk/client.ts';
import type { SavedStudy } from '../files/autosave.ts';
import { pageWords } from '../words/page.ts';
import { Gallery } from './gallery.tsx';
import { Tour } from './tour.tsx';

interface HeaderProps {
  readonly scenario: Scenario;
  readonly desk: RemoteDesk;
  readonly onOpen: (file: File) => void;
  readonly onOpenBuiltIn: (id: string) => void;
  readonly onRestore: (study: SavedStudy) => void;
}

export function Header({ scenario, desk, onOpen, onOpenBuiltIn, onRestore }: HeaderProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onOpen(file);
    // So that the same file can be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  return (
    <header class="head">
      <div class="brand">
        <p>
          <strong>{pageWords.name}</strong>
          <span class="tagline">{pageWords.tagline}</span>
        </p>
        <div class="head-buttons">
          <Tour />
          <Gallery desk={desk} current={scenario.id} onOpen={onOpenBuiltIn} onRestore={onRestore} />
          <input
            ref={input}
            type="file"
            accept=".yaml,.yml,.json"
            class="unseen"
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => choose(event.currentTarget.files)}
          />
          <button type="button" class="quiet" onClick={() => input.current?.click()}>
            {pageWords.openFile}
          </button>
        </div>
      </div>
      <div class="question">
        <p class="eyebrow">{scenario.title}</p>
        <h1>{scenario.question?.asked ?? pageWords.noQuestion}</h1>
        {scenario.description && (
          <details class="about">
            <summary>{pageWords.about}</summary>
            <p>{scenario.description}</p>
            {scenario.question?.expected && <p>{pageWords.expected(scenario.question.expected)}</p>}
          </details>
        )}
      </div>
    </header>
  );
}
