// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Collab } from '../src/app/collab.ts';
import type { HeldRoom } from '../src/rooms/held.ts';
import { ParagraphForm } from '../src/statements/ParagraphForm.tsx';
import { ParagraphItem } from '../src/statements/ParagraphItem.tsx';
import type { CommandOf, Paragraph, Statement } from '../src/wire/types.ts';

type Sent = CommandOf<'jointStatement.editParagraph'>;

let host: HTMLElement;
let sent: Sent[];
let reached: boolean;

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  [sent, reached] = [[], true];
});

afterEach(() => {
  render(null, host);
  host.remove();
});

const submit = async (_: string, command: Sent) => {
  sent.push(command);
  if (!reached) throw new Error('no answer');
  return { status: 'accepted', seq: 9 };
};
const drafts = { load: async () => undefined, keep: () => undefined, flush: () => undefined };
const collab = { drafts, line: { hub: null }, submit } as unknown as Collab;
const room = { id: 'africa' } as HeldRoom;
const page = { number: 3, people: {}, lang: 'en', state: 'drafting', may: ['jointStatement.editParagraph'] };
const work = { collab, room, page: page as unknown as Statement, look: async () => undefined };
const saying = (words: number, text: string) => ({ number: 1, words, by: 17, at: 0, count: 3, text }) as Paragraph;

const form = (paragraph?: Paragraph) =>
  act(() =>
    render(<ParagraphForm {...work} paragraph={paragraph} counted={() => undefined} close={() => undefined} />, host),
  );
const item = (one: Paragraph) =>
  act(() =>
    render(
      <ParagraphItem {...work} paragraph={one} place={0} standing={[one]} typing={undefined} write={undefined} />,
      host,
    ),
  );
const type = (text: string) =>
  act(() => {
    const field = host.querySelector('textarea');
    if (field) field.value = text;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (selector: string) => act(() => host.querySelector<HTMLButtonElement>(selector)?.click());
const save = () =>
  act(async () => {
    host.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await Promise.resolve();
  });
const haveRead = '.joint-both .buttons button:first-child';
const mayNotSave = () => host.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled;

it('a text that came while two were put together is read before anything is saved over it', async () => {
  await form(saying(1, 'Wells.'));
  await type('Wells. Mine.');
  await form(saying(2, 'Wells. Pumps.'));
  expect(mayNotSave()).toBe(true);
  await press(haveRead);
  await type('Wells. Pumps. Mine.');
  expect(mayNotSave()).toBe(false);

  const before = host.querySelector('[role=alert]');
  await form(saying(3, 'Wells. Pumps. Taps.'));
  expect(mayNotSave()).toBe(true);
  expect(host.querySelector('[role=alert]')).not.toBe(before);
  await save();
  expect(sent).toEqual([]);

  await press(haveRead);
  await type('Wells. Pumps. Taps. Mine.');
  await save();
  expect(sent.map(({ words, text }) => ({ words, text }))).toEqual([{ words: 3, text: 'Wells. Pumps. Taps. Mine.' }]);
});

it('what is saved names the version that was read, also where a newer one has not come yet', async () => {
  await form(saying(1, 'Wells.'));
  await type('Wells. Mine.');
  await save();
  expect(sent.map(({ words }) => words)).toEqual([1]);
});

it('a paragraph whose answer got lost is sent again as the same one, and other words as another', async () => {
  reached = false;
  await form();
  await type('Wells.');
  await save();
  await save();
  await type('Pumps.');
  await save();
  const [first, again, other] = sent.map(({ id }) => id);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

it('the question whether to take a paragraph out goes with the words that it was about', async () => {
  await item(saying(1, 'Wells.'));
  await press('.buttons button:last-child');
  expect(host.querySelector('.joint-sure')).not.toBeNull();
  await item(saying(2, 'Wells. Pumps.'));
  expect(host.querySelector('.joint-sure')).toBeNull();
});
