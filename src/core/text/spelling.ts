/** What Vietnamese syllables are spelt of: data for `syllable.ts`. Tones are left out. */

/** Consonants before the vowel; a syllable may do without. P begins borrowed words only and is left out. */
export const ONSETS = words("b c ch d đ g gh gi h k kh l m n ng ngh nh ph qu r s t th tr v x");

/** Vowels with what may close them. */
export const RIMES = words(`
  a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et  ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu  iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot  oong ooc
  oa oac oach oai oam oan oang oanh oao oap oat oay
  oăc oăm oăn oăng oăt  oe oen oeo oet
  ô ôc ôi ôm ôn ông ôp ôt  ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut  uôc uôi uôm uôn uông uôt
  uân uâng uât uây  uê uêch uên uênh  uơ
  uy uya uych uyên uyêt uyn uynh uyt uyu
  ư ưa ưc ưi ưng ưt ưu  ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu
`);

/** Rimes of `qu` only: its u is the first vowel of uynh, uyt… */
export const RIMES_OF_QU = words("ych yn ynh yt");

/** `y` alone closes a syllable after these; elsewhere the sound is spelt i. */
export const ONSETS_OF_Y = words("h k l m qu s t th v");

/** Open rimes whose tone mark is placed on the first vowel by some and on the second by others. */
export const TONE_ON_EITHER = words("oa oe uy");

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
