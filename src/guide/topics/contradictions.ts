import { addressOf, type GuidePlace, type GuideTopic } from '../topic'
import { CONTRADICTIONS } from '../contradictions'
import { rulesRestingOn } from '../../rules/rulebook'
import { topicForRule } from './places'
import { says } from './statement'

export const CONTRADICTIONS_TOPIC: GuideTopic = {
  id: 'contradictions',
  title: 'Where the documents disagree',
  lead: 'What each says, when it said so, and which one Edgewise follows.',
  sections: CONTRADICTIONS.map(({ id, subject, statements, ruling }) => ({
    id: id.toLowerCase(),
    title: `${id} · ${subject}`,
    statements: statements.map(({ text, source, date }) => ({
      ...says(text, [source]),
      ...(date === undefined ? {} : { date }),
    })),
    today: {
      text: ruling,
      since: null,
      sources: [...new Set(statements.map(({ source }) => source))],
    },
    see: placesOfRules(id),
    words: 'contradiction disagree which is right',
  })),
}

/** Where the rules are explained that rest on the ruling, each place once. */
function placesOfRules(contradiction: string): GuidePlace[] {
  const places = rulesRestingOn(contradiction).map(topicForRule)
  return [...new Map(places.map((place) => [addressOf(place), place])).values()]
}
