/** Room around the picture, in pixels. */
const MARGIN = 12
const FONT = 'Inter, system-ui, sans-serif'

/**
 * Draws what an element shows, lines and boxes and words, as an SVG picture of its own that needs no style sheet, and in its
 * own size however small it is shown.
 */
export function svgOf(picture: HTMLElement): string {
  const zoom = picture.currentCSSZoom ?? 1
  const frame = picture.getBoundingClientRect()
  const [width, height] = [frame.width, frame.height].map((side) => Math.ceil(side / zoom + 2 * MARGIN)) as [
    number,
    number,
  ]
  const origin = { x: frame.left - MARGIN * zoom, y: frame.top - MARGIN * zoom, zoom }
  const background = backgroundBehind(picture)
  const parts = [...picture.querySelectorAll<HTMLElement | SVGElement>('*')].flatMap((element) =>
    element instanceof SVGElement ? shapeOf(element, origin) : [...boxOf(element, origin), ...wordsOf(element, origin)],
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...parts,
    '</svg>',
  ].join('\n')
}

/** Where the picture begins on the screen, and how large a pixel of it is there. */
type Origin = { readonly x: number; readonly y: number; readonly zoom: number }

/** Of a place on the screen what it is in the picture. */
function inPicture(place: DOMRect, { x, y, zoom }: Origin): DOMRect {
  return new DOMRect((place.x - x) / zoom, (place.y - y) / zoom, place.width / zoom, place.height / zoom)
}

function backgroundBehind(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor
    if (isSeen(colour)) return colour
  }
  return '#fff'
}

function isSeen(colour: string): boolean {
  return colour !== 'transparent' && !/^rgba\(.*, 0\)$/.test(colour)
}

/** Paths where they stand on the screen, and the fading that they are filled with. */
function shapeOf(element: SVGElement, origin: Origin): string[] {
  if (element instanceof SVGLinearGradientElement) return [gradientOf(element)]
  if (!(element instanceof SVGPathElement) || element.closest('[aria-hidden]')) return []
  const style = getComputedStyle(element)
  const matrix = element.getScreenCTM()
  if (!matrix || (style.fill === 'none' && !isSeen(style.stroke))) return []
  const { a, b, c, d, e, f } = matrix
  const attributes = {
    d: element.getAttribute('d') ?? '',
    transform: `matrix(${[a, b, c, d, e - origin.x, f - origin.y].map((one) => round(one / origin.zoom)).join(' ')})`,
    fill: style.fill.replaceAll('"', ''),
    'fill-opacity': style.fillOpacity,
    stroke: style.stroke,
    'stroke-width': style.strokeWidth,
    'stroke-dasharray': style.strokeDasharray,
    opacity: style.opacity,
  }
  return [`<path ${written(attributes)}/>`]
}

function gradientOf(gradient: SVGLinearGradientElement): string {
  const stops = [...gradient.querySelectorAll('stop')].map((stop) => {
    const style = getComputedStyle(stop)
    const offset = stop.getAttribute('offset') ?? '0'
    return `<stop ${written({ offset, 'stop-color': style.stopColor, 'stop-opacity': style.stopOpacity })}/>`
  })
  return `<linearGradient ${written({ id: gradient.id })}>${stops.join('')}</linearGradient>`
}

/** What an element is painted with; of borders that at its start counts as a bar. */
function boxOf(element: HTMLElement, origin: Origin): string[] {
  const style = getComputedStyle(element)
  const place = inPicture(element.getBoundingClientRect(), origin)
  const hatched = style.backgroundImage !== 'none'
  const [width, bar] = [Number.parseFloat(style.borderTopWidth), Number.parseFloat(style.borderInlineStartWidth)]
  if (place.width === 0 || (!isSeen(style.backgroundColor) && !hatched && width === 0)) return []
  const box = {
    x: round(place.left + width / 2),
    y: round(place.top + width / 2),
    width: round(place.width - width),
    height: round(place.height - width),
    rx: round(Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, place.height / 2)),
    fill: hatched ? style.color : isSeen(style.backgroundColor) ? style.backgroundColor : 'none',
    ...(hatched ? { 'fill-opacity': 0.4 } : {}),
    ...(width > 0 ? { stroke: style.borderTopColor, 'stroke-width': width } : {}),
    ...(style.borderTopStyle === 'dashed' ? { 'stroke-dasharray': '4 3' } : {}),
  }
  const start = style.direction === 'rtl' ? place.right - bar : place.left
  const edge = { x: round(start), y: round(place.top), width: bar, height: round(place.height) }
  return [
    `<rect ${written(box)}/>`,
    ...(bar > width ? [`<rect ${written({ ...edge, fill: style.borderInlineStartColor })}/>`] : []),
  ]
}

/** Lines of words as they are broken on the screen, with a rim in the colour behind them. */
function wordsOf(element: HTMLElement, origin: Origin): string[] {
  const style = getComputedStyle(element)
  const size = Number.parseFloat(style.fontSize)
  return [...element.childNodes].flatMap((node) => {
    if (!(node instanceof Text) || node.data.trim() === '') return []
    return linesOf(node).map(({ text, place: shown }) => {
      const place = inPicture(shown, origin)
      const attributes = {
        x: round(place.left),
        y: round(place.top + place.height / 2 + size * 0.35),
        'font-family': FONT,
        'font-size': size,
        'font-weight': style.fontWeight,
        'font-style': style.fontStyle,
        fill: style.color,
        textLength: round(place.width),
        lengthAdjust: 'spacingAndGlyphs',
        ...(style.textShadow === 'none'
          ? {}
          : {
              stroke: backgroundBehind(element),
              'stroke-width': 3,
              'stroke-linejoin': 'round',
              'paint-order': 'stroke',
            }),
      }
      return `<text ${written(attributes)}>${escaped(text)}</text>`
    })
  })
}

type Line = { text: string; place: DOMRect }

/** Where a word is parted at a soft hyphen, it is seen. */
function shownOf(segment: string): string {
  return segment === '\u00ad' ? '-' : segment
}

function linesOf(node: Text): Line[] {
  const lines: Line[] = []
  const range = document.createRange()
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(node.data)) {
    range.setStart(node, index)
    range.setEnd(node, index + segment.length)
    const place = range.getBoundingClientRect()
    if (place.width === 0) continue
    const last = lines.at(-1)
    if (last && Math.abs(last.place.top - place.top) < place.height / 2) {
      const left = Math.min(last.place.left, place.left)
      last.text += shownOf(segment)
      last.place = new DOMRect(left, last.place.top, Math.max(last.place.right, place.right) - left, place.height)
    } else lines.push({ text: shownOf(segment), place })
  }
  return lines.map((line) => ({ ...line, text: line.text.trimEnd() }))
}

function written(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(`${value}`)}"`)
    .join(' ')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
