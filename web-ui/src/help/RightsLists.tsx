import { t, tOr } from '../app/texts.ts';
import type { Rights } from '../wire/types.ts';

type Action = Rights['rooms'][number]['actions'][number];
type Grant = Action['grants'][number];

const areaOf = ({ action }: Action) => action.slice(0, action.indexOf('.'));
const named = (action: string) => tOr(`rights.action.${action}`, action);

/** Actions that are about the same thing stand together. */
function areasOf(actions: Action[]): [string, Action[]][] {
  const areas = new Map<string, Action[]>();
  for (const action of actions) areas.set(areaOf(action), [...(areas.get(areaOf(action)) ?? []), action]);
  return [...areas];
}

/** For each action who may do it. Who is not named may not. */
export function ByAction({ actions }: { actions: Action[] }) {
  return (
    <>
      {areasOf(actions).map(([area, some]) => [
        <h3 key={area}>{tOr(`rights.area.${area}`, area)}</h3>,
        <dl key={`${area}:`}>
          {some.map(({ action, grants }) => (
            <div key={action}>
              <dt>{named(action)}</dt>
              {grants.map((grant) => (
                <dd key={grant.right}>
                  {grant.who.map((who) => tOr(`rights.who.${who}`, who)).join(' · ')}
                  <Only right={grant.right} />
                </dd>
              ))}
              {grants.length === 0 && <dd>{t('rights.nobody')}</dd>}
            </div>
          ))}
        </dl>,
      ])}
    </>
  );
}

/** What one role may do, and what it may not. */
export function ByRole({ actions, who }: { actions: Action[]; who: Grant['who'][number] }) {
  const rightIn = ({ grants }: Action) => grants.find((grant) => grant.who.includes(who))?.right;
  const allowed = actions.filter(rightIn);
  const forbidden = actions.filter((action) => !rightIn(action));
  if (allowed.length === 0) return <p>{t('rights.nothing')}</p>;
  return (
    <>
      {areasOf(allowed).map(([area, some]) => [
        <h3 key={area}>{tOr(`rights.area.${area}`, area)}</h3>,
        <ul key={`${area}:`}>
          {some.map((one) => (
            <li key={one.action}>
              {named(one.action)}
              <Only right={rightIn(one) ?? 'yes'} />
            </li>
          ))}
        </ul>,
      ])}
      {forbidden.length > 0 && (
        <p class="rights-not">
          <b>{t('rights.mayNot')}</b> {forbidden.map(({ action }) => named(action)).join(' · ')}
        </p>
      )}
    </>
  );
}

/** How far a right goes, where it does not go all the way. */
function Only({ right }: { right: Grant['right'] }) {
  return right === 'yes' ? null : <span class="only">{tOr(`rights.right.${right}`, right)}</span>;
}
