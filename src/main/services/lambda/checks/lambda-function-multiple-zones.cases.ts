import { defineCases } from '../../../engine/cases'
import { subnet } from '../../vpc/samples'
import { functionArn, functionInSubnets, lambdaFunction } from '../samples'
import check from './lambda-function-multiple-zones.check'

const inZone = (SubnetId: string, zone: string) => subnet({ SubnetId, AvailabilityZone: `eu-central-1${zone}` })
const path = (index: number) => `VpcConfig.SubnetIds[${index}]`

export default defineCases(check, [
  {
    name: 'subnets in two zones',
    kind: 'pass',
    given: {
      functions: [functionInSubnets('subnet-a', 'subnet-b')],
      subnets: [inZone('subnet-a', 'a'), inZone('subnet-b', 'b')],
    },
    expect: [
      {
        arn: functionArn,
        result: 'pass',
        evidence: [
          { path: path(0), value: 'subnet-a' },
          { path: path(1), value: 'subnet-b' },
        ],
      },
    ],
  },
  {
    name: 'one subnet',
    kind: 'fail',
    given: { functions: [functionInSubnets('subnet-a')], subnets: [inZone('subnet-a', 'a')] },
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path: path(0), value: 'subnet-a' }] }],
  },
  {
    name: 'two subnets in the same zone',
    kind: 'edge',
    given: {
      functions: [functionInSubnets('subnet-a', 'subnet-c')],
      subnets: [inZone('subnet-a', 'a'), inZone('subnet-c', 'a')],
    },
    expect: [
      {
        arn: functionArn,
        result: 'fail',
        evidence: [
          { path: path(0), value: 'subnet-a' },
          { path: path(1), value: 'subnet-c' },
        ],
      },
    ],
  },
  {
    name: 'the zone of one of two subnets is not known',
    kind: 'edge',
    given: { functions: [functionInSubnets('subnet-a', 'subnet-x')], subnets: [inZone('subnet-a', 'a')] },
    expect: [{ arn: functionArn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'two zones are enough, whatever the zone of the third subnet',
    kind: 'edge',
    given: {
      functions: [functionInSubnets('subnet-a', 'subnet-b', 'subnet-x')],
      subnets: [inZone('subnet-a', 'a'), inZone('subnet-b', 'b')],
    },
    expect: [{ arn: functionArn, result: 'pass' }],
  },
  {
    name: 'subnets may not be read',
    kind: 'edge',
    given: { functions: [functionInSubnets('subnet-a')], subnets: { kind: 'denied', action: 'ec2:DescribeSubnets' } },
    expect: 'notAssessed',
  },
  {
    name: 'a function without a VPC runs in all zones',
    kind: 'none',
    given: { functions: [lambdaFunction()], subnets: [] },
    expect: 'notApplicable',
  },
])
