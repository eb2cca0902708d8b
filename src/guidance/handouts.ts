/**
 * Texts for the users on both sides, in the order in which they do things (F74, F75, F76). `{address}` is an
 * example at the draft's own first domain, `{client}` the program that users sign in with.
 */
export interface HandoutText {
  id: string
  lead: string
  steps: readonly string[]
}

export const LYNC_USER: HandoutText = {
  id: 'lync-user',
  lead: 'For everyone who signs in to {client} with an address of ours, for example {address}.',
  steps: [
    'Ask the person for the address of the Microsoft account they use for Skype. A Skype name alone is not enough: they have to sign in to Skype with that account.',
    'In {client} choose Add a Contact, then Add a Contact Not in My Organization, then Skype.',
    'Type the address as the table below says, choose a group, and confirm.',
    'The person now has an invitation. Until they accept it, a question mark is shown instead of their presence.',
    'Tell them your own address, {address}, so that they know who is asking.',
  ],
}

export const SKYPE_USER: HandoutText = {
  id: 'skype-user',
  lead: 'For people outside who use Skype and want to reach somebody at our domains.',
  steps: [
    'Sign in to Skype with a Microsoft account, not with a Skype name.',
    'Search for the full address, for example {address}.',
    'The right result has the word Lync under the name. Add that one and send the request.',
    'The other side has to accept. Until then neither of you sees the presence of the other.',
    'No result at all? Tell the person you want to reach: something on their side is not finished yet, and you cannot fix it.',
  ],
}

export const ALERTS: HandoutText = {
  id: 'alerts',
  lead: 'For everyone who signs in to {client} with an address of ours, for example {address}. Without these settings an invitation may never be seen.',
  steps: [
    'In {client} open Options, then Alerts.',
    'Tick the box that begins “Tell me when someone adds me”.',
    'For contacts who do not use {client} choose “Allow invites but block all other communications”.',
    'Confirm with OK.',
    'Invitations are on the New tab of your contacts. Accept only people you know.',
  ],
}

export const FAREWELL: HandoutText = {
  id: 'farewell',
  lead: 'For everyone who signs in to {client} with an address of ours, for example {address}.',
  steps: [
    'Look through your contacts for people marked as Skype.',
    'Agree with each of them on another way to talk: e-mail, telephone, or what your organisation offers.',
    'Save what you need from your conversations.',
    'After the last day given below these contacts show no presence and get no messages. You may then remove them.',
  ],
}

/** The same once Skype has ended: there is no last day to come (F11). */
export const FAREWELL_ENDED: HandoutText = {
  id: 'farewell',
  lead: FAREWELL.lead,
  steps: [
    'Look through your contacts for people marked as Skype. They show no presence and get no messages any more.',
    'Agree with each of them on another way to talk: e-mail, telephone, or what your organisation offers.',
    'Save what you need from your conversations.',
    'Then remove these contacts from your list.',
  ],
}

/** An account on somebody else's domain, for the example. */
export const ACCOUNT = 'pat@example.org'
