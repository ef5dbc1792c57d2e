/**
 * What Esito may cost at most. The bench holds its figures against all of them; the test of the package, which runs with
 * `npm test`, against those that a busy machine does not change.
 */
export type Budget = {
  /** Path of a figure in the bench's JSON. */
  readonly name: string;
  /** Path of the figure that it is measured by: then the limit is a ratio. */
  readonly by?: string;
  readonly limit: number;
};

export const BUDGETS: readonly Budget[] = [
  { name: 'contentScript.gzBytes', limit: 15_000 },
  { name: 'contentScript.scriptMs', limit: 8 },
  { name: 'contentScript.scriptMs', by: 'reference.scriptMs', limit: 0.3 },
  { name: 'contentScript.longTasks', limit: 0 },
  { name: 'contentScript.heapBytes', limit: 1_000_000 },
  { name: 'popup.10000.paintMs', by: 'popup.10.paintMs', limit: 1.3 },
  { name: 'fold.ms', limit: 1000 },
  { name: 'append.ms', limit: 10 },
  { name: 'slices.longestTaskMs', limit: 50 },
  { name: 'slices.draftMs', limit: 10 },
  { name: 'package.zipBytes', limit: 1_500_000 },
];

/** What stands in the manifest, and what a page gets before its person has asked for anything. */
export const COUNTS = {
  /** Chrome's; Firefox needs one less. */
  permissions: 6,
  hostPermissions: 0,
  webAccessibleResources: 0,
  contentScripts: 0,
  /** Elements in a page that was not allowed, and in an allowed one beside an open message. */
  nodesElsewhere: 0,
  nodesByMessage: 1,
} as const;

export type Verdict = {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly ok: boolean;
};

/** Holds figures against the budgets; one that is not there is missed. */
export function judge(figures: object): Verdict[] {
  return BUDGETS.map(({ name, by, limit }) => {
    const value = by ? at(figures, name) / at(figures, by) : at(figures, name);
    const label = by ? `${name} / ${by}` : name;
    return { name: label, value: Math.round(value * 100) / 100, limit, ok: value <= limit };
  });
}

function at(figures: object, path: string): number {
  let value: unknown = figures;
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'number' ? value : Number.NaN;
}
