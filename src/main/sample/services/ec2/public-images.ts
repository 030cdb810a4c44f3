import type { Image } from '@aws-sdk/client-ec2'
import { sampleId } from '../../ids'

const amazon = '801119661308'

type Sketch = {
  readonly name: string
  readonly owner: string
  readonly alias?: string
  readonly platform: string
  readonly created: string
  readonly deprecated?: string
  readonly imds?: 'v2.0'
}

/** Images of others, from which people start instances; as AWS and strangers name theirs. */
const sketches = {
  amazonLinux: {
    name: 'al2023-ami-2023.9.20260105.0-kernel-6.1-arm64',
    owner: '137112412989',
    alias: 'amazon',
    platform: 'Linux/UNIX',
    created: '2026-01-05T20:10:00.000Z',
    imds: 'v2.0',
  },
  oldAmazonLinux: {
    name: 'amzn-ami-hvm-2018.03.0.20221209.1-x86_64-gp2',
    owner: '137112412989',
    alias: 'amazon',
    platform: 'Linux/UNIX',
    created: '2022-12-09T20:10:00.000Z',
    deprecated: '2024-12-09T20:10:00.000Z',
  },
  windows2012: {
    name: 'Windows_Server-2012-R2_RTM-English-64Bit-Base-2023.09.13',
    owner: amazon,
    alias: 'amazon',
    platform: 'Windows',
    created: '2023-09-13T21:45:00.000Z',
    deprecated: '2025-09-13T21:45:00.000Z',
  },
  stranger: {
    name: 'mongodb-ready-to-go-x86_64',
    owner: '999911112222',
    platform: 'Linux/UNIX',
    created: '2021-04-02T12:00:00.000Z',
    deprecated: '2023-04-02T12:00:00.000Z',
  },
} as const satisfies Record<string, Sketch>

/** Which image of others. */
export type PublicImage = keyof typeof sketches

/** The id that an image has in a region. */
export const publicImageId = (region: string, image: PublicImage): string => sampleId('ami', region, image)

/** The images of others that everybody sees in a region. */
export const publicImages = (region: string): readonly Image[] =>
  Object.entries(sketches).map(([key, sketch]: [string, Sketch]) => ({
    ImageId: sampleId('ami', region, key),
    Name: sketch.name,
    OwnerId: sketch.owner,
    ...(sketch.alias ? { ImageOwnerAlias: sketch.alias } : {}),
    State: 'available',
    Public: true,
    Architecture: 'x86_64',
    VirtualizationType: 'hvm',
    RootDeviceType: 'ebs',
    PlatformDetails: sketch.platform,
    CreationDate: sketch.created,
    ...(sketch.deprecated ? { DeprecationTime: sketch.deprecated } : {}),
    ...(sketch.imds ? { ImdsSupport: sketch.imds } : {}),
  }))
