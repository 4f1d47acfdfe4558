import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessTable, socketTable } from '../src/server/testing/access-table.ts'
import { Failure, runMain } from './lib/failure.mjs'
import { ROOT } from './lib/root.mjs'

const OUTPUT = join(ROOT, 'docs', 'access.md')

const HEAD = `# Who may do what

Every address that is served, and everybody who can ask for it about things of one workspace. Made from the registry of routes by
\`node bin/access-table.mjs\`; \`npm run check\` compares, and src/server/access-matrix.test.ts asks a real server all that is refused here.

● may · ○ may, in their own workspace, and gets nothing of this one · – is refused

*invited*, *removed*: signed in, and a member of no workspace yet, or no longer. *stranger*: the owner of another workspace.
*events token*, *read token*, *write token*: of the owner; a token is never more than its person. *void token*: revoked, ended, made up or cut short.
*view link*: its secret in the place of a token; it opens \`/s/…\` of its one document and nothing else. *comment link*, *edit link*: a guest who came by
it and gave a name; ● is about the one document, its comments and the images that it shows, and about nothing else. *expired link*: a guest whose link
has ended or was revoked.

## What a guest's edit needs

A guest reads and writes the one document, and reads what it shows of its workspace: the entries of the library that it uses and the personas whose map
it is (\`GET /documents/{id}/surroundings\`). A guest adds nothing to the library (a name that it doesn't know stays as words on the card), uploads no
images, sees no earlier states and no exports, and neither learns the members' names nor calls them. Images, personas and entries of the library
have ids of 120 random bits: to show one in the document somebody has to know it.

## Requests

`

const SOCKET = `
## The socket of a document

\`/sync/{id}\` asks the same policy when it opens, again whenever somebody's access changes or ends, and by cookies alone: tokens open none. A kind of
message without an entry in src/sync/wire/message-needs.ts does not compile, and src/server/access-matrix.test.ts sends each as everybody.

`

/** Writes docs/access.md; with \`--check\` only says whether it is true. */
await runMain(async () => {
  const text = HEAD + accessTable() + SOCKET + socketTable()
  if (!process.argv.includes('--check')) writeFileSync(OUTPUT, text)
  else if (!existsSync(OUTPUT) || readFileSync(OUTPUT, 'utf8') !== text) {
    throw new Failure('docs/access.md is not true any more. Run "node bin/access-table.mjs".')
  }
  return 0
})
