<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>portico::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>%1について</translation>
    </message>
    <message>
        <source>Portico %1</source>
        <translation>Portico %1</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt under the LGPL, QtKeychain and QCoro.</source>
        <translation>MITライセンスのフリーソフトウェアです。LGPLのQt、QtKeychain、QCoroを使用しています。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>portico::AccountMenu</name>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Open the billing portal in the browser</source>
        <translation>請求ポータルをブラウザーで開く</translation>
    </message>
    <message>
        <source>Contact support</source>
        <translation>サポートに連絡</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>診断情報…</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>このアプリについて…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
</context>
<context>
    <name>portico::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>portico::BillingHeader</name>
    <message>
        <source>Account menu</source>
        <translation>アカウントメニュー</translation>
    </message>
    <message>
        <source>Account menu of %1</source>
        <translation>%1のアカウントメニュー</translation>
    </message>
</context>
<context>
    <name>portico::BillingPage</name>
    <message>
        <source>Save invoice</source>
        <translation>請求書を保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1として保存しました。</translation>
    </message>
    <message>
        <source>The invoice was not saved</source>
        <translation>請求書を保存できませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Your billing portal is open in the browser. Come back here when you are done.</source>
        <translation>請求ポータルをブラウザーで開きました。終わったらここに戻ってください。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>The billing portal was not opened</source>
        <translation>請求ポータルを開けませんでした</translation>
    </message>
    <message>
        <source>Its address is not one this app may show. Contact support if it keeps happening.</source>
        <translation>このアプリで表示できないアドレスです。続く場合はサポートに連絡してください。</translation>
    </message>
    <message>
        <source>No browser could be started to show it.</source>
        <translation>表示するためのブラウザーを起動できませんでした。</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>確認をやめる</translation>
    </message>
</context>
<context>
    <name>portico::BrowserReturnPage</name>
    <message>
        <source>You can go back to %1</source>
        <translation>%1に戻ってください</translation>
    </message>
    <message>
        <source>This page can be closed.</source>
        <translation>このページは閉じてかまいません。</translation>
    </message>
</context>
<context>
    <name>portico::ChangeSentence</name>
    <message>
        <source>No change yet, we keep checking.</source>
        <translation>まだ変更はありません。確認を続けています。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>変更はありませんでした。</translation>
    </message>
    <message>
        <source>Your billing is up to date.</source>
        <translation>お支払い情報は最新です。</translation>
    </message>
    <message>
        <source>%1 monthly</source>
        <translation>%1（月払い）</translation>
    </message>
    <message>
        <source>%1 yearly</source>
        <translation>%1（年払い）</translation>
    </message>
    <message>
        <source>%1; next charge %2 on %3</source>
        <extracomment>what changed, then the next charge: "Starter → Pro; next charge $19.00 on March 3, 2027"</extracomment>
        <translation>%1。次回のお支払いは%3に%2</translation>
    </message>
    <message>
        <source>%1 has ended. Nothing more is charged.</source>
        <translation>%1は終了しました。今後の請求はありません。</translation>
    </message>
    <message>
        <source>%1 will end on %2. Until then nothing changes.</source>
        <translation>%1は%2に終了します。それまでは何も変わりません。</translation>
    </message>
    <message>
        <source>%1 continues</source>
        <translation>%1を継続します</translation>
    </message>
    <message>
        <source>%1 starts on %2. Until then nothing changes.</source>
        <translation>%1は%2に始まります。それまでは何も変わりません。</translation>
    </message>
    <message>
        <source>Thank you, the payment went through</source>
        <translation>ありがとうございます。お支払いが完了しました</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1は一時停止中です。</translation>
    </message>
    <message>
        <source>%1 is running again</source>
        <translation>%1を再開します</translation>
    </message>
    <message>
        <source>Payments now use %1.</source>
        <translation>今後のお支払いには%1を使います。</translation>
    </message>
    <message>
        <source>Your billing details were updated.</source>
        <translation>請求先情報を更新しました。</translation>
    </message>
    <message>
        <source>%1 was not started. Nothing was charged.</source>
        <translation>%1は開始されませんでした。料金は発生していません。</translation>
    </message>
    <message>
        <source>The payment has not gone through yet.</source>
        <translation>お支払いはまだ完了していません。</translation>
    </message>
    <message>
        <source>%1 has started</source>
        <translation>%1が始まりました</translation>
    </message>
    <message>
        <source>Your payment method was removed.</source>
        <translation>お支払い方法が削除されました。</translation>
    </message>
