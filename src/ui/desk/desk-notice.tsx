/** What a page of the desk says about what was just done, or could not be. */
export function DeskNotice({ notice }: { notice: { kind: 'done' | 'problem'; text: string } | null }) {
  if (notice === null) return null
  const { kind, text } = notice
  const edge = kind === 'problem' ? 'border-accent' : 'border-edge'
  return (
    <p
      role={kind === 'problem' ? 'alert' : 'status'}
      className={`mb-6 max-w-[46rem] border-l-4 bg-tint px-4 py-3 ${edge}`}
    >
      {text}
    </p>
  )
}
