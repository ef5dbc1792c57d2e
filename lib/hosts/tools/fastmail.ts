import type { Description } from '../webmail/described.ts';

/** Fastmail: class names that can be read, some given anew in 2026. */
export const FASTMAIL: Description = {
  tool: 'fastmail',
  open: [{ css: '.v-MessageCard.is-expanded', since: '2026-06', sure: 0.85 }],
  fields: {
    body: [{ css: '.v-Message-body', since: '2026-06', sure: 0.85 }],
  },
};
