/**
 * Ten people editing a map while somebody asks one question after the other of ten million events: how long an edit's
 * acknowledgement takes then, against when nobody asks anything.
 */
import assert from 'node:assert/strict'
import { startTestServer } from '../src/server/testing/test-server.ts'
import { eventPlaceIn } from '../src/storage/events/event-place.ts'
import { sideBySide } from './harness.ts'
import { generatedLog } from './journeys/generated.ts'
import { storeLog } from './journeys/stored.ts'
import { sendCrowd } from './load/crowd.ts'

const EDITORS = 10
const DATA_SET = 'busy'
const QUESTIONS = [
  ['graph', {}],
  ['flow', { steps: 10 }],
  ['funnel', { steps: ['home', 'product', 'cart', 'payment', 'confirmation'], windowMs: 7 * 86_400_000 }],
  ['paths', { steps: 8, sessionGapMs: 30 * 60_000 }],
] as const

const server = await startTestServer()
try {
  const owner = await server.owner()
  const [workspace] = await server.storage.workspaces.list()
  assert.ok(workspace)
  await storeLog(eventPlaceIn(server.dataDir), workspace.id, DATA_SET, generatedLog(10_000_000))
  const people = await Promise.all(Array.from({ length: EDITORS }, () => server.somebody('editor')))
  const made = await owner.api.documents.$post({ json: { kind: 'map', from: { source: 'empty' } } })
  assert.equal(made.status, 201)
  const { id } = await made.json()
  const crowd = {
    url: `${server.url.replace('http', 'ws')}/sync/${id}`,
    cookies: people.map((one) => one.cookie()),
    connected: EDITORS,
    editing: EDITORS,
    editsPerSecond: 2,
    movesPerSecond: 4,
    seconds: 4,
    isRelay: false,
  }
  const acknowledged = async () => {
    const { acknowledged, missing } = await sendCrowd(crowd)
    assert.equal(missing, 0, 'edits did not reach everybody')
    return acknowledged
  }
  const ask = async (analysis: string, parameters: object) => {
    const answer = await owner.fetch(`/api/v1/events/${DATA_SET}/analyses/${analysis}`, {
      method: 'POST',
      body: JSON.stringify({ parameters }),
      headers: { 'content-type': 'application/json', origin: server.url },
    })
    assert.equal(answer.status, 200, await answer.text())
  }
  const whileAsked = async () => {
    let isOver = false
    const asking = (async () => {
      for (let at = 0; !isOver; at++) {
        const [analysis, parameters] = QUESTIONS[at % QUESTIONS.length] as (typeof QUESTIONS)[number]
        await ask(analysis, parameters)
      }
    })()
    try {
      return await acknowledged()
    } finally {
      isOver = true
      await asking
    }
  }
  for (const [analysis, parameters] of QUESTIONS) await ask(analysis, parameters)
  await acknowledged()
  await sideBySide('10 editing while 10 million events are analysed: acknowledgement of an edit', {
    ours: { name: 'meanwhile', take: whileAsked },
    theirs: [{ name: 'alone', take: acknowledged }],
    quantiles: [0.5, 0.95],
    most: 1.5,
    unit: 'ms',
    turns: 8,
  })
} finally {
  await server.close()
}
