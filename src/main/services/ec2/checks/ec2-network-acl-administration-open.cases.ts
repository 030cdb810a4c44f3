import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { inbound, networkAcl, openNetworkAcl, outboundAll } from '../samples'
import check from './ec2-network-acl-administration-open.check'

const { arn } = networkAcl([])
const everywhere = { CidrBlock: '0.0.0.0/0' }
const ssh = { Protocol: '6', PortRange: { From: 22, To: 22 } }
const acl = (...entries: Parameters<typeof networkAcl>[0]) => networkAcl([...entries, ...outboundAll])

/** The block of an entry that allows, by its number and direction. */
const block = (made: ReturnType<typeof networkAcl>, number: number, egress: boolean) => {
  const index = made.Entries.findIndex(
    ({ RuleNumber, Egress, RuleAction }) => RuleNumber === number && Egress === egress && RuleAction === 'allow',
  )
  const entry = made.Entries[index]
  const field = entry?.CidrBlock === undefined ? 'Ipv6CidrBlock' : 'CidrBlock'
  return at(`Entries[${index}].${field}`, entry?.[field])
}

const open = openNetworkAcl()
const late = acl(inbound(100, 'allow', { ...ssh, ...everywhere }), inbound(110, 'deny', everywhere))
const sixth = acl(inbound(90, 'allow', { ...ssh, Ipv6CidrBlock: '::/0' }))
const halves = acl(
  inbound(90, 'allow', { ...ssh, CidrBlock: '0.0.0.0/1' }),
  inbound(91, 'allow', { ...ssh, CidrBlock: '128.0.0.0/1' }),
)
const silent = [inbound(100, 'allow', everywhere), ...outboundAll.filter(({ RuleAction }) => RuleAction === 'deny')]
const other = networkAcl([], { NetworkAclId: 'acl-2' })

export default defineCases(check, [
  {
    name: 'HTTPS only',
    kind: 'pass',
    given: {
      networkAcls: [acl(inbound(90, 'allow', { Protocol: '6', PortRange: { From: 443, To: 443 }, ...everywhere }))],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'all traffic, as AWS makes it',
    kind: 'fail',
    given: { networkAcls: [open] },
    expect: [{ arn, result: 'fail', evidence: [block(open, 100, false), block(open, 100, true)] }],
  },
  { name: 'no ACLs', kind: 'none', given: { networkAcls: [] }, expect: 'notApplicable' },
  {
    name: 'denied before it is allowed',
    kind: 'edge',
    given: {
      networkAcls: [
        acl(
          inbound(80, 'deny', { Protocol: '6', PortRange: { From: 20, To: 3389 }, ...everywhere }),
          inbound(100, 'allow', everywhere),
        ),
      ],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'denied after it is allowed',
    kind: 'edge',
    given: { networkAcls: [late] },
    expect: [{ arn, result: 'fail', evidence: [block(late, 100, false), block(late, 100, true)] }],
  },
  {
    name: 'let in, but no reply gets out',
    kind: 'edge',
    given: { networkAcls: [networkAcl(silent)] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'over IPv6',
    kind: 'edge',
    given: { networkAcls: [sixth] },
    expect: [{ arn, result: 'fail', evidence: [block(sixth, 90, false), block(sixth, 101, true)] }],
  },
  {
    name: 'halves of the internet',
    kind: 'edge',
    given: { networkAcls: [halves] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [block(halves, 90, false), block(halves, 91, false), block(halves, 100, true)],
      },
    ],
  },
  {
    name: 'the border of no subnet',
    kind: 'edge',
    given: { networkAcls: [openNetworkAcl({ Associations: [] })] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [block(open, 100, false), block(open, 100, true)] }],
  },
  {
    name: 'an entry whose protocol cannot be read',
    kind: 'edge',
    given: { networkAcls: [acl(inbound(90, 'allow', { Protocol: 'quic', ...everywhere })), other] },
    expect: [
      { arn, result: 'unknown', gap: 'failed' },
      { arn: other.arn, result: 'pass' },
    ],
  },
])
