import { useEffect, useId, useState } from 'preact/hooks';
import { language, t } from '../app/texts.ts';
import { doors } from './doors.ts';

type Countries = Awaited<ReturnType<typeof doors.countries>>;

/** Names in the usage of the United Nations. Without a line the field can wait: it is not needed to join. */
export function CountryChoice({ value, set }: { value: string; set: (code: string) => void }) {
  const id = useId();
  const [all, setAll] = useState<Countries>([]);
  const { value: lang } = language;
  useEffect(() => {
    let wanted = true;
    doors.countries(lang).then(
      (found) => wanted && setAll(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [lang]);
  return (
    <p class="field">
      <label for={id}>{t('accounts.country')}</label>
      <select id={id} value={value} autocomplete="country" onChange={(event) => set(event.currentTarget.value)}>
        <option value="">{t('accounts.countryNone')}</option>
        {all.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