</context>
<context>
    <name>portico::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>診断情報</translation>
    </message>
    <message>
        <source>For a support request. It holds no password, no token and no name.</source>
        <translation>サポートへの問い合わせ用です。パスワード、トークン、名前は含まれません。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>portico::DiscountText</name>
    <message>
        <source>%1% off</source>
        <translation>%1%割引</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1割引</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1（%2まで）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a discount's name and what it gives, such as "LAUNCH: 25% off until March 3, 2027"</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>portico::ErrorText</name>
    <message>
        <source>Please try again in a moment.</source>
        <translation>しばらくしてからもう一度お試しください。</translation>
    </message>
    <message numerus="yes">
        <source>Please try again in %n seconds.</source>
        <translation>
            <numerusform>%n秒後にもう一度お試しください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please try again in %n minutes.</source>
        <translation>
            <numerusform>%n分後にもう一度お試しください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The service is having trouble</source>
        <translation>サービスに問題が発生しています</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>接続がありません</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>インターネット接続を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>応答がありません</translation>
    </message>
    <message>
        <source>The service took too long to answer.</source>
        <translation>サービスの応答に時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>安全な接続ではありません</translation>
    </message>
    <message>
        <source>The identity of the service could not be verified, so nothing was sent. Check the date of your computer, or ask your network administrator.</source>
        <translation>サービスの身元を確認できなかったため、何も送信していません。コンピューターの日付を確認するか、ネットワーク管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>The address is not secure</source>
        <translation>アドレスが安全ではありません</translation>
    </message>
    <message>
        <source>This app only talks to services over https. Ask whoever set it up.</source>
        <translation>このアプリはhttpsでのみ通信します。設定した人に確認してください。</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>試行回数が多すぎます</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>セッションが終了しました</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>続けるには、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>No billing account yet</source>
        <translation>請求アカウントはまだありません</translation>
    </message>
    <message>
        <source>You get one with your first purchase. Until then there is nothing to manage.</source>
        <translation>最初のご購入時に作成されます。それまで管理するものはありません。</translation>
    </message>
    <message>
        <source>The service gave an unexpected answer</source>
        <translation>サービスから予期しない応答がありました</translation>
    </message>
    <message>
        <source>This is not your fault. Try again, and contact support if it keeps happening.</source>
        <translation>お客様の問題ではありません。もう一度試し、続く場合はサポートに連絡してください。</translation>
    </message>
    <message>
        <source>This is not offered</source>
        <translation>この操作は提供されていません</translation>
    </message>
    <message>
        <source>Manage Billing shows everything that can be changed.</source>
        <translation>変更できる項目は「お支払いを管理」で確認できます。</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong.</source>
        <translation>メールアドレスまたはパスワードが違います。</translation>
    </message>
    <message>
        <source>You could not be signed in</source>
        <translation>サインインできませんでした</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>もう一度お試しください。</translation>
    </message>
    <message>
        <source>You were not signed in</source>
        <translation>サインインしていません</translation>
    </message>
    <message>
        <source>The sign-in was declined. You can try again.</source>
        <translation>サインインが拒否されました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time. You can try again.</source>
        <translation>時間内に完了しませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The clock of this computer may be wrong. Check its date and time, then try again.</source>
        <translation>このコンピューターの時計がずれている可能性があります。日付と時刻を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The page could not be loaded</source>
        <translation>ページを読み込めませんでした</translation>
    </message>
    <message>
        <source>Check your internet connection, or open it in your browser.</source>
        <translation>インターネット接続を確認するか、ブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>This link to the billing portal has expired</source>
        <translation>請求ポータルへのこのリンクは期限切れです</translation>
    </message>
    <message>
        <source>For your safety it works for a short time only. A new one opens the portal again.</source>
        <translation>安全のため、リンクは短時間だけ有効です。新しいリンクでポータルをもう一度開けます。</translation>
    </message>
    <message>
        <source>The billing portal has a problem</source>
        <translation>請求ポータルで問題が発生しています</translation>
    </message>
    <message>
        <source>The identity of the page could not be verified, so it is not shown.</source>
        <translation>ページの身元を確認できなかったため、表示していません。</translation>
    </message>
    <message>
        <source>This takes longer than usual</source>
        <translation>通常より時間がかかっています</translation>
    </message>
    <message>
        <source>It still appears here when it comes. You can also reload it, or open it in your browser.</source>
        <translation>届きしだいここに表示されます。再読み込みするか、ブラウザーで開くこともできます。</translation>
    </message>
    <message>
        <source>The page stopped working</source>
        <translation>ページが停止しました</translation>
    </message>
    <message>
        <source>Nothing was lost that you had confirmed.</source>
        <translation>確定した内容は失われていません。</translation>
    </message>
    <message>
        <source>The page cannot be shown here</source>
        <translation>このページはここに表示できません</translation>
    </message>
    <message>
        <source>A part of this app is missing. Your browser can show the page.</source>
        <translation>このアプリの一部が見つかりません。ブラウザーで表示できます。</translation>
    </message>
    <message>
        <source>This page may not be shown here</source>
        <translation>このページはここでは表示できません</translation>
    </message>
    <message>
        <source>It does not belong to the billing portal, so it was stopped.</source>
        <translation>請求ポータルのページではないため、停止しました。</translation>
    </message>
    <message>
        <source>Continue in the browser instead.</source>
        <translation>代わりにブラウザーで続けてください。</translation>
    </message>
    <message>
        <source>Your browser cannot come back to this app</source>
        <translation>ブラウザーからこのアプリに戻れません</translation>
    </message>
    <message>
        <source>Something on this computer does not allow it. Sign in with another device.</source>
        <translation>このコンピューターの何かがそれを許可していません。別のデバイスでサインインしてください。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or make room on the disk.</source>
        <translation>ファイルを書き込めませんでした。別のフォルダーを選ぶか、ディスクの空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>The file is larger than an invoice can be, so it was not kept.</source>
        <translation>請求書としては大きすぎるファイルのため、保存しませんでした。</translation>
    </message>
    <message>
        <source>The download was not a complete PDF, so it was not kept. Please try again.</source>
        <translation>届いた内容は完全なPDFではなかったため、保存しませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The PDF is stored where this app may not fetch it. Contact support.</source>
        <translation>PDFは、このアプリが取得を許可されていない場所にあります。サポートにお問い合わせください。</translation>
    </message>
    <message>
        <source>The PDF is no longer there. Check again, then save it once more.</source>
        <translation>PDFは見つかりませんでした。再確認してから、もう一度保存してください。</translation>
    </message>
    <message>
        <source>Your keychain is locked</source>
        <translation>キーチェーンがロックされています</translation>
    </message>
    <message>
        <source>This computer has no keychain</source>
        <translation>このコンピューターにはキーチェーンがありません</translation>
    </message>
    <message>
        <source>The keychain refused access</source>
        <translation>キーチェーンへのアクセスが拒否されました</translation>
    </message>
    <message>
        <source>The keychain did not answer</source>
        <translation>キーチェーンが応答しませんでした</translation>
    </message>
    <message>
        <source>The keychain has a problem</source>
        <translation>キーチェーンに問題があります</translation>
    </message>
    <message>
        <source>Unlock it to use your saved sign-in, or sign in again.</source>
        <translation>ロックを解除して保存済みのサインインを使うか、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Your saved sign-in could not be read. You can sign in again.</source>
        <translation>保存済みのサインインを読み取れませんでした。もう一度サインインできます。</translation>
    </message>
    <message>
        <source>You stay signed in only until you quit. To stay signed in longer, install GNOME Keyring or KWallet.</source>
        <translation>サインインは終了するまで有効です。サインインを維持するには、GNOME KeyringまたはKWalletをインストールしてください。</translation>
    </message>
    <message>
        <source>Unlock it to stay signed in after you quit.</source>
        <translation>ロックを解除すると、終了後もサインインを維持できます。</translation>
    </message>
    <message>
        <source>You stay signed in only until you quit.</source>
        <translation>サインインは終了するまで有効です。</translation>
    </message>
    <message>
        <source>You are signed out. Unlock it to remove your saved sign-in.</source>
        <translation>サインアウトしました。ロックを解除すると、保存済みのサインインを削除できます。</translation>
    </message>
    <message>
        <source>You are signed out, but your saved sign-in could not be removed yet. It will be tried again.</source>
        <translation>サインアウトしましたが、保存済みのサインインをまだ削除できていません。後でもう一度試みます。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>portico::FormField</name>
    <message>
        <source>Hide password</source>
        <translation>パスワードを隠す</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>パスワードを表示</translation>
    </message>
