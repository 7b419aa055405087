import { t } from '../app/texts.ts';
import { Problem } from '../members/Said.tsx';
import { command } from '../messages/verbs.ts';
import { useOnce } from './once.ts';
import { may, signed, type Work } from './statement.ts';

/** Which organizations have signed, by their names; and the button of whoever may sign for one. */
export function Signatures(work: Work) {
  const { collab, room, page, look } = work;
  const { busy, problem, act } = useOnce(collab, room);
  const isSigned = signed(page);
  const sign = async (on: boolean) => {
    await act(command('jointStatement.sign', { statement: page.number, version: page.version, on }));
    await look();
  };
  return (
    <section class="joint-signing" aria-labelledby="signatures">
      <h2 id="signatures">{t('joint.signed', { n: page.signatures.length })}</h2>
      {page.signatures.length > 0 && (
        <ul class="joint-signatures">
          {page.signatures.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {page.voided.length > 0 && (
        <p class="group-note">
          {t('joint.voided')}{' '}
          {page.voided.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ' · '}
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      )}
      <Problem text={problem} />
      {may(work, 'sign') && !isSigned && (
        <>
          <p class="group-note">{t('joint.signNote')}</p>
          <button type="button" class="primary" disabled={busy} onClick={() => void sign(true)}>
            {t('joint.sign')}
          </button>
        </>
      )}
      {may(work, 'sign') && isSigned && (
        <button type="button" class="quiet" disabled={busy} onClick={() => void sign(false)}>
          {t('joint.withdraw')}
        </button>
      )}
      {page.state === 'drafting' && <p class="group-note">{t('joint.signLater')}</p>}
    </section>
  );
}
