/** How people in York spell, as plain tables: left what they type, right how the phrases are read. Add a line to teach it a spelling. */

const table = `
im=i am|i'm=i am|iam=i am|ive=i have|i've=i have|id=i would|i'd=i would|i'll=i will|imma=i am going to|ima=i am going to|a'm=i am
youre=you are|you're=you are|ur=your|u=you|youve=you have|you've=you have|youll=you will|you'll=you will|ya=you|yer=your|r=are|n=and|y'know=you know
hes=he is|he's=he is|shes=she is|she's=she is|its=it is|it's=it is|tis=it is|thats=that is|that's=that is|theyre=they are|they're=they are|theyve=they have|they've=they have
were'=we are|we're=we are|weve=we have|we've=we have|theres=there is|there's=there is|whats=what is|what's=what is|wheres=where is|where's=where is|whos=who is|who's=who is|hows=how is|how's=how is|heres=here is|here's=here is
he'll=he will|hell'=he will|she'll=she will|itll=it will|it'll=it will|they'll=they will|theyll=they will|he'd=he would|hed=he would|she'd=she would|wed'=we would|we'd=we would|they'd=they would|theyd=they would
dont=do not|don't=do not|dnt=do not|dunt=does not|doesnt=does not|doesn't=does not|didnt=did not|didn't=did not|dint=did not|dinnae=do not|dinna=do not
cant=can not|can't=can not|cannot=can not|cnt=can not|carnt=can not|cannae=can not|canny=can not|couldnt=could not|couldn't=could not|cudnt=could not|wouldnt=would not|wouldn't=would not|shouldnt=should not|shouldn't=should not
wont=will not|won't=will not|wnt=will not|isnt=is not|isn't=is not|arent=are not|aren't=are not|wasnt=was not|wasn't=was not|werent=were not|weren't=were not|havent=have not|haven't=have not|hasnt=has not|hasn't=has not|hadnt=had not|hadn't=had not
aint=is not|ain't=is not|int=is not|in't=is not|mustnt=must not|needn't=need not|neednt=need not|ent=is not
wanna=want to|wana=want to|wannna=want to|wanto=want to|wantto=want to|gonna=going to|gunna=going to|gona=going to|gna=going to|goin=going|gointo=going to|gotta=got to|gota=got to|hafta=have to|tryna=trying to|tryina=trying to|finna=going to|lemme=let me|gimme=give me|dunno=do not know|dno=do not know|kinda=kind of|sorta=sort of|outta=out of
shoulda=should have|coulda=could have|woulda=would have|should've=should have|could've=could have|would've=would have
kms=kill myself|kmsing=kill myself|kys=kill yourself|unalived=unalive|unaliving=unalive|sewerslide=suicide|sewercide=suicide|sooicide=suicide|suiside=suicide|suacide=suicide|sucide=suicide|suicde=suicide|sui=suicide|su1=suicide
sh=selfharm|selfharming=selfharm|selfharmed=selfharm|selfharmer=selfharm
od=overdose|oded=overdosed|od'd=overdosed|od'ed=overdosed|oding=overdosing|o/d=overdose
idk=i do not know|idek=i do not even know|idc=i do not care|idgaf=i do not care|cba=can not be bothered|cbb=can not be bothered|tbh=|ngl=|imo=|imho=|smh=|ffs=|fml=fuck my life|wtf=what the fuck|omg=|istg=|lol=|lmao=|lmfao=|rofl=|haha=|hahaha=|hehe=|x=|xx=|xxx=|xxxx=|xoxo=|xo=
pls=please|plz=please|plse=please|pleez=please|ty=thank you|thx=thanks|thnx=thanks|tnx=thanks|thanx=thanks|cheers=thanks|ta=thanks|tx=thanks|fanks=thanks|thankyou=thank you|tysm=thank you
abt=about|bc=because|cos=because|coz=because|cus=because|cuz=because|bcos=because|b4=before|2nite=tonight|2night=tonight|tonite=tonight|2day=today|2moro=tomorrow|2morrow=tomorrow|tmrw=tomorrow|tmw=tomorrow|tomoz=tomorrow|tomoro=tomorrow|tommorow=tomorrow|tomorow=tomorrow|l8r=later|gr8=great|m8=mate|w/=with|w8=wait|any1=anyone|some1=someone|every1=everyone|no1=no one|sum1=someone|sumone=someone
someones=someone is|someone's=someone is|everyones=everyone is|everyone's=everyone is|dads=dads|dad's=dad is|mum's=mum is|noone=no one|nobody=no one|somebody=someone|anybody=anyone|everybody=everyone|nowt=nothing|owt=anything|summat=something|sommat=something|sumthing=something|somthing=something|somethin=something|nothin=nothing|anythin=anything|nuffin=nothing|nuthin=nothing|nothink=nothing|anythink=anything|somethink=something
me'sen=myself|mesen=myself|meself=myself|mesel=myself|misen=myself|mysen=myself|myslef=myself|mysel=myself|myselff=myself|myselfs=myself|thysen=yourself|hissen=himself|hisself=himself|mi=my|yerself=yourself|urself=yourself|yourselves=yourself
ppl=people|mum=mum|mom=mum|mam=mum|mummy=mum|mammy=mum|mams=mums|daddy=dad|bf=boyfriend|gf=girlfriend|fella=boyfriend|hubby=husband|bro=brother|sis=sister|nan=gran|nana=gran|granny=gran|grandma=gran|bairn=child|bairns=children|lad=boy|lass=girl|kiddo=child|kid=child|kids=children|bestie=friend|mate=friend|mates=friends|pal=friend|pals=friends|oh=partner
wiv=with|wi=with|wivout=without|w/o=without|rn=right now|atm=right now|irl=|hav=have|av=have|hve=have|gotten=got|fink=think|thinkin=thinking|thinkn=thinking|feelin=feeling|feelings=feelings|hurtin=hurting|killin=killing|dyin=dying|cuttin=cutting|drinkin=drinking|livin=living|nd=and|an=an|wen=when|wer=where|wot=what|wat=what|wht=what|wudnt=would not|wud=would|cud=could|shud=should|shld=should|cld=could|wld=would|no=no|kno=know|knw=know|fone=phone|msg=message|txt=text|hosp=hospital|appt=appointment|docs=doctors|doc=doctor|gp=doctor|para=paracetamol|paras=paracetamol|paracetemol=paracetamol|paracetamols=paracetamol|parcetamol=paracetamol|pills=pills|meds=medication|tabs=tablets|tablits=tablets|tabets=tablets|codiene=codeine|ibuprofens=ibuprofen|vodka=vodka|voddy=vodka
rlly=really|rly=really|reali=really|srsly=seriously|definately=definitely|defo=definitely|probs=probably|prob=probably|obvs=obviously|evry=every|alot=a lot|becuase=because|becasue=because|beacuse=because|plase=please|hlp=help|halp=help|hepl=help|hlep=help|helpp=help|hep=help|elp=help|pleas=please|peron=person|persn=person|preson=person|persom=person|pearson'=person|humen=human|humna=human|hoomin=human|sumbody=someone
beter=better|woth=worth|wroth=worth|worht=worth|liveing=living|aliv=alive|alife=alive|dieing=dying|d1e=die|dei=die|diee=die|kil=kill|killl=kill|kll=kill|ktill=kill|hert=hurt|hurtt=hurt|burdon=burden|burdan=burden|hopless=hopeless|hopelss=hopeless|anymor=anymore|enymore=anymore|nomore=no more|brethe=breathe|breath=breathe|breeth=breathe|breeve=breathe|chocking=choking|bleedin=bleeding|abusd=abused|frightend=frightened|scard=scared|scarred=scared|skared=scared|lonly=lonely|loney=lonely|exausted=exhausted|suicidle=suicidal|sucidal=suicidal|suicidel=suicidal|suisidal=suicidal|voises=voices|vioces=voices|jumpin=jumping|bridg=bridge|goodby=goodbye|gudbye=goodbye|bye-bye=bye|byee=bye|cya=see you|gn=goodnight|nite=night|nites=nights|morn=morning|ello=hello|hiya=hi|hey=hi|heya=hi|ey=hi|'ey=hi|eyup=hi|ayup=hi|hullo=hello|yh=yes|yeh=yes|yea=yes|yeah=yes|yep=yes|yup=yes|aye=yes|ye=yes|ok=ok|okay=ok|oki=ok|k=ok|kk=ok|okey=ok|nah=no|nope=no|naw=no|na=no|nay=no
`

