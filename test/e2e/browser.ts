import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

/**
 * A real Chromium, as `npm test` and `npm run bench` found it. To run one test file by hand:
 * `npm test PART-OF-ITS-PATH`.
 */
export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { POLKU_CHROMIUM: executablePath, POLKU_CHROMIUM_LIBRARIES: libraries } = process.env
  if (!executablePath) throw new Error('no browser was prepared: run this through `npm test`')
  return chromium.launch({
    executablePath,
    // Its sandbox needs rights that neither root nor most containers have; it opens our own pages only.
    chromiumSandbox: false,
    ...options,
    env: { ...process.env, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}), ...options.env } as Record<
      string,
      string
    >,
  })
}
