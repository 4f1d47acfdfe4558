/** Words of what others have changed about one’s place here while a page was open. */
export default {
  'news.removed': 'You are no longer a member of “{workspace}”.',
  'news.removed.hint': 'You can still read what is on this page until you leave it.',
  'news.leave': 'Leave the page',
  'news.role.viewer': 'You are now a viewer in “{workspace}”.',
  'news.role.viewer.hint': 'You can read, and no longer change or comment.',
  'news.role.commenter': 'You are now a commenter in “{workspace}”.',
  'news.role.commenter.hint': 'You can read and comment, and change nothing else.',
  'news.role.editor': 'You are now an editor in “{workspace}”.',
  'news.role.editor.hint': 'You can make and change maps and personas.',
  'news.role.admin': 'You are now an administrator of “{workspace}”.',
  'news.role.admin.hint': 'You can also invite people and manage the workspace.',
  'news.role.owner': 'You are now the owner of “{workspace}”.',
  'news.role.owner.hint': 'You can do everything here, and hand the workspace over.',
  'news.refused.not-allowed': 'This was deleted for good, or is no longer open to you.',
  'news.refused.read-only': 'You can only read this now.',
  'news.refused.invalid':
    'The server could not make sense of your last changes. Take along what you need, then reload the page.',
  'news.refused.too-large': 'Your last changes make this larger than the server takes.',
  'news.refused.other-history':
    'The server was put back to an earlier state, and has gone on from there without your last changes.',
  'news.refused.outdated': 'Polku was updated while this page was open. Reload it to go on.',
  'news.refused.unsent':
    'Your last changes did not reach the server. They are still on this page: save it as a file, which can be imported wherever you may edit.',
  'news.refused.save': 'Save as a file',
}
