import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessTable } from '../src/server/testing/access-table.ts'
import { Failure, runMain } from './lib/failure.mjs'
import { ROOT } from './lib/root.mjs'

const OUTPUT = join(ROOT, 'docs', 'access.md')

const HEAD = `# Who may do what

Every address that is served, and everybody who can ask for it about things of one workspace. Made from the registry of routes by
\`node bin/access-table.mjs\`; \`npm run check\` compares, and src/server/access-matrix.test.ts asks a real server all that is refused here.

● may · ○ may, in their own workspace, and gets nothing of this one · – is refused

*outsider*: signed in, but a member of no workspace: removed, or invited and not yet there. *stranger*: the owner of another workspace.
*read token*, *write token*: of the owner; a token is never more than its person. *void token*: revoked, ended, made up or cut short.
*share link*: its secret in the place of a token; a link opens \`/s/…\` of its one map and nothing else.

`

const SOCKET = `
## The socket of a document

\`/sync/{id}\` asks the same policy when it opens, again whenever somebody's access changes, and by the cookie alone: tokens and links open none.
What its messages may do is proven in src/sync/server.test.ts, src/sync/hostile-peers.test.ts and src/server/live-documents.test.ts.

| message | nobody, outsider, stranger, tokens, links | viewer, commenter | editor, admin, owner |
| --- | :-: | :-: | :-: |
| \`hello\` | – | ● | ● |
| \`update\` | – | – | ● |
| \`presence\` | – | ● | ● |
| \`ping\` | – | ● | ● |
`

/** Writes docs/access.md; with \`--check\` only says whether it is true. */
await runMain(async () => {
  const text = HEAD + accessTable() + SOCKET
  if (!process.argv.includes('--check')) writeFileSync(OUTPUT, text)
  else if (!existsSync(OUTPUT) || readFileSync(OUTPUT, 'utf8') !== text) {
    throw new Failure('docs/access.md is not true any more. Run "node bin/access-table.mjs".')
  }
  return 0
})
