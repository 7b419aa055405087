import { useEffect } from 'preact/hooks';
import { Mark } from '../app/icons.tsx';
import { t } from '../app/texts.ts';
import type { HeldRoom } from '../rooms/held.ts';
import type { Invitation } from '../wire/types.ts';

/** A sheet for the door: the room, a picture for cameras, the short code for everybody else. It is what is printed while it is open. */
export function Poster({ room, item, close }: { room: HeldRoom; item: Invitation; close: () => void }) {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.poster = '';
    const free = onSmallPaper();
    return () => {
      delete root.dataset.poster;
      free();
    };
  }, []);
  const picture = `/api/v1/rooms/${encodeURIComponent(room.id)}/invitations/${item.invitation}/picture.svg`;
  return (
    <div class="poster">
      <div class="poster-sheet">
        <p class="poster-brand">
          <Mark />
          {t('app.name')}
        </p>
        <p class="poster-title" dir="auto">
          {room.room.value.title}
        </p>
        <img src={picture} width="240" height="240" alt={t('invitations.pictureAlt', { code: item.code })} />
        <p class="poster-scan">{t('invitations.scan', { address: location.host })}</p>
        <p class="code" dir="ltr">
          {item.code}
        </p>
      </div>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => print()}>
          {t('invitations.print')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('close')}
        </button>
      </div>
    </div>
  );
}

/** Prints on A5 while it is asked for; a browser that cannot be told so prints on what it has. */
function onSmallPaper(): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.insertRule('@page { size: A5; margin: 12mm }');
    const others = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...others, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  } catch {
    return () => undefined;
  }
}
