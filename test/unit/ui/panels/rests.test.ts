import { describe, expect, it } from 'vitest';
import { flipMapData } from '../../../../src/charts/index.ts';
import { curveNotes, curveTitle } from '../../../../src/ui/panels/rests/break-even-sentences.ts';
import { breakEvenCommand, influenceCommand } from '../../../../src/ui/panels/rests/commands.ts';
import { flipTitle } from '../../../../src/ui/panels/rests/flip-figure.tsx';
import { costLine, progressLine } from '../../../../src/ui/panels/rests/study-lines.ts';
import { carryingLine, tornadoTitle } from '../../../../src/ui/panels/rests/tornado-figure.tsx';
import { restsWords } from '../../../../src/ui/words/rests.ts';
import { estimate, madeUpAnswer, madeUpMarks, madeUpStrips, madeUpStudyArms, madeUpTornado } from '../../../fixtures/made-up-study.ts';

const outcome = {
  name: 'inboxMinPerDay:role=physician',
  title: 'In-basket time',
  unit: 'min/day',
  statistic: 'mean',
  better: 'lower',
} as const;
const [mark] = madeUpMarks;
const said = { outcome, title: 'In-basket time, Physician', arm: 'AI triage', mark, isWhole: false };
const { readings } = madeUpAnswer;

type Found = Parameters<typeof tornadoTitle>[0];
const found = (toldEffects: readonly string[], parameters = madeUpTornado.parameters): Found =>
  ({
    result: { parameters, outcome, arm: 'ai-triage', toldEffects },
    names: Object.fromEntries(madeUpMarks.map((one) => [one.pointer, { ...one, isWhole: false }])),
  }) as unknown as Found;

describe('the title of the tornado', () => {
  it('names the number that moves the result most and counts those that can be told', () => {
    expect(tornadoTitle(found(madeUpMarks.slice(0, 2).map(({ pointer }) => pointer)))).toBe(
      'Of what can be told from chance \u201cUrgent messages the AI flags\u201d moves the result most by its estimate: 1.1 minutes at 50\u202f%, \u22123.2 minutes at 95\u202f%. 2 of 4 numbers moved have an effect that can be told from chance.',
    );
  });

  it('says so when none can be told', () => {
    // Intervals that exclude zero are not enough: they are many.
    expect(tornadoTitle(found([]))).toBe('None of the 4 numbers moved has an effect that can be told from chance.');
    expect(tornadoTitle(found([], madeUpTornado.parameters.slice(2)))).toBe(
      'None of the 2 numbers moved has an effect that can be told from chance.',
    );
  });
});

describe('the line about what carries the answer', () => {
  it('names the numbers, each with how well it is known', () => {
    expect(carryingLine(found([]), [madeUpMarks[2].pointer])).toMatch(
      /^These carry the answer: .* is recommended: How many earlier conversations a patient remembers \(\u25cb assumed\)\.$/,
    );
  });

  it('says that there is none, and where that is because the result itself cannot be told', () => {
    expect(carryingLine(found([]), [])).toMatch(/^None of these numbers carries the answer: .* another arm is recommended\.$/);
    const [first] = madeUpTornado.parameters;
    const open = { ...first, atBase: { ...first.atBase, outcome: estimate(-0.2, 0.8) } };
    expect(carryingLine(found([], [open]), [])).toContain('the difference itself cannot be told from none');
  });
});

describe('the line about what is not moved', () => {
  const none = { notBearing: 0, notNamed: 0, otherGrade: 0, cannotMove: 0, betterKnown: 0, unfinished: 0 };

  it('counts the numbers by the rule that left them out', () => {
    expect(restsWords.cost.notMoved({ ...none, notBearing: 12, cannotMove: 3, betterKnown: 1100 })).toBe(
      'Not moved: 1,115 numbers with a range (12 have no bearing on this outcome; 3 cannot be moved alone; 1,100 are better known than those that are moved).',
    );
    expect(restsWords.cost.notMoved(none)).toBeUndefined();
  });
});

