import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeContext } from './context'
import { applyPolicy, evaluateRequest } from './evaluate'
import type { Decision, PolicySet } from './evaluate'
import { parsePolicy } from './parse-policy'
import type { Policy } from './policy'
import type { RequestPrincipal } from './principal'

type Json = Record<string, unknown>
const read = (...statements: readonly Json[]): Policy => {
  const parsed = parsePolicy({ Version: '2012-10-17', Statement: statements })
  if (parsed.kind === 'malformed') throw new Error(parsed.error.message)
  return parsed.policy
}
const own = '111122223333'
const other = '444455556666'
const bucket = 'arn:aws:s3:::bucket/key'
const user: RequestPrincipal = { kind: 'aws', arn: `arn:aws:iam::${own}:user/carlos`, account: own }
const session: RequestPrincipal = {
  kind: 'aws',
  arn: `arn:aws:sts::${own}:assumed-role/role/session`,
  account: own,
  sessionOf: `arn:aws:iam::${own}:role/role`,
}
const stranger: RequestPrincipal = { kind: 'aws', arn: `arn:aws:iam::${other}:user/eve`, account: other }
const allow = (more: Json = {}): Json => ({ Effect: 'Allow', Action: 's3:*', Resource: '*', ...more })
const deny = (more: Json = {}): Json => ({ ...allow(more), Effect: 'Deny' })
const to = (AWS: string): Json => ({ Principal: { AWS } })
const decide = (
  policies: Partial<PolicySet>,
  principal: RequestPrincipal = user,
  more: { readonly resourceAccount?: string; readonly resourceMustAllow?: boolean } = {},
): Decision =>
  evaluateRequest(
    { identity: [], ...policies },
    { principal, action: 's3:GetObject', resource: bucket, context: makeContext({}, 'absent') },
    { resourceAccount: own, ...more },
  )

describe('evaluateRequest within an account', () => {
  it('denies what nothing allows', () => {
    expect(decide({})).toBe('implicitDeny')
    expect(decide({ identity: [read(allow({ Action: 's3:Put*' }))] })).toBe('implicitDeny')
  })

  it('allows by the identity policy, the resource policy, or both', () => {
    expect(decide({ identity: [read(allow())] })).toBe('allow')
    expect(decide({ resource: read(allow(to(`arn:aws:iam::${own}:user/carlos`))) })).toBe('allow')
    expect(decide({ resource: read(allow({ Principal: '*' })) })).toBe('allow')
  })

  it('leaves it to the identity policy where the resource policy names the account', () => {
    const resource = read(allow(to(own)))
    expect(decide({ resource })).toBe('implicitDeny')
    expect(decide({ resource, identity: [read(allow())] })).toBe('allow')
  })

  it('lets an explicit deny of any policy win', () => {
    const identity = [read(allow())]
    expect(decide({ identity: [...identity, read(deny())] })).toBe('explicitDeny')
    expect(decide({ identity, resource: read(deny({ Principal: '*' })) })).toBe('explicitDeny')
    expect(decide({ identity, boundary: read(allow(), deny()) })).toBe('explicitDeny')
    expect(decide({ identity, session: [read(allow(), deny())] })).toBe('explicitDeny')
    expect(decide({ identity, serviceControl: [[read(allow(), deny())]] })).toBe('explicitDeny')
    expect(decide({ identity, resourceControl: [[read(allow({ Principal: '*' }), deny({ Principal: '*' }))]] })).toBe(
      'explicitDeny',
    )
  })

  it('takes boundary and session policy as limits of the identity policy', () => {
    const identity = [read(allow())]
    const elsewhere = read(allow({ Action: 'ec2:*' }))
    expect(decide({ identity, boundary: read(allow()) })).toBe('allow')
    expect(decide({ identity, boundary: elsewhere })).toBe('implicitDeny')
    expect(decide({ boundary: read(allow()) })).toBe('implicitDeny')
    expect(decide({ identity, session: [read(allow()), elsewhere] })).toBe('implicitDeny')
  })

  it('limits what the resource policy gives to a role, not what it gives to a user or a session', () => {
    const boundary = read(allow({ Action: 'ec2:*' }))
    expect(decide({ boundary, resource: read(allow(to(`arn:aws:iam::${own}:user/carlos`))) })).toBe('allow')
    expect(decide({ boundary, resource: read(allow(to(`arn:aws:iam::${own}:role/role`))) }, session)).toBe(
      'implicitDeny',
    )
    expect(decide({ resource: read(allow(to(`arn:aws:iam::${own}:role/role`))) }, session)).toBe('allow')
    const named = read(allow(to(`arn:aws:sts::${own}:assumed-role/role/session`)))
    expect(decide({ boundary, session: [boundary], resource: named }, session)).toBe('allow')
  })

  it('needs each level of the service control policies', () => {
    const identity = [read(allow())]
    const full = [read(allow({ Action: '*' }))]
    expect(decide({ identity, serviceControl: [full, full] })).toBe('allow')
    expect(decide({ identity, serviceControl: [full, [read(allow({ Action: 'ec2:*' }))]] })).toBe('implicitDeny')
    expect(decide({ identity, serviceControl: [full, []] })).toBe('implicitDeny')
    const root: RequestPrincipal = { kind: 'aws', arn: `arn:aws:iam::${own}:root`, account: own }
    expect(decide({}, root)).toBe('allow')
    expect(decide({ serviceControl: [[]] }, root)).toBe('implicitDeny')
  })

  it('needs key and trust policies to allow', () => {
    const identity = [read(allow())]
    const must = { resourceMustAllow: true }
    expect(decide({ identity }, user, must)).toBe('implicitDeny')
    expect(decide({ identity, resource: read(allow(to(own))) }, user, must)).toBe('allow')
    expect(decide({ resource: read(allow(to(own))) }, user, must)).toBe('implicitDeny')
    expect(decide({ resource: read(allow(to(`arn:aws:iam::${own}:user/carlos`))) }, user, must)).toBe('allow')
  })
})

