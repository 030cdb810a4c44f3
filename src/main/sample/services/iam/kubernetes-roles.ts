import { sampleArn } from '../../ids'
import { daysBefore, during } from '../../moments'
import type { SamplePlace } from '../../service'
import { catalogRole, clusterNameOf, clusterRole, fargateRole, issuerOf, nodeRole, ordersRole } from '../eks/clusters'
import { allow, type Statement } from './holder'
import type { SampleRole } from './roles'

const trust = (Service: string, Condition?: Statement['Condition']): Statement => ({
  Effect: 'Allow',
  Principal: { Service },
  Action: Service === 'pods.eks.amazonaws.com' ? ['sts:AssumeRole', 'sts:TagSession'] : 'sts:AssumeRole',
  ...(Condition ? { Condition } : {}),
})

/** Lets pods take a role by the identity provider of their cluster; those of one service account where there is one. */
const trustPods = ({ account }: SamplePlace, issuer: string, serviceAccount?: string): Statement => ({
  Effect: 'Allow',
  Principal: { Federated: sampleArn('iam', '', account.id, `oidc-provider/${issuer}`) },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: {
    StringEquals: {
      [`${issuer}:aud`]: 'sts.amazonaws.com',
      ...(serviceAccount === undefined ? {} : { [`${issuer}:sub`]: `system:serviceaccount:${serviceAccount}` }),
    },
  },
})

/** The roles of the clusters of an account: of control plane, nodes, Fargate and pods. */
export const kubernetesRoles = (place: SamplePlace): readonly SampleRole[] => {
  const { account, at } = place
  const found = account.regions.flatMap((region) => {
    const cluster = clusterNameOf({ account, region })
    return cluster === undefined ? [] : [{ region, issuer: issuerOf({ account, region }, cluster) }]
  })
  const [first] = found
  if (!first) return []
  const careless = account.key === 'sandbox' || (account.key === 'staging' && !during(at, 'recovery'))
  const role = (name: string, statements: readonly Statement[], fields: Partial<SampleRole>): SampleRole => ({
    name,
    path: '/',
    created: new Date('2024-11-06T09:12:00Z'),
    trust: statements,
    inline: [],
    attached: [],
    tags: { owner: account.owner },
    used: daysBefore(at, 1),
    ...fields,
  })
  const read = [
    { name: 'read-orders', statements: [allow('dynamodb:Query', `arn:aws:dynamodb:*:${account.id}:table/orders`)] },
  ]
  const profile = sampleArn('eks', first.region, account.id, 'fargateprofile/*')
  const source = { ArnLike: { 'aws:SourceArn': profile } }
  return [
    role(clusterRole, [trust('eks.amazonaws.com')], {
      attached: [account.key === 'sandbox' ? 'aws/AdministratorAccess' : 'aws/AmazonEKSClusterPolicy'],
      ...(account.key === 'staging' && careless ? { inline: [{ name: 'volumes', statements: [allow('ec2:*')] }] } : {}),
    }),
    role(nodeRole, [trust('ec2.amazonaws.com')], {
      attached: ['aws/AmazonEKSWorkerNodePolicy', 'aws/AmazonEC2ContainerRegistryPullOnly', 'aws/AmazonEKS_CNI_Policy'],
    }),
    role(fargateRole, [trust('eks-fargate-pods.amazonaws.com', careless ? undefined : source)], {
      attached: ['aws/AmazonEKSFargatePodExecutionRolePolicy'],
    }),
    role(ordersRole, [trust('pods.eks.amazonaws.com')], { inline: read }),
    role(catalogRole, [trust('pods.eks.amazonaws.com'), trustPods(place, first.issuer, 'shop:catalog')], {
      inline: read,
    }),
    ...(careless ? [role('notebook-pod', [trustPods(place, first.issuer)], { inline: read })] : []),
  ]
}
