const paths = {
  inbox:
    'M2.500 9.500 4.300 3.500h7.400l1.800 6v3h-11v-3ZM2.500 9.500h3.300c.2 1.200 1 1.900 2.200 1.900s2-.7 2.200-1.900h3.300',
  rooms: 'M2.500 3.500h7v5.500h-3.500l-2 2v-2h-1.500V3.500ZM11.500 6.500h2v5h-1.300v1.700l-1.900-1.700H7.500',
  live: 'M8 7a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM5.200 10.800a4 4 0 0 1 0-5.600M10.800 5.200a4 4 0 0 1 0 5.600M3.200 12.800a6.800 6.800 0 0 1 0-9.600M12.800 3.200a6.800 6.800 0 0 1 0 9.600',
  you: 'M8 8a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM3 13.500c.4-2.600 2.200-4 5-4s4.600 1.400 5 4',
  panel: 'M2.500 3.500h11v9h-11v-9ZM9.500 3.500v9',
  settings: 'M2.500 5h6M11.500 5h2M10 3.500v3M2.500 11h2M7.500 11h6M6 9.500v3',
  line: 'M3 12.500v-2M6.300 12.500V8M9.700 12.500V5.500M13 12.500v-9',
  on: 'm6 3 5 5-5 5',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2 1.3',
  tick: 'm3.5 8.5 3 3 6-7',
  alert: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5.2v3.4M8 10.6v.2',
  reply: 'M6.5 4 3 7.5 6.5 11M3 7.5h5.5c2.8 0 4.5 1.6 4.5 4.5',
  edit: 'm10.5 3 2.5 2.5L6 12.5l-3 .5.5-3L10.5 3Z',
  pin: 'M6 2.5h4L9.6 7l2.4 2.5H4L6.4 7 6 2.5ZM8 9.5v4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  back: 'M10 3 5 8l5 5',
  send: 'M2.5 8h10M8.5 4l4 4-4 4',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  people:
    'M6 7.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM2 13c.3-2.3 1.8-3.6 4-3.6S9.700 10.700 10 13M11 7.500a1.800 1.800 0 1 0-.7-3.500M11.500 9.500c1.500.3 2.300 1.500 2.500 3.300',
  close: 'm4 4 8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  lock: 'M4 7.500h8v5.500H4V7.500ZM5.700 7.500V5.500a2.300 2.300 0 0 1 4.600 0v2',
} as const;

export type IconName = keyof typeof paths;

/** Mirrored where the reading direction turns them around; clocks and ticks never are. */
const directional: readonly IconName[] = ['reply', 'back', 'send', 'on', 'panel'];

export function Icon({ name }: { name: IconName }) {
  return <Drawn path={paths[name]} directional={directional.includes(name)} />;
}

/** A sign of a screen that is fetched later: it brings its own path along. */
export function Drawn({ path, directional: turns = false }: { path: string; directional?: boolean }) {
  return (
    <svg class={turns ? 'icon directional' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** The product's mark: a record, and the edge that says where we are in it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect class="mark-edge" x="4" y="4" width="4" height="24" />
      <path class="mark-lines" d="M13 8h15M13 16h15M13 24h9" />
    </svg>
  );
}
