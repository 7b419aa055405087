import { useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Mark } from '../app/icons.tsx';
import { LanguageBar } from '../app/LanguageBar.tsx';
import { Loading } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import { SeatsHere } from '../people/Seats.tsx';
import { Ways } from '../people/Ways.tsx';
import { http, Refused } from '../wire/http.ts';
import type { Invited } from '../wire/types.ts';
import { Accept } from './Accept.tsx';
import './invited.css';
import { Nothing, type NotOpen } from './Nothing.tsx';
import { Preview } from './Preview.tsx';
import { RoomCard } from './RoomCard.tsx';

export const texts = async (code: Language) => {
  const [invited, rules, places] = await Promise.all([
    import(`../texts/invited/${code}.json`),
    import(`../texts/rules/${code}.json`),
    import(`../texts/places/${code}.json`),
  ]);
  return { default: { ...invited.default, ...rules.default, ...places.default } };
};

type Found = { kind: 'asking' } | { kind: 'open'; invited: Invited } | { kind: 'not'; why: NotOpen };

/** Where an invitation's link leads: what the room is, who invites, what holds there; then in. */
export default function InvitationScreen({ collab, here }: ScreenProps) {
  const code = here.name === 'invitation' ? here.code : '';
  const [found, setFound] = useState<Found>({ kind: 'asking' });
  const look = () => {
    setFound({ kind: 'asking' });
    void lookUp(code).then(setFound);
  };
  useEffect(look, [code, collab]);
  return (
    <div class="entrance invited">
      <header>
        <a class="brand" href="/">
          <Mark />
          <span>{t('app.name')}</span>
        </a>
        <LanguageBar />
      </header>
      <main>
        {found.kind === 'asking' && <Loading />}
        {found.kind === 'not' && <Nothing why={found.why} again={look} />}
        {found.kind === 'open' && <Open collab={collab} code={code} invited={found.invited} />}
      </main>
    </div>
  );
}

function Open({ collab, code, invited }: { collab: Collab | null; code: string; invited: Invited }) {
  return (
    <>
      <RoomCard invited={invited} />
      {collab && <Accept collab={collab} code={code} invited={invited} />}
      <Preview invited={invited} />
      {!collab && <Ways to={pathOf({ name: 'invitation', code })} />}
      {!collab && <SeatsHere />}
    </>
  );
}

async function lookUp(code: string): Promise<Found> {
  try {
    return { kind: 'open', invited: await http.invited(code) };
  } catch (error) {
    return { kind: 'not', why: error instanceof Refused ? whyOf(error) : 'failed' };
  }
}

function whyOf({ status, code }: Refused): NotOpen {
  if (status === 429) return 'tooFast';
  if (code === 'invitation.expired') return 'expired';
  if (code === 'invitation.usedUp') return 'usedUp';
  return status === 404 ? 'none' : 'failed';
}
