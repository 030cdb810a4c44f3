import type { Recorder } from './facts'

/** IAM's resource types: AWS Config records them in any of the older regions, the same in each. */
export const globalTypes: readonly string[] = [
  'AWS::IAM::User',
  'AWS::IAM::Group',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
]

/** Regions in which AWS Config was available before February 2022: only there it records IAM (AWS Config API, RecordingGroup). */
const recordsIam: ReadonlySet<string> = new Set([
  'af-south-1',
  'ap-east-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ca-central-1',
  'cn-north-1',
  'cn-northwest-1',
  'eu-central-1',
  'eu-north-1',
  'eu-south-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'me-south-1',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-gov-east-1',
  'us-gov-west-1',
  'us-west-1',
  'us-west-2',
])

/** How a recorder chooses what it records; AWS leaves the strategy out of recorders that are older than the field. */
export const strategyOf = ({ recordingGroup }: Recorder): 'all' | 'allBut' | 'only' => {
  switch (recordingGroup?.recordingStrategy?.useOnly) {
    case 'ALL_SUPPORTED_RESOURCE_TYPES':
      return 'all'
    case 'EXCLUSION_BY_RESOURCE_TYPES':
      return 'allBut'
    case 'INCLUSION_BY_RESOURCE_TYPES':
      return 'only'
    default:
      return recordingGroup?.allSupported === true ? 'all' : 'only'
  }
}

/** Whether the recorder is set up to record all of IAM. */
export const recordsGlobalTypes = (recorder: Recorder): boolean => {
  const group = recorder.recordingGroup
  if (!recordsIam.has(recorder.arn.split(':')[3] ?? '')) return false
  switch (strategyOf(recorder)) {
    case 'all':
      return group?.includeGlobalResourceTypes === true
    case 'allBut': {
      const excluded = group?.exclusionByResourceTypes?.resourceTypes ?? []
      return !globalTypes.some((type) => excluded.includes(type))
    }
    case 'only':
      return globalTypes.every((type) => group?.resourceTypes.includes(type))
  }
}
