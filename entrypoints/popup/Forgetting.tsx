/** Forgetting a person or everything: whom, a second look, done. */
import { useEffect, useState } from 'react';
import { ChooseForget } from '../../components/forget/ChooseForget.tsx';
import { ConfirmForget } from '../../components/forget/ConfirmForget.tsx';
import { dropAims } from '../../lib/desk/aim.ts';
import { saveExport } from '../../lib/desk/export.ts';
import {
  type Amount,
  forgetWhom,
  type Partner,
  readAmount,
  readPartners,
} from '../../lib/desk/forgetting.ts';
import { today } from '../../lib/desk/today.ts';
import type { Database } from '../../lib/store/database.ts';

type Props = {
  readonly db: Database;
  readonly onCancel: () => void;
  readonly onDone: () => void;
};
type Whom = { readonly partner: Partner } | 'everything';
type Chosen = { readonly whom: Whom; readonly amount: Amount };

export function Forgetting({ db, onCancel, onDone }: Props) {
  const [partners, setPartners] = useState<Awaited<ReturnType<typeof readPartners>>>();
  const [chosen, setChosen] = useState<Chosen>();
  useEffect(() => {
    void readPartners(db).then(setPartners);
  }, [db]);
  if (!partners) return null;
  const choose = (whom: Whom): void =>
    void readAmount(db, whom).then((amount) => setChosen({ whom, amount }));
  if (!chosen)
    return (
      <ChooseForget
        partners={partners}
        onPartner={(partner) => choose({ partner })}
        onEverything={() => choose('everything')}
        onCancel={onCancel}
      />
    );
  const { whom, amount } = chosen;
  return (
    <ConfirmForget
      whom={whom === 'everything' ? { is: 'everything' } : { is: 'partner', partner: nameOf(whom.partner) }}
      amount={amount}
      onForget={async () => {
        const done = await forgets(db, whom);
        if (done) onDone();
        return done;
      }}
      onExport={() => void saveExport(db)}
      onCancel={() => setChosen(undefined)}
    />
  );
}

const nameOf = ({ name, addresses }: Partner): string => name || (addresses[0] ?? '');

async function forgets(db: Database, whom: Whom): Promise<boolean> {
  try {
    // What a panel was asked to show next is outside the store, and names a draft or an objective.
    if (whom === 'everything') await dropAims();
    await forgetWhom(db, whom, today());
    return true;
  } catch {
    return false;
  }
}