</context>
<context>
    <name>portico::Formatter</name>
    <message>
        <source>per day</source>
        <translation>1日ごと</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>%n日ごと</numerusform>
        </translation>
    </message>
    <message>
        <source>per week</source>
        <translation>1週間ごと</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>%n週間ごと</numerusform>
        </translation>
    </message>
    <message>
        <source>per month</source>
        <translation>1か月ごと</translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>%nか月ごと</numerusform>
        </translation>
    </message>
    <message>
        <source>per year</source>
        <translation>1年ごと</translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>%n年ごと</numerusform>
        </translation>
    </message>
    <message>
        <source>per %1</source>
        <translation>%1ごと</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>an amount and how often it is paid, such as "$19.00 per month"</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a date and a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n分前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n時間前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::InvoiceCard</name>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>No invoices yet.</source>
        <translation>請求書はまだありません。</translation>
    </message>
    <message>
        <source>The invoices could not be loaded</source>
        <translation>請求書を読み込めませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>請求書</translation>
    </message>
    <message>
        <source>All invoices</source>
        <translation>すべての請求書</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceListView</name>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>There is no PDF of this invoice.</source>
        <translation>この請求書のPDFはありません。</translation>
    </message>
    <message>
        <source>More invoices could not be loaded</source>
        <translation>続きの請求書を読み込めませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>お支払い</translation>
    </message>
    <message>
        <source>Back to billing</source>
        <translation>お支払いに戻る</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>請求書</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>PDFを保存…</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>保存を中止</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceRow</name>
    <message>
        <source>Save invoice %1 as PDF</source>
        <translation>請求書%1をPDFで保存</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFで保存</translation>
    </message>
    <message>
        <source>Stop saving invoice %1</source>
        <translation>請求書%1の保存を中止</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>保存を中止</translation>
    </message>
    <message>
        <source>Open invoice %1 in the browser</source>
        <translation>請求書%1をブラウザーで開く</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceText</name>
    <message>
        <source>Paid</source>
        <translation>支払い済み</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未払い</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Uncollectible</source>
        <translation>回収不能</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>番号未定</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Saving… %1%</source>
        <translation>保存中… %1%</translation>
    </message>
