import { ensureChromium } from './lib/chromium.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { runMain } from './lib/failure.mjs'
import { run } from './lib/run.mjs'
import { runtime, runtimeEnv } from './lib/runtime.mjs'
import { ensureWeb } from './lib/web-build.mjs'

/** Takes the pictures of `docs/images` anew: `node bin/pictures.mjs`. */
await runMain(async () => {
  await ensureDependencies({ development: true })
  await ensureWeb()
  return run(runtime(), ['test/take-pictures.ts'], { env: { ...runtimeEnv(), ...(await ensureChromium()) } })
})
