/** How long the browser may take to read what it was handed, in milliseconds. */
const READ_WITHIN = 120_000;

/** Gives a file to the person as a download of that name. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN);
}
