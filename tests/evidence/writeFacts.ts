import type { Evidence, Fact, Place, Value } from '../../src/evidence/fact'

/** A reading as a document: one fact a line, with its place; then what was skipped, then noise by its lines. */
export function writeFacts({ facts, skipped, noise }: Evidence): string {
  const parts = [
    facts.map(writeFact),
    skipped.map(({ place, text, reason, problem }) =>
      [
        at(place),
        'skipped',
        problem ? `${reason} (${problem.code})` : reason,
        JSON.stringify(text.slice(0, 80)),
      ].join('  '),
    ),
    noise.length === 0 ? [] : [`noise  lines ${noise.map(({ place }) => place.line).join(', ')}`],
  ]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

function writeFact(fact: Fact): string {
  const head = `${at(fact.place)}  ${fact.kind}`
  const from = `[${fact.source.command ?? fact.source.shape}]`
  switch (fact.kind) {
    case 'name':
      return [head, fact.role, fact.name, from, fact.within && `in ${JSON.stringify(fact.within)}`]
        .filter(Boolean)
        .join('  ')
    case 'absence':
      return [head, fact.owner, from].join('  ')
    case 'pair': {
      const { domain, edge, contact, before } = fact
      const more = [contact && `contact ${show(contact)}`, before && `before ${show(before)}`]
      return [head, show(domain), edge ? `under ${show(edge)}` : 'without an Edge', ...more, from]
        .filter(Boolean)
        .join('  ')
    }
    case 'record': {
      const numbers = [fact.priority, fact.weight, fact.port]
      return [
        head,
        fact.type,
        fact.owner,
        fact.spelling && `(spelled ${fact.spelling})`,
        fact.type === 'SRV' ? `domain ${fact.domain}` : '',
        `-> ${fact.target}`,
        fact.type === 'SRV' ? numbers.map((each) => each ?? '?').join(' ') : '',
        fact.ttl === null ? '' : `ttl ${fact.ttl}`,
        from,
      ]
        .filter(Boolean)
        .join('  ')
    }
    case 'settings':
      return [
        [head, fact.of, fact.identity ?? 'no identity', from].join('  '),
        ...fact.settings.map(
          (setting) =>
            `    ${setting.property} = ${show(setting)}${
              setting.items.length > 1
                ? `  {${setting.items.map(({ text }) => text).join(' | ')}}`
                : ''
            }`,
        ),
      ].join('\n')
    case 'certificate':
      return [
        [head, from].join('  '),
        fact.subject && `    subject ${show(fact.subject)}`,
        fact.names.length > 0 &&
          `    names ${fact.names.map(show).join(', ')}${fact.hasAllNames ? '' : ' and more'}`,
        fact.notBefore && `    from ${show(fact.notBefore)} = ${fact.notBefore.days.join(' or ')}`,
        fact.notAfter && `    until ${show(fact.notAfter)} = ${fact.notAfter.days.join(' or ')}`,
        fact.issuer && `    issuer ${show(fact.issuer)}`,
        fact.usages && `    usages ${fact.usages.join(', ')}`,
        fact.key && `    key ${fact.key.type} ${fact.key.bits ?? '?'}`,
        fact.provider && `    provider ${show(fact.provider)}`,
        fact.use && `    use ${show(fact.use)}`,
        fact.thumbprint && `    thumbprint ${show(fact.thumbprint)}`,
        fact.unknownCritical.length > 0 &&
          `    unknown critical ${fact.unknownCritical.join(', ')}`,
      ]
        .filter(Boolean)
        .join('\n')
  }
}

function at({ line, column, length }: Place): string {
  return `${line}:${column}+${length}`
}

function show({ text, isWhole }: Value): string {
  return isWhole ? text : `${text} (cut)`
}
