import * as s3control from '@aws-sdk/client-s3-control'
import type { PublicAccessBlockConfiguration } from '@aws-sdk/client-s3-control'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService } from '../../service'
import { accountBlock } from './estate'

interface State {
  readonly block: PublicAccessBlockConfiguration | undefined
}

/** What the sample's accounts set for S3 as a whole. */
export const s3ControlSample = defineSampleService<typeof s3control, State>({
  service: 's3control',
  scope: 'global',
  sdk: s3control,
  client: s3control.S3ControlClient,
  actions: { GetPublicAccessBlock: 's3:GetAccountPublicAccessBlock' },
  state: (place) => ({ block: accountBlock(place) }),
}).answer({
  GetPublicAccessBlock: (input, { account, state }) => {
    if (input.AccountId !== account.id) throw new AwsFailure('AccessDenied', 'Access Denied', 403)
    if (!state.block) {
      throw new AwsFailure(
        'NoSuchPublicAccessBlockConfiguration',
        'The public access block configuration was not found',
        404,
      )
    }
    return { PublicAccessBlockConfiguration: state.block }
  },
})
