/** Words that say nothing about what is looked for. Kept out of the index as out of the question, so that "anything on for someone" finds no one. */
const said = `a able about actually after again ago all almost along already also although always am an and another any anybody anyone anything anyway anywhere are
arent around as ask asked asking at away back bad basically be because been before being below best better between big bit both but by call called came can cannot cant come comes
coming could couldnt day days did didnt do does doesnt doing done dont down during each either else em enough even ever every everyone everything ey find finding first for found from
full fully further gave get gets getting gimme give go goes going gonna good got gotta great had hadnt happening has hasnt have havent having he hello hell help helped helpful helping her here
hers herself hey hi him himself his hiya how however id idea if ill im in info information into is isnt it its itself ive just keep kind kinda know known last later least let lets like
liked likely little live living local look looking lot lots love lovely made make makes making many may maybe me mean means might mine more morning most much must my myself near
nearby nearest necessarily need needed needing needs never new next nice no none nor not nothing now nowt o of off oh ok okay on once one ones only onto open opened or other others ought our
ours out outta over own per perhaps place places please plz pls possible possibly pretty probably put question quite rather re really recommend recommendations right said same saw
say see seem seems seen sees send service services set she should shouldnt since so some somebody somehow someone someones something sometimes somewhere soon sorry sort start started
still stuff such suggest suggestions support sure ta take taken taking tell than thank thanks that the their them then there theres these they theyre thing things think this those
though thought through thru time times to today together told tonight too took town toward towards tried try trying u under until up upon ur us use used useful usual usually ve very
via want wanted wanting wants was wasnt wat way we well went were werent what whatever whats when where wheres whether which while who whoever whole whos why will wish with within
without wont wondering wonder would wouldnt x ya yeah year years yes yet york you youd youll your youre yours yourself youve abit summat owt summut nowt ay eh love duck pet cos coz bcoz
bit available stop week weeks weekend hour hours minute minutes late early month area round far real gets run runs running group groups session sessions club clubs activity activities event events community
people person mum mam dad father mother husband wife partner son daughter brother sister friend neighbour feel feeling felt happy bring brings share fun chance hear heard talk talking speak chat`

/** Words that stand in many listings: they never find anything alone, yet may tell two places apart. */
const weakSaid = 'support group groups club clubs session sessions activity activities event events community people talk talking run runs running friend chat speak share fun help helping give'

export const weakWords: ReadonlySet<string> = new Set(weakSaid.split(/\s+/))
export const stopWords: ReadonlySet<string> = new Set(said.split(/\s+/))
