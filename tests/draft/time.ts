/** How long work takes, so that growth can be compared. */

/** The quickest of some runs, in milliseconds: what the work takes, whatever else the machine does. */
export const best = (run: () => void): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );

/** `unit` again and again, so many characters long. */
export const fill = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
