import type { Refusal } from '../evidence/decodeText'

const TABLE_REFUSALS: Readonly<Record<Refusal, string>> = {
  empty: 'The file is empty.',
  'too-large': 'The file is larger than 5 MB. Divide it and open the parts one after the other.',
  zip: 'It is a zip archive or an Excel workbook. Save the sheet as CSV and choose that file.',
  gzip: 'It is a compressed file. Unpack it and choose the text file inside.',
  pdf: 'It is a PDF. Copy the names from it and paste them as a list.',
  office: 'It is an old Office document. Save the sheet as CSV and choose that file.',
  binary: 'It is not a text file. Choose a CSV file or a plain list of names.',
  encoding:
    'Its characters are damaged, or in an encoding that is not known here. Save it again as UTF-8.',
}

/** The sentence for a file that cannot be a list or a table, from what `decodeText` found in its bytes. */
export function refuseTableFile(reason: Refusal): string {
  return TABLE_REFUSALS[reason]
}
