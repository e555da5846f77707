import { describeEveryPage } from './every-page'

describeEveryPage('elder')
