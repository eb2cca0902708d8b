import type { DraftKind } from '../../request/draft'

/** What the main paper of a draft is called, by its kind; the screen has the same heading. */
export const TITLES: Readonly<Record<DraftKind, { heading: string; paper: string }>> = {
  new: {
    heading: 'Provisioning request',
    paper: 'Provisioning request: Lync–Skype connectivity',
  },
  update: {
    heading: 'Provisioning request',
    paper: 'Update of a provisioning request: Lync–Skype connectivity',
  },
  federation: {
    heading: 'Federation with Microsoft 365',
    paper: 'Federation with Microsoft 365',
  },
  removal: { heading: 'Removal', paper: 'Removal: Lync–Skype connectivity' },
}
