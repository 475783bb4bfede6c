import { selectedPassagePath } from './selected-passage.ts'

/** Milliseconds without a change after which a selection counts as made. */
const settled = 150

/**
 * A link to the words that are selected in a statement, on whatever page it stands: at the foot of the window while there
 * are any, and next in the order of the Tab key. Escape puts it away.
 */
export function offerPassageLinks(): void {
  const bar = document.querySelector<HTMLElement>('.passage-bar')
  const link = bar?.querySelector('a')
  const status = bar?.previousElementSibling
  if (!bar || !link || !(status instanceof HTMLElement)) return
  const words = link.textContent
  const show = (href: string | null) => {
    bar.hidden = href === null
    status.textContent = href === null ? '' : (status.dataset['says'] ?? '')
    if (href === null || link.getAttribute('href') === href) return
    link.href = href
    link.dataset['copy'] = href
    link.textContent = words
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const selection = document.getSelection()
      if (!bar.contains(document.activeElement)) show(selection && selectedPassagePath(selection))
    }, settled)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show(null)
    if (event.key !== 'Tab' || event.shiftKey || bar.hidden || document.activeElement !== document.body) return
    event.preventDefault()
    link.focus()
  })
}
