import { describe, expect, it } from 'vitest'
import {
  alertsPaper,
  decoratedExample,
  exampleAddress,
  farewellPaper,
  lyncUserPaper,
  skypeUserPaper,
} from '../../../src/documents/handouts/handouts'
import { toText } from '../../../src/paper/text'
import { INJECTIONS } from '../../fixtures/injections'
import { ANSWERS, SECRETS, TWO_EDGES, summaryOf } from '../../fixtures/summaries'

const PAPERS = {
  'lync-user': lyncUserPaper,
  'skype-user': skypeUserPaper,
  alerts: alertsPaper,
  farewell: farewellPaper,
}

describe.each(Object.entries(PAPERS))('the hand-out %s', (name, paper) => {
  it('reads as the golden file', async () => {
    const text = toText(paper(summaryOf({ edges: TWO_EDGES })))
    await expect(text).toMatchFileSnapshot(`../golden/handouts/${name}.txt`)
  })

  it('speaks with an address at the domain of the draft', () => {
    const edges = [{ fqdn: 'sip.litware.com', domains: ['litware.com'] }]
    expect(toText(paper(summaryOf({ edges })))).toContain('anna@litware.com')
  })

  it('leaves no placeholder behind', () => {
    expect(toText(paper(summaryOf({ edges: [] })))).not.toMatch(/[{}]/)
  })

  it('shows neither the agreement number nor a contact', () => {
    const text = toText(paper(summaryOf({ edges: TWO_EDGES })))
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })

  it('takes no domain that is not a name', () => {
    const edges = [{ fqdn: 'sip.contoso.com', domains: [...INJECTIONS, 'contoso.com'] }]
    expect(toText(paper(summaryOf({ edges })))).toBe(toText(paper(summaryOf())))
  })
})

describe('the hand-outs', () => {
  it.each([lyncUserPaper, skypeUserPaper, alertsPaper])(
    'warn that Skype has ended, on and after that day only (%o)',
    (paper) => {
      const after = summaryOf({ asOf: '2025-05-05' })
      expect(toText(paper(after))).toContain('Not to be handed out any more')
      expect(toText(paper(summaryOf()))).not.toContain('Not to be handed out')
    },
  )

  it('speak of a last day while there is one to come, and of what is gone once Skype has ended', () => {
    const text = (asOf: string) =>
      toText(farewellPaper(summaryOf({ kind: 'removal', asOf, answers: ANSWERS['sfb-2019'] })))
    expect(text('2025-05-04')).toContain('Skype contacts in Skype for Business are going away')
    expect(text('2025-05-04')).toContain('Last day')
    expect(text('2025-05-05')).toContain('Skype contacts in Skype for Business are gone')
    expect(text('2025-05-05')).toContain('Skype ended on 5 May 2025.')
    expect(text('2025-05-05')).not.toMatch(/last day/i)
  })

  it('write an account on a domain of its own as Lync takes it', () => {
    expect(decoratedExample()).toBe('pat(example.org)@msn.com')
    expect(toText(lyncUserPaper(summaryOf()))).toContain('pat(example.org)@msn.com')
  })

  it('tell users of a server that writes it by itself not to bother', () => {
    const automatic = /does this by itself/
    for (const server of ['lync-2013-cu5', 'sfb-2015', 'sfb-2019', 'sfb-se'] as const)
      expect(toText(lyncUserPaper(summaryOf({ answers: ANSWERS[server] })))).toMatch(automatic)
    for (const answers of [ANSWERS['lync-2010'], ANSWERS['lync-2013'], { platform: null }])
      expect(toText(lyncUserPaper(summaryOf({ answers })))).not.toMatch(automatic)
  })

  it.each([
    [false, '2019-03-25', 'Calls are not.'],
    [true, '2014-12-04', 'voice calls are allowed'],
    [true, '2014-12-05', 'voice and video calls are allowed'],
  ])('say which calls are allowed (%s on %s)', (audioVideo, asOf, words) => {
    const text = toText(lyncUserPaper(summaryOf({ asOf, options: { audioVideo } })))
    expect(text.replace(/\s+/g, ' ')).toContain(words)
  })

  it('count the domains that would fill a page', () => {
    const domains = Array.from({ length: 25 }, (_, index) => `d${String(index)}.contoso.com`)
    const text = toText(lyncUserPaper(summaryOf({ edges: [{ fqdn: 'sip.contoso.com', domains }] })))
    expect(text).toContain('@d19.contoso.com')
    expect(text).not.toContain('@d20.contoso.com')
    expect(text).toContain('and 5 more')
  })

  it('have an example before there is a domain', () => {
    expect(exampleAddress(summaryOf({ edges: [] }))).toBe('anna@your-domain')
  })
})
