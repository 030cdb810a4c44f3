import type { PolicyTarget } from '../../../shared/policy/coverage'
import { undecided } from '../../engine/check'
import type { Gap } from '../../engine/check'
import type { EventSourceMapping, LambdaFunction } from './facts'

/**
 * The runtimes that Lambda names, and from which day on AWS no longer patches them; null where no day is set.
 *
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html, as of 2026-11.
 */
const runtimeEnds: ReadonlyMap<string, string | null> = new Map([
  ['nodejs26.x', null],
  ['nodejs24.x', '2028-04-30'],
  ['nodejs22.x', '2027-04-30'],
  ['nodejs20.x', '2026-04-30'],
  ['nodejs18.x', '2025-09-01'],
  ['nodejs16.x', '2024-06-12'],
  ['nodejs14.x', '2023-12-04'],
  ['nodejs12.x', '2023-03-31'],
  ['nodejs10.x', '2021-07-30'],
  ['nodejs8.10', '2020-03-06'],
  ['nodejs6.10', '2019-08-12'],
  ['nodejs4.3-edge', '2020-03-05'],
  ['nodejs4.3', '2020-03-05'],
  ['nodejs', '2016-08-30'],
  ['python3.15', null],
  ['python3.14', '2029-06-30'],
  ['python3.13', '2029-06-30'],
  ['python3.12', '2028-10-31'],
  ['python3.11', '2027-06-30'],
  ['python3.10', '2026-10-31'],
  ['python3.9', '2025-12-15'],
  ['python3.8', '2024-10-14'],
  ['python3.7', '2023-12-04'],
  ['python3.6', '2022-07-18'],
  ['python2.7', '2021-07-15'],
  ['java25', '2029-06-30'],
  ['java21', '2029-06-30'],
  ['java17.al2023', '2029-06-30'],
  ['java11.al2023', '2029-06-30'],
  ['java8.al2023', '2029-06-30'],
  ['java17', '2027-06-30'],
  ['java11', '2027-06-30'],
  ['java8.al2', '2027-06-30'],
  ['java8', '2024-01-08'],
  ['dotnet10', '2028-11-14'],
  ['dotnet8', '2026-11-10'],
  ['dotnet6', '2024-12-20'],
  ['dotnetcore3.1', '2023-04-03'],
  ['dotnetcore2.1', '2022-01-05'],
  ['dotnetcore2.0', '2019-05-30'],
  ['dotnetcore1.0', '2019-06-27'],
  ['ruby4.0', '2029-03-31'],
  ['ruby3.4', '2028-03-31'],
  ['ruby3.3', '2027-03-31'],
  ['ruby3.2', '2026-03-31'],
  ['ruby2.7', '2023-12-07'],
  ['ruby2.5', '2021-07-30'],
  ['go1.x', '2024-01-08'],
  ['provided.al2023', '2029-06-30'],
  ['provided.al2', '2026-07-31'],
  ['provided', '2024-01-08'],
])

/** Whether AWS still patches a runtime on a day (ISO 8601); undefined for a runtime that is not in the list. */
export const isPatched = (runtime: string, time: string): boolean | undefined => {
  const end = runtimeEnds.get(runtime)
  if (end === undefined) return undefined
  return end === null || time.slice(0, 10) < end
}

/** Why the environment of a function could not be looked at; undefined where it could. */
export const environmentGap = ({ EnvironmentErrorCode: code }: LambdaFunction): Gap | undefined => {
  if (code === undefined) return undefined
  return /AccessDenied/i.test(code)
    ? { kind: 'denied', action: 'kms:Decrypt', code }
    : undecided(code, 'Lambda could not decrypt the environment variables for the reviewer.')
}

/** Whether nothing is fed to the function. */
export const isIdle = ({ State }: EventSourceMapping): boolean =>
  State === 'Disabled' || State === 'Disabling' || State === 'Deleting'

/** The service of an ARN: `sqs`. */
export const serviceOf = (arn: string | undefined): string | undefined => arn?.split(':')[2]

/** What a function's policy is about: the function, its versions and aliases. */
export const functionTarget = ({ arn }: LambdaFunction): PolicyTarget => ({
  service: 'lambda',
  resources: [arn, `${arn}:*`],
})

/** Names of layers that AWS publishes, of any account: in many regions AWS does so from another one. */
const layersOfAws =
  /^(LambdaInsightsExtension(-Arm64)?|AWS-AppConfig-Extension(-Arm64)?|AWS-Parameters-and-Secrets-Lambda-Extension(-Arm64)?|AWSLambdaPowertools[A-Za-z0-9-]*|AWSSDKPandas-Python\d+(-Arm64)?|AWSOpenTelemetryDistro[A-Za-z]*|aws-otel-[a-z0-9-]+)$/

/** Whose a layer is, and whether its name is that of one that AWS publishes; undefined for what is no ARN of a layer. */
export const layerOf = (
  arn: string | undefined,
): { readonly owner: string; readonly likelyOfAws: boolean } | undefined => {
  const [, , service, , owner, kind, name] = arn?.split(':') ?? []
  if (service !== 'lambda' || kind !== 'layer' || owner === undefined || name === undefined) return undefined
  return { owner, likelyOfAws: layersOfAws.test(name) }
}
