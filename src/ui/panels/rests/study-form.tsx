/** What every study has: what it would take, the button that starts it, how it gets on, and what to take along. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { jsonText } from '../../../experiment/index.ts';
import type { RequestProblem } from '../../../runner/index.ts';
import type { RemoteDesk } from '../../desk/client.ts';
import type { Cost, StudyFound, StudyProgress } from '../../desk/studies.ts';
import type { StudyAsked } from '../../desk/study-plan.ts';
import { saveFile } from '../../files/saving.ts';
import { mustSave } from '../../files/scenario-file.ts';
import type { Shown } from '../../state/state.ts';
import { restsWords as words } from '../../words/rests.ts';
import { Copyable } from '../controls.tsx';
import { type Asked, useAsked } from '../use-asked.ts';
import { costLine, movedLine, progressLine } from './study-lines.ts';
import { isGoingOn } from './use-studies.ts';

type Plan = Cost | { readonly problems: readonly RequestProblem[] };

interface StudyFormProps {
  readonly heading: string;
  readonly about: string;
  readonly shown: Shown;
  readonly desk: RemoteDesk;
  /** A comparison is running. */
  readonly isRunning: boolean;
  readonly asked: StudyAsked;
  readonly progress: StudyProgress | undefined;
  readonly found: StudyFound | null;
  /** What a number is called, by its pointer. */
  readonly nameOf?: (pointer: string) => string | undefined;
  readonly children: ComponentChildren;
}

export function StudyForm({ heading, about, shown, desk, isRunning, asked, progress, found, nameOf, children }: StudyFormProps) {
  const id = useId();
  const { scenario } = shown;
  const cost = useAsked(`${scenario.sha256} ${JSON.stringify(asked)}`, async (): Promise<Plan> => desk.planStudy(scenario, asked));
  const isOn = isGoingOn(progress);
  const isPossible = cost.answer !== undefined && !('problems' in cost.answer) && !cost.isWorking;
  const isStale = found !== null && found.sha256 !== scenario.sha256;
  return (
    <section class="figure study-form" aria-labelledby={id}>
      <h2 class="eyebrow" id={id}>
        {heading}
      </h2>
      <p>{about}</p>
      <div class="controls">{children}</div>
      <CostOf cost={cost} nameOf={nameOf} />
      <div class="study-go">
        {isOn ? (
          <button type="button" onClick={() => void desk.stopStudy()}>
            {words.stop}
          </button>
        ) : (
          <button type="button" class="primary" disabled={!isPossible} onClick={() => void desk.startStudy(scenario, asked)}>
            {found === null ? words.start : words.startAgain}
          </button>
        )}
        {isOn && progress && <progress aria-label={words.progress} max={progress.total || undefined} value={progress.done} />}
        <p class="study-line" role="status">
          {progress === undefined ? '' : progressLine(progress, isRunning, found !== null)}
        </p>
      </div>
      {isStale && <p class="study-stale">{words.stale}</p>}
    </section>
  );
}

interface CostOfProps {
  readonly cost: Asked<Plan>;
  readonly nameOf: StudyFormProps['nameOf'];
}

function CostOf({ cost, nameOf }: CostOfProps) {
  const named = (text: string): string => text.replace(/\/[\w/~.-]+/g, (pointer) => nameOf?.(pointer) ?? pointer);
  const { answer, isWorking, failure } = cost;
  if (failure !== undefined) return <p class="study-cost">{words.cost.failed(failure)}</p>;
  if (answer === undefined || isWorking) return <p class="study-cost">{words.cost.planning}</p>;
  if ('problems' in answer) return <p class="study-cost is-refused">{words.cost.refused(answer.problems, named)}</p>;
  return (
    <div class="study-cost">
      <p>{costLine(answer)}</p>
      <Moved cost={answer} />
    </div>
  );
}

function Moved({ cost }: { readonly cost: Cost }) {
  const { parameters, leftOut, notMoved, notes } = cost;
  const unmoved = notMoved && words.cost.notMoved(notMoved);
  return (
    <details>
      <summary>{words.cost.moved(parameters.length)}</summary>
      <p>{words.cost.order}</p>
      <ul>
        {parameters.map((one) => (
          <li key={one.pointer}>{movedLine(one)}</li>
        ))}
        {leftOut.map(({ parameter, because }) => (
          <li key={parameter.pointer}>{words.cost.leftOut(words.cost.row(parameter.name, parameter.around), because)}</li>
        ))}
      </ul>
      {unmoved && <p>{unmoved}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </details>
  );
}

interface StudyFilesProps {
  readonly found: StudyFound;
  readonly shown: Shown;
  readonly command: string;
}

/** The file with all numbers of the study, and the command that gives the same digits. */
export function StudyFiles({ found, shown, command }: StudyFilesProps) {
  const id = useId();
  const { result } = found;
  const name = `${result.scenario.id.replaceAll('/', '-')}-${result.kind}.json`;
  return (
    <section class="figure study-files" aria-labelledby={id}>
      <h2 class="eyebrow" id={id}>
        {words.files}
      </h2>
      <p>{words.method(result.replications, result.simulations.done)}</p>
      <div class="buttons">
        <button type="button" onClick={() => saveFile(name, 'application/json', jsonText(result))}>
          {words.json}
        </button>
      </div>
      <h3>{words.command}</h3>
      {found.sha256 === shown.scenario.sha256 && mustSave(shown) && <p>{words.saveFirst}</p>}
      <Copyable text={command} label={words.files} />
    </section>
  );
}
