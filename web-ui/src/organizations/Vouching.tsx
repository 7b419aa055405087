import { useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { refusalText } from '../app/refusals.ts';
import { t } from '../app/texts.ts';
import { command } from '../messages/verbs.ts';
import type { Profile } from '../wire/types.ts';
import { WithReason } from './WithReason.tsx';

/** Staff in the country, and coordinators of verified networks, say that an organization is what it says. */
export function Vouching({ collab, one, changed }: { collab: Collab; one: Profile; changed: () => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const vouch = async (words: string) => {
    const fields = { organization: Number(one.id), ...(words ? { words } : {}) };
    try {
      const answer = await collab.submit('house', command('organization.vouch', fields));
      setSaid(answer.status === 'accepted' ? t('organizations.vouched') : refusalText(answer.code ?? 'store.busy'));
      setOpen(false);
      await changed();
    } catch {
      setSaid(t('organizations.offline'));
    }
  };
  return (
    <section class="settings-part">
      {one.mayVouch === true && !open && (
        <button type="button" class="primary" onClick={() => setOpen(true)}>
          {t('organizations.vouch')}
        </button>
      )}
      {open && (
        <WithReason
          act={t('organizations.vouch')}
          note={t('organizations.vouchNote')}
          mild
          go={(words) => void vouch(words)}
          cancel={() => setOpen(false)}
        />
      )}
      <p role="status">{said}</p>
    </section>
  );
}
