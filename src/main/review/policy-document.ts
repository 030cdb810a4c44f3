import type { Calls } from '../engine/collector'

/** What the app itself calls besides the collectors, and that takes a permission. */
const ownActions = ['ec2:DescribeRegions'] as const

/** An IAM policy as JSON. */
export type PolicyDocument = {
  readonly Version: '2012-10-17'
  readonly Statement: readonly [
    { readonly Sid: string; readonly Effect: 'Allow'; readonly Action: readonly string[]; readonly Resource: '*' },
  ]
}

/** The least policy that these calls need: reads only, no more than is called. */
export const makePolicyDocument = (calls: Calls): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'PlumblineReview',
      Effect: 'Allow',
      Action: [...new Set([...ownActions, ...Object.values(calls).flat()])].toSorted(),
      Resource: '*',
    },
  ],
})
