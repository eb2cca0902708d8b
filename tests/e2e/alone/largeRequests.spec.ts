import { createDraft, type Draft } from '../../../src/request/draft'
import { drafts, openTab } from '../setup/app'
import { watchTasks } from '../setup/manyRequests'
import { expect, test } from '../setup/test'

const COUNT = 20
const DOMAINS = 100_000

/** Written straight into the database: nobody could type them. */
function largeDraft(at: number): Draft {
  let last = 0
  const draft = createDraft(() => `d${at}-${(last += 1)}`, '2026-03-01T09:00:00.000Z', `Host ${at}`)
  const [edge] = draft.edges
  return { ...draft, kind: 'new', edges: edge ? [{ ...edge, fqdn: `sip.host${at}.com` }] : [] }
}

/** Its figures are printed and not compared: they belong to the machine. */
test('a list of requests with 100,000 SIP domains each is there at once, and answers while they are checked', async ({
  page,
  context,
  site,
}, info) => {
  test.slow()
  await page.goto('./')
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await expect(page.getByText('Saved in this browser')).toBeVisible()
  for (let at = 0; at < COUNT; at += 1)
    await page.evaluate(
      async ({ draft, count }) => {
        const [edge] = draft.edges
        const row = edge?.domains[0]
        if (!edge || !row) return
        const domains = Array.from({ length: count }, (_, n) => ({
          ...row,
          id: `${draft.id}.${n}`,
          name: `n${n}.${draft.name.replace(' ', '').toLowerCase()}.com`,
        }))
        const whole = { ...draft, edges: [{ ...edge, domains }] }
        const database = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open('edgewise')
          request.onsuccess = () => resolve(request.result)
        })
        await new Promise((resolve) => {
          const tx = database.transaction('drafts', 'readwrite')
          tx.objectStore('drafts').put({
            id: draft.id,
            revision: 1,
            writer: 'x',
            label: draft.name,
            draft: whole,
          })
          tx.oncomplete = resolve
        })
        database.close()
      },
      { draft: largeDraft(at), count: DOMAINS },
    )
  await page.close()

  const list = await openTab(context, site)
  const longest = await watchTasks(list)
  await expect(drafts(list)).toHaveCount(COUNT + 1, { timeout: 60_000 })
  const listed = await list.evaluate(() => Math.round(performance.now()))
  await expect(list.getByText(/^(?:Ready|Rehearsal|Step \d|Nothing)/)).toHaveCount(COUNT + 1, {
    timeout: 120_000,
  })
  const checked = await list.evaluate(() => Math.round(performance.now()))
  const heap = await list.evaluate(
    () =>
      (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize /
      1e6,
  )
  const description = `listed after ${listed} ms, checked after ${checked} ms, longest task ${Math.round(await longest())} ms, heap ${Math.round(heap)} MB`
  info.annotations.push({ type: 'figures', description })
  console.log(description)
})
