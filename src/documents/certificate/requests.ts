import type { DocumentFile } from '../file'
import { scriptHead } from '../request/paperHead'
import { windowsFile } from '../powershell/powershellText'
import type { Summary } from '../summary'
import type { CertificateNames } from './names'
import { KEEP_NAMES, certificateNames, fitsSubject } from './names'

const ADD_NAMES = [
  `${KEEP_NAMES}: add each one that is missing below,`,
  'and the web conferencing name of your Edge. They are not planned here.',
]

/**
 * A request file for `certreq -new` on Windows. The key can be exported, because every Edge Server of a pool
 * uses the same certificate (F68); its kind and length are Edgewise's choice, no source sets them.
 */
export function certreqInf(summary: Summary, { subject, alternatives }: CertificateNames): string {
  const last = alternatives.length - 1
  return windowsFile([
    ...headLines(summary, ';', [`certreq -new ${subject}.inf ${subject}.req`, ...ADD_NAMES]),
    '[Version]',
    'Signature = "$Windows NT$"',
    '',
    '[NewRequest]',
    `Subject = "CN=${subject}"`,
    'KeyAlgorithm = RSA',
    'KeyLength = 2048',
    'HashAlgorithm = SHA256',
    'Exportable = TRUE',
    'MachineKeySet = TRUE',
    'KeySpec = 1',
    'KeyUsage = 0xA0',
    'ProviderName = "Microsoft RSA SChannel Cryptographic Provider"',
    'RequestType = PKCS10',
    '',
    '[EnhancedKeyUsageExtension]',
    'OID = 1.3.6.1.5.5.7.3.1',
    '',
    '[Extensions]',
    '2.5.29.17 = "{text}"',
    ...alternatives.map((name, index) => `_continue_ = "dns=${name}${index === last ? '' : '&'}"`),
  ])
}

/** The same request for OpenSSL: `openssl req -new -config FILE -keyout KEY -out REQUEST`. */
export function opensslConfig(
  summary: Summary,
  { subject, alternatives }: CertificateNames,
): string {
  return [
    ...headLines(summary, '#', [
      `openssl req -new -config ${subject}.cnf -keyout ${subject}.key -out ${subject}.csr`,
      ...ADD_NAMES,
    ]),
    '[req]',
    'default_bits = 2048',
    'default_md = sha256',
    'prompt = no',
    'distinguished_name = subject',
    'req_extensions = extensions',
    '',
    '[subject]',
    `CN = ${subject}`,
    '',
    '[extensions]',
    'keyUsage = critical, digitalSignature, keyEncipherment',
    'extendedKeyUsage = serverAuth',
    'subjectAltName = @names',
    '',
    '[names]',
    ...alternatives.map((name, index) => `DNS.${String(index + 1)} = ${name}`),
    '',
  ].join('\n')
}

/** Both request files for each Access Edge whose name can be a subject. */
export function certificateFiles(summary: Summary): DocumentFile[] {
  return certificateNames(summary)
    .filter(fitsSubject)
    .flatMap((names) => [
      { name: `${names.subject}.inf`, text: certreqInf(summary, names) },
      { name: `${names.subject}.cnf`, text: opensslConfig(summary, names) },
    ])
}

function headLines(summary: Summary, mark: string, about: readonly string[]): string[] {
  const head = [...scriptHead(summary, 'Certificate request for the Access Edge'), '', ...about]
  return [...head.map((line) => `${mark} ${line}`.trimEnd()), '']
}