</context>
<context>
    <name>portico::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
</context>
<context>
    <name>portico::LoadingView</name>
    <message>
        <source>Loading your billing</source>
        <translation>お支払い情報を読み込み中</translation>
    </message>
</context>
<context>
    <name>portico::MainWindow</name>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>お支払い</translation>
    </message>
    <message>
        <source>%1 Billing</source>
        <translation>%1のお支払い</translation>
    </message>
</context>
<context>
    <name>portico::OverviewView</name>
    <message>
        <source>This is the last known state. %1</source>
        <translation>最後に確認した状態を表示しています。%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>None on file</source>
        <translation>登録なし</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>有効期限 %1</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>お支払い予定はありません</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>最終確認：%1</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>Not while there is no connection</source>
        <translation>接続がないため使えません</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>お支払い</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>お支払い方法</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>次回のお支払い</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>未払い額</translation>
    </message>
    <message>
        <source>Next attempt on %1</source>
        <translation>次回のお支払い処理：%1</translation>
    </message>
</context>
<context>
    <name>portico::PaymentMethodText</name>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>銀行口座</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>お支払い方法</translation>
    </message>
</context>
<context>
    <name>portico::PaymentNotification</name>
    <message>
        <source>Your last payment failed</source>
        <translation>前回のお支払いに失敗しました</translation>
    </message>
    <message>
        <source>Show billing</source>
        <translation>請求を表示</translation>
    </message>
