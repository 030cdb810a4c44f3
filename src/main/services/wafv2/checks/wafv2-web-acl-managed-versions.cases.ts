import { defineCases } from '../../../engine/cases'
import { versionsCases, versionsUnused } from '../samples-of-managed'
import check from './wafv2-web-acl-managed-versions.check'

export default defineCases(check, [...versionsCases, versionsUnused])
