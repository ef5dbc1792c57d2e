import { defineConfig } from 'wxt';
import { LANGUAGES, wordsOf } from './lib/letter/words/index.ts';

/** Sites are asked for one by one, when first used; nothing is granted at install. */
const ASKABLE = ['https://*/*', 'http://*/*'];

/** The browser itself holds that nothing leaves: no page of ours, nor the background, can ask anybody for anything. */
const NOTHING_OUTSIDE = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** The browser's own texts, from the one source file a language has. */
const localeFiles = LANGUAGES.map((language) => {
  const entries = Object.entries(wordsOf(language).browser).map(([key, message]) => [key, { message }]);
  const contents = JSON.stringify(Object.fromEntries(entries), null, 2);
  return { relativeDest: `_locales/${language}/messages.json`, contents };
});

/**
 * Starts a page's script as it is. WXT's own start brings along its way to end an older one, which says so by an event on
 * the page's document: the page can hear it, and a mail's picture named `dispatchEvent` breaks it at its first line. Ours
 * ends itself, and what goes wrong is told by the browser.
 */
const startAsItIs = {
  name: 'start-as-it-is',
  transform: (code: string) => {
    const [entry] = code.includes('new ContentScriptContext(')
      ? (/^import definition from .*$/m.exec(code) ?? [])
      : [];
    return entry && `${entry}\nexport default (async () => definition.main())();`;
  },
};

/**
 * Takes the polyfill's export as it is. A bundler's own way copies each part of the browser's API into an object of its own,
 * and makes the browser set up all of them, in every page of the person's webmail.
 */
const polyfillAsItIs = {
  name: 'polyfill-as-it-is',
  transform: (code: string, id: string) =>
    /webextension-polyfill\/dist\/[\w.-]+\.js$/.test(id)
      ? `const module = { exports: {} }, exports = module.exports;\n${code}\nexport default module.exports;`
      : undefined,
};

/** Since when a place in a tool's pages is known is for whoever mends it; no page needs it. */
const withoutMonths = {
  name: 'without-months',
  transform: (code: string, id: string) =>
    id.includes('/lib/hosts/tools/') ? code.replace(/\bsince: ["'][\d-]+["'],?/g, '') : undefined,
};

export default defineConfig({
  vite: () => ({ plugins: [startAsItIs, polyfillAsItIs, withoutMonths] }),
  modules: ['@wxt-dev/module-react', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'public/icon.png' },
  imports: false,
  manifestVersion: 3,
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...localeFiles);
    },
  },
  manifest: ({ browser }) => ({
    name: 'Esito',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ASKABLE,
    content_security_policy: { extension_pages: NOTHING_OUTSIDE },
    // What people read in a private window is not for keeping.
    incognito: 'not_allowed',
    action: { default_title: 'Esito' },
    commands: {
      // Chromium leaves Alt+Shift+ A B C N P R T W X Z unassigned and says nothing; these three are free in Firefox too.
      'open-panel': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_openPanel__' },
      delegate: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_delegateSelected__' },
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'esito@esito.test',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // `Map.groupBy` is the youngest thing used (117), then `sidePanel.open` (116). Run on 156.
        { minimum_chrome_version: '117' }),
  }),
  zip: { name: 'esito' },
});
