import {
  CreateClusterCommand,
  CreateFargateProfileCommand,
  CreateNodegroupCommand,
  EKSClient,
  UpdateClusterConfigCommand,
} from '@aws-sdk/client-eks'
import type { CreateClusterCommandInput, CreateNodegroupCommandInput, LogType } from '@aws-sdk/client-eks'
import { CreateRoleCommand } from '@aws-sdk/client-iam'
import { account, regions } from '../../clients'
import { given } from '../../given'
import type { Ground } from '../build-estate'

const types: LogType[] = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']
const roleArn = (name: string): string => `arn:aws:iam::${account}:role/${name}`
const issuer = `oidc.eks.${regions.main}.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF`

const buildRoles = async ({ site }: Ground): Promise<void> => {
  const make = async (title: string, statement: object): Promise<void> => {
    const RoleName = title.replaceAll(' ', '-')
    const AssumeRolePolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', ...statement },
    })
    const { Role } = await site.main.iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }))
    site.name(`role:${title}`, Role?.Arn)
  }
  const pods = {
    Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${issuer}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
  }
  const audience = { [`${issuer}:aud`]: 'sts.amazonaws.com' }
  await make('any pod', { ...pods, Condition: { StringEquals: audience } })
  await make('one pod', {
    ...pods,
    Condition: { StringEquals: { ...audience, [`${issuer}:sub`]: 'system:serviceaccount:shop:orders' } },
  })
  const fargate = { Principal: { Service: 'eks-fargate-pods.amazonaws.com' }, Action: 'sts:AssumeRole' }
  await make('fargate for anyone', fargate)
  const profiles = `arn:aws:eks:${regions.main}:${account}:fargateprofile/kept/*`
  await make('fargate for us', { ...fargate, Condition: { ArnLike: { 'aws:SourceArn': profiles } } })
}

/** Three clusters with their node groups, Fargate profiles and roles: kept, careless, and one without nodes of EKS. */
export const build = async (ground: Ground): Promise<void> => {
  await buildRoles(ground)
  const { site, network } = ground
  const eks = site.client(EKSClient)
  const group = (title: string): string => given(network.groups.get(title))
  const cluster = async (title: string, input: Omit<CreateClusterCommandInput, 'name'>): Promise<string> => {
    const name = title.replaceAll(' ', '-')
    const made = await eks.send(new CreateClusterCommand({ ...input, name }))
    site.name(`cluster:${title}`, made.cluster?.arn)
    return name
  }
  const nodes = async (title: string, input: Partial<CreateNodegroupCommandInput>): Promise<void> => {
    const nodegroupName = title.replaceAll(' ', '-')
    const made = await eks.send(
      new CreateNodegroupCommand({
        clusterName: undefined,
        nodegroupName,
        nodeRole: roleArn('machine'),
        subnets: [network.privateA, network.privateB],
        version: '1.34',
        amiType: 'AL2023_x86_64_STANDARD',
        remoteAccess: { ec2SshKey: 'in-use', sourceSecurityGroups: [group('web')] },
        ...input,
      }),
    )
    site.name(`nodes:${title}`, made.nodegroup?.nodegroupArn)
  }
  const fargate = async (clusterName: string, title: string, subnets: string[], role: string): Promise<void> => {
    const made = await eks.send(
      new CreateFargateProfileCommand({
        clusterName,
        fargateProfileName: title.replaceAll(' ', '-'),
        podExecutionRoleArn: roleArn(role),
        subnets,
        selectors: [{ namespace: 'jobs' }],
      }),
    )
    site.name(`fargate:${title}`, made.fargateProfile?.fargateProfileArn)
  }

  const kept = await cluster('kept', {
    version: '1.34',
    roleArn: roleArn('machine'),
    resourcesVpcConfig: {
      subnetIds: [network.privateA, network.privateB],
      securityGroupIds: [group('named in a rule')],
      endpointPublicAccess: false,
      endpointPrivateAccess: true,
    },
    logging: { clusterLogging: [{ types, enabled: true }] },
    encryptionConfig: [
      { resources: ['secrets'], provider: { keyArn: `arn:aws:kms:${regions.main}:${account}:key/eks` } },
    ],
  })
  await nodes('kept', { clusterName: kept })
  await fargate(kept, 'kept', [network.privateA, network.privateB], 'fargate-for-us')

  const careless = await cluster('careless', {
    version: '1.27',
    roleArn: roleArn('machine-administrator'),
    resourcesVpcConfig: {
      subnetIds: [network.publicA],
      securityGroupIds: [group('all traffic')],
      endpointPublicAccess: true,
      endpointPrivateAccess: false,
      publicAccessCidrs: ['0.0.0.0/0'],
    },
  })
  // The answer of Create tells of all logs as they are by default: none.
  await eks.send(
    new UpdateClusterConfigCommand({
      name: careless,
      logging: { clusterLogging: [{ types: ['scheduler', 'controllerManager'], enabled: true }] },
    }),
  )
  await nodes('careless', {
    clusterName: careless,
    subnets: [network.publicA],
    version: '1.26',
    amiType: 'AL2_x86_64',
    remoteAccess: { ec2SshKey: 'in-use' },
  })
  await fargate(careless, 'careless', [network.publicA], 'fargate-for-anyone')

  await cluster('without nodes', {
    version: '1.34',
    roleArn: roleArn('machine'),
    resourcesVpcConfig: {
      subnetIds: [network.privateA, network.privateB],
      endpointPublicAccess: true,
      endpointPrivateAccess: true,
      publicAccessCidrs: ['198.51.100.0/24'],
    },
  })
}
