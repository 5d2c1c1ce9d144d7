/** Parts of a multipart body by name; a list is a part that is repeated. */
export type FormFields = Readonly<Record<string, string | File | readonly (string | File)[]>>

/** A multipart body, as a client makes it of texts and files. */
export function formOf(fields: FormFields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const part of [value].flat()) form.append(name, part)
  }
  return form
}
