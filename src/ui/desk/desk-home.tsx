/** Where one begins at the desk. */
export function DeskHome({ name, places }: { name: string; places: readonly { href: string; name: string }[] }) {
  return (
    <>
      <h1 className="page-title">Hello, {name}</h1>
      <ul className="mt-6 space-y-2">
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.href}>{place.name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
