import { DATABASE, LOCAL_KEYS } from './database/names'

/** How long a browser may take to say whether the database is there. Milliseconds. */
const PATIENCE = 1_000

/**
 * Whether this browser never kept anything of ours: neither a key nor a database. Asked before what reads and
 * writes drafts is loaded. Whatever is in doubt is no first visit; nothing is made by asking.
 */
export async function isFirstVisit(name = DATABASE): Promise<boolean> {
  try {
    if (Object.keys(localStorage).some((key) => key.startsWith(LOCAL_KEYS))) return false
    return await isMissing(indexedDB.open(name))
  } catch {
    // What the browser refuses is told by what knows the reasons.
    return false
  }
}

function isMissing(request: IDBOpenDBRequest): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), PATIENCE)
    let isNew = false
    // Only a database that is not there has to be made; it is not.
    request.onupgradeneeded = () => {
      isNew = true
      request.transaction?.abort()
    }
    request.onsuccess = () => {
      request.result.close()
      answer(false)
    }
    request.onerror = (event) => {
      event.preventDefault()
      answer(isNew)
    }
    function answer(is: boolean) {
      clearTimeout(late)
      resolve(is)
    }
  })
}
