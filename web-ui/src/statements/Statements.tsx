import { pathOf } from '../app/routes.ts';
import type { ScreenProps } from '../app/screens.ts';
import { type Language, t } from '../app/texts.ts';
import { RoomSheet } from '../rooms/RoomSheet.tsx';
import { StatementList } from './StatementList.tsx';
import { StatementView } from './StatementView.tsx';
import './statements.css';

export const texts = (code: Language) => import(`../texts/joint/${code}.json`);

/** The joint statements of a network, and one of them: read, written and signed in the same place. */
export default function Statements({ collab, here }: ScreenProps) {
  if (!collab || (here.name !== 'joint-statements' && here.name !== 'joint-statement')) return null;
  const { room: id } = here;
  const statement = here.name === 'joint-statement' ? here.statement : 0;
  return (
    <RoomSheet
      key={`${id}/${statement}`}
      collab={collab}
      id={id}
      title={t('joint.title')}
      class="joint"
      failed={t('joint.failed')}
      up={pathOf({ name: statement ? 'joint-statements' : 'room', room: id })}
    >
      {(room) =>
        statement ? (
          <StatementView collab={collab} room={room} number={statement} />
        ) : (
          <StatementList collab={collab} room={room} />
        )
      }
    </RoomSheet>
  );
}
