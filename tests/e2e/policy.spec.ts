import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startServer } from '../../scripts/serve.js'
import { expect, test as base } from './setup/test'

/** Somebody else's host: it remembers who called, and frames our page. */
interface Stranger {
  url: string
  calls: string[]
}

const test = base.extend<{ stranger: Stranger }>({
  stranger: async ({ site }, use) => {
    const calls: string[] = []
    const server = createServer(({ url = '' }, response) => {
      calls.push(url)
      response.setHeader('Access-Control-Allow-Origin', '*')
      response.end(
        `<!doctype html><title>Stranger</title><iframe src="${url.slice(2) || site}"></iframe>`,
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await use({ url: `http://127.0.0.1:${port}/`, calls })
    server.close()
  },
})

test.use({ serviceWorkers: 'allow' })

test('P6: text cannot become markup or code, whoever asks for it', async ({ page, watched }) => {
  watched.allow(/TrustedHTML|TrustedScript|Content Security Policy/)
  await page.goto('./')
  const refused = await page.evaluate(async () => {
    // The tool's own calls are let through; what a timer runs is the page's.
    await new Promise((resolve) => setTimeout(resolve))
    return [
      () => (document.body.innerHTML = '<img src=x>'),
      () => document.write('<b>x</b>'),
      () => new Function('return 1'),
      () => new DOMParser().parseFromString('<a/>', 'application/xml'),
    ].map((attempt) => {
      try {
        attempt()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    })
  })
  expect(refused).toEqual(['TypeError', 'TypeError', 'EvalError', 'TypeError'])
})

test('P6: no call leaves the page or its worker for another origin', async ({
  page,
  context,
  stranger,
  watched,
}) => {
  watched.allow(/Content Security Policy|Failed to fetch|request to/)
  await page.goto('./')
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  const fromPage = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'answered',
        () => 'refused',
      ),
    stranger.url,
  )
  const [worker] = context.serviceWorkers()
  const fromWorker = await worker!.evaluate(
    (url) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'refused',
      ),
    stranger.url,
  )
  expect({ fromPage, fromWorker }).toEqual({ fromPage: 'refused', fromWorker: 'refused' })
  expect(stranger.calls).toEqual([])
})

test('P6: inside another page nothing is shown, with and without the headers', async ({
  page,
  stranger,
  watched,
}) => {
  watched.allow(/^request to|frame-ancestors|X-Frame-Options/)
  const plain = await startServer({ headers: false })
  await page.goto(`${stranger.url}?${plain.url}`)
  const frame = page.frameLocator('iframe')
  await expect(frame.locator(':root')).toHaveText('Edgewise does not open inside another page.')
  await page.goto(stranger.url)
  await expect(frame.getByRole('heading')).toHaveCount(0)
  await plain.close()
})
