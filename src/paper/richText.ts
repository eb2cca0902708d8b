import type { Paper } from './paper'
import { articleOf } from './html'

/**
 * The paper for the clipboard's `text/html`: the mark-up of the HTML file without classes. The little look that
 * it needs is in attributes and elements as old as mail programs and word processors: the page's own policy
 * lets no style through, on the way to the clipboard or from it. Safe to rewrite as text: in the draft's own
 * words `<` and `"` are escaped already.
 */
export function toRichText(paper: Paper): string {
  return articleOf(paper)
    .replace(
      /<figure class="map">\s*<svg.*?<\/svg>\s*<details><summary>.*?<\/summary>/gsu,
      '<figure>',
    )
    .replaceAll('</details>', '')
    .replace(
      /<span class="paper-box"[^>]*>(✓?)<\/span><p class="paper-task">/gu,
      (_, tick) => `<p>${tick === '' ? '☐' : '☑'} `,
    )
    .replace(/<p class="paper-(?:stamp|callout-title)">(.*?)<\/p>/gsu, '<p><b>$1</b></p>')
    .replace(/<table class="[^"]*"/gu, '<table border="1" cellpadding="4" cellspacing="0"')
    .replace(/<dd>(.*?)<\/dd>/gsu, '<dd><b>$1</b></dd>')
    .replace(/ class="[^"]*"/gu, '')
    .replace(/<section id="[^"]*"/gu, '<section')
}
