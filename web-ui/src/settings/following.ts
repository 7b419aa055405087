import { effect } from '@preact/signals';
import type { Collab } from '../app/collab.ts';
import { keep, kept } from '../wire/kept.ts';
import type { Settings } from '../wire/types.ts';
import { chosen, take } from './chosen.ts';

/** Whose choices of this device the hub does not know yet. */
const unsentAs = 'collab.settingsUnsent';
const knownAs = 'collab.settingsKnown';
const patience = 1_000;
const again = 30_000;

const textOf = (settings: Settings) => JSON.stringify(settings);

/**
 * Settings follow a person from device to device. What was changed here without a line wins; else what the hub holds does. A device on which
 * somebody has never been takes what they have, and keeps its own where they have nothing.
 */
export function startFollowing(collab: Collab): () => void {
  const stop = started.get(collab) ?? follow(collab);
  started.set(collab, stop);
  return stop;
}

/** The screen of settings does not wait for the background, which begins some seconds after the page. */
const started = new WeakMap<Collab, () => void>();

function follow(collab: Collab): () => void {
  const { http, person, line } = collab;
  let timer = 0;
  let stopped = false;
  /** While nobody chooses anything: at the start, and while what the hub holds is put in its place. */
  let quiet = true;
  const send = async () => {
    try {
      const sending = textOf(chosen());
      await http.saveSettings(JSON.parse(sending) as Settings);
      if (textOf(chosen()) === sending) keep(unsentAs, null);
      keep(knownAs, `${person.id} ${sending}`);
    } catch {
      later(again);
    }
  };
  const later = (wait: number) => {
    clearTimeout(timer);
    if (!stopped) timer = window.setTimeout(() => void send(), wait);
  };
  const fetch = async () => {
    if (kept(unsentAs) === person.id) return send();
    try {
      const settings = await http.settings();
      if (stopped || kept(unsentAs) === person.id) return;
      quiet = true;
      take(settings);
      keep(knownAs, `${person.id} ${textOf(chosen())}`);
      quiet = false;
    } catch {
      // The choices of this device hold until there is a line.
    }
  };
  const unwatch = effect(() => {
    const now = `${person.id} ${textOf(chosen())}`;
    if (quiet || kept(knownAs) === now) return;
    keep(unsentAs, person.id);
    later(patience);
  });
  const unline = effect(() => {
    if (line.state.value.kind === 'live' && kept(unsentAs) === person.id) later(patience);
  });
  quiet = false;
  const before = kept(knownAs);
  const changedMeanwhile = before?.startsWith(`${person.id} `) && before !== `${person.id} ${textOf(chosen())}`;
  if (changedMeanwhile) keep(unsentAs, person.id);
  void fetch();
  return () => {
    stopped = true;
    clearTimeout(timer);
    unwatch();
    unline();
  };
}