</context>
<context>
    <name>portico::PlanCard</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>ご利用中のプラン</translation>
    </message>
    <message>
        <source>Manage Billing</source>
        <translation>お支払いを管理</translation>
    </message>
</context>
<context>
    <name>portico::PortalPage</name>
    <message>
        <source>%1 was saved</source>
        <translation>%1を保存しました</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>%1 did not arrive completely</source>
        <translation>%1を最後まで受信できませんでした</translation>
    </message>
    <message>
        <source>Check your internet connection, then choose the document again.</source>
        <translation>インターネット接続を確認してから、もう一度文書を選んでください。</translation>
    </message>
    <message>
        <source>%1 could not be saved</source>
        <translation>%1を保存できませんでした</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk. What was there before has not changed.</source>
        <translation>別のフォルダーを選ぶか、ディスクの空き容量を増やしてください。以前からあった内容は変更されていません。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>安全な接続</translation>
    </message>
    <message>
        <source>Not a secure connection</source>
        <translation>安全でない接続</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Billing portal</source>
        <translation>請求ポータル</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
</context>
<context>
    <name>portico::SignInPage</name>
    <message>
        <source>Signing in…</source>
        <translation>サインイン中…</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>メールアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>パスワードを入力してください。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>セッションが終了しました</translation>
    </message>
    <message>
        <source>Sign in again to see your billing.</source>
        <translation>お支払い情報を見るには、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>%1にサインイン</translation>
    </message>
    <message>
        <source>See your plan, your invoices and how you pay.</source>
        <translation>プラン、請求書、お支払い方法を確認できます。</translation>
    </message>
    <message>
        <source>Continue in browser</source>
        <translation>ブラウザーで続ける</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>別のデバイスでサインイン</translation>
    </message>
    <message>
        <source>or</source>
        <translation>または</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断情報</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>言語: %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>少々お待ちください…</translation>
    </message>
</context>
<context>
    <name>portico::SignInWaiting</name>
    <message>
        <source>Link copied</source>
        <translation>リンクをコピーしました</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Enter this code</source>
        <translation>このコードを入力してください</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>もう少しです</translation>
    </message>
    <message>
        <source>Finishing your sign-in…</source>
        <translation>サインインを完了しています…</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>ブラウザーで続けてください</translation>
    </message>
    <message>
        <source>A page to sign in has opened there. Come back here when you are done. If no page opened, copy the link and open it yourself.</source>
        <translation>サインインのページを開きました。終わったらここに戻ってください。ページが開かない場合は、リンクをコピーして開いてください。</translation>
    </message>
    <message>
        <source>On any device, go to this address and type the code shown here.</source>
        <translation>お使いのデバイスでこのアドレスを開き、ここに表示されたコードを入力してください。</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>少々お待ちください</translation>
    </message>
    <message>
        <source>Asking where to sign in…</source>
        <translation>サインイン先を確認しています…</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>ブラウザーを開けませんでした</translation>
    </message>
    <message>
        <source>Copy the link and open it in a browser on this computer.</source>
        <translation>リンクをコピーし、このコンピューターのブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>もう一度開く</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>コードをコピーしました</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>別のデバイスでサインイン</translation>
    </message>
</context>
<context>
    <name>portico::StartingPage</name>
    <message>
        <source>Starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>Waiting for your keychain…</source>
        <translation>キーチェーンを待っています…</translation>
    </message>
    <message>
        <source>Sign in without it</source>
        <translation>使わずにサインイン</translation>
    </message>
