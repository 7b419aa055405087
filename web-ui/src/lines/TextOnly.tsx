import { t } from '../app/texts.ts';
import { choice, choose, type TextOnlyChoice, textOnly } from '../wire/mode.ts';
import './lines.css';

const choices: readonly TextOnlyChoice[] = ['auto', 'on', 'off'];

/** Three choices, and what the first of them means just now. The texts are those of the area `lines`. */
export function TextOnly() {
  const names = { auto: t('lines.modeAuto'), on: t('lines.modeOn'), off: t('lines.modeOff') };
  return (
    <fieldset class="text-only">
      <legend>{t('lines.modeTitle')}</legend>
      <p class="note" id="text-only-note">
        {t('lines.modeNote')}
      </p>
      {choices.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="text-only"
            checked={choice.value === one}
            aria-describedby="text-only-note"
            onChange={() => choose(one)}
          />
          <span>
            {names[one]}
            {one === 'auto' && choice.value === 'auto' && (
              <span class="note"> · {t(textOnly.value ? 'lines.modeNowOn' : 'lines.modeNowOff')}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
