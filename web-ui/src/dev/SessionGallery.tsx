import { useMemo } from 'preact/hooks';
import type { Collab } from '../app/collab.ts';
import { t } from '../app/texts.ts';
import { floorOf } from '../consultations/held.ts';
import { ledgerOf } from '../consultations/heldLedger.ts';
import '../consultations/ledger.css';
import { MyButton } from '../consultations/MyButton.tsx';
import NowCard from '../consultations/NowCard.tsx';
import { PollItem } from '../consultations/PollItem.tsx';
import { QuestionItem } from '../consultations/QuestionItem.tsx';
import { Queue } from '../consultations/Queue.tsx';
import { sampleRoom } from './sample.ts';
import { floors, polls, questions, sampleSession } from './sampleSession.ts';

type State = keyof typeof floors;
const mine: State[] = ['ask', 'speaking', 'called', 'mine', 'shut', 'adjourned'];

const asParticipant = 1;
const asChair = 3;

/** What is particular to a session: who speaks, what one can do about it, what was asked and voted on. */
export function SessionGallery({ collab }: { collab: Collab }) {
  return (
    <>
      <section class="group">
        <h2>{t('floor.title')}</h2>
        <Standing collab={collab} state="point" />
        <Waiting collab={collab} />
        {mine.map((state) => (
          <Mine key={state} collab={collab} state={state} />
        ))}
      </section>
      <Asked collab={collab} />
    </>
  );
}

interface Props {
  collab: Collab;
  state: State;
}

/** The same room each time this is drawn: what is held belongs to the room. */
function useSession(collab: Collab, state: State, me: number) {
  return useMemo(() => {
    const session = sampleSession(collab, floors[state]);
    return { session, room: sampleRoom({}, me, []) };
  }, [collab, state, me]);
}

function Standing({ collab, state }: Props) {
  const { session, room } = useSession(collab, state, asChair);
  return <NowCard collab={session} room={room} />;
}

function Waiting({ collab }: { collab: Collab }) {
  const { session, room } = useSession(collab, 'speaking', asChair);
  return <Queue collab={session} held={floorOf(session, room)} />;
}

function Mine({ collab, state }: Props) {
  const { session, room } = useSession(collab, state, asParticipant);
  return (
    <div class="now-acts">
      <MyButton collab={session} held={floorOf(session, room)} />
    </div>
  );
}

function Asked({ collab }: { collab: Collab }) {
  const { session, room } = useSession(collab, 'ask', asParticipant);
  const held = ledgerOf(session, room);
  const all = { collab: session, room, held };
  return (
    <section class="group ledger">
      <h2>{t('floor.ledger')}</h2>
      <h3>{t('ledger.questions')}</h3>
      <ul class="questions">
        {questions.map((one) => (
          <QuestionItem key={one.number} {...all} chair={one.state === 'held'} question={one} />
        ))}
      </ul>
      <h3>{t('ledger.polls')}</h3>
      {polls.map((one) => (
        <PollItem key={one.number} {...all} chair={false} poll={one} />
      ))}
    </section>
  );
}
