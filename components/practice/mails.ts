import type { Role } from '../../lib/objective/moves.ts';

/** A mail as the practice mailbox shows it. */
export type ShownMail = {
  readonly id: string;
  readonly by: Role;
  readonly subject: string;
  /** Its calendar day. */
  readonly day: string;
  readonly text: string;
};

export type People = Readonly<Record<Role, { readonly name: string; readonly address: string }>>;
