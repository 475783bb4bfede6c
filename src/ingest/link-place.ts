/** The name under which the database has how far the change feed has been looked through for quotations. */
export const linkPlace = 'quotations'
