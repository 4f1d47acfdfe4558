/** Node only: the letters that a picture uses, as a style sheet within it, so that it looks the same on every machine. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { SceneNode } from '../scene/scene.ts'
import { visitNodes } from '../scene/visit.ts'
import { type Face, faceKey, faceOf } from '../text/families.ts'
import { fontFile } from '../text/font-files.ts'
import { subsetFont } from '../text/subset-font.ts'

const require = createRequire(import.meta.url)

/** What the small web font of Inter holds: Western European languages and common signs. */
const LATIN =
  /^[\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215\ufeff\ufffd]$/u

type UsedFace = { readonly face: Face; readonly letters: Set<string> }

/** `@font-face` rules with the fonts of what is drawn as data; empty where it has no text. */
export async function embeddedFonts(nodes: readonly SceneNode[]): Promise<string> {
  const used = usedFaces(nodes)
  const rules: string[] = []
  const latin = [...used.values()].filter(({ face }) => face.family === 'Inter')
  for (const italic of [false, true]) {
    if (latin.some(({ face }) => face.italic === italic)) rules.push(await interRule(italic))
  }
  for (const { face, letters } of used.values()) {
    const codes = [...letters]
      .filter((letter) => face.family !== 'Inter' || !LATIN.test(letter))
      .map((letter) => letter.codePointAt(0) as number)
    if (codes.length > 0) rules.push(await subsetRule(face, codes))
  }
  return rules.join('\n')
}

async function interRule(italic: boolean): Promise<string> {
  const file = require.resolve(
    `@fontsource-variable/inter/files/inter-latin-wght-${italic ? 'italic' : 'normal'}.woff2`,
  )
  const data = await readFile(file, 'base64')
  return rule('Inter', '100 900', italic, `data:font/woff2;base64,${data}`)
}

/** Arabic letters join by rules of the font, so that font comes whole. */
async function subsetRule(face: Face, codes: readonly number[]): Promise<string> {
  const whole = await readFile(fontFile(face))
  const bytes = face.family === 'Vazirmatn' ? whole : subsetFont(whole, codes)
  const range =
    face.family === 'Inter' ? `;unicode-range:${codes.map((code) => `U+${code.toString(16)}`).join(',')}` : ''
  return rule(
    face.family,
    String(face.weight),
    face.italic,
    `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`,
    range,
  )
}

function rule(family: string, weight: string, italic: boolean, source: string, more = ''): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${italic ? 'italic' : 'normal'};src:url(${source})${more}}`
}

function usedFaces(nodes: readonly SceneNode[]): Map<string, UsedFace> {
  const used = new Map<string, UsedFace>()
  visitNodes(nodes, (node) => {
    if (node.kind !== 'text') return
    for (const { kind, text, family, weight, italic } of node.block.lines.flatMap(({ runs }) => runs)) {
      if (kind === 'emoji') continue
      const face = faceOf(family, weight, italic)
      const known = used.get(faceKey(face)) ?? { face, letters: new Set<string>() }
      for (const letter of text) known.letters.add(letter)
      used.set(faceKey(face), known)
    }
  })
  return used
}
