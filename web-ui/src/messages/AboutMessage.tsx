import type { ComponentChildren } from 'preact';
import type { Collab } from '../app/collab.ts';
import { useDialog } from '../app/dialog.ts';
import { Icon } from '../app/icons.tsx';
import { lazy } from '../app/lazy.tsx';
import { type LoadTexts, t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Message } from '../wire/types.ts';
import { about } from './asked.ts';
import { Forward } from './Forward.tsx';
import { History } from './History.tsx';
import { Move } from './Move.tsx';
import { Report } from './Report.tsx';
import './about.css';

export const texts: LoadTexts = async (code) => {
  const [menu, cases] = await Promise.all([
    import(`../texts/menu/${code}.json`),
    import(`../texts/cases/${code}.json`),
  ]);
  return { default: { ...menu.default, ...cases.default } };
};

const Waiting = lazy(() => import('../announcements/Waiting.tsx'), true);
const MuteBox = lazy(() => import('../moderation/MuteBox.tsx'), true);
const MarkBox = lazy(() => import('../practices/MarkBox.tsx'), true);

export interface AboutProps {
  collab: Collab;
  room: HeldRoom;
  message: Message;
  close: () => void;
}

/** What is asked about a message, over the words: to hand it on, to see what it said before, to move it, to mark it, to report it. */
export default function AboutMessage({ collab, room }: { collab: Collab; room: HeldRoom }) {
  const { value: now } = about;
  if (now === null || now.room !== room.id) return null;
  const close = () => {
    about.value = null;
    document.getElementById(`m${now.message.seq}`)?.focus({ preventScroll: true });
  };
  const props = { collab, room, message: now.message, close };
  if (now.what === 'report') return <Report {...props} />;
  if (now.what === 'forward') return <Forward {...props} />;
  if (now.what === 'announcement') return <Waiting {...props} />;
  if (now.what === 'mute') return <MuteBox {...props} />;
  if (now.what === 'mark') return <MarkBox {...props} />;
  return now.what === 'history' ? <History {...props} /> : <Move {...props} />;
}

export function Box({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const dialog = useDialog<HTMLDivElement>(close);
  return (
    <div class="veil">
      <div class="dialog" role="dialog" aria-modal="true" aria-labelledby="about-title" ref={dialog}>
        <header>
          <h2 id="about-title">{title}</h2>
          <button type="button" class="square" aria-label={t('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="dialog-body">{children}</div>
      </div>
    </div>
  );
}

/** The message that it is about, in a few words. */
export function Said({ message }: { message: Message }) {
  return (
    <blockquote class="about-said" dir="auto" lang={message.lang ?? undefined}>
      {message.text?.slice(0, 240)}
    </blockquote>
  );
}
