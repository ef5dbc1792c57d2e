import { Frame } from '../frame/Frame.tsx';
import { useWords } from '../words/WordsContext.tsx';

/** A person one can forget, and how many objectives there are with them. */
export type PartnerRow = {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly objectives: number;
};

export type ChooseForgetProps<T extends PartnerRow> = {
  readonly partners: readonly T[];
  readonly onPartner: (partner: T) => void;
  readonly onEverything: () => void;
  readonly onCancel: () => void;
};

/** What shall be forgotten: one person, with all their addresses, or everything. */
export function ChooseForget<T extends PartnerRow>(props: ChooseForgetProps<T>) {
  const { partners, onPartner, onEverything, onCancel } = props;
  const { ui, plural } = useWords();
  const { forget, common } = ui;
  return (
    <Frame heading={forget.heading} others={[{ label: common.cancel, onPress: onCancel }]}>
      <h2 className="title">{forget.whom}</h2>
      {partners.length === 0 && <p className="words">{forget.nobody}</p>}
      <ul className="forget-rows">
        {partners.map((one) => (
          <li key={one.addresses.join()}>
            <button type="button" className="forget-row" onClick={() => onPartner(one)}>
              <span className="objective-title">{one.name || one.addresses[0]}</span>
              <span className="small">{one.addresses.join(', ')}</span>
              <span className="small">
                {one.objectives > 0 ? plural(forget.counts, one.objectives) : forget.noObjective}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="forget-row" onClick={onEverything}>
            <span className="objective-title">{forget.everything}</span>
            <span className="small">{forget.everythingText}</span>
          </button>
        </li>
      </ul>
    </Frame>
  );
}
