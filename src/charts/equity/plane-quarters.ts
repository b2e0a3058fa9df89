/** The four quarters of the plane: those in which both are better or both are worse are tinted, and words in the corners say what each is. */
import { add } from '../element.ts';
import type { Group } from '../frame.ts';
import { wrapText } from '../text.ts';
import type { PlaneData } from './plane.ts';

/** Of the picture's plane, in pixels of the body. */
export interface Ends {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Quarter extends Ends {
  readonly text: string;
  /** Undefined where one is better and the other worse. */
  readonly judged: 'good' | 'bad' | undefined;
  readonly isLeft: boolean;
  readonly isUpper: boolean;
}

const lineHeight = 16;
/** The words are bold, which takes more room than `wrapText` thinks. */
const wrapSize = 14.5;

/** @param zero where no change is */
export function quartersOf({ x, y, quadrants }: PlaneData, zero: { readonly across: number; readonly up: number }, ends: Ends): Quarter[] {
  const sides = [0, 1] as const;
  return sides.flatMap((side) =>
    sides.map((height): Quarter => {
      const [isLeft, isUpper] = [side === 0, height === 1];
      const isGoodX = isLeft === (x.better === 'lower');
      const isGoodY = isUpper === (y.better === 'higher');
      return {
        text: quadrants[side][height],
        judged: isGoodX !== isGoodY ? undefined : isGoodX ? 'good' : 'bad',
        isLeft,
        isUpper,
        left: isLeft ? ends.left : zero.across,
        right: isLeft ? zero.across : ends.right,
        top: isUpper ? ends.top : zero.up,
        bottom: isUpper ? zero.up : ends.bottom,
      };
    }),
  );
}

export function drawQuarterGrounds(body: Group, quarters: readonly Quarter[]): void {
  for (const { judged, left, right, top, bottom } of quarters) {
    if (judged) add(body, 'rect', { class: `${judged}-ground`, x: left, y: top, width: right - left, height: bottom - top });
  }
}

/** In the outer corners. */
export function drawQuarterWords(body: Group, quarters: readonly Quarter[]): void {
  for (const { text, judged, isLeft, isUpper, left, right, top, bottom } of quarters) {
    const lines = wrapText(text, right - left - 14, wrapSize);
    const first = isUpper ? top + 18 : bottom - 10 - (lines.length - 1) * lineHeight;
    const place = isLeft ? { x: left + 8, 'text-anchor': 'start' } : { x: right - 8, 'text-anchor': 'end' };
    lines.forEach((line, index) => {
      add(body, 'text', { class: `quadrant${judged ? ` is-${judged}` : ''}`, ...place, y: first + index * lineHeight }, line);
    });
  }
}
