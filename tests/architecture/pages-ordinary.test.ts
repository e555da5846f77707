import { describeEveryPage } from './every-page'

describeEveryPage('ordinary')
