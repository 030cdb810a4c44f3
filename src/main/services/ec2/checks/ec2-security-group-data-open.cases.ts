import { defineCases } from '../../../engine/cases'
import { openGroupCases } from '../samples-of-groups'
import check from './ec2-security-group-data-open.check'

export default defineCases(check, openGroupCases(5432, 'critical'))
