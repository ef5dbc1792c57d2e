/** Unit tests run on an IndexedDB in memory; properties on one seed, so that a failure comes back. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';

/** `SEED=… npm test` looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_123) });
