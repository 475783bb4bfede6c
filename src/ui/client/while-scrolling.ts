/** Do something while the page scrolls, once for each picture that is drawn. @returns the same, for other occasions. */
export function whileScrolling(act: () => void): () => void {
  let waiting = false
  const later = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      act()
    })
  }
  document.addEventListener('scroll', later, { passive: true })
  return later
}
