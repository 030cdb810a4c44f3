import { assignedRoles, hasVanishedRoles } from '../../assignments'
import { sampleArn } from '../../ids'
import { daysBefore, during } from '../../moments'
import { mainRegion, type SampleAccount } from '../../organization'
import { portalRoleName } from '../../portal'
import type { SamplePlace } from '../../service'
import { roleArn, sharedNames } from '../../shared-names'
import { appRolesOf } from './app-roles'
import { allow, type Holder, type Statement } from './holder'
import { functionRolesOf } from './function-roles'
import { taskRolesOf } from './task-roles'
import { kubernetesRoles } from './kubernetes-roles'

/** An IAM role of the sample. */
export interface SampleRole extends Holder {
  readonly trust: readonly Statement[]
  /** Absent where it was not used in the time that AWS tracks. */
  readonly used?: Date
}

/** A role without permissions. */
export const role = (name: string, trust: readonly Statement[], fields: Partial<SampleRole> = {}): SampleRole => ({
  name,
  path: '/',
  created: new Date('2024-02-12T10:00:00Z'),
  trust,
  inline: [],
  attached: [],
  tags: {},
  ...fields,
})

/** Lets a service take a role, for the account given alone where there is one. */
export const service = (Service: string, account?: SampleAccount): Statement => ({
  Effect: 'Allow',
  Principal: { Service },
  Action: 'sts:AssumeRole',
  ...(account ? { Condition: { StringEquals: { 'aws:SourceAccount': account.id } } } : {}),
})

const principal = (AWS: string, Condition?: Statement['Condition']): Statement => ({
  Effect: 'Allow',
  Principal: { AWS },
  Action: 'sts:AssumeRole',
  ...(Condition ? { Condition } : {}),
})

const githubHost = 'token.actions.githubusercontent.com'

/** Lets GitHub Actions take a role; of one repository where there is one. */
const github = (account: SampleAccount, repository?: string): Statement => ({
  Effect: 'Allow',
  Principal: { Federated: sampleArn('iam', '', account.id, `oidc-provider/${githubHost}`) },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: {
    StringEquals: { [`${githubHost}:aud`]: 'sts.amazonaws.com' },
    ...(repository ? { StringLike: { [`${githubHost}:sub`]: `repo:marlow-bay/${repository}:*` } } : {}),
  },
})

const serviceLinked = (host: string, name: string, policy: string, at: Date): SampleRole =>
  role(name, [service(host)], {
    path: `/aws-service-role/${host}/`,
    attached: [`aws/aws-service-role/${policy}`],
    used: at,
  })

/** The permission sets of the portal, each with the policy of AWS that it attaches. */
const portalRoles = [
  { name: sharedNames.administratorRole, policy: 'aws/AdministratorAccess' },
  { name: sharedNames.reviewerRole, policy: 'aws/SecurityAudit' },
  { name: sharedNames.readOnlyRole, policy: 'aws/ReadOnlyAccess' },
] as const

/** What every account has: roles of services, of Identity Center, and of those who look after it. */
const common = ({ account, at, organization }: SamplePlace): readonly SampleRole[] => {
  const security = organization.accounts.find(({ key }) => key === 'security') ?? account
  const ofUs = { StringEquals: { 'aws:PrincipalOrgID': organization.id } }
  const yesterday = daysBefore(at, 1)
  const saml = sampleArn('iam', '', account.id, 'saml-provider/AWSSSO_DO_NOT_DELETE')
  const fromPortal = (name: string, attached: string): SampleRole =>
    role(
      portalRoleName(account, name),
      [
        {
          Effect: 'Allow',
          Principal: { Federated: saml },
          Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
          Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
        },
      ],
      { path: `/aws-reserved/sso.amazonaws.com/${mainRegion}/`, attached: [attached], used: yesterday },
    )
  return [
    serviceLinked('config.amazonaws.com', 'AWSServiceRoleForConfig', 'AWSConfigServiceRolePolicy', at),
    serviceLinked('support.amazonaws.com', 'AWSServiceRoleForSupport', 'AWSSupportServiceRolePolicy', at),
    ...(hasVanishedRoles(account) ? [] : portalRoles)
      .filter(({ name }) => assignedRoles(account).includes(name))
      .map(({ name, policy }) => fromPortal(name, policy)),
    role(sharedNames.auditRole, [principal(roleArn(security, 'audit-runner'), ofUs)], {
      attached: ['aws/SecurityAudit'],
      used: yesterday,
      tags: { owner: 'security' },
    }),
    ...(account.key === 'sandbox' || (account.key === 'staging' && !during(at, 'spring'))
      ? []
      : [
          role('incident-response', [principal(roleArn(security, 'incident-lead'), ofUs)], {
            attached: ['aws/AWSSupportAccess', 'aws/ReadOnlyAccess'],
            used: daysBefore(at, 34),
            tags: { owner: 'security' },
          }),
        ]),
  ]
}

/** Of workloads: functions, servers, flow logs and the pipeline. */
const workload = (place: SamplePlace, careless: boolean): readonly SampleRole[] => [
  ...functionRolesOf(place),
  ...taskRolesOf(place),
  ...sharedWorkload(place, careless),
]

