import type { ComponentChildren, ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { type Language, languages, t } from '../app/texts.ts';
import { nameOf } from '../people/Placard.tsx';
import type { HeldRoom } from '../rooms/held.ts';
import type { Message, OneMessage } from '../wire/types.ts';
import type { MessageProps } from './MessageView.tsx';
import { brought, chosen, inTongue, keyOf, tongueOf } from './tongue.ts';
import './tongues.css';

type Props = MessageProps & {
  body: ComponentType<{ message: Message; room: HeldRoom }>;
  children?: ComponentChildren;
};

export const texts = (code: Language) => import(`../texts/translation/${code}.json`);

/** In which languages a message stands, by whom, and the original one tap away: it alone is authentic. */
export default function Tongues({ collab, room, message, body: Body }: Props) {
  const [failed, setFailed] = useState(false);
  const shown = tongueOf(room.id, message);
  const given = message.translations ?? {};
  const one = given[shown];
  const read = async (lang: string) => {
    setFailed(false);
    const there = given[lang];
    if (there && !there.text && !brought.peek()[keyOf(room.id, there.entry)]) {
      const path = `rooms/${encodeURIComponent(room.id)}/messages/${message.seq}`;
      const whole = await collab.http.get<OneMessage>(path).catch(() => null);
      const words = whole?.message.translations?.[lang];
      if (!words) return setFailed(true);
      brought.value = { ...brought.peek(), [keyOf(room.id, words.entry)]: words };
    }
    chosen.value = { ...chosen.peek(), [keyOf(room.id, message.seq)]: lang };
  };
  const nameOfTongue = (code: string) => languages.find((known) => known.code === code)?.name ?? code;
  const tongue = (lang: string, name: string, code: string | undefined) => (
    <button type="button" key={lang} lang={code} aria-pressed={shown === lang} onClick={() => void read(lang)}>
      {name}
    </button>
  );
  const name = one && nameOf(room.room.value.people[one.by ?? -1], one.by);
  return (
    <>
      <Body message={inTongue(room.id, message)} room={room} />
      <div class="tongues">
        <div class="tongues-of" role="group" aria-label={t('translation.tongues', { n: message.seq })}>
          {tongue('', t('translation.original'), undefined)}
          {Object.keys(given).map((lang) => tongue(lang, nameOfTongue(lang), lang))}
        </div>
        <p>
          <a href={`/rooms/${encodeURIComponent(room.id)}/translations/${message.seq}`}>
            {one
              ? t(one.official ? 'translation.officialBy' : 'translation.by', { name: name ?? '' })
              : t('translation.others', { n: Object.keys(given).length })}
          </a>
          {one && one.of < (message.edited ?? message.seq) && <span class="chip">{t('translation.older')}</span>}
        </p>
        {failed && <p role="alert">{t('translation.failed')}</p>}
      </div>
    </>
  );
}
