/** What changes, in sentences: for each arm the work, the patients and fairness side by side, good news and bad news alike. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ArmMark, differenceBar, type Labels, valueText } from '../../charts/index.ts';
import type { ArmFinding, Change, Fairness, Verdict } from '../findings.ts';
import { people } from '../labels.ts';
import { ArmSign } from './ArmSign.tsx';
import { capital, changedWord, changeText, findingWords, fromTo, gapSentence, groupsSentence, patientSentence, type Sentence, verdictWords, workSentence } from '../words/finding.ts';
import { outcomeName } from '../words/outcome.ts';

interface FindingsProps {
  readonly findings: readonly ArmFinding[];
  readonly labels: Labels;
}

export function Findings({ findings, labels }: FindingsProps) {
  if (findings.length === 0) return <p class="lead">{findingWords.onlyBaseline}</p>;
  return (
    <div class="findings">
      {findings.map((finding) => (
        <article key={finding.arm.id} class={`finding arm arm-${finding.arm.index % 6}`}>
          <h3>
            <ArmSign arm={finding.arm} />
            {finding.arm.title}
            <small>{findingWords.against(labels.arms[0].title)}</small>
          </h3>
          <div class="aspects">
            <Work finding={finding} labels={labels} />
            <Patients finding={finding} />
            <FairnessAspect arm={finding.arm} fairness={finding.fairness} labels={labels} />
          </div>
        </article>
      ))}
    </div>
  );
}

function Work({ finding: { arm, work }, labels }: { readonly finding: ArmFinding; readonly labels: Labels }) {
  const [lead, ...others] = work;
  if (!lead?.role) return <Aspect name={findingWords.work} arm={arm} lines={work.map((change) => lineOf(change, labels))} none={findingWords.noWork} />;
  const sentence = workSentence(lead, people(labels.role(lead.role)));
  return <Aspect name={findingWords.work} arm={arm} sentence={sentence} change={lead} verdict={lead.verdict} lines={others.map((change) => lineOf(change, labels))} />;
}

function Patients({ finding: { arm, patients } }: { readonly finding: ArmFinding }) {
  const [lead, ...others] = patients;
  if (!lead || lead.unit !== 'min') return <Aspect name={findingWords.patients} arm={arm} lines={patients.map((change) => lineOf(change))} none={findingWords.noPatients} />;
  return <Aspect name={findingWords.patients} arm={arm} sentence={patientSentence(lead)} change={lead} verdict={lead.verdict} lines={others.map((change) => lineOf(change))} />;
}

function FairnessAspect({ arm, fairness, labels }: { readonly arm: ArmMark; readonly fairness: Fairness | null; readonly labels: Labels }) {
  if (!fairness?.gap) return <Aspect name={findingWords.fairness} arm={arm} lines={[]} none={findingWords.noGroups} />;
  const { gap, groups, flagged, outcome } = fairness;
  const worst = groups.find((change) => change.group === gap.worst);
  const losers = groups.filter((change) => change.verdict === 'worse');
  const lines: Line[] = [
    ...(worst ? [{ name: `${findingWords.worst}: ${labels.group(gap.worst)}`, text: fromTo(worst), detail: changeText(worst), verdict: worst.verdict }] : []),
    { name: `${findingWords.byGroup}, ${outcomeName(outcome).toLowerCase()}`, text: groupsSentence(fairness) },
    ...losers.slice(0, 3).map((change) => ({ name: `${findingWords.worseFor}: ${labels.group(change.group ?? '')}`, text: fromTo(change), detail: changeText(change), verdict: change.verdict })),
    ...(flagged
      ? [{ name: findingWords.flagged, text: findingWords.flaggedText(valueText(flagged.least[1], 'fraction'), labels.group(flagged.least[0]), valueText(flagged.most[1], 'fraction')) }]
      : []),
  ];
  return <Aspect name={findingWords.fairness} arm={arm} sentence={gapSentence(gap, outcome)} change={gap} verdict={gap.verdict} lines={lines} />;
}

interface Line {
  readonly name: string;
  readonly text: string;
  readonly detail?: string;
  readonly verdict?: Verdict;
  readonly isChanged?: boolean;
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
  verdict: change.verdict,
  isChanged: change.isDistinguishable,
});

interface AspectProps {
  readonly name: string;
  readonly arm: ArmMark;
  readonly sentence?: Sentence;
  readonly change?: Pick<Change, 'difference' | 'low' | 'high'>;
  readonly verdict?: Verdict;
  readonly lines: readonly Line[];
  readonly none?: string;
}

function Aspect({ name, arm, sentence, change, verdict, lines, none }: AspectProps) {
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
      {change && <Bar arm={arm} change={change} verdict={verdict ?? 'none'} />}
      {!sentence && lines.length === 0 && <p class="sentence is-none">{none}</p>}
      <dl>
        {lines.map((line) => (
          <div key={line.name}>
            <dt>{line.name}</dt>
            <dd>
              {line.text} {line.verdict && <VerdictMark verdict={line.verdict} isChanged={line.isChanged} />}
              {line.detail && <span class="detail">{line.detail}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Better or worse in a word; the sign before it only repeats it. */
export function VerdictMark({ verdict, isChanged = false }: { readonly verdict: Verdict; readonly isChanged?: boolean }) {
  const isNeutral = verdict === 'none' && isChanged;
  return <span class={`verdict is-${isNeutral ? 'changed' : verdict}`}>{isNeutral ? changedWord : verdictWords[verdict]}</span>;
}

function Bar({ arm, change, verdict }: { readonly arm: ArmMark; readonly change: Pick<Change, 'difference' | 'low' | 'high'>; readonly verdict: Verdict }) {
  const holder = useRef<HTMLDivElement>(null);
  const { difference, low, high } = change;
  const halfWidth = (high - low) / 2;
  const isDistinguishable = low > 0 || high < 0;
  const reach = Math.max(Math.abs(low), Math.abs(high)) * 1.15 || 1;
  useLayoutEffect(() => {
    holder.current?.replaceChildren(differenceBar({ arm, difference, halfWidth, isDistinguishable, reach }, 180));
  }, [arm, difference, halfWidth, isDistinguishable, reach]);
  return (
    <div class="bar">
      <div ref={holder} />
      <VerdictMark verdict={verdict} isChanged={isDistinguishable} />
    </div>
  );
}
