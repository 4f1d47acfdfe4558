import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import {
  createShapeId,
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  renderPlaintextFromRichText,
  Tldraw,
  toRichText,
} from 'tldraw'
import 'tldraw/tldraw.css'
import { boardElement, FONT_PX, startingRecords } from './board.js'

/** What its small size measures at scale 1. */
const SMALL_PX = 18

const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
const records = await startingRecords()

const onMount = (editor) => {
  const wordsOf = (shape) => renderPlaintextFromRichText(editor, shape.props.richText)
  const isText = ({ typeName, type }) => typeName === 'shape' && type === 'text'
  editor.user.updateUserPreferences({ animationSpeed: 0 })
  if (records.length > 0) editor.store.put(records)
  window.board = {
    recordsOf(texts) {
      const scale = FONT_PX / SMALL_PX
      const shapes = texts.map(({ text, x, y, width }) => {
        const props = { richText: toRichText(text), size: 's', font: 'sans', autoSize: false, w: width / scale, scale }
        return { id: createShapeId(), type: 'text', x, y, props }
      })
      editor.createShapes(shapes)
      const made = editor.store.allRecords().filter(isText)
      editor.deleteShapes(made)
      editor.clearHistory()
      return made
    },
    give: (given) => editor.store.put(given),
    look: ({ zoom, x, y }) => editor.setCamera({ x: -x, y: -y, z: zoom }, { immediate: true }),
    held: (words) =>
      editor.store.allRecords().filter((record) => isText(record) && wordsOf(record).includes(words)).length,
    shown: () =>
      [...document.querySelectorAll('.tl-shape[data-shape-type=text]')].filter(
        (shape) => shape.style.display !== 'none' && shape.textContent !== '',
      ).length,
  }
}

createRoot(boardElement()).render(
  createElement(Tldraw, { store, assetUrls: getAssetUrls({ baseUrl: '/assets-of-tldraw' }), onMount }),
)
