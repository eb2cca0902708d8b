/** A document as it is saved: its name and its whole text. */
export interface DocumentFile {
  name: string
  text: string
}

/** The media type of a file by the end of its name, for the browser that saves it. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  md: 'text/markdown',
  csv: 'text/csv',
  ics: 'text/calendar',
  json: 'application/json',
  zip: 'application/zip',
}

/** Plain text where a type would make a browser do something with the file. */
export function mediaTypeOf(name: string): string {
  return MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain'
}
