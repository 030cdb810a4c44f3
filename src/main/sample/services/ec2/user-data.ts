import type { Instance } from '@aws-sdk/client-ec2'
import { during } from '../../moments'
import type { SamplePlace } from '../../service'

const encode = (...lines: readonly string[]): string => Buffer.from(`${lines.join('\n')}\n`).toString('base64')

/** What a good server does at its first start. */
export const startsWell = encode(
  '#!/bin/bash',
  'set -eu',
  'dnf install -y amazon-cloudwatch-agent',
  'systemctl start shop',
)

/** The same, with a password that somebody typed into it. */
export const startsWithPassword = encode(
  '#!/bin/bash',
  'set -eu',
  'export DATABASE_PASSWORD=Tq7vLw2pRz9xKc4m',
  'systemctl start shop',
)

/** User data of an instance, in base64, by its name. */
export const userDataOf = ({ account, at }: SamplePlace, { Tags }: Instance): string | undefined => {
  const name = Tags?.find(({ Key }) => Key === 'Name')?.Value ?? ''
  if (name.startsWith('web-')) {
    return account.key === 'staging' && !during(at, 'spring') ? startsWithPassword : startsWell
  }
  if (name === 'jenkins') return during(at, 'spring') ? startsWell : startsWithPassword
  return name === 'mongo-test' ? startsWithPassword : undefined
}
