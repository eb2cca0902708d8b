import { tabMessageTypes } from '../schema'

// The build replaces this file by the values of what it exports: see scripts/plugins/evaluated.js.

/** The messages of tabs by their type: the first page listens to them, and has no room for an outline. */
export const TAB_MESSAGE_TYPES = tabMessageTypes
