/** Forgetting a person or everything: whom, a second look, done. */
import { useEffect, useState } from 'react';
import { ChooseForget, type PartnerRow } from './ChooseForget.tsx';
import { type Amount, ConfirmForget } from './ConfirmForget.tsx';

/** Whom to forget. */
export type ToForget<T> = { readonly partner: T } | 'everything';

export type ForgettingProps<T extends PartnerRow> = {
  readonly readPartners: () => Promise<readonly T[]>;
  readonly readAmount: (whom: ToForget<T>) => Promise<Amount>;
  /** False where it failed; then nothing has changed. */
  readonly onForget: (whom: ToForget<T>) => Promise<boolean>;
  /** False where it failed. */
  readonly onExport: () => Promise<boolean>;
  readonly onCancel: () => void;
};

export function Forgetting<T extends PartnerRow>(props: ForgettingProps<T>) {
  const { readPartners, readAmount, onForget, onExport, onCancel } = props;
  const [partners, setPartners] = useState<readonly T[]>();
  const [chosen, setChosen] = useState<{ readonly whom: ToForget<T>; readonly amount: Amount }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are read once, when the screen comes.
  useEffect(() => {
    void readPartners().then(setPartners);
  }, []);
  if (!partners) return null;
  const choose = (whom: ToForget<T>): void =>
    void readAmount(whom).then((amount) => setChosen({ whom, amount }));
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
      onForget={() => onForget(whom)}
      onExport={onExport}
      onCancel={() => setChosen(undefined)}
    />
  );
}

const nameOf = ({ name, addresses }: PartnerRow): string => name || (addresses[0] ?? '');
