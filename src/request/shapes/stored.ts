import { outlineOf } from '../reading/outline'
import { cachedProgressSchema, lossRecordSchema } from '../schema'

// The build replaces this file by the values of what it exports: see scripts/plugins/evaluated.js.

export const LOSS_RECORD_OUTLINE = outlineOf(lossRecordSchema.describe())
/** What is remembered where nothing was stored yet. */
export const NO_LOSS_RECORD = lossRecordSchema.getDefault()
export const CACHED_PROGRESS_OUTLINE = outlineOf(cachedProgressSchema.describe())
