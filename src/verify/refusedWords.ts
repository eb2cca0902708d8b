import type { Refusal } from '../evidence/decodeText'

/** Why a file was not read, and what to do instead. */
export const REFUSED_WORDS: Readonly<Record<Refusal, string>> = {
  empty: 'The file is empty.',
  'too-large': 'The file is larger than 10 MB. Paste the part that matters.',
  zip: 'This is a ZIP archive or an Office document. Unpack it, or paste the text.',
  gzip: 'This is a compressed file. Unpack it first.',
  pdf: 'This is a PDF. Copy the text out of it.',
  office: 'This is an Office document. Copy the text out of it.',
  binary: 'This is not a text. Choose the output of a command, a zone file or a certificate.',
  encoding: 'The file is not in the encoding that it seems to be in. Save it as UTF-8.',
}
