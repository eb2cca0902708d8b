import puppeteer, { type Browser } from 'puppeteer-core'
import { findProgram } from '../../../scripts/system.js'

export const firefoxPath = findProgram(['firefox-esr', 'firefox'])

/** Opens the system's Firefox, with its profile in a folder that may outlive it. */
export function openFirefox(profile: string): Promise<Browser> {
  if (!firefoxPath) throw new Error('Firefox is missing: install the Debian package firefox-esr.')
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    userDataDir: profile,
  })
}
