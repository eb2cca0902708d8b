import { describe, expect, it } from 'vitest'
import { KEPT_FLAGS } from '../../../src/guidance/commands'
import { topicOf } from '../../../src/guide/topics/topics'

function commandLabelled(label: string): string {
  const statements = topicOf('server')?.sections.flatMap((section) => section.statements) ?? []
  const found = statements.flatMap(({ block }) =>
    block.kind === 'code' && block.label === label ? [block.text] : [],
  )
  return found.join('\n')
}

describe('the policy for some users', () => {
  it('takes over whatever else those users may do today', () => {
    const text = commandLabelled('Only for some users')
    expect(text).toContain('$today = Get-CsExternalAccessPolicy')
    for (const { name } of KEPT_FLAGS) expect(text).toContain(`-${name} $today.${name}`)
    expect(text.indexOf('New-Cs')).toBeLessThan(text.indexOf('Grant-Cs'))
  })
})
