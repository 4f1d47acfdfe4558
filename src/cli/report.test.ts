import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translatorFor } from '../i18n/catalogues.ts'
import { faultRefusal, sayRefusal } from './report.ts'
import { EXIT } from './terminal.ts'

async function said(error: unknown): Promise<string> {
  const lines: string[] = []
  const terminal = {
    language: 'en',
    translate: translatorFor('en'),
    out: async () => assert.fail('nothing was asked for'),
    say: (line: string) => void lines.push(line),
  } as const
  assert.equal(await sayRefusal(faultRefusal(error), false, terminal), EXIT.refused)
  return lines.join('\n')
}

test('what nobody has foreseen is said in one line, without the places in the program', async () => {
  assert.match(await said(new Error('no such part\n    at somewhere')), /^Polku failed: “no such part”\. Try again\./)
  assert.match(await said('thrown as it is'), /^Polku failed: “thrown as it is”/)
})

test('where memory runs out, one is told so', async () => {
  assert.match(
    await said(new Error('Out of Memory Error: failed to allocate')),
    /^There is not enough memory for this\./,
  )
})
