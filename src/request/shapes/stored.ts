import { outlineOf } from '../reading/outline'
import { judgedSchema, markerSchema } from '../schema'

// The build replaces this file by the values of what it exports: see scripts/plugins/evaluated.js.

export const MARKER_OUTLINE = outlineOf(markerSchema.describe())
/** What is remembered where nothing was stored yet. */
export const NO_MARKER = markerSchema.getDefault()
export const JUDGED_OUTLINE = outlineOf(judgedSchema.describe())
