import { useMemo } from 'preact/hooks';
import { plain, type RocData, rocChart, rocData, rocTable } from '../../../charts/index.ts';
import type { Scenario } from '../../../scenario/index.ts';
import { aiRoomWords } from '../../words/ai.ts';
import { type Draw, Figure } from '../figure.tsx';
import { armNames, type View } from '../view.ts';
import { detectorOf, isAssumed } from './scenario-facts.ts';

const words = aiRoomWords.roc;

/** Where the detector of each arm operates, for all patients and for each group. */
export function RocFigure({ view, scenario }: { readonly view: View; readonly scenario: Scenario }) {
  const { lookup, labels, arms, groups, mode } = view;
  const data = useMemo(
    () => rocData(lookup, labels, { arms, groups, detectorOf: (arm) => detectorOf(scenario, arm) }),
    [lookup, labels, arms, groups, scenario],
  );
  const draw: Draw = useMemo(() => (options) => rocChart(data, options), [data]);
  if (data.panels.length === 0) return null;
  const title = titleOf(data);
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(armNames(data.panels.map(({ arm }) => arm)))}
      draw={draw}
      table={() => rocTable(data, title)}
      file="what-the-ai-finds"
      notes={
        <>
          <p>{words.note}</p>
          <p>{words.curve}</p>
          {isAssumed(scenario, 'triage/ai') && <p>{words.assumed}</p>}
          {mode !== 'values' && <p>{words.always}</p>}
        </>
      }
      outcomes={['triageSensitivity', 'triageSpecificity']}
    />
  );
}

function titleOf({ panels }: RocData): string {
  const percent = (share: number, halfWidth: number | null) =>
    `${plain(share * 100, 0)}${halfWidth === null ? '' : ` (\u00b1\u202f${plain(halfWidth * 100, 0)})`}`;
  const each = panels.map(({ arm, points }) => words.inArm(percent(points[0].caught.mean, points[0].caught.halfWidth), arm.title));
  const [first] = panels;
  const told = first.points.filter(({ group, isSmall }) => group !== null && !isSmall);
  const beginning = words.title(each.join(', '));
  if (panels.length > 1 || told.length < 2) return beginning;
  const ordered = [...told].sort((a, b) => a.caught.mean - b.caught.mean);
  const [low, high] = [ordered[0], ordered[ordered.length - 1]];
  const say = ({ caught }: typeof low) => percent(caught.mean, caught.halfWidth);
  return beginning + words.groups(say(low), low.title, say(high), high.title);
}
