import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { totpCode, totpStep } from '../../src/server/accounts/totp.ts'
import { type OidcProvider, startOidcProvider } from '../../src/server/testing/oidc-provider.ts'
import { violations } from './axe.ts'
import { openPolku, type Polku, saved } from './polku.ts'

const EMAIL = 'maja@example.com'
const PASSWORD = 'walking over the long bridge'

let polku: Polku
let provider: OidcProvider
before(async () => {
  provider = await startOidcProvider()
  const { issuer, clientId, clientSecret } = provider
  const oidc = {
    issuer,
    clientId,
    clientSecret,
    name: 'Example',
    workspaceId: null,
    role: 'viewer',
    domains: [],
  } as const
  polku = await openPolku({ oidc })
})
after(() => Promise.all([polku?.close(), provider.close()]))

async function assertAccessible(page: Page): Promise<void> {
  // For some seconds it still names what was announced, such as a button's progress, when that is gone.
  assert.deepEqual(await violations(page), [])
}

async function signInByPassword(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByLabel('E-mail').fill(EMAIL)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('a second factor is set up, asked for after the password, and replaced by a recovery code', async () => {
  const context = await polku.somebody('Maja', 'editor')
  const page = await context.newPage()
  await page.request.put('/api/v1/me/credentials', { data: { email: EMAIL, password: PASSWORD } })
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Set up' }).click()
  const confirming = page.getByRole('dialog', { name: 'Is it you?' })
  await confirming.getByLabel('Password').fill(PASSWORD)
  await confirming.getByRole('button', { name: 'Go on' }).click()
  const dialog = page.getByRole('dialog', { name: 'Second factor' })
  await dialog.getByRole('img', { name: 'QR code for an authenticator app' }).waitFor()
  await assertAccessible(page)
  const secret = await dialog.getByLabel('Or type this into the app').inputValue()
  const codeOf = (step: number) => totpCode(secret, totpStep(Date.now()) + step)
  // One that is wrong can be mended.
  await dialog.getByLabel('The code that the app shows').fill('000000')
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  await dialog.getByText('This code is not right').waitFor()
  await dialog.getByLabel('The code that the app shows').fill(await codeOf(0))
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await codes.first().waitFor()
  assert.equal(await codes.count(), 10)
  const [recoveryCode = ''] = await codes.allTextContents()
  await assertAccessible(page)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByText('10 recovery codes left').waitFor()
  await context.close()

  for (const code of [await codeOf(1), recoveryCode]) {
    const other = await polku.browser.newContext({ baseURL: polku.url, locale: 'en' })
    const visit = await other.newPage()
    await signInByPassword(visit)
    await visit.getByRole('heading', { name: 'Code of your authenticator app' }).waitFor()
    await visit.getByLabel('Code', { exact: true }).fill(code)
    await assertAccessible(visit)
    await visit.getByRole('button', { name: 'Sign in', exact: true }).click()
    await visit.getByText('Buying a used bike').first().waitFor()
    await other.close()
  }
})

test('a member without the second factor that the workspace asks for sets it up, and is in', async () => {
  const withPassword = async (name: string, role: 'admin' | 'viewer') => {
    const context = await polku.somebody(name, role)
    const send = async (method: string, path: string, data?: object) =>
      (await context.request.fetch(`${polku.url}/api/v1${path}`, { method, data })).json().catch(() => null)
    await send('PUT', '/me/credentials', { email: `${name.toLowerCase()}@example.com`, password: PASSWORD })
    await send('POST', '/me/confirmation', { password: PASSWORD })
    return { context, send }
  }
  const admin = await withPassword('Selma', 'admin')
  const { secret } = await admin.send('POST', '/me/second-factor')
  await admin.send('PUT', '/me/second-factor', { code: await totpCode(secret, totpStep(Date.now())) })
  const { context } = await withPassword('Ida', 'viewer')
  const page = await context.newPage()
  await page.goto('/')
  await page.getByText('Buying a used bike').first().waitFor()
  assert.deepEqual(await admin.send('PUT', '/workspace/sign-in-rules', { needsSecondFactor: true }), {
    needsSecondFactor: true,
  })
  await page.reload()
  await page.getByRole('heading', { name: '“My workspace” asks for a second factor' }).waitFor()
  await assertAccessible(page)
  await page.getByRole('button', { name: 'Set up' }).click()
  const own = await page.getByLabel('Or type this into the app').inputValue()
  await page.getByLabel('The code that the app shows').fill(await totpCode(own, totpStep(Date.now())))
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.getByRole('list', { name: 'Recovery codes' }).waitFor()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Buying a used bike').first().waitFor()
  await admin.send('PUT', '/workspace/sign-in-rules', { needsSecondFactor: false })
  await Promise.all([context.close(), admin.context.close()])
})

test('a passkey is made, named, used to sign in, and removed', async () => {
  const context = await polku.signedIn()
  const page = await context.newPage()
  const devices = await context.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a passkey' })
  await dialog.getByLabel('Name').fill('Blue key')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  const list = page.getByRole('list', { name: 'Passkeys' })
  await list.getByText('Blue key').waitFor()
  await assertAccessible(page)

  await page.getByRole('link', { name: 'Maps' }).first().click()
  await page.getByRole('row', { name: 'Buying a used bike' }).click()
  await saved(page)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor()
  // Nothing of what was open stays behind for whoever uses the browser next.
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 0)
  await assertAccessible(page)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('Buying a used bike').first().waitFor()

  await page.goto('/settings')
  await list.getByText(/^Last used/).waitFor()
  await page.getByRole('button', { name: 'Remove “Blue key”' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await list.waitFor({ state: 'detached' })
  await context.close()
})

test('somebody signs in at another service, and disconnects it once there is another way in', async () => {
  provider.signsIn({ sub: 'ylva-1', name: 'Ylva Holm', email: 'ylva@example.com', email_verified: true })
  const context = await polku.visitor()
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('link', { name: 'Sign in with Example' }).click()
  await page.getByText('Buying a used bike').first().waitFor()
  // Whoever can come back that way is not told to set a password for it.
  assert.equal(await page.getByText('You came in by a link').count(), 0)
  await page.goto('/settings')
  const disconnect = async () => {
    await page.getByRole('button', { name: 'Disconnect Example' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click()
  }
  await disconnect()
  await page.getByText('You would have no way to sign in any more.').waitFor()
  const data = { email: 'ylva@example.com', password: PASSWORD }
  assert.equal((await page.request.put('/api/v1/me/credentials', { data })).status(), 200)
  await page.request.post('/api/v1/me/confirmation', { data: { password: PASSWORD } })
  await page.reload()
  await disconnect()
  await page.getByText('Example is no longer connected').waitFor()
  await assertAccessible(page)
  await context.clearCookies()
  await page.goto('/')
  await page.getByRole('link', { name: 'Sign in with Example' }).click()
  await page.getByText('There is an account with your address already.').waitFor()
  await context.close()
})
