/** When questions come and go: never while somebody types; away as soon as they are answered; one a field. */
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { keyOf, type Place, type Question } from '../../lib/clarity/question.ts';
import { weightiest } from '../../lib/clarity/weight.ts';
import { useFocusOnce } from '../frame/useFocusOnce.ts';
import { type Asking, marginId, marginOf, nameOf } from './asking.ts';

export type QuestionsProps<T> = {
  /** What is being written. */
  readonly value: T;
  /** Its questions, without those that are off or kept. Pure. */
  readonly ask: (value: T) => readonly Question[];
  /** Puts a rewrite in its place. */
  readonly apply?: ((value: T, question: Question) => T) | undefined;
  readonly onChange: (value: T) => void;
  /** *Keep mine*: remembered by this key. */
  readonly onKeep: (key: string) => void;
};

export type Questions = Asking & {
  /** Whether a question holds the letter back; then it is pointed at, and has the focus. */
  readonly hold: (of?: Place) => boolean;
  /** What is said to screen readers when a question comes. */
  readonly latest: Question | undefined;
};

/** A pause after which somebody is no longer typing. */
const PAUSE = 1500;

/** Questions at one time; the next one comes when one of them is answered. */
const MOST = 3;

/** The questions of a form. */
export function useQuestions<T>({ value, ask, apply, onChange, onKeep }: QuestionsProps<T>): Questions {
  const id = useId();
  const focus = useFocusOnce();
  const { settled, settle } = useSettled(value);
  const [taken, setTaken] = useState<{ place: Place; before: T; after: string }>();
  const [held, setHeld] = useState('');
  const now = ask(value);
  const calm = useMemo(() => new Set(ask(settled).map(nameOf)), [ask, settled]);
  const shown = weightiest(
    now.filter((one) => calm.has(nameOf(one))),
    MOST,
    ({ field }) => marginOf(field),
  );
  return {
    id,
    at: (place) => shown.find(({ field }) => marginOf(field) === place),
    latest: useLatest(shown),
    used: (place) => taken?.place === place && taken.after === JSON.stringify(value),
    holds: (question) => held === nameOf(question),
    use: (question) => {
      const after = apply?.(value, question);
      if (after === undefined) return;
      const place = marginOf(question.field);
      setTaken({ place, before: value, after: JSON.stringify(after) });
      settle(after);
      onChange(after);
      focus(`${marginId(id, place)}-undo`);
    },
    keep: (question) => onKeep(keyOf(question)),
    undo: () => {
      if (!taken) return;
      setTaken(undefined);
      settle(taken.before);
      onChange(taken.before);
    },
    hold: (of) => {
      const [first] = now.filter((one) => one.blocks && (of === undefined || one.field === of));
      settle(value);
      if (!first) return false;
      setHeld(nameOf(first));
      focus(`${marginId(id, marginOf(first.field))}-keep`);
      return true;
    },
  };
}

/** The value as it was when nobody typed: after a pause, or when the focus went elsewhere. */
function useSettled<T>(value: T) {
  const [settled, settle] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  useEffect(() => {
    // Only what leaves a field: the focus may move between buttons while nothing was typed.
    const leave = (): void => settle(latest.current);
    document.addEventListener('focusout', leave);
    return () => document.removeEventListener('focusout', leave);
  }, []);
  return { settled, settle: useCallback((next: T) => settle(next), []) };
}

/** The question that came last; those that are there from the start are read with their fields. */
function useLatest(shown: readonly Question[]): Question | undefined {
  const names = shown.map(nameOf).join('\n');
  const before = useRef(names);
  const [latest, setLatest] = useState<Question>();
  useEffect(() => {
    const known = before.current.split('\n');
    before.current = names;
    const fresh = shown.find((one) => !known.includes(nameOf(one)));
    if (fresh) setLatest(fresh);
    // `shown` is a new list each time; its names say whether it is another one.
  }, [names, shown]);
  return latest;
}
