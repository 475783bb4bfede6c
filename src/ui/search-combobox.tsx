'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { SuggestionView } from '#src/query/suggestion-views.ts'
import { formatCount } from './format-count.ts'
import { optionId, SuggestionList } from './suggestion-list.tsx'
import { useSuggestions } from './use-suggestions.ts'

/**
 * The field of a search form, which suggests speakers, words and transcripts while one types: an editable combobox with
 * a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without scripts it is a search field like any other.
 */
export function SearchCombobox({ query, className }: { query: string; className: string }) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [ready, setReady] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const suggestions = useSuggestions(typed)
  const open = typed !== null && suggestions.length > 0
  useEffect(() => setReady(true), [])

  const close = () => {
    setTyped(null)
    setActive(-1)
  }
  const choose = ({ path, text }: SuggestionView) => {
    close()
    if (path !== null) window.location.assign(path)
    else if (input.current) {
      input.current.value = text
      input.current.form?.requestSubmit()
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = suggestions[active]
    if (event.key === 'ArrowDown' && !open) setTyped(event.currentTarget.value)
    else if (!open) return
    else if (event.key === 'ArrowDown') setActive(((active + 2) % (suggestions.length + 1)) - 1)
    else if (event.key === 'ArrowUp') setActive(((active + suggestions.length + 1) % (suggestions.length + 1)) - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else return
    event.preventDefault()
  }
  const expanded = ready
    ? ({
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-haspopup': 'listbox',
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        'aria-activedescendant': open && active >= 0 ? optionId(id, active) : undefined,
      } as const)
    : {}
  return (
    <>
      <input
        ref={input}
        type="search"
        name="q"
        defaultValue={query}
        aria-label="Search the transcripts"
        placeholder="What was said about…"
        maxLength={500}
        autoComplete="off"
        className={className}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
        {...expanded}
      />
      {open && <SuggestionList id={id} suggestions={suggestions} active={active} onChoose={choose} />}
      <span aria-live="polite" className="sr-only">
        {open ? `${formatCount(suggestions.length, 'suggestion')}. Down and up arrows choose.` : ''}
      </span>
    </>
  )
}
