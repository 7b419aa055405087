import { said } from './announcer.ts';

/** The one live region for everything that has none of its own. */
export function Announcer() {
  const { text, turn } = said.value;
  return (
    <div class="hidden" role="status">
      <span key={turn}>{text}</span>
    </div>
  );
}
