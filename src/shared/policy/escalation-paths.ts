/** A way to more privileges than one has, given that all of its actions are granted. */
export type EscalationPath = {
  /** Name of the way: its actions, joined. */
  readonly id: string
  /** Actions it needs. */
  readonly actions: readonly string[]
  /** Service that a role is passed to, where one is. */
  readonly passedTo?: string
}

/** Ways that one action opens by itself. */
const single = [
  'iam:AddUserToGroup',
  'iam:AttachGroupPolicy',
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreatePolicyVersion',
  'iam:PutGroupPolicy',
  'iam:PutRolePolicy',
  'iam:PutUserPolicy',
  'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateLoginProfile',
  'glue:UpdateDevEndpoint',
  'lambda:UpdateFunctionCode',
  'lambda:UpdateFunctionConfiguration',
] as const

/** Ways that hand a role to a service and make it act. */
const passing = [
  ['cloudformation.amazonaws.com', 'cloudformation:CreateStack'],
  ['cloudformation.amazonaws.com', 'cloudformation:UpdateStack'],
  ['cloudformation.amazonaws.com', 'cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'],
  ['codebuild.amazonaws.com', 'codebuild:CreateProject', 'codebuild:StartBuild'],
  ['datapipeline.amazonaws.com', 'datapipeline:CreatePipeline', 'datapipeline:PutPipelineDefinition'],
  ['ec2.amazonaws.com', 'ec2:RunInstances'],
  ['ecs-tasks.amazonaws.com', 'ecs:RegisterTaskDefinition', 'ecs:RunTask'],
  ['glue.amazonaws.com', 'glue:CreateDevEndpoint'],
  ['glue.amazonaws.com', 'glue:CreateJob', 'glue:StartJobRun'],
  ['lambda.amazonaws.com', 'lambda:CreateFunction', 'lambda:InvokeFunction'],
  ['lambda.amazonaws.com', 'lambda:CreateFunction', 'lambda:CreateEventSourceMapping'],
  ['lambda.amazonaws.com', 'lambda:CreateFunction', 'lambda:AddPermission'],
  ['sagemaker.amazonaws.com', 'sagemaker:CreateNotebookInstance', 'sagemaker:CreatePresignedNotebookInstanceUrl'],
  ['sagemaker.amazonaws.com', 'sagemaker:CreateProcessingJob'],
  ['sagemaker.amazonaws.com', 'sagemaker:CreateTrainingJob'],
] as const

/**
 * Known ways, as collected in "AWS IAM Privilege Escalation – Methods and Mitigation" (Rhino Security Labs, 2018 and
 * 2020) and "Privilege Escalation in AWS" (Bishop Fox, 2021). Ways that need a role which trusts the holder, or a
 * function that exists, are in: a policy cannot show that there is none.
 */
export const escalationPaths: readonly EscalationPath[] = [
  ...single.map((action) => ({ id: action, actions: [action] })),
  ...passing.map(([passedTo, ...actions]) => ({
    id: ['iam:PassRole', ...actions].join(' + '),
    actions: ['iam:PassRole', ...actions],
    passedTo,
  })),
]
