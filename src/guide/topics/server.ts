import type { GuideTopic } from '../topic'
import { DAY } from '../../core/turningPoints'
import {
  FEDERATION,
  KEPT_FLAGS,
  POLICY_FLAGS,
  PROVIDER_COMMANDS,
  type Command,
} from '../../guidance/commands'
import { SERVER_NAMES, type ServerVersion } from '../../situation/server'
import { command, inOrder, points, says, table } from './statement'

/** A command as Microsoft prints it: quotes only where a list or an address needs them. */
function printed({ name, parameters }: Command): string {
  const values = parameters.map(({ name: parameter, value }) => {
    if (typeof value === 'boolean') return `-${parameter} ${value ? '$True' : '$False'}`
    return `-${parameter} ${/[,/]/.test(String(value)) ? `"${String(value)}"` : String(value)}`
  })
  return [name, ...values].join(' ')
}

/** Servers with a line of their own, the oldest first; later ones take the last. */
const PRINTED_FOR: readonly ServerVersion[] = [
  'lync-2010',
  'lync-2013',
  'lync-2013-cu5',
  'sfb-2015',
]

const PUBLIC_USERS = [POLICY_FLAGS.text, POLICY_FLAGS.calls]
const policy = (cmdlet: string, identity: string): string =>
  printed({
    name: cmdlet,
    parameters: [{ name: 'Identity', value: identity, why: '' }, ...PUBLIC_USERS],
  })

/** What a new policy carries over, so that nobody loses sign-in from outside or partners (F50). */
const KEPT = KEPT_FLAGS.map(({ name }) => `-${name} $today.${name}`).join(' ')

