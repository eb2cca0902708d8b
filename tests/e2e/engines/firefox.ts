import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { findProgram } from '../../../scripts/system.js'

export const firefoxPath = findProgram(['firefox-esr', 'firefox'])

/** Opens the system's Firefox, with its profile in a folder that may outlive it. */
export async function openFirefox(profile: string): Promise<Browser> {
  if (!firefoxPath) throw new Error('Firefox is missing: install the Debian package firefox-esr.')
  // In a profile of a browser that was killed, Puppeteer looks for the settings that it took away at its end.
  await writeFile(join(profile, 'user.js'), '', { flag: 'a' })
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    userDataDir: profile,
  })
}
