/** What becomes of the very same needs, by patient group. */
import { useMemo } from 'preact/hooks';
import { winnersChart, winnersData, winnersTable } from '../../../charts/index.ts';
import { winnersWords } from '../../words/patients.ts';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';
import { winnersTitle } from './winners-title.ts';

export function WinnersFigure({ view }: { readonly view: View }) {
  const { lookup, labels, arms, groups } = view;
  const data = useMemo(() => winnersData(lookup, labels, arms, groups), [lookup, labels, arms, groups]);
  const draw: Draw = useMemo(() => (options) => winnersChart(data, options), [data]);
  if (data.rows.length === 0) return null;
  const title = winnersTitle(data);
  return (
    <Figure
      heading={winnersWords.heading}
      title={title}
      description={winnersWords.description(armNames(arms.slice(1)))}
      draw={draw}
      table={() => winnersTable(data, title)}
      file="winners"
      outcomes={['needsMetFraction']}
      notes={
        <>
          <p>{winnersWords.means}</p>
          <p>{winnersWords.paired}</p>
          <p>{`${winnersWords.open} ${winnersWords.ignores}`}</p>
        </>
      }
    />
  );
}
