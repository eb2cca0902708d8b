import { randomFrom } from '../setup/random'
import { expect } from '../setup/site'
import { button, ENGINES, field, SAVED_NOW, test, title } from './hands'

const KILLS = Number(process.env.KILLS ?? 2)
const SEED = Number(process.env.KILL_SEED ?? 20_261_121)
const NAME = field('Name of this request')
/** Between two characters, for a browser that is driven from outside. Milliseconds. */
const LONGEST_TYPING = 2_000

for (const [engine, { isThere, open }] of Object.entries(ENGINES)) {
  test(`R1: ${engine} that is killed while typing loses nothing shown as saved`, async ({
    site,
    home,
  }, info) => {
    test.skip(!isThere && !process.env.CI, `${engine} is missing`)
    test.setTimeout(60_000 + KILLS * 60_000)
    const random = randomFrom(SEED)
    const first = await open(home)
    await first.goto(site)
    await first.click(button('Start a request'))
    await first.text(title('Eligibility'))
    await first.type(NAME, 'Typed: ')
    await first.text(SAVED_NOW)
    const address = await first.address()
    await first.close()

    const sum = { typed: 0, shown: 0, kept: 0 }
    for (let run = 1; run <= KILLS; run += 1) {
      const hands = await open(home)
      await hands.goto(address)
      await hands.text(title('Eligibility'))
      const end = Date.now() + random() * LONGEST_TYPING
      let shown = await hands.value(NAME)
      let typed = shown
      for (const sign of `Run${run}x${'abcdefghij'.repeat(20)}`) {
        await hands.type(NAME, sign)
        typed += sign
        // Looked at together: what is shown as saved is what the field holds.
        const saved = await hands.savedValue(NAME)
        if (saved !== null) shown = saved
        if (Date.now() > end) break
      }
      await hands.kill()

      const after = await open(home)
      await after.goto(address)
      await after.text(title('Eligibility'))
      const kept = await after.value(NAME)
      await after.close()
      const what = `${engine}, kill ${run} of KILLS=${KILLS} KILL_SEED=${SEED}`
      expect(
        kept.startsWith(shown),
        `${what}: “${shown}” was shown as saved, “${kept}” is kept`,
      ).toBe(true)
      sum.typed += typed.length
      sum.shown += shown.length
      sum.kept += kept.length
    }
    info.annotations.push({
      type: 'figures',
      description: `${engine}: ${KILLS} kills from seed ${SEED}: ${sum.typed} characters typed, ${sum.shown} shown as saved, ${sum.kept} kept`,
    })
  })
}
