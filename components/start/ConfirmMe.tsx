export type ConfirmMeProps = {
  /** The signed-in account's address, as the webmail says it. */
  readonly address: string;
  /** The name already known, if any. */
  readonly name?: string | undefined;
  /** Yes; with the name people know one by. */
  readonly onYes: (name: string) => void;
  readonly onNo: () => void;
};

/** "Is {address} you?" One question an address, asked once. A note for any screen. */
export function ConfirmMe(_props: ConfirmMeProps) {
  return null;
}
