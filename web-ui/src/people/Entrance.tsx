import { Mark } from '../app/icons.tsx';
import { LanguageBar } from '../app/LanguageBar.tsx';
import { lazy } from '../app/lazy.tsx';
import { type Language, t } from '../app/texts.ts';
import { OpenRooms } from '../rooms/OpenRooms.tsx';
import { SeatsHere } from './Seats.tsx';
import { expired } from './session.ts';
import { Ways } from './Ways.tsx';

export const texts = (code: Language) => import(`../texts/welcome/${code}.json`);

const CodeEntry = lazy(() => import('../invitations/CodeEntry.tsx'), true);

export default function Entrance() {
  return (
    <div class="entrance">
      <header>
        <span class="brand">
          <Mark />
          <span>{t('app.name')}</span>
        </span>
        <LanguageBar />
      </header>
      <main>
        <div class="welcome">
          <p class="motto">{t('welcome.motto')}</p>
          <h1>{t('welcome.title')}</h1>
          <p class="lead">{t('welcome.lead')}</p>
          {expired.value && (
            <p class="note" role="status">
              {t('welcome.expired')}
            </p>
          )}
          <Ways />
        </div>
        <CodeEntry />
        <SeatsHere />
        <OpenRooms />
      </main>
    </div>
  );
}
