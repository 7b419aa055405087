import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { exactly } from '../app/dates.ts';
import { Loading } from '../app/lazy.tsx';
import { t, tOr } from '../app/texts.ts';
import { Failed } from '../organizations/Directory.tsx';
import '../settings/settings.css';
import type { AuditLine, AuditPage } from '../wire/types.ts';

const kinds = [
  'organization.people',
  'organizations.exported',
  'organizations.imported',
  'audit.read',
  'person.erased',
  'reveal.asked',
  'reveal.granted',
  'reveal.declined',
  'participant.revealed',
  'sealed.opened',
  'reports.read',
  'retention.done',
  'retention.held',
  'retention.released',
  'texts.erased',
  'people.sought',
  'account.invited',
  'account.closed',
  'account.secondFactorEnded',
  'account.addressChanged',
  'account.roleGiven',
  'organization.decided',
  'organization.suspended',
  'organization.withdrawn',
  'organization.restored',
  'seats.allotted',
];

/** Who looked at what, who did what, why and when: a part of the record that nobody can rewrite unseen. */
export function AuditLog({ collab }: { collab: Collab }) {
  const [what, setWhat] = useState('');
  const [page, setPage] = useState<AuditPage | null>(null);
  const [failed, setFailed] = useState(false);
  const look = useCallback(
    async (after?: AuditPage) => {
      try {
        const before = after?.next === undefined ? '' : `&before=${after.next}`;
        const found = await collab.http.get<AuditPage>(`administration/audit?what=${what}${before}`);
        setPage(after ? { ...found, items: [...after.items, ...found.items] } : found);
        setFailed(false);
      } catch {
        setFailed(true);
      }
    },
    [collab, what],
  );
  useEffect(() => void look(), [look]);
  return (
    <>
      <p class="choice-note">{t('administration.auditNote')}</p>
      <div class="filter-fields">
        <label>
          <span>{t('administration.what')}</span>
          <select value={what} onChange={(event) => setWhat(event.currentTarget.value)}>
            <option value="">{t('organizations.any')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {tOr(`administration.did.${kind}`, kind)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {failed && <Failed again={() => void look()} />}
      {!page && !failed && <Loading />}
      {page?.items.length === 0 && <p class="note">{t('administration.auditEmpty')}</p>}
      <ol class="audit">
        {page?.items.map((line) => (
          <li key={line.seq}>
            <Line line={line} />
          </li>
        ))}
      </ol>
      {page?.next !== undefined && (
        <button type="button" class="quiet" onClick={() => void look(page)}>
          {t('administration.earlier')}
        </button>
      )}
    </>
  );
}

function Line({ line: { seq, at, person, name, what, about, aboutName, why } }: { line: AuditLine }) {
  const who = name || (person === undefined ? t('room.system') : t('room.participant', { n: person }));
  return (
    <article>
      <p>
        <bdi class="name">{who}</bdi> <span>{tOr(`administration.did.${what}`, what)}</span>
        {about !== undefined && (
          <>
            {' '}
            <bdi class="about">{aboutName ?? about}</bdi>
          </>
        )}
      </p>
      {why !== undefined && (
        <p class="why" dir="auto">
          {why}
        </p>
      )}
      <p class="sheet-facts">
        № {seq} · <time dateTime={new Date(at).toISOString()}>{exactly(at)}</time>
      </p>
    </article>
  );
}
