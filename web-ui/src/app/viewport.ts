import { computed, signal } from '@preact/signals';

function matches(query: string) {
  const list = matchMedia(query);
  const now = signal(list.matches);
  list.addEventListener('change', () => {
    now.value = list.matches;
  });
  return now;
}

/** Three columns stand side by side; below that the panel lies over the words. */
export const wide = matches('(min-width: 1280px)');
export const phone = matches('(max-width: 767px)');
export const visible = signal(document.visibilityState === 'visible');

/** What the reader has said about the panel; null: what the width allows. */
export const panelAsked = signal<boolean | null>(null);
export const panelShown = computed(() => panelAsked.value ?? wide.value);

export function togglePanel(): void {
  panelAsked.value = !panelShown.peek();
  if (!panelAsked.peek()) document.querySelector<HTMLElement>('.panel-toggle')?.focus();
}

const keyboardAtLeast = 150;

/** Whether an on-screen keyboard takes its part of the height: somebody writes, and far less is to be seen than before. */
export const isKeyboardOpen = (tallest: number, height: number, writing: boolean): boolean =>
  writing && tallest - height >= keyboardAtLeast;

/** The bar of tabs gives way to the keyboard, and the screen ends where the keyboard begins, also where the browser does not see to it. */
export function startViewport(): void {
  const root = document.documentElement;
  const tallest = new Map<number, number>();
  const touch = matchMedia('(pointer: coarse)');
  const measure = () => {
    const height = window.visualViewport?.height ?? innerHeight;
    tallest.set(innerWidth, Math.max(tallest.get(innerWidth) ?? 0, height));
    const writing = touch.matches && !!document.activeElement?.matches('textarea, input');
    const open = isKeyboardOpen(tallest.get(innerWidth) ?? 0, height, writing);
    root.toggleAttribute('data-keyboard', open);
    if (open) root.style.setProperty('--viewport', `${height}px`);
    else root.style.removeProperty('--viewport');
  };
  (window.visualViewport ?? window).addEventListener('resize', measure);
  addEventListener('focusin', measure);
  addEventListener('focusout', () => setTimeout(measure, 100));
  document.addEventListener('visibilitychange', () => {
    visible.value = document.visibilityState === 'visible';
  });
}
