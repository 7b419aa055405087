import { useEffect } from 'preact/hooks';
import NotFound, { texts as lost } from '../app/NotFound.tsx';
import { pathOf, type Route } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import { AuditLog } from './AuditLog.tsx';
import '../app/style/ways.css';
import './administration.css';
import { Desks } from './Desks.tsx';
import { Persons } from './Persons.tsx';
import { Queue } from './Queue.tsx';
import { Seats } from './Seats.tsx';
import { Tables } from './Tables.tsx';

export const texts = async (code: Language) => {
  const [own, organizations, nothing] = await Promise.all([
    import(`../texts/administration/${code}.json`),
    import(`../texts/organizations/${code}.json`),
    lost(code),
  ]);
  return { default: { ...organizations.default, ...own.default, ...nothing.default } };
};

type Part = Extract<Route, { name: 'administration' }>['part'];
const parts = ['', 'people', 'tables', 'seats', 'desks', 'audit'] as const satisfies readonly Part[];
const labels = {
  '': 'administration.queue',
  people: 'administration.people',
  tables: 'administration.tables',
  seats: 'administration.seats',
  desks: 'administration.desks',
  audit: 'administration.audit',
} as const;

/** For administrators of the platform; for everybody else it is an address that never was. */
export default function Administration({ collab, here }: ScreenProps) {
  const mine = collab?.person.account === 'platformAdmin';
  const part = here.name === 'administration' ? here.part : '';
  useEffect(
    () => document.querySelector('.parts [aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' }),
    [part],
  );
  if (!collab || !mine || here.name !== 'administration') return <NotFound />;
  return (
    <>
      <ScreenHead title={t('administration.title')} up="/you" />
      <nav class="parts" aria-label={t('administration.title')}>
        {parts.map((one) => (
          <a
            key={one}
            href={pathOf({ name: 'administration', part: one })}
            aria-current={one === part ? 'page' : undefined}
          >
            {t(labels[one])}
          </a>
        ))}
        <a href="/administration/retention">{t('administration.retention')}</a>
      </nav>
      <div class="sheet administration" key={part}>
        <h2 class="part-title">{t(labels[part])}</h2>
        {part === '' && <Queue collab={collab} />}
        {part === 'people' && <Persons collab={collab} />}
        {part === 'tables' && <Tables />}
        {part === 'seats' && <Seats collab={collab} />}
        {part === 'desks' && <Desks collab={collab} />}
        {part === 'audit' && <AuditLog collab={collab} />}
      </div>
    </>
  );
}
