import { expect, it } from 'vitest'
import { readServices, serviceIds, writeServices } from './chosen-services'

it('reads back what it wrote, and takes all for none', () => {
  expect(readServices(writeServices(['s3', 'ec2']))).toEqual(['s3', 'ec2'])
  expect(readServices(writeServices(null))).toBeNull()
  expect(readServices(writeServices([]))).toBeNull()
  expect(readServices(undefined)).toBeNull()
})

it('drops what is no id of a service', () => {
  expect(readServices('s3,,<b>,ec2')).toEqual(['s3', 'ec2'])
})

it('lists each service once, by name', () => {
  expect(serviceIds([{ service: 's3' }, { service: 'ec2' }, { service: 's3' }])).toEqual(['ec2', 's3'])
})
