import assert from 'node:assert/strict'
import { it } from 'node:test'
import { channelColumn } from './channel-column.ts'

it('knows by its name which column tells the channel, the surest first', () => {
  assert.equal(channelColumn(['device', 'page', 'Channel']), 'Channel')
  assert.equal(channelColumn(['case:contact_kanal', 'device.category']), 'case:contact_kanal')
  assert.equal(channelColumn(['device.category', 'os']), 'device.category')
  assert.equal(channelColumn(['subchannels', 'page']), null)
})
