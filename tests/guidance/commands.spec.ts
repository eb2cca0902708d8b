import { describe, expect, it } from 'vitest'
import {
  FEDERATION,
  KEPT_FLAGS,
  LACKING,
  POLICY_FLAGS,
  PROVIDER_COMMANDS,
  has,
} from '../../src/guidance/commands'
import type { ServerVersion } from '../../src/situation/server'
import { sourceOf } from '../../src/guidance/sources'

const SERVERS = Object.keys(PROVIDER_COMMANDS) as ServerVersion[]

describe('the table of commands', () => {
  it.each(SERVERS)('gives %s no parameter that it lacks', (server) => {
    for (const { name } of PROVIDER_COMMANDS[server].command.parameters)
      expect({ name, known: has(server, name) }).toEqual({ name, known: true })
  })

  it('lets a later server have whatever an earlier one has', () => {
    const counts = SERVERS.map((server) => LACKING[server].length)
    expect(counts).toEqual(counts.toSorted((one, other) => other - one))
  })

  it.each(SERVERS)('names known documents for %s', (server) => {
    for (const key of PROVIDER_COMMANDS[server].sources) expect(sourceOf(key)?.key).toBe(key)
  })

  it('gives a reason in plain ASCII for every parameter', () => {
    const reasons = [
      ...SERVERS.flatMap((server) => PROVIDER_COMMANDS[server].command.parameters),
      ...FEDERATION.parameters,
      ...Object.values(POLICY_FLAGS),
      ...KEPT_FLAGS,
    ]
    for (const { why } of reasons) expect(why).toMatch(/^[A-Z][\x20-\x7E]+\.$/)
  })

  it('has no flag for XMPP before Lync Server 2013', () => {
    expect(has('lync-2010', 'EnableXmppAccess')).toBe(false)
    expect(has('lync-2013', 'EnableXmppAccess')).toBe(true)
  })
})
