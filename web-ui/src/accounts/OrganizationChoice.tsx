import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../app/texts.ts';
import { doors } from './doors.ts';
import { Field } from './Field.tsx';

type Organizations = Awaited<ReturnType<typeof doors.organizations>>;

const pause = 350;
const fewest = 2;

interface Props {
  value: string;
  set: (said: { organization: string; organizationId?: string }) => void;
}

/** One of the directory, or one that nobody knows yet. */
export function OrganizationChoice({ value, set }: Props) {
  const list = useId();
  const [found, setFound] = useState<Organizations>([]);
  useEffect(() => {
    if (value.trim().length < fewest) return;
    const turn = setTimeout(() => void doors.organizations(value.trim()).then(setFound, () => undefined), pause);
    return () => clearTimeout(turn);
  }, [value]);
  const choose = (organization: string) => {
    const known = found.find(({ name }) => name === organization);
    set({ organization, organizationId: known?.id ?? '' });
  };
  return (
    <>
      <Field
        label={t('accounts.organization')}
        hint={t('accounts.organizationHint')}
        value={value}
        set={choose}
        fills="organization"
        max={120}
        list={list}
        optional
      />
      <datalist id={list}>
        {found.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}
