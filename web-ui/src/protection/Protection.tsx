import { Icon } from '../app/icons.tsx';
import { type Language, t, tOr } from '../app/texts.ts';
import type { Identity, RoomPage } from '../wire/types.ts';
import { leavesOpen, protects } from './points.ts';
import './protection.css';

export const texts = (code: Language) => import(`../texts/protection/${code}.json`);

interface Props {
  identity?: Identity;
  attribution?: RoomPage['attribution'];
  kind: string;
}

/** Over a protected room, and wherever one decides to come in: what is protected there, and as plainly what is not. */
export default function Protection({ identity, attribution, kind }: Props) {
  return (
    <>
      {identity && <Protected identity={identity} kind={kind} />}
      {attribution === 'chathamHouse' && (
        <p class="protection rule">
          <Icon name="lock" />
          <span>{t('protection.rule')}</span>
        </p>
      )}
    </>
  );
}

function Protected({ identity, kind }: { identity: Identity; kind: string }) {
  return (
    <details class="protection">
      <summary>
        <Icon name="lock" />
        <span>{tOr(`protection.title.${identity}`, identity)}</span>
        <span class="protection-more">{t('protection.more')}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it. */}
      <div class="protection-points" role="group" aria-label={t('protection.more')} tabIndex={0}>
        <Points head={t('protection.is')} area="is" points={protects(identity)} />
        <Points head={t('protection.isNot')} area="isNot" points={leavesOpen(identity, kind)} />
      </div>
    </details>
  );
}

function Points({ head, area, points }: { head: string; area: string; points: string[] }) {
  return (
    <section>
      <h2>{head}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{tOr(`protection.${area}.${point}`, '')}</li>
        ))}
      </ul>
    </section>
  );
}
