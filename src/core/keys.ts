import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** Turns callers' keys into owners and keeps them sealed while a task needs them. */
export interface Keys {
  /** HMAC-SHA-256 of the key, hexadecimal: names its holder without giving the key away. */
  ownerOf(key: string): string
  /** AES-256-GCM; Base64 of nonce, tag and ciphertext. The owner is authenticated with it. */
  seal(key: string, ownerId: string): string
  /** @throws when the text was sealed under another secret or for another owner */
  open(sealed: string, ownerId: string): string
  /** Is the same for the same secret and tells nothing about it. */
  secretCheck: string
}

const nonceLength = 12
const tagLength = 16

/** Makes a key for one purpose alone. @param secret at least 16 characters */
export const deriveKey = (secret: string, purpose: string): KeyObject =>
  // As an object: Node takes 20 µs to see that a buffer is none, each time.
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'media-graph', purpose, 32)))

/** AES-256-GCM: nonce, tag and ciphertext. Whoever opens it has to know the `context` that was authenticated with it. */
export const createSeal = (key: KeyObject) => ({
  seal(text: string, context: string): Buffer {
    const nonce = randomBytes(nonceLength)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  },
  /** @throws when it was sealed with another key or context, or is nothing that was sealed */
  open(sealed: Buffer, context: string): string {
    // Without the length, Node would take a shorter tag, which is easier to forge.
    const nonce = sealed.subarray(0, nonceLength)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
    decipher.setAAD(Buffer.from(context))
    decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
    return (
      decipher.update(sealed.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
    )
  },
})

/** @param secret at least 16 characters; each purpose gets a key of its own, derived with HKDF */
export function createKeys(secret: string): Keys {
  const ownerKey = deriveKey(secret, 'owner')
  const { seal, open } = createSeal(deriveKey(secret, 'seal'))

  return {
    ownerOf: key => createHmac('sha256', ownerKey).update(key).digest('hex'),
    seal: (key, ownerId) => seal(key, ownerId).toString('base64'),
    open: (sealed, ownerId) => open(Buffer.from(sealed, 'base64'), ownerId),
    secretCheck: deriveKey(secret, 'check').export().toString('hex'),
  }
}
