import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { answer, api } from './client.ts'
import { useWayIn } from './me.ts'
import { useChange } from './security.ts'

const { passkeys } = api.me

/** The person let the browser's question go, or the device had nothing to answer. */
export class NoPasskey extends Error {}

/** Whether this browser has passkeys at all; on plain http they exist on this machine alone. */
export function arePasskeysKnown(): boolean {
  return typeof PublicKeyCredential === 'function'
}

// Fetched when somebody uses one.
const library = () => import('@simplewebauthn/browser')

/** Asks the browser for one of its passkeys for this address. */
async function passkeyOfBrowser() {
  const { startAuthentication } = await library()
  const { ticket, options } = await answer(api.session.passkey.options.$post())
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  const response = await startAuthentication({ optionsJSON }).catch((error: unknown): never => {
    throw new NoPasskey(String(error))
  })
  return { ticket, response: { ...response } }
}

export const useSignInByPasskey = () =>
  useWayIn<void>(async () => answer(api.session.passkey.$post({ json: await passkeyOfBrowser() })))

export const useConfirmByPasskey = () =>
  useChange<void, void>(async () => {
    await answer(api.me.confirmation.$post({ json: { passkey: await passkeyOfBrowser() } }))
  })

export const useAddPasskey = () =>
  useChange(async (name: string) => {
    const { startRegistration } = await library()
    const { ticket, options } = await answer(passkeys.options.$post())
    const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
    const response = await startRegistration({ optionsJSON }).catch((error: unknown): never => {
      throw new NoPasskey(String(error))
    })
    return answer(passkeys.$post({ json: { ticket, name, response: { ...response } } }))
  })

export const useRenamePasskey = () =>
  useChange(({ id, name }: { readonly id: string; readonly name: string }) =>
    answer(passkeys[':id'].$patch({ param: { id }, json: { name } })),
  )

export const useRemovePasskey = () => useChange((id: string) => answer(passkeys[':id'].$delete({ param: { id } })))
