/** What changes, in sentences: for each arm the work, the patients and fairness side by side, good news and bad news alike. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ArmMark, armClass, differenceBar, type Labels } from '../../charts/index.ts';
import type { ArmFinding, Change } from '../findings/findings.ts';
import { people } from '../findings/labels.ts';
import { capital } from '../words/capital.ts';
import {
  changeText,
  findingWords,
  flaggedText,
  fromTo,
  gapSentence,
  groupsSentence,
  type Judged,
  patientSentence,
  type Sentence,
  verdictWord,
  workSentence,
} from '../words/finding.ts';
import { outcomeName } from '../words/outcome.ts';
import { ArmSign } from './arm-sign.tsx';

interface FindingsProps {
  readonly findings: readonly ArmFinding[];
  readonly labels: Labels;
}

export function Findings({ findings, labels }: FindingsProps) {
  if (findings.length === 0) return <p class="lead">{findingWords.onlyBaseline}</p>;
  const reach = reachOf(findings);
  return (
    <div class="findings">
      {findings.map((finding) => (
        <article key={finding.arm.id} class={`finding ${armClass(finding.arm)}`}>
          <h3>
            <ArmSign arm={finding.arm} />
            {finding.arm.title}
            <small>{findingWords.against(labels.arms[0].title)}</small>
          </h3>
          <div class="aspects">
            <Work finding={finding} labels={labels} reach={reach.work} />
            <Patients finding={finding} reach={reach.patients} />
            <FairnessAspect finding={finding} labels={labels} reach={reach.fairness} />
          </div>
        </article>
      ))}
      <p class="brackets">
        {findingWords.brackets} {hasDoubt(findings) && `${findingWords.perhaps} `}
        <a href="#comparison-heading">{findingWords.definitions}</a>
      </p>
    </div>
  );
}

const hasDoubt = (findings: readonly ArmFinding[]): boolean =>
  findings.some(({ work, patients, fairness }) => [...work, ...patients, ...(fairness?.groups ?? [])].some(({ isDoubtful }) => isDoubtful));

/** The little pictures of one aspect have one scale, so that the arms can be compared. */
function reachOf(findings: readonly ArmFinding[]) {
  const greatest = (leads: readonly (Ends | undefined)[]): number =>
    1.1 * Math.max(0, ...leads.flatMap((lead) => (lead ? [Math.abs(lead.low), Math.abs(lead.high)] : []))) || 1;
  return {
    work: greatest(findings.map(({ work }) => work[0])),
    patients: greatest(findings.map(({ patients }) => patients[0])),
    fairness: greatest(findings.map(({ fairness }) => fairness?.gap)),
  };
}

type Ends = Pick<Change, 'difference' | 'low' | 'high' | 'verdict'> & Partial<Pick<Change, 'isDoubtful' | 'hasOccurred'>>;

interface AspectOf {
  readonly finding: ArmFinding;
  readonly reach: number;
}

function Work({ finding: { arm, work }, labels, reach }: AspectOf & Pick<FindingsProps, 'labels'>) {
  const [lead, ...others] = work;
  const name = findingWords.work;
  if (!lead?.role) return <Aspect name={name} arm={arm} lines={work.map((change) => lineOf(change, labels))} none={findingWords.noWork} />;
  const sentence = workSentence(lead, people(labels.role(lead.role)));
  return (
    <Aspect name={name} arm={arm} sentence={sentence} change={lead} reach={reach} lines={others.map((change) => lineOf(change, labels))} />
  );
}

function Patients({ finding: { arm, patients }, reach }: AspectOf) {
  const [lead, ...others] = patients;
  const name = findingWords.patients;
  if (lead?.unit !== 'min')
    return <Aspect name={name} arm={arm} lines={patients.map((change) => lineOf(change))} none={findingWords.noPatients} />;
  return (
    <Aspect
      name={name}
      arm={arm}
      sentence={patientSentence(lead)}
      change={lead}
      reach={reach}
      lines={others.map((change) => lineOf(change))}
    />
  );
}

