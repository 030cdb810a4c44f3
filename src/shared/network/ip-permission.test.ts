import { describe, expect, it } from 'vitest'
import { admitsTraffic, judgeInternetAccess, judgePublicAccess, opensPort } from './ip-permission'
import type { IpPermission, PrefixListContent } from './ip-permission'
import { portTraffic } from './traffic'
import type { Traffic } from './traffic'

const ssh = portTraffic('tcp', 22)
const lists = new Map<string, PrefixListContent<string>>([
  ['pl-world', { cidrs: ['0.0.0.0/1', '128.0.0.0/1'] }],
  ['pl-office', { cidrs: ['8.8.8.0/24', '10.0.0.0/8'] }],
])
const findList = (id: string): PrefixListContent<string> => lists.get(id) ?? { gap: `denied ${id}` }
const judge = (permissions: readonly IpPermission[], traffic: Traffic = ssh): ReturnType<typeof judgeInternetAccess> =>
  judgeInternetAccess(permissions, traffic, findList)
const tcp = (from: number, to: number, ...cidrs: readonly string[]): IpPermission => ({
  IpProtocol: 'tcp',
  FromPort: from,
  ToPort: to,
  IpRanges: cidrs.map((CidrIp) => ({ CidrIp })),
})

describe('opensPort', () => {
  it.each<[IpPermission, boolean | undefined]>([
    [{ IpProtocol: '-1' }, true],
    [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22 }, true],
    [{ IpProtocol: '6', FromPort: 20, ToPort: 30 }, true],
    [{ IpProtocol: 'TCP', FromPort: 0, ToPort: 65535 }, true],
    [{ IpProtocol: 'tcp', FromPort: -1, ToPort: -1 }, true],
    [{ IpProtocol: 'tcp' }, true],
    [{ IpProtocol: 'tcp', FromPort: 23, ToPort: 65535 }, false],
    [{ IpProtocol: 'udp', FromPort: 22, ToPort: 22 }, false],
    [{ IpProtocol: 'icmp', FromPort: -1, ToPort: -1 }, false],
    [{ IpProtocol: '50' }, false],
    [{ IpProtocol: 'sctpish' }, undefined],
    [{}, undefined],
  ])('%j: %s', (permission, expected) => {
    expect(opensPort(permission, 22, 'tcp')).toBe(expected)
  })

  it('knows ICMP and "everything"', () => {
    expect(admitsTraffic({ IpProtocol: 'icmp', FromPort: 8, ToPort: -1 }, { protocol: 'icmp' })).toBe(true)
    expect(admitsTraffic({ IpProtocol: 'icmp', FromPort: 3, ToPort: 4 }, { protocol: 'icmp', type: 8 })).toBe(false)
    expect(admitsTraffic({ IpProtocol: 'icmpv6' }, { protocol: 'icmp', type: 128 })).toBe(true)
    expect(admitsTraffic({ IpProtocol: '-1' }, { protocol: 'all' })).toBe(true)
    expect(admitsTraffic({ IpProtocol: 'tcp', FromPort: 0, ToPort: 65535 }, { protocol: 'all' })).toBe(false)
  })
})

