import type { IsoDate } from '../core/time'

/** A document that the rules rest on. */
export interface Source {
  key: string
  title: string
  /** What the title comes to in a few words, where it is long. */
  short?: string
  /** Who published it, and where. */
  where: string
  /** The day the document carries; the first of the month or year where only that is known. */
  date: IsoDate | null
  /** The date as a person should read it: `November 2014`, `undated`. */
  dateText: string
}

const LIBRARY = 'Microsoft, Skype for Business documentation'
const LYNC_LIBRARY = 'Microsoft, Lync Server 2013 library'

/** Every document that a rule, a guide page or a ruling may cite. */
export const SOURCES: readonly Source[] = [
  {
    key: 'S0',
    title: 'Provisioning guide for Lync-Skype connectivity',
    short: 'Provisioning guide',
    where: LYNC_LIBRARY,
    date: '2014-11-26',
    dateText: '26 November 2014',
  },
  {
    key: 'S1',
    title: 'Frequently Asked Questions: Provisioning Lync Server 2013 for Skype connectivity',
    short: 'Provisioning FAQ',
    where: LYNC_LIBRARY,
    date: '2019-03-22',
    dateText: '29 December 2016, changed 22 March 2019',
  },
  {
    key: 'S2',
    title: 'Introduction to Lync Server 2013',
    where: LYNC_LIBRARY,
    date: '2015-03-09',
    dateText: '9 March 2015',
  },
  {
    key: 'A1',
    title: 'Accessing the Lync Server Public IM Connectivity Provisioning Site',
    short: 'Provisioning site',
    where: LIBRARY,
    date: '2017-03-09',
    dateText: '9 March 2017, web copy 22 March 2019',
  },
  {
    key: 'A2',
    title: 'Enabling Lync-Skype connectivity',
    where: LIBRARY,
    date: '2016-12-09',
    dateText: '9 December 2016',
  },
  {
    key: 'A3',
    title: 'Note about Lync-Skype connectivity for Lync Online',
    where: LIBRARY,
    date: '2014-11-17',
    dateText: '17 November 2014',
  },
  {
    key: 'A4',
    title: 'Using Lync-Skype connectivity as an end user',
    where: LIBRARY,
    date: '2016-12-28',
    dateText: '28 December 2016',
  },
  {
    key: 'A5',
    title: 'Support for public instant messenger connectivity',
    where: LIBRARY,
    date: '2016-12-09',
    dateText: '9 December 2016, text of 2013',
  },
  {
    key: 'A6',
    title: 'Enable or disable federation and public IM connectivity',
    short: 'Enable federation',
    where: LIBRARY,
    date: '2014-11-17',
    dateText: '17 November 2014',
  },
  {
    key: 'A7',
    title: 'Configure policies to control public user access',
    short: 'Policies for public users',
    where: LIBRARY,
    date: '2016-12-09',
    dateText: '9 December 2016',
  },
  {
    key: 'A8',
    title: 'Create or edit public SIP federated providers',
    short: 'Public SIP providers',
    where: LIBRARY,
    date: '2014-11-17',
    dateText: '17 November 2014',
  },
  {
    key: 'D1',
    title: 'Deploy Skype connectivity',
    where: LIBRARY,
    date: '2019-08-12',
    dateText: 'August 2019',
  },
  {
    key: 'D2',
    title: 'Edge Server environmental requirements',
    where: LIBRARY,
    date: null,
    dateText: 'undated',
  },
  {
    key: 'D3',
    title: 'Plan hybrid connectivity',
    where: LIBRARY,
    date: '2020-01-01',
    dateText: 'about 2020',
  },
  {
    key: 'D4',
    title: 'Teams and Skype interoperability',
    where: 'Microsoft, Teams documentation',
    date: '2020-10-01',
    dateText: 'October 2020',
  },
  {
    key: 'L1',
    title: 'Port summary - Scaled consolidated edge, DNS load balancing, public IP addresses',
    short: 'Ports of a consolidated Edge',
    where: LYNC_LIBRARY,
    date: '2013-04-03',
    dateText: '3 April 2013',
  },
  {
    key: 'L2',
    title: 'Port summary - SIP, XMPP federation, and public instant messaging',
    short: 'Ports for public IM',
    where: LYNC_LIBRARY,
    date: '2013-03-15',
    dateText: '15 March 2013',
  },
  {
    key: 'L3',
    title: 'Certificate summary - SIP, XMPP federation, and public instant messaging',
    short: 'Certificates for public IM',
    where: LYNC_LIBRARY,
    date: '2013-03-15',
    dateText: '15 March 2013',
  },
  {
    key: 'L4',
    title: 'Plan for Edge Server certificates',
    where: LYNC_LIBRARY,
    date: '2012-11-05',
    dateText: '5 November 2012',
  },
  {
    key: 'L5',
    title: 'Port summary for public instant messaging',
    where: 'Copy of the Lync Server 2013 library on unifiedpeople.ru',
    date: '2013-02-16',
    dateText: '16 February 2013',
  },
  {
    key: 'K',
    title: 'Skype for Business PowerShell reference',
    where: 'Microsoft, office-docs-powershell',
    date: '2018-01-01',
    dateText: 'undated, edited 2018 to 2022',
  },
  {
    key: 'K13',
    title: 'New-CsPublicProvider in Lync Server 2013',
    where: 'Copy of the product help on unifiedpeople.ru',
    date: '2014-02-19',
    dateText: '19 February 2014',
  },
  {
    key: 'K10',
    title: 'New-CsPublicProvider and Set-CsPublicProvider in Lync Server 2010',
    where: 'Microsoft, Lync Server 2010 library',
    date: '2012-03-26',
    dateText: '26 March 2012',
  },
  {
    key: 'K10R',
    title: 'Get-CsManagementStoreReplicationStatus in Lync Server 2010',
    where: 'Microsoft, Lync Server 2010 library',
    date: '2012-03-23',
    dateText: '23 March 2012',
  },
  {
    key: 'W1',
    title: 'How to set up Lync to Skype Federation',
    where: 'adamfowlerit.com',
    date: '2013-06-01',
    dateText: 'June 2013',
  },
  {
    key: 'W2',
    title: 'Configuring Lync and Skype Federation',
    where: 'gecko-studio.co.uk',
    date: '2015-01-01',
    dateText: 'undated, about early 2015',
  },
  {
    key: 'W3',
    title: 'Lync and Skype video calling',
    where: 'rcpmag.com and eweek.com',
    date: '2014-12-05',
    dateText: '5 December 2014',
  },
  {
    key: 'W4',
    title: 'Issue 119 on the documentation',
    where: 'MicrosoftDocs on GitHub',
    date: '2018-04-13',
    dateText: '13 April 2018',
  },
  {
    key: 'W5',
    title: 'Skype retires in May 2025',
    where: 'Skype blog, as quoted by the press',
    date: '2025-02-28',
    dateText: '28 February to 5 May 2025',
  },
  {
    key: 'W6',
    title: 'Contoso.tbxml of SfbAutomatedLab',
    where: 'Public sample on GitHub',
    date: '2017-01-01',
    dateText: '2017 to 2021',
  },
  {
    key: 'P1',
    title: 'Skype for Business Online retirement',
    where: 'Microsoft, Skype for Business documentation',
    date: '2021-07-31',
    dateText: 'July 2021',
  },
  {
    key: 'P2',
    title: 'Lifecycle of Lync Phone Edition',
    where: 'Microsoft, lifecycle data',
    date: '2023-04-11',
    dateText: 'April 2023',
  },
  {
    key: 'P3',
    title: 'End of support for Skype for Business Server 2015 and 2019',
    where: 'neowin.net and other press',
    date: '2025-10-14',
    dateText: 'October 2025',
  },
  {
    key: 'KB',
    title: 'Known issues with public instant messaging, KB 897567',
    where: 'Microsoft support article',
    date: null,
    dateText: 'undated, of the time before Lync',
  },
  {
    key: 'W7',
    title: 'Reports on renaming personal accounts',
    where: 'collabage.blogspot.com and messengergeek',
    date: '2009-04-09',
    dateText: '2005 and 2009',
  },
  {
    key: 'RFC1035',
    title: 'RFC 1035: Domain names, implementation and specification',
    where: 'IETF',
    date: '1987-11-01',
    dateText: 'November 1987',
  },
  {
    key: 'RFC1123',
    title: 'RFC 1123: Requirements for Internet hosts',
    where: 'IETF',
    date: '1989-10-01',
    dateText: 'October 1989',
  },
  {
    key: 'K26',
    title: 'Cmdlet reference: on-premises and tenant modules',
    where: 'Microsoft, office-docs-powershell',
    date: '2026-08-21',
    dateText: 'state of 21 August 2026',
  },
  {
    key: 'D5',
    title: 'Manage DNS entries while decommissioning',
    where: LIBRARY,
    date: null,
    dateText: 'undated',
  },
  {
    key: 'D6',
    title: 'Disable hybrid to complete migration to the cloud',
    where: LIBRARY,
    date: null,
    dateText: 'undated',
  },
  {
    key: 'D7',
    title: 'Configure federation with Skype for Business Online',
    where: LIBRARY,
    date: null,
    dateText: 'undated',
  },
  {
    key: 'CA1',
    title: 'Announcements of certificate authorities and Chrome’s root programme, as reported',
    where: 'Let’s Encrypt, DigiCert, trade pages',
    date: '2026-07-01',
    dateText: 'May to July 2026, reported by',
  },
  {
    key: 'M25B',
    title: 'Release post of the updates of August 2025',
    where: 'Microsoft',
    date: '2025-08-01',
    dateText: 'August 2025',
  },
  {
    key: 'CVE',
    title: 'CVE-2026-66302, -66303, -66307 and -83746',
    where: 'CVE records, issued by Microsoft',
    date: '2026-09-08',
    dateText: '8 September to 14 October 2026',
  },
  {
    key: 'CA2',
    title: 'Ballot SC-081v3 of the CA/Browser Forum, as summed up by trade pages',
    where: 'reported by',
    date: '2025-04-11',
    dateText: '11 April 2025, reported by',
  },
  {
    key: 'PF',
    title: 'Keys in CNG and Lync, and a later change of Microsoft’s documentation (PR 3861)',
    where: 'Perficient; Skype for Business documentation',
    date: '2013-12-09',
    dateText: '9 December 2013 and February 2020',
  },
  {
    key: 'ENC',
    title: 'Encryption for Skype for Business Server, with a change of its text (PR 3321)',
    where: LIBRARY,
    date: null,
    dateText: 'undated',
  },
  {
    key: 'P6',
    title: 'Message centre posts MC805200, MC1150123, MC1183006 and MC1182004, from mirrors',
    where: 'Microsoft 365 message centre, reported by',
    date: '2024-07-01',
    dateText: '2024 to 2026, reported by',
  },
  {
    key: 'P5',
    title: 'Press on the second paid support window of 2015 and 2019',
    where: 'reported by',
    date: '2026-04-01',
    dateText: 'spring 2026',
  },
  {
    key: 'M25',
    title: 'Skype for Business Server Subscription Edition is now generally available',
    where: 'Microsoft, announcement as stored in a copy',
    date: '2025-07-01',
    dateText: 'July 2025',
  },
  {
    key: 'LP',
    title: 'Configuring for push notifications; hosted voice mail',
    where: LYNC_LIBRARY,
    date: null,
    dateText: 'undated',
  },
  {
    key: 'RFC5890',
    title: 'RFC 5890: Internationalized domain names for applications',
    where: 'IETF',
    date: '2010-08-01',
    dateText: 'August 2010',
  },
  {
    key: 'RFC6761',
    title: 'RFC 6761: Special-use domain names',
    where: 'IETF',
    date: '2013-02-01',
    dateText: 'February 2013',
  },
  {
    key: 'PSL',
    title: 'Public Suffix List',
    where: 'publicsuffix.org',
    date: null,
    dateText: 'undated, kept up to date',
  },
  {
    key: 'UTS46',
    title: 'UTS 46: Unicode IDNA compatibility processing',
    where: 'Unicode Consortium',
    date: null,
    dateText: 'undated, one edition for each version of Unicode',
  },
]

const BY_KEY: ReadonlyMap<string, Source> = new Map(SOURCES.map((source) => [source.key, source]))

/** The document behind a key; undefined for a key that no table has. */
export function sourceOf(key: string): Source | undefined {
  return BY_KEY.get(key)
}
