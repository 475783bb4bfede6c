/** The system's own way to share a link (`data-share` is its address, the name of the page its title), where the browser has one. */
export function offerSharing(): void {
  if (!('share' in navigator)) return
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
    button.hidden = false
    const { share: url = '', title = '' } = button.dataset
    // Who closes the system's sheet has changed their mind: nothing to report.
    button.addEventListener('click', () => navigator.share({ url, title }).catch(() => {}))
  }
}
