/** Shows by a message and in a list what belongs there, as the extension says it. */
import { stayHere } from '../hosts/here.ts';
import type { OpenMessage, Row } from '../hosts/host.ts';
import { stayInRows } from '../hosts/rows.ts';
import { asNews, asSign, asWords } from '../messages/page.ts';
import type { Asks } from './in-page.ts';

/** Keeps what belongs there right until `signal` aborts. Returns the way to look again; see {@link stayInRows}. */
export function stayBy({ pick, ask, alive }: Asks, signal: AbortSignal): (anew: boolean) => void {
  const behind = {
    pick,
    sign: async (message: OpenMessage) => asSign(await ask({ esito: 'sign', message })),
    press: async () => asWords(await ask({ esito: 'press' })),
    news: async (account: string, rows: readonly Row[]) =>
      asNews(await ask({ esito: 'news', account, rows })),
    alive,
  };
  const [here, rows] = [stayHere(behind, signal), stayInRows(behind, signal)];
  return (anew) => {
    void here();
    rows(anew);
  };
}
