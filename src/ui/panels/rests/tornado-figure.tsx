/** The tornado of a finished study, or of what is finished of it. */
import { useMemo } from 'preact/hooks';
import { gradeText, parameterText, tornadoChart, tornadoData, tornadoTable } from '../../../charts/index.ts';
import type { InfluenceFound } from '../../desk/studies.ts';
import { restsWords as words } from '../../words/rests.ts';
import { type Draw, Figure } from '../figure.tsx';
import type { View } from '../view.ts';
import { estimateText, inSentence, isApart, outcomeIdOf, studyOutcomeTitle } from './outcome-words.ts';
import { markOf } from './study-lines.ts';

export interface FoundProps<Found> {
  readonly view: View;
  readonly found: Found;
  readonly isStale: boolean;
}

/** What the study found, in a sentence. */
export function tornadoTitle({ result, names }: Pick<InfluenceFound, 'result' | 'names'>): string {
  const { parameters, outcome, arm, toldEffects } = result;
  const told = parameters.filter(({ pointer }) => toldEffects.includes(pointer));
  const [first] = told;
  if (first === undefined) return words.tornado.titleNone(parameters.length);
  const mark = markOf(names[first.pointer]);
  const at = ({ value, outcome: estimate }: typeof first.atLow) =>
    words.tornado.at(estimateText({ ...estimate, halfWidth: null }, outcome.unit, arm !== null), parameterText(value, mark));
  return words.tornado.titleTold(quoted(mark.name), at(first.atLow), at(first.atHigh), told.length, parameters.length);
}

/** Which numbers turn the answer, each with how well it is known. */
export function carryingLine({ result, names }: Pick<InfluenceFound, 'result' | 'names'>, pointers: readonly string[]): string {
  if (pointers.length === 0) return words.tornado.carriesNone(!isApart(result.parameters[0].atBase.outcome));
  return words.tornado.carries(pointers.map((pointer) => `${names[pointer].name} (${gradeText(markOf(names[pointer]))})`));
}

const quoted = (text: string): string => `\u201c${text}\u201d`;

export function TornadoFigure({ view, found, isStale }: FoundProps<InfluenceFound>) {
  const { result, names, arms } = found;
  const { outcome, parameters } = result;
  const title = studyOutcomeTitle(outcome, view);
  const focus = arms.find(({ id }) => id === result.arm) ?? arms[0];
  const data = useMemo(
    () =>
      tornadoData(result, {
        title,
        arm: focus,
        mark: (pointer) => markOf(names[pointer]),
        turn: (pointer) => {
          const turn = parameters.find((one) => one.pointer === pointer)?.recommended?.turn;
          const arm = arms.find(({ id }) => id === turn?.to);
          return turn?.isTold && arm ? { at: turn.at, arm } : null;
        },
      }),
    [result, title, focus, names, parameters, arms],
  );
  const draw: Draw | null = useMemo(() => data && ((options) => tornadoChart(data, options)), [data]) ?? null;
  if (data === undefined || draw === null) return null;
  const finding = tornadoTitle(found);
  const base = estimateText(parameters[0].atBase.outcome, outcome.unit, result.arm !== null);
  const said = result.arm === null ? words.tornado.level : words.tornado.result;
  const unmoved = words.cost.notMoved(result.notMoved);
  return (
    <Figure
      heading={words.tornado.heading}
      title={finding}
      description={words.tornado.description(title)}
      draw={draw}
      table={() => tornadoTable(data, finding)}
      file="tornado"
      outcomes={[outcomeIdOf(outcome)]}
      notes={
        <>
          {isStale && <p class="study-stale">{words.stale}</p>}
          {!result.isComplete && <p>{words.incomplete}</p>}
          <p>{said(quoted(focus.title), inSentence(title), base)}</p>
          {result.carriesAnswer && <p>{carryingLine(found, result.carriesAnswer)}</p>}
          <p>{words.tornado.together(result.testCount)}</p>
          <p>{words.tornado.alone}</p>
          {unmoved && <p>{unmoved}</p>}
        </>
      }
    />
  );
}
