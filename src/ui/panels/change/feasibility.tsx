/** Hours of inbox time against hours of messages, by team, for each arm. */
import type { JSX } from 'preact';
import type { Feasibility, TeamLoad } from '../../../experiment/index.ts';
import { armsOf } from '../../document/arms.ts';
import { placeName, roleTitle } from '../../document/place-label.ts';
import { type Json, pointerOf } from '../../document/pointer.ts';
import { rootOf } from '../../document/scope.ts';
import { feasibilityWords as words } from '../../words/change.ts';
import { ArmSign } from '../arm-sign.tsx';
import { useEditing } from './editing.ts';
import { Fold } from './place-list.tsx';

/** So many teams are all shown; of more the tightest. */
const fewTeams = 6;
const fewTight = 3;

/** A team that needs more than this share of its time has hardly any to spare. */
const tightShare = 0.9;

const isShort = ({ availableHours, neededHours }: TeamLoad): boolean => neededHours > 0 && neededHours >= availableHours;
const isTight = ({ availableHours, neededHours }: TeamLoad): boolean => neededHours > tightShare * availableHours;
/** Teams to whom no messages come have nothing to keep up with. */
const hasWork = ({ neededHours }: TeamLoad): boolean => neededHours > 0;

export function Loads({ feasibility }: { readonly feasibility: Feasibility | null }) {
  const { document } = useEditing();
  const arms = armsOf(document);
  return (
    <section class="loads" aria-labelledby="loads-heading">
      <h3 id="loads-heading">{words.heading}</h3>
      <p class="lead">{words.intro}</p>
      {feasibility === null ? (
        <p class="known" role="status">
          {words.unknown}
        </p>
      ) : (
        <div class="load-arms">
          {arms.map((arm, index) => {
            const loads = feasibility.find((one) => one.arm === arm.id);
            return (
              <div key={arm.id} class={`load-arm arm-${index}`}>
                <h4>
                  <ArmSign arm={{ id: arm.id, title: arm.title, index }} /> {arm.title}
                </h4>
                {loads === undefined ? <p class="known">{words.waiting}</p> : <ArmTeams teams={loads.teams} arm={arm.id} />}
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
}

function ArmTeams({ teams, arm }: { readonly teams: readonly TeamLoad[]; readonly arm: string }) {
  const { document } = useEditing();
  const root = rootOf(document, arm);
  const working = teams.filter(hasWork);
  const short = working.filter(isShort);
  const tightest = [...working].sort((a, b) => b.neededHours / b.availableHours - a.neededHours / a.availableHours);
  const first = working.length <= fewTeams ? working : tightest.filter((team, place) => place < fewTight || isTight(team));
  const rest = working.filter((team) => !first.includes(team));
  const hasSettings = new Set(teams.map(({ setting }) => setting)).size > 1;
  const list = (some: readonly TeamLoad[]) => (
    <ul class="load-list">
      {some.map((team) => (
        <Team key={`${team.setting} ${team.role}`} team={team} name={teamName(root, team, hasSettings)} />
      ))}
    </ul>
  );
  return (
    <>
      <p class={short.length > 0 ? 'why' : 'known'}>{words.count(short.length)}</p>
      {first.length > 0 && list(first)}
      {rest.length > 0 && (
        <Fold title={words.rest(rest.length)} isQuiet>
          {() => list(rest)}
        </Fold>
      )}
    </>
  );
}

const teamName = (root: Json, { setting, role }: TeamLoad, hasSettings: boolean): string => {
  const title = roleTitle(root, setting, role) ?? role;
  return hasSettings ? `${placeName(root, pointerOf(['settings', setting]))}, ${title}` : title;
};

function Team({ team, name }: { readonly team: TeamLoad; readonly name: string }) {
  const { availableHours, afterHoursHours, neededHours } = team;
  const most = Math.max(availableHours, neededHours);
  const percent = (hours: number): string => `${(100 * hours) / most}%`;
  const bar = {
    '--needed': percent(Math.min(neededHours, availableHours)),
    '--beyond': percent(neededHours),
    '--had': percent(availableHours),
  } as JSX.CSSProperties;
  const state = isShort(team) ? words.short(neededHours - availableHours) : isTight(team) ? words.tight : words.enough;
  return (
    <li class={`load${isShort(team) ? ' is-short' : isTight(team) ? ' is-tight' : ''}`}>
      <span class="load-name">{name}</span>
      <span class="load-state">{state}</span>
      <span class="load-bar" style={bar} aria-hidden="true" />
      <span class="load-words">{words.team(availableHours, neededHours, afterHoursHours)}</span>
    </li>
  );
}