export const SERVER: GuideTopic = {
  id: 'server',
  title: 'Set-up on the server',
  lead: 'Three settings in this order: federation, a policy that allows it, the provider. Each with its path in the Control Panel and its command.',
  sections: [
    {
      id: 'sequence',
      title: 'The parts, in order',
      words: 'steps order enable configure lync server setup',
      statements: [
        inOrder(
          [
            'Enable federation on the Access Edge.',
            'Allow public users in at least one external access policy.',
            'Set up the provider Skype.',
            'Let a user add a contact, as a test.',
          ],
          ['A1', 'A2'],
        ),
        says(
          'All three server parts are needed. Federation alone is not enough: a policy must allow it as well. You may set them before provisioning is finished; contacts will work only afterwards.',
          ['A6', 'A8'],
        ),
      ],
      see: [{ topic: 'end-users', anchor: 'lync-add' }, { topic: 'order' }],
    },
    {
      id: 'rights',
      title: 'Who may do it, and where',
      words: 'who may run the commands permission rights role admin group front end',
      statements: [
        says(
          'A member of `RTCUniversalServerAdmins`, in the Management Shell on a Front End Server. The role `CsAdministrator` alone is for the Control Panel and remote PowerShell.',
          ['A6', 'A7', 'A8', 'A1'],
        ),
      ],
    },
    {
      id: 'federation',
      title: 'Enable federation',
      words: 'federation access edge configuration partner discovery routing archiving disclaimer',
      statements: [
        says(
          'Control Panel: External User Access, Access Edge Configuration, Global, Edit, Show details. Tick “Enable communications with federated users”; if wanted also “Enable partner domain discovery” and “Send archiving disclaimer to federated partners”. Commit.',
          ['A6'],
        ),
        command('Federation on', printed(FEDERATION), ['A6', 'K']),
        points(
          [
            'It is off by default; `$False` switches federation and public IM off together.',
            'There is one such configuration for the whole deployment.',
            'With default routing (`-UseDefaultRouting`) a public provider cannot be used; all providers have to be deleted before a default route can even be set. DNS routing (`-UseDnsSrvRouting`) is the way.',
            '`-EnablePartnerDiscovery` goes only with `-UseDnsSrvRouting` and is off by default.',
          ],
          ['A6', 'K'],
        ),
      ],
      see: [{ topic: 'glossary', anchor: 'federation' }],
    },
    {
      id: 'policy',
      title: 'Allow public users in a policy',
      words: 'external access policy global site user grant public cloud audio video',
      statements: [
        says(
          'Control Panel: External User Access, External Access Policy, open or make a policy, tick “Enable communications with public users”.',
          ['A7'],
        ),
        command(
          'In the global policy, with calls',
          policy('Set-CsExternalAccessPolicy', 'Global'),
          ['K'],
        ),
        command(
          'Only for some users',
          `$today = Get-CsExternalAccessPolicy -Identity Global
${policy('New-CsExternalAccessPolicy', 'SkypeUsers')} ${KEPT}
Grant-CsExternalAccessPolicy -Identity "Ken Myer" -PolicyName SkypeUsers`,
          ['K'],
        ),
        says(
          'A new policy starts with every switch off, and whoever is granted it has no other. So it takes over what these users may do today: `$today` is the policy that they have now, here the global one. Lync Server 2010 does not have `-EnableXmppAccess`: leave it out there.',
          ['K', 'A7'],
        ),
        says(
          '`-EnablePublicCloudAccess` can no longer be used since 5 May 2025. Whether a server build refuses it is not known; the scripts made here look for it before they use it.',
          ['K26'],
          { since: DAY.skypeEnded },
        ),
        table(
          'What each switch allows',
          ['Parameter', 'Allows'],
          [
            ['`EnablePublicCloudAccess`', 'Messages and presence with public networks.'],
            ['`EnablePublicCloudAudioVideoAccess`', 'Calls as well; needs the one above.'],
            ['`EnableFederationAccess`', 'Federated partner companies.'],
            ['`EnableOutsideAccess`', 'Your own users from outside.'],
            ['`EnableXmppAccess`', 'Partners on XMPP, from Lync Server 2013 on.'],
          ],
          ['K'],
        ),
        says(
          'A user policy wins over a site policy, and a site policy over the global one. A site policy (`site:Redmond`) applies by itself; a user policy does nothing until it is granted. Every switch is off by default.',
          ['A7', 'K'],
        ),
      ],
    },
    {
      id: 'provider',
      title: 'Set up the provider',
      words:
        'powershell create skype provider New-CsPublicProvider command messenger name decoration',
      statements: [
        says(
          'Remove the old Messenger entry where there is one, then create Skype. The two cannot exist side by side: name and proxy address must each be unique among all public and hosting providers. Which line fits depends on the version.',
          ['A1', 'K', 'D1'],
        ),
        command(
          'Remove the old entry, where there is one',
          'Remove-CsPublicProvider -Identity Messenger',
          ['A1', 'K'],
        ),
        ...PRINTED_FOR.flatMap((server) => {
          const { command: line, sources, note } = PROVIDER_COMMANDS[server]
          return [command(SERVER_NAMES[server], printed(line), sources), says(note, sources)]
        }),
        says(
          'Lync Server 2010 came with an entry for MSN, which may be enabled instead of making a new one. No document says which named level `-VerificationLevel 2` stands for, so the number is printed as it was published.',
          ['K10', 'A1', 'K'],
        ),
        says(
          'Control Panel: Federation and External Access, SIP Federated Providers, New, Public provider. It offers the name, the Access Edge service, the verification level and the switch to enable, but no name decoration.',
          ['A8'],
        ),
      ],
      see: [
        { topic: 'contradictions', anchor: 'c11' },
        { topic: 'contradictions', anchor: 'c12' },
        { topic: 'edges', anchor: 'decoration' },
      ],
    },
    {
      id: 'rename',
      title: 'Messenger is connected already',
      words: 'messenger pic already configured rename provider existing',
      statements: [
        says(
          'Then nothing has to be requested. The entry may be given the name Skype, and that is all. Since only `-Enabled` and `-VerificationLevel` of an entry can be changed, renaming means: remove it and create it anew.',
          ['S0', 'D1', 'K'],
        ),
      ],
    },
    {
      id: 'check',
      title: 'Look at the result',
      words: 'verify test get-cspublicprovider replication federated partner check',
      statements: [
        command('The provider as it is set', 'Get-CsPublicProvider -Identity "Skype"', ['K']),
        command(
          'The copy that an Edge Server has (run it there)',
          'Get-CsPublicProvider -LocalStore',
          ['K'],
        ),
        says(
          '`Test-CsFederatedPartner` tries a named partner through the internal FQDN of the Edge. It shows whether federation works, and not whether Skype does.',
          ['K'],
        ),
      ],
    },
    {
      id: 'stop',
      title: 'Suspend or take away',
      words: 'disable suspend pause enable again',
      statements: [
        says(
          '`Disable-CsPublicProvider` switches the entry off and keeps it; `Enable-CsPublicProvider` brings it back. `Remove-CsPublicProvider` deletes it, and the only way back is to create it again.',
          ['K'],
        ),
      ],
      see: [{ topic: 'removal' }],
    },
  ],
}
