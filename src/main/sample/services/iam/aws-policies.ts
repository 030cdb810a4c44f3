import { allow, type Statement } from './holder'

/** Policies of AWS as the sample's accounts use them; the long ones shortened to a few services. */
export const awsPolicies: Readonly<Record<string, readonly Statement[]>> = {
  AdministratorAccess: [allow('*')],
  PowerUserAccess: [
    { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' },
    allow([
      'account:GetAccountInformation',
      'account:ListRegions',
      'iam:CreateServiceLinkedRole',
      'iam:DeleteServiceLinkedRole',
      'iam:ListRoles',
      'organizations:DescribeOrganization',
    ]),
  ],
  ReadOnlyAccess: [
    allow([
      'cloudtrail:Describe*',
      'cloudtrail:Get*',
      'ec2:Describe*',
      'ec2:Get*',
      'iam:Get*',
      'iam:List*',
      's3:Get*',
      's3:List*',
    ]),
  ],
  SecurityAudit: [
    allow([
      'access-analyzer:List*',
      'cloudtrail:DescribeTrails',
      'cloudtrail:GetEventSelectors',
      'cloudtrail:GetTrailStatus',
      'config:Describe*',
      'ec2:Describe*',
      'iam:GenerateCredentialReport',
      'iam:Get*',
      'iam:List*',
      'lambda:GetPolicy',
      'lambda:List*',
      's3:GetBucket*',
      's3:ListAllMyBuckets',
      'secretsmanager:ListSecrets',
      'wellarchitected:Get*',
      'wellarchitected:List*',
    ]),
  ],
  AWSSupportAccess: [allow(['support:*', 'support-console:*'])],
  AmazonSSMManagedInstanceCore: [
    allow(['ssm:DescribeAssociation', 'ssm:GetDocument', 'ssm:PutInventory', 'ssm:UpdateInstanceInformation']),
    allow(['ssmmessages:CreateControlChannel', 'ssmmessages:OpenControlChannel', 'ssmmessages:OpenDataChannel']),
    allow(['ec2messages:AcknowledgeMessage', 'ec2messages:GetMessages', 'ec2messages:SendReply']),
  ],
  AmazonEKSClusterPolicy: [
    allow(['autoscaling:DescribeAutoScalingGroups', 'autoscaling:UpdateAutoScalingGroup', 'ec2:AttachVolume']),
    allow(['ec2:CreateVolume', 'ec2:Describe*', 'elasticloadbalancing:CreateLoadBalancer', 'kms:DescribeKey']),
  ],
  AmazonEKSWorkerNodePolicy: [
    allow(['ec2:DescribeInstances', 'ec2:DescribeSubnets', 'eks:DescribeCluster', 'eks-auth:AssumeRoleForPodIdentity']),
  ],
  AmazonEKS_CNI_Policy: [
    allow(['ec2:AssignPrivateIpAddresses', 'ec2:CreateNetworkInterface', 'ec2:DescribeInstances']),
  ],
  AmazonEC2ContainerRegistryPullOnly: [
    allow([
      'ecr:BatchGetImage',
      'ecr:BatchImportUpstreamImage',
      'ecr:GetAuthorizationToken',
      'ecr:GetDownloadUrlForLayer',
    ]),
  ],
  AmazonEKSFargatePodExecutionRolePolicy: [
    allow(['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetAuthorizationToken']),
  ],
  'service-role/AWSLambdaBasicExecutionRole': [
    allow(['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents']),
  ],
  'service-role/AWS_ConfigRole': [allow(['config:Put*', 'ec2:Describe*', 'iam:List*', 's3:GetBucket*'])],
  'aws-service-role/AWSConfigServiceRolePolicy': [
    allow(['config:Put*', 'ec2:Describe*', 'iam:GetRole', 's3:GetBucket*']),
  ],
  'aws-service-role/CloudTrailServiceRolePolicy': [
    allow(['cloudtrail:*', 'organizations:DescribeAccount', 'organizations:ListAccounts']),
  ],
  'aws-service-role/AWSSupportServiceRolePolicy': [allow(['ec2:Describe*', 's3:ListAllMyBuckets'])],
}
