/** The main outcomes of all compared arms, with differences, intervals and a word for each. */
import { type ArmMark, scaleFor, type Unit, valueText, withUnit } from '../../charts/index.ts';
import { outcomes } from '../../experiment/index.ts';
import { type Change, changeOf } from '../findings.ts';
import { people } from '../labels.ts';
import { type MainOutcome, mainOutcomesOf } from '../mainOutcomes.ts';
import { intervalWords } from '../words/finding.ts';
import { outcomeName, statisticName } from '../words/outcome.ts';
import { tableWords } from '../words/page.ts';
import { ArmSign } from './ArmSign.tsx';
import { Definition } from './controls.tsx';
import { VerdictMark } from './Findings.tsx';
import type { View } from './view.ts';

export function ComparisonTable({ view }: { readonly view: View }) {
  const { lookup, labels, arms, roles } = view;
  const rows = mainOutcomesOf(lookup, arms, roles);
  const nameOf = ({ outcome, place }: MainOutcome): string => {
    const who = place.role ? tableWords.of(people(labels.role(place.role))) : '';
    const statistic = place.statistic ? `, ${statisticName(place.statistic) ?? place.statistic}` : '';
    return `${outcomeName(outcome, outcomes[outcome].title)}${who}${statistic}`;
  };
  return (
    <section class="figure" aria-labelledby="comparison-heading">
      <h2 class="eyebrow" id="comparison-heading">
        {tableWords.heading}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus (WCAG 2.1.1) */}
      <section class="scroll comparison" tabIndex={0} aria-label={tableWords.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{tableWords.outcome}</th>
              {arms.map((arm) => (
                <th key={arm.id} scope="col">
                  <ArmSign arm={arm} />
                  <span>{arm.title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={nameOf(row)}>
                <th scope="row">
                  <Definition term={nameOf(row)}>{outcomes[row.outcome].definition}</Definition>
                </th>
                {arms.map((arm) => (
                  <Cell key={arm.id} view={view} arm={arm} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Cell({ view: { lookup }, arm, row: { outcome, place } }: { readonly view: View; readonly arm: ArmMark; readonly row: MainOutcome }) {
  const found = lookup.outcome(arm.id, outcome, place);
  if (!found || found.mean === null) return <td>{tableWords.none}</td>;
  const unit = outcomes[outcome].unit;
  const change = arm.index === 0 ? null : changeOf(lookup, arm, outcome, place);
  return (
    <td>
      <span class="value">{valueText(found.mean, unit)}</span>
      {arm.index === 0 && found.halfWidth !== null && <span class="detail">{`\u00b1 ${withUnit(found.halfWidth, scaleFor(unit, found.mean))}`}</span>}
      {change && <ChangeCell change={change} unit={unit} />}
    </td>
  );
}

function ChangeCell({ change, unit }: { readonly change: Change; readonly unit: Unit }) {
  const by = scaleFor(unit, change.difference, true);
  const directions = { down: 'lower', up: 'higher' };
  return (
    <>
      <span class="detail">{`${withUnit(Math.abs(change.difference), by)} ${change.difference < 0 ? directions.down : directions.up} (${intervalWords(change.low, change.high, by, directions)})`}</span>
      <VerdictMark verdict={change.verdict} isChanged={change.isDistinguishable} />
    </>
  );
}
