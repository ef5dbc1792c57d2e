export type LogoProps = { readonly size?: number | undefined };

/** The product's own mark: of the family of the state marks, and none of them. */
export function Logo(_props: LogoProps) {
  return null;
}
