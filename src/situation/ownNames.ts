import type { Situation } from './situation'

/**
 * Whether each SIP domain needs a name of its own at its Edge: partner discovery asks for it (F57, F60). Under the rules
 * of the provisioning site one name served many domains, and a removal adds none.
 */
export const needsOwnNames = ({ stage, kind }: Pick<Situation, 'stage' | 'kind'>): boolean =>
  stage !== 'site' && kind !== 'removal'
