import { listExternalGrants } from '../../../../shared/policy/external-grants'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { roles } from '../facts'
import { isServiceLinked } from '../judge'
import { judgeTrust } from '../judge-policies'

/** Services whose own pages ask for aws:SourceAccount or aws:SourceArn in the trust of their roles. */
const telling: ReadonlySet<string> = new Set([
  'bedrock.amazonaws.com',
  'codebuild.amazonaws.com',
  'config.amazonaws.com',
  'datasync.amazonaws.com',
  'ecs-tasks.amazonaws.com',
  'logs.amazonaws.com',
  'monitoring.rds.amazonaws.com',
  'sagemaker.amazonaws.com',
  'scheduler.amazonaws.com',
  'ssm.amazonaws.com',
  'states.amazonaws.com',
  'transfer.amazonaws.com',
  'vpc-flow-logs.amazonaws.com',
])

export default defineCheck({
  id: 'iam-role-trust-service-source',
  title: 'Roles of services say for whom the service may act',
  failureTitle: 'A role lets a service act for anyone',
  risk: 'Somebody else’s resource in the same service could make the service use this role (confused deputy).',
  fix: 'Add a condition on aws:SourceAccount, aws:SourceArn or aws:SourceOrgID to the trust policy.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'services act for the own account only' },
    { id: 'SEC03-BP07', link: 'related', part: 'access across accounts' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
  peers: ['prowler:iam_role_cross_service_confused_deputy_prevention'],
  differs: {
    'prowler:iam_role_cross_service_confused_deputy_prevention':
      'Asked only of services that tell for whom they act; EC2 and Lambda, for example, do not.',
  },
  needs: { roles, now },
  evaluate: ({ roles: all, now: { time } }, { account }) =>
    all
      .filter((role) => !isServiceLinked(role))
      .flatMap((role) =>
        judgeTrust(role, (policy) => {
          const services = listExternalGrants(policy, account.id, { now: time }).filter(
            ({ kind, name }) => kind === 'service' && telling.has(name),
          )
          if (services.length === 0) return undefined
          const open = services.filter(({ answer, limited }) => answer === 'yes' && limited === 'no')
          if (open.length > 0) return { answer: 'yes', evidence: open.map(({ evidence }) => evidence) }
          return services.every(({ limited }) => limited === 'yes')
            ? { answer: 'no', evidence: [] }
            : {
                answer: 'unknown',
                evidence: [],
                reason: 'It is not certain for whom the conditions let the service act.',
              }
        }),
      ),
})
