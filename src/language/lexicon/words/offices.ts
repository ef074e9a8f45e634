/** Other latin spellings of an office, most of them the plain pinyin. */
export const OFFICE_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  '0700': ['huhehaote', 'huhhot', 'hohot'],
  '1900': ['haerbin', "ha'erbin"],
  '8800': ['lasa'],
  '9000': ['xian', 'xi an'],
  '9400': ['wulumuqi', 'urumchi'],
};