describe('evaluateRequest across accounts', () => {
  it('needs both sides', () => {
    const identity = [read(allow())]
    const resource = read(allow(to(other)))
    expect(decide({ identity, resource }, stranger)).toBe('allow')
    expect(decide({ identity }, stranger)).toBe('implicitDeny')
    expect(decide({ resource }, stranger)).toBe('implicitDeny')
    expect(decide({ resource: read(allow({ Principal: '*' })) }, stranger)).toBe('implicitDeny')
    expect(decide({ identity, resource: read(allow(to('777777777777'))) }, stranger)).toBe('implicitDeny')
  })

  it('asks only the resource for services and for those who did not sign in', () => {
    const service: RequestPrincipal = { kind: 'service', service: 'sns.amazonaws.com' }
    expect(decide({ resource: read(allow({ Principal: { Service: 'sns.amazonaws.com' } })) }, service)).toBe('allow')
    expect(decide({ resource: read(allow({ Principal: { Service: 'sqs.amazonaws.com' } })) }, service)).toBe(
      'implicitDeny',
    )
    expect(decide({ resource: read(allow({ Principal: '*' })) }, { kind: 'anonymous' })).toBe('allow')
    expect(decide({ resource: read(allow(to(own))) }, { kind: 'anonymous' })).toBe('implicitDeny')
  })
})

describe('what is not known', () => {
  const odd = { Condition: { Frobnicate: { 'aws:Key': 'x' } } }

  it('neither allows nor denies for certain', () => {
    expect(decide({ identity: [read(allow(odd))] })).toBe('unknown')
    expect(decide({ identity: [read(allow(), deny(odd))] })).toBe('unknown')
    expect(decide({ identity: [read(deny(odd))] })).toBe('implicitDeny')
    expect(decide({ identity: [read(allow(), allow(odd))] })).toBe('allow')
  })

  it('includes wildcards inside of principals and half-listed exceptions', () => {
    expect(decide({ resource: read(allow(to(`arn:aws:iam::${own}:user/*`))) })).toBe('unknown')
    const denyOthers = (...AWS: readonly string[]): PolicySet => ({
      identity: [read(allow())],
      resource: read({ Effect: 'Deny', NotPrincipal: { AWS }, Action: '*', Resource: '*' }),
    })
    expect(decide(denyOthers(`arn:aws:iam::${own}:user/carlos`, own))).toBe('allow')
    expect(decide(denyOthers(`arn:aws:iam::${own}:user/bob`, other))).toBe('explicitDeny')
    expect(decide(denyOthers(own))).toBe('unknown')
  })
})

describe('Not elements and variables', () => {
  const request = {
    action: 's3:GetObject',
    resource: bucket,
    context: makeContext({ 'aws:username': 'carlos' }, 'absent'),
  }
  it.each<[Json, string]>([
    [{ NotAction: 'iam:*', Resource: '*' }, 'yes'],
    [{ NotAction: 'S3:getobject', Resource: '*' }, 'no'],
    [{ Action: '*', NotResource: 'arn:aws:s3:::bucket/*' }, 'no'],
    [{ Action: '*', NotResource: 'arn:aws:s3:::bucket' }, 'yes'],
    [{ Action: '*', Resource: 'arn:aws:s3:::bucket/${aws:userid}' }, 'no'],
    [{ Action: '*', NotResource: 'arn:aws:s3:::bucket/${aws:userid}' }, 'unknown'],
    [{ Action: '*', Resource: 'arn:aws:s3:::bucket/${aws:username}*' }, 'no'],
  ])('%j: %s', (more, expected) => {
    expect(applyPolicy(read({ Effect: 'Allow', ...more }), request).allow).toBe(expected)
  })
})

describe('laws', () => {
  const text = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values)
  const statement = fc.record({
    Effect: text('Allow', 'Deny'),
    Action: text('*', 's3:Get*', 's3:Put*', 'ec2:*'),
    Resource: text('*', 'arn:aws:s3:::bucket/*', 'arn:aws:s3:::other'),
    Condition: fc.constantFrom(
      {},
      { Bool: { k: 'true' } },
      { Odd: { k: 'x' } },
      { StringNotEquals: { k: 'x' } },
      { 'ForAllValues:StringEquals': { k: 'x' } },
    ),
  })
  const rank = (decision: Decision): number => (decision === 'allow' ? 2 : decision === 'unknown' ? 1 : 0)

  it('a deny more never gives access', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 5 }), statement, (statements, more) => {
        const before = decide({ identity: [read(...statements)] })
        const after = decide({ identity: [read(...statements, { ...more, Effect: 'Deny' })] })
        expect(rank(after)).toBeLessThanOrEqual(rank(before))
      }),
    )
  })

  it('order and splitting into policies do not matter', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 5 }), (statements) => {
        const decision = decide({ identity: [read(...statements)] })
        expect(decide({ identity: [read(...statements.toReversed())] })).toBe(decision)
        expect(decide({ identity: statements.map((one) => read(one)) })).toBe(decision)
      }),
    )
  })
})