describe('the title of the flip map', () => {
  const titleOf = (...places: number[]) =>
    flipTitle(
      flipMapData(
        places.map((place) => madeUpStrips[place]),
        places.map((place) => madeUpMarks[place]),
        madeUpStudyArms,
      ),
    );

  it('says which assumption, moved how far, changes the recommended arm', () => {
    expect(titleOf(0, 3)).toBe(
      'Urgent messages the AI flags: below 63.7\u202f% (59 to 69\u202f%), \u201cToday: straight to the clinician\u201d is recommended instead of \u201cAI triage\u201d.',
    );
    expect(titleOf(0, 0)).toMatch(/One more number changes the recommended arm as well\.$/);
    expect(titleOf(1, 0)).toBe(titleOf(0, 3));
  });

  it('does not say recommended of an arm that only has the better mean', () => {
    expect(titleOf(1)).toMatch(/has the better mean instead of \u201cAI triage\u201d, which chance may have brought about\.$/);
  });

  it('says when nothing changes, and where it can no longer be told', () => {
    expect(titleOf(3)).toBe('At all values tried (lowest, own and highest) of this number \u201cAI triage\u201d stays recommended.');
    expect(titleOf(2, 3)).toContain('for one of them, in a part of its range, it can no longer be told that it is best');
  });
});

describe('the sentence of a break-even study', () => {
  it('says what is sure on both sides, the winning one first, and the value between them with its interval', () => {
    expect(curveTitle({ ...said, answer: madeUpAnswer })).toBe(
      '\u201cAI triage\u201d surely lowers in-basket time, Physician where \u201cUrgent messages the AI flags\u201d is 69\u202f% or more, and surely raises it where that is 59\u202f% or less; it breaks even at about 63.7\u202f% (95\u202f% interval 59 to 69\u202f%).',
    );
    expect(curveTitle({ ...said, answer: { ...madeUpAnswer, rises: true } })).toContain(
      'surely lowers in-basket time, Physician where \u201cUrgent messages the AI flags\u201d is 59\u202f% or less,',
    );
    expect(curveTitle({ ...said, outcome: { ...outcome, better: 'higher' }, answer: madeUpAnswer })).toContain(
      'surely raises in-basket time, Physician where \u201cUrgent messages the AI flags\u201d is 59\u202f% or less, and surely lowers it',
    );
    const some = { ...madeUpAnswer, above: { ...madeUpAnswer.above, told: 3 } };
    expect(curveTitle({ ...said, answer: some })).toContain('69\u202f% or more (at 3 of the 4 values tried there), and');
    const atEnd = { ...madeUpAnswer, above: { isTold: true, from: 0.95, tried: 1, told: 1 } };
    expect(curveTitle({ ...said, answer: atEnd })).toContain('is 95\u202f%, the end of the range, and surely raises it');
  });

  it('claims no win that no value tried shows, and gives what was found at both ends', () => {
    const untold = { isTold: false, from: null, tried: 0, told: 0 };
    const title = curveTitle({ ...said, answer: { ...madeUpAnswer, high: null, above: untold } });
    expect(title).toMatch(
      /^At none of the 8 values of \u201cUrgent messages the AI flags\u201d tried from 50 to 95\u202f% does \u201cAI triage\u201d surely lower in-basket time, Physician \(.* at 50\u202f%, .* at 95\u202f%\); it surely raises it where that is 59\u202f% or less\. By the means alone it breaks even at about 63\.7\u202f% \(95\u202f% interval 59\u202f% to above 95\u202f%\)\.$/,
    );
    expect(curveTitle({ ...said, answer: { ...madeUpAnswer, low: null, below: untold } })).toMatch(
      /surely lowers .* is 69\u202f% or more; at none of the 8 values tried from 50 to 95\u202f% does it surely raise it \(/,
    );
  });

  it('gives the values at both ends where there is none, whether won or lost', () => {
    const sure = [readings[0], readings[1]];
    const answer = { kind: 'none', side: 'above', atLow: sure[0], atHigh: sure[1], readings: sure } as const;
    const text = curveTitle({ ...said, answer });
    expect(text).toContain(
      'No break-even of \u201cUrgent messages the AI flags\u201d shows from 50 to 95\u202f%: \u201cAI triage\u201d raises in-basket time, Physician at all 2 values tried',
    );
    expect(text).toMatch(/at 50\u202f%, .* at 59\u202f%\)\.$/);
    const unsure = { ...answer, readings: [readings[0], readings[3]] };
    expect(curveTitle({ ...said, answer: unsure })).toContain('at 1 of the 2 values tried, and at the others it cannot be told');
  });

  it('does not take what cannot be told for no effect', () => {
    expect(curveTitle({ ...said, answer: { kind: 'indistinguishable', readings } })).toContain(
      'it takes more repetitions, or there is no effect',
    );
  });

  it('gives the first sure whole number where only whole numbers can be', () => {
    const people = { ...mark, low: 1, high: 9, unit: 'people', scale: 1 };
    const answer = { ...madeUpAnswer, below: { ...madeUpAnswer.below, from: 3.8 }, above: { ...madeUpAnswer.above, from: 4.3 } };
    const title = curveTitle({ ...said, mark: people, isWhole: true, answer });
    expect(title).toContain('is 5 people or more, and surely raises it where that is 3 people or less;');
    expect(curveNotes(answer, true)).toEqual(['Between two whole numbers the difference is taken as straight.']);
  });
});

