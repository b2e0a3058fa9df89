/** A clinic day in both arms, played from the trace. */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import {
  type ArmMark,
  type ClinicDayData,
  type ClinicDayPicture,
  clinicDayData,
  clinicDayTable,
  createClinicDayPicture,
  dayTotals,
} from '../../../charts/index.ts';
import { rolesBySeniority } from '../../findings/labels.ts';
import type { RoomProps } from '../../rooms/room.ts';
import { dayWords as words } from '../../words/day.ts';
import { workingWords } from '../../words/page.ts';
import { Segmented, Select } from '../controls.tsx';
import { type Draw, Figure } from '../figure.tsx';
import { useAsked } from '../use-asked.ts';
import { Coming } from '../working.tsx';
import { usePlayer } from './use-player.ts';

const speeds = [
  { value: 'slow', label: words.slow },
  { value: 'normal', label: words.normal },
  { value: 'fast', label: words.fast },
] as const;
type Speed = (typeof speeds)[number]['value'];
const minutesPerSecond: Readonly<Record<Speed, number>> = { slow: 15, normal: 45, fast: 150 };
/** A message is seen on its way for so many seconds of the viewer's time. */
const travelSeconds = 0.4;
/** When the page opens on it: in the middle of the morning. */
const firstMin = 600;
/** The second week, for by then the lines are as they usually are. */
const firstDay = 8;

interface DayFigureProps extends RoomProps {
  readonly arm: ArmMark;
}

export function DayFigure({ view, shown, desk, arm }: DayFigureProps) {
  const { scenario } = shown;
  const { labels } = view;
  const [baseline] = view.arms;
  const days = daysOf(scenario.run.observedDays);
  const [chosen, setDay] = useState(days[Math.min(1, days.length - 1)]);
  const day = days.includes(chosen) ? chosen : days[0];
  const asked = useAsked(`${scenario.sha256} ${arm.index} ${day}`, async () => {
    const [before, after] = [await desk.day(scenario, 0, day), await desk.day(scenario, arm.index, day)];
    return before && after && { before, after, arm };
  });
  const data = useMemo((): ClinicDayData | undefined => {
    if (!asked.answer) return undefined;
    const { before, after, arm: drawnArm } = asked.answer;
    const lanes = [
      { arm: baseline, day: before },
      { arm: drawnArm, day: after },
    ];
    return clinicDayData(lanes, [...rolesBySeniority(scenario)].reverse(), labels.role);
  }, [asked.answer, baseline, scenario, labels]);
  if (asked.answer === null) return null;
  if (!data || !asked.answer) return <Coming heading={words.heading} asked={asked} />;
  const startOfRun = asked.answer.before.startMin - (asked.answer.before.day - 1) * 1440;
  const choices = days.map((value) => ({ value: String(value), label: words.dayName(startOfRun + (value - 1) * 1440, value) }));
  return (
    <PlayedDay
      data={data}
      share={asked.answer.before.share}
      dayName={words.dayName(asked.answer.before.startMin, asked.answer.before.day)}
      dayChoice={<Select label={words.day} value={String(day)} onChange={(value) => setDay(Number(value))} choices={choices} />}
      status={asked.isWorking ? <p role="status">{workingWords.workingNew}</p> : null}
    />
  );
}

function daysOf(observedDays: number): number[] {
  const from = Math.max(1, Math.min(firstDay, observedDays - 6));
  return Array.from({ length: Math.min(7, observedDays) }, (_, index) => from + index);
}

interface PlayedDayProps {
  readonly data: ClinicDayData;
  readonly share: number;
  readonly dayName: string;
  readonly dayChoice: ComponentChildren;
  readonly status: ComponentChildren;
}

function PlayedDay({ data, share, dayName, dayChoice, status }: PlayedDayProps) {
  const [speed, setSpeed] = useState<Speed>('normal');
  const picture = useRef<ClinicDayPicture>();
  const place = useRef(firstMin);
  const travelMin = minutesPerSecond[speed] * travelSeconds;
  const player = usePlayer(firstMin, minutesPerSecond[speed], (atMin, isMoving) => {
    place.current = atMin;
    picture.current?.show(atMin, isMoving ? travelMin : 0);
  });
  const draw: Draw = useMemo(
    () => (options) => {
      const drawn = createClinicDayPicture(data, options);
      drawn.show(place.current, 0);
      // A picture that goes to a file stands still.
      if (!options.isStandalone) picture.current = drawn;
      return drawn.svg;
    },
    [data],
  );
  const clock = words.clock(player.atMin);
  const said = data.lanes.map(({ arm, day }) => ({ title: arm.title, totals: dayTotals(day, player.atMin) }));
  const title = words.fixedTitle(dayName);
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(data.lanes.map(({ arm }) => arm.title).join(', '))}
      draw={draw}
      table={() => clinicDayTable(data, title)}
      file="clinic-day"
      outcomes={[]}
      controls={
        <div class="player">
          {dayChoice}
          <Segmented label={words.speed} value={speed} onChange={setSpeed} choices={speeds} />
          <div class="player-keys">
            <button type="button" class="primary" onClick={player.toggle}>
              {player.isPlaying ? words.pause : words.play}
            </button>
            <button type="button" class="quiet" onClick={() => player.goTo(player.atMin - 60)}>
              {words.hourBack}
            </button>
            <button type="button" class="quiet" onClick={() => player.goTo(player.atMin + 60)}>
              {words.hourOn}
            </button>
          </div>
          <label class="player-time">
            <span>{words.time}</span>
            <input
              type="range"
              min={0}
              max={1440}
              step={5}
              value={Math.round(player.atMin / 5) * 5}
              aria-valuetext={clock}
              onInput={(event) => player.goTo(Number(event.currentTarget.value))}
            />
            <output>{clock}</output>
          </label>
        </div>
      }
      notes={
        <>
          {status}
          <p class="unseen" role="status">
            {player.isPlaying ? '' : words.said(clock, said)}
          </p>
          {player.isStill && <p>{words.stillMotion}</p>}
          <p>{words.one}</p>
          <p>{words.share(share)}</p>
        </>
      }
    />
  );
}
