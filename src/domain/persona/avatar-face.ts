import { STAGE_COLOURS, type StageColour } from '../palette.ts'

/** What an avatar looks like, drawn from its seed alone: the same seed gives the same face everywhere. */
export type AvatarFace = {
  readonly colour: StageColour
  /** Index of the skin, the hair's colour and its shape; see avatar-drawing.ts. */
  readonly skin: number
  readonly hair: number
  readonly style: HairStyle
  readonly top: StageColour
  readonly hasGlasses: boolean
  readonly beard: 'none' | 'short' | 'moustache'
  /** −1 a straight mouth … 1 a broad smile. */
  readonly smile: number
}

export const HAIR_STYLES = ['short', 'bob', 'long', 'curly', 'bun', 'bald', 'side', 'scarf'] as const
export type HairStyle = (typeof HAIR_STYLES)[number]
export const SKINS = ['#F6D3BD', '#EDBE9E', '#D9A077', '#B97A52', '#8D5A3B', '#6A412B'] as const
export const HAIRS = ['#2A2024', '#4A3128', '#7A4B2A', '#B4713A', '#D9A95B', '#8C8F98', '#C9CCD2', '#A33B2B'] as const

export function avatarFace(seed: string): AvatarFace {
  const next = sequence(seed)
  const pick = <T>(choices: readonly T[]) => choices[Math.floor(next() * choices.length)] as T
  const colour = pick(STAGE_COLOURS)
  const skin = Math.floor(next() * SKINS.length)
  const style = pick(HAIR_STYLES)
  const hair = Math.floor(next() * HAIRS.length)
  const top = pick(STAGE_COLOURS.filter((other) => other !== colour))
  const hasGlasses = next() < 0.28
  const canHaveBeard = style === 'short' || style === 'bald' || style === 'side'
  const beard = canHaveBeard ? pick(['none', 'none', 'short', 'moustache'] as const) : 'none'
  return { colour, skin, hair, style, top, hasGlasses, beard, smile: 0.2 + next() * 0.8 }
}

/** A small generator (mulberry32) begun from a hash of the text (FNV-1a). */
function sequence(seed: string): () => number {
  let state = 0x811c9dc5
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
