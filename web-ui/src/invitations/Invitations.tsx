import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import { Unreached } from '../app/Unreached.tsx';
import { Refused } from '../wire/http.ts';
import type { Invitation } from '../wire/types.ts';
import { InvitationCard } from './InvitationCard.tsx';
import { Issue } from './Issue.tsx';
import './invitations.css';

export const texts = (code: Language) => import(`../texts/invitations/${code}.json`);

type Found = { kind: 'asking' } | { kind: 'list'; items: Invitation[] } | { kind: 'refused' } | { kind: 'failed' };

/** For those who run a room: who may come in, by which link, and until when. */
export default function Invitations({ collab, here }: ScreenProps) {
  if (!collab || here.name !== 'invitations') return null;
  return <OfRoom collab={collab} id={here.room} />;
}

function OfRoom({ collab, id }: { collab: Collab; id: string }) {
  const room = collab.open(id);
  const [found, setFound] = useState<Found>({ kind: 'asking' });
  const look = useCallback(() => lookUp(collab, id).then(setFound), [collab, id]);
  useEffect(() => void look(), [look]);
  const state = room.room.value;
  const items = found.kind === 'list' ? found.items : [];
  const open = items.filter(({ refusal }) => refusal === undefined);
  const over = items.filter(({ refusal }) => refusal !== undefined);
  return (
    <>
      <ScreenHead title={t('invitations.title')} up={pathOf({ name: 'room', room: id })} />
      <div class="sheet invitations">
        {found.kind === 'refused' ? (
          <div class="teach">
            <h2>{t('invitations.refused')}</h2>
            <p>{t('invitations.refusedNote')}</p>
          </div>
        ) : (
          <>
            <p class="room-name" dir="auto">
              {state.title}
            </p>
            <p class="lead">{t(state.closed ? 'invitations.closed' : 'invitations.lead')}</p>
            {found.kind === 'asking' && <Loading />}
            {found.kind === 'failed' && <Unreached words={t('invitations.failed')} again={() => void look()} />}
            {found.kind === 'list' && !state.closed && <Issue collab={collab} room={room} issued={look} />}
            {found.kind === 'list' && open.length === 0 && <p class="note">{t('invitations.empty')}</p>}
            <Group title={t('invitations.open')} items={open} collab={collab} room={id} changed={look} />
            <Group title={t('invitations.over')} items={over} collab={collab} room={id} changed={look} />
          </>
        )}
      </div>
    </>
  );
}

interface GroupProps {
  title: string;
  items: Invitation[];
  collab: Collab;
  room: string;
  changed: () => Promise<void>;
}

function Group({ title, items, ...rest }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <section class="group">
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.invitation}>
            <InvitationCard item={item} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function lookUp(collab: Collab, id: string): Promise<Found> {
  try {
    return { kind: 'list', items: await collab.http.invitations(id) };
  } catch (error) {
    const no = error instanceof Refused && (error.status === 403 || error.status === 404);
    return { kind: no ? 'refused' : 'failed' };
  }
}
