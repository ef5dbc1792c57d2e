import { addressIn } from '../../lib/objective/address.ts';
import { Icon } from '../frame/Icon.tsx';

export type PlaceProps = {
  readonly what: string;
  /** A link, or words that say where. */
  readonly where?: string | undefined;
};

/** Where something is. Only a web address becomes a link, and the link says where it leads. */
export function Place({ what, where }: PlaceProps) {
  const site = where && siteOf(where);
  if (!site) return where ? `${what}: ${where}` : what;
  return (
    <>
      <a href={where} target="_blank" rel="noreferrer noopener">
        {what} <Icon name="out" />
      </a>{' '}
      <span className="small">
        <bdi>{site}</bdi>
      </span>
    </>
  );
}

function siteOf(where: string): string | undefined {
  const url = addressIn(where);
  return url && /^https?:$/.test(url.protocol) ? url.host : undefined;
}
