import { ensureDependencies } from './lib/dependencies.mjs'
import { runMain } from './lib/failure.mjs'
import { capture } from './lib/run.mjs'
import { runtime, runtimeEnv } from './lib/runtime.mjs'

const BIN = 'node_modules/.bin'
const node = (...args) => [runtime(), ...args]

/** Each is quiet where all is well, or is made so by showing its words only when it fails. */
const checks = () => ({
  'format and lint': [`${BIN}/biome`, 'check', '--error-on-warnings', '--colors=off'],
  'types of the pure rooms': node(`${BIN}/tsc`, '--noEmit', '-p', 'src/journeys/tsconfig.json'),
  'types of the server side': node(`${BIN}/tsc`, '--noEmit', '-p', 'tsconfig.json'),
  'types of the web part': node(`${BIN}/tsc`, '--noEmit', '-p', 'src/web/tsconfig.json'),
  'dead code': node(`${BIN}/knip`, '--no-progress', '--no-config-hints'),
  'rooms and floors': node('--test', '--test-reporter=spec', 'src/rooms.test.ts'),
  'who may do what': node('bin/access-table.mjs', '--check'),
  'third parties': node('bin/third-party.mjs', '--check'),
})

/** Order, types, dead code and rooms. Prints problems and one closing line. */
await runMain(async () => {
  await ensureDependencies({ development: true })
  const began = Date.now()
  const results = await Promise.all(
    Object.entries(checks()).map(async ([name, [command, ...args]]) => {
      const { code, output } = await capture(command, args, runtimeEnv())
      if (code !== 0) process.stdout.write(`\n── ${name}\n${output.trim()}\n`)
      return { name, failed: code !== 0 }
    }),
  )
  const failed = results.filter((result) => result.failed).map((result) => result.name)
  const time = `${((Date.now() - began) / 1000).toFixed(1)} s`
  process.stdout.write(
    failed.length === 0 ? `All is in order (${time}).\n` : `\nTo mend: ${failed.join(', ')} (${time}).\n`,
  )
  return failed.length === 0 ? 0 : 1
})
