import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { subnets } from '../../vpc/facts'
import { functions } from '../facts'

export default defineCheck({
  id: 'lambda-function-multiple-zones',
  title: 'The function has subnets in several availability zones',
  failureTitle: 'The function has subnets in one availability zone only',
  risk: 'When that zone fails, the function cannot run, though Lambda itself goes on in the others.',
  fix: 'Add a subnet of another availability zone, with the same routes, to the function.',
  steps: [
    'Find a subnet of the same kind in another availability zone of the VPC, or create one with the same routes.',
    'Add it to the function under Configuration, VPC.',
    'See that the function reaches what it needs from there: security groups, network ACLs and endpoints.',
  ],
  caution:
    'Calls fail from a subnet whose routes or network ACLs differ, and only now and then; compare both subnets first.',
  severity: 'medium',
  bestPractices: [{ id: 'REL10-BP01', link: 'necessary', part: 'functions in more than one availability zone' }],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  peers: ['prowler:awslambda_function_vpc_multi_az'],
  needs: { functions, subnets },
  evaluate: ({ functions, subnets }) => {
    const zones = new Map(subnets.map(({ SubnetId, AvailabilityZone }) => [SubnetId, AvailabilityZone]))
    return functions.flatMap((one) => {
      const [first, ...others] = (one.VpcConfig?.SubnetIds ?? []).map((id, index) =>
        at(`VpcConfig.SubnetIds[${index}]`, id),
      )
      if (!first) return []
      const found = new Set(one.VpcConfig?.SubnetIds.map((id) => zones.get(id)))
      if (found.size - Number(found.has(undefined)) > 1) return [pass(one, first, ...others)]
      if (others.length > 0 && found.has(undefined)) {
        return [unknown(one, undecided('SubnetNotFound', 'The zone of a subnet of the function is not known.'))]
      }
      return [fail(one, first, ...others)]
    })
  },
})
