import { defineCases } from '../../../engine/cases'
import { exposureCases } from '../samples-of-ports'
import check from './ec2-instance-data-exposed.check'

export default defineCases(check, exposureCases(5432))
