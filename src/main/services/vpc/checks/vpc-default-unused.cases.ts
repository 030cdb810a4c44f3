import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { networkInterface } from '../../ec2/samples'
import { vpc } from '../samples'
import check from './vpc-default-unused.check'

const network = vpc({ IsDefault: true })
const { arn } = network

export default defineCases(check, [
  {
    name: 'empty',
    kind: 'pass',
    given: { vpcs: [network], networkInterfaces: [networkInterface({ VpcId: 'vpc-2' })] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'with a network interface',
    kind: 'fail',
    given: { vpcs: [network], networkInterfaces: [networkInterface()] },
    expect: [{ arn, result: 'fail', evidence: [at('IsDefault', true), at('NetworkInterfaceId', 'eni-1')] }],
  },
  {
    name: 'no default VPC',
    kind: 'none',
    given: { vpcs: [vpc()], networkInterfaces: [networkInterface()] },
    expect: 'notApplicable',
  },
  {
    name: 'network interfaces are denied',
    kind: 'edge',
    given: { vpcs: [network], networkInterfaces: { kind: 'denied', action: 'ec2:DescribeNetworkInterfaces' } },
    expect: 'notAssessed',
  },
])
