/** Random bytes for many ids: the browser takes about as long over one block as over the bytes of one id. */
let bytes: number[] = []

/**
 * A fresh id of 16 letters and digits. `crypto.randomUUID` is not there on a plain-HTTP intranet host;
 * `getRandomValues` is.
 */
export function newId(): string {
  if (bytes.length === 0) bytes = [...crypto.getRandomValues(new Uint8Array(4096))]
  let id = ''
  for (const byte of bytes.splice(-16)) id += (byte % 36).toString(36)
  return id
}
