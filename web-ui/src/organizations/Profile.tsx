import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Loading, lazy } from '../app/lazy.tsx';
import { pathOf } from '../app/routes.ts';
import { ScreenHead } from '../app/ScreenHead.tsx';
import type { ScreenProps } from '../app/screens.ts';
import { served } from '../app/served.ts';
import { t, tOr } from '../app/texts.ts';
import { Refused } from '../wire/http.ts';
import type { Profile as One } from '../wire/types.ts';
import { Belonging } from './Belonging.tsx';
import { Failed } from './Directory.tsx';
import { factsOf, isMute, lineOf } from './facts.ts';
import { useGeography } from './geography.ts';
import { OrganizationPlate } from './OrganizationLine.tsx';
import { Vouching } from './Vouching.tsx';

export { texts } from './Directory.tsx';

const Deciding = lazy(
  () => import('../administration/Deciding.tsx').then((module) => ({ ...module, default: module.Deciding })),
  true,
);

type Found = One | 'asking' | 'failed' | 'unknown';
const up = pathOf({ name: 'organizations' });

/** What everybody may know of one organization. */
export default function Profile({ collab, here }: ScreenProps) {
  return collab && here.name === 'organization' ? <Of collab={collab} id={here.id} key={here.id} /> : null;
}

function Of({ collab, id }: { collab: Collab; id: string }) {
  const [found, setFound] = useState<Found>(served?.organization?.id === id ? served.organization : 'asking');
  const administers = collab.person.account === 'platformAdmin';
  const ask = useCallback(() => lookUp(collab, id).then(setFound), [collab, id]);
  useEffect(() => void (typeof found === 'string' && ask()), [ask]);
  if (found === 'unknown')
    return (
      <>
        <ScreenHead title={t('organizations.title')} up={up} />
        <div class="sheet">
          <div class="teach">
            <h2>{t('organizations.unknown')}</h2>
            <a class="quiet" href={up}>
              {t('organizations.all')}
            </a>
          </div>
        </div>
      </>
    );
  return (
    <>
      <ScreenHead title={typeof found === 'string' ? t('organizations.title') : found.name} up={up} />
      <div class="sheet">
        {found === 'asking' && <Loading />}
        {found === 'failed' && <Failed again={() => void ask()} />}
        {typeof found !== 'string' && <Facts one={found} />}
        {typeof found !== 'string' && <Vouching collab={collab} one={found} changed={ask} />}
        {typeof found !== 'string' && <Belonging collab={collab} one={found} changed={ask} />}
        {typeof found !== 'string' && (found.mine === 'focalPoint' || administers) && (
          <p>
            <a class="quiet" href={`/organizations/${id}/describe`}>
              {t('organizations.describe')}
            </a>
          </p>
        )}
        {typeof found !== 'string' && administers && <Deciding collab={collab} one={found} changed={ask} />}
      </div>
    </>
  );
}

function Facts({ one }: { one: One }) {
  const names = useGeography();
  return (
    <>
      <div class="placard">
        <OrganizationPlate one={one} />
        <div>
          <p class="placard-name">
            <bdi>{one.name}</bdi>
          </p>
          {one.latin !== undefined && (
            <p class="sheet-facts">
              <bdi>{one.latin}</bdi>
            </p>
          )}
          <p class="sheet-facts">{lineOf(one, names)}</p>
        </div>
      </div>
      {isMute(one) && <p class="stands">{tOr(`organizations.stands.${one.verification}`, one.verification)}</p>}
      <dl class="facts">
        {factsOf(one, names).map(({ name, values }) => (
          <div key={name}>
            <dt>{tOr(`organizations.facts.${name}`, name)}</dt>
            {values.map((value) => (
              <dd key={value} dir="auto">
                {value}
              </dd>
            ))}
          </div>
        ))}
        {one.website !== undefined && (
          <div>
            <dt>{t('organizations.facts.website')}</dt>
            <dd>
              <a href={one.website} rel="noopener noreferrer nofollow" target="_blank">
                <bdi dir="ltr">{one.website}</bdi>
              </a>
            </dd>
          </div>
        )}
      </dl>
      <p class="group-note">{t('organizations.words')}</p>
      <p>
        <a class="quiet" href={`/organizations/${one.id}/words`}>
          {t('organizations.whatBecame')}
        </a>
      </p>
    </>
  );
}

async function lookUp(collab: Collab, id: string): Promise<Found> {
  try {
    return await collab.http.get<One>(`organizations/${encodeURIComponent(id)}`);
  } catch (error) {
    return error instanceof Refused && error.status === 404 ? 'unknown' : 'failed';
  }
}
