import { ensureDependencies } from './lib/dependencies.mjs'
import { runMain } from './lib/failure.mjs'
import { runtime } from './lib/runtime.mjs'
import { ensureWeb } from './lib/web-build.mjs'

/**
 * First half of `npm start`, on any Node from 20: installs what is missing, builds what is out of date, and prints the path
 * of the Node that runs the server, for `start.sh`.
 */
await runMain(async () => {
  await ensureDependencies({ development: false })
  await ensureWeb()
  process.stdout.write(runtime())
  return 0
})
