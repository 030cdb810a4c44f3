import { expect, it } from 'vitest'
import { chooseRole, orderRoles } from './choose-role'

const preference = ['SecurityAudit', 'ReadOnlyAccess', 'ViewOnlyAccess']

it.each([
  [['ReadOnlyAccess', 'SecurityAudit'], 'SecurityAudit'],
  [['ViewOnlyAccess', 'AWSReadOnlyAccess'], 'ViewOnlyAccess'],
  [['Billing', 'team-readonly'], 'team-readonly'],
  [['TeamReadOnly', 'Acme-SecurityAudit-EU'], 'Acme-SecurityAudit-EU'],
  [['securityaudit', 'SecurityAudit'], 'SecurityAudit'],
  [['AdministratorAccess', 'Billing'], 'Billing'],
  [['AdministratorAccess', 'SecurityAuditAdmin', 'Developer'], 'Developer'],
  [['AWSAdministratorAccess', 'AWSPowerUserAccess'], 'AWSAdministratorAccess'],
  [['AdministratorAccess'], 'AdministratorAccess'],
  [[], undefined],
])('of %j chooses %s', (roles, chosen) => {
  expect(chooseRole(roles, preference)).toBe(chosen)
})

it('takes an administrator first where the reviewer named that role', () => {
  expect(chooseRole(['ReadOnlyAccess', 'AdministratorAccess'], ['AdministratorAccess'])).toBe('AdministratorAccess')
})

it('orders by name what nothing else tells apart, whatever order they come in', () => {
  const ordered = ['ReadOnlyAccess', 'XReadOnly', 'Alpha', 'Beta', 'Admin', 'FullAccess']
  expect(orderRoles(ordered.toReversed(), preference)).toEqual(ordered)
  expect(orderRoles([...ordered, 'Alpha'], [])).toEqual([
    'Alpha',
    'Beta',
    'ReadOnlyAccess',
    'XReadOnly',
    'Admin',
    'FullAccess',
  ])
})

it('finds nothing in an empty name', () => {
  expect(chooseRole(['Zeta', 'Alpha'], [''])).toBe('Alpha')
})
