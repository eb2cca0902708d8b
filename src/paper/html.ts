import { pageProperties } from './paperFoot'
import type { Paper, PaperBlock, PaperField, PaperHead, PaperTask, Rich } from './paper'
import { pictureOf } from './map/layout'
import { MAP_NAME, textOf, type RequestMap } from './map/map'
import { elementsOf } from './map/picture'
import paperCss from '../styles/paper.css?raw'
import mapCss from '../styles/map.css?raw'
import { escapeHtml } from './escapeHtml'
import { runsOf } from './rich'

/** One document in itself: no script, nothing to fetch, the look inside; prints like the page does. */
export function toHtml(paper: Paper): string {
  const { title, subject } = paper.head
  const margins = Object.entries(pageProperties(paper.head))
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')
  return `<!doctype html>
<html lang="en" style="${escapeHtml(margins)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Edgewise">
<title>${escapeHtml(`${subject} – ${title}`)}</title>
<style>
${paperCss}${mapCss}@media screen { body { margin: 2rem; } .paper { margin: auto; } }
</style>
</head>
<body>
${articleOf(paper)}</body>
</html>
`
}

/** The paper between its `<article>` tags, without a look: classes are named in styles/paper.css. */
export function articleOf({ head, sections }: Paper): string {
  const body = sections.map(
    ({
      id,
      title,
      blocks,
      newPage,
    }) => `<section id="${escapeHtml(id)}"${newPage ? ' class="paper-new-page"' : ''}>
<h2>${escapeHtml(title)}</h2>
${blocks.map(blockOf).join('')}</section>
`,
  )
  return `<article class="paper">
${headOf(head)}${body.join('')}</article>
`
}

function headOf({ title, subject, facts, stamp, notices }: PaperHead): string {
  const rows = facts.map(
    ({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  )
  return `<header class="paper-head">
${stamp === null ? '' : `<p class="paper-stamp">${escapeHtml(stamp)}</p>\n`}<h1 class="paper-title">${escapeHtml(title)}</h1>
<p class="paper-subject"><bdi>${escapeHtml(subject)}</bdi></p>
<dl class="paper-facts">${rows.join('')}</dl>
${notices.map((notice) => `<p class="paper-notice">${escapeHtml(notice)}</p>\n`).join('')}</header>
`
}

function blockOf(block: PaperBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${richOf(block.text)}</p>\n`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${richOf(item)}</li>`).join('')}</${tag}>\n`
    }
    case 'fields':
      return `<dl class="paper-fields">\n${block.rows.map(fieldOf).join('')}</dl>\n`
    case 'table':
      return tableOf(block)
    case 'tasks':
      return `<ol class="paper-tasks" role="list">\n${block.rows.map(taskOf).join('')}</ol>\n`
    case 'callout': {
      const label = block.label === undefined ? '' : `${block.label}: `
      const cite = block.cite === '' ? '' : `<p class="paper-cite">${escapeHtml(block.cite)}</p>`
      return `<div class="paper-callout paper-callout--${block.severity}"><p class="paper-callout-title">${escapeHtml(label + block.title)}</p><p>${richOf(block.text)}</p>${cite}</div>\n`
    }
    case 'code': {
      const caption =
        block.label === '' ? '' : `<figcaption>${escapeHtml(block.label)}</figcaption>`
      return `<figure class="paper-code">${caption}<pre dir="ltr"><code>${escapeHtml(block.text)}</code></pre></figure>\n`
    }
    case 'map':
      return mapIn(block.map)
    case 'sign':
      return `<div class="paper-sign">${block.labels.map((label) => `<p>${escapeHtml(label)}</p>`).join('')}</div>\n`
  }
}

function fieldOf({ number, label, values, code, note }: PaperField): string {
  const shown =
    values.length === 0
      ? '<dd class="paper-empty">Not given</dd>'
      : values.map((value) => `<dd>${code ? codeOf(value) : escapeHtml(value)}</dd>`).join('')
  const remark = note === undefined ? '' : `<dd class="paper-note">${escapeHtml(note)}</dd>`
  return `<div><dt><span class="paper-number">${number ?? ''}</span> ${escapeHtml(label)}</dt>${shown}${remark}</div>\n`
}

function tableOf({ caption, columns, rows }: Extract<PaperBlock, { kind: 'table' }>): string {
  const cells = (row: readonly Rich[]) =>
    row
      .map((cell, column) =>
        columns[column]?.code === true && typeof cell === 'string'
          ? `<td>${codeOf(cell)}</td>`
          : `<td>${richOf(cell)}</td>`,
      )
      .join('')
  return `<table class="paper-table">${caption === '' ? '' : `<caption>${escapeHtml(caption)}</caption>`}
<thead><tr>${columns.map(({ label, writeIn }) => `<th scope="col"${writeIn === true ? ' class="paper-write"' : ''}>${escapeHtml(label)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>\n`).join('')}</tbody></table>
`
}

/** The picture, and folded away what it says as text. */
function mapIn(map: RequestMap): string {
  const picture = pictureOf(map)
  const { path, columns, rows, notes } = textOf(map)
  const elements = elementsOf(picture).map(({ tag, attributes, text }) => {
    const list = Object.entries(attributes).map(
      ([key, value]) => ` ${key}="${escapeHtml(String(value))}"`,
    )
    return `<${tag}${list.join('')}>${escapeHtml(text)}</${tag}>`
  })
  const heads = columns.map((label) => ({ label }))
  const table =
    rows.length === 0 ? '' : tableOf({ kind: 'table', caption: '', columns: heads, rows })
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`
  return `<figure class="map">
<svg viewBox="0 0 ${picture.width} ${picture.height}" role="img" aria-label="${MAP_NAME}">${elements.join('')}</svg>
<details><summary>Show as a table</summary>
${paragraph(path.join(' – '))}
${table}${notes.map(paragraph).join('')}</details></figure>
`
}

function taskOf({ done, text, why, when }: PaperTask): string {
  const box = `<span class="paper-box" role="img" aria-label="${done ? 'Done' : 'To do'}">${done ? '✓' : ''}</span>`
  const line = (name: string, words: string) =>
    words === '' ? '' : `<p class="paper-${name}">${escapeHtml(words)}</p>`
  return `<li>${box}<p class="paper-task">${escapeHtml(text)}</p>${line('when', when)}${line('why', why)}</li>\n`
}

function richOf(rich: Rich): string {
  return runsOf(rich)
    .map((run) => {
      if (typeof run === 'string') return escapeHtml(run)
      return 'code' in run ? codeOf(run.code) : `<strong>${escapeHtml(run.strong)}</strong>`
    })
    .join('')
}

/** A name keeps its own direction: no neighbour can turn it round. */
function codeOf(text: string): string {
  return text === '' ? '' : `<bdi dir="ltr"><code>${escapeHtml(text)}</code></bdi>`
}
