import { makeScreen } from '../../services/understanding/screen.ts'
import { bringsHuman } from '../../services/understanding/screened.ts'

/** What people write on an everyday evening: none of it is heavy, so that no worker is paged and each has an ordinary answer. */
const sentences: readonly string[] = [
  'hello',
  'hi, a friend told me about this place',
  'evening, what is this then?',
  'is this automated?',
  'my name is Dee',
  'I moved to Acomb last month',
  'I like walking and a bit of gardening',
  'anything on for someone who is new here on a tuesday?',
  'is there a choir in york',
  'what groups are there near YO24',
  'somewhere warm to sit with a cup of tea tomorrow',
  'my dad is 82 and would like some company, is there a lunch club',
  'are there any walking groups on a saturday morning',
  'what time do you open',
  'do I need to book',
  'can I bring my dog',
  'is there anything for young people after school',
  'somewhere to play chess',
  'is it free',
  'art class for beginners please',
  'I used to play the guitar',
  'my sister is staying with me this week',
  'who can see what I write here',
  'thanks that is really helpful',
  'thank you',
  'the second one sounds good',
  'anything else like that',
  'skip',
  'no',
  'not bad, just having a quiet night in',
  'the football was good today',
  'is there parking near the hub',
  'what about sunday afternoons',
  'community garden',
  'I would like to learn to cook',
  'do you have anything for carers',
  'just wanted to see what this does',
  'any swimming for older people',
  'good morning',
  'a book club would be nice'
]

const openers = ['', 'hi, ', 'ok so ', 'also ', 'well, ', 'hiya, ', 'right, ', 'so ', 'oh and ', 'um, ', 'hey, ', 'hello again, ', 'me again, ', 'and ', 'er ', 'evening, ', 'now then, ', 'alright, ']
const endings = ['', ' please', ' x', ' ta', ' :)', ' thanks', ' cheers', ' xx', '!', ' ?', ' :-)', ' thank you', ' ...', ' if you can', ' ta very much', ' then', ' love', ' mate']

export const screen = makeScreen()

/**
 * Messages in turn, over ten thousand before one comes again word for word: seldom, as in life, so that nothing is measured that only remembers a text.
 * One that would bring a worker is left out: the bench pages nobody.
 */
export const messages: readonly string[] = endings
  .flatMap(ending => openers.flatMap(opener => sentences.map(sentence => `${opener}${sentence}${ending}`)))
  .filter(text => !bringsHuman(screen(text, []).route))
