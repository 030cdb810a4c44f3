import { describe, expect, it } from 'vitest'
import { bucketOfHost } from './bucket-host'

describe('the bucket of a host', () => {
  it.each([
    ['assets.s3.amazonaws.com', 'assets'],
    ['assets.s3.eu-central-1.amazonaws.com', 'assets'],
    ['assets.s3-eu-west-1.amazonaws.com', 'assets'],
    ['assets.s3.dualstack.us-east-1.amazonaws.com', 'assets'],
    ['www.shop.example.s3.eu-central-1.amazonaws.com', 'www.shop.example'],
    ['my.s3.s3.amazonaws.com', 'my.s3'],
    ['assets.s3.cn-north-1.amazonaws.com.cn', 'assets'],
  ])('%s is a bucket’s own host', (host, name) => {
    expect(bucketOfHost(host)).toEqual({ name, website: false })
  })

  it.each([
    ['www.shop.example.s3-website-us-east-1.amazonaws.com', 'www.shop.example'],
    ['site.s3-website.eu-central-1.amazonaws.com', 'site'],
  ])('%s is a website', (host, name) => {
    expect(bucketOfHost(host)).toEqual({ name, website: true })
  })

  it.each([
    's3.amazonaws.com',
    's3-website-us-east-1.amazonaws.com',
    'point-111122223333.s3-accesspoint.eu-central-1.amazonaws.com',
    'lambda-111122223333.s3-object-lambda.eu-central-1.amazonaws.com',
    'fast--use1-az4--x-s3.s3express-use1-az4.us-east-1.amazonaws.com',
    'web-1.eu-central-1.elb.amazonaws.com',
    'assets.s3.amazonaws.com.example.com',
    'www.example.com',
  ])('%s names no bucket', (host) => {
    expect(bucketOfHost(host)).toBeUndefined()
  })
})