describe('judgeInternetAccess', () => {
  it('names the range that lets the internet in', () => {
    expect(judge([tcp(443, 443, '0.0.0.0/0'), tcp(0, 100, '10.0.0.0/8', '0.0.0.0/0')])).toEqual({
      answer: 'yes',
      evidence: [{ path: 'IpPermissions[1].IpRanges[1].CidrIp', value: '0.0.0.0/0' }],
    })
  })

  it('sees IPv6', () => {
    expect(judge([{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }])).toEqual({
      answer: 'yes',
      evidence: [{ path: 'IpPermissions[0].Ipv6Ranges[0].CidrIpv6', value: '::/0' }],
    })
  })

  it('adds halves of the internet up, also over permissions, per port', () => {
    const halves = [tcp(22, 22, '0.0.0.0/2', '64.0.0.0/2'), tcp(20, 30, '128.0.0.0/1')]
    expect(judge(halves).answer).toBe('yes')
    const eighths = [tcp(22, 22, '8.0.0.0/8'), tcp(20, 25, '9.0.0.0/8')]
    expect(judge(eighths)).toEqual({
      answer: 'yes',
      evidence: [
        { path: 'IpPermissions[0].IpRanges[0].CidrIp', value: '8.0.0.0/8' },
        { path: 'IpPermissions[1].IpRanges[0].CidrIp', value: '9.0.0.0/8' },
      ],
    })
    expect(judge([tcp(22, 22, '8.0.0.0/8'), tcp(23, 25, '9.0.0.0/8')]).answer).toBe('no')
    // Over a range of ports the union counts port by port: no single port here is reached from both blocks.
    const range: Traffic = { protocol: 'tcp', from: 0, to: 65535 }
    expect(judge([tcp(22, 22, '8.0.0.0/8'), tcp(23, 25, '9.0.0.0/8')], range).answer).toBe('no')
    expect(judge([tcp(22, 24, '8.0.0.0/8'), tcp(24, 25, '9.0.0.0/8')], range).answer).toBe('yes')
  })

  it('passes groups, private ranges and small public ranges', () => {
    expect(judge([tcp(22, 22, '10.0.0.0/8', '8.8.8.0/24'), { IpProtocol: '-1' }])).toEqual({ answer: 'no' })
    expect(judge([])).toEqual({ answer: 'no' })
  })

  it('looks into prefix lists', () => {
    const permission = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-world' }] }
    expect(judge([permission])).toEqual({
      answer: 'yes',
      evidence: [{ path: 'IpPermissions[0].PrefixListIds[0].PrefixListId', value: 'pl-world' }],
    })
    expect(judge([{ ...permission, PrefixListIds: [{ PrefixListId: 'pl-office' }] }]).answer).toBe('no')
  })

  it('does not know where a prefix list is missing, and hands the gap on', () => {
    const secret = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-secret' }] }
    expect(judge([secret])).toEqual({
      answer: 'unknown',
      evidence: [{ path: 'IpPermissions[0].PrefixListIds[0].PrefixListId', value: 'pl-secret' }],
      reason: 'The prefix list pl-secret could not be read.',
      gaps: ['denied pl-secret'],
    })
    expect(judge([secret, tcp(22, 22, '0.0.0.0/0')]).answer).toBe('yes')
    expect(judge([secret], portTraffic('tcp', 3389))).toEqual({ answer: 'no' })
  })

  it('does not know where a block or a protocol cannot be read', () => {
    expect(judge([tcp(22, 22, 'anywhere')]).answer).toBe('unknown')
    expect(judge([{ ...tcp(22, 22, '0.0.0.0/0'), IpProtocol: 'magic' }]).answer).toBe('unknown')
    expect(judge([{ IpProtocol: '-1', IpRanges: [{}] }]).answer).toBe('unknown')
    expect(judge([tcp(443, 443, 'anywhere')]).answer).toBe('no')
  })

  it('judges ICMP by family', () => {
    const v4 = { IpProtocol: 'icmp', FromPort: -1, ToPort: -1, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }
    const crossed = { IpProtocol: 'icmpv6', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }
    expect(judge([v4], { protocol: 'icmp', type: 8 }).answer).toBe('yes')
    expect(judge([crossed], { protocol: 'icmp' }).answer).toBe('no')
  })

  it('takes the path of the permissions from the caller', () => {
    expect(judgeInternetAccess([tcp(22, 22, '0.0.0.0/0')], ssh, findList, 'IpPermissionsEgress')).toMatchObject({
      evidence: [{ path: 'IpPermissionsEgress[0].IpRanges[0].CidrIp' }],
    })
  })
})

describe('judgePublicAccess', () => {
  it('sees a single public address', () => {
    expect(judgePublicAccess([tcp(22, 22, '10.0.0.0/8', '8.8.8.8/32')], ssh, findList)).toEqual({
      answer: 'yes',
      evidence: [{ path: 'IpPermissions[0].IpRanges[1].CidrIp', value: '8.8.8.8/32' }],
    })
    expect(judgePublicAccess([tcp(22, 22, '10.0.0.0/8')], ssh, findList).answer).toBe('no')
  })
})
