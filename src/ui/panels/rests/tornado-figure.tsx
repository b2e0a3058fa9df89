/** The tornado of a finished study, or of what is finished of it. */
import { useMemo } from 'preact/hooks';
import { parameterText, tornadoChart, tornadoData, tornadoTable } from '../../../charts/index.ts';
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

/** Told from chance at one end at least, or between the two. */
const hasToldEffect = ({ atLow, atHigh, swing }: InfluenceFound['result']['parameters'][number]): boolean =>
  [atLow.effect, atHigh.effect, swing].some((effect) => isApart(effect));

/** What the study found, in a sentence. */
export function tornadoTitle({ result, names }: Pick<InfluenceFound, 'result' | 'names'>): string {
  const { parameters, outcome, arm } = result;
  const told = parameters.filter(hasToldEffect);
  const [first] = told;
  if (first === undefined) return words.tornado.titleNone(parameters.length);
  const mark = markOf(names[first.pointer]);
  const at = ({ value, outcome: estimate }: typeof first.atLow) =>
    words.tornado.at(estimateText({ ...estimate, halfWidth: null }, outcome.unit, arm !== null), parameterText(value, mark));
  return words.tornado.titleTold(quoted(mark.name), at(first.atLow), at(first.atHigh), told.length, parameters.length);
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
  const assumed = parameters.filter(({ grade }) => grade === 'assumed');
  const leaning = result.leansOn.map((pointer) => names[pointer].name);
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
          {assumed.length > 0 && <p>{leaning.length === 0 ? words.tornado.leansNone : words.tornado.leans(leaning)}</p>}
          <p>{words.tornado.alone}</p>
        </>
      }
    />
  );
}
