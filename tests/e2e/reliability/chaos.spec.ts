import type { Page } from '@playwright/test'
import {
  clearStorage,
  crash,
  expectSaved,
  heading,
  lossNotice,
  nameField,
  rowsOf,
  watchSaved,
} from '../setup/app'
import type { OpenProfile, Profile } from '../setup/profile'
import { randomFrom } from '../setup/random'
import { expect, test } from '../setup/test'

/** `CHAOS_STEPS=2000 CHAOS_SEED=7 npx playwright test chaos` goes further, or replays. */
const STEPS = Number(process.env.CHAOS_STEPS ?? 80)
const SEED = Number(process.env.CHAOS_SEED ?? 20_261_121)

type Step =
  | 'type'
  | 'wait'
  | 'reload'
  | 'close'
  | 'crash'
  | 'kill'
  | 'offline'
  | 'quota'
  | 'clear'
  | 'tab'
  | 'clock'
  | 'upgrade'

/** How often each step comes up, in parts of the sum. */
const WEIGHTS: Record<Step, number> = {
  type: 36,
  wait: 20,
  reload: 7,
  close: 6,
  crash: 4,
  kill: 3,
  offline: 5,
  quota: 4,
  clear: 3,
  tab: 4,
  clock: 5,
  upgrade: 3,
}

/** Each text has a number, and later texts have higher ones. */
const textOf = (n: number) => `Text ${n}.`
const numberIn = (text: unknown) => Number(/Text (\d+)\./.exec(String(text))?.[1] ?? 0)

/** One person at one browser, to whom everything happens; and what the page told that person was saved. */
class World {
  private open!: OpenProfile
  private page!: Page
  private address = './'
  /** The highest number that was shown as saved, and not announced as lost since. */
  private shown = 0
  private typed = 0
  losses = 0

  constructor(
    private readonly profile: Profile,
    private readonly random: () => number,
  ) {}

  async start(): Promise<void> {
    this.open = await this.profile.open()
    await watchSaved(this.open.context, (text) => {
      this.shown = Math.max(this.shown, numberIn(text))
    })
    this.page = this.open.page
    await this.go()
  }

  async end(): Promise<void> {
    await this.open.context.close()
  }

  async newDraft(): Promise<void> {
    await this.page.goto('./')
    await this.page.getByRole('button', { name: 'Start a request' }).click()
    await expect(nameField(this.page)).toBeVisible()
    this.address = `./${new URL(this.page.url()).hash}`
    await this.steps.type()
    await expectSaved(this.page)
    await this.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  }

  readonly steps: Record<Step, () => Promise<unknown>> = {
    type: async () => {
      this.typed += 1
      await nameField(this.page).fill(textOf(this.typed))
    },
    wait: () => this.page.waitForTimeout(this.random() * 250),
    reload: async () => {
      await this.page.reload()
      await this.look()
    },
    close: async () => {
      await this.page.close()
      await this.newPage()
    },
    crash: async () => {
      await crash(this.page)
      const crashed = this.page
      await this.newPage()
      await crashed.close()
    },
    kill: async () => {
      await this.open.kill()
      await this.start()
      await this.look()
    },
    offline: async () => this.open.context.setOffline(this.random() < 0.5),
    quota: () =>
      this.page.evaluate(() => {
        const { put } = IDBObjectStore.prototype
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('Full', 'QuotaExceededError')
        }
        setTimeout(() => (IDBObjectStore.prototype.put = put), 400)
      }),
    clear: async () => {
      await clearStorage(this.page, 'indexeddb')
      if (this.random() < 0.5) await this.page.waitForTimeout(500)
      await this.page.reload()
      await this.look()
    },
    tab: async () => {
      const other = await this.open.context.newPage()
      await other.goto(this.page.url())
      const takeOver = other.getByRole('button', { name: 'Take over' })
      // Who writes is known only after the page is drawn.
      await expect(async () => {
        if (await takeOver.isVisible()) await takeOver.click({ timeout: 1000 })
        await expect(nameField(other)).toBeEnabled({ timeout: 1000 })
      }).toPass()
      this.typed += 1
      await nameField(other).fill(textOf(this.typed))
      await other.close()
      await expect(nameField(this.page)).toBeEnabled()
    },
    clock: () =>
      this.open.context.clock.setSystemTime(Date.UTC(2000 + Math.floor(this.random() * 100), 5, 5)),
    upgrade: async () => {
      const newer = await this.open.context.newPage()
      await newer.addInitScript((by) => {
        const { open } = IDBFactory.prototype
        IDBFactory.prototype.open = function (name, version) {
          return open.call(this, name, version && version + by)
        }
      }, this.upgrades++)
      await newer.goto('./')
      await expect(heading(newer)).toBeVisible()
      await newer.close()
      await this.page.reload()
      await this.look()
    },
  }
  private upgrades = 1

  private async newPage(): Promise<void> {
    this.page = await this.open.context.newPage()
    await this.go()
    await this.look()
  }

  private async go(): Promise<void> {
    // What is not saved is given up: the next page tells what was.
    this.page.on('dialog', (dialog) => dialog.accept())
    await this.page.goto(this.address)
  }

  /** After each recovery: what was shown as saved is there, or the page says that it was removed. */
  private async look(): Promise<void> {
    await expect(heading(this.page)).toBeVisible()
    const expected = this.shown
    const kept = async () => {
      if (await lossNotice(this.page).isVisible()) return Infinity
      const rows = [...(await rowsOf(this.page, 'drafts')), ...(await rowsOf(this.page, 'journal'))]
      return Math.max(0, ...rows.map(({ draft }) => numberIn((draft as { name?: string })?.name)))
    }
    await expect.poll(kept, { message: 'what is kept' }).toBeGreaterThanOrEqual(expected)
    if (await lossNotice(this.page).isVisible()) return this.acceptLoss()
    await expect(nameField(this.page)).toBeVisible()
    expect(numberIn(await nameField(this.page).inputValue()), 'on the page').toBeGreaterThanOrEqual(
      expected,
    )
  }

  private async acceptLoss(): Promise<void> {
    this.losses += 1
    this.shown = 0
    const restore = this.page.getByRole('button', { name: 'Restore the second copy' })
    if (await restore.isVisible()) await restore.click()
    else await this.page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(lossNotice(this.page)).toBeHidden()
    await this.open.context.setOffline(false)
    await this.newDraft()
  }
}

test('R23: whatever happens in whatever order, what was shown as saved is kept, or its loss is told', async ({
  profile,
}, info) => {
  test.setTimeout(STEPS * 2_000 + 60_000)
  const random = randomFrom(SEED)
  const names = Object.keys(WEIGHTS) as Step[]
  const sum = Object.values(WEIGHTS).reduce((a, b) => a + b)
  const draw = (): Step => {
    let at = random() * sum
    return names.find((name) => (at -= WEIGHTS[name]) < 0) ?? 'type'
  }
  const world = new World(profile, random)
  const done: Step[] = []
  try {
    await world.start()
    await world.newDraft()
    while (done.length < STEPS) {
      const step = draw()
      done.push(step)
      await world.steps[step]()
    }
  } catch (error) {
    console.log(`Chaos broke off at step ${done.length}: ${done.slice(-12).join(', ')}`)
    console.log(`Again: CHAOS_SEED=${SEED} CHAOS_STEPS=${STEPS} npx playwright test chaos`)
    throw error
  }
  info.annotations.push({
    type: 'figures',
    description: `${STEPS} steps from seed ${SEED}, ${world.losses} losses told`,
  })
  await world.end()
})
