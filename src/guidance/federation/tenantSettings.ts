import type { IsoDate } from '../../core/time'
import { DAY } from '../../core/turningPoints'
import type { Situation } from '../../situation/situation'

/** One setting of external access in a tenant. `{domains}` in what is wanted stands for the draft's SIP domains. */
export interface TenantSetting {
  name: string
  wanted: string
  /** Where the Teams admin centre has it. */
  where: string
  /** Its name in the Teams PowerShell module. */
  shell: string
}

interface DatedSetting extends Omit<TenantSetting, 'wanted'> {
  /** For a partner's tenant, and for the own one of a split domain; null where the setting plays no part. */
  wanted: { partner: string | null; split: string }
  since?: IsoDate
}

const EXTERNAL_ACCESS = 'Users, External access'

const SETTINGS: readonly DatedSetting[] = [
  {
    name: 'Federation',
    wanted: { partner: 'on', split: 'on' },
    where: EXTERNAL_ACCESS,
    shell: 'AllowFederatedUsers',
  },
  {
    name: 'Allowed domains',
    wanted: {
      partner: 'all known domains, or a list that holds {domains}',
      split:
        'all known domains where your Edge uses partner discovery; else the list of your servers',
    },
    where: EXTERNAL_ACCESS,
    shell: 'AllowedDomains',
  },
  {
    name: 'Blocked domains',
    wanted: { partner: 'none of {domains}', split: 'the list of your servers' },
    where: EXTERNAL_ACCESS,
    shell: 'BlockedDomains',
  },
  {
    name: 'Shared SIP address space',
    wanted: { partner: null, split: 'on' },
    where: 'not there: PowerShell only',
    shell: 'SharedSipAddressSpace',
  },
  {
    name: 'External access policy of the users',
    wanted: {
      partner: 'on for everyone who is to be reached',
      split: 'on for everyone who is to be reached',
    },
    where: EXTERNAL_ACCESS,
    shell: 'EnableFederationAccess (Get-CsExternalAccessPolicy)',
  },
  {
    name: 'Lists of domains for single users',
    wanted: {
      partner: 'the setting of the organisation, or a list that lets through {domains}',
      split: 'the setting of the organisation, or the list of your servers',
    },
    where: EXTERNAL_ACCESS,
    shell: 'CommunicationWithExternalOrgs (Get-CsExternalAccessPolicy)',
    since: DAY.teamsListsPerUser,
  },
  {
    name: 'External collaboration mode',
    wanted: {
      partner: 'a mode that lets through {domains}',
      split: 'a mode that lets your partners through',
    },
    where: 'in the Teams admin centre; its place is not known here',
    shell: 'not known here',
    since: DAY.collaborationModes,
  },
  {
    name: 'Blocks by the security team',
    wanted: { partner: 'none of {domains}', split: 'none of your partners' },
    where: 'not there: ask the security team',
    shell: 'SecurityTeamAllowBlockListDelegation',
    since: DAY.reference2026,
  },
]

/** What a tenant should have on the day of the rules, in the order in which one looks (F29, F89, F91–F93). */
export function tenantSettings({
  day,
  split,
}: Pick<Situation, 'day' | 'split'>): readonly TenantSetting[] {
  return SETTINGS.filter(({ since }) => since === undefined || since <= day).flatMap(
    ({ name, wanted, where, shell }) => {
      const text = split ? wanted.split : wanted.partner
      return text === null ? [] : [{ name, wanted: text, where, shell }]
    },
  )
}
