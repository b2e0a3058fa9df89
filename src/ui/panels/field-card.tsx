/** One number that can be changed, with what is known of it. */
import { useId } from 'preact/hooks';
import type { Scenario } from '../../scenario/index.ts';
import { type Field, fieldSlider } from '../document/fields.ts';
import type { Refusal } from '../document/refusals.ts';
import { evidenceText, numberText } from '../document/value-text.ts';
import { changeWords } from '../words/change.ts';
import { fieldWords } from '../words/page.ts';
import { Citation, Grade } from './known.tsx';
import { NumberControl } from './number-control.tsx';
import { Why } from './why.tsx';

interface FieldCardProps {
  readonly field: Field;
  readonly evidence: Scenario['evidence'];
  readonly value: number;
  readonly refusal: Refusal | undefined;
  readonly onValue: (value: number) => void;
  readonly onNonsense: (typed: string) => void;
}

export function FieldCard({ field, evidence, value, refusal, onValue, onNonsense }: FieldCardProps) {
  const id = useId();
  const { kind, label, measure, parameter } = field;
  const isRefused = refusal !== undefined;
  const isChanged = value !== parameter.value || isRefused;
  const typed = refusal?.typed ?? undefined;
  return (
    <div class={`field${isChanged ? ' is-changed' : ''}${isRefused ? ' is-refused' : ''}`}>
      <label for={id}>{label}</label>
      <NumberControl
        id={id}
        name={label}
        describedBy={`${id}-known${isRefused ? ` ${id}-why` : ''}`}
        value={value}
        initial={undefined}
        slider={fieldSlider(field, value)}
        measure={measure}
        known={parameter}
        isRefused={isRefused}
        draft={typed}
        onValue={onValue}
        onNonsense={onNonsense}
      >
        {isChanged && (
          <button type="button" class="quiet" aria-label={changeWords.resetOf(label)} onClick={() => onValue(parameter.value)}>
            {changeWords.reset}
          </button>
        )}
      </NumberControl>
      {refusal && <Why id={`${id}-why`} kind="number" typed={typed} problems={refusal.why} isPercent={measure.scale === 100} />}
      <p class="known" id={`${id}-known`}>
        {kind === 'times' ? (
          fieldWords.repetitions
        ) : (
          <>
            <Grade grade={parameter.grade} /> {evidenceText(parameter, measure)}
          </>
        )}
        {isChanged && ` \u00b7 ${changeWords.wasThis(numberText(parameter.value, measure))}`}
      </p>
      {kind !== 'times' && (
        <details class="definition">
          <summary>
            {changeWords.known.source}
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
      <p>{entry ? <Citation entry={entry} /> : changeWords.known.noSource}</p>
      {entry?.population && <p>{entry.population}</p>}
      {parameter.note && <p>{parameter.note}</p>}
    </>
  );
}
