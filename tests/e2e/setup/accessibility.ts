import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules of axe that look at colours; what all others look at is the same in every look. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none', rules: { type: 'tag', values: RULES } },
  { colorScheme: 'dark', forcedColors: 'none', rules: { type: 'rule', values: COLOUR_RULES } },
  { colorScheme: 'light', forcedColors: 'active', rules: { type: 'rule', values: COLOUR_RULES } },
] as const

/**
 * Runs axe over the page as it stands: all its rules in light, those of colours in dark and in forced colours as well.
 * `part` narrows it to a selector.
 */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  for (const { rules, ...look } of LOOKS) {
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' })
    // Colours on their way from one look to the other are of neither.
    await page.waitForFunction(() => document.getAnimations().length === 0)
    // Read once for each page. Without frames it needs no page of its own to put the parts together, which took longer.
    const isThere = await page.evaluate(() => 'axe' in globalThis)
    const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'axe' }) })
      .setLegacyMode()
      .options({
        runOnly: { type: rules.type, values: [...rules.values] },
        // Only what fails is looked at.
        resultTypes: ['violations'],
      })
    const { violations } = await (part ? axe.include(part) : axe).analyze()
    const found = violations
      .map(({ id, nodes }) => ({
        id,
        where: nodes
          .map(({ html, failureSummary }) => `${html}\n${failureSummary}`)
          // A row at the edge of a scrolled table is seen in part only; `reflow.spec.ts` measures the targets.
          .filter((node) => id !== 'target-size' || !node.includes('partially obscured')),
      }))
      .filter(({ where }) => where.length > 0)
    expect(found, `${look.colorScheme}, forced colours ${look.forcedColors}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null })
}
