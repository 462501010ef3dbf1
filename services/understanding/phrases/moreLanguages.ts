import type { Family } from './family.ts'
import { attack, emergency, now, person } from './inLanguage.ts'

/** Chinese is read a character at a time. */
const spaced = (text: string): string => text.split('\n').map((line) => line.trim().split('').join(' ')).join('\n')

/** Chinese, Bengali, Spanish, French, Italian, Portuguese and Welsh. */
export const moreLanguages: readonly Family[] = [
  emergency('zh', spaced(`
吃了很多药
吃了好多药
吞了很多药
吞药
把药都吃了
吃了一瓶药
吃了安眠药
割腕
流血不止
不能呼吸
喘不过气
胸口痛
服药过量
我要跳楼
今晚自杀
今晚就死
站在桥上
吃咗好多藥
吃了很多藥`)),
  attack('zh', spaced(`
他打我
老公打我
他要杀我
他有刀
他在打我
丈夫打我
家暴`)),
  now('zh', spaced(`
想死
不想活
自杀
自殺
想结束生命
想結束生命
结束自己的生命
活不下去
活着没意思
活着没有意义
活着没意义
想消失
不想醒来
没有希望
没希望了
绝望
絕望
撑不住
撐不住
受不了了
坚持不下去
不想活了
自残
自殘
伤害自己
傷害自己
我害怕
好怕
很害怕
救命
救救我
帮帮我
幫幫我
听到声音叫我
惊恐发作
崩溃
崩潰
强奸
被强暴
没有我更好
我是负担
唔想生
想死`)),
  now('zh', `
    (wo|woo) xiang si
    (bu|wo bu) xiang huo [le]
    zi sha
    jiu ming
    wo xiangsi
    zisha
    jiuming
    xiangsi
    huo bu xia qu [le]`),
  person('zh', spaced(`
想和人说话
想找人聊
想跟人说话
想找人说话
要人工
转人工
打电话给我
想跟人聊`)),

  emergency('bn', `
    (অনেক|সব|অনেকগুলো|সবগুলো) [ঘুমের] (ওষুধ|ট্যাবলেট|বড়ি|ঔষধ) (খেয়েছি|খেয়ে ফেলেছি|খেয়েছি)
    (রক্ত পড়ছে|রক্ত বন্ধ হচ্ছে না|শ্বাস নিতে পারছি না|নিঃশ্বাস নিতে পারছি না|বুকে ব্যথা)`),
  attack('bn', `(স্বামী|সে|বাবা) [আমাকে] (মারছে|আমাকে মারছে|মেরে ফেলবে|ছুরি|খুন করবে)`),
  now('bn', `
    (মরতে|আত্মহত্যা করতে|মরে যেতে|নিজেকে শেষ করতে|হারিয়ে যেতে) (চাই|ইচ্ছা করছে|ইচ্ছে করে|ইচ্ছা করে|ইচ্ছে করছে)
    (বাঁচতে|বেঁচে থাকতে|বাচতে) [আর] (চাই না|ইচ্ছা করে না|ইচ্ছে করে না|পারছি না)
    আর বাঁচতে (চাই না|ইচ্ছা করে না|ইচ্ছে করে না)
    আত্মহত্যা
    (আর|আমি আর) (পারছি না|সহ্য করতে পারছি না)
    (স্বামী আমাকে মারে|আমাকে মারে|মারধর করে|ধর্ষণ|ভয় লাগছে|আমার ভয়|খুব ভয়|ভয় করছে)
    (বাঁচাও|বাঁচান|সাহায্য করুন|আমাকে বাঁচান|সাহায্য করো)
    (ami|amar|ar) [ar] (morte|bachte|more jete) (chai|iccha|chai na|ichcha)
    (ar parchi na|ami ar parchi na|atmohotta|bachao amake|amake bachan)`),
  person('bn', `(কারো|কারও|একজনের|মানুষের|কারোর) (সাথে|সঙ্গে) কথা (বলতে চাই|বলতে পারি|বলব)`),

  emergency('es', `
    (me tomé|tome|me he tomado|tomé|me tragué|he tomado|me trague) [todas|muchas|demasiadas|un montón de|un bote de|{number}] [las|mis|de] (pastillas|píldoras|medicamentos|pastilla|medicinas)
    (sobredosis|me estoy desangrando|no puedo respirar|dolor en el pecho|me duele el pecho|me corté las venas|cortado las venas)
    (me voy a|voy a) (matar|suicidar|tirar|ahorcar|matarme|suicidarme) (esta noche|ahora|hoy)`),
  attack('es', `(él|mi marido|mi novio|mi padre|mi pareja|mi esposo|el) (me está pegando|me va a matar|quiere matarme|tiene un cuchillo|me está ahogando|me esta pegando)`),
  now('es', `
    (quiero|quisiera|deseo|ganas de) [que] (morir|morirme|matarme|suicidarme|desaparecer|acabar con todo|quitarme la vida|acabar con mi vida|no despertar|estar muerto|estar muerta)
    (no quiero) [ya|más|seguir] (vivir|vivir más|existir|despertar|viviendo|estar aquí|seguir viviendo|seguir así)
    (me quiero|voy a|pienso|pensando en) (morir|matar|matarme|suicidar|suicidarme|quitarme la vida|cortarme)
    (suicidio|suicidarme|suicida|matarme|me corto|cortándome|me hago daño|hacerme daño|autolesion|autolesiones)
    (no puedo|ya no puedo|no aguanto|ya no aguanto) (más|mas|seguir así|seguir|con esto|con mi vida)
    (no tiene sentido|sin sentido) (vivir|la vida|seguir|nada)
    (mejor|estarían mejor|estarian mejor) sin mí
    (soy una carga|me pega|mi marido me pega|me violó|me violaron|me amenaza|tengo miedo|tengo mucho miedo|oigo voces|escucho voces|ataque de pánico|ataque de ansiedad)
    (socorro|auxilio|ayúdame por favor|ayudame por favor|ayúdenme|necesito ayuda urgente|ayuda por favor)`),
  person('es', `(quiero|necesito|puedo|quisiera|me gustaría) hablar con (alguien|una persona|un humano|una persona real)|llámame|llamenme`),

  emergency('fr', `
    (j'ai|jai|je viens de|j ai) (pris|avalé|prendre|avaler) [toutes|tous|beaucoup|trop|plein|une boîte|{number}] [de|mes|les] (médicaments|cachets|comprimés|pilules|cachet|somnifères)
    (je saigne beaucoup|je me vide de mon sang|je ne peux pas respirer|je peux plus respirer|j'arrive pas à respirer|douleur à la poitrine|mal à la poitrine|je me suis ouvert les veines)
    (je vais) (me tuer|me suicider|sauter|me pendre|mourir) (ce soir|maintenant|aujourd'hui)`),
  attack('fr', `(il|mon mari|mon père|mon copain|mon conjoint) (me frappe|va me tuer|veut me tuer|a un couteau|m'étrangle|est en train de me frapper)`),
  now('fr', `
    (je veux|veux|j'ai envie de|envie de|je voudrais|j'aimerais) (mourir|me tuer|me suicider|disparaître|en finir|crever|être mort|être morte|me faire du mal)
    (je ne veux|je veux|veux) plus (vivre|être là|exister|continuer|me réveiller)
    (plus envie de|plus la force de|plus de raison de) (vivre|continuer|rien)
    (je vais|pense à|penser à|penses à|pensées) (me tuer|me suicider|suicidaires|en finir|me pendre)
    (suicider|suicidaire|me scarifie|je me coupe|je me mutile|me faire du mal)
    (je n'en peux|j'en peux|jen peux|en peux|je ne peux|je peux) plus
    (la vie|ma vie) (n'a plus|a plus|n'a pas|na plus) (de )? [de|aucun] sens
    (mieux sans moi|je suis un poids|un fardeau)
    (mon mari me frappe|il me bat|me bat|j'ai été violée|il m'a violée|il me menace|j'ai peur|jai peur|j'ai très peur|j'entends des voix|crise de panique|crise d'angoisse)
    (au secours|à l'aide|aidez moi|aidez-moi|s'il vous plaît aidez)`),
  person('fr', `(je veux|je voudrais|j'ai besoin de|puis-je|besoin de|j'aimerais) parler (à|avec) (quelqu'un|une personne|un humain|une vraie personne|quelqun)|appelez-moi`),

  emergency('it', `
    (ho preso|preso|ho ingoiato|ho ingerito) [tutte|troppe|tante|molte|una scatola di|{number}] [le|mie|di] (pastiglie|pillole|pasticche|medicine|compresse|farmaci)
    (sto sanguinando|non riesco a respirare|non respiro|dolore al petto|mi sono tagliata le vene|mi sono tagliato le vene)
    (mi ammazzo|mi uccido|mi butto|mi impicco) (stasera|adesso|ora|oggi)`),
  attack('it', `(lui|mio marito|mio padre|il mio ragazzo) (mi sta picchiando|mi picchia|vuole uccidermi|mi ammazza|ha un coltello|mi sta strangolando)`),
  now('it', `
    (voglio|vorrei|desidero|voglia di) (morire|uccidermi|ammazzarmi|suicidarmi|sparire|scomparire|farla finita|essere morto|essere morta|togliermi la vita|non svegliarmi)
    non voglio (più|piu) (vivere|esserci|svegliarmi|esistere|continuare)
    (suicidio|suicidarmi|uccidermi|ammazzarmi|mi taglio|mi faccio del male|farmi del male|autolesionismo)
    (non ce la faccio|non ne posso|non resisto|non riesco ad andare avanti) [più|piu]
    (la vita|niente|nulla) non ha (più|piu)? senso
    (meglio senza di me|sono un peso|mio marito mi picchia|mi picchia|sono stata violentata|mi ha violentata|mi minaccia|ho paura|ho tanta paura|sento le voci|sento voci|attacco di panico)
    (aiuto|aiutatemi|aiutami ti prego|vi prego aiutatemi|soccorso)`),
  person('it', `(voglio|vorrei|posso|ho bisogno di|devo) parlare con (qualcuno|una persona|un essere umano|una persona vera)|chiamatemi`),

  emergency('pt', `
    (tomei|engoli|tomei já) [todos|muitos|demasiados|um monte de|uma caixa de|{number}] [os|meus|de] (comprimidos|remédios|remedios|medicamentos|pílulas)
    (estou sangrando|estou a sangrar|não consigo respirar|nao consigo respirar|dor no peito|cortei os pulsos)
    (vou me matar|vou matar-me|vou pular|vou saltar) (hoje|agora|esta noite|hoje à noite)`),
  attack('pt', `(ele|meu marido|o meu marido|meu pai|meu namorado) (está me batendo|está a bater-me|me bate|vai me matar|quer me matar|tem uma faca|vai matar-me)`),
  now('pt', `
    (quero|queria|vontade de|desejo) (morrer|me matar|matar-me|desaparecer|sumir|acabar com tudo|acabar com a minha vida|me suicidar|tirar a minha vida|não acordar)
    (não quero|nao quero) [mais] (viver|mais viver|acordar|existir|estar aqui|continuar)
    (suicídio|suicidar|suicida|me matar|matar-me|me cortar|me corto|corto-me|me machucar|magoar-me)
    (não aguento|nao aguento|não consigo|nao consigo|não dá) (mais|continuar|viver)
    (já não|a vida não|nada) (aguento|tem|faz) (mais|sentido|sentido mais)
    (melhor sem mim|sou um peso|sou um fardo|ele me bate|me bate|fui violada|fui estuprada|me estuprou|me ameaça|tenho medo|estou com medo|com muito medo|ouço vozes|escuto vozes|ataque de pânico|crise de pânico)
    (socorro|me ajuda por favor|ajudem-me|me ajudem|ajuda por favor|preciso de ajuda urgente)`),
  person('pt', `(quero|preciso|posso|queria|gostaria) [de] falar com (alguém|uma pessoa|um humano|alguem|uma pessoa real)|liguem-me|me liguem|me liga`),

  emergency('cy', `
    (dw i|rydw i|dwi) wedi cymryd [gormod o|llawer o|yr holl] (dabledi|tabledi|gyffuriau)
    (methu anadlu|poen yn fy mrest|gwaedu)`),
  now('cy', `
    (isio|eisiau|moyn|dwi isio|dw i eisiau) (marw|lladd fy hun|diflannu)
    (ddim isio|ddim eisiau|ddim moyn) (byw|bod yma)
    (lladd fy hun|hunanladdiad|hunan niweidio|brifo fy hun|torri fy hun)
    (methu|dim gallu) (ymdopi|mynd ymlaen|cario ymlaen|neud hyn) 
    (mae|dwi) [o|e|ofn|yn] (fy nharo|fy mrifo|ofn am)
    (help os gwelwch yn dda|helpwch fi|helpa fi)`),
  person('cy', `(isio|eisiau|moyn|hoffwn|ga i) (siarad) [â|efo|gyda|hefo] (rhywun|person)`)
]
