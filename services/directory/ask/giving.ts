const offers = /\b(?:i(?:'d| would)? (?:could|can|like to|love to|want to|wanna)|i'?m (?:good at|happy to|able to)|happy to|willing to|could i) (?:\w+ )?(?:run|lead|teach|start|set up|organise|organize|host|volunteer|give back|give (?:some|my|a few|an) (?:time|hours?|afternoon)|lend a hand|help out|help (?:others|other people|people|someone|at|in the|with the)|bake for|cook for|drive people|befriend|share my)\b|\bvolunteer(?:s|ing)?\b|\bgive (?:something )?back\b|\b(?:put|offer) (?:my|some) (?:\w+ )?(?:skills?|time)\b/
const asksFor = /\bvolunteers? (?:who|that|to) (?:can|could|will|help me|visit|come)\b|\b(?:need|want|get|find) (?:a )?volunteers?\b|\bcould i get help\b/

/** True where somebody would like to give as well as take: "I could run a knitting group". `words` are plain. */
export const wantsToGive = (words: string): boolean => offers.test(words) && !asksFor.test(words)
