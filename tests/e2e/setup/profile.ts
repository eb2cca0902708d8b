import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from '@playwright/test'

export interface OpenProfile {
  context: BrowserContext
  page: Page
  /** Ends the browser as a power cut would: no page hears of it. */
  kill(): Promise<void>
}

/** A browser profile on disk: what a page stores outlives the browser, as it does for a person. */
export class Profile {
  private constructor(
    readonly folder: string,
    private readonly options: LaunchOptions & BrowserContextOptions,
  ) {}

  static async create(options: LaunchOptions & BrowserContextOptions): Promise<Profile> {
    return new Profile(await mkdtemp(join(tmpdir(), 'edgewise-profile-')), options)
  }

  async open(): Promise<OpenProfile> {
    const context = await chromium.launchPersistentContext(this.folder, this.options)
    const page = context.pages()[0] ?? (await context.newPage())
    return { context, page, kill: () => this.kill(context) }
  }

  async remove(): Promise<void> {
    this.processes().forEach(killProcess)
    await this.ended()
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  private async kill(context: BrowserContext): Promise<void> {
    const closed = new Promise((resolve) => context.once('close', resolve))
    this.processes().forEach(killProcess)
    await Promise.all([closed, this.ended()])
  }

  /** The browser itself and its children, known by the folder in their command line. */
  private processes(): number[] {
    const table = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    return table
      .split('\n')
      .filter((row) => row.includes(`--user-data-dir=${this.folder}`))
      .map((row) => Number.parseInt(row, 10))
  }

  private async ended(): Promise<void> {
    while (this.processes().length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It ended between the look at the table and this line.
  }
}
