import type { Rule, Rulebook } from './finding'
import { AGREEMENT_RULES } from './agreement/texts'
import { CONTACT_RULES } from './contacts/texts'
import { DATE_RULES } from './dates/texts'
import { DISCOVERY_RULES } from './discovery/texts'
import { DOMAIN_RULES } from './domains/texts'
import { ELIGIBILITY_RULES } from './eligibility/texts'
import { NAME_RULES } from './names/texts'
import { ORDER_RULES } from './order/texts'
import { SERVICE_RULES } from './service/texts'

/** Every rule, in the order of the steps. */
export const RULES: readonly Rule[] = [
  ...ELIGIBILITY_RULES,
  ...AGREEMENT_RULES,
  ...NAME_RULES,
  ...DOMAIN_RULES,
  ...DISCOVERY_RULES,
  ...CONTACT_RULES,
  ...ORDER_RULES,
  ...DATE_RULES,
  ...SERVICE_RULES,
]

/** The rules by their id, as `assess` takes them. */
export const RULEBOOK: Rulebook = new Map(RULES.map((rule) => [rule.id, rule]))

/** The rules that rest on the ruling of a contradiction, such as `C7`. */
export function rulesRestingOn(contradiction: string): readonly Rule[] {
  return RULES.filter((rule) => rule.contradictions?.includes(contradiction))
}
