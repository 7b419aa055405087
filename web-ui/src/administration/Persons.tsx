import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { t, tOr } from '../app/texts.ts';
import { ask, Refused } from '../wire/http.ts';
import type { FoundPeople, FoundPerson } from '../wire/types.ts';
import { Invite } from './Invite.tsx';
import { PersonActs } from './PersonActs.tsx';

/** Whoever comes by invitation, and whoever needs help with their account. */
export function Persons({ collab }: { collab: Collab }) {
  return (
    <>
      <Invite />
      <Search collab={collab} />
    </>
  );
}

function Search({ collab }: { collab: Collab }) {
  const [words, setWords] = useState('');
  const [why, setWhy] = useState('');
  const [found, setFound] = useState<readonly FoundPerson[] | null>(null);
  const [said, setSaid] = useState('');
  const look = async (): Promise<boolean> => {
    try {
      const asked = `administration/people?q=${encodeURIComponent(words.trim())}&why=${encodeURIComponent(why.trim())}`;
      setFound((await collab.http.get<FoundPeople>(asked)).items);
      setSaid('');
      return true;
    } catch (error) {
      return failed(error);
    }
  };
  const failed = (error: unknown): false => {
    setSaid(error instanceof Refused ? refusalText(error.code) : t('organizations.offline'));
    return false;
  };
  /** Whether it was done; what was typed stays where it was not. */
  const act = async (method: string, path: string, body?: object): Promise<boolean> => {
    try {
      await ask(method, path, body);
      if (await look()) setSaid(t('administration.told'));
      return true;
    } catch (error) {
      return failed(error);
    }
  };
  return (
    <section class="settings-part">
      <h3>{t('administration.find')}</h3>
      <p class="choice-note">{t('administration.findNote')}</p>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <div class="filter-fields">
          <label>
            <span>{t('administration.words')}</span>
            <input
              dir="auto"
              required
              minLength={2}
              maxLength={254}
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </label>
          <label>
            <span>{t('administration.why')}</span>
            <input
              dir="auto"
              required
              maxLength={1000}
              value={why}
              onInput={(event) => setWhy(event.currentTarget.value)}
            />
          </label>
        </div>
        <button type="submit" class="primary">
          {t('administration.findNow')}
        </button>
      </form>
      <p role="status">{said}</p>
      {found?.length === 0 && <p class="note">{t('administration.foundNobody')}</p>}
      <ul>
        {found?.map((one) => (
          <li key={one.id}>
            <article class="waiting-card" aria-label={one.name}>
              <h4>
                <bdi>{one.name}</bdi>
              </h4>
              {one.latin !== undefined && (
                <p class="sheet-facts">
                  <bdi>{one.latin}</bdi>
                </p>
              )}
              <p class="sheet-facts">{factsOf(one)}</p>
              {one.id !== collab.person.id && <PersonActs one={one} act={act} />}
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf(one: FoundPerson): string {
  return [
    one.email,
    tOr(`account.${one.account}`, one.account),
    one.organization?.name,
    one.pending && t('administration.pending'),
    one.closed && t('administration.closed'),
    one.secondFactor && t('administration.factor'),
    one.passkeys > 0 && t('administration.keys', { n: one.passkeys }),
  ]
    .filter(Boolean)
    .join(' · ');
}
