const FIELD = ['#mailsearchform', 'form[name="rcmqsearchform"] input[name="_q"]'];
const OPTIONS = 'a.options[data-target="searchmenu"]';
const SCOPE = '#searchmenu select[name="s_scope"]';

/**
 * Types `words` into the search field of the mail list and sends it off, in all folders where the page lets one choose.
 * False where the page has no such field.
 */
export function searchMail(document: Document, words: string): boolean {
  const field = FIELD.map((place) => document.querySelector<HTMLInputElement>(place)).find(Boolean);
  if (!field?.form) return false;
  const close = chooseAllFolders(document);
  field.focus();
  field.select();
  // As typed: the page hears of it, and its undo works. Where that is not allowed, the page at least has the words.
  if (!document.execCommand('insertText', false, words) || field.value !== words) field.value = words;
  field.form.requestSubmit();
  close();
  return true;
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
