import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { inbound, networkAcl, openNetworkAcl, outboundAll } from '../samples'
import check from './ec2-network-acl-administration-open.check'

const { arn } = networkAcl([])
const everywhere = { CidrBlock: '0.0.0.0/0' }
const ssh = { Protocol: '6', PortRange: { From: 22, To: 22 } }
const acl = (...entries: Parameters<typeof networkAcl>[0]) => networkAcl([...entries, ...outboundAll])
const pathOf = (made: ReturnType<typeof networkAcl>, RuleNumber: number, field = 'CidrBlock') =>
  `Entries[${made.Entries.findIndex((entry) => entry.RuleNumber === RuleNumber)}].${field}`
const open = openNetworkAcl()
const sixth = acl(inbound(90, 'allow', { ...ssh, Ipv6CidrBlock: '::/0' }))
const halves = acl(
  inbound(90, 'allow', { ...ssh, CidrBlock: '0.0.0.0/1' }),
  inbound(91, 'allow', { ...ssh, CidrBlock: '128.0.0.0/1' }),
)

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
    expect: [{ arn, result: 'fail', evidence: [at(pathOf(open, 100), '0.0.0.0/0')] }],
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
    given: {
      networkAcls: [acl(inbound(100, 'allow', { ...ssh, ...everywhere }), inbound(110, 'deny', everywhere))],
    },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          at(
            pathOf(acl(inbound(100, 'allow', { ...ssh, ...everywhere }), inbound(110, 'deny', everywhere)), 100),
            '0.0.0.0/0',
          ),
        ],
      },
    ],
  },
  {
    name: 'over IPv6',
    kind: 'edge',
    given: { networkAcls: [sixth] },
    expect: [{ arn, result: 'fail', evidence: [at(pathOf(sixth, 90, 'Ipv6CidrBlock'), '::/0')] }],
  },
  {
    name: 'halves of the internet',
    kind: 'edge',
    given: { networkAcls: [halves] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [at(pathOf(halves, 90), '0.0.0.0/1'), at(pathOf(halves, 91), '128.0.0.0/1')],
      },
    ],
  },
  {
    name: 'the border of no subnet',
    kind: 'edge',
    given: { networkAcls: [openNetworkAcl({ Associations: [] })] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [at(pathOf(open, 100), '0.0.0.0/0')] }],
  },
  {
    name: 'an entry whose protocol cannot be read',
    kind: 'edge',
    given: {
      networkAcls: [
        acl(inbound(90, 'allow', { Protocol: 'quic', ...everywhere })),
        networkAcl([], { NetworkAclId: 'acl-2' }),
      ],
    },
    expect: [
      { arn, result: 'unknown', gap: 'failed' },
      { arn: networkAcl([], { NetworkAclId: 'acl-2' }).arn, result: 'pass' },
    ],
  },
])