const sharedWorkload = ({ account, at }: SamplePlace, careless: boolean): readonly SampleRole[] => [
  role(sharedNames.functionRole, [service('lambda.amazonaws.com')], {
    attached: ['aws/service-role/AWSLambdaBasicExecutionRole', 'read-reports'],
    used: daysBefore(at, 1),
  }),
  role(sharedNames.serverRole, [service('ec2.amazonaws.com')], {
    attached: careless ? ['aws/AdministratorAccess'] : ['aws/AmazonSSMManagedInstanceCore', 'read-reports'],
    used: daysBefore(at, 1),
    ...(careless ? {} : { boundary: 'workload-boundary' }),
  }),
  role('flow-logs', [service('vpc-flow-logs.amazonaws.com', careless ? undefined : account)], {
    inline: [
      {
        name: 'deliver',
        statements: [
          allow(['logs:CreateLogStream', 'logs:PutLogEvents'], `arn:aws:logs:*:${account.id}:log-group:/vpc/*`),
        ],
      },
    ],
    used: daysBefore(at, 1),
  }),
  role('deploy', [github(account, careless ? undefined : account.name)], {
    attached: ['deploy'],
    used: daysBefore(at, 4),
  }),
  ...(careless
    ? []
    : [
        role('api-gateway-logs', [service('apigateway.amazonaws.com', account)], {
          inline: [
            {
              name: 'deliver',
              statements: [
                allow(
                  ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:DescribeLogGroups', 'logs:PutLogEvents'],
                  `arn:aws:logs:*:${account.id}:log-group:*`,
                ),
              ],
            },
          ],
          used: daysBefore(at, 1),
        }),
      ]),
]

/** As AWS makes it in accounts that the organization created. */
const organizationAccess = (management: SampleAccount): SampleRole =>
  role('OrganizationAccountAccessRole', [principal(`arn:aws:iam::${management.id}:root`)], {
    attached: ['aws/AdministratorAccess'],
    created: new Date('2023-05-02T08:00:00Z'),
  })

const trailToLogs = (account: SampleAccount, at: Date): SampleRole =>
  role('trail-to-cloudwatch-logs', [service('cloudtrail.amazonaws.com', account)], {
    path: '/service-role/',
    inline: [
      {
        name: 'deliver',
        statements: [allow(['logs:CreateLogStream', 'logs:PutLogEvents'], `arn:aws:logs:*:${account.id}:log-group:*`)],
      },
    ],
    used: at,
  })

const configRecorder = (at: Date, stopped: boolean): SampleRole =>
  role('config-recorder', [service('config.amazonaws.com')], {
    attached: ['aws/service-role/AWS_ConfigRole'],
    ...(stopped ? {} : { used: at }),
  })

/** The roles of an account on the day. */
export const rolesOf = (place: SamplePlace): readonly SampleRole[] => {
  const { account, at, organization } = place
  const [management = account] = organization.accounts
  const migrating = during(at, 'regression', 'recovery')
  switch (account.key) {
    case 'management':
      return [
        ...common(place),
        ...functionRolesOf(place),
        trailToLogs(account, at),
        serviceLinked('cloudtrail.amazonaws.com', 'AWSServiceRoleForCloudTrail', 'CloudTrailServiceRolePolicy', at),
      ]
    case 'security':
      return [
        ...common(place),
        ...functionRolesOf(place),
        trailToLogs(account, at),
        ...['audit-runner', 'incident-lead'].map((name) =>
          role(name, [service('lambda.amazonaws.com')], { attached: ['take-audit-roles'], used: daysBefore(at, 1) }),
        ),
      ]
    case 'logArchive':
      return [...common(place), trailToLogs(account, at)]
    case 'storefront':
      return [
        ...common(place),
        ...appRolesOf(place),
        ...kubernetesRoles(place),
        ...workload(place, false),
        ...(during(at, 'spring') ? [] : [organizationAccess(management)]),
      ]
    case 'payments':
      return [
        ...common(place),
        ...appRolesOf(place),
        ...kubernetesRoles(place),
        ...workload(place, false),
        trailToLogs(account, at),
        ...(migrating
          ? [
              role(
                'migration-worker',
                [principal('*', { StringEquals: { 'sts:ExternalId': 'migration' } }), service('ec2.amazonaws.com')],
                {
                  inline: [{ name: 'whatever-it-takes', statements: [allow('*')] }],
                  attached: ['migration-temporary'],
                  created: daysBefore(at, 20),
                  used: daysBefore(at, 1),
                },
              ),
            ]
          : []),
      ]
    case 'staging':
      return [
        ...common(place),
        ...kubernetesRoles(place),
        ...workload(place, !during(at, 'recovery')),
        ...(during(at, 'recovery') ? [] : [configRecorder(at, false), organizationAccess(management)]),
        ...(during(at, 'autumn')
          ? []
          : [role('load-test', [principal(`arn:aws:iam::${account.id}:root`)], { attached: ['staging-everything'] })]),
      ]
    case 'sandbox':
      return [
        ...common(place),
        ...appRolesOf(place),
        ...kubernetesRoles(place),
        ...workload(place, true),
        configRecorder(at, true),
        organizationAccess(management),
        role('try-me', [principal('*')], { attached: ['play'], used: daysBefore(at, 200) }),
        role(
          'partner',
          [principal('arn:aws:iam::999988887777:root', { StringEquals: { 'sts:ExternalId': 'mb-7731' } })],
          {
            attached: ['aws/ReadOnlyAccess'],
            used: daysBefore(at, 16),
          },
        ),
      ]
    case 'team':
      return [...common(place), ...workload(place, false)]
  }
}
