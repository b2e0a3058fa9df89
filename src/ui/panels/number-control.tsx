/** A number: a box to type in, and a slider with the range of the evidence shaded. */
import type { ComponentChildren, JSX } from 'preact';
import type { Measure } from '../document/place-label.ts';
import type { Known } from '../document/quantity.ts';
import { readNumber, type Slider, typedText } from '../document/typing.ts';
import { numberText } from '../document/value-text.ts';
import { changeWords } from '../words/change.ts';
import { useTyping } from './use-typing.ts';

interface NumberControlProps {
  readonly id: string;
  readonly name: string;
  readonly describedBy: string;
  /** Undefined: not set. */
  readonly value: number | undefined;
  /** What holds while nothing is set. */
  readonly initial: number | undefined;
  readonly slider: Slider;
  readonly measure: Measure;
  readonly known: Pick<Known, 'low' | 'high'>;
  readonly isRefused: boolean;
  /** What was typed before and is no number. */
  readonly draft: string | undefined;
  readonly onValue: (value: number) => void;
  /** What was typed is no number. */
  readonly onNonsense: (typed: string) => void;
  /** Stands behind the unit. */
  readonly children?: ComponentChildren;
}

export function NumberControl(props: NumberControlProps) {
  const { id, name, describedBy, value, initial, slider, measure, known, isRefused, onValue, onNonsense } = props;
  const settled = props.draft ?? (value === undefined ? '' : typedText(value, measure));
  const [typed, setTyped] = useTyping(settled);
  const commit = (text: string) => {
    setTyped(text);
    if (text === settled) return;
    const read = readNumber(text, measure);
    if (read === undefined) onNonsense(text);
    else onValue(read);
  };
  const shown = value ?? initial ?? 0;
  const { scale } = measure;
  const inRange = (at: number): string => `${Math.max(0, Math.min(100, ((at - slider.least) / (slider.most - slider.least)) * 100))}%`;
  const band = known.low !== undefined && known.high !== undefined ? [inRange(known.low), inRange(known.high)] : ['0%', '0%'];
  const current = readNumber(typed, measure) ?? shown;
  return (
    <>
      <div class="number-value">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          placeholder={initial === undefined ? '' : typedText(initial, measure)}
          aria-invalid={isRefused}
          aria-describedby={describedBy}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => commit(event.currentTarget.value)}
        />
        <span class="unit">{measure.unit}</span>
        {props.children}
      </div>
      <input
        type="range"
        class="slider"
        style={{ '--low': band[0], '--high': band[1] } as JSX.CSSProperties}
        min={slider.least * scale}
        max={slider.most * scale}
        step={slider.step * scale}
        value={String(current * scale)}
        aria-label={changeWords.slider(name)}
        aria-valuetext={numberText(current, measure)}
        onInput={(event) => setTyped(typedText(Number(event.currentTarget.value), { unit: '', scale: 1 }))}
        onChange={(event) => commit(typedText(Number(event.currentTarget.value), { unit: '', scale: 1 }))}
      />
    </>
  );
}
