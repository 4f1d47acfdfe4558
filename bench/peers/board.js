/**
 * What a page with a whiteboard in it offers to the benchmark, as `window.board`. Records are what the whiteboard itself
 * keeps, made of texts beforehand, so that making them costs it no time.
 *
 * @typedef {{ text: string, x: number, y: number, width: number }} Text in pixels of the board at zoom 1
 * @typedef {{ zoom: number, x: number, y: number }} Camera zoom, and the board's point in its upper left corner
 *
 * @typedef {object} Board
 * @property {(texts: Text[]) => unknown[]} recordsOf
 * @property {(records: unknown[]) => void} give puts them on the board, which is running and empty
 * @property {(camera: Camera) => void} look
 * @property {(words: string) => number} held how many texts with these words are on the board
 * @property {() => number} shown how many of them were drawn in the last frame
 */

/** Where the address says so, the page opens with the texts on the board, as it would for somebody who comes back. */
export async function startingRecords() {
  const file = new URLSearchParams(location.search).get('records')
  if (!file) return []
  const answer = await fetch(file)
  return answer.json()
}

/** As far from the window's edges as the matrix is in the editor, so that as much is in sight. */
export function boardElement() {
  const element = document.getElementById('place')
  element.style.inset = new URLSearchParams(location.search).get('inset') ?? '0'
  return element
}

/** Cards are read from here. */
export const FONT_PX = 14
