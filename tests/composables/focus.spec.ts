// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { focusHeading, keepFocus } from '../../src/composables/focus'

function show(html: string) {
  document.body.innerHTML = html
}
const focused = () => document.activeElement?.textContent

describe('the focus', () => {
  afterEach(() => show(''))

  it('stays where it is when its control stays', async () => {
    show('<main><h1 tabindex="-1">Page</h1><button>Stays</button></main>')
    document.querySelector('button')?.focus()
    await keepFocus(() => undefined)
    expect(focused()).toBe('Stays')
  })

  it('goes to what comes next when its control goes', async () => {
    show('<main><h1 tabindex="-1">Page</h1><button>Goes</button><a href="#">Next</a></main>')
    const button = document.querySelector('button')
    button?.focus()
    await keepFocus(
      () => button?.remove(),
      () => document.querySelector('a'),
    )
    expect(focused()).toBe('Next')
  })

  it.each([undefined, () => null])(
    'goes to the heading of the page where nothing does',
    async (next) => {
      show('<main><h1 tabindex="-1">Page</h1><button>Goes</button></main>')
      const button = document.querySelector('button')
      button?.focus()
      await keepFocus(() => Promise.resolve().then(() => button?.remove()), next)
      expect(focused()).toBe('Page')
    },
  )

  it('goes to the heading of a new page at once', () => {
    show('<main><h1 tabindex="-1">Page</h1></main>')
    focusHeading()
    expect(focused()).toBe('Page')
  })

  it('waits for the heading of a page that is still being read, and takes it once', async () => {
    show('<main>Opening…</main>')
    focusHeading()
    show('<main><h1 tabindex="-1">Draft</h1><button>Other</button></main>')
    await expect.poll(focused).toBe('Draft')
    document.querySelector('button')?.focus()
    document.body.append('more')
    await Promise.resolve()
    expect(focused()).toBe('Other')
  })
})
