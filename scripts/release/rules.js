// @ts-check

export const RULES_FILE = 'rules.json'

/** Raised when a reader of the file would have to change; docs/rules-json.md describes it. */
export const RULES_FORMAT = 1

/**
 * What Edgewise knows, as data for other programs.
 * @param {object} known
 * @param {readonly import('../../src/rules/rulebook').NamedRule[]} known.rules
 * @param {readonly import('../../src/guidance/sources').Source[]} known.sources
 * @param {readonly import('../../src/guide/turningPoints').TurningPoint[]} known.days
 * @param {string} known.knownUntil
 * @param {string} known.facts the page of facts, docs/facts.md
 */
export function rulesText({ rules, sources, days, knownUntil, facts }) {
  const data = {
    format: RULES_FORMAT,
    knownUntil,
    rules: rules.map((rule) => ({
      id: rule.id,
      severity: rule.severity,
      asksForAnAnswer: rule.missing ?? false,
      title: rule.title,
      detail: rule.detail,
      since: rule.since ?? null,
      until: rule.until ?? null,
      supersededBy: rule.supersededBy ?? null,
      topic: rule.topic ?? null,
      sources: rule.sources,
      facts: rule.facts,
      contradictions: rule.contradictions ?? [],
    })),
    ...readFacts(facts),
    days: days.map(({ date, label, sources: by, facts: on }) => ({
      date,
      label,
      sources: by,
      facts: on,
    })),
    sources: [
      ...sources.map(({ key, title, where, date, dateText }) => ({
        key,
        title,
        where,
        date,
        dateText,
      })),
      ...citedOnlyIn(facts),
    ],
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

/**
 * The tables of the page of facts.
 * @param {string} page
 */
function readFacts(page) {
  const rows = rowsOf(page)
  return {
    facts: rows
      .filter(([id = '']) => /^F\d+b?$/.test(id))
      .map(([id, text, sources]) => ({ id, text, sources })),
    contradictions: rows
      .filter(([id = '']) => /^C\d+$/.test(id))
      .map(([id, one, other, ruling]) => ({ id, one, other, ruling })),
    notVerified: sectionOf(page, 'Not verified')
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.slice(2)),
  }
}

/**
 * Documents that facts name and no rule cites.
 * @param {string} page
 */
const citedOnlyIn = (page) =>
  rowsOf(sectionOf(page, 'Documents that only this page cites'))
    .filter(([key = '']) => /^[A-Z]+\d*$/.test(key))
    .map(([key, title, dateText]) => ({ key, title, where: null, date: null, dateText }))

/**
 * @param {string} page
 * @param {string} title how the heading begins
 */
function sectionOf(page, title) {
  const [, ...sections] = page.split(/^## /m)
  return sections.find((section) => section.startsWith(title)) ?? ''
}

/** @param {string} text */
const rowsOf = (text) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    )
