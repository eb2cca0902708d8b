import { closeReaderOf } from '../reading/closeReader'
import { draftSchema, type Draft } from '../schema'

// The build replaces this file by the values of what it exports: see scripts/plugins/evaluated.js.

const given = ['id', 'createdAt', 'changedAt', 'edges'] as const

/** A draft without answers, without Edges and without an identity; the fields in the order of the schema. */
export const DRAFT_DEFAULTS = closeReaderOf<Omit<Draft, (typeof given)[number]>>(
  draftSchema.omit([...given]),
)({}, '', { repaired: [], tooLarge: null })
