import { density, setDensity, setTextSize, textSize, textSizes } from '../app/appearance.ts';
import { setSingleKeys, singleKeys } from '../app/shortcuts.ts';
import { isLanguage, language, latinNumerals, setLatinNumerals, useLanguage } from '../app/texts.ts';
import { sendKey, setSendKey } from '../messages/enter.ts';
import { everywhere, readOutOf, setReadOut } from '../rooms/readOut.ts';
import { kept } from '../wire/kept.ts';
import { choice, choose } from '../wire/mode.ts';
import type { Settings } from '../wire/types.ts';
import { noticeLevel, quietHours, setNoticeLevel, setQuietHours } from './notices.ts';

/** All that was chosen on this device, as it goes to the others. Reads every setting, so an effect that calls it runs when one changes. */
export function chosen(): Settings {
  return {
    ...(wasChosen() ? { lang: language.value } : {}),
    textOnly: choice.value,
    notices: noticeLevel.value,
    ...(quietHours.value ? { quiet: { ...quietHours.value, zone: here() } } : {}),
    textSize: textSize.value,
    singleKeys: singleKeys.value,
    announcements: readOutOf(everywhere),
    density: density.value,
    numerals: latinNumerals.value ? 'latin' : 'locale',
    sendKey: sendKey.value,
  };
}

/** Quiet hours are those of the place where the reader is. */
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A language that the browser brought along was not chosen. */
const wasChosen = () => kept('collab.language') !== null;

/** What was chosen elsewhere. What is absent was never chosen: it stays as it is here. */
export function take(settings: Settings): void {
  const { lang, textOnly, notices, quiet, textSize: size, announcements } = settings;
  if (lang && isLanguage(lang) && lang !== language.peek()) void useLanguage(lang, true);
  if (textOnly) choose(textOnly);
  if (notices) setNoticeLevel(notices);
  if (notices) setQuietHours(quiet ? { from: quiet.from, to: quiet.to } : null);
  const known = textSizes.find((one) => one === size);
  if (known) setTextSize(known);
  if (settings.singleKeys !== undefined) setSingleKeys(settings.singleKeys);
  if (announcements) setReadOut(everywhere, announcements);
  if (settings.density) setDensity(settings.density);
  if (settings.numerals) setLatinNumerals(settings.numerals === 'latin');
  if (settings.sendKey) setSendKey(settings.sendKey);
}
