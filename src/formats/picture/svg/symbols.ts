import type { Art, Drawing } from '../art/art.ts'
import type { IconNode } from '../scene/scene.ts'
import { escapeXml, num } from './xml.ts'

/** Drawings that are used once or often, each held once in the document. */
export class Symbols {
  private readonly art: Art
  private readonly ids = new Map<string, string>()
  private readonly bodies: string[] = []

  private readonly paint: (colour: string) => string

  constructor(art: Art, paint: (colour: string) => string) {
    this.art = art
    this.paint = paint
  }

  icon({ name, x, y, width, colour, mirrored = false }: IconNode): string {
    const id = this.idOf(`icon ${name}`, () => this.art.icon(name))
    if (id === null) return ''
    const turn = mirrored ? ` transform="matrix(-1 0 0 1 ${num(2 * x + width)} 0)"` : ''
    return `<use href="#${id}" x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(width)}" color="${this.paint(colour)}"${turn}/>`
  }

  /** An emoji that no set has is drawn as the text that it is. */
  emoji(emoji: string, x: number, y: number, width: number): string {
    const id = this.idOf(`emoji ${emoji}`, () => this.art.emoji(emoji))
    if (id !== null)
      return `<use href="#${id}" x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(width)}"/>`
    const size = width * 0.7
    return `<text x="${num(x + width / 2)}" y="${num(y + width * 0.78)}" font-size="${num(size)}" text-anchor="middle">${escapeXml(emoji)}</text>`
  }

  definitions(): string {
    return this.bodies.join('\n')
  }

  private idOf(key: string, find: () => Drawing | null): string | null {
    const known = this.ids.get(key)
    if (known !== undefined) return known === '' ? null : known
    const drawing = find()
    const id = drawing ? `s${this.ids.size}` : ''
    this.ids.set(key, id)
    if (drawing)
      this.bodies.push(`<symbol id="${id}" viewBox="0 0 ${drawing.width} ${drawing.height}">${drawing.body}</symbol>`)
    return drawing ? id : null
  }
}
