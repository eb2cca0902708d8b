import { DAY } from '../../core/turningPoints'
import type { GuideTopic } from '../topic'
import { inOrder, says } from './statement'

const ERA = { until: DAY.onlineRetired }

export const LYNC_ONLINE: GuideTopic = {
  id: 'lync-online',
  title: 'Lync Online customers',
  lead: 'No request at the provisioning site: a switch in the admin centre, in a place that depends on the plan.',
  sections: [
    {
      id: 'who',
      title: 'Who goes this way',
      words: 'cloud office 365 tenant online only locp',
      statements: [
        says(
          'If all your users are in Lync Online, the provisioning site has nothing for you: it serves Lync Server and hybrid deployments. The FAQ calls your console the Lync Online Control Panel (LOCP).',
          ['S1'],
          ERA,
        ),
      ],
      see: [{ topic: 'faq', anchor: 'qualify' }],
    },
    {
      id: 'enterprise',
      title: 'Where to turn it on: Midsize, Enterprise, Education, Government',
      words: 'lync online where turn on switch enable external communications path admin center',
      statements: [
        inOrder(
          [
            'Office 365 portal, then Lync Administration Center.',
            'External Communications.',
            'Under Public IM Service Providers choose Enable.',
            'For one person: open that user and set External Communications there.',
          ],
          ['A3'],
          ERA,
        ),
      ],
    },
    {
      id: 'small-business',
      title: 'Where to turn it on: Small Business Premium',
      words: 'small business premium lync online switch toggle',
      statements: [
        inOrder(
          [
            'Admin, then Service Settings.',
            'Instant messaging, meetings and conferencing.',
            'Turn External communications on. Was it on from earlier days? Turn it off and on again.',
          ],
          ['A3'],
          ERA,
        ),
      ],
    },
    {
      id: 'hybrid',
      title: 'Split domain: wait with this switch',
      words: 'hybrid split domain order online on premises',
      statements: [
        says(
          'Where users on your own servers share a SIP domain with users online, this switch comes last: first the on-premises request, then its confirmation, and only then External communications.',
          ['S1'],
          { until: DAY.siteClosed },
        ),
      ],
      see: [{ topic: 'order', anchor: 'split' }],
    },
    {
      id: 'later',
      title: 'After Lync Online',
      words: 'teams skype for business online external access skype users tenant public provider',
      statements: [
        says(
          'Skype for Business Online kept the same path under its own name, the Skype for Business Administration Center, until it was retired on 31 July 2021.',
          ['D1', 'P1'],
          { until: DAY.onlineRetired },
        ),
        says(
          'Teams had a switch of its own: Org-wide settings, External access, Users can communicate with Skype users; in PowerShell `Set-CsTenantPublicProvider` with the provider `WindowsLive`.',
          ['D4'],
          { until: DAY.skypeEnded },
        ),
      ],
      see: [{ topic: 'status' }],
    },
  ],
}
