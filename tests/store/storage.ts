/** The extension's own storage, in memory: what `browser.storage.local` and `.session` are to the code. */
type Changed = (changes: Record<string, unknown>) => void;

export function storageArea() {
  let values: Record<string, unknown> = {};
  const listeners = new Set<Changed>();
  const tell = (changes: Record<string, unknown>): void => {
    for (const listener of listeners) listener(changes);
  };
  return {
    get: async (key: string) => structuredClone(key in values ? { [key]: values[key] } : {}),
    set: async (more: Record<string, unknown>) => {
      values = structuredClone({ ...values, ...more });
      tell(more);
    },
    remove: async (keys: string | readonly string[]) => {
      const gone = [keys].flat().filter((key) => key in values);
      values = Object.fromEntries(Object.entries(values).filter(([key]) => !gone.includes(key)));
      if (gone.length > 0) tell(Object.fromEntries(gone.map((key) => [key, {}])));
    },
    clear: () => {
      values = {};
    },
    onChanged: {
      addListener: (one: Changed) => listeners.add(one),
      removeListener: (one: Changed) => listeners.delete(one),
    },
  };
}
