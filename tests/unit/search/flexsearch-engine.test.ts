import { createSearchEngine } from '#src/search/create-search-engine.ts'
import { describeSearchEngine } from './engine-contract.ts'

describeSearchEngine('the engine over FlexSearch', createSearchEngine)
