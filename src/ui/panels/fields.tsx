/** The handful of numbers that can be changed. */
import type { Document, Scenario } from '../../scenario/index.ts';
import type { Field } from '../document/fields.ts';
import { problemPath } from '../document/problem-places.ts';
import { numberAt } from '../document/quantity.ts';
import type { Refusals } from '../document/refusals.ts';
import { fieldWords } from '../words/page.ts';
import { FieldCard } from './field-card.tsx';

interface FieldsProps {
  readonly fields: readonly Field[];
  /** They are only the first numbers of the file, not the page's choice. */
  readonly isOwn: boolean;
  readonly opened: Scenario;
  /** As edited. */
  readonly document: Document;
  readonly refused: Refusals;
  readonly onValue: (field: Field, value: number) => void;
  /** What was typed is no number. */
  readonly onNonsense: (field: Field, typed: string) => void;
}

export function Fields({ fields, isOwn, opened, document, refused, onValue, onNonsense }: FieldsProps) {
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
            refusal={refused[problemPath(document, field.pointer)]}
            onValue={(value) => onValue(field, value)}
            onNonsense={(typed) => onNonsense(field, typed)}
          />
        ))}
      </div>
    </section>
  );
}
