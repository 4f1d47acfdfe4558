import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ANALYSES } from '../../journeys/registry.ts'
import { VIEWS, viewNamed } from './view.ts'

describe('views of analyses', () => {
  it('are each of an analysis, and found by its id', () => {
    const analyses = new Set(ANALYSES.map(({ id }) => id))
    assert.deepEqual(
      VIEWS.map(({ id }) => id).filter((id) => !analyses.has(id)),
      [],
    )
    for (const view of VIEWS) assert.equal(viewNamed(view.id), view)
    assert.equal(viewNamed('no such'), null)
  })
})
