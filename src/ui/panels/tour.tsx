/** Five steps through the page, which can be left at any of them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { tourWords } from '../words/tour.ts';

/** Where each step points, and the room that it is in. */
const stops = [
  { place: '.question', room: 'answer' },
  { place: '.finding', room: 'answer' },
  { place: '.rooms', room: 'answer' },
  { place: '.run-bar', room: 'answer' },
  { place: '.take', room: 'take' },
] as const;

export function Tour() {
  const [step, setStep] = useState<number | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step === null) return;
    const { place, room } = stops[step];
    if (location.hash !== `#${room}` && !(location.hash === '' && room === 'answer')) location.hash = room;
    box.current?.focus();
    // The room may have to be loaded first.
    const timer = setTimeout(() => {
      const target = document.querySelector(place);
      target?.classList.add('is-pointed-at');
      target?.scrollIntoView({ block: 'center' });
    }, 150);
    return () => {
      clearTimeout(timer);
      for (const target of document.querySelectorAll('.is-pointed-at')) target.classList.remove('is-pointed-at');
    };
  }, [step]);
  const leave = () => {
    setStep(null);
    opener.current?.focus();
  };
  return (
    <>
      <button ref={opener} type="button" class="quiet" onClick={() => setStep(0)}>
        {tourWords.open}
      </button>
      {step !== null && (
        <div
          ref={box}
          class="tour"
          role="dialog"
          aria-labelledby="tour-heading"
          tabIndex={-1}
          onKeyDown={(event) => event.key === 'Escape' && leave()}
        >
          <h2 id="tour-heading">{tourWords.steps[step].title}</h2>
          <p>{tourWords.steps[step].text}</p>
          <div class="tour-buttons">
            <span>{tourWords.place(step + 1, stops.length)}</span>
            <button type="button" class="quiet" onClick={leave}>
              {tourWords.leave}
            </button>
            {step > 0 && (
              <button type="button" onClick={() => setStep(step - 1)}>
                {tourWords.back}
              </button>
            )}
            <button type="button" class="primary" onClick={() => (step + 1 < stops.length ? setStep(step + 1) : leave())}>
              {step + 1 < stops.length ? tourWords.next : tourWords.end}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
