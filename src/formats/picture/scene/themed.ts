/**
 * Colours that follow the reader's light or dark: a colour of both themes is `light/dark` in a scene that is laid out for
 * both, and becomes a custom property of the page it stands in.
 */
export class ThemedColours {
  private readonly names = new Map<string, string>()

  /** The colour as it is written in SVG. */
  readonly paint = (colour: string): string => {
    if (!colour.includes('/')) return colour
    let name = this.names.get(colour)
    if (!name) {
      name = `--c${this.names.size}`
      this.names.set(colour, name)
    }
    return `var(${name})`
  }

  /** Declarations of the properties, for either theme. */
  declarations(theme: 'light' | 'dark'): string {
    return [...this.names].map(([pair, name]) => `${name}:${pair.split('/')[theme === 'light' ? 0 : 1]}`).join(';')
  }
}