describe('lines about a study', () => {
  it('say what it takes, and that it is not known yet', () => {
    expect(costLine({ simulations: 1200, seconds: 100, isAtMost: true })).toBe(
      'At most 1,200 simulations: at most about 2 minutes on this computer.',
    );
    expect(costLine({ simulations: 12, seconds: null, isAtMost: false })).toContain('as soon as the comparison has run a little');
  });

  it('say that a comparison goes first', () => {
    const progress = {
      kind: 'influence',
      sha256: '',
      status: 'running',
      done: 3,
      total: 9,
      isAtMost: false,
      secondsLeft: 20,
      failure: null,
    } as const;
    expect(progressLine(progress, true, false)).toContain('The comparison goes first');
    expect(progressLine(progress, false, false)).toBe('3 of 9 simulations \u00b7 about 20 seconds left');
    expect(progressLine({ ...progress, status: 'waiting' }, true, false)).toContain('Waiting for the comparison');
    expect(progressLine({ ...progress, status: 'failed', failure: 'no' }, false, false)).toBe('The study failed: no.');
  });

  it('give the command that leads to the same digits', () => {
    const asked = { kind: 'influence', outcome: 'waitMin', arms: ['b', 'c'], most: 2, replications: 4, file: 'my file.yaml' } as const;
    const result = { outcome, replications: 4 } as unknown as Parameters<typeof influenceCommand>[0]['result'];
    expect(influenceCommand({ asked, result, names: { '/a/b': {}, '/c/d': {} } as unknown as Found['names'] })).toBe(
      "npm run -s sim -- sensitivity 'my file.yaml' --outcome inboxMinPerDay:role=physician --arm b --arm c --parameter /a/b --parameter /c/d --replications 4",
    );
    const two = {
      kind: 'break-even',
      parameters: ['/a', '/b'],
      outcomes: ['x', 'y'],
      arm: 'b',
      replications: 4,
      gridSize: 5,
      budget: 14,
      file: 'f',
    } as const;
    const frontier = { kind: 'frontier', replications: 4 } as unknown as Parameters<typeof breakEvenCommand>[0]['result'];
    expect(breakEvenCommand({ asked: two, result: frontier })).toBe(
      'npm run -s sim -- break-even f --parameter /a --parameter /b --outcome x --outcome y --arm b --replications 4 --grid 5x5',
    );
  });
});
