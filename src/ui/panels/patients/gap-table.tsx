/** The equity measures of one outcome: those that matter first, the rest behind a click. */
import { useMemo, useState } from 'preact/hooks';
import { type EquityLookup, gapMeasures, gapMeasuresTable, type MeasureRow, tableCsv } from '../../../charts/index.ts';
import { type EquityMeasureId, outcomes } from '../../../experiment/index.ts';
import { saveFile } from '../../files/saving.ts';
import { capital } from '../../words/capital.ts';
import { pageWords } from '../../words/page.ts';
import { firstMeasures, gapTableWords, measureNames } from '../../words/patients.ts';
import { ArmSign } from '../arm-sign.tsx';
import { Definition, OutcomeDefinitions } from '../controls.tsx';
import type { View } from '../view.ts';
import { GapCell } from './gap-cell.tsx';
import { gapTitle } from './gap-title.ts';
import { type OutcomeChoice, OutcomeSelect } from './groups-figure.tsx';
import { nameOf } from './outcomes-by-group.ts';

const nameOfMeasure = (measure: EquityMeasureId): string => capital(measureNames[measure][0]);

interface GapTableProps {
  readonly view: View;
  readonly equity: EquityLookup;
  readonly choice: OutcomeChoice;
}

export function GapTable({ view: { arms }, equity, choice }: GapTableProps) {
  const { outcome } = choice;
  const [isWhole, setWhole] = useState(false);
  const rows = useMemo(() => gapMeasures(equity, outcome, arms), [equity, outcome, arms]);
  const first = firstMeasures.flatMap((id) => rows.filter(({ measure }) => measure === id));
  const rest = rows.filter(({ measure }) => !firstMeasures.includes(measure));
  const title = gapTitle(first, nameOf(outcome));
  if (rows.length === 0) return null;
  const save = () => saveFile(`gap-measures-${outcome}.csv`, 'text/csv', tableCsv(gapMeasuresTable(rows, nameOfMeasure, title)));
  return (
    <section class="figure" aria-labelledby="gap-table-heading">
      <h2 class="eyebrow" id="gap-table-heading">
        {gapTableWords.heading}
      </h2>
      <p class="finding-title">{title}</p>
      <div class="controls">
        <OutcomeSelect {...choice} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus (WCAG 2.1.1) */}
      <section class="scroll comparison gap-measures" tabIndex={0} aria-label={gapTableWords.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{gapTableWords.measure}</th>
              {arms.map((arm) => (
                <th key={arm.id} scope="col">
                  <ArmSign arm={arm} />
                  <span>{arm.title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...first, ...(isWhole ? rest : [])].map((row) => (
              <MeasureLine key={row.measure} row={row} arms={arms} />
            ))}
          </tbody>
        </table>
      </section>
      {rest.length > 0 && (
        <button type="button" class="quiet more-measures" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? gapTableWords.fewer : gapTableWords.more(rest.length)}
        </button>
      )}
      <div class="notes">
        <p>{gapTableWords.note}</p>
        <p>{gapTableWords.denominator(outcomes[outcome].denominator)}</p>
        <OutcomeDefinitions outcomes={[outcome]} />
      </div>
      <div class="below">
        <div class="saves">
          <button type="button" class="quiet" aria-label={pageWords.ofChart(pageWords.saveCsv, gapTableWords.heading)} onClick={save}>
            {pageWords.saveCsv}
          </button>
        </div>
      </div>
    </section>
  );
}

function MeasureLine({ row, arms }: { readonly row: MeasureRow; readonly arms: View['arms'] }) {
  const [, meaning] = measureNames[row.measure];
  return (
    <tr>
      <th scope="row">
        <Definition term={nameOfMeasure(row.measure)}>{meaning}</Definition>
      </th>
      {arms.map((arm) => (
        <GapCell key={arm.id} row={row} cell={row.cells.find((cell) => cell.arm.id === arm.id)} />
      ))}
    </tr>
  );
}
