import { defaultVpc, mainVpc, type SampleVpc } from '../../network'
import type { SamplePlace } from '../../service'
import { group, permission, serviceInterface } from '../ec2/build'
import type { WorkloadPart } from '../ec2/workload'
import { clusterGroupName, clusterNameOf } from './clusters'

/** What EKS puts into the network of a cluster: its security group, open to itself only, and the control plane's interfaces. */
export const clusterNetwork = (place: SamplePlace, vpc: SampleVpc): WorkloadPart => {
  const { account, region } = place
  const home = account.key === 'sandbox' ? defaultVpc(account, region) : mainVpc(account, region)
  const cluster = clusterNameOf(place)
  if (cluster === undefined || home?.id !== vpc.id) return {}
  const name = clusterGroupName(cluster)
  const { GroupId } = group(place, vpc, name, [])
  const subnets = vpc.subnets.filter(({ name: subnet }) => /^(?:private|default)-/.test(subnet))
  return {
    groups: [
      group(place, vpc, name, [permission('-1', undefined, { group: GroupId })], {
        Description: 'EKS created security group applied to ENI that is attached to EKS Control Plane master nodes',
      }),
    ],
    interfaces: subnets.map((subnet) =>
      serviceInterface(place, vpc, subnet, { name: `Amazon EKS ${cluster}`, type: 'interface', groups: [GroupId] }),
    ),
  }
}
