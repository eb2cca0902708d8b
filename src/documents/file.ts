/** A document as it is saved: its name and its whole text. */
export interface DocumentFile {
  name: string
  text: string
}
