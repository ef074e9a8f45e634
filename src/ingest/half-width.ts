const FULL = /[！-～]/g;
/** What else stands for a plain sign: every kind of space, the yuan sign, a typeset minus and apostrophe. */
const SAME: Readonly<Record<string, string>> = { '￥': '¥', '−': '-', '’': "'" };

/** A text of numbers or codes in plain signs: `１２．３４` is `12.34`. Nothing else is changed: `5²` is not 52. */
export const halfWidth = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text
    : text
        .replace(FULL, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
        .replace(/\s/g, ' ')
        .replace(/[￥−’]/g, (sign) => SAME[sign] ?? sign);
