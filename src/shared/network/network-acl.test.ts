import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeNetworkAcl, judgeNetworkAclConversation } from './network-acl'
import type { NetworkAclEntry } from './network-acl'
import { portTraffic } from './traffic'

const ssh = portTraffic('tcp', 22)
const entry = (
  RuleNumber: number,
  RuleAction: 'allow' | 'deny',
  more: Partial<NetworkAclEntry> = {},
): NetworkAclEntry => ({
  RuleNumber,
  RuleAction,
  Egress: false,
  Protocol: '-1',
  ...('Ipv6CidrBlock' in more ? {} : { CidrBlock: '0.0.0.0/0' }),
  ...more,
})
const last = entry(32767, 'deny')
const tcp = { Protocol: '6', PortRange: { From: 22, To: 22 } }

describe('judgeNetworkAcl', () => {
  it('finds the rule that lets the internet in', () => {
    expect(judgeNetworkAcl([entry(100, 'allow'), last], ssh, 'ingress')).toEqual({
      answer: 'yes',
      evidence: [{ path: 'Entries[0].CidrBlock', value: '0.0.0.0/0' }],
    })
    expect(judgeNetworkAcl([entry(101, 'allow', { Ipv6CidrBlock: '::/0' }), last], ssh, 'ingress')).toEqual({
      answer: 'yes',
      evidence: [{ path: 'Entries[0].Ipv6CidrBlock', value: '::/0' }],
    })
  })

  it('counts rules by number, not by place', () => {
    expect(judgeNetworkAcl([entry(100, 'allow'), entry(90, 'deny', tcp), last], ssh, 'ingress')).toEqual({
      answer: 'no',
    })
    expect(judgeNetworkAcl([entry(100, 'deny', tcp), entry(90, 'allow'), last], ssh, 'ingress').answer).toBe('yes')
  })

  it('takes a deny for what it covers only', () => {
    const allow = entry(100, 'allow')
    expect(judgeNetworkAcl([allow, entry(90, 'deny', { ...tcp, CidrBlock: '8.0.0.0/8' })], ssh, 'ingress').answer).toBe(
      'yes',
    )
    expect(
      judgeNetworkAcl([allow, entry(90, 'deny', { ...tcp, PortRange: { From: 23, To: 99 } })], ssh, 'ingress').answer,
    ).toBe('yes')
    const halves = [
      entry(80, 'deny', { ...tcp, CidrBlock: '0.0.0.0/1' }),
      entry(81, 'deny', { CidrBlock: '128.0.0.0/1' }),
    ]
    expect(judgeNetworkAcl([allow, ...halves], ssh, 'ingress').answer).toBe('no')
    expect(
      judgeNetworkAcl([entry(100, 'allow', { Ipv6CidrBlock: '::/0' }), entry(90, 'deny', tcp)], ssh, 'ingress').answer,
    ).toBe('yes')
  })

  it('judges a range by any port in it', () => {
    const holes = [
      entry(10, 'deny', { Protocol: '6', PortRange: { From: 0, To: 21 } }),
      entry(20, 'allow', { Protocol: '6', PortRange: { From: 0, To: 22 } }),
    ]
    expect(judgeNetworkAcl(holes, { protocol: 'tcp', from: 0, to: 100 }, 'ingress').answer).toBe('yes')
    expect(judgeNetworkAcl(holes, { protocol: 'tcp', from: 0, to: 21 }, 'ingress').answer).toBe('no')
  })

  it('keeps directions and protocols apart', () => {
    expect(judgeNetworkAcl([entry(100, 'allow', { Egress: true })], ssh, 'ingress').answer).toBe('no')
    expect(judgeNetworkAcl([entry(100, 'allow', { Egress: true })], ssh, 'egress').answer).toBe('yes')
    expect(
      judgeNetworkAcl([entry(100, 'allow', { Protocol: '17', PortRange: { From: 22, To: 22 } })], ssh, 'ingress')
        .answer,
    ).toBe('no')
  })

  it('judges ICMP by type, and a deny of one code as no deny of the type', () => {
    const ping = { protocol: 'icmp', type: 8 } as const
    const icmp = (Type: number, Code: number): Partial<NetworkAclEntry> => ({
      Protocol: '1',
      IcmpTypeCode: { Type, Code },
    })
    expect(judgeNetworkAcl([entry(100, 'allow', icmp(8, 0))], ping, 'ingress').answer).toBe('yes')
    expect(judgeNetworkAcl([entry(100, 'allow', icmp(3, -1))], ping, 'ingress').answer).toBe('no')
    expect(judgeNetworkAcl([entry(90, 'deny', icmp(8, -1)), entry(100, 'allow')], ping, 'ingress').answer).toBe('no')
    expect(judgeNetworkAcl([entry(90, 'deny', icmp(8, 1)), entry(100, 'allow')], ping, 'ingress').answer).toBe('yes')
    expect(
      judgeNetworkAcl([entry(90, 'deny', icmp(8, -1)), entry(100, 'allow')], { protocol: 'icmp' }, 'ingress').answer,
    ).toBe('yes')
  })

  it('judges "everything"', () => {
    const all = { protocol: 'all' } as const
    expect(judgeNetworkAcl([entry(100, 'allow')], all, 'ingress').answer).toBe('yes')
    expect(judgeNetworkAcl([entry(90, 'deny', tcp), entry(100, 'allow')], all, 'ingress').answer).toBe('no')
    expect(judgeNetworkAcl([entry(90, 'allow', tcp)], all, 'ingress').answer).toBe('no')
    expect(judgeNetworkAcl([entry(90, 'allow', tcp), entry(100, 'allow')], all, 'ingress').answer).toBe('yes')
  })

  it('does not know with a rule that cannot be read', () => {
    for (const broken of [
      { CidrBlock: 'x' },
      { Protocol: 'magic' },
      { RuleAction: undefined },
      { Egress: undefined },
      { RuleNumber: undefined },
    ]) {
      expect(judgeNetworkAcl([entry(100, 'allow'), { ...entry(1, 'deny'), ...broken }], ssh, 'ingress').answer).toBe(
        'unknown',
      )
    }
    expect(judgeNetworkAcl([{ ...entry(1, 'deny'), CidrBlock: 'x', Egress: true }], ssh, 'ingress').answer).toBe('no')
  })

  it('never opens by a deny more', () => {
    const number = fc.integer({ min: 1, max: 50 })
    const block = fc.constantFrom('0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8', '8.0.0.0/7')
    const ports = fc.constantFrom(undefined, { From: 0, To: 21 }, { From: 22, To: 22 }, { From: 20, To: 80 })
    const rule = fc.record({ number, block, ports, action: fc.constantFrom('allow' as const, 'deny' as const) })
    const build = ({
      number: at,
      block: CidrBlock,
      ports: PortRange,
      action,
    }: {
      number: number
      block: string
      ports: { From: number; To: number } | undefined
      action: 'allow' | 'deny'
    }): NetworkAclEntry =>
      entry(at, action, { CidrBlock, ...(PortRange === undefined ? {} : { Protocol: '6', PortRange }) })
    fc.assert(
      fc.property(fc.uniqueArray(rule, { selector: (item) => item.number, maxLength: 6 }), rule, (rules, more) => {
        if (rules.some((item) => item.number === more.number)) return
        const before = judgeNetworkAcl(rules.map(build), ssh, 'ingress').answer
        const after = judgeNetworkAcl(
          [...rules, { ...more, action: 'deny' as const }].map(build),
          ssh,
          'ingress',
        ).answer
        if (before === 'no') expect(after).toBe('no')
        expect(judgeNetworkAcl(rules.map(build).toReversed(), ssh, 'ingress').answer).toBe(before)
      }),
    )
  })
})

