import { fileLog } from './file-log.ts'
import { DOCUMENT, testServer } from './test-server.ts'

/** Run as a process of its own: `killable-server.ts <log file> <port>`. Says its port on standard output. */
const [path, port] = process.argv.slice(2)
if (path === undefined) throw new Error('usage: killable-server.ts <log file> <port>')
const server = await testServer(fileLog(path, DOCUMENT), { port: Number(port), compactEvery: 40 })
console.log(server.port)
