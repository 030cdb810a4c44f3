import * as s3control from '@aws-sdk/client-s3-control'
import type { PublicAccessBlockConfiguration } from '@aws-sdk/client-s3-control'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { accountAccessPoints, type SampleAccessPoint } from './access-points'
import { accountBlock } from './estate'

interface State {
  readonly block: PublicAccessBlockConfiguration | undefined
  readonly accessPoints: readonly SampleAccessPoint[]
}

/** S3 Control answers an account about itself only. */
const checkAccount = (id: string | undefined, { account }: SampleContext<State>): void => {
  if (id !== account.id) throw new AwsFailure('AccessDenied', 'Access Denied', 403)
}

const accessPointsHere = ({ state, signedRegion }: SampleContext<State>): readonly SampleAccessPoint[] =>
  state.accessPoints.filter(({ region }) => region === signedRegion)

/** What the sample's accounts set for S3 as a whole, and their access points. */
export const s3ControlSample = defineSampleService<typeof s3control, State>({
  service: 's3control',
  scope: 'global',
  sdk: s3control,
  client: s3control.S3ControlClient,
  badToken: 'InvalidToken',
  actions: {
    GetPublicAccessBlock: 's3:GetAccountPublicAccessBlock',
    ListAccessPoints: 's3:ListAccessPoints',
    GetAccessPoint: 's3:GetAccessPoint',
  },
  state: (place) => ({ block: accountBlock(place), accessPoints: accountAccessPoints(place) }),
}).answer({
  GetPublicAccessBlock: (input, context) => {
    checkAccount(input.AccountId, context)
    const { block } = context.state
    if (!block) {
      throw new AwsFailure(
        'NoSuchPublicAccessBlockConfiguration',
        'The public access block configuration was not found',
        404,
      )
    }
    return { PublicAccessBlockConfiguration: block }
  },
  ListAccessPoints: (input, context) => {
    checkAccount(input.AccountId, context)
    const all = accessPointsHere(context)
      .map(({ point }) => point)
      .filter(({ Bucket }) => input.Bucket === undefined || Bucket === input.Bucket)
    const { items, next } = context.page(all, { token: input.NextToken, max: input.MaxResults, size: 1000, most: 1000 })
    return { AccessPointList: items, ...(next === undefined ? {} : { NextToken: next }) }
  },
  GetAccessPoint: (input, context) => {
    checkAccount(input.AccountId, context)
    const found = accessPointsHere(context).find(({ point }) => point.Name === input.Name)
    if (!found) throw new AwsFailure('NoSuchAccessPoint', 'The specified accesspoint does not exist', 404)
    return {
      ...found.point,
      PublicAccessBlockConfiguration: found.publicAccessBlock,
      CreationDate: new Date('2025-02-11T09:00:00Z'),
    }
  },
})
