import type { Rule } from './rule'
import { AGREEMENT_RULES } from './agreement/texts'
import { CONTACT_RULES } from './contacts/texts'
import { DATE_RULES } from './dates/texts'
import { DISCOVERY_RULES } from './discovery/texts'
import { DOMAIN_RULES } from './domains/texts'
import { ELIGIBILITY_RULES } from './eligibility/texts'
import { FEDERATION_RULES } from './federation/texts'
import { NAME_RULES } from './names/texts'
import { ORDER_RULES } from './order/texts'
import { SERVICE_RULES } from './service/texts'

/** Every rule as it is written, in the order of the steps. */
const TEXTS = [
  ...ELIGIBILITY_RULES,
  ...AGREEMENT_RULES,
  ...NAME_RULES,
  ...DOMAIN_RULES,
  ...DISCOVERY_RULES,
  ...CONTACT_RULES,
  ...ORDER_RULES,
  ...FEDERATION_RULES,
  ...DATE_RULES,
  ...SERVICE_RULES,
] as const

export type RuleId = (typeof TEXTS)[number]['id']

/** A rule of the rulebook, which names only rules of the rulebook. */
export interface NamedRule extends Rule {
  id: RuleId
  supersededBy?: RuleId
}

export type Rulebook = ReadonlyMap<RuleId, NamedRule>

export const RULES: readonly NamedRule[] = TEXTS

/** The rules by their id, as `assess` takes them. */
export const RULEBOOK: Rulebook = new Map(RULES.map((rule) => [rule.id, rule]))

/** The rules that rest on the ruling of a contradiction, such as `C7`. */
export function rulesRestingOn(contradiction: string): readonly NamedRule[] {
  return RULES.filter((rule) => rule.contradictions?.includes(contradiction))
}
