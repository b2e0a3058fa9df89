/** Break-even of one number. */
import { useMemo } from 'preact/hooks';
import { breakEvenCurveChart, breakEvenCurveData, breakEvenCurveTable } from '../../../charts/index.ts';
import type { BreakEvenFound } from '../../desk/studies.ts';
import { restsWords as words } from '../../words/rests.ts';
import { type Draw, Figure } from '../figure.tsx';
import { curveNotes, curveTitle } from './break-even-sentences.ts';
import { outcomeIdOf, studyOutcomeTitle } from './outcome-words.ts';
import { markOf } from './study-lines.ts';
import type { FoundProps } from './tornado-figure.tsx';

export function CurveFigure({ view, found, isStale }: FoundProps<BreakEvenFound>) {
  const { result, names, arms } = found;
  const made = useMemo(() => {
    if (result.kind !== 'break-even') return null;
    const [{ outcome, margin, answer }] = result.outcomes;
    const title = studyOutcomeTitle(outcome, view);
    const mark = markOf(names[result.parameter.pointer]);
    const arm = arms.find(({ id }) => id === result.arm) ?? arms[0];
    const data = breakEvenCurveData(answer, { title, unit: outcome.unit, better: outcome.better, arm, mark, margin });
    const draw: Draw = (options) => breakEvenCurveChart(data, options);
    const { isWhole } = result.parameter;
    const finding = curveTitle({ answer, outcome, title, arm: arm.title, mark, isWhole });
    return { data, draw, outcome, title, mark, notes: curveNotes(answer, isWhole), finding };
  }, [result, names, arms, view]);
  if (made === null) return null;
  const { data, draw, outcome, title, mark, notes, finding } = made;
  return (
    <Figure
      heading={words.breakEven.curve}
      title={finding}
      description={words.breakEven.curveDescription(title, mark.name)}
      draw={draw}
      table={() => breakEvenCurveTable(data, finding)}
      file="break-even"
      outcomes={[outcomeIdOf(outcome)]}
      notes={
        <>
          {isStale && <p class="study-stale">{words.stale}</p>}
          {[...notes, ...result.notes].map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>{words.breakEven.straight}</p>
        </>
      }
    />
  );
}
