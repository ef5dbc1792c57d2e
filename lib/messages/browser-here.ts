/**
 * The browser's own way to speak to the extension, in a page: both give promises by now, and the polyfill would be a third of
 * what goes into every page. The names are the browser's in each; an element of the page cannot stand in their place.
 */
import type { browser as whole } from '../browser.ts';

type Browser = typeof whole;

declare const chrome: Browser;
declare const browser: Browser;

/** As in `lib/browser.ts`, for what runs in pages. */
export const here: Browser = import.meta.env.FIREFOX ? browser : chrome;
