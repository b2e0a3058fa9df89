/** The numbers of a chart as a table, behind one click. It is filled when it is opened: most never are. */
import { useState } from 'preact/hooks';
import { cellText, type Table } from '../../charts/index.ts';
import { pageWords } from '../words/page.ts';

export function TableTwin({ table }: { readonly table: () => Table }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{pageWords.asTable}</summary>
      {isOpen && <PlainTable table={table()} />}
    </details>
  );
}

export function PlainTable({ table }: { readonly table: Table }) {
  const { caption, columns, rows } = table;
  return (
    // Keyboard users need to reach what scrolls.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cellText(cell)}
                  </th>
                ) : (
                  <td key={column} class={typeof cell === 'string' ? undefined : 'number'}>
                    {cellText(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
