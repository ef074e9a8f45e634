/** What who installs the app reads, in both languages: nothing is known of theirs yet. */
export const INSTALL_TEXTS = {
  installed:
    'Tidewaiter is installed. Type /stats exports 2020 in Slack.\nTidewaiter 已安装。请在 Slack 中输入：/stats 进出口 2020年\n',
  declined: 'Nothing was installed.\n未安装。\n',
  notBegunHere:
    'This installation was not begun in this browser, or too long ago. Begin again at /slack/install.\n本次安装并非由此浏览器发起，或已过期。请从 /slack/install 重新开始。\n',
  wholeOrganisation:
    'Tidewaiter is installed in single workspaces, not in a whole organisation. Choose a workspace and begin again.\nTidewaiter 只能安装到单个工作区，不能安装到整个组织。请选择工作区后重新开始。\n',
  rotating:
    'This app hands out tokens that expire. Switch Token Rotation off at OAuth & Permissions, and begin again.\n该应用发放会过期的令牌。请在 OAuth & Permissions 关闭 Token Rotation 后重新开始。\n',
  failed:
    'Slack did not complete the installation. Begin again; the reason is in the log.\nSlack 未完成安装，原因已记入日志。请重新开始。\n',
} as const;

export type InstallText = keyof typeof INSTALL_TEXTS;
