type Props = {
  name: string
  label: string
  /** From what is sent to what is shown. */
  options: readonly { value: string; name: string }[]
  chosen?: string | undefined
  /** Unlike the name where a page has several of the same. */
  id?: string
}

/** A field of a form in which one of a few is chosen. */
export function Choice({ name, label, options, chosen, id = name }: Props) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={chosen}
        className="mt-1 block w-full rounded-md border border-edge bg-leaf px-3 py-2"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}
