import type {
  CitedList,
  DemoPeople,
  Directory,
  FloorPage,
  Invited,
  MessagesPage,
  OwnTies,
  Profile,
  ProgrammePage,
  Rights,
  RoomLines,
  RoomPage,
  SearchAnswer,
  Session,
  Waits,
} from '../wire/types.ts';

/** The hub's answers that the server's page was made from: a screen starts with them and asks for none of them again. */
export interface Served {
  session?: Session;
  rooms?: RoomLines;
  demo?: DemoPeople;
  rights?: Rights;
  room?: RoomPage;
  messages?: MessagesPage;
  floor?: FloorPage;
  programme?: ProgrammePage;
  cited?: CitedList;
  affiliations?: OwnTies;
  waiting?: Waits;
  directory?: Directory;
  organization?: Profile;
  search?: SearchAnswer;
  practices?: SearchAnswer;
  /** What the page's invitation opens, or why it opens nothing. */
  invited?: Invited;
  refused?: string;
  /** The talk that the messages are the newest of; absent where they are the last words of each topic. */
  topic?: number;
}

/** Null where the page came from this device. */
export const served = read();

function read(): Served | null {
  const block = globalThis.document?.getElementById('page');
  const text = block?.textContent;
  return text ? (JSON.parse(text) as Served) : null;
}

let typed = '';

/** What somebody had begun to write before the screen took over; once. */
export function takeTyped(): string {
  const text = typed;
  typed = '';
  return text;
}

const field = '#composer textarea';
const nearEnd = 100;

/** Draws the screen in place of the server's page. The reader's place and what was being written stay. */
export function takeOver(root: HTMLElement, draw: () => void): void {
  const place = placeIn(document.getElementById('log'));
  const written = document.querySelector<HTMLTextAreaElement>(field);
  const caret = written === document.activeElement ? written?.selectionStart : undefined;
  typed = written?.value ?? '';
  root.replaceChildren();
  draw();
  if (place) restore(place);
  if (caret !== undefined) {
    const box = document.querySelector<HTMLTextAreaElement>(field);
    box?.focus({ preventScroll: true });
    box?.setSelectionRange(caret, caret);
  }
  document.getElementById('page')?.remove();
}

interface Place {
  id: string;
  /** In the window: what stands above the log may be higher on the screen than on the page. */
  top: number;
}

/** The first message in sight; null at the end, where a screen begins anyway. The server's log is turned around: its end is at nought. */
function placeIn(log: HTMLElement | null): Place | null {
  if (!log || log.scrollTop > -nearEnd) return null;
  const { top } = log.getBoundingClientRect();
  const first = [...log.querySelectorAll('li[id]')].find((line) => line.getBoundingClientRect().bottom > top);
  return first ? { id: first.id, top: first.getBoundingClientRect().top } : null;
}

function restore({ id, top }: Place): void {
  const log = document.getElementById('log');
  const line = document.getElementById(id);
  if (!log || !line) return;
  log.scrollTop += line.getBoundingClientRect().top - top;
  // The log hears of it at once: whatever arrives in between would take the reader to the end.
  log.dispatchEvent(new Event('scroll'));
}
