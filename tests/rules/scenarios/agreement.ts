import { agreement, kind, scenario, type Scenario } from './build'

const UPDATE = ['before-unknown', 'eligibility-not-used ###--', 'update-after-first ###--']

export const AGREEMENT: readonly Scenario[] = [
  scenario('Agreement type not chosen', agreement({ type: null }), 'agreement-type-missing ###--'),
  scenario('Number empty', agreement({ number: '' }), 'agreement-number-missing ###--'),
  scenario('Number of blanks', agreement({ number: ' \t\n' }), 'agreement-number-missing ###--'),
  scenario('Number with blanks around it', agreement({ number: '  4100 12  ' })),
  scenario('Number in any form is kept', agreement({ number: '<b>№ 7/ä</b>' })),
  scenario('Service Provider Licensing', agreement({ type: 'spla', number: 'E-1' })),
  scenario('Partner Network', agreement({ type: 'partner-network', number: '1' })),
  scenario('High Volume Services', agreement({ type: 'high-volume', number: '2' })),
  scenario(
    'Rights not accepted',
    agreement({ rightsAccepted: false }),
    'rights-not-accepted ###--',
  ),
  scenario(
    'Update without the number used before',
    [kind('update'), agreement({ number: '' })],
    'update-number-missing ###--',
    ...UPDATE,
  ),
  scenario('Update with a number', kind('update'), 'update-same-number ###--', ...UPDATE),
]
