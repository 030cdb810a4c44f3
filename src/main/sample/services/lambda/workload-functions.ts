import { hostileNames } from '../../hostile-names'
import { sampleArn, sampleKey, sampleSecret } from '../../ids'
import { during } from '../../moments'
import { homeRegion, mainRegion, prefix, secondRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { roleArn } from '../../shared-names'
import {
  allowService,
  fromQueue,
  functionArn,
  functionUrl,
  goodFunction,
  inSubnets,
  messageArn,
  plainFunction,
  type SampleFunction,
} from './function'

const layer = (region: string, owner: string, nameAndVersion: string) => ({
  Arn: sampleArn('lambda', region, owner, `layer:${nameAndVersion}`),
  CodeSize: 214_118,
})

/** Orders, checkout and images of the shop. */
export const storefrontFunctions = (place: SamplePlace): readonly SampleFunction[] => {
  const { account, region, at } = place
  if (region === homeRegion) return [goodFunction(place, { name: 'export-reports' })]
  return [
    goodFunction(place, {
      name: 'order-import',
      configuration: {
        VpcConfig: inSubnets(place, 'private-a', 'private-b'),
        Layers: [
          layer(region, account.id, 'shop-common:14'),
          layer(region, '580247275435', 'LambdaInsightsExtension-Arm64:20'),
        ],
      },
      statements: [allowService(place, 'order-import', 's3.amazonaws.com', `arn:aws:s3:::${prefix}-storefront-orders`)],
      sources: [fromQueue(place, 'order-import', 'orders', during(at, 'spring'))],
    }),
    goodFunction(place, {
      name: 'checkout-api',
      configuration: {
        VpcConfig: inSubnets(place, 'private-a', 'private-b'),
        MemorySize: 1024,
        Layers: [layer(region, account.id, 'shop-common:14')],
      },
      urls: [functionUrl(place, 'checkout-api', 'AWS_IAM', ['https://shop.marlowbay.example'])],
    }),
    goodFunction(place, {
      name: 'image-resize',
      configuration: {
        // Node.js 20 went out of support between March and May; the move took until August.
        Runtime: during(at, 'recovery') ? 'nodejs24.x' : 'nodejs20.x',
        MemorySize: 2048,
        Architectures: [during(at, 'recovery') ? 'arm64' : 'x86_64'],
      },
      invokeConfigs: [
        {
          FunctionArn: `${functionArn(place, 'image-resize')}:$LATEST`,
          MaximumRetryAttempts: 1,
          MaximumEventAgeInSeconds: 3600,
          DestinationConfig: { OnFailure: { Destination: messageArn('sns', place, 'image-failures') } },
        },
      ],
    }),
    ...(region === mainRegion
      ? [
          goodFunction(place, {
            name: 'recommendations',
            // A container image has no runtime and no handler.
            configuration: { PackageType: 'Image', Runtime: undefined, Handler: undefined, MemorySize: 4096 },
            signed: false,
            statements: [
              {
                Sid: 'staging-compares',
                Effect: 'Allow',
                Principal: { AWS: `arn:aws:iam::${stagingId(place)}:root` },
                Action: 'lambda:InvokeFunction',
                Resource: functionArn({ account, region }, 'recommendations'),
              },
            ],
          }),
        ]
      : []),
  ]
}

const stagingId = ({ organization }: SamplePlace): string =>
  organization.accounts.find(({ key }) => key === 'staging')?.id ?? ''

/** The ledger; in May also what the migration left open. */
export const paymentsFunctions = (place: SamplePlace): readonly SampleFunction[] => {
  const { account, at } = place
  const helper = 'migration-helper'
  return [
    goodFunction(place, {
      name: 'ledger-writer',
      configuration: { Runtime: 'java21', VpcConfig: inSubnets(place, 'data-a', 'data-b'), MemorySize: 1024 },
      sources: [fromQueue(place, 'ledger-writer', 'ledger-entries')],
    }),
    goodFunction(place, {
      name: 'settlement-nightly',
      configuration: { Runtime: 'java21', VpcConfig: inSubnets(place, 'private-a', 'private-b') },
      statements: [
        allowService(
          place,
          'settlement-nightly',
          'events.amazonaws.com',
          sampleArn('events', place.region, account.id, 'rule/settlement'),
        ),
      ],
    }),
    ...(during(at, 'regression', 'recovery') && place.region === mainRegion
      ? [
          plainFunction(place, {
            name: helper,
            configuration: {
              Runtime: 'python3.9',
              VpcConfig: inSubnets(place, 'public-a'),
              Environment: {
                Variables: {
                  DATABASE_URL: `postgres://migration:${sampleSecret(account.id, 'migration').slice(0, 12).replace(/\W/g, 'x')}@ledger.internal:5432/ledger`,
                  BATCH_SIZE: '500',
                },
              },
            },
            urls: [functionUrl(place, helper, 'NONE', ['*'])],
            statements: [
              {
                Sid: 'FunctionURLAllowPublicAccess',
                Effect: 'Allow',
                Principal: '*',
                Action: 'lambda:InvokeFunctionUrl',
                Resource: functionArn(place, helper),
                Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
              },
            ],
          }),
        ]
      : []),
  ]
}

/** Neglected at first, good since August. */
export const stagingFunctions = (place: SamplePlace): readonly SampleFunction[] => {
  const { account, at } = place
  const make = during(at, 'recovery') ? goodFunction : plainFunction
  const zones = during(at, 'spring') ? ['private-a', 'private-b'] : ['private-a']
  return [
    make(place, {
      name: 'order-import',
      configuration: {
        VpcConfig: inSubnets(place, ...zones),
        Runtime: during(at, 'spring') ? 'nodejs24.x' : 'nodejs18.x',
      },
      statements: [
        allowService(
          place,
          'order-import',
          's3.amazonaws.com',
          during(at, 'recovery') ? `arn:aws:s3:::${prefix}-staging-assets` : undefined,
        ),
      ],
      sources: [fromQueue(place, 'order-import', 'orders', during(at, 'recovery'))],
    }),
    make(place, {
      name: 'checkout-api',
      configuration: {
        VpcConfig: inSubnets(place, ...zones),
        ...(during(at, 'spring')
          ? {}
          : {
              Environment: { Variables: { API_KEY: sampleSecret(account.id, 'api').slice(0, 24), STAGE: 'staging' } },
            }),
      },
      urls: [functionUrl(place, 'checkout-api', during(at, 'recovery') ? 'AWS_IAM' : 'NONE')],
    }),
  ]
}

/** As bad as ever. */
export const sandboxFunctions = (place: SamplePlace): readonly SampleFunction[] => {
  const { account, region } = place
  return [
    plainFunction(place, {
      name: 'webhook-demo',
      configuration: {
        Runtime: 'nodejs14.x',
        Role: roleArn(account, 'function/webhook-demo'),
        Description: hostileNames.markup,
        Environment: {
          Variables: {
            AWS_KEY_FOR_DEMO: sampleKey('AKIA', account.id, 'demo'),
            DB_PASSWORD: sampleSecret(account.id, 'demo').slice(0, 16).replace(/\W/g, 'x'),
          },
        },
      },
      urls: [functionUrl(place, 'webhook-demo', 'NONE', ['*'])],
      statements: [
        {
          Sid: 'Everyone',
          Effect: 'Allow',
          Principal: '*',
          Action: 'lambda:InvokeFunction',
          Resource: functionArn(place, 'webhook-demo'),
        },
      ],
    }),
    plainFunction(place, {
      name: 'scraper',
      configuration: {
        Runtime: 'python3.8',
        Description: hostileNames.terminal,
        Timeout: 900,
        Layers: [layer(region, '999988887777', 'requests-and-friends:3')],
      },
      statements: [allowService(place, 'scraper', 's3.amazonaws.com')],
    }),
    ...(region === secondRegion
      ? [
          plainFunction(place, {
            name: 'hello-world',
            configuration: {
              Description: hostileNames.bidirectional,
              Role: roleArn(account, 'function/hello-world-old'),
            },
          }),
        ]
      : []),
  ]
}
