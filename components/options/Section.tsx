import { type ReactNode, useId } from 'react';

export type SectionProps = {
  readonly heading: string;
  /** A sentence beside the heading: what this is about. */
  readonly text?: string | undefined;
  readonly children: ReactNode;
};

/** One part of the settings: heading and what it is about, then the settings; side by side where there is room. */
export function Section({ heading, text, children }: SectionProps) {
  const id = useId();
  return (
    <section className="option" aria-labelledby={id}>
      <div className="stack">
        <h2 className="option-heading" id={id}>
          {heading}
        </h2>
        {text && <p className="small">{text}</p>}
      </div>
      <div className="option-body">{children}</div>
    </section>
  );
}
