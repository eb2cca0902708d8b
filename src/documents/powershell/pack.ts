import type { DocumentFile } from '../file'
import { scriptHead } from '../request/paperHead'
import { windowsFile } from './powershellText'
import type { Summary } from '../summary'
import { applyScript, disableScript, rehearseScript, removeScript } from './change'
import { federationFiles } from './hosting/pack'
import { federationPlanOf } from './hosting/plan'
import { lookScript } from './look'
import { outsideScripts } from './outside'
import type { ScriptPlan } from './plan'
import { planOf } from './plan'
import { readMe } from './readMe'
import { rollBackScript } from './rollBack'
import { snapshotOf, snapshotScript } from './snapshot'
import { verifyEdgeScript, verifyScript } from './verify'

/**
 * The scripts in the order in which they are run, after a README that says so. Where the server is not
 * known, or has none of these commands, the README is alone and says why. An update of names changes nothing
 * on the server, so its pack only looks.
 */
export function packFiles(summary: Summary): DocumentFile[] {
  const federation = federationPlanOf(summary)
  if (federation !== null) return federationFiles(summary, federation)
  const plan = planOf(summary)
  if (plan === null) return [{ name: 'README.txt', text: windowsFile(withoutServer(summary)) }]
  const make = (...scripts: ((from: Summary, by: ScriptPlan) => DocumentFile)[]) =>
    scripts.map((script) => script(summary, plan))
  const changes = plan.removal ? [disableScript, removeScript] : [applyScript]
  return [
    { name: 'README.txt', text: windowsFile(readMe(summary, plan)) },
    ...make(lookScript),
    ...(plan.reach === 'nothing'
      ? []
      : [snapshotScript(summary, snapshotOf(plan)), ...make(rehearseScript, ...changes)]),
    ...make(verifyScript, verifyEdgeScript),
    ...(plan.reach === 'nothing' ? [] : make(rollBackScript)),
    // A removal publishes no name: what its records say today is nothing that was entered here.
    ...(plan.removal ? [] : outsideScripts(summary)),
  ]
}

function withoutServer(summary: Summary): string[] {
  return [...scriptHead(summary, 'Scripts for the server'), '', ...withoutScripts(summary)]
}

/** Why there are no scripts: the version is still to be chosen, or the platform has none of the commands. */
export function withoutScripts({ situation }: Summary): string[] {
  const { server, journey, splitOpen } = situation
  if (journey === 'nothing' || journey === 'before-rules') {
    return ['There are no scripts for this draft.']
  }
  if (journey === 'federation' && splitOpen && server.version !== null)
    return [
      'There are no scripts for this draft yet. With users of one domain on your servers and in',
      'Microsoft 365 the entry is another one: answer that question in step 1.',
    ]
  return server.platform === null
    ? [
        'There are no scripts for this draft yet. The commands differ from version to version:',
        'answer "What do you run?" in step 1.',
      ]
    : [
        'There are no scripts for this draft. These commands came with Lync Server 2010. Lync Online',
        'and Office Communications Server are set up in their own consoles.',
      ]
}
