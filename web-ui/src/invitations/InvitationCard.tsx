import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { dayOf } from '../app/dates.ts';
import { refusalText } from '../app/refusals.ts';
import { t, tOr } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { Invitation } from '../wire/types.ts';
import { Poster } from './Poster.tsx';

interface Props {
  item: Invitation;
  collab: Collab;
  room: string;
  changed: () => Promise<void>;
}

const linkOf = (code: string) => `${location.origin}/i/${code}`;
const whys: Record<string, 'invitations.expired' | 'invitations.usedUp'> = {
  'invitation.expired': 'invitations.expired',
  'invitation.usedUp': 'invitations.usedUp',
};

export function InvitationCard(props: Props) {
  const { item, collab, room } = props;
  const [poster, setPoster] = useState(false);
  const open = item.refusal === undefined;
  return (
    <article class={open ? 'invitation' : 'invitation over'} aria-label={`${t('invitations.code')} ${item.code}`}>
      <p class="code" dir="ltr">
        {item.code}
      </p>
      <p class="sheet-facts">
        {tOr(`role.${item.role}`, item.role)} · <Term item={item} /> · <Places item={item} />
      </p>
      <div class="buttons">
        {open && <Links code={item.code} title={collab.open(room).room.value.title} />}
        {open && (
          <button type="button" class="quiet" aria-expanded={poster} onClick={() => setPoster(!poster)}>
            {t('invitations.picture')}
          </button>
        )}
        <Revoke {...props} />
      </div>
      {poster && <Poster room={collab.open(room)} item={item} close={() => setPoster(false)} />}
    </article>
  );
}

function Term({ item }: { item: Invitation }) {
  if (item.refusal === undefined) return <>{t('invitations.until', { when: dayOf(item.expires) })}</>;
  return <b>{t(whys[item.refusal] ?? 'invitations.void')}</b>;
}

function Places({ item: { used, limit } }: { item: Invitation }) {
  return <>{limit === undefined ? t('invitations.used', { n: used }) : t('invitations.usedOf', { used, limit })}</>;
}

function Links({ code, title }: { code: string; title: string }) {
  const [copied, setCopied] = useState(false);
  const link = linkOf(code);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Where the browser forbids it the code stands there to be typed.
      setCopied(false);
    }
  };
  const share = () =>
    void navigator.share({ title, text: t('invitations.shareText', { title }), url: link }).catch(() => undefined);
  return (
    <>
      <button type="button" class="primary" onClick={() => void copy()}>
        {t('invitations.copy')}
      </button>
      {'share' in navigator && (
        <button type="button" class="quiet" onClick={share}>
          {t('invitations.share')}
        </button>
      )}
      <span class="said" role="status">
        {copied ? t('invitations.copied') : ''}
      </span>
    </>
  );
}

function Revoke({ item, collab, room, changed }: Props) {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');
  const revoke = async () => {
    try {
      const answer = await collab.submit(room, command('invitation.revoke', { invitation: item.invitation }));
      const gone = answer.status === 'accepted' || answer.code === 'invitation.unknown';
      if (gone) await changed();
      else setProblem(refusalText(answer.code ?? ''));
    } catch {
      setProblem(t('invitations.offline'));
    }
  };
  if (!asking)
    return (
      <button type="button" class="quiet" onClick={() => setAsking(true)}>
        {t('invitations.revoke')}
      </button>
    );
  return (
    <div class="asked" role="alert">
      <p>{problem || t('invitations.revokeAsk')}</p>
      <button type="button" class="danger" onClick={() => void revoke()}>
        {t('invitations.revoke')}
      </button>
      <button type="button" class="quiet" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </div>
  );
}
