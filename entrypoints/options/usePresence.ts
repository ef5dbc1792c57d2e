/** Whether the browser has a language model of its own that is ready here. Asked when the page opens, and in another language anew. */
import { useEffect, useState } from 'react';
import { type Presence, presenceOf } from '../../lib/desk/model/browsers-model.ts';

export function usePresence(language: 'en' | 'it'): Presence {
  const [presence, setPresence] = useState<Presence>('none');
  useEffect(() => {
    void presenceOf(language).then(setPresence);
  }, [language]);
  return presence;
}
