import { setSingleKeys, singleKeys } from '../app/shortcuts.ts';
import { t } from '../app/texts.ts';
import { onTouch, sendKey, sendKeys, setSendKey } from '../messages/enter.ts';
import { Choice } from './Choice.tsx';

export function Writing() {
  return (
    <section class="settings-part">
      <h2>{t('settings.writing')}</h2>
      <Choice
        name="send-key"
        legend={t('settings.sendKey')}
        options={sendKeys}
        labels={{ enter: t('settings.sendEnter'), ctrlEnter: t('settings.sendCtrl') }}
        chosen={sendKey.value}
        choose={setSendKey}
        {...(onTouch() ? { note: t('settings.touch') } : {})}
      />
      <label class="switch">
        <input
          type="checkbox"
          checked={singleKeys.value}
          aria-describedby="single-keys-note"
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
        <span>{t('settings.singleKeys')}</span>
      </label>
      <p class="choice-note" id="single-keys-note">
        {t('settings.singleKeysNote')}
      </p>
    </section>
  );
}
