import { useEffect, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Mark } from '../app/icons.tsx';
import { LanguageBar } from '../app/LanguageBar.tsx';
import { Loading, lazy } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import type { ScreenProps } from '../app/screens.ts';
import { served } from '../app/served.ts';
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
  const [invited, rules, places, welcome] = await Promise.all([
    import(`../texts/invited/${code}.json`),
    import(`../texts/rules/${code}.json`),
    import(`../texts/places/${code}.json`),
    import(`../texts/welcome/${code}.json`),
  ]);
  return { default: { ...invited.default, ...rules.default, ...places.default, ...welcome.default } };
};

const Protection = lazy(() => import('../protection/Protection.tsx'), true);

type Found = { kind: 'asking' } | { kind: 'open'; invited: Invited } | { kind: 'not'; why: NotOpen };

/** Where an invitation's link leads: what the room is, who invites, what holds there; then in. */
export default function InvitationScreen({ collab, here }: ScreenProps) {
  const code = here.name === 'invitation' ? here.code : '';
  const [found, setFound] = useState(takeBrought);
  const known = useRef(found.kind !== 'asking');
  const look = () => {
    if (known.current) {
      known.current = false;
      return;
    }
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
      {invited.identity && <Protection identity={invited.identity} kind={invited.kind} />}
      {collab && <Accept collab={collab} code={code} invited={invited} />}
      <Preview invited={invited} />
      {!collab && <Ways to={pathOf({ name: 'invitation', code })} />}
      {!collab && <SeatsHere />}
    </>
  );
}

let brought = served;

/** What the server's page brought, once: asking with a code is counted. */
function takeBrought(): Found {
  const { invited, refused } = brought ?? {};
  brought = null;
  if (invited) return { kind: 'open', invited };
  return refused ? { kind: 'not', why: whyOf(refused) } : { kind: 'asking' };
}

async function lookUp(code: string): Promise<Found> {
  try {
    return { kind: 'open', invited: await http.invited(code) };
  } catch (error) {
    return { kind: 'not', why: error instanceof Refused ? whyOf(error.code) : 'failed' };
  }
}

function whyOf(code: string): NotOpen {
  if (code === 'rate.exceeded') return 'tooFast';
  if (code === 'invitation.expired') return 'expired';
  if (code === 'invitation.usedUp') return 'usedUp';
  return code === 'invitation.unknown' ? 'none' : 'failed';
}
