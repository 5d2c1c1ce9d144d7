import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

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

/** @param secret at least 16 characters; each purpose gets a key of its own, derived with HKDF */
export function createKeys(secret: string): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'media-graph', purpose, 32))
  const ownerKey = derive('owner')
  const sealKey = derive('seal')
  return {
    ownerOf: key => createHmac('sha256', ownerKey).update(key).digest('hex'),
    seal(key, ownerId) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(ownerId))
      const sealed = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
    },
    open(sealed, ownerId) {
      const bytes = Buffer.from(sealed, 'base64')
      // Without the length, Node would take a shorter tag, which is easier to forge.
      const nonce = bytes.subarray(0, nonceLength)
      const decipher = createDecipheriv('aes-256-gcm', sealKey, nonce, { authTagLength: tagLength })
      decipher.setAAD(Buffer.from(ownerId))
      decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
      return (
        decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
      )
    },
    secretCheck: derive('check').toString('hex'),
  }
}
