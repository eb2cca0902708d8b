import type { Refusal } from '../evidence/decodeText'

/** Why a file was not read as a topology, and what to do instead. */
const TOPOLOGY_REFUSALS: Readonly<Record<Refusal, string>> = {
  empty: 'The file is empty.',
  'too-large': 'The file is larger than 10 MB. A topology is smaller, whatever its size.',
  zip:
    'It is a zip archive. Export-CsConfiguration makes one; save the topology alone instead: ' +
    '(Get-CsTopology -AsXml).ToString() | Out-File topology.xml',
  gzip: 'It is a compressed file. Unpack it and choose the XML file inside.',
  pdf: 'It is a PDF. Choose the .tbxml or .xml file that it was made from.',
  office: 'It is an old Office document. Choose the .tbxml or .xml file itself.',
  binary: 'It is not a text file. Choose a .tbxml file or the output of Get-CsTopology -AsXml.',
  encoding:
    'Its characters are damaged, or in an encoding other than UTF-8 and UTF-16. Save it again.',
}

/** The sentence for a file that cannot be a topology, from what `decodeText` found in its bytes. */
export function refuseTopologyFile(reason: Refusal): string {
  return TOPOLOGY_REFUSALS[reason]
}
