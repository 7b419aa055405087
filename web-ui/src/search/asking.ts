import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import type { Route } from '../app/routes.ts';
import { Refused } from '../wire/http.ts';
import type { SearchAnswer } from '../wire/types.ts';

const typingPause = 400;
/** Of what a question costs on a slow line this is little; the hub hands out no more than 50. */
const pageOf = 20;

/** How what is looked for was changed: letters may follow, or they are no word yet. */
export type Way = 'typing' | 'composing';

/** A screen on which something is looked for. */
export interface Looking<Filters> {
  address: string;
  /** The filters that the address names. */
  read(search: string): Filters;
  /** As they stand in the address; empty where none is chosen. */
  queryOf(filters: Filters): string;
  /** What the hub is asked for them; empty where nothing is looked for. */
  question(query: string): string;
  /** What was found last: whoever comes back from a hit finds the list as they left it. */
  kept: { query: string; answer: SearchAnswer } | null;
}

interface Asking<Filters> {
  filters: Filters;
  /** Null until the hub has answered, and where nothing is looked for. */
  found: SearchAnswer | null;
  asking: boolean;
  /** Why there is no answer: the code of a refusal, or `away`. */
  failed: string | null;
  change(filters: Filters, way?: Way): void;
  more(): void;
  again(): void;
}

/** What was asked for last is what is shown, in whatever order the answers come. Of what is typed the address keeps track. */
export function useAsking<Filters>(collab: Collab, here: Route, looking: Looking<Filters>): Asking<Filters> {
  const { queryOf } = looking;
  const known = (query: string): SearchAnswer | null => (looking.kept?.query === query ? looking.kept.answer : null);
  const [filters, setFilters] = useState<Filters>(() => looking.read(location.search));
  const [found, setFound] = useState<SearchAnswer | null>(() => known(queryOf(filters)));
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const turn = useRef(0);
  const pause = useRef(0);
  const ask = useCallback(
    async (query: string, before?: SearchAnswer) => {
      const mine = ++turn.current;
      setFailed(null);
      const question = looking.question(query);
      if (question === '') {
        setFound(null);
        setAsking(false);
        return;
      }
      setAsking(true);
      try {
        const after = before?.next ? `&after=${encodeURIComponent(before.next)}` : '';
        const page = await collab.http.get<SearchAnswer>(`search?limit=${pageOf}&${question}${after}`);
        if (mine !== turn.current) return;
        const answer = before ? { ...page, items: [...before.items, ...page.items] } : page;
        looking.kept = { query, answer };
        setFound(answer);
      } catch (error) {
        if (mine === turn.current) setFailed(error instanceof Refused ? error.code : 'away');
      }
      if (mine === turn.current) setAsking(false);
    },
    [collab],
  );
  // Also when this screen is asked for again, with other words, from where it is.
  useEffect(() => {
    const asked = looking.read(location.search);
    const query = queryOf(asked);
    setFilters(asked);
    const answer = known(query);
    setFound(answer);
    if (!answer) void ask(query);
    return () => {
      clearTimeout(pause.current);
      turn.current++;
    };
  }, [here]);
  const up = collab.line.state.value.kind === 'live';
  useEffect(() => {
    if (up && failed === 'away') void ask(queryOf(filters));
  }, [up]);
  const change = (next: Filters, way?: Way) => {
    const query = queryOf(next);
    history.replaceState(null, '', query ? `${looking.address}?${query}` : looking.address);
    setFilters(next);
    clearTimeout(pause.current);
    if (way === 'composing') return;
    if (way === 'typing') pause.current = window.setTimeout(() => void ask(query), query === '' ? 0 : typingPause);
    else void ask(query);
  };
  const more = () => void ask(queryOf(filters), found ?? undefined);
  return { filters, found, asking, failed, change, more, again: () => void ask(queryOf(filters)) };
}
