import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { fitZoom, MAX_ZOOM, MIN_ZOOM, scrollAfterZoom, zoomByWheel, zoomStop } from './zoom.ts'

test('stops go up and down from anywhere and end at the ends', () => {
  assert.equal(zoomStop(1, 1), 1.25)
  assert.equal(zoomStop(1, -1), 0.9)
  assert.equal(zoomStop(0.6, 1), 0.67)
  assert.equal(zoomStop(MAX_ZOOM, 1), MAX_ZOOM)
  assert.equal(zoomStop(MIN_ZOOM, -1), MIN_ZOOM)
})

test('the wheel back and forth leads to where it was', () => {
  assert.ok(Math.abs(zoomByWheel(zoomByWheel(0.8, -30), 30) - 0.8) < 1e-9)
  assert.equal(zoomByWheel(MAX_ZOOM, -500), MAX_ZOOM)
})

test('what lies under the pointer stays there', () => {
  const zoom = fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true })
  const pinned = { width: 150, height: 80 }
  fc.assert(
    fc.property(
      zoom,
      zoom,
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 301, max: 1500 }),
      (before, after, x, at) => {
        const under = x + at / before
        fc.pre(under - at / after >= 0)
        const next = scrollAfterZoom({ x, y: 0 }, { x: at, y: 400 }, pinned, before, after)
        assert.ok(Math.abs(next.x + at / after - under) < 1e-6)
      },
    ),
  )
})

test('over a pinned header the content’s edge stays', () => {
  const next = scrollAfterZoom({ x: 200, y: 100 }, { x: 10, y: 10 }, { width: 150, height: 80 }, 1, 0.5)
  assert.deepEqual(next, { x: 200, y: 100 })
})

test('fitting never enlarges, and takes the tighter side', () => {
  assert.equal(fitZoom({ width: 2000, height: 500 }, { width: 1000, height: 600 }), 0.5)
  assert.equal(fitZoom({ width: 200, height: 100 }, { width: 1000, height: 600 }), 1)
  assert.equal(fitZoom({ width: 0, height: 0 }, { width: 1000, height: 600 }), 1)
})
