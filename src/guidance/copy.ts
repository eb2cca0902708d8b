/** The answer to “Works without a network?”, by what the browser says of this copy. */
export const OFFLINE_WORDS = {
  file: 'Yes. This copy is one file and needs no network.',
  stored: 'Yes. This browser has stored a copy of the app.',
  storing: 'Not yet. This browser is storing a copy of the app; keep the page open for a moment.',
  'switched-off': 'No, because the address has “?nosw”. Open it without that.',
  insecure: 'No, because browsers store a copy only from an address that begins with https.',
  unsupported: 'No, because this browser stores no copies of apps.',
  refused:
    'No, because this browser or the host refused the part that stores a copy. Everything works as long as the host answers.',
} as const
