import type { Family } from './family.ts'
import { attack, emergency, now, person } from './inLanguage.ts'

/** Distress in the languages York speaks, with and without accents, and in Latin letters. */
export const languageFamilies: readonly Family[] = [
  emergency('pl', `
    (wziąłem|wzięłam|połknąłem|połknęłam|zażyłem|zażyłam|łyknąłem|łyknęłam) [już] [wszystkie|dużo|za dużo|garść|całe opakowanie|całą paczkę|wszystko|mnóstwo|{number}] (tabletki|tabletek|leki|leków|pigułki|proszki|opakowanie|paczkę)
    przedawkowałem|przedawkowałam
    (krwawię|nie mogę oddychać|ból w klatce|boli mnie w klatce)
    (zabiję się|skoczę|powieszę się) (dzisiaj|dziś|teraz|zaraz)
    (stoję|jestem) na moście`),
  attack('pl', `(on|mąż|ojciec|chłopak|partner) [właśnie] (mnie bije|bije mnie|chce mnie zabić|ma nóż|mnie zabije|dusi mnie|mnie dusi)`),
  now('pl', `
    chcę (umrzeć|się zabić|zniknąć|odejść|ze sobą skończyć|z tym skończyć|to skończyć)
    (nie chcę|nie chce) [już] (żyć|dłużej żyć|tu być|istnieć|się obudzić)
    (zabić się|zabiję się|zabije się|powieszę się|skończyć ze sobą|odebrać sobie życie|popełnić samobójstwo|samobójstwo|samobójstwie|samobójcze|myśli samobójcze)
    (tnę się|ciąć się|pociąłem się|pocięłam się|okaleczam się|krzywdzę się|zrobić sobie krzywdę|zrobię sobie coś)
    (nie daję|nie daje|nie dam) [już] rady
    (nie mogę|nie moge|nie umiem) [już] (tak żyć|dłużej|tego znieść|wytrzymać|żyć)
    (nie mam|nie widzę) [już] (siły|sił|sensu|po co żyć|nadziei|wyjścia)
    (boję się|boje sie) [męża|go|jego|wrócić|o życie|że|partnera|ojca|o siebie]
    (bije mnie|mąż mnie bije|mnie bije|zgwałcił mnie|zostałam zgwałcona|grozi mi)
    (słyszę głosy|mam atak paniki|atak paniki)
    (pomocy|ratunku|pomóżcie mi|pomóż mi proszę|błagam o pomoc)
    lepiej by było beze mnie|wszystkim będzie lepiej beze mnie|jestem ciężarem
    (wszystko|życie) [to|jest|nie ma] (bez sensu|nie ma sensu|sensu)`),
  person('pl', `(chcę|chce|potrzebuję|muszę|mogę|chciałbym|chciałabym) [z kimś] (porozmawiać|pogadać|rozmawiać) [z] [kimś|człowiekiem|osobą]|zadzwońcie do mnie`),

  emergency('uk', `
    (я|вже) (випив|випила|наковтався|наковталась|прийняв|прийняла) [всі|багато|усі|купу|забагато] (таблетки|таблеток|ліки|пігулки)
    (передозування|стікаю кров'ю|кров не зупиняється|не можу дихати|болить у грудях)
    (вбити себе|стрибну|повішуся) (сьогодні|зараз)
    ya (vypyv|vypyla) [vsi|bahato] tabletky`),
  attack('uk', `(він|чоловік|батько) [мене] (б'є|душить|хоче вбити|вб'є|з ножем|має ніж) [мене]`),
  now('uk', `
    (хочу|хочеться) (померти|вмерти|зникнути|вбити себе|накласти на себе руки|покінчити з собою|покінчити з усім)
    (не хочу|не хочеться) [більше] (жити|прокидатися|бути тут|існувати)
    (вбити себе|вбию себе|самогубство|суїцид|покінчити з життям|накласти на себе руки)
    (ріжу себе|порізала себе|порізав себе|завдаю собі шкоди)
    (я|більше) (не можу) [більше] [так] (жити|витримати|терпіти|так)?
    не можу більше [так|жити|терпіти]
    (немає|нема|не бачу) [більше] (сил|сенсу|надії|виходу) [жити]
    (мені|дуже) страшно
    (б'є мене|мене б'є|зґвалтував|згвалтували|погрожує мені)
    (чую голоси|панічна атака|рятуйте|допоможіть|на допомогу|допоможіть мені)
    (я) (тягар) [для всіх]
    khochu (pomerty|vmerty|vbyty sebe)
    ne (khochu|hochu) [bilshe] (zhyty|zyty|zhiti)
    (ne mozhu) (bilshe|tak zhyty)
    (dopomozhit|ryatuite|riatuite)`),
  person('uk', `(хочу|треба|потрібно|можна|мені треба) [з кимось|з кимсь] поговорити [з]? [людиною|кимось]?|покличте людину|подзвоніть мені|khochu pohovoryty`),

  emergency('ru', `
    (я|уже) (выпил|выпила|принял|приняла|наглотался|наглоталась|проглотил) [все|много|кучу|пачку|слишком много] (таблетки|таблеток|лекарства|лекарств|снотворного|таблетками)
    (передозировка|истекаю кровью|кровь не останавливается|не могу дышать|боль в груди|болит в груди)
    (убью себя|прыгну|повешусь|покончу с собой) (сегодня|сейчас)
    (ya|ja) (vypil|vypila|prinyal|prinyala) [vse|mnogo] (tabletki|tabletok)`),
  attack('ru', `(он|муж|отец|парень) [меня|хочет|сейчас] (бьет|бьёт|душит|убьет|убьёт|хочет убить|с ножом|меня убить) [меня]`),
  now('ru', `
    (хочу|хочется) (умереть|сдохнуть|исчезнуть|убить себя|покончить с собой|покончить со всем|все закончить)
    (не хочу|не хочется) [больше] (жить|просыпаться|быть здесь|существовать)
    (убить себя|убью себя|самоубийство|суицид|покончить с собой|повеситься|наложить на себя руки)
    (режу себя|порезала себя|порезал себя|причиняю себе боль|причинить себе вред)
    не могу больше [так|жить|терпеть]
    больше не могу
    (нет|не вижу) [больше] (сил|смысла|надежды|выхода) [жить]
    (мне|очень) страшно
    (бьет меня|бьёт меня|меня бьет|меня бьют|изнасиловал|изнасиловали|угрожает мне)
    (слышу голоса|паническая атака|спасите|помогите|на помощь)
    (я) (обуза) [для всех]
    khochu umeret|hochu umeret|xochu umeret
    ne (khochu|hochu|xochu) [bolshe] zhit
    (ne mogu) (bolshe|tak zhit)
    (pomogite|spasite)`),
  person('ru', `(хочу|нужно|надо|можно|мне нужно|мне надо) [с кем нибудь|с кем то] поговорить [с] [человеком|кем]|позовите человека|позвоните мне|khochu pogovorit|hochu pogovorit`),

  emergency('ar', `
    (أخذت|تناولت|بلعت|شربت|اخدت) [كل|جميع|كثير من|علبة|الكثير من] (الحبوب|حبوب|أقراص|الأقراص|الدواء|حبوبي|الادوية|دواء)
    (جرعة زائدة|أنزف|لا أستطيع التنفس|ما اقدر اتنفس|ألم في صدري|وجع في صدري)
    (سأقتل نفسي|سأنتحر|بدي انتحر|راح انتحر) (الليلة|الآن|اليوم|هلأ)`),
  attack('ar', `(زوجي|هو|أبي|والدي) (يضربني|يريد قتلي|سيقتلني|معه سكين|يخنقني|عم يضربني|بيضربني)`),
  now('ar', `
    (أريد|اريد|بدي|ابغى|عايز|عايزة|أود|أتمنى|نفسي) [أن] (أموت|اموت|الموت|أقتل نفسي|اقتل نفسي|أنتحر|انتحر|أختفي|اختفي|أنهي حياتي|انهي حياتي)
    (لا أريد|لا اريد|ما بدي|مش عايز|مابدي|ما ابغى|لا اريد ان) [أن] (أعيش|اعيش|العيش|الحياة|أحيا)
    (الانتحار|انتحار|أنتحر|انتحر|أقتل نفسي|اقتل نفسي|أؤذي نفسي|اؤذي نفسي|أجرح نفسي)
    (لا أستطيع|لا استطيع|ما عاد|ما اقدر|مش قادر|مش قادرة|ما قادر|لم أعد أستطيع) [أن] (الاستمرار|أتحمل|اتحمل|أكمل|اكمل|العيش|أعيش|اتحمل اكثر|التحمل)
    (تعبت من الحياة|تعبت من حياتي|لا أمل|ما في امل|لا معنى للحياة|الحياة بلا معنى|فقدت الأمل)
    (يضربني|زوجي يضربني|اغتصبني|اغتصبوني|يهددني|أنا خائفة|انا خائفة|أنا خائف|انا خايف|انا خايفة|خائفة جدا)
    (أسمع أصوات|اسمع اصوات|نوبة هلع|ساعدوني|النجدة|أنقذوني|الحقوني|ارجوكم ساعدوني|أحتاج مساعدة الآن)
    (areed|ureed|biddi|bidi|badi) (amoot|amut|mout|moot|antaher)
    (ma biddi|ma badi|la ureed) (3eesh|aeesh|aish|eish)
    (saeduni|sa3iduni|sa3edoni|ilhaqooni)`),
  person('ar', `(أريد|اريد|بدي|ممكن|أحتاج|احتاج|ابغى) [أن] [إلى] (أتكلم|اتكلم|أتحدث|اتحدث|احكي|التحدث|شخص) [مع] [شخص|أحد|حدا|انسان]|اتصلوا بي|كلموني`),

  emergency('tr', `
    (bütün|çok|bir kutu|bir sürü|tüm|hepsini) [fazla] (hap|hapları|hapı|ilaç|ilaçları|ilacı|ilaçlarımı|haplarımı) [hepsini] (içtim|aldım|yuttum)
    (aşırı doz|kan kaybediyorum|kanama durmuyor|nefes alamıyorum|göğsüm ağrıyor|göğsümde ağrı)
    (bu gece|şimdi|bugün) (kendimi öldüreceğim|intihar edeceğim|öleceğim|atlayacağım)`),
  attack('tr', `(kocam|o|babam|eşim|sevgilim) [beni|bana|şu an] (dövüyor|beni dövüyor|öldürecek|beni öldürecek|bıçak|boğuyor|vuruyor|bıçağı var)`),
  now('tr', `
    (ölmek|kendimi öldürmek|intihar etmek|yok olmak|kaybolmak|hayatıma son vermek|canıma kıymak) (istiyorum|isterim|istedim)
    (yaşamak|uyanmak|devam etmek|burada olmak|hayatta kalmak) istemiyorum
    (intihar|kendimi öldür|kendimi öldüreceğim|canıma kıyacağım|kendime zarar|kendimi kesiyorum|kendimi kestim)
    (artık|daha fazla) (dayanamıyorum|yapamıyorum|yaşayamıyorum|devam edemiyorum|kaldıramıyorum)
    (dayanamıyorum|dayanamiyorum) [artık]
    (yaşamanın|hayatın) (anlamı yok|bir anlamı yok)
    (umudum|gücüm) [kalmadı|yok]
    (beni dövüyor|kocam beni dövüyor|tecavüz|beni tehdit ediyor|çok korkuyorum|korkuyorum)
    (sesler duyuyorum|panik atak|imdat|yardım edin|lütfen yardım|bana yardım edin)`),
  person('tr', `(biriyle|bir insanla|birisiyle|insanla|biri ile) [konuşmak|konuşabilir|görüşmek] (istiyorum|lazım|konuşmak|miyim|istiyorum lütfen)|beni arayın`),

  emergency('ro', `
    (am luat|am înghițit|am inghitit|am băut|luat) [toate|multe|prea multe|o mulțime de|un pumn de|tot|{number}] [de] (pastile|pastilele|medicamente|medicamentele|tablete)
    (supradoză|sângerez|nu pot respira|nu pot să respir|durere în piept|mă doare pieptul)
    (mă omor|mă sinucid|mă arunc|mă spânzur) (acum|diseară|azi|în seara asta)`),
  attack('ro', `(el|soțul|soțul meu|tata|iubitul) [meu] [mă] (bate|mă bate|mă omoară|are un cuțit|vrea să mă omoare|mă strânge de gât)`),
  now('ro', `
    (vreau|aș vrea|imi doresc|îmi doresc) [să] (mor|mă omor|dispar|mă sinucid|termin cu tot|nu mai fiu|nu mai exist|nu mă mai trezesc)
    (nu mai vreau|nu vreau) [să] [mai] (trăiesc|traiesc|exist|fiu aici|mă trezesc)
    (mă sinucid|sinucidere|sinucid|mă omor|să mă omor|gânduri de sinucidere|mă tai|m-am tăiat|îmi fac rău|să îmi fac rău|mă rănesc)
    (nu mai pot|nu mai suport|nu mai rezist|nu mai am putere|nu mai am forță|nu mai are sens|nimic nu mai are sens|nu are rost|nu mai are rost) [așa|continua|trăi]
    (mă bate|soțul mă bate|m-a violat|violată|mă amenință|mi-e frică|mi e frica|îmi este frică|sunt o povară)
    (aud voci|atac de panică|ajutor|ajutați-mă|ajutati ma|vă rog ajutați)`),
  person('ro', `(vreau|aș vrea|pot|am nevoie|trebuie|doresc) [să] (vorbesc|vorbi|discut) cu (cineva|o persoană|un om|o persoana)|sunați-mă`),

  emergency('ckb', `
    (هەموو|زۆر) (حەبەکان|حەبەکانم|حەب|دەرمان|دەرمانەکان)م? (خوارد|خواردووە|خواردم)
    (خوێنم لێ دێت|ناتوانم هەناسە بدەم|هەناسەم نایەت)`),
  now('ckb', `
    (دەمەوێ|دەمەوێت|ئەمەوێ|ئەمەوێت) (بمرم|خۆم بکوژم|نەمێنم|بمردمایە)
    (نامەوێ|نامەوێت) [چیتر|ئیتر] (بژیم|بمێنم|لێرە بم)
    (خۆم بکوژم|خۆم دەکوژم|خۆکوشتن|خۆم ئازار)
    (ناتوانم|چیتر ناتوانم|ئیتر ناتوانم) (بەردەوام بم|بەرگە بگرم|چیتر|بژیم)
    (لێم دەدات|مێردەکەم لێم دەدات|دەمترسێنێت|دەترسم|زۆر دەترسم|هەڕەشەم لێ دەکات)
    (یارمەتیم بدەن|هاوار|فریام بکەون|یارمەتیم بدە)
    (damawe|amawe|demewe) (bmrm|bimrim|xom bkuzhm)`),
  person('ckb', `(دەمەوێ|دەمەوێت|ئەمەوێت) (قسە|قسە لەگەڵ) [لەگەڵ] [کەسێک] [بکەم]`),

  emergency('ku', `
    (min|hemû|gelek) (heb|hebên xwe|derman|dermanan|hemû heb) (xwar|vexwar|xwarin|vexwarin|hebên)
    (xwîn ji min tê|nikarim nefesê bistînim|nikarim nefes)`),
  now('ku', `
    (dixwazim|ez dixwazim|min divê) (bimirim|xwe bikujim|winda bibim|nemînim)
    (naxwazim|ez naxwazim) [êdî] (bijîm|bijim|li vir bim)
    (xwe bikujim|xwe dikujim|xwekuştin|xwe birîndar)
    (êdî nikarim|nikarim êdî|edi nikarim|hew dikarim) [bijîm|ragirim]
    (li min dixe|mêrê min li min dixe|ez ditirsim|gelek ditirsim|tehdîdê li min dike)
    (alîkariya min bikin|hawar|alikariya min bikin|ji kerema xwe alîkarî)`),
  person('ku', `(dixwazim|ez dixwazim) [bi] [kesekî re|yekî re] (biaxivim|bipeyivim) [bi]`)
]
