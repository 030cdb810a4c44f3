/** A way to more privileges than one has, given that all of its actions are granted. */
export type EscalationPath = {
  /** Name of the way: its actions, joined. */
  readonly id: string
  /** Actions it needs. */
  readonly actions: readonly string[]
  /** Service that a role is passed to, where one is and where it is certain which. */
  readonly passedTo?: string
}

/** Ways to change what oneself or someone else may do. */
const identity = [
  ['iam:AddUserToGroup'],
  ['iam:AttachGroupPolicy'],
  ['iam:AttachRolePolicy'],
  ['iam:AttachUserPolicy'],
  ['iam:CreateAccessKey'],
  ['iam:CreateLoginProfile'],
  ['iam:CreatePolicyVersion'],
  ['iam:PutGroupPolicy'],
  ['iam:PutRolePolicy'],
  ['iam:PutUserPolicy'],
  ['iam:SetDefaultPolicyVersion'],
  ['iam:UpdateAssumeRolePolicy'],
  ['iam:UpdateLoginProfile'],
] as const

/** Ways to run code of one's own where a role already is. */
const takingOver = [
  ['apprunner:UpdateService'],
  ['bedrock-agentcore:StartCodeInterpreterSession', 'bedrock-agentcore:InvokeCodeInterpreter'],
  ['cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'],
  ['cloudformation:UpdateStack'],
  ['codebuild:StartBuild'],
  ['codebuild:StartBuildBatch'],
  ['ec2:CreateLaunchTemplateVersion', 'ec2:ModifyLaunchTemplate'],
  ['ec2:ModifyInstanceAttribute', 'ec2:StopInstances', 'ec2:StartInstances'],
  ['ec2-instance-connect:SendSSHPublicKey'],
  ['ecs:ExecuteCommand', 'ecs:DescribeTasks'],
  ['glue:UpdateDevEndpoint'],
  ['lambda:UpdateFunctionCode'],
  ['lambda:UpdateFunctionConfiguration'],
  ['sagemaker:CreatePresignedNotebookInstanceUrl'],
  [
    'sagemaker:CreateNotebookInstanceLifecycleConfig',
    'sagemaker:StopNotebookInstance',
    'sagemaker:UpdateNotebookInstance',
    'sagemaker:StartNotebookInstance',
  ],
  ['ssm:SendCommand'],
  ['ssm:StartSession'],
] as const

/** Ways that hand a role to a service and make it act; `undefined` where several services may be named. */
const passing = [
  [
    'bedrock-agentcore.amazonaws.com',
    'bedrock-agentcore:CreateCodeInterpreter',
    'bedrock-agentcore:InvokeCodeInterpreter',
  ],
  ['braket.amazonaws.com', 'braket:CreateJob'],
  ['cloudformation.amazonaws.com', 'cloudformation:CreateStack'],
  ['cloudformation.amazonaws.com', 'cloudformation:UpdateStack'],
  ['cloudformation.amazonaws.com', 'cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'],
  ['cloudformation.amazonaws.com', 'cloudformation:CreateStackSet', 'cloudformation:CreateStackInstances'],
  ['cloudformation.amazonaws.com', 'cloudformation:UpdateStackSet'],
  ['codebuild.amazonaws.com', 'codebuild:CreateProject', 'codebuild:StartBuild'],
  ['codebuild.amazonaws.com', 'codebuild:CreateProject', 'codebuild:StartBuildBatch'],
  [
    'datapipeline.amazonaws.com',
    'datapipeline:CreatePipeline',
    'datapipeline:PutPipelineDefinition',
    'datapipeline:ActivatePipeline',
  ],
  ['ec2.amazonaws.com', 'ec2:RunInstances'],
  ['ec2.amazonaws.com', 'ec2:RequestSpotInstances'],
  ['ec2.amazonaws.com', 'autoscaling:CreateLaunchConfiguration', 'autoscaling:CreateAutoScalingGroup'],
  ['ec2.amazonaws.com', 'autoscaling:CreateLaunchConfiguration', 'autoscaling:UpdateAutoScalingGroup'],
  // A task may be started with another role than its definition names.
  ['ecs-tasks.amazonaws.com', 'ecs:RunTask'],
  ['ecs-tasks.amazonaws.com', 'ecs:StartTask'],
  ['ecs-tasks.amazonaws.com', 'ecs:RegisterTaskDefinition', 'ecs:CreateService'],
  ['emr-serverless.amazonaws.com', 'emr-serverless:CreateApplication', 'emr-serverless:StartJobRun'],
  ['glue.amazonaws.com', 'glue:CreateDevEndpoint'],
  ['glue.amazonaws.com', 'glue:CreateJob', 'glue:StartJobRun'],
  ['glue.amazonaws.com', 'glue:CreateJob', 'glue:CreateTrigger'],
  ['glue.amazonaws.com', 'glue:UpdateJob', 'glue:StartJobRun'],
  ['glue.amazonaws.com', 'glue:UpdateJob', 'glue:CreateTrigger'],
  ['glue.amazonaws.com', 'glue:CreateSession', 'glue:RunStatement'],
  ['lambda.amazonaws.com', 'lambda:CreateFunction', 'lambda:InvokeFunction'],
  ['lambda.amazonaws.com', 'lambda:CreateFunction', 'lambda:CreateEventSourceMapping'],
  ['lambda.amazonaws.com', 'lambda:CreateFunction', 'lambda:AddPermission'],
  ['sagemaker.amazonaws.com', 'sagemaker:CreateNotebookInstance', 'sagemaker:CreatePresignedNotebookInstanceUrl'],
  ['sagemaker.amazonaws.com', 'sagemaker:CreateProcessingJob'],
  ['sagemaker.amazonaws.com', 'sagemaker:CreateTrainingJob'],
  ['tasks.apprunner.amazonaws.com', 'apprunner:CreateService'],
  [undefined, 'batch:RegisterJobDefinition', 'batch:SubmitJob'],
  [undefined, 'elasticmapreduce:RunJobFlow'],
] as const

/**
 * Known ways, as collected in "AWS IAM Privilege Escalation – Methods and Mitigation" (Rhino Security Labs, 2018 and
 * 2020), "Privilege Escalation in AWS" (Bishop Fox, 2021) and pathfinding.cloud (Datadog, 2026). Ways that need a role
 * which trusts the holder, or a function, stack or instance that exists, are in: a policy cannot show that there is none.
 */
export const escalationPaths: readonly EscalationPath[] = [
  ...[...identity, ...takingOver].map((actions) => ({ id: actions.join(' + '), actions })),
  ...passing.map(([passedTo, ...actions]) => ({
    id: ['iam:PassRole', ...actions].join(' + '),
    actions: ['iam:PassRole', ...actions],
    ...(passedTo === undefined ? {} : { passedTo }),
  })),
]
