import { FOLLOWED } from '../contract/followed.ts'

/** Whoever waits no longer than this is answered at once and as always. */
const AFTER_MS = 1_000
const TOLD_EVERY_MS = 300

type Following = {
  /** How much is done by now, 0 to 1; null: nobody can tell yet. */
  readonly share: () => number | null
  /** Called where nobody waits for the answer any more. */
  readonly onGone: () => void
}

/**
 * An answer that takes its time, line by line: how far it is (`{"share": 0.4}`) as long as it is not there, then the answer
 * itself with its status (`{"status": 200, "body": …}`).
 */
export async function followed(answer: Promise<Response>, following: Following, afterMs = AFTER_MS): Promise<Response> {
  const first = await Promise.race([answer, pause(afterMs)])
  if (first) return first
  const headers = {
    'content-type': FOLLOWED,
    // What is packed is held back until there is enough to pack.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  }
  return new Response(linesOf(answer, following), { headers })
}

function linesOf(answer: Promise<Response>, { share, onGone }: Following): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let timer: NodeJS.Timeout | undefined
  let isGone = false
  return new ReadableStream({
    start(stream) {
      const say = (line: string) => isGone || stream.enqueue(encoder.encode(`${line}\n`))
      let told: number | null | undefined
      const tell = () => {
        if (share() === told) return
        told = share()
        say(JSON.stringify({ share: told }))
      }
      tell()
      timer = setInterval(tell, TOLD_EVERY_MS)
      answer
        .then(async (response) => say(`{"status":${response.status},"body":${await response.text()}}`))
        .then(() => isGone || stream.close())
        .catch((fault) => isGone || stream.error(fault))
        .finally(() => clearInterval(timer))
    },
    cancel() {
      isGone = true
      clearInterval(timer)
      onGone()
    },
  })
}

async function pause(ms: number): Promise<null> {
  const { promise, resolve } = Promise.withResolvers<null>()
  setTimeout(resolve, ms, null).unref()
  return promise
}
