import { Icon, type IconName } from '../app/icons.tsx';
import { LanguageBar } from '../app/LanguageBar.tsx';
import { lazy } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { t } from '../app/texts.ts';
import { OwnAffiliations } from '../organizations/OwnAffiliations.tsx';
import { Me } from './Me.tsx';

export { texts } from '../app/places.ts';

const Waiting = lazy(() => import('./Waiting.tsx'), true);

/** Who I am here, and everything that is set for me. */
export default function You({ collab }: ScreenProps) {
  if (collab === null) return null;
  const waiting = collab.outbox.waiting.value;
  return (
    <>
      <ScreenHead title={t('nav.you')} />
      <div class="sheet">
        <section class="group you">
          <Me collab={collab} />
          {collab.person.pending && <Waiting />}
        </section>
        <section class="group">
          <h2>{t('language.label')}</h2>
          <LanguageBar />
        </section>
        <OwnAffiliations collab={collab} />
        <section class="group">
          <ul>
            {collab.person.account === 'platformAdmin' && (
              <Way
                to="administration"
                icon="lock"
                text={t('places.administration')}
                note={t('places.administrationNote')}
              />
            )}
            <PageWay path="/direct" icon="rooms" text={t('places.direct')} note={t('places.directNote')} />
            <PageWay path="/you/about" icon="people" text={t('places.about')} note={t('places.aboutNote')} />
            <Way
              to="organizations"
              icon="people"
              text={t('places.organizations')}
              note={t('places.organizationsNote')}
            />
            <PageWay path="/register" icon="reply" text={t('places.register')} note={t('places.registerNote')} />
            <Way to="settings" icon="settings" text={t('places.settings')} note={t('places.settingsNote')} />
            <Way to="security" icon="lock" text={t('places.security')} note={t('places.securityNote')} />
            <Way to="my-data" icon="down" text={t('places.myData')} note={t('places.myDataNote')} />
            <Way
              to="outbox"
              icon="send"
              text={t('places.outbox')}
              note={waiting > 0 ? t('outbox.waiting', { n: waiting }) : t('places.outboxNote')}
            />
            <Way to="line" icon="line" text={t('places.line')} note={t('places.lineNote')} />
            <Way to="rights" icon="people" text={t('places.rights')} note={t('places.rightsNote')} />
            <PageWay path="/help/reprisal" icon="lock" text={t('places.reprisal')} note={t('places.reprisalNote')} />
          </ul>
        </section>
      </div>
    </>
  );
}

interface Words {
  icon: IconName;
  text: string;
  note: string;
}

type Screen = 'administration' | 'organizations' | 'settings' | 'security' | 'my-data' | 'outbox' | 'line' | 'rights';

const Way = ({ to, ...words }: Words & { to: Screen }) => (
  <PageWay path={pathOf(to === 'administration' ? { name: to, part: '' } : { name: to })} {...words} />
);

/** Some ways lead to a screen, others to a page of the hub: the address decides. */
const PageWay = ({ path, icon, text, note }: Words & { path: string }) => (
  <li>
    <a class="sheet-line way" href={path}>
      <Icon name={icon} />
      <span class="sheet-text">
        <span class="sheet-title">{text}</span>
        <span class="sheet-facts">{note}</span>
      </span>
      <Icon name="on" />
    </a>
  </li>
);
