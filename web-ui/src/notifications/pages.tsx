import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { Icon } from '../app/icons.tsx';
import { Loading } from '../app/lazy.tsx';
import { Support } from '../app/Support.tsx';
import { t } from '../app/texts.ts';

interface PagesOf<T> {
  /** Null until the hub has answered once. */
  items: readonly T[] | null;
  next: string | null;
  failed: boolean;
  again(): Promise<void>;
  more(): Promise<void>;
}

interface Page<T> {
  items: T[];
  next?: string | null | undefined;
}

/** Something of the reader's own that the hub lists page by page, from the newest on; anew when there is a newer one. */
export function usePages<T>(collab: Collab | null, path: string, newest: number | string | undefined): PagesOf<T> {
  const [{ items, next }, setPage] = useState<{ items: readonly T[] | null; next: string | null }>({
    items: null,
    next: null,
  });
  const [failed, setFailed] = useState(false);
  const asked = useRef(0);
  const ask = async (before: string | null) => {
    const turn = ++asked.current;
    setFailed(false);
    try {
      const page = await collab?.http.get<Page<T>>(before ? `${path}?before=${before}` : path);
      if (!page || turn !== asked.current) return;
      const held = before ? (items ?? []) : [];
      setPage({ items: [...held, ...page.items], next: page.next ?? null });
    } catch {
      if (turn === asked.current) setFailed(true);
    }
  };
  const up = collab?.line.state.value.kind === 'live';
  const listed = useRef(newest);
  useEffect(() => void (items === null && ask(null)), [up]);
  useEffect(() => {
    if (listed.current === newest) return;
    listed.current = newest;
    if (items !== null) void ask(null);
  }, [newest]);
  return { items, next, failed, again: () => ask(null), more: () => ask(next) };
}

interface Props {
  pages: PagesOf<unknown>;
  title: string;
  note: string;
  children: ComponentChildren;
}

/** What is there, or why there is nothing. */
export function Pages({ pages: { items, failed, again }, title, note, children }: Props) {
  if (items === null && failed)
    return (
      <div class="problem-note" role="alert">
        <p>{t('screen.failed')}</p>
        <button type="button" class="quiet" onClick={() => void again()}>
          {t('retry')}
        </button>
        <Support code="inbox.unreached" />
      </div>
    );
  if (items === null) return <Loading />;
  if (items.length > 0) return <>{children}</>;
  return (
    <div class="teach">
      <Icon name="tick" />
      <h2>{title}</h2>
      <p>{note}</p>
    </div>
  );
}

export function More({ pages: { next, failed, more } }: { pages: PagesOf<unknown> }) {
  if (next === null) return null;
  return (
    <button type="button" class="quiet" onClick={() => void more()}>
      {t(failed ? 'retry' : 'inbox.earlier')}
    </button>
  );
}
