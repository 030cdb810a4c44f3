import { hostileNames } from '../../hostile-names'
import { daysBefore, during } from '../../moments'
import { mainRegion, secondRegion, type SampleAccount } from '../../organization'
import type { SamplePlace } from '../../service'
import { roleArn, sharedNames } from '../../shared-names'
import { goodSecret, plainSecret, type PolicyStatement, type SampleSecret } from './secret'

const allowRead = (sid: string, principal: PolicyStatement['Principal']): PolicyStatement => ({
  Sid: sid,
  Effect: 'Allow',
  Principal: principal,
  Action: 'secretsmanager:GetSecretValue',
  Resource: '*',
})

/** The secret that RDS makes for the administrator of a database: RDS rotates it every seven days. */
const databaseAdministrator = (place: SamplePlace, cluster: string): SampleSecret =>
  goodSecret(place, {
    name: `rds!cluster-${cluster}`,
    rotated: 3,
    entry: {
      Description: `Secret associated with primary RDS DB cluster: arn:aws:rds:${place.region}:${place.account.id}:cluster:${cluster}`,
      OwningService: 'rds',
      RotationLambdaARN: undefined,
      RotationRules: { AutomaticallyAfterDays: 7 },
    },
  })

const storefrontSecrets = (place: SamplePlace): readonly SampleSecret[] => {
  const { account, region, at } = place
  if (region !== mainRegion) return []
  return [
    databaseAdministrator(place, 'storefront'),
    goodSecret(place, {
      name: 'storefront/search',
      statements: [allowRead('Functions', { AWS: roleArn(account, sharedNames.functionRole) })],
    }),
    during(at, 'spring')
      ? goodSecret(place, { name: 'storefront/payment-provider' })
      : plainSecret(place, { name: 'storefront/payment-provider' }),
    goodSecret(place, { name: 'storefront/mail', rotated: during(at, 'spring') ? 20 : 200 }),
  ]
}

const paymentsSecrets = (place: SamplePlace): readonly SampleSecret[] => {
  const { region, at } = place
  const copied = { PrimaryRegion: mainRegion }
  if (region === secondRegion) {
    // The copy waits for a disaster: it is changed in its first region, and nobody asks for it here.
    return [
      goodSecret(place, { name: 'payments/card-network', accessed: undefined, rotated: undefined, entry: copied }),
    ]
  }
  return [
    databaseAdministrator(place, 'ledger'),
    goodSecret(place, { name: 'payments/card-network', entry: copied }),
    goodSecret(place, { name: 'payments/bank-transfer', rotated: 25 }),
    ...(during(at, 'regression', 'recovery')
      ? [
          plainSecret(place, {
            name: 'payments/migration',
            entry: { CreatedDate: new Date('2026-05-18T21:40:00Z') },
            statements: [allowRead('Contractor', { AWS: 'arn:aws:iam::999900001111:root' })],
          }),
        ]
      : []),
  ]
}

const stagingSecrets = (place: SamplePlace): readonly SampleSecret[] => {
  const { at } = place
  const make = during(at, 'recovery') ? goodSecret : plainSecret
  return [
    make(place, { name: 'staging/database' }),
    make(place, { name: 'staging/payment-provider-test' }),
    ...(during(at, 'recovery') ? [] : [plainSecret(place, { name: 'staging/old-search', accessed: 300 })]),
  ]
}

const sandboxSecrets = (place: SamplePlace): readonly SampleSecret[] =>
  place.region === secondRegion
    ? [
        plainSecret(place, {
          name: 'demo/shared-with-everyone',
          accessed: 40,
          entry: { Description: hostileNames.markup },
          statements: [allowRead('Everyone', '*')],
        }),
        plainSecret(place, {
          name: 'demo/forgotten',
          accessed: undefined,
          entry: {
            CreatedDate: new Date('2023-02-11T13:00:00Z'),
            Description: hostileNames.terminal,
            Tags: [
              { Key: 'owner', Value: hostileNames.bidirectional },
              { Key: 'note', Value: hostileNames.formula },
              { Key: 'purpose', Value: hostileNames.long },
            ],
          },
        }),
        plainSecret(place, { name: 'demo/new', entry: { CreatedDate: daysBefore(place.at, 5) }, accessed: undefined }),
      ]
    : []

const written: { readonly [Key in SampleAccount['key']]: (place: SamplePlace) => readonly SampleSecret[] } = {
  management: () => [],
  security: (place) => (place.region === mainRegion ? [goodSecret(place, { name: 'security/ticket-system' })] : []),
  logArchive: () => [],
  storefront: storefrontSecrets,
  payments: paymentsSecrets,
  staging: stagingSecrets,
  sandbox: sandboxSecrets,
  team: (place) => [goodSecret(place, { name: 'team/database' })],
}

const grownSecrets = (place: SamplePlace): readonly SampleSecret[] => {
  const random = place.random('secrets')
  return Array.from({ length: place.share('secrets') }, (_, index) => {
    const name = `service-${String(index).padStart(5, '0')}/database`
    return random.chance(0.8)
      ? goodSecret(place, { name, rotated: random.integer(1, 29), accessed: random.integer(0, 20) })
      : plainSecret(place, { name, accessed: random.integer(0, 200) })
  })
}

/** All secrets of an account in a region on the day, in the order of their names. */
export const regionSecrets = (place: SamplePlace): readonly SampleSecret[] => {
  const own = place.account.regions.includes(place.region) ? written[place.account.key](place) : []
  return [...own, ...grownSecrets(place)].toSorted((a, b) => (a.entry.Name < b.entry.Name ? -1 : 1))
}
