/** A figure with one curve for each arm: of everybody, or of those whom the reader chooses. */
import { useMemo, useState } from 'preact/hooks';
import type { ArmMark, ChartOptions, Lookup, Table } from '../../charts/index.ts';
import type { OutcomeId } from '../../experiment/index.ts';
import { type Draw, Figure } from './figure.tsx';
import { GroupedSelect, type OptionGroup } from './grouped-select.tsx';
import { armNames, type View } from './view.ts';

/** What is drawn, and what is said of it. `Data` is what the chart is drawn from. */
export interface CurvesChart<Data> {
  readonly words: { readonly heading: string; readonly note: string; readonly description: (arms: string) => string };
  readonly choice: { readonly label: string; readonly everybody: string };
  /** Whom or what the reader may choose, under headings. */
  readonly choices: (view: View) => readonly OptionGroup<string>[];
  /** @param chosen one of the choices; null is everybody */
  readonly data: (lookup: Lookup, arms: readonly ArmMark[], chosen: string | null) => Data;
  readonly title: (data: Data) => string;
  readonly draw: (data: Data, options: ChartOptions) => SVGSVGElement;
  readonly table: (data: Data, title: string) => Table;
  readonly file: string;
  readonly outcome: OutcomeId;
}

interface CurvesFigureProps<Data> {
  readonly view: View;
  readonly chart: CurvesChart<Data>;
}

export function CurvesFigure<Data extends { readonly curves: readonly unknown[] }>({ view, chart }: CurvesFigureProps<Data>) {
  const { lookup, arms } = view;
  const [chosen, setChosen] = useState('');
  const groups = useMemo(() => chart.choices(view).filter(({ choices }) => choices.length > 1), [chart, view]);
  const one = groups.some(({ choices }) => choices.some(({ value }) => value === chosen)) ? chosen : null;
  const data = useMemo(() => chart.data(lookup, arms, one), [chart, lookup, arms, one]);
  const draw: Draw = useMemo(() => (options) => chart.draw(data, options), [chart, data]);
  if (data.curves.length === 0) return null;
  const { words, choice, file, outcome } = chart;
  const title = chart.title(data);
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(armNames(arms))}
      draw={draw}
      table={() => chart.table(data, title)}
      file={file}
      controls={
        groups.length > 0 && (
          <GroupedSelect
            label={choice.label}
            first={{ value: '', label: choice.everybody }}
            value={one ?? ''}
            onChange={setChosen}
            groups={groups}
          />
        )
      }
      notes={<p>{words.note}</p>}
      outcomes={[outcome]}
    />
  );
}
