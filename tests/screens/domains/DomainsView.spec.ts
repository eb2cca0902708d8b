// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import DomainsView from '../../../src/screens/domains/DomainsView.vue'
import { draftOf, edgesOf } from '../../fixtures/requests'
import { openStep } from '../../fixtures/step'

const open = (edges = edgesOf(['', ['contoso.com', 'two words.com']])) =>
  openStep('domains', DomainsView, draftOf({ asOf: '2018-01-15', edges }))

// What saves the draft is loaded late.
afterEach(() => vi.dynamicImportSettled())

describe('beside a domain whose Edge has another name', () => {
  it.each([
    ['new', '2019-03-22', 'name differs'],
    ['new', '2021-06-01', '! add sip.fabrikam.com'],
    ['update', '2021-06-01', '! add sip.fabrikam.com'],
    ['federation', '2026-11-21', '! add sip.fabrikam.com'],
    // A removal adds nothing.
    ['removal', '2026-11-21', 'name differs'],
  ] as const)('%s as of %s: %s', async (kind, asOf, words) => {
    const edges = edgesOf(['sip.contoso.com', ['fabrikam.com']])
    const page = await openStep('domains', DomainsView, draftOf({ kind, asOf, edges }))
    await vi.waitFor(() =>
      expect(page.wrapper.get('tbody .tag').text().replace(/\s+/g, ' ')).toBe(words),
    )
    page.wrapper.unmount()
  })
})

describe('step 3 on Continue', () => {
  it('asks for no answer before it', async () => {
    const page = await open()
    expect(page.problems()).toEqual([])
    expect(page.control('edge.e0.fqdn').attributes('aria-invalid')).toBeUndefined()
    page.wrapper.unmount()
  })

  it('says what is wrong as the forms of other steps do', async () => {
    const page = await open()
    await page.pressContinue()
    expect(page.step()).toBe('domains')
    expect(page.problems()).toEqual(
      page.store.blockersOf('domains').map(({ where, title }) => [where.field, title]),
    )
    expect(page.problems().map(([field]) => field)).toEqual(['edge.e0.fqdn', 'domain.e0d1'])
    expect(page.control('edge.e0.fqdn').attributes('aria-invalid')).toBe('true')
    expect(document.title).toBe('Error: A step – Edgewise')
    expect(document.activeElement).toBe(page.wrapper.get('[role=group]').element)
    page.wrapper.unmount()
    expect(document.title).toBe('A step – Edgewise')
  })

  it('drops each error with its cause, then goes on', async () => {
    const page = await open()
    await page.pressContinue()
    await page.control('edge.e0.fqdn').setValue('sip.contoso.com')
    await page.control('domain.e0d1').setValue('fabrikam.com')
    await vi.waitFor(() => expect(page.problems()).toEqual([]))
    await page.pressContinue()
    expect(page.step()).toBe('contacts')
    page.wrapper.unmount()
  })

  it('waits for the judgement of the draft as it is now', async () => {
    const page = await open(edgesOf(['sip.contoso.com', ['contoso.com']]))
    let settled = (): void => undefined
    vi.spyOn(page.store, 'settle').mockReturnValue(
      new Promise<void>((resolve) => (settled = resolve)),
    )
    await page.submit()
    expect(page.step()).toBe('domains')
    settled()
    await vi.waitFor(() => expect(page.step()).toBe('contacts'))
    page.wrapper.unmount()
  })
})

describe('a list pasted into one field', () => {
  const paste = (text: string) => ({
    clipboardData: { getData: () => text } as unknown as DataTransfer,
  })
  const rows = (page: Awaited<ReturnType<typeof open>>) =>
    page.store.draft?.edges.map(
      ({ fqdn, domains }) => `${fqdn}: ${domains.map(({ name }) => name).join(', ')}`,
    )

  it('becomes rows, in one step for Undo', async () => {
    const page = await open(edgesOf(['sip.contoso.com', ['contoso.com', '']]))
    await page
      .control('domain.e0d1')
      .trigger('paste', paste('fabrikam.com\r\ntailspintoys.com\r\nlitware.com\r\n'))
    await vi.waitFor(() =>
      expect(rows(page)).toEqual([
        'sip.contoso.com: contoso.com, fabrikam.com, tailspintoys.com, litware.com',
      ]),
    )
    expect(page.store.notice).toBe('added 3 names')
    page.store.undo()
    expect(rows(page)).toEqual(['sip.contoso.com: contoso.com, '])
    page.wrapper.unmount()
  })

  it('goes behind what is typed there already', async () => {
    const page = await open(edgesOf(['sip.contoso.com', ['contoso.com']]))
    await page.control('domain.e0d0').trigger('paste', paste('fabrikam.com, litware.com'))
    await vi.waitFor(() =>
      expect(rows(page)).toEqual(['sip.contoso.com: contoso.com, fabrikam.com, litware.com']),
    )
    page.wrapper.unmount()
  })

  it('becomes Access Edges in the field of one', async () => {
    const page = await open(edgesOf(['', ['contoso.com']]))
    await page.control('edge.e0.fqdn').trigger('paste', paste('sip.contoso.com\nsip.fabrikam.com'))
    await vi.waitFor(() =>
      expect(rows(page)).toEqual(['sip.contoso.com: contoso.com', 'sip.fabrikam.com: ']),
    )
    page.wrapper.unmount()
  })

  it('is looked at first where it is more than names, or the draft has one of them', async () => {
    const page = await open(edgesOf(['sip.contoso.com', ['contoso.com', '']]))
    await page.control('domain.e0d1').trigger('paste', paste('contoso.com\nfabrikam.com'))
    await vi.waitFor(() => expect(document.body.textContent).toContain('1 already listed'), {
      timeout: 10_000,
    })
    expect(document.body.textContent).toContain('1 added')
    expect(rows(page)).toEqual(['sip.contoso.com: contoso.com, '])
    page.wrapper.unmount()
  })

  it('typed into one is several names, each of which gets a row', async () => {
    const page = await open(edgesOf(['sip.contoso.com', ['contoso.com; fabrikam.com']]))
    const [finding] = page.store.findings.filter(({ rule }) => rule === 'name-several')
    expect(finding).toMatchObject({ title: '2 names in one field', fix: { label: 'Make 2 rows' } })
    if (finding) page.store.fix(finding)
    expect(rows(page)).toEqual(['sip.contoso.com: contoso.com, fabrikam.com'])
    page.wrapper.unmount()
  })
})
