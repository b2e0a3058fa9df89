/** The handful of numbers that can be changed. */
import type { Document, Scenario } from '../../scenario/index.ts';
import { numberAt } from '../document/quantity.ts';
import type { Field } from '../fields.ts';
import type { State } from '../state.ts';
import { fieldWords } from '../words/page.ts';
import { FieldCard } from './field-card.tsx';

interface FieldsProps {
  readonly fields: readonly Field[];
  /** They are only the first numbers of the file, not the page's choice. */
  readonly isOwn: boolean;
  readonly opened: Scenario;
  /** As edited. */
  readonly document: Document;
  readonly refused: State['refused'];
  readonly onType: (field: Field, typed: string) => void;
  readonly onReset: (field: Field) => void;
}

export function Fields({ fields, isOwn, opened, document, refused, onType, onReset }: FieldsProps) {
  return (
    <section class="fields" aria-labelledby="fields-heading">
      <h2 id="fields-heading">{fieldWords.heading}</h2>
      <p class="lead">{fields.length === 0 ? fieldWords.none : isOwn ? fieldWords.introOwn : fieldWords.intro}</p>
      <div class="field-grid">
        {fields.map((field) => (
          <FieldCard
            key={`${opened.sha256}${field.pointer}`}
            field={field}
            evidence={opened.evidence}
            value={numberAt(document, field.pointer) ?? field.parameter.value}
            refused={refused[field.pointer]}
            onType={(typed) => onType(field, typed)}
            onReset={() => onReset(field)}
          />
        ))}
      </div>
    </section>
  );
}
