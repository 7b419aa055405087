import { t } from '../app/texts.ts';
import { useGeography } from '../organizations/geography.ts';
import type { Geography, PostMark } from '../wire/types.ts';
import './fields.css';

export const kinds = ['bestPractice', 'solutionRequest', 'partnershipOffer'] as const;
const circles = ['everybody', 'civilSociety', 'institutions'] as const;
const mostThemes = 3;
const mostGoals = 5;

interface Props {
  mark?: PostMark | null | undefined;
  email?: string | null | undefined;
  /** Whether an address may be given here: it is its author's own, and nowhere says who somebody is. */
  mayGiveEmail: boolean;
}

/** What stands on the card: what it is, what it is about, where, and from whom its author would like to hear. */
export function MarkFields({ mark, email, mayGiveEmail }: Props) {
  const names = useGeography();
  const goals = (names?.goals ?? []).filter(({ id }) => id.startsWith('sdg'));
  return (
    <>
      <fieldset class="about-choice mark-choice">
        <legend>{t('practices.kind')}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" value={kind} defaultChecked={kind === (mark?.kind ?? kinds[0])} />
            <span>
              <b>{t(`practices.kinds.${kind}`)}</b>
              <span class="hint">{t(`practices.about.${kind}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Tags name="themes" most={mostThemes} all={names?.themes ?? []} chosen={mark?.themes ?? []} />
      <details class="mark-goals" open={(mark?.goals ?? []).length > 0}>
        <summary>{t('practices.goal')}</summary>
        <Tags
          name="goals"
          most={mostGoals}
          all={goals.map(({ id, name }) => ({ id, name: `${id.toUpperCase()} · ${name}` }))}
          chosen={mark?.goals ?? []}
        />
      </details>
      <CountryField names={names} chosen={mark?.country ?? ''} />
      <label>
        <span>{t('practices.contact')}</span>
        <select name="contact">
          {circles.map((circle) => (
            <option key={circle} value={circle} selected={circle === (mark?.contact ?? circles[0])}>
              {t(`practices.circle.${circle}`)}
            </option>
          ))}
        </select>
      </label>
      {mayGiveEmail && (
        <label>
          <span>{t('practices.email')}</span>
          <input type="email" name="email" dir="ltr" maxLength={254} autocomplete="email" defaultValue={email ?? ''} />
          <span class="hint">{t('practices.emailNote')}</span>
        </label>
      )}
    </>
  );
}

function Tags(props: {
  name: 'themes' | 'goals';
  most: number;
  all: readonly { id: string; name: string }[];
  chosen: readonly string[];
}) {
  return (
    <fieldset class="about-choice mark-tags-choice">
      <legend>
        {t(`practices.${props.name}`)} <span class="hint">{t('practices.atMost', { n: props.most })}</span>
      </legend>
      {props.all.map(({ id, name }) => (
        <label key={id}>
          <input type="checkbox" name={props.name} value={id} defaultChecked={props.chosen.includes(id)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function CountryField({ names, chosen }: { names: Geography | null; chosen: string }) {
  return (
    <label>
      <span>{t('practices.country')}</span>
      <select name="country">
        <option value="">{t('practices.noCountry')}</option>
        {(names?.countries ?? []).map(({ code, name }) => (
          <option key={code} value={code} selected={code === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the fields of a form say. */
export function markIn(form: HTMLFormElement): { mark: PostMark; email: string | undefined } {
  const given = new FormData(form);
  const all = (name: string) => given.getAll(name).map(String);
  const mark: PostMark = {
    kind: all('kind')[0] as PostMark['kind'],
    contact: all('contact')[0] as NonNullable<PostMark['contact']>,
  };
  const [themes, goals, country] = [all('themes'), all('goals'), all('country')[0]];
  if (themes.length > 0) mark.themes = themes;
  if (goals.length > 0) mark.goals = goals;
  if (country) mark.country = country;
  return { mark, email: all('email')[0]?.trim() || undefined };
}
