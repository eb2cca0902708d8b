import { ref } from 'vue'

/** How long "Copied" stands on a button. Milliseconds. */
const SHOWN = 2500

/**
 * Puts text on the clipboard, with a rich form beside it where one is given. `copied` names what was copied
 * last for a moment, `failed` what could not be: it is then to be selected and copied by hand.
 */
export function useCopy() {
  const copied = ref<string | null>(null)
  const failed = ref<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function copy(what: string, text: string, html?: string): Promise<boolean> {
    clearTimeout(timer)
    const done = await write(text, html)
    copied.value = done ? what : null
    failed.value = done ? null : what
    if (done) timer = setTimeout(() => (copied.value = null), SHOWN)
    return done
  }

  return { copy, copied, failed }
}

async function write(text: string, html?: string): Promise<boolean> {
  try {
    if (html !== undefined && typeof ClipboardItem !== 'undefined') {
      const item = new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      })
      await navigator.clipboard.write([item])
    } else {
      await navigator.clipboard.writeText(text)
    }
    return true
  } catch {
    // Not there on a plain-HTTP host, or not allowed: the older way still works in answer to a click.
    return copyBySelection(text, html)
  }
}

function copyBySelection(text: string, html?: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', onCopy)
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', onCopy)
  }
}
