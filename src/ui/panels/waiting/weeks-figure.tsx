import { useMemo, useState } from 'preact/hooks';
import { type ArmMark, weeksChart, weeksData, weeksTable } from '../../../charts/index.ts';
import type { WarmUpAdvice } from '../../../experiment/index.ts';
import type { RoomProps } from '../../rooms/room.ts';
import { capital } from '../../words/capital.ts';
import { pageWords } from '../../words/page.ts';
import { type WeeksStanding, weeksWords as words } from '../../words/waiting.ts';
import { Select } from '../controls.tsx';
import { type Draw, Figure } from '../figure.tsx';
import { useAsked } from '../use-asked.ts';
import { armNames } from '../view.ts';
import { Coming, Working } from '../working.tsx';

/** How the pile fills from an empty start and whether it settles, and what the results leave out of that. */
export function WeeksFigure({ view, shown, desk, isRunning }: RoomProps) {
  const { scenario } = shown;
  const { arms, roles, labels } = view;
  const [chosen, setRole] = useState('');
  const role = roles.includes(chosen) ? chosen : null;
  // A run needs the processors more.
  const key = isRunning ? null : `${scenario.sha256} ${arms.map(({ index }) => index).join(' ')}`;
  const asked = useAsked(key, () =>
    desk.weeks(
      scenario,
      arms.map(({ index }) => index),
    ),
  );
  const { answer } = asked;
  const data = useMemo(() => answer && weeksData(answer, arms, role), [answer, arms, role]);
  const draw: Draw | undefined = useMemo(() => data && ((options) => weeksChart(data, options)), [data]);
  if (!answer || !data || !draw || data.curves.length === 0) return <Coming heading={words.heading} asked={asked} />;
  const ofRole = answer.filter((one) => one.role === role);
  const title = weeksTitle(ofRole, arms);
  const choices = [{ value: '', label: pageWords.allRoles }, ...roles.map((value) => ({ value, label: labels.role(value) }))];
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(armNames(arms))}
      draw={draw}
      table={() => weeksTable(data, title)}
      file="backlog-by-week"
      controls={choices.length > 2 && <Select label={words.role} value={role ?? ''} onChange={setRole} choices={choices} />}
      notes={
        <>
          <Working asked={asked} />
          <ul class="verdicts">
            {arms.map(({ id, title: name }) => {
              const advice = ofRole.find(({ arm }) => arm === id);
              return advice && <li key={id}>{words.ofArm(name, words.verdict(advice))}</li>;
            })}
          </ul>
          {ofRole.some((one) => standingOf(one) === 'growing') && <p>{words.growing}</p>}
          <p>{words.note(answer[0].replications)}</p>
        </>
      }
      outcomes={['backlogCount']}
    />
  );
}

/** What is to be said of the baseline, and of the other arms where it is something else. */
export function weeksTitle(advice: readonly WarmUpAdvice[], arms: readonly ArmMark[]): string {
  const [first] = advice;
  const said = (one: WarmUpAdvice): string => words.title(standingOf(one), one.scenarioWarmUpDays, one.weeks.length);
  const others = arms.slice(1).flatMap(({ id, title }) => {
    const one = advice.find(({ arm }) => arm === id);
    return one === undefined || standingOf(one) === standingOf(first) ? [] : [words.withArm(title, said(one))];
  });
  const text = [said(first), ...others].join('; ');
  return capital(text);
}

function standingOf({ verdict, scenarioVerdict, drift, isDrifting }: WarmUpAdvice): WeeksStanding {
  if (verdict === 'undefined') return 'unknown';
  if (verdict === 'too short') return drift.mean !== null && drift.mean < 0 ? 'shrinking' : 'growing';
  if (scenarioVerdict === 'too little') return 'later';
  if (verdict === 'cannot tell') return 'too few';
  if (isDrifting) return 'moving';
  if (scenarioVerdict === null) return 'unknown';
  return scenarioVerdict === 'enough' ? 'settled' : 'perhaps';
}
