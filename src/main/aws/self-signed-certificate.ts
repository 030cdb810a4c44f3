import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts)
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const extension = (hex: string, value: Buffer): Buffer => sequence(oid(hex), der(0x04, value))

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
const rsaWithSha256 = sequence(oid('2a864886f70d01010b'), der(0x05))
const commonName = '550403'
const subjectAlternativeName = '551d11'
const basicConstraints = '551d13'

const pem = (label: string, bytes: Buffer): string =>
  `-----BEGIN ${label}-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`

/** A key and a certificate that it signed itself, for the TLS servers of tests. */
export type SelfSignedCertificate = { readonly key: string; readonly cert: string }

type Signer = {
  readonly algorithm: Buffer
  readonly keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject }
}

/** Two digits of the year first, as certificates write times until 2049. */
const timeOf = (date: Date): Buffer => {
  const digits = date.toISOString().replace(/\D/g, '').slice(2, 14)
  return der(0x17, Buffer.from(`${digits}Z`))
}

const signed = (
  { algorithm, keys: { privateKey, publicKey } }: Signer,
  title: string,
  hosts: readonly string[],
  from: Date,
  until: Date,
): SelfSignedCertificate => {
  const name = sequence(der(0x31, sequence(oid(commonName), der(0x0c, Buffer.from(title)))))
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))))
  const extensions = sequence(
    extension(subjectAlternativeName, names),
    extension(basicConstraints, sequence(der(0x01, Buffer.from([0xff])))),
  )
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(timeOf(from), timeOf(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  )
  const signature = sign('sha256', body, privateKey)
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', sequence(body, algorithm, der(0x03, Buffer.from([0]), signature))),
  }
}

/** Makes one for DNS names, valid from 2020 to 2049. */
export const createSelfSignedCertificate = (...hosts: readonly string[]): SelfSignedCertificate =>
  signed(
    { algorithm: ecdsaWithSha256, keys: generateKeyPairSync('ec', { namedCurve: 'P-256' }) },
    'Plumbline test',
    hosts,
    new Date('2020-01-01T00:00:00Z'),
    new Date('2049-12-31T23:59:59Z'),
  )

/** Makes one with an RSA key of so many bits for a DNS name, valid from 2020 until a day before 2050. */
export const createRsaCertificate = (host: string, bits: number, until: Date): SelfSignedCertificate =>
  signed(
    { algorithm: rsaWithSha256, keys: generateKeyPairSync('rsa', { modulusLength: bits }) },
    host,
    [host],
    new Date('2020-01-01T00:00:00Z'),
    until,
  )
