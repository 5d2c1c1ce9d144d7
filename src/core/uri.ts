/** What RFC 3986 knows in a path, a query and a fragment; a percent sign only before two hexadecimal digits. */
const foreign = /%(?![\da-f]{2})|[^\w\-.~:/?@!$&'()*+,;=%]/gi

/**
 * The same address as RFC 3986 writes it, which vendors hold addresses against: `new URL` takes more, and browsers show
 * more. What is written so already stays as it is, but for the host and an empty path.
 *
 * @param url absolute; one that `new URL` takes
 */
export function uriOf(url: string): string {
  const { href, pathname, search, hash } = new URL(url)
  const origin = href.slice(0, href.length - `${pathname}${search}${hash}`.length)
  const fragment = hash && `#${encoded(hash.slice(1))}`
  return origin + encoded(pathname) + encoded(search) + fragment
}

const encoded = (part: string): string => part.replace(foreign, encodeURIComponent)
