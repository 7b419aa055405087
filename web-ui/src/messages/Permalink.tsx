import { useEffect, useState } from 'preact/hooks';
import { Loading } from '../app/lazy.tsx';
import { go, pathOf, placeIn } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { t } from '../app/texts.ts';
import { Refused } from '../wire/http.ts';
import type { OneMessage } from '../wire/types.ts';

/** The permanent address of a message: leads to where it stands now. */
export default function Permalink({ collab, here }: ScreenProps) {
  const [lost, setLost] = useState<'unknown' | 'away' | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (here.name !== 'message' || !collab) return;
    const { room, message } = here;
    let left = false;
    setLost(null);
    collab.http.get<OneMessage>(`rooms/${encodeURIComponent(room)}/messages/${message}`).then(
      ({ message: { topic } }) => left || go(placeIn(room, topic), true, `#m${message}`),
      (error) => {
        if (left) return;
        // Where the room is open its own screen says that; where it is not, it says so as well.
        if (error instanceof Refused && error.code === 'room.unknown') go({ name: 'room', room }, true);
        else setLost(error instanceof Refused ? 'unknown' : 'away');
      },
    );
    // Whoever has gone on is not fetched back.
    return () => {
      left = true;
    };
  }, [here, turn]);
  if (lost === null) return <Loading />;
  return (
    <>
      <ScreenHead title={t(lost === 'unknown' ? 'message.gone' : 'screen.failed')} up="/" />
      <div class="choose" role="alert">
        {lost === 'away' ? (
          <button type="button" class="primary" onClick={() => setTurn(turn + 1)}>
            {t('retry')}
          </button>
        ) : (
          <a href={pathOf({ name: 'rooms' })}>{t('rooms.all')}</a>
        )}
      </div>
    </>
  );
}
