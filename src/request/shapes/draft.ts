import { outlineOf } from '../reading/outline'
import { draftSchema } from '../schema'

// The build replaces this file by the values of what it exports: see scripts/plugins/evaluated.js.

/** What a draft of today's schema looks like. */
export const DRAFT_OUTLINE = outlineOf(draftSchema.describe())
