import { useState } from 'preact/hooks';
import { ago } from '../app/dates.ts';
import { t } from '../app/texts.ts';
import { Changes } from '../messages/Changes.tsx';
import { changesOf } from '../messages/changes.ts';
import { nameOf } from '../people/Placard.tsx';
import type { ParagraphVersions } from '../wire/types.ts';
import type { Asked } from './statement.ts';

interface Props {
  found: ParagraphVersions;
  lang: string | undefined;
  /** Those that the address asks for. */
  asked: Asked | null;
}

/** Two versions of a paragraph as one text: what was added and what was taken out. At first, the last change. */
export function Compared({ found: { items, people }, lang, asked }: Props) {
  const [pair, setPair] = useState({ from: asked?.from ?? 0, to: asked?.to ?? 0 });
  const find = (words: number) => items.find((one) => one.words === words);
  const before = find(pair.from) ?? items[1];
  const after = find(pair.to) ?? items[0];
  if (!before || !after) return null;
  const choice = (side: 'from' | 'to', chosen: number) => (
    <label>
      <span>{t(`joint.${side}`)}</span>
      <select
        value={chosen}
        onChange={(event) =>
          setPair({ from: before.words, to: after.words, [side]: Number(event.currentTarget.value) })
        }
      >
        {items.map(({ words, by, at }, index) => (
          <option key={words} value={words}>
            {t('joint.version', {
              number: String(items.length - index),
              name: nameOf(people[by], by),
              when: ago(at),
            })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="joint-compare">
      <div class="joint-pair">
        {choice('from', before.words)}
        {choice('to', after.words)}
      </div>
      <p class="sheet-facts" role="status">
        {told(before.text, after.text)}
      </p>
      <blockquote dir="auto" lang={lang}>
        <Changes
          before={before.text}
          after={after.text}
          said={{ added: t('joint.added'), removed: t('joint.taken') }}
        />
      </blockquote>
    </div>
  );
}

function told(before: string, after: string): string {
  const changes = changesOf(before, after);
  const count = (kind: string) => String(changes.filter((change) => change.kind === kind).length);
  if (before === after) return t('joint.same');
  return t('joint.changes', { added: count('added'), taken: count('removed') });
}
