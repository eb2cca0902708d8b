import { describe, expect, it } from 'vitest'
import {
  isEdgeLabel,
  isEdgeName,
  isMicrosoftEdge,
  publicNetworkOf,
  reservedEnding,
} from '../../src/names/knownDomains'

describe('domains of public networks', () => {
  it.each([
    ['hotmail.com', 'Skype'],
    ['live.com', 'Skype'],
    ['outlook.com', 'Skype'],
    ['msn.com', 'Skype'],
    ['skype.com', 'Skype'],
    ['messenger.msn.com', 'Skype'],
    ['yahoo.com', 'Yahoo!'],
    ['aol.com', 'AOL'],
    ['gmail.com', 'Google Talk'],
  ])('%s belongs to %s', (name, network) => {
    expect(publicNetworkOf(name)).toBe(network)
  })
  it.each([
    'contoso.com',
    'live.contoso.com',
    'msn.com.fabrikam.com',
    'myhotmail.com',
    'olive.com',
  ])('%s belongs to nobody among them', (name) => {
    expect(publicNetworkOf(name)).toBeNull()
  })
})

describe('Access Edges that Microsoft runs', () => {
  it.each(['federation.messenger.msn.com', 'sipfed.online.lync.com', 'pic.lync.com'])(
    '%s',
    (name) => {
      expect(isMicrosoftEdge(name)).toBe(true)
    },
  )
  it.each(['sip.contoso.com', 'lync.contoso.com', 'mylync.com'])('not %s', (name) => {
    expect(isMicrosoftEdge(name)).toBe(false)
  })
})

describe('endings that the internet does not answer for', () => {
  it.each([
    ['contoso.local', 'local'],
    ['contoso.lan', 'lan'],
    ['corp.contoso.internal', 'internal'],
    ['contoso.test', 'test'],
    ['contoso.example', 'example'],
    ['contoso.invalid', 'invalid'],
    ['contoso.localhost', 'localhost'],
    ['contoso.corp', 'corp'],
    ['contoso.home.arpa', 'home.arpa'],
  ])('%s ends in .%s', (name, ending) => {
    expect(reservedEnding(name)).toBe(ending)
  })
  it.each([
    'contoso.com',
    'local.contoso.com',
    'example.fabrikam.com',
    'contoso.locals',
    'in-addr.arpa',
  ])('%s does not', (name) => {
    expect(reservedEnding(name)).toBeNull()
  })
})

describe('first labels of servers', () => {
  it.each([
    'sip',
    'sipfed',
    'access',
    'edge',
    'edge2',
    'sipexternal',
    'lync-edge',
    'accessedge',
    'webconf',
  ])('%s', (label) => {
    expect(isEdgeLabel(label)).toBe(true)
    expect(isEdgeName(`${label}.contoso.com`)).toBe(true)
  })
  it.each(['contoso', 'sipping', 'ledge', 'edgewise', 'example', 'ap', ''])('not %j', (label) => {
    expect(isEdgeLabel(label)).toBe(false)
  })
})
