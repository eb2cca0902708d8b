import { SERVER_NAMES } from '../../../situation/server'
import { scriptHead } from '../../request/paperHead'
import type { Summary } from '../../summary'
import { SCRIPT_FILES, shellOf } from '../files'
import type { FederationPlan } from './plan'

/** README.txt of the pack for federation with Microsoft 365. */
export function federationReadMe(summary: Summary, { server, split }: FederationPlan): string[] {
  const { look, snapshot, rehearse, apply, verify, verifyEdge } = SCRIPT_FILES
  const { testPartners, outside, outsideShell, rollBack } = SCRIPT_FILES
  const order: [string, string][] = [
    [look, 'reads what the server has today; paste look.txt into Verify'],
    [snapshot, 'writes the state of today into the folder "before"'],
    [rehearse, 'shows what would be changed, and changes nothing'],
    [apply, 'makes the change; safe to run again'],
    [verify, 'says what is as wanted and what is not'],
    [verifyEdge, 'copied to each Edge Server and run there: what has arrived'],
    [testPartners, 'tries every allowed partner'],
    [outside, 'from a machine outside: names, port 5061, certificate'],
    [outsideShell, 'the same for a machine without PowerShell'],
    [rollBack, 'to go back, at any time: what the snapshot holds'],
  ]
  return [
    ...scriptHead(summary, 'Scripts for federation with Microsoft 365'),
    `Written for  ${SERVER_NAMES[server]}`,
    '',
    'BEFORE YOU BEGIN',
    ' - Read each script. They are short, and each parameter says why it is there.',
    ' - Keep each pack in a folder of its own: its snapshot belongs to it alone.',
    ` - Copy the folder to a Front End Server and open the ${shellOf(server)}`,
    '   as a member of RTCUniversalServerAdmins. CsAdministrator is not enough in that shell: its',
    '   rights are for the Control Panel and for remote PowerShell.',
    ' - The scripts are not signed. If the execution policy refuses them, unblock the files in',
    '   their properties, or sign them with a certificate of your own.',
    ' - To put partners on a list, write their domains into allowed.txt or blocked.txt beside the',
    '   scripts, one on each line. Without these files the lists stay as they are.',
    ' - Where many domains are allowed, write those that are to be tested into test.txt.',
    '',
    'IN THIS ORDER',
    ...order.map(([name, what]) => ` .\\${name.padEnd(21)}  ${what}`),
    '',
    'HOW A SCRIPT ENDS',
    ' - Its exit code is 0 when all is done, 1 when it stopped, 2 when it finished and there is',
    '   something to read: a line that begins with LOOK, DIFFERS or UNSEEN.',
    ' - When it stops it says what was done before and which script to run next.',
    ' - Where the window can keep a transcript, a log lies beside the script.',
    '',
    'WHAT IS CHANGED',
    ' - Domains of the two files go on their lists first, those to be blocked before the others.',
    ' - Federation goes on where it is off.',
    ' - The hosting provider of Microsoft 365 is made, or the one that has its address is set.',
    ...(split ? ['   It is set for a split domain, as step 1 of the draft says.'] : []),
    ' - If no policy allows federation, the global one does afterwards. If one does, none is touched.',
    ' - Partner discovery, entries that name a server, and policies of sites and users are left as',
    `   they are; ${verify} says what to look at.`,
    ...(split
      ? [
          ' - With a split domain the lists have to be the same in Microsoft 365: see the tenant sheet.',
        ]
      : []),
  ]
}
