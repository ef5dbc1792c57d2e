import { LOGO } from '../../lib/objective/drawings.ts';

export type LogoProps = {
  /** Edge in CSS pixels; 22 unless said. */
  readonly size?: number | undefined;
};

/** The product's own mark: of the family of the state marks, and none of them. Decoration; its name stands beside it. */
export function Logo({ size = 22 }: LogoProps) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round">
        <path d={LOGO.ring} />
        <path d={LOGO.lines} />
      </g>
      <circle cx={LOGO.dot?.[0]} cy="12" r={LOGO.dot?.[1]} fill="currentColor" />
    </svg>
  );
}
