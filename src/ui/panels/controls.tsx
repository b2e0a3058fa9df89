/** The few controls that panels share. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type OutcomeId, outcomes } from '../../experiment/index.ts';
import { pageWords } from '../words/page.ts';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Few choices, all visible. */
export function Segmented<Value extends string>({ label, choices, value, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="segmented">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Many choices, one visible. */
export function Select<Value extends string>({ label, choices, value, onChange }: ChoiceProps<Value>) {
  return (
    <label class="select">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a word means, one click away. */
export function Definition({ term, children }: { readonly term: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <details class="definition">
      <summary>{term}</summary>
      <p>{children}</p>
    </details>
  );
}

/** What the outcomes of a chart are, in the words of the catalogue. */
export function OutcomeDefinitions({ outcomes: ids }: { readonly outcomes: readonly OutcomeId[] }) {
  return (
    <details class="definition">
      <summary>{pageWords.definition}</summary>
      {ids.map((id) => (
        <p key={id}>{pageWords.defined(outcomes[id].title, outcomes[id].definition)}</p>
      ))}
    </details>
  );
}

/** A line of text to take along, with a button that copies it. */
export function Copyable({ text, label }: { readonly text: string; readonly label: string }) {
  const [said, say] = useState('');
  const copy = () => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject();
    copied.then(
      () => say(pageWords.copied),
      () => say(pageWords.notCopied),
    );
  };
  return (
    <div class="copyable">
      <pre>
        <code>{text}</code>
      </pre>
      <button type="button" class="quiet" aria-label={`${pageWords.copy}: ${label}`} onClick={copy}>
        {pageWords.copy}
      </button>
      <span role="status" class="said">
        {said}
      </span>
    </div>
  );
}
