import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from './lib/dependencies.mjs'
import { runMain } from './lib/failure.mjs'
import { ROOT } from './lib/root.mjs'
import { runtime } from './lib/runtime.mjs'
import { ensureWeb } from './lib/web-build.mjs'

/** Tells `start.sh` the Node to run, as long as nothing that it names is newer. */
const PREPARED = join(ROOT, '.cache', 'prepared')

/**
 * First half of `npm start`, on any Node from 20: installs what is missing, builds what is out of date, and prints the path
 * of the Node that runs the server, for `start.sh`.
 */
await runMain(async () => {
  await ensureDependencies({ development: false })
  const builtFrom = new Date()
  await ensureWeb()
  const node = runtime()
  keep(node, builtFrom)
  process.stdout.write(node)
  return 0
})

/**
 * What changes from `since` on is looked at by the next start: so is the build's own folder where it was just built.
 * Where nothing can be kept, every start looks at everything.
 */
function keep(node, since) {
  try {
    mkdirSync(join(ROOT, '.cache'), { recursive: true })
    writeFileSync(PREPARED, node)
    utimesSync(PREPARED, since, since)
  } catch {}
}
