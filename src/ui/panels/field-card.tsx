/** One number that can be changed, with what is known of it. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Scenario } from '../../scenario/index.ts';
import { type Field, sliderRange, stepOf } from '../fields.ts';
import type { Refusal } from '../state.ts';
import { fieldRange, fieldText, fieldUnit, isPercent, typedOf } from '../words/field.ts';
import { fieldWords } from '../words/page.ts';
import { problemWords } from '../words/problem.ts';
import { useTyping } from './use-typing.ts';

interface FieldCardProps {
  readonly field: Field;
  readonly evidence: Scenario['evidence'];
  readonly value: number;
  readonly refused: Refusal | undefined;
  readonly onType: (typed: string) => void;
  readonly onReset: () => void;
}

export function FieldCard({ field, evidence, value, refused, onType, onReset }: FieldCardProps) {
  const id = useId();
  const { kind, label, parameter } = field;
  const settled = refused?.typed ?? typedOf(value, kind);
  const [draft, setDraft] = useTyping(settled);
  const [least, most] = sliderRange(field, value);
  const scale = kind === 'share' || kind === 'shift' ? 100 : 1;
  const isChanged = value !== parameter.value || refused !== undefined;
  const hasRange = parameter.low !== undefined && parameter.high !== undefined;
  const place = (at: number): string => `${Math.max(0, Math.min(100, ((at - least) / (most - least)) * 100))}%`;
  const band: JSX.CSSProperties = hasRange
    ? { '--low': place(parameter.low ?? 0), '--high': place(parameter.high ?? 0) }
    : { '--low': '0%', '--high': '0%' };
  const commit = (typed: string) => {
    setDraft(typed);
    if (typed !== settled) onType(typed);
  };
  return (
    <div class={`field${isChanged ? ' is-changed' : ''}${refused ? ' is-refused' : ''}`}>
      <label for={id}>{label}</label>
      <div class="field-value">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={draft}
          aria-invalid={refused !== undefined}
          aria-describedby={`${id}-known${refused ? ` ${id}-why` : ''}`}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onChange={(event) => commit(event.currentTarget.value)}
        />
        <span class="unit">{fieldUnit(kind)}</span>
        {isChanged && (
          <button type="button" class="quiet" aria-label={fieldWords.resetOf(label)} onClick={onReset}>
            {fieldWords.reset}
          </button>
        )}
      </div>
      {refused && (
        <p class="why" id={`${id}-why`} role="alert">
          {refused.why.length === 0
            ? problemWords.notANumber
            : refused.why.map((problem) => problemWords.field(problem, isPercent(kind))).join(' ')}
        </p>
      )}
      <input
        type="range"
        class="slider"
        style={band}
        min={least * scale}
        max={most * scale}
        step={stepOf(kind, most) * scale}
        value={Number.isFinite(Number(draft)) ? draft : String(value * scale)}
        aria-label={fieldWords.slider(label)}
        aria-valuetext={fieldText(value, kind)}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      <p class="known" id={`${id}-known`}>
        {kind === 'times' ? (
          fieldWords.repetitions
        ) : (
          <>
            <span class={`grade is-${parameter.grade ?? 'none'}`}>
              {parameter.grade ? fieldWords.grades[parameter.grade] : fieldWords.noGrade}
            </span>{' '}
            {hasRange ? fieldWords.range(...fieldRange(parameter.low ?? 0, parameter.high ?? 0, kind)) : fieldWords.noRange}
          </>
        )}
        {isChanged && ` \u00b7 ${fieldWords.asFile(fieldText(parameter.value, kind))}`}
      </p>
      {kind !== 'times' && (
        <details class="definition">
          <summary>
            {fieldWords.source}
            <span class="unseen">: {label}</span>
          </summary>
          <Source field={field} evidence={evidence} />
        </details>
      )}
    </div>
  );
}

function Source({ field: { parameter }, evidence }: Pick<FieldCardProps, 'field' | 'evidence'>) {
  const entry = parameter.source === undefined ? undefined : evidence[parameter.source];
  return (
    <>
      <p>
        {entry ? entry.citation : fieldWords.noSource}
        {entry?.doi && !entry.citation.includes(entry.doi) && ` doi:${entry.doi}`}
        {entry?.url && !entry.doi && ` ${entry.url}`}
      </p>
      {entry?.population && <p>{entry.population}</p>}
      {parameter.note && <p>{parameter.note}</p>}
    </>
  );
}