</context>
<context>
    <name>portico::StatusSentence</name>
    <message>
        <source>Update payment method</source>
        <translation>お支払い方法を更新</translation>
    </message>
    <message>
        <source>Add payment method</source>
        <translation>お支払い方法を追加</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>Nothing to pay on this plan.</source>
        <translation>このプランにお支払いはありません。</translation>
    </message>
    <message>
        <source>Not subscribed</source>
        <translation>未契約</translation>
    </message>
    <message>
        <source>You are not subscribed. Nothing is charged.</source>
        <translation>ご契約はありません。請求は発生しません。</translation>
    </message>
    <message>
        <source>Then you pay %1.</source>
        <translation>その後のお支払いは%1です。</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>試用中</translation>
    </message>
    <message>
        <source>Your trial is running. %1</source>
        <translation>試用期間中です。%1</translation>
    </message>
    <message>
        <source>Your trial ended on %1.</source>
        <translation>試用期間は%1に終了しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n days left in your trial, until %1.</source>
        <translation>
            <numerusform>試用期間は残り%n日、%1までです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep %1 after your trial</source>
        <translation>試用後も%1を使い続けるには</translation>
    </message>
    <message>
        <source>Add a payment method before %1, so that nothing is interrupted.</source>
        <translation>中断しないよう、%1までにお支払い方法を追加してください。</translation>
    </message>
    <message>
        <source>Your trial is about to end</source>
        <translation>試用期間がまもなく終了します</translation>
    </message>
    <message>
        <source>If %1 is not for you, change or cancel the plan before %2.</source>
        <translation>%1が合わない場合は、%2までに変更または解約してください。</translation>
    </message>
    <message>
        <source>Review plan</source>
        <translation>プランを確認</translation>
    </message>
    <message>
        <source>Renews on %1 for %2.</source>
        <translation>%1に%2で更新されます。</translation>
    </message>
    <message>
        <source>Renews on %1.</source>
        <translation>%1に更新されます。</translation>
    </message>
    <message>
        <source>Your subscription is active.</source>
        <translation>ご契約は有効です。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>終了予定</translation>
    </message>
    <message>
        <source>Ends on %1. Until then you keep everything in %2.</source>
        <translation>%1に終了します。それまで%2のすべてを使えます。</translation>
    </message>
    <message>
        <source>Your plan is set to end</source>
        <translation>プランは終了予定です</translation>
    </message>
    <message>
        <source>Changed your mind? You can keep %1 until %2.</source>
        <translation>%2までなら、%1の継続に変更できます。</translation>
    </message>
    <message>
        <source>Keep plan</source>
        <translation>プランを継続</translation>
    </message>
    <message>
        <source>Changes to %1 on %2, then %3.</source>
        <translation>%2に%1へ変更され、その後は%3です。</translation>
    </message>
    <message>
        <source>Changes to %1 on %2.</source>
        <translation>%2に%1へ変更されます。</translation>
    </message>
    <message>
        <source>Payments are paused until %1.</source>
        <translation>お支払いは%1まで一時停止中です。</translation>
    </message>
    <message>
        <source>Payments are paused until you resume them.</source>
        <translation>再開するまで、お支払いは一時停止されます。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Payments are paused</source>
        <translation>お支払いは一時停止中です</translation>
    </message>
    <message>
        <source>Nothing is charged for %1 while they are.</source>
        <translation>その間、%1の請求はありません。</translation>
    </message>
    <message>
        <source>Resume payments</source>
        <translation>お支払いを再開</translation>
    </message>
    <message>
        <source>Past due</source>
        <translation>支払い遅延</translation>
    </message>
    <message>
        <source>Your last payment failed</source>
        <translation>前回のお支払いに失敗しました</translation>
    </message>
    <message>
        <source>Update your payment method to keep %1.</source>
        <translation>%1を使い続けるには、お支払い方法を更新してください。</translation>
    </message>
    <message>
        <source>A payment is overdue.</source>
        <translation>お支払いが遅れています。</translation>
    </message>
    <message>
        <source>%1 is overdue. The next attempt is on %2.</source>
        <translation>%1のお支払いが遅れています。次回のお支払い処理は%2です。</translation>
    </message>
    <message>
        <source>%1 is overdue.</source>
        <translation>%1のお支払いが遅れています。</translation>
    </message>
    <message>
        <source>%1 is unpaid and will not be collected automatically.</source>
        <translation>%1が未払いです。自動では引き落とされません。</translation>
    </message>
    <message>
        <source>An invoice is unpaid and will not be collected automatically.</source>
        <translation>未払いの請求書があります。自動では引き落とされません。</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>未払い</translation>
    </message>
    <message>
        <source>Your subscription is on hold</source>
        <translation>ご契約は停止されています</translation>
    </message>
    <message>
        <source>Pay the open invoice to use %1 again.</source>
        <translation>%1を再び使うには、未払いの請求書をお支払いください。</translation>
    </message>
    <message>
        <source>Pay invoice</source>
        <translation>請求書を支払う</translation>
    </message>
    <message>
        <source>Your first payment of %1 is not confirmed yet.</source>
        <translation>初回のお支払い%1がまだ確定していません。</translation>
    </message>
    <message>
        <source>Your first payment is not confirmed yet.</source>
        <translation>初回のお支払いがまだ確定していません。</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>Confirm your payment</source>
        <translation>お支払いを確定してください</translation>
    </message>
    <message>
        <source>Your bank may ask you to approve it. %1 starts as soon as it is paid.</source>
        <translation>銀行の承認が必要な場合があります。お支払いが済み次第、%1が始まります。</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>お支払いを確定</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>The first payment was not confirmed in time, so the subscription never started.</source>
        <translation>初回のお支払いが期限までに確定しなかったため、ご契約は始まっていません。</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>請求は発生していません</translation>
    </message>
    <message>
        <source>You can subscribe again whenever you like.</source>
        <translation>いつでも再度ご契約いただけます。</translation>
    </message>
    <message>
        <source>See options</source>
        <translation>選択肢を見る</translation>
    </message>
    <message>
        <source>Paused until %1. Nothing is charged until then.</source>
        <translation>%1まで一時停止中です。それまで請求はありません。</translation>
    </message>
    <message>
        <source>Paused. Nothing is charged until you resume.</source>
        <translation>一時停止中です。再開するまで請求はありません。</translation>
    </message>
    <message>
        <source>Your subscription is paused</source>
        <translation>ご契約は一時停止中です</translation>
    </message>
    <message>
        <source>Resume it to use %1 again.</source>
        <translation>%1を再び使うには再開してください。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Add a payment method to use %1 again.</source>
        <translation>%1を再び使うには、お支払い方法を追加してください。</translation>
    </message>
    <message>
        <source>Ended on %1. Nothing more is charged.</source>
        <translation>%1に終了しました。今後の請求はありません。</translation>
    </message>
    <message>
        <source>Your subscription has ended. Nothing more is charged.</source>
        <translation>ご契約は終了しました。今後の請求はありません。</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>解約済み</translation>
    </message>
    <message>
        <source>Come back any time</source>
        <translation>またのご利用をお待ちしています</translation>
    </message>
    <message>
        <source>Your invoices stay available here. You can subscribe again whenever you like.</source>
        <translation>請求書は引き続きここで確認できます。いつでも再度ご契約いただけます。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>This app does not know that status yet. Manage Billing shows the details.</source>
        <translation>このアプリがまだ対応していない状態です。詳細は「お支払いを管理」で確認できます。</translation>
    </message>
    <message>
        <source>No payment method</source>
        <translation>お支払い方法がありません</translation>
    </message>
    <message>
        <source>Add one before %1, so that the payment goes through.</source>
        <translation>お支払いのため、%1までに追加してください。</translation>
    </message>
    <message>
        <source>Your card has expired</source>
        <translation>カードの有効期限が切れています</translation>
    </message>
    <message>
        <source>Your card expires soon</source>
        <translation>カードの有効期限がまもなく切れます</translation>
    </message>
    <message>
        <source>%1 will not work for the payment on %2.</source>
        <translation>%1は%2のお支払いに使えません。</translation>
    </message>
    <message>
        <source>Add a payment method to keep %1.</source>
        <translation>%1を使い続けるには、お支払い方法を追加してください。</translation>
    </message>
</context>
</TS>
