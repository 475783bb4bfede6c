const stored = 'rostrum.keys'

/**
 * Single keys that do something while nobody types, shown in a dialog that `?` opens and that can switch them off
 * (WCAG 2.1.4). The choice is kept in this browser.
 */
export function offerKeys(tools: HTMLElement, actions: Readonly<Record<string, () => void>>): void {
  const button = tools.querySelector<HTMLElement>('[data-keys]')
  const dialog = tools.querySelector('dialog')
  const on = tools.querySelector<HTMLInputElement>('[data-keys-on]')
  if (!button || !dialog || !on) return
  on.checked = readChoice()
  on.addEventListener('change', () => keepChoice(on.checked))
  button.hidden = false
  button.addEventListener('click', () => dialog.showModal())
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open || isTyping(event.target)) return
    if (event.key !== '?' && !on.checked) return
    const action = event.key === '?' ? () => dialog.showModal() : actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  })
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]')
  )
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(stored) !== 'off'
  } catch {
    return true
  }
}

function keepChoice(on: boolean): void {
  try {
    localStorage.setItem(stored, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}
