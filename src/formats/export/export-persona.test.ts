import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument } from 'pdf-lib'
import { PERSONA_ID } from '../../domain/persona/persona-type.ts'
import { layoutEmpathy } from '../picture/persona/empathy-layout.ts'
import type { PersonaSource } from '../picture/persona/persona-page.ts'
import { layoutProfile } from '../picture/persona/profile-layout.ts'
import type { Scene, TextNode } from '../picture/scene/scene.ts'
import { visitNodes } from '../picture/scene/visit.ts'
import { measureText } from '../picture/text/font-files.ts'
import { HOSTILE_TEXTS, sampleBundle } from '../testing/sample-bundle.ts'
import { exportPersona, PERSONA_FORMATS, PERSONA_SHEETS } from './export-persona.ts'

function source(framework: 'six' | 'boag' | 'own' = 'six', language = 'fi'): PersonaSource {
  const { personas, library, files } = sampleBundle()
  const [entry] = personas
  assert.ok(entry)
  const { persona } = entry
  const info = persona.persona[PERSONA_ID]
  assert.ok(info)
  return {
    entry: { ...entry, persona: { ...persona, persona: { [PERSONA_ID]: { ...info, framework, language } } } },
    library,
    files,
  }
}

function hostile(): PersonaSource {
  const calm = source()
  const notes = Object.fromEntries(
    Object.entries(calm.entry.persona.notes).map(([id, note], i) => [
      id,
      { ...note, text: HOSTILE_TEXTS[i % HOSTILE_TEXTS.length] as string },
    ]),
  )
  return { ...calm, entry: { ...calm.entry, persona: { ...calm.entry.persona, notes } } }
}

function words(scene: Scene): string[] {
  const found: TextNode[] = []
  visitNodes(scene.nodes, (node) => {
    if (node.kind === 'text') found.push(node)
  })
  return found.map(({ block }) => block.lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '))
}

const options = { measure: measureText, theme: 'light' } as const

for (const sheet of PERSONA_SHEETS) {
  for (const format of PERSONA_FORMATS) {
    test(`the ${sheet} as ${format} is written, whatever its texts`, async () => {
      for (const persona of [source(), hostile(), source('boag'), source('own', 'ar')]) {
        const { bytes } = await exportPersona({ source: persona, sheet, format, options: { width: 500 } })
        assert.ok(bytes.length > 500)
      }
    })
  }
}

test('a sheet has the proportions of the paper, upright too', async () => {
  for (const orientation of ['landscape', 'portrait'] as const) {
    const { bytes } = await exportPersona({
      source: source(),
      sheet: 'profile',
      format: 'pdf',
      options: { orientation },
    })
    const { width, height } = (await PDFDocument.load(bytes)).getPage(0).getSize()
    assert.equal(width > height, orientation === 'landscape')
    assert.deepEqual(
      [Math.round(width), Math.round(height)].sort((a, b) => a - b),
      [595, 842],
    )
  }
})

test('the profile tells every note, with its group’s name in the persona’s language', () => {
  const told = words(layoutProfile(source(), options, Math.SQRT2))
  for (const word of [
    'Aino Mäkelä',
    'Toimistopäällikkö, 38',
    '”Haluan, että arki vain toimii.”',
    'Tavoitteet',
    'Tampere, Kaleva',
    'Palautusoikeus',
  ]) {
    assert.ok(told.includes(word), word)
  }
})

test('the empathy map tells the person first, then the sections in their order', () => {
  const told = words(layoutEmpathy(source(), options, Math.SQRT2))
  const order = ['Aino Mäkelä', 'Ajattelee ja tuntee', 'Kuulee', 'Näkee', 'Sanoo ja tekee', 'Kipu', 'Hyöty'].map(
    (word) => told.indexOf(word),
  )
  assert.ok(
    order.every((at, i) => at >= 0 && at > (order[i - 1] ?? -1)),
    order.join(' '),
  )
  assert.ok(told.includes('Naapureilla on uudet pyörät'))
})

test('every text of a sheet lies on it', () => {
  for (const layout of [layoutProfile, layoutEmpathy]) {
    for (const persona of [source(), hostile(), source('boag'), source('six', 'ar')]) {
      const scene = layout(persona, options, Math.SQRT2)
      visitNodes(scene.nodes, (node) => {
        if (node.kind !== 'text') return
        assert.ok(node.x >= -0.5 && node.y >= 0 && node.y + node.block.height <= scene.height + 0.5)
        for (const run of node.block.lines.flatMap(({ runs }) => runs))
          assert.ok(node.x + run.x + run.width <= scene.width + 0.5)
      })
    }
  }
})
