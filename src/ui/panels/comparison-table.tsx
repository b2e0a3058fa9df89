/** The main outcomes of all compared arms, with differences, intervals and a word for each. */
import { type ArmMark, inScale, type Scale, scaleFor } from '../../charts/index.ts';
import { outcomes } from '../../experiment/index.ts';
import { type Change, changeOf } from '../findings/findings.ts';
import { people } from '../findings/labels.ts';
import { type MainOutcome, mainOutcomesOf } from '../findings/main-outcomes.ts';
import { outcomeName, statisticName } from '../words/outcome.ts';
import { tableWords } from '../words/page.ts';
import { ArmSign } from './arm-sign.tsx';
import { Definition } from './controls.tsx';
import { VerdictMark } from './findings.tsx';
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
      <p class="lead">{tableWords.intro}</p>
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
            {rows.map((row) => {
              const by = rowScale(view, row);
              return (
                <tr key={nameOf(row)}>
                  <th scope="row">
                    <Definition term={nameOf(row)}>{outcomes[row.outcome].definition}</Definition>
                    <span class="detail">{unitName(row, by)}</span>
                  </th>
                  {arms.map((arm) => (
                    <Cell key={arm.id} view={view} arm={arm} row={row} by={by} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** All cells of a row are in one unit. */
function rowScale({ lookup, arms }: View, { outcome, place }: MainOutcome): Scale {
  const size = Math.max(0, ...arms.map((arm) => lookup.outcome(arm.id, outcome, place)?.mean ?? 0));
  return scaleFor(outcomes[outcome].unit, { size });
}

const unitName = ({ outcome }: MainOutcome, by: Scale): string =>
  `${by.suffix.trim()}${outcomes[outcome].unit.endsWith('/day') ? tableWords.perDay : ''}`.trim();

function Cell({
  view: { lookup },
  arm,
  row,
  by,
}: {
  readonly view: View;
  readonly arm: ArmMark;
  readonly row: MainOutcome;
  readonly by: Scale;
}) {
  const { outcome, place } = row;
  const found = lookup.outcome(arm.id, outcome, place);
  if (!found || found.mean === null) return <td>{tableWords.none}</td>;
  const change = arm.index === 0 ? null : changeOf(lookup, arm, outcome, place);
  return (
    <td>
      <span class="value">{inScale(found.mean, by)}</span>
      {!change && found.halfWidth !== null && (
        <span class="detail">{tableWords.plusMinus(inScale(found.halfWidth, finer(by, found.halfWidth)))}</span>
      )}
      {change && (
        <>
          <VerdictMark judged={change} />
          <span class="detail">{changeCell(change, by)}</span>
        </>
      )}
    </td>
  );
}

/** With as many decimals as half of an interval needs. */
function finer(by: Scale, halfWidth: number): Scale {
  let { decimals } = by;
  while (decimals < 3 && halfWidth > 0 && halfWidth * by.factor * 10 ** decimals < 0.5) decimals += 1;
  return { ...by, decimals };
}

/** "−4.5 (−4.9 to −4.2)" */
function changeCell({ difference, low, high }: Change, by: Scale): string {
  const fine = finer(by, (high - low) / 2);
  const signed = (value: number): string => (value > 0 ? `+${inScale(value, fine)}` : inScale(value, fine));
  return `${signed(difference)} (${signed(low)} to ${signed(high)})`;
}
