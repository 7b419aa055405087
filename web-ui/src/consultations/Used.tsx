import { t, tOr } from '../app/texts.ts';
import type { Floor, FloorRequest } from '../wire/types.ts';
import { Bar } from './Agenda.tsx';
import { leftOf } from './Clock.tsx';
import { clockText } from './clock.ts';

/** How long each group and each region has spoken, whoever speaks now included. */
export function Used({ floor }: { floor: Floor }) {
  const spoken = Object.values(floor.requests).filter(({ started }) => started !== undefined);
  return (
    <section class="floor-used" aria-labelledby="floor-used">
      <h2 id="floor-used">{t('floor.used')}</h2>
      {spoken.length === 0 ? (
        <p class="note">{t('floor.usedNone')}</p>
      ) : (
        <>
          <Bars
            floor={floor}
            spoken={spoken}
            title={t('floor.usedCategory')}
            by={({ category }) => `category.${category}`}
          />
          <Bars
            floor={floor}
            spoken={spoken}
            title={t('floor.usedRegion')}
            by={({ region }) => `region.${region ?? 'none'}`}
          />
        </>
      )}
    </section>
  );
}

interface Props {
  floor: Floor;
  spoken: FloorRequest[];
  title: string;
  by: (one: FloorRequest) => string;
}

function Bars({ floor, spoken, title, by }: Props) {
  const sums = new Map<string, number>();
  for (const one of spoken) sums.set(by(one), (sums.get(by(one)) ?? 0) + timeOf(floor, one));
  const most = Math.max(1, ...sums.values());
  return (
    <>
      <h3>{title}</h3>
      <dl>
        {[...sums]
          .sort(([, a], [, b]) => b - a)
          .map(([key, time]) => (
            <div key={key}>
              <dt>{tOr(`floor.${key}`, key)}</dt>
              <dd>
                <Bar part={time / most} />
                <span>{clockText(time)}</span>
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function timeOf(floor: Floor, { number, used }: FloorRequest): number {
  return floor.turn?.request === number ? Math.max(0, floor.turn.limit - leftOf(floor)) : used;
}
