import { useMemo, useState } from 'preact/hooks';
import { estimatesTable, groupOutcomesChart, responseTimesData } from '../../../charts/index.ts';
import { changeOf } from '../../findings/findings.ts';
import { comparedWords, eachDifference, levelWords, sooner } from '../../words/compared.ts';
import { waitingRoomWords } from '../../words/waiting.ts';
import { Segmented } from '../controls.tsx';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';

const words = waitingRoomWords.times;

const rowChoices = [
  { value: 'group', label: words.groups },
  { value: 'category', label: words.categories },
] as const;
const statisticChoices = [
  { value: 'p50', label: words.typical },
  { value: 'p90', label: words.nineInTen },
] as const;

type Along = (typeof rowChoices)[number]['value'];
type Statistic = (typeof statisticChoices)[number]['value'];

/** Median and ninth decile of the first answer, with intervals, by patient group or kind of message. */
export function ResponseTimesFigure({ view }: { readonly view: View }) {
  const { lookup, labels, arms, groups, mode } = view;
  const [asked, setAlong] = useState<Along>('group');
  const along: Along = groups.length > 1 ? asked : 'category';
  const [statistic, setStatistic] = useState<Statistic>('p50');
  const data = useMemo(() => {
    const categories = new Set(
      lookup.result.outcomes.flatMap(({ outcome, category }) => (outcome === 'responseMin' && category !== null ? [category] : [])),
    );
    return responseTimesData(lookup, labels, {
      arms,
      along,
      ids: along === 'group' ? groups : [...categories],
      statistic,
      shown: mode,
    });
  }, [lookup, labels, arms, groups, along, statistic, mode]);
  const draw: Draw = useMemo(() => (options) => groupOutcomesChart(data, options), [data]);
  const title = titleFor(view, statistic);
  const what = statistic === 'p50' ? words.typical : words.nineInTen;
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(what, along === 'group' ? words.groups : words.categories, armNames(arms))}
      draw={draw}
      table={() => estimatesTable(data, words.columns, title)}
      file={`first-answer-by-${along}`}
      controls={
        <>
          {groups.length > 1 && <Segmented label={words.along} value={along} onChange={setAlong} choices={rowChoices} />}
          <Segmented label={words.statistic} value={statistic} onChange={setStatistic} choices={statisticChoices} />
        </>
      }
      notes={
        <>
          <p>{words.note}</p>
          {mode !== 'values' && <p>{`${comparedWords.hollow} ${comparedWords.many}`}</p>}
          {mode === 'relative' && <p>{comparedWords.relative}</p>}
        </>
      }
      outcomes={['responseMin']}
    />
  );
}

function titleFor({ lookup, arms }: View, statistic: Statistic): string {
  const before = lookup.outcome(lookup.result.arms[0].id, 'responseMin', { statistic });
  const changes = arms.flatMap((arm) => {
    const change = arm.index === 0 ? null : changeOf(lookup, arm, 'responseMin', { statistic });
    return change === null ? [] : [{ arm, change }];
  });
  const level = before?.mean == null ? '' : words.baseline(levelWords(before.mean, before.halfWidth, 'min'));
  return words.title[statistic](level + (changes.length === 0 ? '' : words.after(eachDifference(changes, sooner))));
}
