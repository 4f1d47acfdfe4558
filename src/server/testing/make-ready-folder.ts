import { openStorage } from '../../storage/storage.ts'
import { serve } from '../start-server.ts'

/** Program: `node make-ready-folder.ts DATA-FOLDER` leaves what the first start of a server does. */

const [dataDir = ''] = process.argv.slice(2)
const server = await serve({ port: 0, dataDir, webRoot: dataDir, language: 'en' }, () => openStorage({ dataDir }))
await server.close()
