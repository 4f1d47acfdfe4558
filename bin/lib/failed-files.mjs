/**
 * A reporter of Node's test runner: writes the path of each file of which something failed, one a line.
 * @param {AsyncIterable<{ type: string, data: { file?: string } }>} source
 */
export default async function* failedFiles(source) {
  const failed = new Set()
  for await (const { type, data } of source) {
    if (type !== 'test:fail' || !data.file || failed.has(data.file)) continue
    failed.add(data.file)
    yield `${data.file}\n`
  }
}
