import { describe, expect, it } from 'vitest'
import { STEPS } from '../../src/request/draft'
import {
  choiceOf,
  controlWords,
  questionOf,
  QUESTIONS,
  type Question,
  type QuestionId,
} from '../../src/request/questions'
import { draftSchema } from '../../src/request/schema'
import { namesIn, SINGLE_FIELDS } from '../../src/rules/fields'

const ALL = Object.entries<Question>(QUESTIONS) as [QuestionId, Question][]

interface Described {
  type: string
  oneOf?: readonly unknown[]
  fields?: Readonly<Record<string, Described>>
}
const described = draftSchema.describe() as unknown as Described

/** What the schema says of a field: `eligibility.kind` is the draft's own. */
function shapeOf(id: string): Described | undefined {
  const path = id === 'eligibility.kind' ? ['kind'] : id.split('.')
  return path.reduce<Described | undefined>((shape, name) => shape?.fields?.[name], described)
}

describe('the table of questions', () => {
  it('offers every answer of the schema, and no other', () => {
    const withWords = ALL.filter(([id]) => (shapeOf(id)?.oneOf ?? []).length > 0)
    expect(withWords.length).toBeGreaterThan(15)
    for (const [id, { choices = [] }] of withWords) {
      const offered = choices.map(({ value }) => value)
      expect([id, offered.toSorted()]).toEqual([id, shapeOf(id)?.oneOf?.toSorted()])
    }
    const others = ALL.filter(([id]) => (shapeOf(id)?.oneOf ?? []).length === 0)
    expect(others.filter(([, { choices }]) => choices)).toEqual([])
  })

  it('has the words of a box that is checked, and of no other field', () => {
    const boxes = ALL.filter(([id]) => shapeOf(id)?.type === 'boolean').map(([id]) => id)
    expect(boxes).toEqual(['agreement.rightsAccepted', 'contacts.shared'])
    const checked = ALL.filter(([, question]) => question.checked).map(([id]) => id)
    expect(checked).toEqual(['agreement.rightsAccepted'])
  })

  it('has the steps and the numbers of the form in their order', () => {
    const steps = SINGLE_FIELDS.map((id) => id.split('.')[0] ?? '')
    const known = steps.filter((step) => STEPS.some((each) => each === step))
    expect(known.map((step) => STEPS.indexOf(step as never))).toEqual(
      known.map((step) => STEPS.indexOf(step as never)).toSorted((one, other) => one - other),
    )
    const numbers = ALL.flatMap(([, { paper }]) => paper?.number ?? [])
    expect(numbers).toEqual([1, 2, 3, 4, 5, 7])
  })

  it('gives a form its names', () => {
    expect(namesIn('agreement')).toEqual(['type', 'rightsAccepted', 'number', 'organisation'])
    expect(namesIn('order')).toContain('uses.partners')
    expect(namesIn('track')).toEqual([])
  })
})

describe('the question of a field', () => {
  it.each([
    ['eligibility.kind', 'Kind of request'],
    ['order.uses.push', 'Push notifications for mobile clients'],
    ['edge.7f1c.before', 'FQDN submitted before'],
    ['domain.7f1c', 'SIP domains'],
    ['contact.7f1c', 'Contact e-mail'],
    ['track.2.submittedAt', 'Submitted at'],
    ['asOf', 'Rules as of'],
  ])('of %s is “%s”', (field, label) => {
    expect(questionOf(field)?.label).toBe(label)
  })

  it.each(['', 'edge', 'options.policyName', 'eligibility.colour', '__proto__', 'toString'])(
    'is none for “%s”',
    (field) => {
      expect(questionOf(field)).toBeNull()
    },
  )
})

describe('the words of a question', () => {
  it('at its control say that it may be left empty', () => {
    expect(controlWords(QUESTIONS['contacts.phone'])).toBe('Main contact: phone (optional)')
    expect(controlWords(QUESTIONS['contacts.email'])).toBe('Contact e-mail')
    expect(controlWords(QUESTIONS['contacts.shared'])).toBe('Use one contact for all domains')
  })

  it('for an answer are those of its choice', () => {
    expect(choiceOf('eligibility.platform', 'sfb-se')?.short).toBe('Skype for Business Server SE')
    expect(choiceOf('eligibility.platform', null)).toBeUndefined()
    expect(choiceOf('contacts.email', 'yes')).toBeUndefined()
  })
})