const mostLosers = 3;

function FairnessAspect({ finding: { arm, fairness }, labels, reach }: AspectOf & Pick<FindingsProps, 'labels'>) {
  if (!fairness) return <Aspect name={findingWords.fairness} arm={arm} lines={[]} none={findingWords.noGroups} />;
  const { gap, groups, flagged, outcome } = fairness;
  const named = (name: string, change: Change): Line => ({ ...lineOf(change), name: `${name}: ${labels.group(change.group ?? '')}` });
  const losers = groups.filter((change) => change.verdict === 'worse' && change.group !== gap.worse);
  const lines: Line[] = [
    ...groups.filter((change) => change.group === gap.worse).map((change) => named(findingWords.worst[gap.kind], change)),
    ...losers.slice(0, mostLosers).map((change) => named(findingWords.worseFor, change)),
    { name: `${findingWords.byGroup}, ${outcomeName(outcome).toLowerCase()}`, text: groupsSentence(fairness) },
    ...(flagged ? [{ name: findingWords.flagged, text: flaggedText(flagged, gap.kind) }] : []),
  ];
  return <Aspect name={findingWords.fairness} arm={arm} sentence={gapSentence(fairness)} change={gap} reach={reach} lines={lines} />;
}

interface Line {
  readonly name: string;
  readonly text: string;
  readonly detail?: string;
  readonly judged?: Judged;
}

const nameOf = (change: Change, labels?: Labels): string => {
  const who = change.role && labels ? people(labels.role(change.role)) : '';
  if (change.outcome === 'inboxMinPerDay') return findingWords.roleTime(who);
  if (change.outcome === 'afterHoursMinPerDay') return findingWords.afterHours(who);
  return outcomeName(change.outcome);
};

const lineOf = (change: Change, labels?: Labels): Line => ({
  name: nameOf(change, labels),
  text: fromTo(change),
  detail: changeText(change),
  judged: change,
});

interface AspectProps {
  readonly name: string;
  readonly arm: ArmMark;
  readonly sentence?: Sentence;
  readonly change?: Ends;
  readonly reach?: number;
  readonly lines: readonly Line[];
  readonly none?: string;
}

function Aspect({ name, arm, sentence, change, reach = 1, lines, none }: AspectProps) {
  return (
    <div class="aspect">
      <h4>{name}</h4>
      {sentence && (
        <p class="sentence">
          {capital(sentence.before)}
          <strong>{sentence.strong}</strong>
          {sentence.after}
          <span class="interval">{sentence.interval}.</span>
        </p>
      )}
      {change && <Bar arm={arm} change={change} reach={reach} />}
      {!sentence && lines.length === 0 && <p class="sentence is-none">{none}</p>}
      {lines.length > 0 && (
        <dl>
          {lines.map((line) => (
            <div key={line.name}>
              <dt>
                {line.name} {line.judged && <VerdictMark judged={line.judged} />}
              </dt>
              <dd>
                {line.text}
                {line.detail && <span class="detail">, {line.detail}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** Better or worse in a word; the sign before it only repeats it. */
export function VerdictMark({ judged }: { readonly judged: Judged }) {
  const { verdict, isDistinguishable } = judged;
  return <span class={`verdict is-${verdict === 'none' && isDistinguishable ? 'changed' : verdict}`}>{verdictWord(judged)}</span>;
}

function Bar({ arm, change, reach }: { readonly arm: ArmMark; readonly change: Ends; readonly reach: number }) {
  const holder = useRef<HTMLDivElement>(null);
  const { difference, low, high } = change;
  const halfWidth = (high - low) / 2;
  const isDistinguishable = low > 0 || high < 0;
  useLayoutEffect(() => {
    holder.current?.replaceChildren(differenceBar({ arm, difference, halfWidth, isDistinguishable, reach }, 180));
  }, [arm, difference, halfWidth, isDistinguishable, reach]);
  return (
    <div class="bar">
      <div ref={holder} />
      <VerdictMark judged={{ ...change, isDistinguishable }} />
    </div>
  );
}
