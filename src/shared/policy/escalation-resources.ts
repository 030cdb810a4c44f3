/** What ways to more privileges are tried on: resources that no policy names. */

const instance = 'instance/i-0q7probe'
const stack = 'stack/q7-probe/q7-probe'
const stackSet = 'stackset/q7-probe:q7-probe'
const notebook = 'notebook-instance/q7-probe'
const group = 'autoScalingGroup:q7-probe:autoScalingGroupName/q7-probe'

/** Kinds of resource that an action is about, as the ends of their ARNs; `*` for actions that have none. One is enough. */
const ends: Readonly<Record<string, readonly string[]>> = {
  'iam:AddUserToGroup': ['group/q7-probe'],
  'iam:AttachGroupPolicy': ['group/q7-probe'],
  'iam:AttachRolePolicy': ['role/q7-probe'],
  'iam:CreatePolicyVersion': ['policy/q7-probe'],
  'iam:PassRole': ['role/q7-probe'],
  'iam:PutGroupPolicy': ['group/q7-probe'],
  'iam:PutRolePolicy': ['role/q7-probe'],
  'iam:SetDefaultPolicyVersion': ['policy/q7-probe'],
  'iam:UpdateAssumeRolePolicy': ['role/q7-probe'],
  'apprunner:CreateService': ['service/q7-probe/q7-probe'],
  'apprunner:UpdateService': ['service/q7-probe/q7-probe'],
  'autoscaling:CreateAutoScalingGroup': [group],
  'autoscaling:CreateLaunchConfiguration': ['launchConfiguration:q7-probe:launchConfigurationName/q7-probe'],
  'autoscaling:UpdateAutoScalingGroup': [group],
  'batch:RegisterJobDefinition': ['job-definition/q7-probe'],
  'batch:SubmitJob': ['job-definition/q7-probe:1'],
  'bedrock-agentcore:CreateCodeInterpreter': ['*'],
  'bedrock-agentcore:InvokeCodeInterpreter': ['code-interpreter-custom/q7-probe'],
  'bedrock-agentcore:StartCodeInterpreterSession': ['code-interpreter-custom/q7-probe'],
  'braket:CreateJob': ['job/q7-probe'],
  'cloudformation:CreateChangeSet': [stack],
  'cloudformation:CreateStack': [stack],
  'cloudformation:CreateStackInstances': [stackSet],
  'cloudformation:CreateStackSet': ['*', stackSet],
  'cloudformation:ExecuteChangeSet': [stack],
  'cloudformation:UpdateStack': [stack],
  'cloudformation:UpdateStackSet': [stackSet],
  'codebuild:CreateProject': ['project/q7-probe'],
  'codebuild:StartBuild': ['project/q7-probe'],
  'codebuild:StartBuildBatch': ['project/q7-probe'],
  'datapipeline:ActivatePipeline': ['*', 'pipeline/q7-probe'],
  'datapipeline:CreatePipeline': ['*', 'pipeline/q7-probe'],
  'datapipeline:PutPipelineDefinition': ['*', 'pipeline/q7-probe'],
  'ec2:CreateLaunchTemplateVersion': ['launch-template/lt-0q7probe'],
  'ec2:ModifyInstanceAttribute': [instance],
  'ec2:ModifyLaunchTemplate': ['launch-template/lt-0q7probe'],
  'ec2:RequestSpotInstances': ['spot-instances-request/sir-0q7probe'],
  'ec2:RunInstances': [instance],
  'ec2:StartInstances': [instance],
  'ec2:StopInstances': [instance],
  'ecs:CreateService': ['service/q7-probe/q7-probe'],
  'ecs:DescribeTasks': ['task/q7-probe/q7-probe'],
  'ecs:ExecuteCommand': ['task/q7-probe/q7-probe'],
  'ecs:RegisterTaskDefinition': ['*', 'task-definition/q7-probe:1'],
  'ecs:RunTask': ['task-definition/q7-probe:1'],
  'ecs:StartTask': ['task-definition/q7-probe:1'],
  'elasticmapreduce:RunJobFlow': ['*'],
  'emr-serverless:CreateApplication': ['*'],
  'emr-serverless:StartJobRun': ['/applications/q7-probe'],
  'glue:CreateDevEndpoint': ['*', 'devEndpoint/q7-probe'],
  'glue:CreateJob': ['*', 'job/q7-probe'],
  'glue:CreateSession': ['session/q7-probe'],
  'glue:CreateTrigger': ['trigger/q7-probe'],
  'glue:RunStatement': ['session/q7-probe'],
  'glue:StartJobRun': ['job/q7-probe'],
  'glue:UpdateDevEndpoint': ['*', 'devEndpoint/q7-probe'],
  'glue:UpdateJob': ['job/q7-probe'],
  'lambda:AddPermission': ['function:q7-probe'],
  'lambda:CreateEventSourceMapping': ['*', 'event-source-mapping:q7-probe'],
  'lambda:CreateFunction': ['function:q7-probe'],
  'lambda:InvokeFunction': ['function:q7-probe'],
  'lambda:UpdateFunctionCode': ['function:q7-probe'],
  'lambda:UpdateFunctionConfiguration': ['function:q7-probe'],
  'sagemaker:CreateNotebookInstance': [notebook],
  'sagemaker:CreateNotebookInstanceLifecycleConfig': ['notebook-instance-lifecycle-config/q7-probe'],
  'sagemaker:CreatePresignedNotebookInstanceUrl': [notebook],
  'sagemaker:CreateProcessingJob': ['processing-job/q7-probe'],
  'sagemaker:CreateTrainingJob': ['training-job/q7-probe'],
  'sagemaker:StartNotebookInstance': [notebook],
  'sagemaker:StopNotebookInstance': [notebook],
  'sagemaker:UpdateNotebookInstance': [notebook],
}

/** In whose name and where resources are made up. */
export type ProbePlace = {
  readonly account: string
  /** Such as `aws-cn`; `aws` if left out. */
  readonly partition?: string
}

/**
 * The resources on which an action is tried: each entry is one way to be granted it, and lists what must be granted
 * together. A command for an instance takes both the instance and a document; the one that runs a script is AWS's own.
 */
export function listProbeResources(
  action: string,
  { account, partition = 'aws' }: ProbePlace,
): readonly (readonly string[])[] {
  const [service = ''] = action.split(':')
  const region = service === 'iam' ? '' : 'q7-region-1'
  const machine = `arn:${partition}:ec2:${region}:${account}:${instance}`
  switch (action) {
    case 'ssm:SendCommand':
      return ['RunShellScript', 'RunPowerShellScript'].map((name) => [
        machine,
        `arn:${partition}:ssm:${region}::document/AWS-${name}`,
      ])
    case 'ssm:StartSession':
    case 'ec2-instance-connect:SendSSHPublicKey':
      return [[machine]]
    default:
      return (ends[action] ?? ['user/q7-probe']).map((end) => [
        end === '*' ? end : `arn:${partition}:${service}:${region}:${account}:${end}`,
      ])
  }
}