/** Spellings that are read as one or several plain words; an empty list is a word that says nothing on its own. */
export const spellings: ReadonlyMap<string, readonly string[]> = new Map(
  table.split(/[|\n]/).filter((line) => line.includes('=')).map((line) => {
    const [typed = '', read = ''] = line.split('=')
    return [typed.trim(), read.trim() === '' ? [] : read.trim().split(' ')]
  })
)

/** Words that may stand anywhere in a phrase without changing it. None of them turns a sentence round. */
export const fillers: ReadonlySet<string> = new Set(
  ('just really so very fucking fuckin fkn fking effing bloody actually literally honestly seriously basically proper well totally completely absolutely ' +
  'simply like um er erm uh hmm please sorry oh ah aww yes ok now right then also still even quite pretty kind sort of probably maybe think ' +
  'genuinely constantly always all sodding flipping freaking frigging damn pure dead reyt reet right ever too again already currently').split(' ')
)

/** Emoji that carry a meaning of their own, as words no keyboard types. Others are read as nothing. */
export const emoji: ReadonlyMap<string, string> = new Map([
  ['🔪', 'emojiknife'], ['🗡', 'emojiknife'], ['🪒', 'emojiknife'], ['💊', 'emojipill'], ['⚰', 'emojicoffin'], ['🪦', 'emojicoffin'], ['🔫', 'emojigun'], ['🩸', 'emojiblood'],
  ['🆘', 'sos'], ['🖤', 'emojiblackheart'], ['💔', 'emojibrokenheart'], ['😭', 'emojicry'], ['😢', 'emojicry'], ['😞', 'emojisad'], ['😔', 'emojisad'],
  ['🥺', 'emojisad'], ['☠', 'emojicoffin'], ['🪢', 'emojirope'], ['🌉', 'emojibridge'], ['🚨', 'emojialarm'], ['👋', 'emojiwave'], ['😨', 'emojiafraid'],
  ['😰', 'emojiafraid'], ['😱', 'emojiafraid'], ['🙏', 'emojiplease'], ['👍', 'yes'], ['👎', 'no'], ['❤', 'emojiheart'], ['😊', 'emojismile'], ['🙂', 'emojismile']
])
