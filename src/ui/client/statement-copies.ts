/** Beside a statement's permalink, a button that copies it: made when the statement is pointed at or gets the focus. */
export function offerStatementCopies(tools: HTMLElement): void {
  if (!navigator.clipboard) return
  const { copyLabel = '', copied = '' } = tools.dataset
  const offer = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null
    const statement = target?.closest<HTMLElement>('.statement')
    const permalink = statement?.querySelector<HTMLElement>('.who > .permalink')
    if (!statement || !permalink || permalink.nextElementSibling) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy'
    button.textContent = copyLabel
    Object.assign(button.dataset, { copy: `/s/${statement.id}`, copied })
    permalink.after(button)
  }
  document.addEventListener('pointerover', offer, { passive: true })
  document.addEventListener('focusin', offer)
}
