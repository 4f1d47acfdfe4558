import { randomBytes } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Db } from '../../storage/database.ts'
import type { Tickets } from './tickets.ts'

export type Passkey = {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

/** Where the browser stands that is asked; a passkey works at the host alone where it was made. */
export type Site = { readonly origin: string; readonly host: string }

export type PasskeyQuestion = { readonly ticket: string; readonly options: Record<string, unknown> }

const ANSWER_MS = 5 * 60_000
const MOST = 30
const COLUMNS = ['id', 'name', 'createdAt', 'lastUsedAt'] as const

const heldSchema = z.object({ challenge: z.string(), userId: z.string().nullable() })

export type Passkeys = ReturnType<typeof openPasskeys>

/** Passkeys (WebAuthn level 3). Each is made so that the device itself asks who holds it. */
export function openPasskeys(db: Db, tickets: Tickets, now: () => number) {
  // Read when somebody first uses one: it takes longer than all else at the start.
  const library = () => import('@simplewebauthn/server')

  async function hold(challenge: string, userId: string | null): Promise<string> {
    const ticket = randomBytes(24).toString('base64url')
    await tickets.put(ticket, JSON.stringify({ challenge, userId }), new Date(now() + ANSWER_MS))
    return ticket
  }

  async function held(ticket: string) {
    const value = await tickets.take(ticket)
    return value === null ? null : heldSchema.parse(JSON.parse(value))
  }

  const list = (userId: string): Promise<Passkey[]> =>
    db.selectFrom('passkeys').select(COLUMNS).where('userId', '=', userId).orderBy('createdAt').orderBy('id').execute()

  return {
    /** The oldest first. */
    list,

    doesAnybodyHaveOne: async (): Promise<boolean> =>
      (await db.selectFrom('passkeys').select('id').limit(1).executeTakeFirst()) !== undefined,

    async askToRegister(
      user: { id: string; name: string; email: string | null },
      site: Site,
    ): Promise<PasskeyQuestion> {
      const { generateRegistrationOptions } = await library()
      const own = await list(user.id)
      const options = await generateRegistrationOptions({
        rpName: 'Polku',
        rpID: site.host,
        userID: new Uint8Array(Buffer.from(user.id)),
        userName: user.email ?? user.name,
        userDisplayName: user.name,
        excludeCredentials: own.map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      return { ticket: await hold(options.challenge, user.id), options: { ...options } }
    },

    /** Keeps a passkey that was just made. Null where the answer is not to our question. */
    async register(
      userId: string,
      answer: { ticket: string; response: { id: string }; name: string },
      site: Site,
    ): Promise<Passkey | null> {
      const { verifyRegistrationResponse } = await library()
      const asked = await held(answer.ticket)
      if (asked?.userId !== userId || (await list(userId)).length >= MOST) return null
      const verified = await verifyRegistrationResponse({
        response: answer.response as RegistrationResponseJSON,
        expectedChallenge: asked.challenge,
        expectedOrigin: site.origin,
        expectedRPID: site.host,
        requireUserVerification: true,
      }).catch(() => null)
      if (!verified?.verified) return null
      const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
      return (
        (await db
          .insertInto('passkeys')
          .values({
            id,
            userId,
            name: answer.name,
            publicKey,
            counter,
            transports: JSON.stringify(transports),
          })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning(COLUMNS)
          .executeTakeFirst()) ?? null
      )
    },

    async ask(site: Site): Promise<PasskeyQuestion> {
      const { generateAuthenticationOptions } = await library()
      const options = await generateAuthenticationOptions({ rpID: site.host, userVerification: 'required' })
      return { ticket: await hold(options.challenge, null), options: { ...options } }
    },

    /** The account whose passkey signed the answer to our question; null for any other answer. */
    async userOf(answer: { ticket: string; response: { id: string } }, site: Site): Promise<string | null> {
      const { verifyAuthenticationResponse } = await library()
      const asked = await held(answer.ticket)
      const row = await db.selectFrom('passkeys').selectAll().where('id', '=', answer.response.id).executeTakeFirst()
      if (!asked || asked.userId !== null || !row) return null
      const verified = await verifyAuthenticationResponse({
        response: answer.response as AuthenticationResponseJSON,
        expectedChallenge: asked.challenge,
        expectedOrigin: site.origin,
        expectedRPID: site.host,
        requireUserVerification: true,
        credential: {
          id: row.id,
          publicKey: new Uint8Array(row.publicKey),
          counter: Number(row.counter),
          transports: [...row.transports] as AuthenticatorTransport[],
        },
      }).catch(() => null)
      if (!verified?.verified) return null
      const counter = verified.authenticationInfo.newCounter
      await db
        .updateTable('passkeys')
        .set({ counter, lastUsedAt: new Date(now()) })
        .where('id', '=', row.id)
        .execute()
      return row.userId
    },

    /** Null where the person has no such passkey. */
    rename: async (userId: string, id: string, name: string): Promise<Passkey | null> =>
      (await db
        .updateTable('passkeys')
        .set({ name })
        .where('userId', '=', userId)
        .where('id', '=', id)
        .returning(COLUMNS)
        .executeTakeFirst()) ?? null,

    /** False where the person has no such passkey. */
    async remove(userId: string, id: string): Promise<boolean> {
      const query = db.deleteFrom('passkeys').where('userId', '=', userId).where('id', '=', id)
      return (await query.executeTakeFirst()).numDeletedRows > 0n
    },
  }
}
