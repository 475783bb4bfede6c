import { z } from 'zod'
import { longestBiography, type Speaker, speakerSchema } from '#src/transcript/speaker.ts'

/** A field that a form has several times: absent, one, or a list. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat().map((each) => each.trim())))

const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined)

/** An entry of the register as its form sends it: labels and roles as rows of three fields, empty rows left out. */
export const speakerFormSchema = z.object({
  name: z.string(),
  kind: z.string(),
  biography: optional.pipe(z.string().max(longestBiography).optional()),
  credit: optional,
  ...{ label: several, labelSince: several, labelUntil: several },
  ...{ role: several, roleSince: several, roleUntil: several },
})

/** The entry that a form describes, or one sentence about what is wrong with it. */
export function toEntry(
  slug: string,
  form: z.output<typeof speakerFormSchema>,
  picture: string | undefined,
): Speaker | { problem: string } {
  const { name, kind, biography, credit } = form
  const labels = toRows(form.label, form.labelSince, form.labelUntil)
  const roles = toRows(form.role, form.roleSince, form.roleUntil)
  const parsed = speakerSchema.safeParse({
    ...{ slug, name: name.trim(), kind },
    labels: labels.map(({ text, ...period }) => ({ label: text, ...period })),
    roles: roles.map(({ text, ...period }) => ({ title: text, ...period })),
    // A browser ends the lines of a form with both characters.
    ...(biography !== undefined && { biography: biography.replace(/\r\n?/g, '\n') }),
    ...(picture !== undefined && { picture }),
    ...(credit !== undefined && { credit }),
  })
  if (parsed.success) return parsed.data
  return { problem: parsed.error.issues.map(({ path, message }) => `${path.join(' ')}: ${message}`).join('; ') }
}

function toRows(texts: readonly string[], since: readonly string[], until: readonly string[]) {
  return texts.flatMap((text, row) => {
    const period = { ...(since[row] && { since: since[row] }), ...(until[row] && { until: until[row] }) }
    return text === '' ? [] : [{ text, ...period }]
  })
}

/** Fields of which a form may send none, one or many. */
export const someSchema = several.pipe(z.array(z.string().min(1).max(300)).max(2000))
