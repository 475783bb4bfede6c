const longest = 60
const closing =
  /\b(?:adjourned|in recess|(?:that|this|which) (?:concludes|will conclude|ends|is all|was the last)|that[’']s (?:all|it)\b|that (?:is|was) (?:all|it|the (?:last|evening))|(?:we|i)(?:[’']ll| will| have to| can| must| are going to)? (?:leave it|stop|end|close|conclude|wrap)\b|out of time|good ?(?:night|bye|evening)|thanks? (?:you )?(?:so much |very much )?(?:to )?(?:all|everyone|everybody|guys|gentlemen|ladies|both|for (?:joining|coming|being))|(?:time (?:is|has) (?:up|expired))|session is closed)|(?:session|meeting|hearing) stands|séance est (?:levée|suspendue)|sitzung ist (?:geschlossen|beendet|unterbrochen)|damit (?:ist|sind|wäre) .{3,40} (?:beantwortet|beendet|erledigt)|schließe ich|(?:dann|damit) (?:danke|bedanke) ich|vielen dank|muchas gracias|agradecemos|se (?:levanta|suspende) la sesión|sesión (?:queda|está) (?:levantada|suspendida)|gracias a tod[oa]s|buenas noches|buenos días\.?$|merci (?:à tous|beaucoup)|nous vous remercions|je vous remercie tous|au revoir|большое спасибо|спасибо (?:всем|вам|за)|до свидания|окончена|на этом (?:вс[её]|закон|заверш)|заседание (?:закрыто|объявляется закрытым)|谢谢大家|謝謝大家|多谢|到(?:此|这里|這裡)(?:结束|結束|，)/iu
const thanks =
  /^(?:(?:all right|okay|ok|well|and|so|great|good)[,.]? )*(?:thank(?:s| you)|gracias|muchas gracias|merci|danke|vielen dank|спасибо|большое спасибо|谢谢|謝謝)/iu

/** Whether a statement ends an event or a part of it: “We stand adjourned.”, “That’s all we have time for.” */
export function isClosing(text: string): boolean {
  return text.split(/\s+/u, longest + 1).length <= longest && closing.test(text.slice(-300))
}

/** Whether a short statement begins with thanks. */
export function isThanks(text: string): boolean {
  return text.length <= 160 && thanks.test(text)
}
