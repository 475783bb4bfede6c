/**
 * Links that copy their own address (`data-copy`) and buttons that copy a text (`data-copy-text`). What they say once it is
 * on the clipboard is `data-copied`; the element after them that is a status tells screen readers (`data-says`).
 */
export function offerCopies(): void {
  if (!navigator.clipboard) return
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy-text]')) button.hidden = false
  document.addEventListener('click', (event) => {
    const control =
      event.target instanceof Element && event.target.closest<HTMLElement>('[data-copy], [data-copy-text]')
    if (!control || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const { copy = '', copyText, copied = '' } = control.dataset
    const address = new URL(copy || (control.getAttribute('href') ?? ''), window.location.href).href
    navigator.clipboard.writeText(copyText ?? address).then(
      () => {
        const words = control.querySelector('[data-words]') ?? control
        words.textContent = copied
        tellStatus(control)
      },
      () => copyText === undefined && window.location.assign(address),
    )
  })
}

function tellStatus(control: HTMLElement): void {
  const status = control.nextElementSibling
  if (status?.getAttribute('role') === 'status') status.textContent = (status as HTMLElement).dataset['says'] ?? ''
}
