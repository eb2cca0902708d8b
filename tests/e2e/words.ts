import type { Page } from '@playwright/test'
import { answer } from './setup/draft'

/**
 * The words on the screen that people, tests and scripts find controls by. This table is the contract: a role and a
 * name stay as they are (`words.spec.ts`).
 */
export interface Word {
  role: Role
  name: string
  /** What it is part of, where the same words are there more than once. */
  within?: readonly [role: 'radiogroup' | 'navigation' | 'group' | 'dialog', name: string]
}

export type Role =
  | 'heading'
  | 'button'
  | 'link'
  | 'textbox'
  | 'searchbox'
  | 'checkbox'
  | 'radio'
  | 'radiogroup'
  | 'group'
  | 'region'
  | 'navigation'
  | 'list'
  | 'table'
  | 'img'
  | 'menuitem'
  /** A field for a day or a moment, which browsers give no role of its own. */
  | 'field'
  /** A message that a screen reader speaks; its text begins with the name. */
  | 'status'
  /** The title of the page begins with the name. */
  | 'title'

export interface Place {
  /** The screen, by its name in `src/request/screens.ts`. */
  screen: string
  /** What sets this place apart from others of the same screen. */
  given?: string
  /** An empty browser where there is neither. */
  draft?: 'sample' | 'blank'
  act?: (page: Page) => Promise<void>
  words: readonly Word[]
}

const words = (
  role: Role,
  within: Word['within'] | undefined,
  ...names: readonly string[]
): Word[] => names.map((name) => ({ role, name, ...(within && { within }) }))

const STEPS = ['navigation', 'Steps'] as const
const THIS_REQUEST = ['navigation', 'This request'] as const
const asked = (question: string) => ['radiogroup', question] as const

/** On every screen of a draft. */
const FRAME: readonly Word[] = [
  ...words('textbox', undefined, 'Name of this request'),
  ...words('field', undefined, 'Rules as of'),
  ...words('navigation', undefined, 'Steps'),
  ...words('link', STEPS, 'Eligibility', 'Agreement', 'Edges and domains'),
  ...words('link', STEPS, 'Contacts', 'Order of work', 'Review'),
  ...words('navigation', undefined, 'This request'),
  ...words('link', THIS_REQUEST, 'Summary', 'Documents', 'Track', 'Verify', 'Versions'),
  ...words('status', undefined, 'Saved in this browser'),
]
const STEP: readonly Word[] = [
  ...FRAME,
  ...words('region', undefined, 'Findings'),
  ...words('heading', undefined, 'Things to check'),
]
const FINDINGS_LINE = words('region', undefined, 'Findings')

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Another kind for the sample, and back to the screen. */
const ofKind = (kind: string) => async (page: Page) => {
  const address = page.url()
  await page.goto(address.replace(/\w+$/, 'eligibility'))
  await answer(page, 'Kind of request', kind).check()
  await page.goto(address)
}

/** As long as another connection writes, nothing else is written. */
async function holdWriting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const opening = indexedDB.open('edgewise')
    opening.onsuccess = () => {
      const store = opening.result.transaction('drafts', 'readwrite').objectStore('drafts')
      const ask = () => (store.get('none').onsuccess = ask)
      ask()
    }
  })
}

const BACK_AND_CONTINUE = words('button', undefined, 'Back', 'Continue')

