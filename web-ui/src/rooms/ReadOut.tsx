import { language, t } from '../app/texts.ts';
import { type ReadOutMode, readOutModes, readOutOf, setReadOut } from './readOut.ts';

/** How much of this room a screen reader is to say by itself. */
export function ReadOut({ room }: { room: string }) {
  return (
    <label class="read-out" key={language.value}>
      <span>{t('people.readOut.label')}</span>
      <select value={readOutOf(room)} onChange={(event) => setReadOut(room, event.currentTarget.value as ReadOutMode)}>
        {readOutModes.map((mode) => (
          <option key={mode} value={mode}>
            {t(`people.readOut.${mode}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
