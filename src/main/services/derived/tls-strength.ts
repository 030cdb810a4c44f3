const oldVersions = new Set(['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.0', 'TLSv1.1'])

/** Whether a version of the protocol, named as AWS does (`TLSv1.1`), has known flaws. */
export const isOldTls = (version: string): boolean => oldVersions.has(version)

/** Parts of names of ciphers that are broken: no encryption, no authentication, export keys, RC4, DES, triple DES, MD5. */
const brokenParts = new Set(['NULL', 'ADH', 'AECDH', 'EXP', 'EXPORT', 'RC4', 'DES', 'CBC3', '3DES', 'MD5', 'anon'])

/** Whether a cipher, named as OpenSSL or IANA do (`DES-CBC3-SHA`, `TLS_RSA_WITH_RC4_128_MD5`), is broken. */
export const isBrokenCipher = (name: string): boolean => name.split(/[-_]/).some((part) => brokenParts.has(part))
