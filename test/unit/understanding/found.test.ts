import { makeScreen } from '../../../services/understanding/screen.ts'

const screen = makeScreen()

test.each([
  ["I'm Dee", { name: 'Dee' }], ['my name is tariq', { name: 'Tariq' }], ['call me Jo', { name: 'Jo' }], ["Hi, I'm Pat and I live in Acomb", { name: 'Pat', area: 'Acomb' }],
  ['any choirs near YO24 3XX', { area: 'YO24' }], ['a walking group in tang hall on tuesday morning', { area: 'Tang Hall', when: 'tuesday morning' }],
  ["I'm 42", { age: 42 }], ['something for my dad who is 80', { forWhom: 'my dad', age: 80 }], ['can I speak to Sam please', { worker: 'Sam' }],
  ["I'm tired", {}], ["I'm Scared", {}], ['hello', {}], ['call me tomorrow', { when: 'tomorrow' }]
])('"%s" offers %j and nothing else', (text, found) => expect(screen(text).found).toEqual(found))

test.each([
  ['what time do you open', 'opening_times'], ['is there a food bank', 'find_support'], ['who sees this', 'privacy'], ['are you a robot', 'is_this_human'], ['what is this', 'what_is_this'],
  ['delete my messages', 'stop_or_forget_me'], ['rather not say', 'skip'], ['pass', 'skip'], ['next', 'skip'], ['no thanks', 'skip'], ['yes please', 'yes'], ['nope', 'no'], ['thanks', 'thanks'], ['bye', 'goodbye'],
  ['hello', 'small_talk'], ['I want to make a complaint', 'complaint'], ['someone said they would ring me', 'follow_up'], ['my name is Ola', 'introduce_self'], ['the moon is made of cheese', 'other']
])('"%s" is %s', (text, intent) => expect(screen(text)).toMatchObject({ route: 'everyday', intent }))

test.each([
  ['where is the nearest cafe', 'en'], ['Dzień dobry, gdzie jesteście?', 'pl'], ['Доброго дня, де ви?', 'uk'], ['Здравствуйте, вы открыты?', 'ru'], ['مرحبا، أين أنتم؟', 'ar'], ['Merhaba, bugün açık mısınız?', 'tr'],
  ['Bună ziua, sunteți deschis?', 'ro'], ['你好，今天开门吗', 'zh'], ['আপনারা কি খোলা', 'bn'], ['Hola, ¿dónde están?', 'es'], ['Bonjour, vous êtes où ?', 'fr'], ['Buongiorno, siete aperti oggi?', 'it'], ['Bom dia, estão abertos hoje?', 'pt']
])('everyday words in another language are told apart and wake nobody: "%s"', (text, language) => expect(screen(text)).toMatchObject({ language, route: 'everyday' }))
