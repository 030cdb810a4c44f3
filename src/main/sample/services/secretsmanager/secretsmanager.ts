import * as secretsmanager from '@aws-sdk/client-secrets-manager'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService } from '../../service'
import { regionSecrets } from './estate'
import type { SampleSecret } from './secret'

interface State {
  readonly secrets: readonly SampleSecret[]
}

/** The secrets of the sample, without values: nothing here answers GetSecretValue. */
export const secretsManagerSample = defineSampleService<typeof secretsmanager, State>({
  service: 'secretsmanager',
  scope: 'regional',
  sdk: secretsmanager,
  client: secretsmanager.SecretsManagerClient,
  state: (place) => ({ secrets: regionSecrets(place) }),
}).answer({
  ListSecrets: (input, context) => {
    const request = { token: input.NextToken, max: input.MaxResults, size: 100, most: 100 }
    const { items, next } = context.page(context.state.secrets, request)
    return { SecretList: items.map(({ entry }) => entry), ...(next === undefined ? {} : { NextToken: next }) }
  },
  GetResourcePolicy: (input, { state }) => {
    const found = state.secrets.find(({ entry }) => entry.ARN === input.SecretId || entry.Name === input.SecretId)
    if (!found) {
      throw new AwsFailure('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
    }
    const { entry, statements } = found
    const policy = { Version: '2012-10-17', Statement: statements }
    return {
      ARN: entry.ARN,
      Name: entry.Name,
      ...(statements.length > 0 ? { ResourcePolicy: JSON.stringify(policy) } : {}),
    }
  },
})
