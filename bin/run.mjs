import { ensureDependencies } from './lib/dependencies.mjs'
import { runMain } from './lib/failure.mjs'
import { run } from './lib/run.mjs'
import { runtime, runtimeEnv } from './lib/runtime.mjs'

/** Runs a script of the repository or of a package under Node 24: `node bin/run.mjs SCRIPT ARGUMENTS…`. */
await runMain(async () => {
  await ensureDependencies({ development: true })
  return run(runtime(), process.argv.slice(2), { env: runtimeEnv() })
})
