import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A mail as it came over the wire. */
export type ReceivedMail = {
  readonly from: string
  readonly to: readonly string[]
  /** Headers and body, with lines as they were sent. */
  readonly raw: string
  readonly header: (name: string) => string
  /** The plain text, decoded. */
  readonly text: string
  /** The HTML, decoded. */
  readonly html: string
}

export type SmtpServer = {
  readonly url: string
  readonly mails: ReceivedMail[]
  /** Waits for the mail with this number, the first being 1. */
  mail(number: number): Promise<ReceivedMail>
  /** From now on every recipient is answered so; null: taken. */
  answerWith(answer: string | null): void
  /** How often a client has said who a mail is for. */
  readonly tries: () => number
  close(): Promise<void>
}

const PATIENCE_MS = 10_000

/** As much of an SMTP server (RFC 5321) as a client needs that means well, on a free port of this machine. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const mails: ReceivedMail[] = []
  let refusal: string | null = null
  let tries = 0
  const sockets = new Set<Socket>()

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    socket.setEncoding('utf8')
    const say = (line: string) => socket.write(`${line}\r\n`)
    let from = ''
    let to: string[] = []
    let data: string | null = null
    let rest = ''
    const hear = (line: string) => {
      if (data !== null) {
        if (line !== '.') {
          data += `${line.replace(/^\./, '')}\r\n`
          return
        }
        mails.push(received(from, to, data))
        data = null
        say('250 taken')
        return
      }
      const [verb = ''] = line.toUpperCase().split(/[ :]/)
      switch (verb) {
        case 'EHLO':
        case 'HELO':
          return say('250 localhost')
        case 'MAIL':
          from = addressIn(line)
          to = []
          return say('250 ok')
        case 'RCPT':
          tries++
          if (refusal !== null) return say(refusal)
          to.push(addressIn(line))
          return say('250 ok')
        case 'DATA':
          data = ''
          return say('354 go on')
        case 'QUIT':
          say('221 bye')
          return socket.end()
        default:
          return say('250 ok')
      }
    }
    socket.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n')
      rest = lines.pop() ?? ''
      lines.forEach(hear)
    })
    say('220 localhost ready')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    async mail(number) {
      for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 20) {
        const found = mails[number - 1]
        if (found) return found
        await sleep(20)
      }
      throw new Error(`only ${mails.length} mails came`)
    },
    answerWith(answer) {
      refusal = answer
    },
    tries: () => tries,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? ''
}

function received(from: string, to: readonly string[], raw: string): ReceivedMail {
  const header = (name: string) => {
    const [head = ''] = raw.split('\r\n\r\n')
    const found = new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(head)?.[1] ?? ''
    return decodedWords(found.replace(/\r\n[ \t]+/g, ' '))
  }
  return { from, to, raw, header, text: part(raw, 'text/plain'), html: part(raw, 'text/html') }
}

/** The part of that kind, with its transfer encoding taken away (RFC 2045). */
function part(raw: string, kind: string): string {
  const start = raw.indexOf(`Content-Type: ${kind}`)
  if (start < 0) return ''
  const [head = '', ...body] = raw.slice(start).split('\r\n\r\n')
  const content = (body.join('\r\n\r\n').split(/\r\n--(?=\S)/)[0] ?? '').replace(/\r\n/g, '\n')
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(content, 'base64').toString()
  if (!/transfer-encoding: quoted-printable/i.test(head)) return content
  return quotedBytes(content.replace(/=\n/g, '')).toString()
}

function decodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, way: string, text: string) =>
      (way.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : quotedBytes(text.replaceAll('_', ' '))).toString(),
    )
}

function quotedBytes(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
