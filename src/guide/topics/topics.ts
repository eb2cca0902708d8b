import { FAQ } from '../faq'
import { GLOSSARY } from '../glossary'
import type { GuidePlace, GuideSection, GuideTopic, TopicId } from '../topic'
import { CONTRADICTIONS_TOPIC } from './contradictions'
import { EDGE_CERTIFICATE } from './edgeCertificate'
import { EDGES } from './edges'
import { END_USERS } from './endUsers'
import { FEDERATION } from './federation'
import { LYNC_ONLINE } from './lyncOnline'
import { NAMES } from './names'
import { NETWORKS } from './networks'
import { ORDER } from './order'
import { OVERVIEW } from './overview'
import { PROVISIONING_GUIDE } from './provisioningGuide'
import { REMOVAL } from './removal'
import { SERVER } from './server'
import { SITE } from './site'
import { says } from './statement'
import { STATUS } from './status'
import { UPDATE } from './update'

const FAQ_TOPIC: GuideTopic = {
  id: 'faq',
  title: 'Questions and answers',
  lead: 'Each answer as the documents gave it, with its dates, and what holds today.',
  sections: FAQ,
}

const GLOSSARY_TOPIC: GuideTopic = {
  id: 'glossary',
  title: 'Glossary',
  lead: 'The terms of the field, each in a sentence or two.',
  sections: GLOSSARY.map(({ id, term, also, meaning, sources, see }) => ({
    id,
    title: term,
    statements: [says(meaning, sources)],
    words: `what is ${also.join(' ')}`,
    ...(see ? { see: [see] } : {}),
  })),
}

/** The guide in reading order: what it is, how to request it, how to set it up, how to look things up. */
export const GUIDE: readonly { part: string; topics: readonly GuideTopic[] }[] = [
  { part: 'Understand', topics: [OVERVIEW, PROVISIONING_GUIDE, STATUS, NETWORKS, LYNC_ONLINE] },
  { part: 'Request', topics: [SITE, EDGES, ORDER, UPDATE] },
  { part: 'Set up', topics: [NAMES, EDGE_CERTIFICATE, FEDERATION, SERVER, END_USERS, REMOVAL] },
  { part: 'Look up', topics: [FAQ_TOPIC, GLOSSARY_TOPIC, CONTRADICTIONS_TOPIC] },
]

const BY_ID: ReadonlyMap<string, GuideTopic> = new Map(
  GUIDE.flatMap(({ topics }) => topics.map((topic) => [topic.id, topic])),
)

/** The topic of an address; undefined for an address that has none. */
export function topicOf(id: string): GuideTopic | undefined {
  return BY_ID.get(id)
}

export function sectionOf({ topic, anchor }: GuidePlace): GuideSection | undefined {
  return BY_ID.get(topic)?.sections.find((section) => section.id === anchor)
}

/** The words for a link to a place: the section's title, or the topic's. */
export function titleOf(place: GuidePlace): string {
  return sectionOf(place)?.title ?? BY_ID.get(place.topic satisfies TopicId)?.title ?? place.topic
}
