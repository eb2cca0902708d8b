import { DAY } from '../../core/turningPoints'
import type { GuideTopic } from '../topic'
import { command, points, says } from './statement'

export const REMOVAL: GuideTopic = {
  id: 'removal',
  title: 'Taking it out of service',
  lead: 'Suspend first, remove later; and what must stay because other federation needs it.',
  sections: [
    {
      id: 'why',
      title: 'Why now',
      words: 'remove decommission uninstall skype ended',
      statements: [
        says(
          'Skype for consumers ended on 5 May 2025. A provider that nobody answers does no good and only makes searches and audits longer.',
          ['W5'],
          { since: DAY.skypeEnded },
        ),
      ],
      see: [{ topic: 'status' }],
    },
    {
      id: 'provider',
      title: 'The provider',
      words: 'remove delete disable skype provider command',
      statements: [
        command(
          'Keep a note of how it was',
          'Get-CsPublicProvider -Identity "Skype" | Format-List',
          ['K'],
        ),
        command('Suspend; the entry stays', 'Disable-CsPublicProvider -Identity "Skype"', ['K']),
        command(
          'Remove, after a rehearsal with -WhatIf',
          'Remove-CsPublicProvider -Identity "Skype" -WhatIf',
          ['K'],
        ),
        says('Removed means gone: only creating it again brings it back.', ['K']),
      ],
      see: [{ topic: 'server', anchor: 'stop' }],
    },
    {
      id: 'policies',
      title: 'The policies',
      words: 'reset policy public cloud access off',
      statements: [
        command(
          'In each policy that allowed it',
          'Set-CsExternalAccessPolicy -Identity Global -EnablePublicCloudAccess $False -EnablePublicCloudAudioVideoAccess $False',
          ['K'],
        ),
        says(
          'Do it for the global policy, for each site policy and for each user policy. A user policy that served nothing else can be taken from its users by granting `$Null`.',
          ['K', 'A7'],
        ),
      ],
    },
    {
      id: 'keep',
      title: 'What stays if you federate with anyone else',
      words: 'keep federation srv certificate port 5061 teams microsoft 365 stay',
      statements: [
        points(
          [
            'Federation on the Access Edge.',
            'TCP 5061 in both directions.',
            'The SRV records `_sipfederationtls._tcp` and the names that they lead to.',
            'Those names in the certificate.',
          ],
          ['A6', 'D1', 'D2', 'L1'],
        ),
        says(
          'If nobody else is federated, all of it can go: `Set-CsAccessEdgeConfiguration -AllowFederatedUsers $False`, then the records, then the firewall rule.',
          ['A6'],
        ),
      ],
    },
    {
      id: 'people',
      title: 'Tell people',
      words: 'notice users inform staff',
      statements: [
        says(
          'Tell your users which contacts will go silent and from when, before you suspend the provider. At the site a request could also be cancelled; since it closed there is nowhere to do that.',
          ['W2', 'D1'],
        ),
      ],
    },
  ],
}
