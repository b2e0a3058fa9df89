/** Which arm is recommended where, and which assumption, moved how far, changes that. */
import { useMemo } from 'preact/hooks';
import { type FlipMapData, type FlipRow, flipMapChart, flipMapData, flipMapTable, turnText } from '../../../charts/index.ts';
import type { InfluenceFound } from '../../desk/studies.ts';
import { restsWords as words } from '../../words/rests.ts';
import { type Draw, Figure } from '../figure.tsx';
import { inSentence, outcomeIdOf, studyOutcomeTitle } from './outcome-words.ts';
import { markOf } from './study-lines.ts';
import type { FoundProps } from './tornado-figure.tsx';

/** The assumption that changes the recommended arm, and how far it must be moved; or that none does. */
export function flipTitle({ rows }: FlipMapData): string {
  const [first, ...others] = rows.flatMap(({ mark, turn }) => (turn === null ? [] : [{ mark, turn }]));
  if (first !== undefined) {
    const { mark, turn } = first;
    const side = turn.at < mark.base ? 'below' : 'above';
    const say = turn.isTold ? words.flips.turn : words.flips.turnOpen;
    const sentence = say(mark.name, side, turnText(turn, mark), turn.to.title, turn.from.title);
    const more = others.filter((other) => other.turn.isTold).length;
    return more === 0 ? sentence : `${sentence} ${words.flips.more(more)}`;
  }
  const own = ownArms(rows[0]);
  if (own.length !== 1) return words.flips.open(own);
  const open = rows.filter(({ segments }) => segments.some(({ arms }) => arms.length !== 1)).length;
  return words.flips.none(own[0], rows.length, open);
}

/** Who is recommended, or who are in question, at the parameter's own value. */
function ownArms({ mark, segments }: FlipRow): readonly string[] {
  const own = segments.find(({ from, to, arms }) => from <= mark.base && mark.base <= to && arms.length > 0);
  return own?.arms.map(({ title }) => title) ?? [];
}

interface FlipFigureProps extends FoundProps<InfluenceFound> {
  readonly onFindExactly: (pointer: string) => void;
}

export function FlipFigure({ view, found, isStale, onFindExactly }: FlipFigureProps) {
  const { result, names, arms } = found;
  const data = useMemo(() => {
    const judged = result.parameters.flatMap(({ pointer, recommended }) =>
      recommended === null ? [] : [{ recommended, mark: markOf(names[pointer]) }],
    );
    const strips = judged.map(({ recommended }) => recommended);
    const marks = judged.map(({ mark }) => mark);
    return strips.length === 0 ? null : flipMapData(strips, marks, arms);
  }, [result, names, arms]);
  const draw: Draw | null = useMemo(() => data && ((options) => flipMapChart(data, options)), [data]);
  if (data === null || draw === null) return arms.length > 1 ? <p class="notes">{words.flips.noSides}</p> : null;
  const title = flipTitle(data);
  const turning = data.rows.filter(({ turn }) => turn !== null);
  return (
    <Figure
      heading={words.flips.heading}
      title={title}
      description={words.flips.description}
      draw={draw}
      table={() => flipMapTable(data, title)}
      file="recommended-arm"
      outcomes={[outcomeIdOf(result.outcome)]}
      notes={
        <>
          {isStale && <p class="study-stale">{words.stale}</p>}
          {turning.map(({ mark }) => (
            <p key={mark.pointer}>
              {mark.name}:{' '}
              <button
                type="button"
                class="quiet"
                aria-label={`${words.flips.exactly}: ${mark.name}`}
                onClick={() => onFindExactly(mark.pointer)}
              >
                {words.flips.exactly}
              </button>
            </p>
          ))}
          <p>{words.flips.how}</p>
          <p>{words.flips.judged(inSentence(studyOutcomeTitle(result.outcome, view)))}</p>
        </>
      }
    />
  );
}
