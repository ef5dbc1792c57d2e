import { useWords } from '../words/WordsContext.tsx';

/** Somebody with an objective in the inbox. */
export type InboxPerson = { readonly name: string; readonly addresses: readonly string[] };

export type SearchProps = {
  readonly typed: string;
  /** Only theirs are shown. */
  readonly person?: InboxPerson | undefined;
  /** Whom the typed words may mean. */
  readonly offers: readonly InboxPerson[];
  readonly onSearch: (typed: string) => void;
  /** Keeps to one person; shows everybody's again without one. */
  readonly onKeep: (person?: InboxPerson) => void;
};

/** What a person is called: by address where no name is known. */
export const nameOf = ({ name, addresses }: InboxPerson): string => name || (addresses[0] ?? '');

/** One field for words and people: a person who fits is offered to be kept, and stands before the field until taken away. */
export function SearchField({ typed, person, offers, onSearch, onKeep }: SearchProps) {
  const { ui, fill } = useWords();
  const { inbox } = ui;
  return (
    <search className="inbox-search">
      <div className="search-box">
        {person && (
          <button
            type="button"
            className="chip kept"
            aria-label={fill(inbox.everybody, { name: nameOf(person) })}
            title={fill(inbox.everybody, { name: nameOf(person) })}
            onClick={() => onKeep()}
          >
            {nameOf(person)} <span aria-hidden="true">×</span>
          </button>
        )}
        <input
          type="search"
          aria-label={inbox.search}
          placeholder={person ? undefined : inbox.search}
          value={typed}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && typed === '' && person) onKeep();
          }}
        />
      </div>
      {offers.length > 0 && (
        <div className="row offers">
          {offers.map((one) => (
            <button type="button" className="chip" key={one.addresses.join()} onClick={() => onKeep(one)}>
              {fill(inbox.only, { name: nameOf(one) })}
            </button>
          ))}
        </div>
      )}
    </search>
  );
}
