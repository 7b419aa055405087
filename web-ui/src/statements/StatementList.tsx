import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { useFirstFocus } from '../app/firstFocus.ts';
import { Loading } from '../app/lazy.tsx';
import { go, pathOf } from '../app/routes.ts';
import { language, languages, t } from '../app/texts.ts';
import { Unreached } from '../app/Unreached.tsx';
import { Problem } from '../members/Said.tsx';
import { command, titleAtMost } from '../messages/verbs.ts';
import type { HeldRoom } from '../rooms/held.ts';
import { Length } from './Length.tsx';
import { useOnce } from './once.ts';
import { useAll } from './statement.ts';

interface Props {
  collab: Collab;
  room: HeldRoom;
}

export function StatementList({ collab, room }: Props) {
  const { found, failed, look } = useAll(collab, room);
  const [opening, setOpening] = useState(false);
  if (found === null) return failed ? <Unreached words={t('joint.failed')} again={() => void look()} /> : <Loading />;
  return (
    <>
      <p class="room-name" dir="auto">
        {room.room.value.title}
      </p>
      <p class="group-note">{t('joint.lead')}</p>
      {(failed !== null || collab.line.state.value.kind === 'away') && (
        <p class="callout" role="status">
          {t('joint.failed')}
        </p>
      )}
      {found.items.length === 0 && (
        <div class="teach">
          <h2>{t('joint.none')}</h2>
          <p>{t('joint.noneNote')}</p>
        </div>
      )}
      {found.items.length > 0 && (
        <ul class="joint-list">
          {found.items.map(({ number, title, state, count, limit, lang, signatures }) => (
            <li key={number}>
              <a class="sheet-line" href={pathOf({ name: 'joint-statement', room: room.id, statement: number })}>
                <span class="sheet-text">
                  <bdi class="sheet-title" lang={lang}>
                    {title}
                  </bdi>
                  {state !== 'dropped' && (
                    <span class="sheet-facts">
                      <Length count={count} limit={limit} lang={lang} /> · {t('joint.signed', { n: signatures })}
                    </span>
                  )}
                </span>
                <span class={state === 'locked' ? 'chip strong' : 'chip'}>{t(`joint.state.${state}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {room.room.value.closed && <p class="note">{t('room.closedNote')}</p>}
      {opening ? (
        <Opening collab={collab} room={room} close={() => setOpening(false)} />
      ) : (
        found.mayOpen && (
          <button type="button" class={found.items.length === 0 ? 'primary' : 'quiet'} onClick={() => setOpening(true)}>
            {t('joint.new')}
          </button>
        )
      )}
    </>
  );
}

const mostWords = 5_000;
const usualWords = 500;

function Opening({ collab, room, close }: Props & { close: () => void }) {
  const field = useFirstFocus<HTMLInputElement>();
  const [title, setTitle] = useState('');
  const [limit, setLimit] = useState(String(usualWords));
  const [lang, setLang] = useState<string>(language.value);
  const { busy, problem, act } = useOnce(collab, room);
  const open = async (event: Event) => {
    event.preventDefault();
    const given = { title: title.trim(), limit: Number(limit), lang };
    const statement = await act(command('jointStatement.open', given));
    if (statement) go({ name: 'joint-statement', room: room.id, statement });
  };
  return (
    <form onSubmit={(event) => void open(event)}>
      <label>
        <span>{t('joint.name')}</span>
        <input
          ref={field}
          required
          maxLength={titleAtMost}
          dir="auto"
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('joint.limit')}</span>
        <input
          type="number"
          required
          min={1}
          max={mostWords}
          value={limit}
          aria-describedby="limit-note"
          onInput={(event) => setLimit(event.currentTarget.value)}
        />
      </label>
      <p class="note" id="limit-note">
        {t('joint.limitNote')}
      </p>
      <label>
        <span>{t('joint.lang')}</span>
        <select value={lang} onChange={(event) => setLang(event.currentTarget.value)}>
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Problem text={problem} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {t('joint.begin')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
