/** The moments that a calendar reminds of. */
export type ReminderKind = 'off-wait' | 'usual' | 'support' | 'outer'

/** What a calendar entry says; titles are plain, since an alarm shows nothing else. */
export const REMINDERS: Readonly<Record<ReminderKind, { title: string; detail: string }>> = {
  'off-wait': {
    title: '24 hours are over',
    detail:
      'External communications in Lync Online have been off for 24 hours. Check that they are still off, then submit the request.',
  },
  usual: {
    title: 'Provisioning may be complete',
    detail:
      'It usually takes 24 to 48 hours. Try a Skype contact, and mark the request if it works.',
  },
  support: {
    title: '48 hours since submitting',
    detail: 'If contacts still do not work, call Microsoft support.',
  },
  outer: {
    title: '30 days since submitting',
    detail:
      'This is the longest time that any document names. If contacts do not work, call Microsoft support.',
  },
}
