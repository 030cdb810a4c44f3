import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { launchTemplates, launchTemplateVersions } from '../../ec2/facts'
import { nodegroups } from '../facts'

export default defineCheck({
  id: 'eks-nodegroup-metadata-hops',
  title: 'Pods cannot take the role of their node',
  failureTitle: 'Pods can take the role of their node',
  risk: 'Whoever gets into any pod reads the credentials of the node, with which images, networks and volumes of the cluster can be used.',
  fix: 'Require tokens in the launch template of the node group, with a hop limit of 1.',
  steps: [
    'Give workloads that use the role of the node a role of their own, by Pod Identity.',
    'Set HttpTokens to required and the hop limit to 1 in the launch template, or create a group with Amazon Linux 2023, where both are the default.',
    'Update the node group to the new version of the template.',
    'See in a pod that http://169.254.169.254 gives no credentials.',
  ],
  caution:
    'Pods that look up their region or their credentials from the metadata service fail; CloudTrail shows what the role of the nodes calls.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'pods cannot use what nodes may do' },
    { id: 'SEC06-BP02', link: 'related', part: 'metadata service of nodes' },
  ],
  references: [
    'https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
  ],
  needs: { nodegroups, launchTemplates, launchTemplateVersions },
  evaluate: (views) =>
    views.nodegroups.flatMap((nodegroup) => {
      const groups = new Set((nodegroup.resources?.autoScalingGroups ?? []).flatMap(({ name }) => name ?? []))
      const known = views.launchTemplates.map((template) => views.launchTemplateVersions.of(template))
      const used = known.flatMap((detail) =>
        detail.known
          ? detail.value.Versions.flatMap((version, index) =>
              version.UsedBy.some(({ AutoScalingGroupName: name }) => name !== undefined && groups.has(name))
                ? [{ options: version.LaunchTemplateData.MetadataOptions, place: `Versions[${index}]` }]
                : [],
            )
          : [],
      )
      const [first] = used
      if (!first) {
        const missing = known.find((detail) => !detail.known)
        return missing?.known === false ? [unknown(nodegroup, missing.gap)] : []
      }
      const { HttpEndpoint, HttpTokens, HttpPutResponseHopLimit: hops } = first.options ?? {}
      const place = `${first.place}.LaunchTemplateData.MetadataOptions`
      if (HttpEndpoint === 'disabled') return [pass(nodegroup, at(`${place}.HttpEndpoint`, HttpEndpoint))]
      // What the template leaves open comes from account and image.
      if (HttpTokens === undefined || hops === undefined) return []
      const evidence = [at(`${place}.HttpTokens`, HttpTokens), at(`${place}.HttpPutResponseHopLimit`, hops)] as const
      // The hop limit holds for tokens only: without them each pod is answered.
      return [HttpTokens === 'required' && hops === 1 ? pass(nodegroup, ...evidence) : fail(nodegroup, ...evidence)]
    }),
})
