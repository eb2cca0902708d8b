/** The database, and the channel on which tabs talk about it. */
export const DATABASE = 'edgewise'

/** What every key in localStorage begins with. */
export const LOCAL_KEYS = 'edgewise.'