export const PLACES: readonly Place[] = [
  {
    screen: 'requests',
    given: 'an empty browser',
    words: [
      ...words('heading', undefined, 'Requests'),
      ...words('button', undefined, 'Start a request'),
      ...words('button', undefined, 'Take Skype out of service'),
      ...words('button', undefined, 'Federate with Microsoft 365'),
      ...words('button', undefined, 'Open a file', 'Try a sample', 'Restore a backup'),
    ],
  },
  {
    screen: 'requests',
    given: 'a draft, with its menu open',
    draft: 'sample',
    act: (page) => button(page, 'Actions for Contoso').click(),
    words: [
      ...words('link', undefined, 'Contoso'),
      ...words('button', undefined, 'Actions for Contoso', 'Restore a backup'),
      ...words('menuitem', undefined, 'Duplicate', 'Download a copy', 'Delete'),
    ],
  },
  {
    screen: 'requests',
    given: 'a deleted draft',
    draft: 'sample',
    act: async (page) => {
      await button(page, 'Actions for Contoso').click()
      await page.getByRole('menuitem', { name: 'Delete' }).click()
    },
    words: [
      ...words('status', undefined, 'Contoso was deleted'),
      ...words('button', undefined, 'Undo'),
    ],
  },
  {
    screen: 'eligibility',
    draft: 'sample',
    words: [
      ...STEP,
      ...words('radiogroup', undefined, 'Kind of request', 'What do you run?'),
      ...words('radiogroup', undefined, 'Standard CALs for everyone who will connect?'),
      ...words('radiogroup', undefined, 'Edge Server with external access?'),
      ...words(
        'radiogroup',
        undefined,
        'Are the Access Edge and the SIP domains active and reachable?',
        'Is Messenger already connected through PIC?',
        'Do you want a trial first?',
      ),
      ...words('region', undefined, 'Verdict'),
      ...words('radio', asked('Kind of request'), 'New request', 'Removal'),
      ...words('radio', asked('Kind of request'), 'Update of a request already submitted'),
      ...words('radio', asked('Kind of request'), 'Federation with Microsoft 365'),
      ...words(
        'radio',
        asked('What do you run?'),
        'Skype for Business Server Subscription Edition',
        'Skype for Business Server 2019',
        'Skype for Business Server 2015',
      ),
      ...words(
        'radio',
        asked('What do you run?'),
        'Lync Server 2013',
        'Lync Server 2010',
        'Office Communications Server 2007 R2',
        'An older server',
        'Lync Online only',
      ),
      ...words(
        'radiogroup',
        undefined,
        'Are users of one domain split between your servers and the cloud?',
      ),
      ...words(
        'radio',
        asked('Are users of one domain split between your servers and the cloud?'),
        'Yes',
        'No',
      ),
      ...words('radio', asked('Standard CALs for everyone who will connect?'), 'Yes', 'No'),
      ...words('button', undefined, 'Continue'),
    ],
  },
  {
    screen: 'eligibility',
    given: 'open questions after Continue',
    draft: 'blank',
    act: (page) => page.getByRole('button', { name: 'Continue' }).click(),
    words: [
      ...words('heading', undefined, 'There is a problem'),
      ...words('title', undefined, 'Error:'),
    ],
  },
  {
    screen: 'eligibility',
    given: 'a browser that is busy',
    draft: 'blank',
    act: async (page) => {
      await holdWriting(page)
      await page.getByRole('textbox', { name: 'Name of this request' }).fill('Fabrikam')
    },
    // In this order: a write that takes long counts as failing.
    words: [...words('status', undefined, 'Saving…', 'Not saved: ')],
  },
  ...(
    [
      ['Volume Licensing', 'Volume Licensing agreement number'],
      ['Microsoft Partner Network', 'Headquarters partner ID'],
      ['Service Provider Licensing Agreement', 'Initial enrollment number'],
      ['High Volume Services', 'Product enrollment number'],
    ] as const
  ).map(([type, number]): Place => ({
    screen: 'agreement',
    given: type,
    draft: 'sample',
    act: (page) => answer(page, 'Agreement type', type).check(),
    words: [
      ...STEP,
      ...words('radiogroup', undefined, 'Agreement type'),
      ...words('radio', asked('Agreement type'), type),
      ...words('textbox', undefined, number),
      ...words('checkbox', undefined, 'I have read and accept the Product Use Rights'),
      ...BACK_AND_CONTINUE,
    ],
  })),
  {
    screen: 'domains',
    draft: 'sample',
    words: [
      ...STEP,
      ...words('button', undefined, 'Add Access Edge', 'Add SIP domain'),
      ...words('button', undefined, 'Paste a list', 'Import topology', 'Import CSV'),
      ...words('group', undefined, 'Access Edge 1', 'Access Edge 2'),
      ...words('textbox', ['group', 'Access Edge 1'], 'Access Edge FQDN', 'SIP domain'),
      ...words('img', undefined, 'Map of this request'),
      ...BACK_AND_CONTINUE,
    ],
  },
  {
    screen: 'domains',
    given: 'an update',
    draft: 'sample',
    act: ofKind('Update of a request already submitted'),
    words: words('textbox', ['group', 'Access Edge 1'], 'FQDN submitted before'),
  },
  {
    screen: 'domains',
    given: 'a list to be pasted',
    draft: 'sample',
    act: async (page) => {
      await button(page, 'Paste a list').click()
      await page.getByRole('dialog').getByRole('textbox', { name: 'List' }).fill('adatum.com')
      await button(page, 'Preview').click()
    },
    words: [
      ...words('textbox', ['dialog', 'Paste a list'], 'List'),
      ...words('button', ['dialog', 'Paste a list'], 'Preview', 'Add these', 'Cancel'),
    ],
  },
  {
    screen: 'contacts',
    draft: 'sample',
    words: [
      ...STEP,
      ...words('checkbox', undefined, 'Use one contact for all domains'),
      ...words('textbox', undefined, 'Contact e-mail'),
      ...BACK_AND_CONTINUE,
    ],
  },
  {
    screen: 'contacts',
    given: 'a contact for each domain',
    draft: 'sample',
    act: (page) => page.getByRole('checkbox', { name: 'Use one contact' }).uncheck(),
    words: words('textbox', undefined, 'Contact e-mail for fabrikam.com'),
  },
  {
    screen: 'order',
    draft: 'sample',
    words: [
      ...STEP,
      ...words('radiogroup', undefined, 'External communications in Lync Online'),
      ...words('radio', asked('External communications in Lync Online'), 'Off'),
      ...words('field', undefined, 'Turned off at'),
      ...words('list', undefined, 'Order of work'),
      ...BACK_AND_CONTINUE,
    ],
  },
  {
    screen: 'order',
    given: 'a removal',
    draft: 'sample',
    act: ofKind('Removal'),
    words: [
      ...words('radiogroup', undefined, 'Does the Edge federate with anyone else?'),
      ...words('group', undefined, 'What else uses federation?'),
      ...words('list', undefined, 'Order of work'),
    ],
  },
  {
    screen: 'review',
    draft: 'sample',
    words: [
      ...STEP,
      ...words('link', undefined, 'Change What do you run?', 'Change Access Edge FQDN 1'),
      ...words('button', undefined, 'Back', 'Open the summary'),
    ],
  },
  {
    screen: 'summary',
    draft: 'sample',
    words: [
      ...FRAME,
      ...FINDINGS_LINE,
      ...words('heading', undefined, 'Provisioning request'),
      ...words('button', undefined, 'Print', 'Copy as text', 'Copy as rich text'),
      ...words('button', undefined, 'Copy as Markdown', 'Copy as e-mail', 'Download'),
      ...words('button', undefined, 'Copy Licensing agreement type', 'Copy SIP domains 1'),
    ],
  },
  {
    screen: 'summary',
    given: 'a removal',
    draft: 'sample',
    act: ofKind('Removal'),
    words: [
      ...words('heading', undefined, 'Removal'),
      ...words('button', undefined, 'Print', 'Download'),
    ],
  },
  {
    screen: 'documents',
    draft: 'sample',
    words: [
      ...FRAME,
      ...FINDINGS_LINE,
      ...words('heading', undefined, 'Documents'),
      ...words('region', undefined, 'DNS', 'Microsoft'),
      ...words('button', undefined, 'Open', 'Print', 'Copy', 'Download', 'Download all as a zip'),
    ],
  },
  {
    screen: 'track',
    draft: 'sample',
    words: [
      ...FRAME,
      ...words('region', undefined, 'Findings'),
      ...words('button', undefined, 'Mark as submitted', 'Mark as provisioned'),
      ...words('field', undefined, 'Submitted at'),
      ...words('checkbox', undefined, 'Publish the names in external DNS'),
    ],
  },
  {
    screen: 'verify',
    draft: 'sample',
    act: async (page) => {
      const output = page.getByRole('textbox', { name: 'Output' })
      await output.fill('AllowFederatedUsers : True\nRoutingMethod : UseDnsSrvRouting')
      await button(page, 'Read').click()
    },
    words: [
      ...FRAME,
      ...FINDINGS_LINE,
      ...words('heading', undefined, 'Verify'),
      ...words('textbox', undefined, 'Output'),
      ...words('button', undefined, 'Read', 'Print', 'Copy as text', 'Forget what was pasted'),
      ...words('table', undefined, 'Wanted and found'),
    ],
  },
  { screen: 'versions', draft: 'sample', words: [...FRAME, ...FINDINGS_LINE] },
  { screen: 'guide', words: words('searchbox', undefined, 'Search the FAQ') },
  { screen: 'guide-faq', words: words('searchbox', undefined, 'Search the FAQ') },
  {
    screen: 'address',
    act: (page) =>
      page.getByRole('textbox', { name: 'Microsoft account addresses' }).fill('bob@contoso.com'),
    words: [
      ...words('textbox', undefined, 'Microsoft account addresses'),
      ...words('region', undefined, 'Addresses to enter in Lync'),
      ...words('button', undefined, 'Copy all'),
    ],
  },
]
