import { wrap } from '../../paper/columns'
import { SERVER_NAMES } from '../../situation/server'
import { scriptHead } from '../request/paperHead'
import type { Summary } from '../summary'
import { SCRIPT_FILES, shellOf } from './files'
import type { ScriptPlan } from './plan'
import { hasGrants } from './users'

const README_WIDTH = 90

/** README.txt: what the pack is, what to do before, and in which order it is run. */
export function readMe(summary: Summary, plan: ScriptPlan): string[] {
  const server = SERVER_NAMES[plan.server]
  return [
    ...scriptHead(summary, plan.removal ? 'Scripts for the removal' : 'Scripts for the server'),
    `Written for  ${server}`,
    ...rehearsal(plan),
    '',
    'BEFORE YOU BEGIN',
    ' - Read each script. They are short, and each parameter says why it is there.',
    ' - Keep each pack in a folder of its own: its snapshot belongs to it alone.',
    ` - Copy the folder to a Front End Server and open the ${shellOf(plan.server)}`,
    '   as a member of RTCUniversalServerAdmins. CsAdministrator is not enough in that shell: its',
    '   rights are for the Control Panel and for remote PowerShell.',
    ' - The scripts are not signed. If the execution policy refuses them, unblock the files in',
    '   their properties, or sign them with a certificate of your own.',
    ...(hasGrants(plan)
      ? [
          ' - Write the SIP address of each user who gets the policy into users.txt, one on each line.',
          `   Users can be added later: add their lines and run ${SCRIPT_FILES.apply} again.`,
        ]
      : []),
    ...(plan.policy.scope === 'refused' && !plan.removal && plan.reach === 'all'
      ? [
          '',
          'NOT IN THE SCRIPTS: THE EXTERNAL ACCESS POLICY',
          `   ${plan.policy.why}`,
          '   Set the policy by hand. Federation alone is not enough.',
        ]
      : []),
    '',
    'IN THIS ORDER',
    ...inOrder(plan).map(([name, what]) => {
      // A pause between two scripts is no script.
      const shown = name.startsWith('(') ? `   ${name}` : ` .\\${name}`
      return `${shown.padEnd(24)}  ${what}`
    }),
    '',
    'HOW A SCRIPT ENDS',
    ' - Its exit code is 0 when all is done, 1 when it stopped, 2 when it finished and there is',
    '   something to read: a line that begins with LOOK, DIFFERS or UNSEEN.',
    ' - When it stops it says what was done before and which script to run next.',
    ' - Where the window can keep a transcript, a log lies beside the script.',
    ...goodToKnow(plan),
  ]
}

function rehearsal({ confirm }: ScriptPlan): string[] {
  if (confirm === null) return []
  return [
    '',
    'A REHEARSAL ONLY',
    '   Skype ended on 5 May 2025. These scripts set up a connection that nobody answers any more.',
    `   ${SCRIPT_FILES.apply} stops unless you type the day of the rules: ${confirm}.`,
  ]
}

function inOrder(plan: ScriptPlan): [string, string][] {
  const { look, snapshot, rehearse, apply, disable, remove } = SCRIPT_FILES
  const { verify, verifyEdge, rollBack, outside, outsideShell } = SCRIPT_FILES
  const changes: [string, string][] = plan.removal
    ? [
        [disable, 'switches the provider entries off and keeps them'],
        ['(a few days)', 'does anybody miss something?'],
        [remove, 'removes the entries and takes the rights back'],
      ]
    : [[apply, 'makes the change; safe to run again']]
  const fromOutside: [string, string][] = [
    [outside, 'from a machine outside: names, port 5061, certificate'],
    [outsideShell, 'the same for a machine without PowerShell'],
  ]
  const changing: [string, string][] = [
    [snapshot, 'writes the state of today into the folder "before"'],
    [rehearse, 'shows what would be changed, and changes nothing'],
    ...changes,
  ]
  return [
    [look, 'reads what the server has today; paste look.txt into Verify'],
    ...(plan.reach === 'nothing' ? [] : changing),
    [verify, 'says what is as wanted and what is not'],
    [verifyEdge, 'copied to each Edge Server and run there: what has arrived'],
    ...(plan.removal ? [] : fromOutside),
    ...(plan.reach === 'nothing'
      ? []
      : ([[rollBack, 'to go back, at any time: what the snapshot holds']] as [string, string][])),
  ]
}

function goodToKnow(plan: ScriptPlan): string[] {
  if (plan.reach === 'nothing')
    return [
      '',
      'GOOD TO KNOW',
      ' - An update of names changes nothing on the server. These scripts only look.',
    ]
  return [
    '',
    'GOOD TO KNOW',
    ' - A removed provider entry cannot be brought back, only made again. That is why the snapshot',
    '   comes first, and why the other scripts refuse to run without it.',
    ' - The rehearsal prints each change word for word as the scripts after it report it.',
    ...(plan.removal
      ? [
          ' - The flags go off in every policy. The policies themselves and their grants stay.',
          ' - Entries of Yahoo!, AOL and Messenger, networks that have ended, go as well.',
          ...wrap(
            plan.federationOff
              ? 'Federation goes off, but only if the server shows nothing else that uses it.'
              : plan.federationStays,
            README_WIDTH,
          ).map((line, index) => (index === 0 ? ` - ${line}` : `   ${line}`)),
        ]
      : [
          ...(plan.reach === 'provider'
            ? [' - Messenger is connected already: only the provider entry is touched.']
            : []),
          ' - The scripts can be run while the provisioning is under way. Contacts work only after it.',
        ]),
  ]
}
