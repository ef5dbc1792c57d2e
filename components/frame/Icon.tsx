const PATHS = {
  remove: 'M5 5l10 10M15 5L5 15',
  add: 'M10 4v12M4 10h12',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  out: 'M8 5H4v11h11v-4M11 4h5v5M16 4l-7 7',
} as const;

export type IconProps = { readonly name: keyof typeof PATHS };

/** A small drawing inside a button that has a name of its own. */
export function Icon({ name }: IconProps) {
  return (
    <svg className="drawn" width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 3 : 1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
