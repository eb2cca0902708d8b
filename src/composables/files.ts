/** A file that somebody chose, read only when asked for. */
export interface ChosenFile {
  name: string
  /** Bytes. */
  size: number
  /** All of it, or no more than `most` bytes from its beginning. */
  bytes: (most?: number) => Promise<Uint8Array>
}

export function chosenFile(file: File): ChosenFile {
  return {
    name: file.name,
    size: file.size,
    bytes: async (most = file.size) => new Uint8Array(await file.slice(0, most).arrayBuffer()),
  }
}

/** Hands a content to the browser as a download. */
export function saveFile(name: string, content: string | Uint8Array, mediaType: string): void {
  const link = document.createElement('a')
  const blob = new Blob([content as BlobPart], { type: mediaType })
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // Some engines start reading only after the click handler has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
