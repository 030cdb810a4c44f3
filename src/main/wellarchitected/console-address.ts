const hosts: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-cn': 'console.amazonaws.cn',
}

/** The page of a workload in AWS's console; undefined where the ARN is none of a workload, or its partition is not known. */
export const consoleAddress = (workloadArn: string): string | undefined => {
  const match = /^arn:(aws[a-z-]*):wellarchitected:([a-z0-9-]+):\d{12}:workload\/([0-9a-f]{32})$/.exec(workloadArn)
  const [, partition = '', region = '', id = ''] = match ?? []
  const host = hosts[partition]
  if (!match || host === undefined) return undefined
  return `https://${region}.${host}/wellarchitected/home?region=${region}#/workload/${id}/overview`
}
