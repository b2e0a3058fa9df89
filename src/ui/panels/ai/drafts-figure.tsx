import { useMemo } from 'preact/hooks';
import { type DraftsData, draftsChart, draftsData, draftsTable, plain } from '../../../charts/index.ts';
import type { Scenario } from '../../../scenario/index.ts';
import { aiRoomWords } from '../../words/ai.ts';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';
import { draftNumbersOf, isAssumed } from './scenario-facts.ts';

const words = aiRoomWords.drafts;

/** Drafts used and not used, their errors, and the minutes that they save and take. */
export function DraftsFigure({ view, scenario }: { readonly view: View; readonly scenario: Scenario }) {
  const { lookup, labels, arms, roles } = view;
  const data = useMemo(
    () => draftsData(lookup, labels, { arms, roles, numbersOf: (arm, role) => draftNumbersOf(scenario, arm, role) }),
    [lookup, labels, arms, roles, scenario],
  );
  const draw: Draw = useMemo(() => (options) => draftsChart(data, options), [data]);
  if (data.rows.length === 0) return null;
  const drafting = arms.filter(({ id }) => data.rows.some(({ arm }) => arm.id === id));
  const title = titleOf(data, drafting);
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(armNames(drafting))}
      draw={draw}
      table={() => draftsTable(data, title)}
      file="what-becomes-of-drafts"
      notes={
        <>
          <p>{words.note}</p>
          <p>{words.minutes}</p>
          {isAssumed(scenario, 'drafts') && <p>{words.assumed}</p>}
        </>
      }
      outcomes={['draftUsedFraction', 'draftErrorSentFraction', 'severeErrorSentFraction']}
    />
  );
}

function titleOf({ rows }: DraftsData, arms: View['arms']): string {
  const each = arms.flatMap(({ id }) => {
    const row = rows.find(({ arm }) => arm.id === id);
    if (row === undefined) return [];
    const { arm, used, errorSent } = row;
    const half = used.halfWidth === null ? '' : ` (\u00b1\u202f${plain(used.halfWidth * 100, 1)})`;
    const errors = errorSent === null || errorSent.mean === 0 ? words.noErrors : errorText(errorSent);
    return [words.inArm(`${plain(used.mean * 100, 0)}${half}`, errors, arm.title)];
  });
  return words.title(each.join('; '));
}

function errorText({ mean, halfWidth }: { readonly mean: number; readonly halfWidth: number | null }): string {
  const half = halfWidth === null ? '' : ` (\u00b1\u202f${plain(halfWidth * 100, 1)})`;
  return `${plain(mean * 100, 1)}\u202f%${half}`;
}
