import type { Context } from 'hono'
import type { Account } from './accounts/account.ts'
import type { ServerEnv } from './http/environment.ts'
import { type ProblemResponse, problem } from './http/problem.ts'
import type { Services } from './services.ts'

/** The refusal of what can't be taken back, or changes how somebody signs in, as long as they have not given their password again. */
export async function unconfirmed(
  c: Context<ServerEnv>,
  { accounts }: Pick<Services, 'accounts'>,
  account: Account,
): Promise<ProblemResponse | null> {
  return (await accounts.isConfirmed(account, c.req.raw.headers)) ? null : problem(c, 'confirm-first')
}
