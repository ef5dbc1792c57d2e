/** *Use this*: puts a question's rewrite where its field is. */
import type { Asked } from './ask.ts';
import type { Question } from './question.ts';

/** The draft with the rewrite in it; the draft itself where there is none for this field. */
export function applyRewrite<D extends Asked>(draft: D, { field, number = 1, rewrite }: Question): D {
  if (rewrite === undefined) return draft;
  switch (field) {
    case 'title':
      return { ...draft, title: rewrite };
    case 'why':
      return { ...draft, why: rewrite };
    case 'due':
      return { ...draft, due: { ...draft.due, date: rewrite } };
    case 'criteria':
      return {
        ...draft,
        criteria: draft.criteria.flatMap((one, index) =>
          index + 1 === number ? rewrite.split('\n').map((text) => ({ ...one, text })) : [one],
        ),
      };
    case 'limits':
      return { ...draft, boundaries: replaced(draft.boundaries, number, rewrite) };
    case 'leftOut':
      return { ...draft, leftOut: replaced(draft.leftOut, number, rewrite) };
    default:
      return draft;
  }
}

const replaced = (lines: readonly string[], number: number, line: string): string[] =>
  lines.map((one, index) => (index + 1 === number ? line : one));
