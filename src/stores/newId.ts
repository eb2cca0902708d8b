/**
 * A fresh id of 16 letters and digits. `crypto.randomUUID` is not there on a plain-HTTP intranet host;
 * `getRandomValues` is.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')
}
