/** Forgetting a person or everything, on the popup's own store. */
import { Forgetting as Screens } from '../../components/forget/Forgetting.tsx';
import { tryExport } from '../../lib/desk/export.ts';
import { readAmount, readPartners } from '../../lib/desk/forgetting.ts';
import { today } from '../../lib/desk/today.ts';
import { tryForget } from '../../lib/desk/try-forget.ts';
import type { Database } from '../../lib/store/database.ts';

type Props = {
  readonly db: Database;
  readonly onCancel: () => void;
  readonly onDone: () => void;
};

export function Forgetting({ db, onCancel, onDone }: Props) {
  return (
    <Screens
      readPartners={() => readPartners(db)}
      readAmount={(whom) => readAmount(db, whom)}
      onForget={async (whom) => {
        const done = await tryForget(db, whom, today());
        if (done) onDone();
        return done;
      }}
      onExport={() => tryExport(db)}
      onCancel={onCancel}
    />
  );
}
