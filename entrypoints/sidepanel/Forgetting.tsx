/** The second look before the objective in view is forgotten. */
import { useEffect, useState } from 'react';
import { type Amount, ConfirmForget } from '../../components/forget/ConfirmForget.tsx';
import type { Desk } from '../../lib/desk/desk.ts';
import type { Objective } from '../../lib/objective/objective.ts';

type Props = {
  readonly desk: Desk;
  readonly objective: Objective;
  readonly partner: string;
  readonly onCancel: () => void;
};

export function Forgetting({ desk, objective, partner, onCancel }: Props) {
  const { ref } = objective;
  const [amount, setAmount] = useState<Amount>();
  useEffect(() => {
    void desk.amountOf(ref).then(setAmount);
  }, [desk, ref]);
  if (!amount) return null;
  const title = objective.terms?.title ?? objective.wish ?? ref;
  return (
    <ConfirmForget
      whom={{ is: 'objective', title, partner }}
      amount={amount}
      onForget={() => desk.forget(ref)}
      onExport={() => desk.export()}
      onCancel={onCancel}
    />
  );
}
