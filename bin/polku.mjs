#!/usr/bin/env node
import { join } from 'node:path'
import { ensureDependencies } from './lib/dependencies.mjs'
import { runMain } from './lib/failure.mjs'
import { ROOT } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { runtime, runtimeEnv } from './lib/runtime.mjs'

/** `npx polku …`: the command line, under Node 24. Paths are relative to where it was called. */
await runMain(async () => {
  await ensureDependencies({ development: false })
  const main = join(ROOT, 'src', 'cli', 'main.ts')
  return run(runtime(), [main, ...process.argv.slice(2)], { env: runtimeEnv(), cwd: process.cwd() })
})
