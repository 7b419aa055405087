import type { ComponentChildren } from 'preact';
import type { Trying } from './trying.ts';

interface Props {
  trying: Trying;
  action: string;
  work: () => Promise<unknown>;
  children: ComponentChildren;
}

/** A form with one button; what went wrong stands above it and is read out. */
export function Form({ trying, action, work, children }: Props) {
  const send = (event: Event) => {
    event.preventDefault();
    void trying.run(work);
  };
  return (
    <form class="door-form" onSubmit={send}>
      {children}
      <p class="problem" role="alert">
        {trying.problem}
      </p>
      <button type="submit" class="primary" disabled={trying.busy}>
        {action}
      </button>
    </form>
  );
}
