/**
 * What comes by itself has come by then, ms: less than any interval in which something is looked at again (pings go every
 * 30 s), and far more than the second that it may take on a machine that has nothing else to do.
 */
export const AT_ONCE_MS = 20_000
