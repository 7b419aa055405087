import { ago } from '../app/dates.ts';
import { t, tOr } from '../app/texts.ts';
import { nameOf } from '../people/Placard.tsx';
import type { DeskPage } from '../wire/types.ts';

/** What was decided last, for all who sit at the desk. */
export function Ruled({ page: { ruled, people } }: { page: DeskPage }) {
  if (ruled.length === 0) return null;
  return (
    <section class="group">
      <h2>{t('desk.ruled')}</h2>
      <ul class="desk-ruled">
        {ruled.map(({ message, state, rule, ruledBy, ruling, decision, said }) => (
          <li key={message}>
            <span class="chip">{tOr(`desk.state.${state}`, state)}</span>
            <bdi class="desk-excerpt" lang={said?.lang ?? undefined}>
              {said?.text?.slice(0, 120) ?? t('desk.gone')}
            </bdi>
            <span class="desk-facts">
              {rule && <span>{tOr(`cases.rule.${rule}`, rule)}</span>}
              {ruledBy !== undefined && <bdi>{nameOf(people[ruledBy], ruledBy)}</bdi>}
              <span>{ago(decision?.at ?? ruling?.at ?? 0)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
