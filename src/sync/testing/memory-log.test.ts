import { durableLogContract } from '../durable-log.contract.ts'
import { memoryLog } from './memory-log.ts'

durableLogContract('memory', async () => {
  const log = memoryLog()
  log.make('d', Uint8Array.of(1), 'anna')
  return {
    log,
    documentId: 'd',
    reopen: async () => log,
    remove: async () => log.delete('d'),
    close: async () => undefined,
  }
})
