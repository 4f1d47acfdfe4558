import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument } from 'pdf-lib'
import type { PersonaBundle } from '../../domain/bundle.ts'
import { PERSONA_ID, TRAIT_GROUPS } from '../../domain/persona/persona-type.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import { decodeJson } from '../json/decode.ts'
import { layoutEmpathy } from '../picture/persona/empathy-layout.ts'
import { layoutProfile } from '../picture/persona/profile-layout.ts'
import type { Scene, TextNode } from '../picture/scene/scene.ts'
import { visitNodes } from '../picture/scene/visit.ts'
import { measureText } from '../picture/text/font-files.ts'
import { HOSTILE_TEXTS, sampleBundle } from '../testing/sample-bundle.ts'
import { exportFile } from './export-file.ts'
import { type ExportOptions, ORIENTATIONS, SHEETS } from './exporter.ts'
import { formatsFor } from './registry.ts'

function sample(framework: 'six' | 'boag' | 'own' = 'six', language = 'fi'): PersonaBundle {
  const { personas, library, files } = sampleBundle()
  const [entry] = personas
  assert.ok(entry)
  const { persona } = entry
  const info = persona.persona[PERSONA_ID]
  assert.ok(info)
  return {
    ...entry,
    persona: { ...persona, persona: { [PERSONA_ID]: { ...info, framework, language } } },
    library,
    files,
  }
}

function hostile(): PersonaBundle {
  const calm = sample()
  const notes = Object.fromEntries(
    Object.entries(calm.persona.notes).map(([id, note], i) => [
      id,
      { ...note, text: HOSTILE_TEXTS[i % HOSTILE_TEXTS.length] as string },
    ]),
  )
  return { ...calm, persona: { ...calm.persona, notes } }
}

/** A persona of whom only the name is known. */
function bare(): PersonaBundle {
  const calm = sample()
  return { ...calm, persona: { ...calm.persona, notes: {}, fields: {}, sections: {} } }
}

/** A persona with more notes than a sheet was made for. */
function crowded(count: number): PersonaBundle {
  const calm = sample()
  const [note] = Object.values(calm.persona.notes)
  assert.ok(note)
  const text = 'Vertailee kolmea kauppaa ennen kuin päättää'
  const notes = Array.from({ length: count }, (_, i) => {
    const id = `n${i}`
    return [id, { ...note, id, text, group: TRAIT_GROUPS[i % TRAIT_GROUPS.length] as string, section: '' }] as const
  })
  return { ...calm, persona: { ...calm.persona, notes: Object.fromEntries(notes) } }
}

async function written(bundle: PersonaBundle, format: string, options: ExportOptions = {}) {
  const made = await exportFile({ bundle, format, options })
  assert.ok(made.ok, made.ok ? '' : made.refusal.reason)
  return made.value
}

function words(scene: Scene): string[] {
  const found: TextNode[] = []
  visitNodes(scene.nodes, (node) => {
    if (node.kind === 'text') found.push(node)
  })
  return found.map(({ block }) => block.lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' '))
}

const options = { measure: measureText, theme: 'light' } as const

const DRAWN = ['pdf', 'svg', 'png'] as const

for (const sheet of SHEETS) {
  for (const format of DRAWN) {
    test(`the ${sheet} as ${format} is written, whatever its texts`, async () => {
      for (const persona of [sample(), hostile(), bare(), sample('boag'), sample('own', 'ar')]) {
        const { bytes } = await written(persona, format, { sheet, width: 500 })
        assert.ok(bytes.length > 500)
      }
    })
  }
}

