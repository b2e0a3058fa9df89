/** One need followed through both worlds, chosen from telling examples. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import {
  type ArmMark,
  aiRow,
  contactRow,
  type FollowedData,
  type FollowedLane,
  type FollowedNames,
  followedChart,
  followedData,
  followedTable,
  type Labels,
  patientRow,
} from '../../../charts/index.ts';
import type { Example, FollowedNeed } from '../../../experiment/index.ts';
import type { Scenario } from '../../../scenario/index.ts';
import { rolesBySeniority } from '../../findings/labels.ts';
import type { RoomProps } from '../../rooms/room.ts';
import { eventSentence, eventWhen, followedWords as words } from '../../words/followed.ts';
import { ArmSign } from '../arm-sign.tsx';
import { Segmented, Select } from '../controls.tsx';
import { type Draw, Figure } from '../figure.tsx';
import { useAsked } from '../use-asked.ts';
import { Coming, Working } from '../working.tsx';

/** Examples are of the first repetition: any is as good. */
const replication = 0;
const axes = [
  { value: 'even', label: words.even },
  { value: 'stretched', label: words.stretched },
] as const;

interface FollowedFigureProps extends RoomProps {
  readonly arm: ArmMark;
}

export function FollowedFigure({ view, shown, desk, arm }: FollowedFigureProps) {
  const { scenario } = shown;
  const { labels } = view;
  const [group, setGroup] = useState<string>();
  const [change, setChange] = useState<Example['change']>();
  const key = `${scenario.sha256} ${arm.index}`;
  const asked = useAsked(key, () => desk.examples(scenario, arm.index, replication));
  const examples = asked.answer ?? [];
  const groups = useMemo(() => [...new Set(examples.map((example) => example.group))], [examples]);
  const ofGroup = examples.filter((example) => example.group === (groups.includes(group ?? '') ? group : groups[0]));
  const example = ofGroup.find((one) => one.change === change) ?? ofGroup[0];
  const followed = useAsked(example === undefined || asked.isWorking ? null : `${key} ${example.need}`, () =>
    desk.follow(scenario, arm.index, example.need, replication),
  );
  if (asked.answer === null) return null;
  if (asked.answer === undefined || !followed.answer)
    return <Coming heading={words.heading} asked={asked.answer === undefined ? asked : followed} />;
  return (
    <FollowedPicture
      followed={followed.answer}
      example={examples.find(({ need }) => need === followed.answer?.need) ?? example}
      scenario={scenario}
      labels={labels}
      status={asked.isWorking || followed.isWorking ? <Working asked={asked.isWorking ? asked : followed} /> : null}
      choice={
        <>
          <Select
            label={words.patients}
            value={example.group}
            onChange={setGroup}
            choices={groups.map((value) => ({ value, label: value === '' ? words.otherPatients : labels.group(value) }))}
          />
          <ExampleChoice examples={ofGroup} chosen={example} onChoose={setChange} />
        </>
      }
    />
  );
}

interface ExampleChoiceProps {
  readonly examples: readonly Example[];
  readonly chosen: Example;
  readonly onChoose: (change: Example['change']) => void;
}

function ExampleChoice({ examples, chosen, onChoose }: ExampleChoiceProps) {
  return (
    <fieldset class="examples">
      <legend>{words.choose}</legend>
      {examples.map((example) => (
        <button key={example.need} type="button" aria-pressed={example === chosen} onClick={() => onChoose(example.change)}>
          <strong>{words.change(example.change)}</strong>
          <span>{words.example(example)}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface FollowedPictureProps {
  readonly followed: FollowedNeed;
  readonly example: Example;
  readonly scenario: Scenario;
  readonly labels: Labels;
  readonly choice: ComponentChildren;
  readonly status: ComponentChildren;
}

function FollowedPicture({ followed, example, scenario, labels, choice, status }: FollowedPictureProps) {
  const [chosenAxis, setAxis] = useState<FollowedData['axis']>();
  const axis = chosenAxis ?? axisFor(followed);
  const names = useMemo(() => namesOf(scenario, labels), [scenario, labels]);
  const data = useMemo(() => {
    const arms = followed.ways.map((way, place) => labels.arms.find(({ id }) => id === way?.arm) ?? labels.arms[place]);
    return followedData(followed, arms, names, axis);
  }, [followed, labels, names, axis]);
  const draw: Draw = useMemo(() => (options) => followedChart(data, options), [data]);
  const title = words.title(example.change, followed, followed.ways.map(words.metAfter));
  return (
    <Figure
      heading={words.heading}
      title={title}
      description={words.description(data.lanes.map((lane) => lane.arm.title).join(', '))}
      draw={draw}
      table={() => followedTable(data, title)}
      file="followed-need"
      outcomes={['needsMetFraction']}
      controls={
        <>
          {choice}
          <Segmented label={words.axis} value={axis} onChange={setAxis} choices={axes} />
        </>
      }
      notes={
        <>
          {status}
          <Steps lanes={data.lanes} />
          <p>{`${words.extremes} ${words.same(followed.commonEvents)}`}</p>
        </>
      }
    />
  );
}

/** The same in words. */
function Steps({ lanes }: { readonly lanes: readonly FollowedLane[] }) {
  return (
    <div class="ways">
      {lanes.map(({ arm, steps }) => (
        <section key={arm.id} aria-label={words.steps(arm.title)}>
          <h3>
            <ArmSign arm={arm} /> {arm.title}
          </h3>
          <ol>
            {steps.map((step, index) => (
              <li key={index}>
                <span class="when">{step.when}</span> <span>{step.sentence}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Even, unless one way is so much longer that nothing of the other could be seen. */
function axisFor({ ways, arisenMin }: FollowedNeed): FollowedData['axis'] {
  const lengths = ways.flatMap((way) => (way === null ? [] : [(way.events.at(-1)?.minute ?? arisenMin) - arisenMin]));
  return Math.min(...lengths) * 4 < Math.max(...lengths) ? 'stretched' : 'even';
}

function namesOf(scenario: Scenario, labels: Labels): FollowedNames {
  const own: Readonly<Record<string, string>> = { [patientRow]: words.patient, [aiRow]: words.ai, [contactRow]: words.inPerson };
  return {
    row: (id) => own[id] ?? labels.role(id),
    order: [patientRow, aiRow, ...rolesBySeniority(scenario).reverse(), contactRow],
    when: eventWhen,
    sentence: (event) => eventSentence(event, labels.role),
  };
}
