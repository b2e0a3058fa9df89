/** What the editor gets and gives. */
import type { Feasibility } from '../../../experiment/index.ts';
import type { Document, Problem } from '../../../scenario/index.ts';
import type { JsonSchema } from '../../document/json-schema.ts';
import type { Refusals } from '../../document/refusals.ts';

export interface Change {
  /** What was changed, in words for the list of what can be undone. */
  readonly label: string;
  readonly document: Document;
  /** Where in the document, if it was one place. */
  readonly pointer?: string;
}

export interface EditorProps {
  /** As edited now. */
  readonly document: Document;
  /** As it was opened: where resetting leads. */
  readonly opened: Document;
  /** Of the edited document; empty when it is good. */
  readonly problems: readonly Problem[];
  readonly refused: Refusals;
  /** The format; null until the desk has said it. */
  readonly schema: JsonSchema | null;
  /** Null while unknown. */
  readonly feasibility: Feasibility | null;
  readonly onEdit: (change: Change) => void;
  /** What was typed at a place of the document is no value. */
  readonly onNonsense: (pointer: string, typed: string) => void;
}
