/** The name of the archive with its sign: a lectern and its microphone. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5 font-semibold font-serif text-[1.375rem] leading-none tracking-[-0.01em]">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-6 text-accent">
        <path d="M3.5 12.5 27.5 7l1.2 4.4L4.7 17z" fill="currentColor" />
        <path d="m11.5 17 8.6-2-1.6 11.5h-5.4z" fill="currentColor" />
        <path d="M7.5 26.5h17V29h-17z" fill="currentColor" />
        <path d="M20 9.2 22.4 3" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      </svg>
      Rostrum
    </span>
  )
}
