/** The text of a field while somebody types into it. */
import { useState } from 'preact/hooks';

/**
 * What is being typed lasts until the value under it changes, by whomever; the new value shows at once.
 * @param settled the value under it, as text
 */
export function useTyping(settled: string): readonly [text: string, type: (text: string) => void] {
  const [typing, setTyping] = useState({ over: settled, text: settled });
  const isOver = typing.over !== settled;
  if (isOver) setTyping({ over: settled, text: settled });
  return [isOver ? settled : typing.text, (text) => setTyping({ over: settled, text })];
}
