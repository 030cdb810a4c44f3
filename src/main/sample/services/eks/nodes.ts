import type { LaunchTemplateInstanceMetadataOptions } from '@aws-sdk/client-ec2'
import type { Nodegroup } from '@aws-sdk/client-eks'
import { defaultVpc, mainVpc, securityGroupId } from '../../network'
import type { SamplePlace } from '../../service'
import { clusterGroupName } from './clusters'

/** The name that EKS gives to the launch template of a node group: that of its Auto Scaling group. */
export const nodeTemplateName = ({ nodegroupName = '', resources }: Nodegroup): string =>
  resources?.autoScalingGroups?.[0]?.name ?? nodegroupName

/** What EKS sets for the metadata service of nodes: pods on Amazon Linux 2 reach it, pods on later systems do not. */
export const nodeMetadata = ({ amiType }: Nodegroup): LaunchTemplateInstanceMetadataOptions => {
  const old = amiType?.startsWith('AL2_') === true
  return {
    State: 'applied',
    HttpEndpoint: 'enabled',
    HttpTokens: old ? 'optional' : 'required',
    HttpPutResponseHopLimit: old ? 2 : 1,
  }
}

/** The security groups of nodes: that of their cluster. */
export const nodeGroups = (
  { account, region }: Pick<SamplePlace, 'account' | 'region'>,
  { clusterName = '' }: Nodegroup,
): readonly string[] => {
  const vpc = account.key === 'sandbox' ? defaultVpc(account, region) : mainVpc(account, region)
  const name = clusterGroupName(clusterName)
  return [securityGroupId(account, region, vpc?.name === 'default' ? `${vpc.id} ${name}` : name)]
}
