import { expect, test } from '../setup/test'

test('what a page had stored is there after its browser was killed', async ({ profile }) => {
  const first = await profile.open()
  await first.page.goto('./')
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('marker')
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows').put('here', 1)
        opening.onsuccess = () => resolve()
        opening.onerror = reject
      }),
  )
  await first.kill()

  const second = await profile.open()
  await second.page.goto('./')
  expect(await second.page.evaluate(() => indexedDB.databases())).toContainEqual({
    name: 'marker',
    version: 1,
  })
  await second.context.close()
})
