/** The symbol of an arm in its colour, as the charts have it. */
import { type ArmMark, armClass, armDash, armSymbol } from '../../charts/index.ts';

export function ArmSign({ arm }: { readonly arm: ArmMark }) {
  return (
    <svg class={`sign ${armClass(arm)}`} width="34" height="18" viewBox="0 -9 34 18" aria-hidden="true">
      <line class="line" x1="0" x2="34" stroke-dasharray={armDash(arm)} />
      <path class="symbol" d={armSymbol(arm, 70)} transform="translate(17,0)" />
    </svg>
  );
}
