import assert from 'node:assert/strict'
import test from 'node:test'
import { avatarFace } from './avatar-face.ts'

test('the same seed gives the same face, and seeds differ', () => {
  assert.deepEqual(avatarFace('Aino Mäkelä'), avatarFace('Aino Mäkelä'))
  const faces = new Set(Array.from({ length: 200 }, (_, at) => JSON.stringify(avatarFace(`seed ${at}`))))
  assert.ok(faces.size > 190, `only ${faces.size} of 200 faces differ`)
})

test('the clothes stand out from the ground', () => {
  for (let at = 0; at < 100; at++) {
    const { colour, top } = avatarFace(`x${at}`)
    assert.notEqual(colour, top)
  }
})
