import type { PaperSection } from './paper'

/** A file shown in a paper as it is saved. */
export function codeSection(id: string, title: string, text: string): PaperSection {
  const lines = text.replaceAll('\r\n', '\n').trimEnd()
  return { id, title, blocks: [{ kind: 'code', label: '', text: lines }] }
}
