import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core'

/**
 * A real Chromium, as `npm test` and `npm run bench` found it. To run one test file by hand:
 * `npm test PART-OF-ITS-PATH`.
 */
export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(prepared(options))
}

/** The same with a profile that outlives the browser. */
export function launchProfile(folder: string, options: LaunchOptions = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, prepared(options))
}

function prepared(options: LaunchOptions): LaunchOptions {
  const { POLKU_CHROMIUM: executablePath, POLKU_CHROMIUM_LIBRARIES: libraries } = process.env
  if (!executablePath) throw new Error('no browser was prepared: run this through `npm test`')
  return {
    executablePath,
    // Its sandbox needs rights that neither root nor most containers have; it opens our own pages only.
    chromiumSandbox: false,
    ...options,
    env: { ...process.env, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}), ...options.env } as Record<
      string,
      string
    >,
  }
}
