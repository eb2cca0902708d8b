import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/documents/catalogue'
import { paperOf } from '../../src/documents/taskPapers'
import { REQUESTS, summaryFrom } from '../fixtures/requests'

describe('the document of a task', () => {
  // Without a name there is nothing to publish yet, and the Documents page says so.
  it.each(Object.entries(REQUESTS).filter(([name]) => name !== 'unfinished'))(
    'is made for the request %s, whatever the task',
    (_, { draft, asOf }) => {
      const summary = summaryFrom(draft, asOf ? { asOf } : {})
      const made = CATALOGUE.filter(({ applies }) => applies(summary)).map(({ id }) => id)
      const missing = summary.tasks
        .filter(({ kind, state }) => state !== 'not-needed' && !made.includes(paperOf(kind)))
        .map(({ kind }) => [kind, paperOf(kind)])
      expect(missing).toEqual([])
    },
  )
})
