/** A page, a sidebar or a popup of Firefox: real clicks and keys, found as a screen reader would find it. */
import { type Answer, type Bidi, plain } from './bidi.ts';
import { until } from './until.ts';

/** An accessible role and name, a field's own label, or a CSS selector; `nth` counts those to be seen from 0. */
export type Where = { readonly nth?: number } & (
  | { readonly role: string; readonly name: string }
  | { readonly label: string }
  | { readonly css: string }
);

type Node = { readonly sharedId: string };
type Tree = {
  readonly value?: {
    readonly nodeValue?: string;
    readonly children?: readonly Tree[];
    readonly shadowRoot?: Tree | null;
  };
};

const PATIENCE = 20_000;
const CONTROL = '\uE009';
const SPECIAL: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
};

export class View {
  readonly context: string;
  readonly #bidi: Bidi;

  readonly #focus: () => Promise<unknown>;

  /** `focus` makes it what the window's keyboard is for, as any press on it does. */
  constructor(bidi: Bidi, context: string, focus: () => Promise<unknown>) {
    this.#bidi = bidi;
    this.context = context;
    this.#focus = focus;
  }

  /** Goes to an address of the web and waits until it has loaded. */
  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /** Reads something in the page. */
  read<T>(expression: string): Promise<T> {
    return this.#bidi.evaluate(this.context, expression);
  }

  /** The text a person sees. */
  text(): Promise<string> {
    return this.read('document.body.innerText');
  }

  /** Waits until the page shows these words. */
  async sees(words: string | RegExp, within = PATIENCE): Promise<void> {
    let text = '';
    await until(
      `“${words}”`,
      async () => {
        text = await this.text().catch(() => '');
        return (typeof words === 'string' ? text.includes(words) : words.test(text)) || undefined;
      },
      within,
    ).catch((error: Error) => {
      throw new Error(`${error.message} The page says: ${text}`);
    });
  }

  /** The text in an element's closed shadow root, which no script of the page can read. */
  async inside(css: string): Promise<string> {
    const { nodes } = await this.#bidi.send<{ nodes: Tree[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'css', value: css },
      serializationOptions: { maxDomDepth: 9, includeShadowTree: 'all' },
    });
    return nodes.map(textIn).join(' ');
  }

  /** How many there are to see. */
  async count(where: Where): Promise<number> {
    return (await this.#all(where)).length;
  }

  /** Clicks the middle of it, or its left end, once it is there. */
  async click(
    where: Where,
    {
      button = 0,
      times = 1,
      at = 'middle',
    }: { button?: number; times?: number; at?: 'middle' | 'start' } = {},
  ): Promise<void> {
    const element = await this.find(where);
    await this.#focus();
    await this.#call(element, "(it) => it.scrollIntoView({ block: 'center', behavior: 'instant' })");
    const width = await this.#call<number>(element, '(it) => it.getBoundingClientRect().width');
    const x = at === 'start' ? Math.ceil(18 - width / 2) : 0;
    const press = [
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ];
    await this.#perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x, y: 0, origin: { type: 'element', element } },
        ...Array.from({ length: times }, () => press).flat(),
      ],
    });
  }

  /** Puts the keyboard there and types in place of what stands there. */
  async write(where: Where, text: string): Promise<void> {
    await this.click(where);
    await this.chord(CONTROL, 'a');
    await this.type(text);
  }

  /** A day into a date field, in the order in which this browser asks for its parts. */
  async writeDay(where: Where, day: { year: string; month: string; day: string }): Promise<void> {
    const parts = await this.read<('year' | 'month' | 'day')[]>(
      `new Intl.DateTimeFormat().formatToParts(0).map((part) => part.type).filter((type) => type !== 'literal')`,
    );
    // Where its first part is; each full part leads to the next.
    await this.click(where, { at: 'start' });
    await this.type(parts.map((part) => day[part]).join(''));
  }

  /** Types where the keyboard is. */
  async type(text: string): Promise<void> {
    await this.#keys([...text].map((letter) => [letter === '\n' ? (SPECIAL.Enter ?? '') : letter]));
  }

  /** Presses keys by their names, one after the other. */
  async press(...names: string[]): Promise<void> {
    await this.#keys(names.map((name) => [SPECIAL[name] ?? name]));
  }

  /** Holds keys down together. */
  chord(...keys: string[]): Promise<void> {
    return this.#keys([keys]);
  }

  /** Chooses a file from the disk in the page's one place for files, as the browser's dialog would. */
  async choosesFile(path: string): Promise<void> {
    const { nodes } = await this.#bidi.send<{ nodes: Node[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'css', value: 'input[type=file]' },
    });
    const element = nodes.map(({ sharedId }) => ({ sharedId }))[0];
    await this.#bidi.send('input.setFiles', { context: this.context, element, files: [path] });
  }

  /** The value of a field. */
  async value(where: Where): Promise<string> {
    return this.#call(await this.find(where), '(it) => it.value');
  }

  /** An attribute of an element. */
  async attribute(where: Where, name: string): Promise<string | null> {
    return this.#call(await this.find(where), `(it) => it.getAttribute(${JSON.stringify(name)})`);
  }

  /** Waits until no request is under way and none begins for a while. */
  async settled(): Promise<void> {
    let still = 0;
    await until('the page to settle', () => {
      still = this.#bidi.pending(this.context) === 0 ? still + 1 : 0;
      return still > 8 || undefined;
    });
  }

  /** It, once it is to be seen. */
  async find(where: Where): Promise<Node> {
    return until(
      JSON.stringify(where),
      async () => (await this.#all(where).catch(() => []))[where.nth ?? 0],
      PATIENCE,
    ).catch(async (error: Error) => {
      throw new Error(`${error.message} The page says: ${await this.text().catch(() => 'nothing')}`);
    });
  }

  async #all(where: Where): Promise<Node[]> {
    const locator =
      'css' in where ? { type: 'css', value: where.css } : { type: 'accessibility', value: namesOf(where) };
    const { nodes } = await this.#bidi.send<{ nodes: Node[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator,
      serializationOptions: { maxDomDepth: 0 },
    });
    // Labels and what stands around a field bear its name as well.
    const fits = 'label' in where ? "it.matches('input, textarea, select')" : 'true';
    const shown = await Promise.all(
      nodes.map((node) =>
        this.#call(node, `(it) => ${fits} && it.checkVisibility({ visibilityProperty: true })`),
      ),
    );
    return nodes.filter((_, index) => shown[index]).map(({ sharedId }) => ({ sharedId }));
  }

  async #call<T>({ sharedId }: Node, functionDeclaration: string): Promise<T> {
    const answer = await this.#bidi.send<Answer>('script.callFunction', {
      functionDeclaration,
      arguments: [{ sharedId }],
      target: { context: this.context },
      awaitPromise: false,
    });
    return plain(answer) as T;
  }

  #keys(chords: readonly (readonly string[])[]): Promise<void> {
    const actions = chords.flatMap((keys) => [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
    return this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async #perform(source: object): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.context, actions: [source] });
  }
}

const namesOf = (where: Exclude<Where, { css: string }>): object =>
  'label' in where ? { name: where.label } : { role: where.role, name: where.name };

const textIn = ({ value }: Tree): string =>
  [value?.nodeValue, value?.shadowRoot && textIn(value.shadowRoot), ...(value?.children ?? []).map(textIn)]
    .filter(Boolean)
    .join(' ');
