import type { Paper, PaperBlock, PaperSection } from '../../paper/paper'
import { cite } from '../../guidance/cite'
import { FEDERATION, PROVIDER_COMMANDS } from '../../guidance/commands'
import { SERVER_NAMES } from '../../situation/server'
import { codeSection } from '../../paper/codeSection'
import { paperTitle } from '../documentTitle'
import { skypeHead } from '../request/paperHead'
import { explained } from './explained'
import { federationPaper } from './federationPaper'
import type { Summary } from '../summary'
import { packFiles, withoutScripts } from './pack'
import { SCRIPT_FILES } from './files'
import type { ScriptPlan } from './plan'
import { planOf } from './plan'
import { policyCommand } from './policy'

/** The sheet that goes with the scripts: what each command does and why each parameter stands there. */
export function scriptsPaper(summary: Summary): Paper {
  const { journey, server, splitOpen } = summary.situation
  if (journey === 'federation' && server.version !== null && !splitOpen) {
    const { head, sections } = federationPaper(summary, server.version)
    return { head, sections: [...sections, ...scripts(summary)] }
  }
  const plan = planOf(summary)
  const head = skypeHead(summary, paperTitle('server', summary))
  if (plan === null)
    return {
      head,
      sections: [
        {
          id: 'no-scripts',
          title: 'No scripts',
          blocks: [
            {
              kind: 'paragraph',
              text: withoutScripts(summary).join(' '),
            },
          ],
        },
      ],
    }
  return {
    head,
    sections: [
      about(plan),
      ...(plan.removal
        ? [removal(plan)]
        : plan.reach === 'nothing'
          ? []
          : [commands(plan), optional(summary)]),
      ...scripts(summary),
    ],
  }
}

/** Each script once; the rehearsal has the lines of the change, and printed twice nobody would read either. */
function scripts(summary: Summary): PaperSection[] {
  return packFiles(summary)
    .filter(({ name }) => name !== SCRIPT_FILES.rehearse)
    .map(({ name, text }) =>
      codeSection(`file-${name.replaceAll('.', '-').toLowerCase()}`, name, text),
    )
}

function about(plan: ScriptPlan): PaperSection {
  const server = SERVER_NAMES[plan.server]
  return {
    id: 'about',
    title: 'How the scripts work',
    blocks: [
      {
        kind: 'paragraph',
        text: `Written for ${server}. Parameters that this server does not have are not in them.`,
      },
      {
        kind: 'list',
        ordered: true,
        items: howTheyWork(plan),
      },
      ...(plan.policy.scope === 'refused' && !plan.removal && plan.reach === 'all'
        ? [
            {
              kind: 'callout',
              severity: 'warning',
              title: 'The external access policy is not in the scripts',
              text: `${plan.policy.why} Set the policy by hand: without one nobody can talk, although federation is on.`,
              cite: cite(['A6']),
            } satisfies PaperBlock,
          ]
        : []),
    ],
  }
}

function howTheyWork(plan: ScriptPlan): string[] {
  const look = 'Look: reads what the server has today, for Verify. Changes nothing.'
  const verify =
    'Verify: on a Front End Server, then on each Edge Server from its own copy of the settings' +
    (plan.removal ? '.' : ', then from outside.')
  if (plan.reach === 'nothing')
    return [look, `${verify} An update of names changes nothing on the server.`]
  return [
    look,
    'Snapshot: the state of today goes to files. The other scripts refuse to run without it.',
    `Rehearsal (${SCRIPT_FILES.rehearse}, not printed here): the lines of the change, each with -WhatIf.`,
    ...(plan.removal
      ? [
          'Disable: the provider entries are switched off and kept. Watch for a few days.',
          'Remove: the entries go, the rights with them.',
        ]
      : ['Apply: the change itself. It can be run again.']),
    verify,
    'Roll back, only if wanted: puts back what the snapshot holds.',
  ]
}

function commands(plan: ScriptPlan): PaperSection {
  const provider = PROVIDER_COMMANDS[plan.server]
  const policy = policyCommand(plan)
  const all = plan.reach === 'all'
  return {
    id: 'why',
    title: 'Why each parameter is there',
    blocks: [
      ...(plan.confirm === null ? [] : [rehearsalOnly(plan.confirm)]),
      ...(all ? explained('Federation', FEDERATION) : []),
      ...(policy === null || !all ? [] : explained('External access policy', policy)),
      ...explained('Provider entry', provider.command),
      { kind: 'paragraph', text: `${provider.note} Sources: ${cite(provider.sources)}.` },
    ],
  }
}

function rehearsalOnly(day: string): PaperBlock {
  return {
    kind: 'callout',
    severity: 'warning',
    title: 'For a rehearsal only',
    text: `Skype ended on 5 May 2025: these settings connect nobody any more. ${SCRIPT_FILES.apply} stops unless you type the day of the rules, ${day}.`,
    cite: cite(['W5']),
  }
}

/** Not in the scripts: what nobody has shown to be needed, and a test of partners, not of Skype (F41, F43, F56). */
function optional(summary: Summary): PaperSection {
  return {
    id: 'optional',
    title: 'Not in the scripts',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Discovery of partners by the Edge itself. No source says that Skype needs it. It lets every organisation with the right DNS record reach your users, so decide on it for its own sake.',
      },
      {
        kind: 'code',
        label: 'Partner discovery, optional',
        text: 'Set-CsAccessEdgeConfiguration -UseDnsSrvRouting -EnablePartnerDiscovery $true',
      },
      ...(summary.situation.split
        ? ([
            {
              kind: 'paragraph',
              text: 'For a split domain Microsoft prints the line below. Discovery and the lists of allowed and blocked domains have to be the same on your side and online.',
            },
            {
              kind: 'code',
              label: 'Split domain',
              text: 'Set-CsAccessEdgeConfiguration -AllowOutsideUsers 1 -AllowFederatedUsers 1 -EnablePartnerDiscovery 1 -UseDnsSrvRouting',
            },
          ] satisfies PaperBlock[])
        : []),
      {
        kind: 'paragraph',
        text: 'A test of federation with a named partner; it does not test Skype. The first name is the internal FQDN of the Edge, the second a domain on your list of allowed domains.',
      },
      {
        kind: 'code',
        label: 'Test with a partner, optional',
        text: "Test-CsFederatedPartner -TargetFqdn 'INTERNAL-EDGE-FQDN' -Domain 'PARTNER-DOMAIN'",
      },
    ],
  }
}

function removal(plan: ScriptPlan): PaperSection {
  return {
    id: 'why',
    title: 'What is taken out',
    blocks: [
      {
        kind: 'list',
        ordered: false,
        items: [
          'The provider entry: disabled first, then, a few days later, removed. Once removed it can only be made again.',
          'Entries of Yahoo!, AOL and Messenger, networks that have ended.',
          'Both flags for public networks, in every policy where they are on, unless another public provider is enabled.',
          plan.federationOff
            ? 'Federation: switched off, if the server shows nothing else that uses it: hosted voice mail, push notifications, partners, partner discovery or a split domain stop the script.'
            : plan.federationStays,
        ],
      },
    ],
  }
}
