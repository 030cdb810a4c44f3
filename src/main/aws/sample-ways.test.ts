import { appendFile } from 'node:fs/promises'
import { DescribeSecurityGroupsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WayIn } from '../../shared/review/way-in'
import { portalSession, portalStartUrl, issuePortalToken } from '../sample/portal'
import { externalId, mfaCode, mfaSerial, roleArn, sharedNames } from '../sample/shared-names'
import { startSample, type Sample } from '../sample/start-sample'
import { chainProfile, portalProfile, writeSampleProfiles } from '../sample/write-sample-profiles'
import { openAccess, type Access, type AccessOptions } from './access'
import { createAwsHome, type AwsHome } from './aws-home'
import { toGap } from './errors'

let home: AwsHome
let sample: Sample
const opened: Access[] = []
const events: object[] = []

const make = (options: Partial<AccessOptions> = {}): Access => {
  const access = openAccess({
    version: '1.0.0',
    declared: [{ 'ec2:DescribeSecurityGroups': ['ec2:DescribeSecurityGroups'] }],
    observe: (event) => events.push(event),
    ...options,
  })
  opened.push(access)
  return access
}

const account = (key: string) => {
  const found = sample.accounts.find((one) => one.key === key)
  if (!found) throw new Error(`no account ${key}`)
  return found
}

beforeEach(async () => {
  home = await createAwsHome()
  process.env.AWS_MAX_ATTEMPTS = '1'
  events.length = 0
  sample = await startSample()
  const files = await writeSampleProfiles(home.folder, sample.url, sample.organization, sample.signIns.remember)
  const [security, staging] = [account('security'), account('staging')]
  const role = (name: string, more: string): string =>
    `[profile ${name}]\nrole_arn = ${roleArn(staging, name)}\nsource_profile = ${security.name}\nregion = eu-central-1\nendpoint_url = ${sample.url}\n${more}\n`
  await appendFile(
    files.AWS_CONFIG_FILE,
    `\n${role(sharedNames.mfaRole, `mfa_serial = ${mfaSerial(security)}`)}${role(sharedNames.externalRole, `external_id = ${externalId}`)}`,
  )
})

afterEach(async () => {
  for (const access of opened.splice(0)) access.close()
  await sample.close()
  await home.remove()
})

const profile = (name: string): WayIn => ({ kind: 'profile', name })
const sessionWay = (key: string): WayIn => ({
  kind: 'session',
  session: portalSession,
  account: account(key).id,
  role: sharedNames.reviewerRole,
})
const memberWay = (key: string): WayIn => ({
  kind: 'member',
  through: { kind: 'profile', name: account('security').name },
  account: account(key).id,
  role: sharedNames.auditRole,
})

const expectNoSecret = (...values: readonly unknown[]): void => {
  const said = JSON.stringify([values, events])
  for (const secret of sample.signIns.secrets()) expect(said).not.toContain(secret)
}

describe('the sample organization', () => {
  it('is open to every way in, and no way tells a secret', async () => {
    const asked: string[] = []
    const access = make({
      ask: (question) => {
        asked.push(question.device)
        return Promise.resolve(mfaCode)
      },
    })
    const { accounts, refused } = await access.open([
      profile(portalProfile),
      profile(chainProfile),
      sessionWay('payments'),
      memberWay('sandbox'),
      memberWay('logArchive'),
    ])
    expect(refused).toEqual([])
    expect(accounts.map(({ id }) => id)).toEqual(
      ['storefront', 'staging', 'payments', 'sandbox', 'logArchive'].map((key) => account(key).id),
    )
    const roles = await access.open([profile(sharedNames.mfaRole), profile(sharedNames.externalRole)])
    expect(roles.refused).toEqual([])
    expect(asked).toEqual([mfaSerial(account('security'))])
    for (const one of accounts) {
      const { SecurityGroups } = await one.client(EC2Client).send(new DescribeSecurityGroupsCommand({ MaxResults: 5 }))
      expect(SecurityGroups).toBeInstanceOf(Array)
    }
    const list = await access.profiles()
    expectNoSecret(refused, roles.refused, access.counts(), list)
    expect(sample.signIns.secrets().length).toBeGreaterThan(10)
  })

  it('refuses what it does not give, without a secret in any text', async () => {
    const access = make({ ask: () => Promise.resolve('654321') })
    const nobody: WayIn = {
      kind: 'session',
      session: portalSession,
      account: account('payments').id,
      role: 'NoSuchRole',
    }
    const closed: WayIn = {
      kind: 'member',
      through: { kind: 'profile', name: account('security').name },
      account: account('payments').id,
      role: 'NoSuchRole',
    }
    const { accounts, refused } = await access.open([profile(sharedNames.mfaRole), nobody, closed])
    expect(accounts).toEqual([])
    expect(refused.map(({ problem, gap }) => `${gap.kind} ${problem.code}`)).toEqual([
      'signedOut MfaWrongCode',
      'signedOut ForbiddenException',
      'denied AccessDenied',
    ])
    expectNoSecret(refused, access.counts())
  })

  it('goes on with all accounts of a session after it was ended and signed in to again', async () => {
    let questions = 0
    const access = make({
      onSignedOut: async ({ session }) => {
        questions += 1
        expect(session).toBe(portalSession)
        const expires = new Date(Date.now() + 3_600_000)
        await home.ssoToken(portalSession, {
          startUrl: portalStartUrl,
          region: 'us-east-1',
          accessToken: issuePortalToken(expires),
          expiresAt: expires.toISOString(),
        })
        return 'again'
      },
    })
    const { accounts } = await access.open([sessionWay('storefront'), sessionWay('payments'), memberWay('sandbox')])
    const read = () =>
      Promise.all(
        accounts.map(async (one) =>
          one
            .client(EC2Client)
            .send(new DescribeSecurityGroupsCommand({ MaxResults: 5 }))
            .then(
              ({ SecurityGroups }) => SecurityGroups !== undefined,
              (error: unknown) => toGap(error, {}),
            ),
        ),
      )
    expect(await read()).toEqual([true, true, true])
    sample.signIns.endSessions()
    expect(await read()).toEqual([true, true, true])
    expect(questions).toBe(1)
    expectNoSecret(access.counts())
  })
})
