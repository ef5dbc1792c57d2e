import { useWords } from '../words/WordsContext.tsx';

export type SettingsLinkProps = { readonly onOpen: () => void };

/** The way to the settings, from any screen. */
export function SettingsLink({ onOpen }: SettingsLinkProps) {
  const { options } = useWords().ui;
  return (
    <div>
      <button type="button" className="link" onClick={onOpen}>
        {options.heading}
      </button>
    </div>
  );
}
