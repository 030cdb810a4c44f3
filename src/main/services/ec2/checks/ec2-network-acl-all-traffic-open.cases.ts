import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { inbound, networkAcl, openNetworkAcl, outboundAll } from '../samples'
import check from './ec2-network-acl-all-traffic-open.check'

const { arn } = networkAcl([])
const open = openNetworkAcl()
const index = open.Entries.findIndex(({ RuleNumber }) => RuleNumber === 100)
const evidence = [at(`Entries[${index}].CidrBlock`, '0.0.0.0/0')]

export default defineCases(check, [
  {
    name: 'HTTPS only',
    kind: 'pass',
    given: {
      networkAcls: [
        networkAcl([
          inbound(90, 'allow', { Protocol: '6', PortRange: { From: 443, To: 443 }, CidrBlock: '0.0.0.0/0' }),
          ...outboundAll,
        ]),
      ],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'all traffic, as AWS makes it',
    kind: 'fail',
    given: { networkAcls: [open] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  { name: 'no ACLs', kind: 'none', given: { networkAcls: [] }, expect: 'notApplicable' },
  {
    name: 'a private network only',
    kind: 'edge',
    given: { networkAcls: [networkAcl([inbound(100, 'allow', { CidrBlock: '10.0.0.0/8' }), ...outboundAll])] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'some of the traffic is denied first',
    kind: 'edge',
    given: {
      networkAcls: [
        networkAcl([
          inbound(90, 'deny', { CidrBlock: '0.0.0.0/0' }),
          inbound(100, 'allow', { CidrBlock: '0.0.0.0/0' }),
          ...outboundAll,
        ]),
      ],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the border of no subnet',
    kind: 'edge',
    given: { networkAcls: [openNetworkAcl({ Associations: [] })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
])
