/** The first word of a name, as sentences use it. */
export const firstName = (name = ''): string => name.trim().split(/\s+/)[0] ?? '';
