import type { DraftKind } from '../../request/draft'

/** What the main paper of a draft is called, by its kind; the screen has the same heading. */
export const TITLES: Readonly<Record<DraftKind, string>> = {
  new: 'Provisioning request',
  update: 'Provisioning request',
  federation: 'Federation with Microsoft 365',
  removal: 'Removal',
}
