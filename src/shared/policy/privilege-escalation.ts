import { escalationPaths } from './escalation-paths'
import type { EscalationPath } from './escalation-paths'
import { tryProbe } from './granted-actions'
import type { HolderOptions, ProbeAnswer } from './granted-actions'
import { uniqueEvidence } from './judgement'
import type { PolicyEvidence } from './judgement'
import type { Policy } from './policy'

/** A way to more privileges that a policy opens, or may open. */
export type Escalation = {
  /** The way. */
  readonly path: EscalationPath
  /** Whether all of its actions are granted. */
  readonly answer: 'yes' | 'unknown'
  /** The elements of the policy that grant them. */
  readonly evidence: readonly PolicyEvidence[]
}

/** Kinds of resource that an action is about, as the ends of their ARNs; `*` for actions that have none. One is enough. */
const resources: Readonly<Record<string, readonly string[]>> = {
  'iam:AddUserToGroup': ['group/q7-probe'],
  'iam:AttachGroupPolicy': ['group/q7-probe'],
  'iam:AttachRolePolicy': ['role/q7-probe'],
  'iam:CreatePolicyVersion': ['policy/q7-probe'],
  'iam:PassRole': ['role/q7-probe'],
  'iam:PutGroupPolicy': ['group/q7-probe'],
  'iam:PutRolePolicy': ['role/q7-probe'],
  'iam:SetDefaultPolicyVersion': ['policy/q7-probe'],
  'iam:UpdateAssumeRolePolicy': ['role/q7-probe'],
  'cloudformation:CreateChangeSet': ['stack/q7-probe/q7-probe'],
  'cloudformation:CreateStack': ['stack/q7-probe/q7-probe'],
  'cloudformation:ExecuteChangeSet': ['stack/q7-probe/q7-probe'],
  'cloudformation:UpdateStack': ['stack/q7-probe/q7-probe'],
  'codebuild:CreateProject': ['project/q7-probe'],
  'codebuild:StartBuild': ['project/q7-probe'],
  'datapipeline:CreatePipeline': ['*', 'pipeline/q7-probe'],
  'datapipeline:PutPipelineDefinition': ['*', 'pipeline/q7-probe'],
  'ec2:RunInstances': ['instance/i-0q7probe'],
  'ecs:RegisterTaskDefinition': ['*', 'task-definition/q7-probe:1'],
  'ecs:RunTask': ['task-definition/q7-probe:1'],
  'glue:CreateDevEndpoint': ['*', 'devEndpoint/q7-probe'],
  'glue:CreateJob': ['*', 'job/q7-probe'],
  'glue:StartJobRun': ['job/q7-probe'],
  'glue:UpdateDevEndpoint': ['*', 'devEndpoint/q7-probe'],
  'lambda:AddPermission': ['function:q7-probe'],
  'lambda:CreateEventSourceMapping': ['*', 'event-source-mapping:q7-probe'],
  'lambda:CreateFunction': ['function:q7-probe'],
  'lambda:InvokeFunction': ['function:q7-probe'],
  'lambda:UpdateFunctionCode': ['function:q7-probe'],
  'lambda:UpdateFunctionConfiguration': ['function:q7-probe'],
  'sagemaker:CreateNotebookInstance': ['notebook-instance/q7-probe'],
  'sagemaker:CreatePresignedNotebookInstanceUrl': ['notebook-instance/q7-probe'],
  'sagemaker:CreateProcessingJob': ['processing-job/q7-probe'],
  'sagemaker:CreateTrainingJob': ['training-job/q7-probe'],
}

function listResources(action: string, { account, partition = 'aws' }: HolderOptions): readonly string[] {
  const [service = ''] = action.split(':')
  const region = service === 'iam' ? '' : 'q7-region-1'
  return (resources[action] ?? ['user/q7-probe']).map((end) =>
    end === '*' ? end : `arn:${partition}:${service}:${region}:${account}:${end}`,
  )
}

/** The best answer over the kinds of resource of an action. */
function tryAction(policy: Policy, action: string, path: EscalationPath, options: HolderOptions): ProbeAnswer {
  const keys = path.passedTo === undefined ? {} : { keys: { 'iam:PassedToService': path.passedTo } }
  const answers = listResources(action, options).map((resource) => tryProbe(policy, { action, resource, ...keys }))
  const certain = answers.find(({ answer }) => answer === 'yes')
  return certain ?? answers.find(({ answer }) => answer === 'unknown') ?? { answer: 'no', evidence: [] }
}

/**
 * Lists the known ways to more privileges that an identity policy opens by itself, on users, roles and functions that it
 * does not name. What it grants on named resources only, or on the holder's own user, is not among them: how far that
 * leads depends on those resources.
 */
export function listPrivilegeEscalations(policy: Policy, options: HolderOptions): readonly Escalation[] {
  return escalationPaths.flatMap((path): readonly Escalation[] => {
    const answers: ProbeAnswer[] = []
    for (const action of path.actions) {
      const tried = tryAction(policy, action, path, options)
      if (tried.answer === 'no') return []
      answers.push(tried)
    }
    const answer = answers.some((one) => one.answer === 'unknown') ? 'unknown' : 'yes'
    return [{ path, answer, evidence: uniqueEvidence(answers.flatMap((one) => one.evidence)) }]
  })
}
