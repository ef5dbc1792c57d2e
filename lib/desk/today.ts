/** Today's calendar day where the person is, `2026-06-05`. No clock time: none is ever recorded. */
export function today(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
