const FIELD = ['#mailsearchform', 'form[name="rcmqsearchform"] input[name="_q"]'];
const OPTIONS = 'a.options[data-target="searchmenu"]';
/** While it loads a list Roundcube passes over every command. */
const BUSY = '#messagestack .loading';
const SCOPE = '#searchmenu select[name="s_scope"]';

/**
 * Types `words` into the search field of the mail list and sends it off, in all folders where the page lets one choose.
 * Nothing where the page has no such field.
 */
export function searchMail(document: Document, words: string): 'asked' | 'busy' | undefined {
  const field = FIELD.map((place) => document.querySelector<HTMLInputElement>(place)).find(Boolean);
  if (!field?.form) return undefined;
  if (document.querySelector(BUSY)) return 'busy';
  const close = chooseAllFolders(document);
  field.focus();
  field.select();
  // As typed: the page hears of it, and its undo works. Where that is not allowed, the page at least has the words.
  const typed = document.activeElement === field && document.execCommand('insertText', false, words);
  if (!typed || field.value !== words) field.value = words;
  field.form.requestSubmit();
  close();
  return 'asked';
}

/** Roundcube looks at the scope only once its options have been opened. Returns what closes them again. */
function chooseAllFolders(document: Document): () => void {
  const options = document.querySelector<HTMLElement>(OPTIONS);
  const scope = document.querySelector<HTMLSelectElement>(SCOPE);
  if (!options || !scope?.querySelector('option[value="all"]')) return () => {};
  const shown = (): boolean => scope.getClientRects().length > 0;
  const wasShown = shown();
  if (!wasShown) options.click();
  scope.value = 'all';
  scope.dispatchEvent(new Event('change', { bubbles: true }));
  return () => {
    if (!wasShown && shown()) options.click();
  };
}
