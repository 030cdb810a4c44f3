import { during } from '../../moments'
import { prefix } from '../../organization'
import type { SamplePlace } from '../../service'
import { allow, type SamplePolicy, type Statement } from './holder'

const policy = (name: string, statements: readonly Statement[], before?: readonly Statement[]): SamplePolicy => ({
  name,
  created: new Date('2024-02-12T10:00:00Z'),
  statements,
  ...(before ? { before } : {}),
})

const workload = ({ account }: SamplePlace): readonly SamplePolicy[] => [
  policy('read-reports', [allow('s3:GetObject', `arn:aws:s3:::${prefix}-*-reports/*`)], [allow('s3:*')]),
  policy('workload-boundary', [
    allow(['ec2messages:*', 'logs:*', 's3:GetObject', 'secretsmanager:GetSecretValue', 'ssm:*', 'ssmmessages:*']),
  ]),
  policy('deploy', [
    allow(['lambda:UpdateFunctionCode', 'lambda:PublishVersion'], `arn:aws:lambda:*:${account.id}:function:shop-*`),
    allow('iam:PassRole', `arn:aws:iam::${account.id}:role/function-execution`, {
      StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' },
    }),
  ]),
]

/** The customer's own policies of an account on the day. */
export const policiesOf = (place: SamplePlace): readonly SamplePolicy[] => {
  const { account, at } = place
  switch (account.key) {
    case 'management':
    case 'logArchive':
      return []
    case 'security':
      return [policy('take-audit-roles', [allow('sts:AssumeRole', 'arn:aws:iam::*:role/security-audit')])]
    case 'storefront':
      return [
        ...workload(place),
        ...(during(at, 'recovery')
          ? []
          : [
              policy('push-images', [
                allow(['ecr:PutImage', 'ecr:UploadLayerPart'], `arn:aws:ecr:*:${account.id}:repository/shop-*`),
              ]),
            ]),
      ]
    case 'payments':
      return [
        ...workload(place),
        ...(during(at, 'regression', 'recovery')
          ? [policy('migration-temporary', [allow(['iam:PassRole', 'ec2:RunInstances']), allow('kms:*')])]
          : []),
      ]
    case 'staging':
      return [
        ...workload(place),
        ...(during(at, 'autumn') ? [] : [policy('staging-everything', [allow('*')])]),
        ...(during(at, 'spring') ? [] : [policy('first-attempt', [allow('ec2:*')])]),
      ]
    case 'sandbox':
      return [
        ...workload(place),
        policy('play', [
          { Effect: 'Allow', NotAction: ['organizations:*', 'account:*', 'iam:*'], Resource: '*' },
          allow('iam:CreatePolicyVersion'),
          allow('sts:AssumeRole'),
        ]),
        policy('old-idea', [allow('s3:*')]),
      ]
    case 'team':
      return workload(place)
  }
}
