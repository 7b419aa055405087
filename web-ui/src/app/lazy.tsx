import { signal } from '@preact/signals';
import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Support } from './Support.tsx';
import { type LoadTexts, t, useTexts } from './texts.ts';

/** What the module of a lazy screen exports: the screen, and its texts if it has an area of its own. */
export interface ScreenModule<Props> {
  default: ComponentType<Props>;
  texts?: LoadTexts;
}

/** `bring` fetches it before it is shown: what stands there now may stay until then. */
export type Lazy<Props> = ComponentType<Props> & { bring(): Promise<void> };

const quietFor = 1_000;

/**
 * A screen that is fetched, with its texts, when it is first shown. What stands beside something else comes without a word, or not at all: its children, if it has any, stand there
 * until then.
 */
export function lazy<Props extends object>(load: () => Promise<ScreenModule<Props>>, beside = false): Lazy<Props> {
  const arrived = signal<ComponentType<Props> | null>(null);
  const failed = signal(false);
  const bring = async () => {
    failed.value = false;
    try {
      const { default: Screen, texts } = await load();
      if (texts) await useTexts(texts);
      arrived.value = Screen;
    } catch {
      failed.value = true;
    }
  };
  const Shown = (props: Props) => {
    useEffect(() => void (arrived.peek() ?? bring()), []);
    const { value: Screen } = arrived;
    if (Screen) return <Screen {...props} />;
    if (beside) return (props as { children?: VNode }).children ?? null;
    return failed.value ? <Failed again={() => void bring()} /> : <Loading />;
  };
  return Object.assign(Shown, { bring });
}

/** Nothing for a second, then words. */
export function Loading({ text = t('loading') }: { text?: string }) {
  const [said, setSaid] = useState(false);
  useEffect(() => {
    const turn = setTimeout(() => setSaid(true), quietFor);
    return () => clearTimeout(turn);
  }, []);
  return (
    <p class="loading" role="status">
      {said ? text : ''}
    </p>
  );
}

function Failed({ again }: { again: () => void }) {
  return (
    <div class="choose" role="alert">
      <p>{t('screen.failed')}</p>
      <button type="button" class="primary" onClick={again}>
        {t('retry')}
      </button>
      <Support code="screen.unreached" />
    </div>
  );
}
