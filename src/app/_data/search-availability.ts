export { countSearchFailures, isSearchUnavailable, orWithoutSearch } from '#src/query/search-availability.ts'
