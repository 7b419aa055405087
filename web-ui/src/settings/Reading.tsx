import { type Density, densities, density, setDensity, setTextSize, textSize, textSizes } from '../app/appearance.ts';
import { latinNumerals, setLatinNumerals, t } from '../app/texts.ts';
import { everywhere, readOutModes, readOutOf, setReadOut } from '../rooms/readOut.ts';
import { Choice } from './Choice.tsx';

const sizes = textSizes.map(String);

export function Reading() {
  return (
    <section class="settings-part">
      <h2>{t('settings.reading')}</h2>
      <Choice
        name="text-size"
        legend={t('settings.textSize')}
        options={sizes}
        labels={Object.fromEntries(sizes.map((size) => [size, t('settings.percent', { n: Number(size) })]))}
        chosen={String(textSize.value)}
        choose={(size) => setTextSize(textSizes.find((one) => String(one) === size) ?? 100)}
      />
      <Choice<Density>
        name="density"
        legend={t('settings.density')}
        options={densities}
        labels={{ comfortable: t('settings.comfortable'), compact: t('settings.compact') }}
        chosen={density.value}
        choose={setDensity}
      />
      <Choice
        name="numerals"
        legend={t('settings.numerals')}
        options={['locale', 'latin']}
        labels={{ locale: t('settings.numeralsLocale'), latin: t('settings.numeralsLatin') }}
        chosen={latinNumerals.value ? 'latin' : 'locale'}
        choose={(one) => setLatinNumerals(one === 'latin')}
        note={t('settings.motion')}
      />
      <Choice
        name="read-out"
        legend={t('settings.readOut')}
        note={t('settings.readOutNote')}
        options={readOutModes}
        labels={{ all: t('settings.all'), mentions: t('settings.mentions'), off: t('settings.off') }}
        chosen={readOutOf(everywhere)}
        choose={(mode) => setReadOut(everywhere, mode)}
      />
    </section>
  );
}
