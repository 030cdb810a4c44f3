import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { networkInterface } from '../../ec2/samples'
import { subnet, vpc } from '../samples'
import check from './vpc-multiple-zones.check'

const networkInterfaces = [networkInterface()]
const { arn } = vpc()
const second = (zone: string) => subnet({ SubnetId: 'subnet-2', AvailabilityZone: zone })
const evidence = [at('AvailabilityZone', 'eu-central-1a')]

export default defineCases(check, [
  {
    name: 'two zones',
    kind: 'pass',
    given: { networkInterfaces, vpcs: [vpc()], subnets: [subnet(), second('eu-central-1b')] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'two subnets in one zone',
    kind: 'fail',
    given: { networkInterfaces, vpcs: [vpc()], subnets: [subnet(), second('eu-central-1a')] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  {
    name: 'no subnets',
    kind: 'none',
    given: { networkInterfaces, vpcs: [vpc()], subnets: [] },
    expect: 'notApplicable',
  },
  {
    name: 'the other zone is another VPC’s',
    kind: 'edge',
    given: {
      networkInterfaces: [],
      vpcs: [vpc()],
      subnets: [subnet(), { ...second('eu-central-1b'), VpcId: 'vpc-2' }],
    },
    expect: [{ arn, result: 'fail', severity: 'low', evidence }],
  },
])
