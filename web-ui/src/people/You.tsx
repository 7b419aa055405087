import { Icon, type IconName } from '../app/icons.tsx';
import { LanguageBar } from '../app/LanguageBar.tsx';
import { pathOf } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { t } from '../app/texts.ts';
import { OwnAffiliations } from '../organizations/OwnAffiliations.tsx';
import { Me } from './Me.tsx';

export { texts } from '../app/places.ts';

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
          {collab.person.pending && <p class="note">{t('places.pending')}</p>}
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
            <Way
              to="organizations"
              icon="people"
              text={t('places.organizations')}
              note={t('places.organizationsNote')}
            />
            <li>
              <a class="sheet-line way" href="/register">
                <Icon name="reply" />
                <span class="sheet-text">
                  <span class="sheet-title">{t('places.register')}</span>
                  <span class="sheet-facts">{t('places.registerNote')}</span>
                </span>
                <Icon name="on" />
              </a>
            </li>
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
            <li>
              <a class="sheet-line way" href="/help/reprisal" target="_self">
                <Icon name="lock" />
                <span class="sheet-text">
                  <span class="sheet-title">{t('places.reprisal')}</span>
                  <span class="sheet-facts">{t('places.reprisalNote')}</span>
                </span>
                <Icon name="on" />
              </a>
            </li>
          </ul>
        </section>
      </div>
    </>
  );
}

function Way(props: {
  to: 'administration' | 'organizations' | 'settings' | 'security' | 'my-data' | 'outbox' | 'line' | 'rights';
  icon: IconName;
  text: string;
  note: string;
}) {
  return (
    <li>
      <a
        class="sheet-line way"
        href={pathOf(props.to === 'administration' ? { name: props.to, part: '' } : { name: props.to })}
      >
        <Icon name={props.icon} />
        <span class="sheet-text">
          <span class="sheet-title">{props.text}</span>
          <span class="sheet-facts">{props.note}</span>
        </span>
        <Icon name="on" />
      </a>
    </li>
  );
}
