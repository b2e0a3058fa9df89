/** Break-even of two numbers, for workload, safety and fairness, and all of them together. */
import { useMemo } from 'preact/hooks';
import { frontierChart, frontierData, frontierTable } from '../../../charts/index.ts';
import { axisValues } from '../../../experiment/index.ts';
import type { BreakEvenFound } from '../../desk/studies.ts';
import { restsWords as words } from '../../words/rests.ts';
import { type Draw, Figure } from '../figure.tsx';
import { frontierTitle } from './break-even-sentences.ts';
import { outcomeIdOf, studyOutcomeTitle } from './outcome-words.ts';
import { markOf } from './study-lines.ts';
import type { FoundProps } from './tornado-figure.tsx';

export function FrontierFigure({ view, found, isStale }: FoundProps<BreakEvenFound>) {
  const { result, names, arms } = found;
  const made = useMemo(() => {
    if (result.kind !== 'frontier') return null;
    const [x, y] = [markOf(names[result.x.pointer]), markOf(names[result.y.pointer])];
    const { grid } = result.outcomes[0].frontier;
    const data = frontierData(
      result.outcomes.map(({ outcome, frontier }) => ({ title: studyOutcomeTitle(outcome, view), unit: outcome.unit, frontier })),
      result.together,
      { arm: arms.find(({ id }) => id === result.arm) ?? arms[0], x, y, xs: axisValues(grid.x), ys: axisValues(grid.y) },
    );
    const draw: Draw = (options) => frontierChart(data, options);
    return { data, draw, finding: frontierTitle(result) };
  }, [result, names, arms, view]);
  if (made === null || result.kind !== 'frontier') return null;
  const { data, draw, finding } = made;
  const { impossible, outcomes } = result;
  const each = data.panels.filter(({ unit }) => unit !== null);
  return (
    <Figure
      heading={words.breakEven.frontier}
      title={finding}
      description={words.breakEven.frontierDescription(data.x.name, data.y.name)}
      draw={draw}
      table={() => frontierTable(data, finding)}
      file="break-even-frontier"
      outcomes={[...new Set(outcomes.map(({ outcome }) => outcomeIdOf(outcome)))]}
      notes={
        <>
          {isStale && <p class="study-stale">{words.stale}</p>}
          {each.map(({ key, title, points }) => (
            <p key={key}>{words.breakEven.eachOf(title, points.filter(({ standing }) => standing === 'won').length, points.length)}</p>
          ))}
          {impossible.count > 0 && <p>{words.breakEven.impossible(impossible.count, impossible.because ?? '')}</p>}
          {result.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>{words.breakEven.straight}</p>
        </>
      }
    />
  );
}
