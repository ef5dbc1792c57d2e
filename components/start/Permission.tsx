export type PermissionProps = {
  /** Whose answers are to be recognised; without it the sentence speaks of the other person. */
  readonly partner?: string | undefined;
  /** As people read it: `mail.hotel.test`. */
  readonly site: string;
  readonly onAllow: () => void;
  /** Not now; the note goes away. */
  readonly onLater?: (() => void) | undefined;
};

/** A note that asks for *always here*, when it first pays, with the reason in one sentence. */
export function Permission(_props: PermissionProps) {
  return null;
}
