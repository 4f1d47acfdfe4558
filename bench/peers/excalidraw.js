import { convertToExcalidrawElements, Excalidraw, restoreElements } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { boardElement, FONT_PX, startingRecords } from './board.js'

/** The system's sans-serif: no font is waited for. */
const HELVETICA = 2

// It draws each text from a bitmap of its own onto one canvas, which it begins anew by setting the transform: so many
// texts are seen as bitmaps were drawn since.
let drawn = 0
const { setTransform, drawImage } = CanvasRenderingContext2D.prototype
const isScene = (context) => context.canvas.classList?.contains('static')
Object.assign(CanvasRenderingContext2D.prototype, {
  setTransform(...args) {
    if (isScene(this)) drawn = 0
    return setTransform.apply(this, args)
  },
  drawImage(...args) {
    if (isScene(this)) drawn++
    return drawImage.apply(this, args)
  },
})

const initialData = { elements: await startingRecords(), appState: { scrollX: 0, scrollY: 0 } }
const excalidrawAPI = (api) => {
  window.board = {
    recordsOf(texts) {
      const style = { type: 'text', fontSize: FONT_PX, fontFamily: HELVETICA }
      const unwrapped = convertToExcalidrawElements(texts.map(({ text, x, y }) => ({ ...style, text, x, y })))
      const narrow = unwrapped.map((element, at) => ({ ...element, autoResize: false, width: texts[at].width }))
      return restoreElements(narrow, null, { refreshDimensions: true, repairBindings: true })
    },
    give: (records) => api.updateScene({ elements: records }),
    look: ({ zoom, x, y }) => api.updateScene({ appState: { zoom: { value: zoom }, scrollX: -x, scrollY: -y } }),
    held: (words) => api.getSceneElements().filter((each) => each.originalText?.includes(words)).length,
    shown: () => drawn,
  }
}

createRoot(boardElement()).render(createElement(Excalidraw, { excalidrawAPI, initialData }))
