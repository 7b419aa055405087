import { type Language, t } from '../app/texts.ts';
import { nameIn, useGeography } from '../organizations/geography.ts';
import type { Geography, PostMark } from '../wire/types.ts';
import './mark.css';

export const texts = (code: Language) => import(`../texts/practices/${code}.json`);

/** As what a post is marked, what it is about, and from whom its author would like to hear. */
export default function MarkCard({ mark, email }: { mark: PostMark; email?: string | null | undefined }) {
  const names = useGeography();
  const kind = t(`practices.kinds.${mark.kind}`);
  return (
    <aside class={`mark-card ${mark.kind}`} aria-label={kind}>
      <p class="mark-kind">{kind}</p>
      <ul class="mark-tags">
        {tagsOf(mark, names).map((tag) => (
          <li key={tag}>{tag}</li>
        ))}
      </ul>
      <p class="mark-contact">
        <span>{t(`practices.from.${mark.contact ?? 'everybody'}`)}</span>
        {email && (
          <a href={`mailto:${email}`} dir="ltr">
            {email}
          </a>
        )}
      </p>
    </aside>
  );
}

/** Until the names are there, goals go by their numbers. */
function tagsOf({ themes, goals, country }: PostMark, names: Geography | null): string[] {
  return [
    ...(themes ?? []).map((tag) => nameIn(names?.themes, tag)),
    ...(goals ?? []).map((tag) => [tag.toUpperCase(), nameIn(names?.goals, tag)].filter(Boolean).join(' · ')),
    names?.countries.find((one) => one.code === country)?.name,
  ].filter((tag) => tag !== undefined);
}
