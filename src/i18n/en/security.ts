/** Words of signing in and of the settings about it. */
export default {
  'signIn.forgot': 'Forgot your password?',
  'signIn.forgot.ask': 'Ask an administrator of your workspace for a link to a new one.',
  'signIn.forgot.title': 'A new password',
  'signIn.forgot.hint':
    'Give the address that you sign in with. You get a mail with a link by which you set a new password.',
  'signIn.forgot.send': 'Send the link',
  'signIn.forgot.sent':
    'If an account has this address, a mail is on its way. The link in it works once, within an hour.',
  'signIn.back': 'Back to signing in',
  'security.mail': 'Mail',
  'security.mail.wanted': 'Write to me when somebody mentions me, answers me or gives me a task',
  'security.mail.hint':
    'At most one mail in ten minutes about one conversation, and none about what you have read in Polku by then.',
  'security.mail.noAddress': 'Set an e-mail address first.',
}
