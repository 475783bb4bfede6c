import { offerCopies } from './copy.ts'
import { dragOverHistogram } from './histogram.ts'
import { closeMenus } from './menus.ts'
import { offerPassageLinks } from './passage-bar.ts'
import { offerSharing } from './share.ts'
import { suggestWhileTyping } from './suggest.ts'
import { helpReading } from './transcript.ts'

// The script of every page. Pages are whole without it; each of these makes something of what is in the page nicer.
closeMenus()
offerCopies()
offerSharing()
offerPassageLinks()
suggestWhileTyping()
dragOverHistogram()
helpReading()
