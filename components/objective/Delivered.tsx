import type { ObjectiveScreenProps } from '../frame/screen.ts';

export type DeliveredProps = ObjectiveScreenProps;

/** The assistant's view after delivering: what went over, and whose answer it waits for. The client gets `ReviewForm`. */
export function Delivered(_props: DeliveredProps) {
  return null;
}
