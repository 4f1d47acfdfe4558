import { type Art, withPrefixedIds } from '../picture/art/art.ts'
import { splitEmoji } from '../picture/text/emoji.ts'

/** Puts the bundled drawings in the place of emoji in HTML, so that faces are the same wherever a page is read. */
export class EmojiPictures {
  private readonly ids = new Map<string, string>()
  private readonly bodies: string[] = []
  private readonly art: Art

  constructor(art: Art) {
    this.art = art
  }

  /** The fragment with the emoji of its texts drawn; those in attributes stay as they are. */
  drawn(fragment: string): string {
    return fragment.replace(/<[^>]*>|[^<]+/g, (part) => (part.startsWith('<') ? part : this.text(part)))
  }

  /** What the drawings refer to; belongs into the same page. */
  definitions(): string {
    const symbols = this.bodies.join('')
    return symbols === ''
      ? ''
      : `<svg class="definitions" aria-hidden="true" focusable="false"><defs>${symbols}</defs></svg>`
  }

  private text(text: string): string {
    return splitEmoji(text)
      .map((part) => (part.kind === 'text' ? part.text : this.emoji(part.text)))
      .join('')
  }

  private emoji(emoji: string): string {
    const id = this.idOf(emoji)
    return id === '' ? emoji : `<svg class="emoji" role="img" aria-label="${emoji}"><use href="#${id}"/></svg>`
  }

  private idOf(emoji: string): string {
    let id = this.ids.get(emoji)
    if (id !== undefined) return id
    const drawing = this.art.emoji(emoji)
    id = drawing ? `e${this.ids.size}` : ''
    this.ids.set(emoji, id)
    if (drawing)
      this.bodies.push(
        `<symbol id="${id}" viewBox="0 0 ${drawing.width} ${drawing.height}">${withPrefixedIds(drawing.body, 'e-')}</symbol>`,
      )
    return id
  }
}
