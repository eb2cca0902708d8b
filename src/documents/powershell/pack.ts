import { QUESTIONS } from '../../request/questions'
import type { DocumentFile } from '../file'
import { scriptHead } from '../request/paperHead'
import { windowsFile } from './powershellText'
import type { Summary } from '../summary'
import { SCRIPT_FILES, shellOf } from './files'
import type { ScriptPlan } from './plan'
import { planOf } from './plan'
import { changeScript, rollBackScript, snapshotScript } from './scripts'
import { verifyEdgeScript, verifyScript } from './verify'

/**
 * The scripts in the order in which they are run, after a README that says so. Where the server is not
 * known, or has none of these commands, the README is alone and says why.
 */
export function packFiles(summary: Summary): DocumentFile[] {
  const plan = planOf(summary)
  if (plan === null) return [{ name: 'README.txt', text: windowsFile(withoutServer(summary)) }]
  return [
    { name: 'README.txt', text: windowsFile(readMe(summary, plan)) },
    snapshotScript(summary, plan),
    changeScript(summary, plan, true),
    changeScript(summary, plan, false),
    verifyScript(summary, plan),
    verifyEdgeScript(summary, plan),
    rollBackScript(summary, plan),
  ]
}

function withoutServer(summary: Summary): string[] {
  return [...scriptHead(summary, 'Scripts for the server'), '', ...withoutScripts(summary)]
}

/** Why there are no scripts: the version is still to be chosen, or the platform has none of the commands. */
export function withoutScripts({ platform }: Summary): string[] {
  const isUnanswered = platform !== 'ocs-2007-r2' && platform !== 'older' && platform !== 'online'
  return isUnanswered
    ? [
        'There are no scripts for this request yet. The commands differ from version to version:',
        'choose that of your server under the options of the documents.',
      ]
    : [
        'There are no scripts for this request. These commands came with Lync Server 2010. Lync Online',
        'and Office Communications Server are set up in their own consoles.',
      ]
}

function readMe(summary: Summary, plan: ScriptPlan): string[] {
  const server = QUESTIONS.server.choices.find(({ value }) => value === plan.server)?.label ?? ''
  const grants = !plan.removal && plan.policy.scope === 'user'
  return [
    ...scriptHead(summary, plan.removal ? 'Scripts for the removal' : 'Scripts for the server'),
    `Written for  ${server}`,
    '',
    'BEFORE YOU BEGIN',
    ' - Read each script. They are short, and each parameter says why it stands there.',
    ' - Keep each pack in a folder of its own: its snapshot belongs to it alone.',
    ` - Copy the folder to a Front End Server and open the ${shellOf(plan.server)}`,
    '   as a member of RTCUniversalServerAdmins or CsAdministrator.',
    ' - The scripts are not signed. If the execution policy refuses them, unblock the files in',
    '   their properties, or sign them with a certificate of your own.',
    ...(grants
      ? [
          ' - Write the SIP address of each user who gets the policy into users.txt, one on each line.',
        ]
      : []),
    ...(plan.policy.scope === 'refused' && !plan.removal
      ? [
          '',
          'NOT IN THE SCRIPTS: THE EXTERNAL ACCESS POLICY',
          `   ${plan.policy.why}`,
          '   Set the policy by hand. Without one nobody can talk, although federation is on.',
        ]
      : []),
    '',
    'IN THIS ORDER',
    ` .\\${SCRIPT_FILES.snapshot}         writes the state of today into the folder "before"`,
    ` .\\${SCRIPT_FILES.rehearse}         shows what would be changed, and changes nothing`,
    ` .\\${SCRIPT_FILES.apply}            makes the change; safe to run again`,
    ` .\\${SCRIPT_FILES.verify}           says what is as wanted and what is not`,
    ` .\\${SCRIPT_FILES.verifyEdge}   copied to each Edge Server and run there: what has arrived`,
    '',
    'TO GO BACK, AT ANY TIME',
    ` .\\${SCRIPT_FILES.rollBack}        puts back what the snapshot holds`,
    '',
    'GOOD TO KNOW',
    ' - A removed provider entry cannot be brought back, only made again. That is why the snapshot',
    '   comes first, and why the other scripts refuse to run without it.',
    ' - In the rehearsal nothing is really removed or made. Steps that build on that are announced',
    '   by a warning and skipped.',
    ...(plan.removal
      ? [
          ' - The flags go off in every policy. The policies themselves and their grants stay.',
          ...(plan.federationOff ? [] : [' - Federation stays on, because others may use it.']),
        ]
      : [
          ' - The scripts can be run while the provisioning is under way. Contacts work only after it.',
        ]),
  ]
}
