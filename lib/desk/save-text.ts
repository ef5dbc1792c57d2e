/** Gives a text to the person as a download of that name. */
export function saveText(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  // Not revoked: the page closes soon enough, and the browser may still be reading.
  link.click();
}
