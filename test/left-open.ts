import { after } from 'node:test'

/** Longer than any file takes to close what it opened, and to report. */
const LEFT_OPEN_MS = 30_000

// A test that fails may leave a server open, which would keep its process, and everything, waiting for ever. Node's own
// `--test-force-exit` ends the process at once, and with it what is not reported yet.
after(() => void setTimeout(() => process.exit(), LEFT_OPEN_MS).unref())
