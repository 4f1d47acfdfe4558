import { fileURLToPath } from 'node:url'
import { translatorFor } from '../i18n/catalogues.ts'
import { closestLanguage } from '../i18n/message.ts'
import { s3Settings } from '../storage/s3-settings.ts'
import { StorageProblem } from '../storage/storage-problem.ts'
import { faultLine } from './log.ts'
import { createLogger, type Logger } from './logger.ts'
import { mailSettings } from './mail/mail-settings.ts'
import { oidcSettings } from './oidc/oidc-settings.ts'
import { publicUrl } from './public-url.ts'
import { trustedProxies } from './settings.ts'
import { StartProblem } from './start-problem.ts'
import { type RunningServer, startServer } from './start-server.ts'

const DEFAULT_PORT = 4321
/** After this, closing is given up. */
const CLOSE_MS = 2900
/** Signals this close together are one Ctrl-C. */
const SAME_SIGNAL_MS = 500

const { env } = process
const language = closestLanguage((env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en').replace('_', '-'))
const say = translatorFor(language)

/** One line for a person; what is no known problem keeps its stack out of sight but names itself. */
function words(error: unknown): string {
  if (error instanceof StorageProblem || error instanceof StartProblem) return say(error.messageId, error.values)
  return say('server.start.failed', { detail: error instanceof Error ? error.message : String(error) })
}

function port(): number {
  const given = env.PORT ?? ''
  if (given === '') return DEFAULT_PORT
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535)
    throw new StartProblem('server.start.port-invalid', { port: given })
  return Number(given)
}

let closingSince: number | null = null

function closeOnSignal(server: RunningServer, logger: Logger): void {
  const close = () => {
    if (closingSince !== null) {
      // npm passes Ctrl-C on although the terminal sent it to us too: only a later one is impatience.
      if (Date.now() - closingSince > SAME_SIGNAL_MS) process.exit(130)
      return
    }
    closingSince = Date.now()
    setTimeout(() => process.exit(1), CLOSE_MS).unref()
    server.close().then(
      () => process.exit(process.exitCode),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, close)
  // A bug: nobody knows what state it left behind, so a fresh start is safer than going on.
  process.on('uncaughtException', (error) => {
    logger.fault(faultLine('uncaught', error))
    process.exitCode = 1
    close()
  })
}

try {
  const logger = createLogger(env, (line) => void process.stderr.write(line))
  const server = await startServer({
    port: port(),
    host: env.HOST || '127.0.0.1',
    dataDir: env.POLKU_DATA || 'data',
    databaseUrl: env.DATABASE_URL || undefined,
    redisUrl: env.REDIS_URL || undefined,
    publicUrl: publicUrl(env),
    mail: mailSettings(env),
    s3: s3Settings(env),
    operation: {
      addressOf: trustedProxies(env),
      metricsToken: env.POLKU_METRICS_TOKEN,
      welcomeAnywhere: env.POLKU_WELCOME === 'anywhere',
      bindsSubdomains: env.POLKU_HSTS === 'subdomains',
      ...(logger.isJson ? { onRequest: logger.request } : {}),
    },
    log: logger.fault,
    oidc: oidcSettings(env),
    webRoot: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    language,
    report({ step, detail = '' }) {
      // A database that goes away while we go away is no news.
      if (closingSince === null) logger.step(step, say(`server.step.${step}`, { detail }))
    },
  })
  closeOnSignal(server, logger)
  const line = server.signInUrl
    ? say('server.ready.link', { url: server.signInUrl })
    : say('server.ready', { url: server.url })
  process.stdout.write(`${line}\n`)
} catch (error) {
  process.stderr.write(`${words(error)}\n`)
  process.exitCode = 1
}
