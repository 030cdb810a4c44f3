import { AssumeRoleCommand, AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { externalId, mfaCode, mfaSerial, roleArn } from '../../shared-names'
import { clientSettings } from '../../small-services'
import { startSample, type Sample } from '../../start-sample'

let sample: Sample
beforeAll(async () => {
  sample = await startSample()
})
afterAll(() => sample.close())

const account = (place: number) => {
  const found = sample.accounts[place]
  if (!found) throw new Error(`There is no account ${place}.`)
  return found
}
/** The security account takes a role of the staging account. */
const take = async (role: string, more: object = {}) => {
  const RoleArn = roleArn(account(5), role)
  const command = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'test', ...more })
  const { AssumedRoleUser } = await new STSClient(clientSettings(sample, 1, 'us-east-1')).send(command)
  return AssumedRoleUser?.Arn
}

describe('AssumeRole', () => {
  it('wants a code of an MFA device for one role', async () => {
    const SerialNumber = mfaSerial(account(1))
    expect(await take('mfa-audit', { SerialNumber, TokenCode: mfaCode })).toBe(
      'arn:aws:sts::666677778888:assumed-role/mfa-audit/test',
    )
    const no = (text: string) => ({ name: 'AccessDenied', message: expect.stringContaining(text) })
    await expect(take('mfa-audit')).rejects.toMatchObject(no('is not authorized to perform: sts:AssumeRole'))
    await expect(take('mfa-audit', { SerialNumber, TokenCode: '654321' })).rejects.toMatchObject(
      no('MultiFactorAuthentication failed with invalid MFA one time pass code.'),
    )
    await expect(take('mfa-audit', { SerialNumber: mfaSerial(account(5)), TokenCode: mfaCode })).rejects.toMatchObject(
      no('unable to validate MFA code'),
    )
    await expect(take('mfa-audit', { SerialNumber })).rejects.toMatchObject(no('must provide both'))
    // A wrong code is refused where none is needed, too.
    await expect(take('security-audit', { SerialNumber, TokenCode: '654321' })).rejects.toMatchObject(
      no('MultiFactorAuthentication failed'),
    )
  })

  it('wants the right external id for another', async () => {
    expect(await take('external-audit', { ExternalId: externalId })).toContain('assumed-role/external-audit')
    await expect(take('external-audit')).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(take('external-audit', { ExternalId: 'guess' })).rejects.toMatchObject({ name: 'AccessDenied' })
    expect(await take('security-audit')).toContain('assumed-role/security-audit')
  })

  it('gives neither role for a web identity', async () => {
    const command = new AssumeRoleWithWebIdentityCommand({
      RoleArn: roleArn(account(5), 'mfa-audit'),
      RoleSessionName: 'x',
      WebIdentityToken: 'header.body.signature',
    })
    const client = new STSClient(clientSettings(sample, 1, 'us-east-1'))
    await expect(client.send(command)).rejects.toMatchObject({ name: 'AccessDenied' })
  })
})
