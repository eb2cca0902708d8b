import type { Rule, Rulebook } from '../domain/finding'
import { AGREEMENT_RULES } from './rules/agreement'
import { CONTACT_RULES } from './rules/contacts'
import { DATE_RULES } from './rules/dates'
import { DISCOVERY_RULES } from './rules/discovery'
import { DOMAIN_RULES } from './rules/domains'
import { ELIGIBILITY_RULES } from './rules/eligibility'
import { NAME_RULES } from './rules/names'
import { ORDER_RULES } from './rules/order'
import { SERVICE_RULES } from './rules/service'

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