describe('judgeNetworkAclConversation', () => {
  const into = entry(100, 'allow', tcp)
  const out = (From: number, To: number, more: Partial<NetworkAclEntry> = {}): NetworkAclEntry =>
    entry(100, 'allow', { Egress: true, Protocol: '6', PortRange: { From, To }, ...more })

  it('needs the way in and the way out', () => {
    expect(judgeNetworkAclConversation([into, out(1024, 65535)], ssh)).toEqual({
      answer: 'yes',
      evidence: [
        { path: 'Entries[0].CidrBlock', value: '0.0.0.0/0' },
        { path: 'Entries[1].CidrBlock', value: '0.0.0.0/0' },
      ],
    })
    expect(judgeNetworkAclConversation([into], ssh).answer).toBe('no')
    expect(judgeNetworkAclConversation([into, out(443, 443)], ssh).answer).toBe('no')
    expect(judgeNetworkAclConversation([into, out(32768, 60999)], ssh).answer).toBe('yes')
  })

  it('needs both for the same addresses', () => {
    const half = entry(100, 'allow', { ...tcp, CidrBlock: '0.0.0.0/1' })
    expect(judgeNetworkAclConversation([half, out(1024, 65535, { CidrBlock: '128.0.0.0/1' })], ssh).answer).toBe('no')
    expect(judgeNetworkAclConversation([half, out(1024, 65535, { CidrBlock: '64.0.0.0/2' })], ssh).answer).toBe('yes')
  })
})
