import { findInTranscript } from './find.ts'
import { keepPlace } from './keep-place.ts'
import { offerKeys } from './keys.ts'
import { findBelow, goTo, stepExchange, stepVoice } from './moves.ts'
import { offerStatementCopies } from './statement-copies.ts'
import { tellPlace } from './tell-place.ts'

/** What helps in a long transcript: docs/decisions/0018-page-script.md. Nothing on other pages. */
export function helpReading(): void {
  const tools = document.querySelector<HTMLElement>('.reading-tools')
  if (!tools) return
  const finding = findInTranscript(tools)
  tellPlace(tools)
  offerStatementCopies(tools)
  jumpToVoices(tools)
  const skim = tools.querySelector<HTMLInputElement>('[data-skim]')
  const fold = skim ? keepPlace(tools, skim) : () => {}
  offerKeys(tools, {
    j: () => stepExchange(1),
    k: () => stepExchange(-1),
    n: () => stepVoice(1),
    p: () => stepVoice(-1),
    s: fold,
    '/': () => finding?.focus(),
  })
}

/** Milliseconds after a jump within which the next one goes on from it, wherever the page has come to meanwhile. */
const going = 4000

/** Each press of a speaker's name goes to the next statement of that speaker, after the last to the first again. */
function jumpToVoices(tools: HTMLElement): void {
  let last: { to: HTMLElement; at: number } | undefined
  tools.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>('a[data-voice]')
    if (!link) return
    event.preventDefault()
    const own = [...document.querySelectorAll<HTMLElement>('.statement')].filter(
      (statement) => statement.dataset['voice'] === link.dataset['voice'],
    )
    const from = last && event.timeStamp - last.at < going ? own.indexOf(last.to) : -1
    const to = from === -1 ? findBelow(own) : own[from + 1]
    last = { to: to ?? own[0] ?? link, at: event.timeStamp }
    goTo(last.to)
  })
}
