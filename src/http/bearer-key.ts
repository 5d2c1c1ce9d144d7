/** The caller's gateway key, if the header holds one. */
export function bearerKey(authorization: string | null | undefined): string | undefined {
  const [, key] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? []
  return key
}
