/** Controls of what is no number: choices, switches, times, texts, lists, and JSON for the rest. */
import type { Control, FieldPlace } from '../../document/form.ts';
import type { Json } from '../../document/pointer.ts';
import { readNumbers } from '../../document/typing.ts';
import { changeWords } from '../../words/change.ts';
import { readable } from '../../words/place.ts';
import { useTyping } from '../use-typing.ts';

interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly describedBy: string;
  readonly place: FieldPlace;
  readonly control: Exclude<Control, { readonly kind: 'number' }>;
  readonly value: Json;
  /** What a key of the document is called: a role, a category, a day. */
  readonly nameOf: (key: string) => string;
  readonly isRefused: boolean;
  readonly draft: string | undefined;
  /** Undefined takes it out. */
  readonly onValue: (value: Json) => void;
  readonly onNonsense: (typed: string) => void;
}

export function PlainControl(props: ControlProps) {
  const { id, describedBy, control, value, place, nameOf, onValue, isRefused } = props;
  const said = value ?? place.initial;
  switch (control.kind) {
    case 'switch':
      return (
        <span class="switch">
          <input id={id} type="checkbox" checked={said === true} aria-describedby={describedBy} onChange={() => onValue(said !== true)} />
          <span aria-hidden="true">{said === true ? changeWords.on : changeWords.off}</span>
        </span>
      );
    case 'choice': {
      const isKnown = typeof said === 'string' && control.options.includes(said);
      return (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isRefused}
          onChange={(event) => onValue(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
        >
          {(!isKnown || !place.isRequired) && (
            <option value={isKnown ? '' : String(said ?? '')} selected={!isKnown}>
              {isKnown ? changeWords.unset(undefined) : String(said ?? changeWords.unset(undefined))}
            </option>
          )}
          {control.options.map((option) => (
            <option key={option} value={option} selected={option === said}>
              {nameOf(option)}
            </option>
          ))}
        </select>
      );
    }
    case 'several':
      return <Several {...props} control={control} />;
    default:
      return <Typed {...props} />;
  }
}

function Several({
  id,
  name,
  control,
  value,
  place,
  nameOf,
  onValue,
}: ControlProps & { readonly control: Extract<Control, { kind: 'several' }> }) {
  const said = value ?? place.initial;
  const chosen: readonly Json[] = Array.isArray(said) ? said : [];
  const toggle = (option: string) => {
    const next = chosen.includes(option)
      ? chosen.filter((one) => one !== option)
      : control.options.filter((one) => one === option || chosen.includes(one));
    onValue(next.length === 0 && !control.isEmptyAllowed && !place.isRequired ? undefined : next);
  };
  return (
    <fieldset class="several" id={id}>
      <legend class="unseen">{name}</legend>
      {control.options.map((option) => (
        <label key={option}>
          <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} />
          <span>{nameOf(option)}</span>
        </label>
      ))}
    </fieldset>
  );
}

const textOf = (value: Json, kind: Control['kind']): string => {
  if (value === undefined) return '';
  if (kind === 'numbers') return (value as readonly number[]).join(', ');
  return kind === 'json' ? JSON.stringify(value, null, 1) : String(value);
};

/** Keys whose texts are a line and not a paragraph. */
const shortTexts = /\/(id|title|seed|licence|doi|url|status|version|[^/]*tags\/[^/]+|where\/[^/]+|name|orcid)$/;

function Typed({ id, describedBy, control, value, place, isRefused, draft, onValue, onNonsense }: ControlProps) {
  const settled = draft ?? textOf(value, control.kind);
  const [typed, setTyped] = useTyping(settled);
  const commit = (text: string) => {
    setTyped(text);
    if (text === settled) return;
    if (text.trim() === '' && !place.isRequired) onValue(undefined);
    else if (control.kind === 'numbers') {
      const numbers = readNumbers(text);
      if (numbers === undefined) onNonsense(text);
      else onValue(numbers);
    } else if (control.kind === 'json') {
      try {
        onValue(JSON.parse(text));
      } catch {
        onNonsense(text);
      }
    } else onValue(text);
  };
  const shared = {
    id,
    value: typed,
    'aria-describedby': describedBy,
    'aria-invalid': isRefused,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => setTyped(event.currentTarget.value),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => commit(event.currentTarget.value),
  };
  if (control.kind === 'clock')
    return <input type="text" class="clock" inputMode="numeric" maxLength={5} placeholder="08:00" autocomplete="off" {...shared} />;
  if (control.kind === 'text' && shortTexts.test(place.pointer)) return <input type="text" class="wide" autocomplete="off" {...shared} />;
  return <textarea rows={control.kind === 'text' ? 3 : 4} spellcheck={control.kind === 'text'} {...shared} />;
}

/** What a key of a choice is called, where the document has no name for it. */
export const choiceName = (option: string): string => readable(option);
