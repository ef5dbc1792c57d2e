import { createModelFromHtml, Editor as Rooster, undo } from 'roosterjs-content-model-core';
import { type Editor, holderIn, htmlOf } from './editor.ts';

/** RoosterJS, which Outlook and Proton use. */
export const rooster: Editor = (into, start) => {
  const element = holderIn(into);
  let saved: string | undefined;
  const editor = new Rooster(element, {
    initialModel: createModelFromHtml(htmlOf(start, 'div')),
    plugins: [
      {
        getName: () => 'autosave',
        initialize: () => undefined,
        dispose: () => undefined,
        onPluginEvent: (event) => {
          if (event.eventType === 'contentChanged' || event.eventType === 'input') saved = element.innerText;
          // What its own plugin for shortcuts does, which is in a package of its own.
          if (event.eventType !== 'keyDown' || event.rawEvent.key !== 'z' || !event.rawEvent.ctrlKey) return;
          event.rawEvent.preventDefault();
          undo(editor as unknown as Parameters<typeof undo>[0]);
        },
      },
    ],
  });
  return { element, saved: () => saved, close: () => editor.dispose() };
};
