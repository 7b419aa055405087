import { directionOf, language, languages, t, useLanguage } from './texts.ts';

export function LanguageBar() {
  return (
    <fieldset class="languages">
      <legend class="hidden">{t('language.label')}</legend>
      {languages.map(({ code, name }) => (
        <button
          type="button"
          key={code}
          lang={code}
          dir={directionOf(code)}
          aria-pressed={language.value === code}
          onClick={() => void useLanguage(code, true)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
