import { t } from '../app/texts.ts';

/** The two ways in. `to` is where somebody goes on afterwards. */
export function Ways({ to = '' }: { to?: string }) {
  const search = to && `?to=${encodeURIComponent(to)}`;
  return (
    <p class="ways">
      <a class="primary" href={`/sign-in${search}`}>
        {t('welcome.signIn')}
      </a>
      <a class="quiet" href={`/join${search}`}>
        {t('welcome.register')}
      </a>
    </p>
  );
}
