import { ensureDependencies } from './lib/dependencies.mjs'
import { runMain } from './lib/failure.mjs'
import { run } from './lib/run.mjs'
import { runtime, runtimeEnv } from './lib/runtime.mjs'
import { ensureWeb } from './lib/web-build.mjs'

/**
 * Everything up, on any Node from 20: installs what is missing, builds what is out of date, and runs the server.
 * With `--prepare` it does not run the server but prints the Node to run it with, for `start.sh`.
 */
await runMain(async () => {
  await ensureDependencies({ development: false })
  await ensureWeb()
  if (process.argv.includes('--prepare')) {
    process.stdout.write(runtime())
    return 0
  }
  return run(runtime(), ['src/server/main.ts'], { env: runtimeEnv() })
})
