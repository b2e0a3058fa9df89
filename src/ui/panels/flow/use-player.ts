/** A clock that can be played: the minute of the day, moved by time or by hand. It never starts by itself. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useMedia } from '../use-media.ts';

const lastMin = 1440;
const hourMin = 60;
/** Where little motion is wanted, an hour at a time, at this pace. */
const stepMs = 1200;
/** What the page says of the time while it plays is renewed this often: the picture itself at every frame. */
const sayEveryMs = 200;

export interface Player {
  readonly atMin: number;
  readonly isPlaying: boolean;
  readonly isStill: boolean;
  readonly toggle: () => void;
  /** Stops, and goes there. */
  readonly goTo: (minute: number) => void;
}

/** @param paint draws the picture at a minute; `isMoving` while it plays */
export function usePlayer(startMin: number, minutesPerSecond: number, paint: (atMin: number, isMoving: boolean) => void): Player {
  const [atMin, setMinute] = useState(startMin);
  const [isPlaying, setPlaying] = useState(false);
  const now = useRef(startMin);
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const painter = useRef(paint);
  painter.current = paint;
  const move = (minute: number, isMoving: boolean): void => {
    now.current = Math.max(0, Math.min(lastMin, minute));
    painter.current(now.current, isMoving);
    if (now.current >= lastMin) setPlaying(false);
  };
  useEffect(() => {
    if (!isPlaying) return;
    if (isStill) {
      const timer = setInterval(() => {
        move((Math.floor(now.current / hourMin) + 1) * hourMin, false);
        setMinute(now.current);
      }, stepMs);
      return () => clearInterval(timer);
    }
    let last = performance.now();
    let said = last;
    let frame = requestAnimationFrame(function draw(time) {
      // After a pause of the page the clock does not jump.
      move(now.current + (Math.min(100, Math.max(0, time - last)) / 1000) * minutesPerSecond, true);
      last = time;
      if (time - said > sayEveryMs) {
        said = time;
        setMinute(now.current);
      }
      frame = requestAnimationFrame(draw);
    });
    return () => {
      cancelAnimationFrame(frame);
      move(now.current, false);
      setMinute(now.current);
    };
  }, [isPlaying, isStill, minutesPerSecond]);
  return {
    atMin,
    isPlaying,
    isStill,
    toggle: () => {
      if (!isPlaying && now.current >= lastMin) move(0, false);
      setPlaying(!isPlaying);
    },
    goTo: (minute) => {
      setPlaying(false);
      move(minute, false);
      setMinute(now.current);
    },
  };
}
