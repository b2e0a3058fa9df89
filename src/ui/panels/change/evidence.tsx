/** What is known of a number: grade, ranges, citation; and saying so oneself. */

import { useState } from 'preact/hooks';
import type { Measure } from '../../document/place-label.ts';
import { at, isObject, under } from '../../document/pointer.ts';
import { bareValue, type Known, knownOf } from '../../document/quantity.ts';
import { readNumber, typedText } from '../../document/typing.ts';
import { evidenceText } from '../../document/value-text.ts';
import { changeWords } from '../../words/change.ts';
import { Citation } from '../known.tsx';
import { Why } from '../why.tsx';
import { keepTyped, replace, typedIn, useEditing } from './editing.ts';

const { known: words } = changeWords;

interface EvidenceProps {
  readonly id: string;
  readonly pointer: string;
  readonly name: string;
  readonly measure: Measure;
  readonly isChanged: boolean;
  readonly mayCarryEvidence: boolean;
}

/** Made when somebody asks for it. */
export function Evidence(props: EvidenceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="definition place-evidence" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.source}
        <span class="unseen">: {props.name}</span>
      </summary>
      {isOpen && <Said {...props} />}
    </details>
  );
}

function Said({ id, pointer, measure, isChanged, mayCarryEvidence }: EvidenceProps) {
  const editing = useEditing();
  const known = knownOf(editing.root, pointer);
  const entry = known.source === undefined ? undefined : at(editing.document, `/evidence/${known.source}`);
  return (
    <>
      <p>{isObject(entry) ? <Citation entry={entry} /> : (known.source ?? words.noSource)}</p>
      {isObject(entry) && typeof entry.population === 'string' && <p>{entry.population}</p>}
      {known.note && <p>{known.note}</p>}
      {known.isOfBlock && <p>{words.ofBlock}</p>}
      {isChanged && (known.source !== undefined || known.grade !== undefined) && <p>{words.isOfOld}</p>}
      <p>{evidenceText(known, measure)}</p>
      {mayCarryEvidence && <SayIt id={id} pointer={pointer} known={known} measure={measure} />}
    </>
  );
}

/** The planner's own evidence, written into the scenario around the number. */
function SayIt({
  id,
  pointer,
  known,
  measure,
}: {
  readonly id: string;
  readonly pointer: string;
  readonly known: Known;
  readonly measure: Measure;
}) {
  const editing = useEditing();
  const own = at(editing.root, pointer);
  const say = (key: string, value: unknown) => {
    const before = isObject(own) ? own : { value: bareValue(own) };
    const { [key]: _, ...others } = before;
    replace(editing, pointer, value === undefined ? others : { ...others, [key]: value });
  };
  const sources = Object.keys((at(editing.document, '/evidence') as object | undefined) ?? {});
  const end = (key: 'low' | 'high') => {
    const place = under(pointer, key);
    const draft = typedIn(editing, place);
    const take = (typed: string) => {
      const value = readNumber(typed, measure);
      if (value === undefined && typed.trim() !== '') keepTyped(editing, place, typed);
      else say(key, value);
    };
    return (
      <label>
        <span>{words[key]}</span>
        <input
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={draft ?? (known[key] === undefined ? '' : typedText(known[key], measure))}
          aria-invalid={draft !== undefined}
          aria-describedby={`${id}-${key}`}
          onChange={(event) => take(event.currentTarget.value)}
        />
        {draft !== undefined && <Why id={`${id}-${key}`} kind="number" typed={draft} problems={[]} isPercent={false} />}
      </label>
    );
  };
  return (
    <details class="say">
      <summary>{words.say}</summary>
      <div class="say-fields">
        {end('low')}
        {end('high')}
        <label>
          <span>{words.grade}</span>
          <select value={known.grade ?? ''} onChange={(event) => say('grade', event.currentTarget.value || undefined)}>
            <option value="">{words.nothing}</option>
            {(['measured', 'derived', 'assumed'] as const).map((grade) => (
              <option key={grade} value={grade}>
                {words.grades[grade]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.sourceKey}</span>
          <select value={known.source ?? ''} onChange={(event) => say('source', event.currentTarget.value || undefined)}>
            <option value="">{words.nothing}</option>
            {sources.map((source) => (
              <option key={source} value={source}>
                {source}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.note}</span>
          <input
            id={`${id}-note`}
            type="text"
            autocomplete="off"
            value={known.note ?? ''}
            onChange={(event) => say('note', event.currentTarget.value || undefined)}
          />
        </label>
      </div>
    </details>
  );
}
