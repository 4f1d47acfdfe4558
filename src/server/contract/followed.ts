/** Asked for with `Accept`, an answer that takes its time comes line by line: how far it is, and itself at last. */
export const FOLLOWED = 'application/x-ndjson'
