import { type Signal, signal } from '@preact/signals';

/** A setting of this device. Where the browser keeps nothing it lives as long as the page. */
export interface Kept<T> {
  readonly now: Signal<T>;
  set(value: T): void;
}

export function kept<T>(name: string, otherwise: T, isOne: (value: unknown) => boolean): Kept<T> {
  const now = signal(read(name, otherwise, isOne));
  return {
    now,
    set(value) {
      now.value = value;
      try {
        localStorage.setItem(name, JSON.stringify(value));
      } catch {
        // A full or forbidden storage takes nothing away from this page.
      }
    },
  };
}

function read<T>(name: string, otherwise: T, isOne: (value: unknown) => boolean): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return isOne(value) ? (value as T) : otherwise;
  } catch {
    return otherwise;
  }
}
