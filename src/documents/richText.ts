import type { Paper } from '../domain/paper'
import { articleOf } from './html'

/** What a mail program or a word processor keeps of a look: only what stands on the element itself. */
const STYLES: Readonly<Record<string, string>> = {
  'paper-head': 'margin-bottom:12pt',
  'paper-stamp': 'font-weight:bold',
  'paper-empty': 'margin-left:0;color:#555',
  'paper-note': 'margin-left:0;color:#555',
  'paper-cite': 'margin-top:0;color:#555',
  'paper-why': 'margin-top:0;color:#555',
  'paper-when': 'margin:0;color:#555',
  'paper-task': 'margin:0',
  'paper-tasks': 'padding-left:18pt',
  'paper-callout-title': 'margin-bottom:0;font-weight:bold',
  'paper-table': 'border-collapse:collapse',
}
const CELL = 'border:1px solid #999;padding:2pt 6pt;text-align:left;vertical-align:top'

/**
 * The paper for the clipboard's `text/html`: the mark-up of the HTML file, its classes turned into styles
 * of the elements. Safe to rewrite as text: in the draft's own words `<` and `"` are escaped already.
 */
export function toRichText(paper: Paper): string {
  return articleOf(paper)
    .replace(
      /<span class="paper-box"[^>]*>(✓?)<\/span><p class="paper-task">/gu,
      (_, tick) => `<p class="paper-task">${tick === '' ? '☐' : '☑'} `,
    )
    .replace(/ class="([^"]*)"/gu, (_, name: string) => {
      const style = STYLES[name.split(' ')[0] ?? '']
      return style === undefined ? '' : ` style="${style}"`
    })
    .replace(/<(t[hd])\b/gu, `<$1 style="${CELL}"`)
    .replace(/<dd>/gu, '<dd style="margin-left:0;font-weight:bold">')
    .replace(/<section id="[^"]*"/gu, '<section')
}
