import { chromium, type Page } from '@playwright/test'
import { startServer } from '../../scripts/serve.js'
import { chromiumPath } from '../../scripts/system.js'
import { watchEvents, type Responses } from './responses'

const DOMAINS = 10

/** How fast each event of the whole main job is answered on the screen, without throttling and four times slower. */
export async function interactionFigures(): Promise<Record<'plain' | 'slow', Responses>> {
  const server = await startServer()
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const run = async (slowdown: number) => {
      const context = await browser.newContext({ viewport: { width: 1360, height: 900 } })
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      await page.goto(server.url)
      const responses = await watchEvents(page)
      await mainJob(page)
      const seen = await responses()
      await context.close()
      return seen
    }
    return { plain: await run(1), slow: await run(4) }
  } finally {
    await browser.close()
    await server.close()
  }
}

/** A hybrid request with ten domains, as a person makes it: key by key, with the mouse where one would take it. */
async function mainJob(page: Page): Promise<void> {
  const pick = (group: string, choice: string) =>
    page
      .getByRole('radiogroup', { name: group })
      .getByRole('radio', { name: choice, exact: true })
      .click()
  const type = async (name: string, text: string, at = 0) => {
    await page.getByRole('textbox', { name }).nth(at).click()
    await page.keyboard.type(text, { delay: 30 })
  }
  const goOn = () => page.getByRole('button', { name: /^Continue/ }).click()

  await page.getByRole('button', { name: 'Start a request' }).click()
  await type('Name of this request', 'Contoso hosting')
  await pick('Kind of request', 'New request')
  await pick('What do you run?', 'Lync Server 2013')
  await pick('Are users of one domain split between your servers and the cloud?', 'Yes')
  await pick('Standard CALs for everyone who will connect?', 'Yes')
  await pick('Edge Server with external access?', 'Yes')
  await pick('Are the Access Edge and the SIP domains active and reachable?', 'Yes')
  await pick('Is Messenger already connected through PIC?', 'No')
  await pick('Do you want a trial first?', 'No')
  await goOn()
  await pick('Agreement type', 'Service Provider Licensing Agreement')
  await type('Initial enrollment number', 'SP-778 12')
  await page.getByRole('checkbox', { name: /Product Use Rights/ }).click()
  await goOn()
  await type('Access Edge FQDN', 'sip.contoso.com')
  for (let row = 0; row < DOMAINS; row += 1) {
    if (row > 0) await page.getByRole('button', { name: 'Add SIP domain' }).click()
    await type('SIP domain', row === 0 ? 'contoso.com' : `site${row}.contoso.com`, row)
  }
  await goOn()
  await type('Contact e-mail', 'admin@contoso.com')
  await goOn()
  await pick('External communications in Lync Online', 'Off')
  await page.getByRole('link', { name: 'Summary' }).click()
  await page.getByRole('heading', { name: 'Provisioning request', level: 1 }).waitFor()
}
