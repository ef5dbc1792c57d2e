/** What the screens of keeping and restoring show; given by whoever does it. */

export type Format = 'json' | 'csv' | 'markdown';

/** A person, with the number of objectives, and of drafts where there is none. */
export type Partner = { readonly name: string; readonly addresses: readonly string[] };

export type Asked<P extends Partner = Partner> = {
  readonly whom: P | 'everything';
  readonly format: Format;
  readonly passphrase?: string | undefined;
};

/** `large`: bytes, where that is more than is taken in again. */
export type Exported =
  | { readonly is: 'exported'; readonly name: string; readonly large?: number }
  | { readonly is: 'failed' };

/** How far something long is. */
export type Progress = {
  readonly at: 'reading' | 'opening' | 'checking' | 'writing';
  readonly done: number;
  readonly all: number;
};

/** What would change, or has changed, in numbers. */
export type Report = {
  readonly objectives: number;
  readonly grown: number;
  readonly moves: number;
  readonly places: number;
  readonly drafts: number;
  readonly beside: number;
  readonly forms: number;
  readonly unsent: number;
  readonly me: { readonly name: boolean; readonly addresses: number; readonly others: number };
  readonly settings: 'same' | 'taken' | 'kept';
  readonly marks: number;
  readonly aside: number;
  readonly there: { readonly moves: number; readonly drafts: number; readonly unsent: number };
  readonly forgotten: { readonly objectives: number; readonly drafts: number; readonly unsent: number };
  readonly alive: number;
  readonly nothing: boolean;
};

/** Why a file is not taken in. */
export type Refusal =
  | 'huge'
  | 'unreadable'
  | 'encoding'
  | 'cut'
  | 'other'
  | 'table'
  | 'newer'
  | 'changed'
  | 'deep'
  | 'names'
  | 'shape'
  | 'forged'
  | 'long'
  | 'twice';

type List = 'records' | 'drafts' | 'unsent' | 'forgotten' | 'aside';

/** Where restoring stands. */
export type Restoring =
  | { readonly is: 'ready' }
  | { readonly is: 'working'; readonly progress: Progress }
  | { readonly is: 'locked'; readonly wrong: boolean }
  | {
      readonly is: 'refused';
      readonly why: Refusal;
      readonly size: number;
      readonly at?: { readonly list: List; readonly number: number };
    }
  | {
      readonly is: 'planned';
      readonly report: Report;
      readonly again: boolean;
      /** The file's name. */
      readonly name: string;
      readonly of: 'everything' | Partner;
    }
  | { readonly is: 'done'; readonly report: Report }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly why: 'full' | 'blocked' | 'other' };
