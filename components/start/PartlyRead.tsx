import { useWords } from '../words/WordsContext.tsx';

/** What of a message a page does not let us read, as far as a person has to know it. */
export type Unread = 'from' | 'address' | 'subject' | 'date' | 'comment';

export type PartlyReadProps = {
  readonly unread: readonly Unread[];
  /** Copies how the page was read: its structure, and no word of the mail. */
  readonly onCopy: () => void;
};

/** A note above what was made of a message of which not everything could be read: what, and what to do. */
export function PartlyRead({ unread, onCopy }: PartlyReadProps) {
  const { sites: words, docs } = useWords().ui;
  // That a comment has no address is as it should be, and nothing to report.
  const odd = unread.some((field) => field !== 'comment');
  return (
    <section className="note">
      <div role="status">
        {unread.map((field) => (
          <p key={field}>{field === 'comment' ? docs.noAddress : words.unread[field]}</p>
        ))}
      </div>
      {odd && (
        <>
          <p>{words.report}</p>
          <div className="row">
            <button type="button" className="chip" onClick={onCopy}>
              {words.copy}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
