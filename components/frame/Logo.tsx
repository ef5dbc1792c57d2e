export type LogoProps = {
  /** Edge in CSS pixels; 22 unless said. */
  readonly size?: number | undefined;
};

/** The product's own mark: of the family of the state marks, and none of them. Decoration; its name stands beside it. */
export function Logo({ size = 22 }: LogoProps) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round">
        <path d="M6.2 8.2a8 8 0 1 1 0 7.6" />
        <path d="M1.5 12h9" />
      </g>
      <circle cx="13" cy="12" r="3.2" fill="currentColor" />
    </svg>
  );
}
