import type { CodeSigningConfig } from '@aws-sdk/client-lambda'
import { sampleArn } from '../../ids'
import { during } from '../../moments'
import { homeRegion, type SampleAccount } from '../../organization'
import type { SamplePlace } from '../../service'
import { roleArn, sharedNames } from '../../shared-names'
import {
  allowService,
  codeSigningArn,
  codeSigningId,
  goodFunction,
  plainFunction,
  type SampleFunction,
} from './function'
import { paymentsFunctions, sandboxFunctions, stagingFunctions, storefrontFunctions } from './workload-functions'

const managementFunctions = (place: SamplePlace): readonly SampleFunction[] =>
  place.region === homeRegion
    ? [
        goodFunction(place, {
          name: 'account-vending',
          configuration: { Runtime: 'python3.13' },
          statements: [
            allowService(
              place,
              'account-vending',
              'events.amazonaws.com',
              sampleArn('events', place.region, place.account.id, 'rule/new-account'),
            ),
          ],
        }),
      ]
    : []

const securityFunctions = (place: SamplePlace): readonly SampleFunction[] => [
  goodFunction(place, {
    name: 'findings-router',
    configuration: { Runtime: 'python3.13' },
    statements: [
      allowService(
        place,
        'findings-router',
        'events.amazonaws.com',
        sampleArn('events', place.region, place.account.id, 'rule/findings'),
      ),
    ],
  }),
]

const written: { readonly [Key in SampleAccount['key']]: (place: SamplePlace) => readonly SampleFunction[] } = {
  management: managementFunctions,
  security: securityFunctions,
  logArchive: () => [],
  storefront: storefrontFunctions,
  payments: paymentsFunctions,
  staging: stagingFunctions,
  sandbox: sandboxFunctions,
  team: (place) => [goodFunction(place, { name: 'service' })],
}

const grownRuntimes = ['nodejs24.x', 'nodejs22.x', 'python3.13', 'python3.12', 'java21', 'nodejs18.x'] as const

const grownFunctions = (place: SamplePlace): readonly SampleFunction[] => {
  const random = place.random('functions')
  return Array.from({ length: place.share('functions') }, (_, index) => {
    const name = `worker-${String(index).padStart(5, '0')}`
    const make = random.chance(0.75) ? goodFunction : plainFunction
    const Role = roleArn(place.account, sharedNames.functionRole)
    return make(place, { name, configuration: { Runtime: random.pick(grownRuntimes), Role } })
  })
}

/** The functions that are not grown: those that the accounts are about. */
export const writtenFunctions = (place: SamplePlace): readonly SampleFunction[] =>
  place.account.regions.includes(place.region) ? written[place.account.key](place) : []

/** All functions of an account in a region on the day, in the order of their names. */
export const regionFunctions = (place: SamplePlace): readonly SampleFunction[] => {
  const own = writtenFunctions(place)
  return [...own, ...grownFunctions(place)].toSorted((a, b) =>
    a.configuration.FunctionName < b.configuration.FunctionName ? -1 : 1,
  )
}

/** The code signing configuration of an account and region: staging tried it out with warnings at first. Grown functions use it too. */
export const codeSigningConfigs = (place: SamplePlace): readonly CodeSigningConfig[] =>
  (place.account.regions.includes(place.region) && place.account.key !== 'sandbox') || place.share('functions') > 0
    ? [
        {
          CodeSigningConfigId: codeSigningId(place),
          CodeSigningConfigArn: codeSigningArn(place),
          Description: 'Code of the delivery pipeline',
          AllowedPublishers: {
            SigningProfileVersionArns: [
              sampleArn('signer', place.region, place.account.id, '/signing-profiles/pipeline/a1b2c3d4e5'),
            ],
          },
          CodeSigningPolicies: {
            UntrustedArtifactOnDeployment:
              place.account.key === 'staging' && !during(place.at, 'autumn') ? 'Warn' : 'Enforce',
          },
          LastModified: '2024-03-01T08:00:00.000Z',
        },
      ]
    : []
