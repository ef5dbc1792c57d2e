/** What stops a measurement, said in a sentence. */
export class Stop extends Error {}
