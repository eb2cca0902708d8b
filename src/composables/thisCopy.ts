/** Which copy of the app this is, as the build wrote it into the page; null while developing. */
export function thisCopy(): { version: string | null; build: string | null } {
  const written = (name: string) =>
    document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || null
  return { version: written('version'), build: written('build') }
}

/** The licences of what is in a copy that is one file; null where they are a file beside the page. */
export const licencesInPage = (): string | null =>
  document.getElementById('licences')?.textContent ?? null
