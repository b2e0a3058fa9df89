/** Files, the command that reproduces the result, and what identifies it. */

import { useCallback } from 'preact/hooks';
import { plain } from '../../charts/index.ts';
import { resultCsv, resultJson } from '../../experiment/index.ts';
import { saveFile } from '../files/saving.ts';
import { mustSave, reproduceCommand, scenarioFileName } from '../files/scenario-file.ts';
import type { RoomProps } from '../rooms/room.ts';
import { armsWithoutResult } from '../state/state.ts';
import { takeWords } from '../words/page.ts';
import { AllFigures } from './all-figures.tsx';
import { Copyable } from './controls.tsx';

interface TakeAwayProps {
  readonly room: RoomProps;
  readonly scenarioText: () => Promise<string>;
}

export function TakeAway({ room, scenarioText }: TakeAwayProps) {
  const { shown } = room;
  const { scenario, result } = shown;
  const { facts } = takeWords;
  const fileName = scenario.id.replaceAll('/', '-');
  const others = useCallback(
    async () => ({
      [scenarioFileName(shown)]: await scenarioText(),
      [`${fileName}-result.json`]: resultJson(result),
      [`${fileName}-result.csv`]: resultCsv(result),
    }),
    [shown, scenarioText, fileName, result],
  );
  const isWhole = result.replications === result.replicationsAsked;
  const absent = armsWithoutResult(shown).map(({ title }) => title);
  return (
    <section class="take" aria-labelledby="take-heading">
      <h2 id="take-heading">{takeWords.heading}</h2>
      <div class="buttons">
        <button
          type="button"
          onClick={() => void scenarioText().then((text) => saveFile(scenarioFileName(shown), 'application/yaml', text))}
        >
          {takeWords.scenario}
        </button>
        <button type="button" onClick={() => saveFile(`${fileName}-result.json`, 'application/json', resultJson(result))}>
          {takeWords.json}
        </button>
        <button type="button" onClick={() => saveFile(`${fileName}-result.csv`, 'text/csv', resultCsv(result))}>
          {takeWords.csv}
        </button>
        <AllFigures room={room} others={others} />
      </div>
      <h3>{takeWords.reproduce}</h3>
      {mustSave(shown) && <p>{takeWords.reproduceEdited}</p>}
      {!isWhole && <p>{takeWords.reproduceStopped}</p>}
      <Copyable text={reproduceCommand(shown)} label={takeWords.reproduce} />
      <dl class="facts">
        <Fact name={facts.scenarioHash} value={result.scenario.sha256} isCode />
        <Fact name={facts.resultHash} value={result.resultSha256} isCode />
        <Fact name={facts.engine} value={`${result.engine.name} ${result.engine.version}`} />
        <Fact name={facts.seed} value={result.seed} />
        <Fact name={facts.replications} value={`${result.replications} / ${result.replicationsAsked}`} />
        {absent.length > 0 && <Fact name={facts.without} value={absent.join(', ')} />}
        <Fact name={facts.span} value={takeWords.span(plain(result.observedDays, 0), plain(result.warmUpDays, 0))} />
      </dl>
      <p class="private">{takeWords.private}</p>
    </section>
  );
}

function Fact({ name, value, isCode = false }: { readonly name: string; readonly value: string; readonly isCode?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isCode ? <code>{value}</code> : value}</dd>
    </div>
  );
}
