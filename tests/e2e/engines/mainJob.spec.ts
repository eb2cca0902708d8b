import { expect } from '../setup/site'
import { button, choice, ENGINES, field, link, SAVED_NOW, test, title } from './hands'

for (const [engine, { isThere, open }] of Object.entries(ENGINES)) {
  test(`${engine} does the main job, and has the draft again after a restart`, async ({
    site,
    home,
  }) => {
    test.skip(!isThere && !process.env.CI, `${engine} is missing`)
    test.setTimeout(240_000)
    const first = await open(home)
    await first.goto(site)
    await first.click(button('Start a request'))
    await first.type(field('Name of this request'), 'Contoso in another engine')
    for (const [group, label] of [
      ['Kind of request', 'New request'],
      ['What do you run?', 'Lync Server 2013'],
      ['Are users of one domain split between your servers and the cloud?', 'Yes'],
      ['Standard CALs for everyone who will connect?', 'Yes'],
      ['Edge Server with external access?', 'Yes'],
      ['Are the Access Edge and the SIP domains active and reachable?', 'Yes'],
      ['Is Messenger already connected through PIC?', 'No'],
      ['Do you want a trial first?', 'No'],
    ] as const)
      await first.click(choice(group, label))
    await first.click(button('Continue'))

    await first.click(choice('Agreement type', 'Service Provider Licensing Agreement'))
    await first.type(field('Initial enrollment number'), 'SP-778 12')
    await first.click('//label[contains(., "I have read and accept the Product Use Rights")]')
    await first.click(button('Continue'))

    await first.type(field('Access Edge FQDN'), 'sip.contoso.com')
    await first.type(field('SIP domain'), 'contoso.com')
    await first.click(button('Add SIP domain'))
    await first.type(field('SIP domain', 2), 'user1@example.fabrikam.com')
    await first.click(button('Continue'))
    await first.text(title('Contacts'))
    await first.text(SAVED_NOW)
    await first.click(link('Summary'))
    await first.text(title('Provisioning request'))
    const paper = await first.text('//main')
    for (const text of ['SP-778 12', 'sip.contoso.com', 'example.fabrikam.com'])
      expect(paper).toContain(text)
    await first.close()

    const second = await open(home)
    await second.goto(site)
    await second.click(link('Contoso in another engine'))
    await second.text(title('Eligibility'))
    expect(await second.value(field('Name of this request'))).toBe('Contoso in another engine')
    await second.click(link('Edges and domains'))
    expect(await second.value(field('Access Edge FQDN'))).toBe('sip.contoso.com')
    expect(await second.value(field('SIP domain', 2))).toBe('user1@example.fabrikam.com')
    await second.click(link('Summary'))
    await second.text(title('Provisioning request'))
    expect(await second.text('//main')).toContain('SP-778 12')
    await second.close()
  })
}