test('a persona’s web page is whole by itself: no script, nothing loaded, every text as text', async () => {
  for (const persona of [sample(), hostile(), bare(), sample('boag'), sample('own', 'ar')]) {
    const page = new TextDecoder().decode((await written(persona, 'html')).bytes)
    const tags = (page.match(/<[^>]*>/g) ?? []).join('')
    assert.doesNotMatch(tags, /<script|<iframe|<object|<link|\son\w+="/i)
    for (const [, address = ''] of page.matchAll(/\s(?:src|href)="([^"]*)"/g))
      assert.match(address, /^(#|data:image\/)/)
    assert.match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/)
    assert.equal(page.match(/<h1\b/g)?.length, 1)
  }
  const page = new TextDecoder().decode((await written(sample(), 'html')).bytes)
  for (const { text } of Object.values(sample().persona.notes)) assert.ok(page.includes(text.split(/[&<>"']/)[0] ?? ''))
})

test('a channel that was merged into another is told by the other’s name, once', async () => {
  const persona = sample()
  const info = persona.persona.persona[PERSONA_ID]
  const [kept, ...rest] = Object.values(persona.library.channels)
  const [merged] = rest
  assert.ok(info && kept && merged)
  const channels = { ...persona.library.channels, [merged.id]: { ...merged, deletedAt: 1, mergedInto: kept.id } }
  for (const channelIds of [[merged.id], [kept.id, merged.id]]) {
    const bundle = {
      ...persona,
      persona: { ...persona.persona, persona: { [PERSONA_ID]: { ...info, channelIds } } },
      library: { ...persona.library, channels },
    }
    const page = new TextDecoder().decode((await written(bundle, 'html')).bytes)
    assert.equal(page.split(`<span class="chip">${kept.name}</span>`).length, 2)
    const drawn = new TextDecoder().decode((await written(bundle, 'svg', { sheet: 'profile' })).bytes)
    assert.equal(drawn.split(`>${kept.name}<`).length, 2)
  }
})

test('a persona can be written as a picture, a page or whole, and as nothing else', async () => {
  assert.deepEqual(formatsFor('persona').sort(), [...DRAWN, 'html', 'json'].sort())
  const refused = await exportFile({ bundle: sample(), format: 'csv' })
  assert.equal(!refused.ok && refused.refusal.reason, 'format-without-personas')
  const unknown = await exportFile({ bundle: sample(), format: 'docx' })
  assert.equal(!unknown.ok && unknown.refusal.reason, 'unknown-format')
})

test('JSON carries a persona whole', async () => {
  const persona = sample()
  const { bytes, notes } = await written(persona, 'json')
  assert.deepEqual(notes, [])
  const read = decodeJson(new TextDecoder().decode(bytes))
  assert.ok(read.ok)
  assert.deepEqual(read.value.personas, [{ id: persona.id, persona: persona.persona }])
})

test('a sheet says how many notes stand on the other one alone', async () => {
  const { notes } = await written(sample(), 'svg', { sheet: 'profile' })
  const left = notes.find(({ reason }) => reason === 'to-notes-left-profile')
  const told = Object.values(sample().persona.notes).filter(({ text, group }) => text !== '' && group === '')
  assert.ok(Number(left?.values?.count) > 0 && Number(left?.values?.count) <= told.length)
})

test('a persona too large to draw is refused, one just within is drawn in reasonable time', {
  timeout: 60_000,
}, async () => {
  const refused = await exportFile({ bundle: crowded(2_001), format: 'pdf' })
  assert.equal(!refused.ok && refused.refusal.reason, 'persona-too-large-to-draw')
  assert.ok((await exportFile({ bundle: crowded(2_001), format: 'json' })).ok)
  const { notes } = await written(crowded(2_000), 'svg')
  assert.deepEqual(notes, [])
})

test('a sheet has the size and the proportions of its paper, upright too', async () => {
  for (const orientation of ORIENTATIONS) {
    for (const [paper, sides] of Object.entries({ a4: [595, 842], a2: [1191, 1684] })) {
      const { bytes } = await written(sample(), 'pdf', { orientation, paper: paper as 'a4' })
      const { width, height } = (await PDFDocument.load(bytes)).getPage(0).getSize()
      assert.equal(width > height, orientation === 'landscape')
      assert.deepEqual(
        [width, height].map(Math.round).sort((a, b) => a - b),
        sides,
      )
    }
  }
})

test('upright, an empathy map sets two sections side by side, so that its words are larger', () => {
  for (const framework of ['six', 'boag'] as const) {
    const [tall, wide] = [1 / Math.SQRT2, Math.SQRT2].map((aspect) => layoutEmpathy(sample(framework), options, aspect))
    assert.ok(tall && wide && tall.width < wide.width, framework)
    assert.deepEqual(words(tall).sort(), words(wide).sort())
  }
})

test('the profile tells every note, with its group’s name in the persona’s language', () => {
  const told = words(layoutProfile(sample(), options, Math.SQRT2))
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

test('the empathy map tells the person first, then the sections as they lie around', () => {
  const told = words(layoutEmpathy(sample(), options, Math.SQRT2))
  const say = translatorFor('fi')
  const around = (['hear', 'thinkFeel', 'see', 'pain', 'sayDo', 'gain'] as const).map((id) => say(`empathy.six.${id}`))
  const order = ['Aino Mäkelä', ...around].map((word) => told.indexOf(word))
  assert.ok(
    order.every((at, i) => at >= 0 && at > (order[i - 1] ?? -1)),
    order.join(' '),
  )
  assert.ok(told.includes('Naapureilla on uudet pyörät'))
})

test('every text of a sheet lies on it, and on no other text', () => {
  for (const layout of [layoutProfile, layoutEmpathy]) {
    for (const persona of [sample(), hostile(), bare(), crowded(150), sample('boag'), sample('six', 'ar')]) {
      for (const aspect of [Math.SQRT2, Math.SQRT1_2]) assertApart(layout(persona, options, aspect))
    }
  }
})

function assertApart({ nodes, width, height }: Scene): void {
  const boxes: { left: number; right: number; top: number; bottom: number; text: string }[] = []
  visitNodes(nodes, (node) => {
    if (node.kind !== 'text') return
    const runs = node.block.lines.flatMap(({ runs }) => runs)
    const left = node.x + Math.min(...runs.map(({ x }) => x))
    const right = node.x + Math.max(...runs.map((run) => run.x + run.width))
    const text = runs.map(({ text }) => text).join('')
    boxes.push({ left, right, top: node.y, bottom: node.y + node.block.height, text })
  })
  for (const [i, a] of boxes.entries()) {
    assert.ok(a.left >= -0.5 && a.right <= width + 0.5 && a.top >= 0 && a.bottom <= height + 0.5, a.text)
    for (const b of boxes.slice(i + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      assert.ok(across < 1 || down < 1, `${a.text.slice(0, 60)} | ${b.text.slice(0, 60)}`)
    }
  }
}
