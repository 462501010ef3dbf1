/** Words that carry a message: a typo in one of them is put right. Only words that no everyday word is one slip away from. */
export const keyWords: readonly string[] = (
  'suicide suicidal overdose overdosed overdosing paracetamol ibuprofen tablets myself yourself himself herself killing kill killed hanging unalive bleeding breathe breathing ' +
  'hopeless worthless pointless burden goodbye disappear anymore scared terrified frightened desperate panicking panic attack voices hearing following watching raped rape abused abuse abusive strangled strangling ' +
  'violent violence punched kicked threatened hurting selfharm cutting blade razor bridge jumping thoughts ending trapped overwhelmed breakdown crisis emergency ambulance ' +
  'homeless evicted alone lonely depressed anxious swallowed tonight forever everyone nobody nothing without living reason point struggling person someone somebody human talk ' +
  'knife poison pregnant baby children daughter brother sister mother father husband boyfriend girlfriend partner friend neighbour worried dangerous hospital medication ' +
  'antidepressants sertraline codeine insulin vodka drinking relapsed withdrawal exhausted unbearable flashback dying alive cannot stop crying shaking starving purging please help ' +
  'opening hours directory foodbank volunteering gardening counselling confidential appointment referral complaint unsubscribe'
).split(' ')
