import { daysBefore } from '../../moments'
import type { SamplePlace } from '../../service'
import { appRoles, identityPoolId } from '../cognito/pools'
import { allow, type Statement } from './holder'
import type { SampleRole } from './roles'

const issuer = 'cognito-identity.amazonaws.com'

/** Lets who has a token of the account's identity pools take a role: guests, or those who signed in. */
const trustPools = ({ account }: SamplePlace, who?: 'authenticated' | 'unauthenticated'): Statement => ({
  Effect: 'Allow',
  Principal: { Federated: issuer },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: {
    StringEquals: { [`${issuer}:aud`]: account.regions.map((region) => identityPoolId(account, region)) },
    ...(who ? { 'ForAnyValue:StringLike': { [`${issuer}:amr`]: who } } : {}),
  },
})

/** The roles that the identity pools of an account give to guests, users and staff of its apps. */
export const appRolesOf = (place: SamplePlace): readonly SampleRole[] => {
  const { account, at } = place
  const careless = account.key === 'sandbox'
  const own = `arn:aws:s3:::marlowbay-receipts/\${${issuer}:sub}/*`
  const role = (name: string, trust: Statement, fields: Partial<SampleRole>): SampleRole => ({
    name,
    path: '/',
    created: new Date('2024-09-03T08:41:00Z'),
    trust: [trust],
    inline: [],
    attached: [],
    tags: { owner: account.owner },
    used: daysBefore(at, 1),
    ...fields,
  })
  const inline = (statement: Statement) => ({ inline: [{ name: 'app', statements: [statement] }] })
  return [
    role(
      appRoles.guest,
      trustPools(place, 'unauthenticated'),
      inline(
        careless
          ? allow(['s3:*', 'dynamodb:*'])
          : allow('rum:PutRumEvents', `arn:aws:rum:*:${account.id}:appmonitor/shop`),
      ),
    ),
    role(
      appRoles.user,
      trustPools(place, careless ? undefined : 'authenticated'),
      careless ? { attached: ['aws/AdministratorAccess'] } : inline(allow(['s3:GetObject'], own)),
    ),
    role(
      appRoles.staff,
      trustPools(place, 'authenticated'),
      careless
        ? { attached: ['aws/AdministratorAccess'] }
        : inline(allow('dynamodb:Query', `arn:aws:dynamodb:*:${account.id}:table/orders`)),
    ),
  ]
}
