import { useCallback, useEffect, useState } from 'preact/hooks';
import { dayOf } from '../app/dates.ts';
import { served } from '../app/served.ts';
import { type Language, t } from '../app/texts.ts';
import { json } from '../wire/http.ts';
import type { Waits } from '../wire/types.ts';

export const texts = (code: Language) => import(`../texts/waiting/${code}.json`);

type One = Waits['items'][number];

/** What somebody waits for who has joined by themselves: how many are before them, since when, and what they can do meanwhile. */
export default function Waiting({ outside = false }: { outside?: boolean }) {
  const [all, setAll] = useState<One[] | null>(served?.waiting?.items ?? null);
  const [failed, setFailed] = useState(false);
  const ask = useCallback(async () => {
    try {
      setAll((await json<Waits>('GET', 'me/waiting')).items);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, []);
  useEffect(() => void ask(), [ask]);
  return (
    <>
      {all?.map((one) => (
        <Place key={one.organization} one={one} outside={outside} />
      ))}
      {all?.length === 0 && (
        <div class="stands">
          <p>{t('waiting.none')}</p>
          <a href="/organizations">{t('waiting.find')}</a>
        </div>
      )}
      {all === null && failed && (
        <div class="stands" role="alert">
          <p>{t('waiting.failed')}</p>
          <button type="button" class="quiet" onClick={() => void ask()}>
            {t('retry')}
          </button>
        </div>
      )}
    </>
  );
}

/** Whoever stands outside of the screens still is led in by a page. */
function Place({ one, outside }: { one: One; outside: boolean }) {
  const { name, since, before, vouchers, reason } = one;
  const grounds = vouchers.map((ground) => t(`waiting.by.${ground}`)).join(' · ');
  const describe = one.describes && (
    <a href={`/organizations/${one.organization}/describe`}>
      {t(one.for === 'nothing' ? 'waiting.anew' : 'waiting.describe')}
    </a>
  );
  return (
    <div class="stands">
      <h2>{t('waiting.title')}</h2>
      <p>{t(`waiting.${one.for}`, { organization: name })}</p>
      {one.for === 'nothing' ? (
        <>
          {reason !== undefined && <p dir="auto">{reason}</p>}
          {describe && <p>{describe}</p>}
        </>
      ) : (
        <>
          <p class="sheet-facts">
            {t('waiting.since', { when: dayOf(since) })} · {t('waiting.before', { n: before })}
          </p>
          {one.for === 'verification' && (
            <p class="sheet-facts">{grounds ? t('waiting.vouched', { by: grounds }) : t('waiting.notVouched')}</p>
          )}
          <p>{t('waiting.meanwhile')}</p>
          <ul class="plain-list">
            <li>
              <a href="/rooms" {...(outside ? { target: '_self' } : {})}>
                {t('waiting.read')}
              </a>
            </li>
            {describe && <li>{describe}</li>}
            {one.for === 'verification' && <li>{t('waiting.ask')}</li>}
            <li>{t('waiting.letter')}</li>
          </ul>
        </>
      )}
    </div>
  );
}
