<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>portico::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>حول %1</translation>
    </message>
    <message>
        <source>Portico %1</source>
        <translation>Portico %1</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. It uses Qt under the LGPL, QtKeychain and QCoro.</source>
        <translation>برنامج حر برخصة MIT. يستخدم Qt برخصة LGPL وQtKeychain وQCoro.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>portico::AccountMenu</name>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Open the billing portal in the browser</source>
        <translation>فتح بوابة الفوترة في المتصفح</translation>
    </message>
    <message>
        <source>Contact support</source>
        <translation>الاتصال بالدعم</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>التشخيص…</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>حول…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
</context>
<context>
    <name>portico::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>portico::BillingHeader</name>
    <message>
        <source>Account menu</source>
        <translation>قائمة الحساب</translation>
    </message>
    <message>
        <source>Account menu of %1</source>
        <translation>قائمة حساب %1</translation>
    </message>
</context>
<context>
    <name>portico::BillingPage</name>
    <message>
        <source>Save invoice</source>
        <translation>حفظ الفاتورة</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>تم الحفظ باسم %1.</translation>
    </message>
    <message>
        <source>The invoice was not saved</source>
        <translation>لم تُحفظ الفاتورة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Your billing portal is open in the browser. Come back here when you are done.</source>
        <translation>بوابة الفوترة مفتوحة في المتصفح. عد إلى هنا عندما تنتهي.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>التحقّق الآن</translation>
    </message>
    <message>
        <source>The billing portal was not opened</source>
        <translation>لم تُفتح بوابة الفوترة</translation>
    </message>
    <message>
        <source>Its address is not one this app may show. Contact support if it keeps happening.</source>
        <translation>لا يُسمح لهذا التطبيق بعرض عنوانها. اتصل بالدعم إذا استمر ذلك.</translation>
    </message>
    <message>
        <source>No browser could be started to show it.</source>
        <translation>تعذّر تشغيل متصفّح لعرضها.</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>إيقاف التحقق</translation>
    </message>
</context>
<context>
    <name>portico::BrowserReturnPage</name>
    <message>
        <source>You can go back to %1</source>
        <translation>يمكنك العودة إلى %1</translation>
    </message>
    <message>
        <source>This page can be closed.</source>
        <translation>يمكن إغلاق هذه الصفحة.</translation>
    </message>
</context>
<context>
    <name>portico::ChangeSentence</name>
    <message>
        <source>No change yet, we keep checking.</source>
        <translation>لا تغيير حتى الآن، نواصل التحقق.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Your billing is up to date.</source>
        <translation>بيانات الفوترة محدّثة.</translation>
    </message>
    <message>
        <source>%1 monthly</source>
        <translation>%1 شهريًا</translation>
    </message>
    <message>
        <source>%1 yearly</source>
        <translation>%1 سنويًا</translation>
    </message>
    <message>
        <source>%1; next charge %2 on %3</source>
        <extracomment>what changed, then the next charge: "Starter → Pro; next charge $19.00 on March 3, 2027"</extracomment>
        <translation>%1؛ الدفعة التالية %2 في %3</translation>
    </message>
    <message>
        <source>%1 has ended. Nothing more is charged.</source>
        <translation>انتهى %1. لن يُخصم شيء بعد الآن.</translation>
    </message>
    <message>
        <source>%1 will end on %2. Until then nothing changes.</source>
        <translation>سينتهي %1 في %2. حتى ذلك الحين لا يتغير شيء.</translation>
    </message>
    <message>
        <source>%1 continues</source>
        <translation>يستمر %1</translation>
    </message>
    <message>
        <source>%1 starts on %2. Until then nothing changes.</source>
        <translation>يبدأ %1 في %2. حتى ذلك الحين لا يتغير شيء.</translation>
    </message>
    <message>
        <source>Thank you, the payment went through</source>
        <translation>شكرًا، تمت عملية الدفع</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>تم إيقاف %1 مؤقتًا.</translation>
    </message>
    <message>
        <source>%1 is running again</source>
        <translation>يُستأنف %1</translation>
    </message>
    <message>
        <source>Payments now use %1.</source>
        <translation>المدفوعات تستخدم الآن %1.</translation>
    </message>
    <message>
        <source>Your billing details were updated.</source>
        <translation>تم تحديث بيانات الفوترة.</translation>
    </message>
    <message>
        <source>%1 was not started. Nothing was charged.</source>
        <translation>لم يبدأ %1. لم يُخصم أي مبلغ.</translation>
    </message>
    <message>
        <source>The payment has not gone through yet.</source>
        <translation>لم تكتمل عملية الدفع بعد.</translation>
    </message>
    <message>
        <source>%1 has started</source>
        <translation>بدأ %1</translation>
    </message>
    <message>
        <source>Your payment method was removed.</source>
        <translation>أُزيلت وسيلة الدفع الخاصة بك.</translation>
    </message>
</context>
<context>
    <name>portico::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>For a support request. It holds no password, no token and no name.</source>
        <translation>لطلب الدعم. لا يحتوي على كلمة مرور ولا رمز ولا اسم.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>portico::DiscountText</name>
    <message>
        <source>%1% off</source>
        <translation>خصم %1%</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>خصم %1</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 حتى %2</translation>
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
        <translation>يرجى المحاولة مجددًا بعد لحظات.</translation>
    </message>
    <message numerus="yes">
        <source>Please try again in %n seconds.</source>
        <translation>
            <numerusform>يرجى المحاولة بعد %Ln ثانية.</numerusform>
            <numerusform>يرجى المحاولة بعد ثانية.</numerusform>
            <numerusform>يرجى المحاولة بعد ثانيتين.</numerusform>
            <numerusform>يرجى المحاولة بعد %Ln ثوانٍ.</numerusform>
            <numerusform>يرجى المحاولة بعد %Ln ثانية.</numerusform>
            <numerusform>يرجى المحاولة بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please try again in %n minutes.</source>
        <translation>
            <numerusform>يرجى المحاولة بعد %Ln دقيقة.</numerusform>
            <numerusform>يرجى المحاولة بعد دقيقة.</numerusform>
            <numerusform>يرجى المحاولة بعد دقيقتين.</numerusform>
            <numerusform>يرجى المحاولة بعد %Ln دقائق.</numerusform>
            <numerusform>يرجى المحاولة بعد %Ln دقيقة.</numerusform>
            <numerusform>يرجى المحاولة بعد %Ln دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service is having trouble</source>
        <translation>تواجه الخدمة مشكلة</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>لا يوجد اتصال</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>تحقق من اتصالك بالإنترنت وحاول مجددًا.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>لا رد في الوقت المناسب</translation>
    </message>
    <message>
        <source>The service took too long to answer.</source>
        <translation>استغرقت الخدمة وقتًا طويلًا للرد.</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>الاتصال غير آمن</translation>
    </message>
    <message>
        <source>The identity of the service could not be verified, so nothing was sent. Check the date of your computer, or ask your network administrator.</source>
        <translation>تعذّر التحقق من هوية الخدمة، لذا لم يُرسل شيء. تحقق من تاريخ جهازك أو اسأل مسؤول الشبكة.</translation>
    </message>
    <message>
        <source>The address is not secure</source>
        <translation>العنوان غير آمن</translation>
    </message>
    <message>
        <source>This app only talks to services over https. Ask whoever set it up.</source>
        <translation>لا يتواصل هذا التطبيق إلا عبر https. اسأل من قام بإعداده.</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>محاولات كثيرة جدًا</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>انتهت جلستك</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>سجّل الدخول مجددًا للمتابعة.</translation>
    </message>
    <message>
        <source>No billing account yet</source>
        <translation>لا يوجد حساب فوترة بعد</translation>
    </message>
    <message>
        <source>You get one with your first purchase. Until then there is nothing to manage.</source>
        <translation>يُنشأ مع أول عملية شراء. حتى ذلك الحين لا يوجد ما يُدار.</translation>
    </message>
    <message>
        <source>The service gave an unexpected answer</source>
        <translation>أعطت الخدمة ردًا غير متوقع</translation>
    </message>
    <message>
        <source>This is not your fault. Try again, and contact support if it keeps happening.</source>
        <translation>هذا ليس خطأك. حاول مجددًا، واتصل بالدعم إذا استمر ذلك.</translation>
    </message>
    <message>
        <source>This is not offered</source>
        <translation>هذا غير متاح</translation>
    </message>
    <message>
        <source>Manage Billing shows everything that can be changed.</source>
        <translation>تعرض «إدارة الفوترة» كل ما يمكن تغييره.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong.</source>
        <translation>البريد الإلكتروني أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>You could not be signed in</source>
        <translation>تعذّر تسجيل دخولك</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>يرجى المحاولة مجددًا.</translation>
    </message>
    <message>
        <source>You were not signed in</source>
        <translation>لم يتم تسجيل دخولك</translation>
    </message>
    <message>
        <source>The sign-in was declined. You can try again.</source>
        <translation>رُفض تسجيل الدخول. يمكنك المحاولة مجددًا.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time. You can try again.</source>
        <translation>انتهى الوقت. يمكنك المحاولة مجددًا.</translation>
    </message>
    <message>
        <source>The clock of this computer may be wrong. Check its date and time, then try again.</source>
        <translation>قد تكون ساعة هذا الكمبيوتر غير مضبوطة. تحقق من التاريخ والوقت، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The page could not be loaded</source>
        <translation>تعذّر تحميل الصفحة</translation>
    </message>
    <message>
        <source>Check your internet connection, or open it in your browser.</source>
        <translation>تحقق من اتصالك بالإنترنت أو افتحها في المتصفح.</translation>
    </message>
    <message>
        <source>This link to the billing portal has expired</source>
        <translation>انتهت صلاحية هذا الرابط إلى بوابة الفوترة</translation>
    </message>
    <message>
        <source>For your safety it works for a short time only. A new one opens the portal again.</source>
        <translation>حفاظًا على أمانك، لا يعمل الرابط إلا لوقت قصير. رابط جديد يفتح البوابة مرة أخرى.</translation>
    </message>
    <message>
        <source>The billing portal has a problem</source>
        <translation>تواجه بوابة الفوترة مشكلة</translation>
    </message>
    <message>
        <source>The identity of the page could not be verified, so it is not shown.</source>
        <translation>تعذّر التحقق من هوية الصفحة، لذا لا تُعرض.</translation>
    </message>
    <message>
        <source>This takes longer than usual</source>
        <translation>يستغرق هذا وقتًا أطول من المعتاد</translation>
    </message>
    <message>
        <source>It still appears here when it comes. You can also reload it, or open it in your browser.</source>
        <translation>ستظهر هنا فور وصولها. يمكنك أيضًا إعادة تحميلها أو فتحها في متصفحك.</translation>
    </message>
    <message>
        <source>The page stopped working</source>
        <translation>توقفت الصفحة عن العمل</translation>
    </message>
    <message>
        <source>Nothing was lost that you had confirmed.</source>
        <translation>لم يُفقد شيء مما أكدته.</translation>
    </message>
    <message>
        <source>The page cannot be shown here</source>
        <translation>لا يمكن عرض الصفحة هنا</translation>
    </message>
    <message>
        <source>A part of this app is missing. Your browser can show the page.</source>
        <translation>جزء من هذا التطبيق مفقود. يمكن لمتصفحك عرض الصفحة.</translation>
    </message>
    <message>
        <source>This page may not be shown here</source>
        <translation>لا يُسمح بعرض هذه الصفحة هنا</translation>
    </message>
    <message>
        <source>It does not belong to the billing portal, so it was stopped.</source>
        <translation>لا تنتمي إلى بوابة الفوترة، لذا أُوقفت.</translation>
    </message>
    <message>
        <source>Continue in the browser instead.</source>
        <translation>تابع في المتصفح بدلاً من ذلك.</translation>
    </message>
    <message>
        <source>Your browser cannot come back to this app</source>
        <translation>لا يمكن للمتصفح العودة إلى هذا التطبيق</translation>
    </message>
    <message>
        <source>Something on this computer does not allow it. Sign in with another device.</source>
        <translation>شيء ما على هذا الكمبيوتر لا يسمح بذلك. سجّل الدخول بجهاز آخر.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or make room on the disk.</source>
        <translation>تعذّرت كتابة الملف. اختر مجلدًا آخر أو وفّر مساحة على القرص.</translation>
    </message>
    <message>
        <source>The file is larger than an invoice can be, so it was not kept.</source>
        <translation>الملف أكبر مما يمكن أن تكون عليه فاتورة، لذلك لم يُحفظ.</translation>
    </message>
    <message>
        <source>The download was not a complete PDF, so it was not kept. Please try again.</source>
        <translation>ما وصل لم يكن ملف PDF كاملًا، لذلك لم يُحفظ. يُرجى المحاولة مجددًا.</translation>
    </message>
    <message>
        <source>The PDF is stored where this app may not fetch it. Contact support.</source>
        <translation>يوجد ملف PDF في مكان لا يُسمح لهذا التطبيق بجلبه منه. اتصل بالدعم.</translation>
    </message>
    <message>
        <source>The PDF is no longer there. Check again, then save it once more.</source>
        <translation>لم يعد ملف PDF موجودًا. تحقّق مجددًا ثم احفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>Your keychain is locked</source>
        <translation>سلسلة المفاتيح مقفلة</translation>
    </message>
    <message>
        <source>This computer has no keychain</source>
        <translation>لا توجد سلسلة مفاتيح على هذا الكمبيوتر</translation>
    </message>
    <message>
        <source>The keychain refused access</source>
        <translation>رفضت سلسلة المفاتيح الوصول</translation>
    </message>
    <message>
        <source>The keychain did not answer</source>
        <translation>لم تستجب سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>The keychain has a problem</source>
        <translation>توجد مشكلة في سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>Unlock it to use your saved sign-in, or sign in again.</source>
        <translation>افتح قفلها لاستخدام تسجيل الدخول المحفوظ، أو سجّل الدخول مرة أخرى.</translation>
    </message>
    <message>
        <source>Your saved sign-in could not be read. You can sign in again.</source>
        <translation>تعذّرت قراءة تسجيل الدخول المحفوظ. يمكنك تسجيل الدخول مرة أخرى.</translation>
    </message>
    <message>
        <source>You stay signed in only until you quit. To stay signed in longer, install GNOME Keyring or KWallet.</source>
        <translation>تبقى مسجّل الدخول حتى تُنهي التطبيق فقط. للبقاء مدة أطول، ثبّت GNOME Keyring أو KWallet.</translation>
    </message>
    <message>
        <source>Unlock it to stay signed in after you quit.</source>
        <translation>افتح قفلها لتبقى مسجّل الدخول بعد إنهاء التطبيق.</translation>
    </message>
    <message>
        <source>You stay signed in only until you quit.</source>
        <translation>تبقى مسجّل الدخول حتى تُنهي التطبيق فقط.</translation>
    </message>
    <message>
        <source>You are signed out. Unlock it to remove your saved sign-in.</source>
        <translation>تم تسجيل خروجك. افتح قفلها لإزالة تسجيل الدخول المحفوظ.</translation>
    </message>
    <message>
        <source>You are signed out, but your saved sign-in could not be removed yet. It will be tried again.</source>
        <translation>تم تسجيل خروجك، لكن تعذّرت إزالة تسجيل الدخول المحفوظ بعد. ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>portico::FormField</name>
    <message>
        <source>Hide password</source>
        <translation>إخفاء كلمة المرور</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
</context>
<context>
    <name>portico::Formatter</name>
    <message>
        <source>per day</source>
        <translation>يوميًا</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>كل %Ln يوم</numerusform>
            <numerusform>كل يوم</numerusform>
            <numerusform>كل يومين</numerusform>
            <numerusform>كل %Ln أيام</numerusform>
            <numerusform>كل %Ln يومًا</numerusform>
            <numerusform>كل %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>per week</source>
        <translation>أسبوعيًا</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>كل %Ln أسبوع</numerusform>
            <numerusform>كل أسبوع</numerusform>
            <numerusform>كل أسبوعين</numerusform>
            <numerusform>كل %Ln أسابيع</numerusform>
            <numerusform>كل %Ln أسبوعًا</numerusform>
            <numerusform>كل %Ln أسبوع</numerusform>
        </translation>
    </message>
    <message>
        <source>per month</source>
        <translation>شهريًا</translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>كل %Ln شهر</numerusform>
            <numerusform>كل شهر</numerusform>
            <numerusform>كل شهرين</numerusform>
            <numerusform>كل %Ln أشهر</numerusform>
            <numerusform>كل %Ln شهرًا</numerusform>
            <numerusform>كل %Ln شهر</numerusform>
        </translation>
    </message>
    <message>
        <source>per year</source>
        <translation>سنويًا</translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>كل %Ln سنة</numerusform>
            <numerusform>كل سنة</numerusform>
            <numerusform>كل سنتين</numerusform>
            <numerusform>كل %Ln سنوات</numerusform>
            <numerusform>كل %Ln سنة</numerusform>
            <numerusform>كل %Ln سنة</numerusform>
        </translation>
    </message>
    <message>
        <source>per %1</source>
        <translation>لكل %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>an amount and how often it is paid, such as "$19.00 per month"</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a date and a time of day</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %Ln دقائق</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل ساعة</numerusform>
            <numerusform>قبل ساعتين</numerusform>
            <numerusform>قبل %Ln ساعات</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::InvoiceCard</name>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>No invoices yet.</source>
        <translation>لا توجد فواتير بعد.</translation>
    </message>
    <message>
        <source>The invoices could not be loaded</source>
        <translation>تعذّر تحميل الفواتير</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>الفواتير</translation>
    </message>
    <message>
        <source>All invoices</source>
        <translation>كل الفواتير</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceListView</name>
    <message>
        <source>Loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>There is no PDF of this invoice.</source>
        <translation>لا يوجد ملف PDF لهذه الفاتورة.</translation>
    </message>
    <message>
        <source>More invoices could not be loaded</source>
        <translation>تعذّر تحميل المزيد من الفواتير</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>الفوترة</translation>
    </message>
    <message>
        <source>Back to billing</source>
        <translation>العودة إلى الفوترة</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>الفواتير</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>حفظ PDF…</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>إيقاف الحفظ</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceRow</name>
    <message>
        <source>Save invoice %1 as PDF</source>
        <translation>حفظ الفاتورة %1 بصيغة PDF</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Stop saving invoice %1</source>
        <translation>إيقاف حفظ الفاتورة %1</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>إيقاف الحفظ</translation>
    </message>
    <message>
        <source>Open invoice %1 in the browser</source>
        <translation>فتح الفاتورة %1 في المتصفح</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
</context>
<context>
    <name>portico::InvoiceText</name>
    <message>
        <source>Paid</source>
        <translation>مدفوعة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Uncollectible</source>
        <translation>غير قابلة للتحصيل</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>بلا رقم بعد</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Saving… %1%</source>
        <translation>جارٍ الحفظ… %1%</translation>
    </message>
</context>
<context>
    <name>portico::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
</context>
<context>
    <name>portico::LoadingView</name>
    <message>
        <source>Loading your billing</source>
        <translation>جارٍ تحميل بيانات الفوترة</translation>
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
        <translation>الفوترة</translation>
    </message>
    <message>
        <source>%1 Billing</source>
        <translation>فوترة %1</translation>
    </message>
</context>
<context>
    <name>portico::OverviewView</name>
    <message>
        <source>This is the last known state. %1</source>
        <translation>هذه آخر حالة معروفة. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>None on file</source>
        <translation>لا توجد وسيلة مسجلة</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>تنتهي في %1</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>لا شيء مستحق</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>في %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>تم التحقق %1</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Not while there is no connection</source>
        <translation>غير متاح دون اتصال</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>الفوترة</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>التحقق مجددًا</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>وسيلة الدفع</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>الدفعة التالية</translation>
    </message>
    <message>
        <source>Amount due</source>
        <translation>المبلغ المستحق</translation>
    </message>
    <message>
        <source>Next attempt on %1</source>
        <translation>المحاولة التالية في %1</translation>
    </message>
</context>
<context>
    <name>portico::PaymentMethodText</name>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>حساب مصرفي</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>وسيلة الدفع</translation>
    </message>
</context>
<context>
    <name>portico::PaymentNotification</name>
    <message>
        <source>Your last payment failed</source>
        <translation>فشلت دفعتك الأخيرة</translation>
    </message>
    <message>
        <source>Show billing</source>
        <translation>عرض الفوترة</translation>
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
        <translation>باقتك</translation>
    </message>
    <message>
        <source>Manage Billing</source>
        <translation>إدارة الفوترة</translation>
    </message>
</context>
<context>
    <name>portico::PortalPage</name>
    <message>
        <source>%1 was saved</source>
        <translation>تم حفظ %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>%1 did not arrive completely</source>
        <translation>لم يصل %1 كاملًا</translation>
    </message>
    <message>
        <source>Check your internet connection, then choose the document again.</source>
        <translation>تحقق من اتصالك بالإنترنت، ثم اختر المستند مرة أخرى.</translation>
    </message>
    <message>
        <source>%1 could not be saved</source>
        <translation>تعذّر حفظ %1</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk. What was there before has not changed.</source>
        <translation>اختر مجلدًا آخر أو وفّر مساحة على القرص. لم يتغيّر ما كان موجودًا من قبل.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>اتصال آمن</translation>
    </message>
    <message>
        <source>Not a secure connection</source>
        <translation>اتصال غير آمن</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>إعادة التحميل</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Billing portal</source>
        <translation>بوابة الفوترة</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
</context>
<context>
    <name>portico::SignInPage</name>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>أدخل بريدك الإلكتروني.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>أدخل كلمة المرور.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>انتهت جلستك</translation>
    </message>
    <message>
        <source>Sign in again to see your billing.</source>
        <translation>سجّل الدخول مجددًا لعرض فوترتك.</translation>
    </message>
    <message>
        <source>Portico</source>
        <translation>Portico</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>تسجيل الدخول إلى %1</translation>
    </message>
    <message>
        <source>See your plan, your invoices and how you pay.</source>
        <translation>اطّلع على باقتك وفواتيرك ووسيلة دفعك.</translation>
    </message>
    <message>
        <source>Continue in browser</source>
        <translation>المتابعة في المتصفح</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>تسجيل الدخول بجهاز آخر</translation>
    </message>
    <message>
        <source>or</source>
        <translation>أو</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة واحدة…</translation>
    </message>
</context>
<context>
    <name>portico::SignInWaiting</name>
    <message>
        <source>Link copied</source>
        <translation>تم نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Enter this code</source>
        <translation>أدخل هذا الرمز</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>أوشكنا على الانتهاء</translation>
    </message>
    <message>
        <source>Finishing your sign-in…</source>
        <translation>جارٍ إتمام تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Continue in your browser</source>
        <translation>تابع في المتصفح</translation>
    </message>
    <message>
        <source>A page to sign in has opened there. Come back here when you are done. If no page opened, copy the link and open it yourself.</source>
        <translation>فُتحت هناك صفحة لتسجيل الدخول. عد إلى هنا عندما تنتهي. إذا لم تُفتح صفحة، فانسخ الرابط وافتحه بنفسك.</translation>
    </message>
    <message>
        <source>On any device, go to this address and type the code shown here.</source>
        <translation>على أي جهاز، انتقل إلى هذا العنوان واكتب الرمز الظاهر هنا.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة واحدة</translation>
    </message>
    <message>
        <source>Asking where to sign in…</source>
        <translation>جارٍ الاستعلام عن مكان تسجيل الدخول…</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>تعذّر فتح متصفح</translation>
    </message>
    <message>
        <source>Copy the link and open it in a browser on this computer.</source>
        <translation>انسخ الرابط وافتحه في متصفح على هذا الكمبيوتر.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>فتح مرة أخرى</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>تم نسخ الرمز</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>نسخ الرمز</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>تسجيل الدخول بجهاز آخر</translation>
    </message>
</context>
<context>
    <name>portico::StartingPage</name>
    <message>
        <source>Starting</source>
        <translation>جارٍ البدء</translation>
    </message>
    <message>
        <source>Waiting for your keychain…</source>
        <translation>في انتظار سلسلة المفاتيح…</translation>
    </message>
    <message>
        <source>Sign in without it</source>
        <translation>تسجيل الدخول بدونها</translation>
    </message>
</context>
<context>
    <name>portico::StatusSentence</name>
    <message>
        <source>Update payment method</source>
        <translation>تحديث وسيلة الدفع</translation>
    </message>
    <message>
        <source>Add payment method</source>
        <translation>إضافة وسيلة دفع</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>Nothing to pay on this plan.</source>
        <translation>لا شيء يُدفع في هذه الباقة.</translation>
    </message>
    <message>
        <source>Not subscribed</source>
        <translation>غير مشترك</translation>
    </message>
    <message>
        <source>You are not subscribed. Nothing is charged.</source>
        <translation>لست مشتركًا. لا يُخصم شيء.</translation>
    </message>
    <message>
        <source>Then you pay %1.</source>
        <translation>بعدها تدفع %1.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Your trial is running. %1</source>
        <translation>فترتك التجريبية جارية. %1</translation>
    </message>
    <message>
        <source>Your trial ended on %1.</source>
        <translation>انتهت فترتك التجريبية في %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n days left in your trial, until %1.</source>
        <translation>
            <numerusform>بقي %Ln يوم من تجربتك، حتى %1.</numerusform>
            <numerusform>بقي يوم واحد من تجربتك، حتى %1.</numerusform>
            <numerusform>بقي يومان من تجربتك، حتى %1.</numerusform>
            <numerusform>بقيت %Ln أيام من تجربتك، حتى %1.</numerusform>
            <numerusform>بقي %Ln يومًا من تجربتك، حتى %1.</numerusform>
            <numerusform>بقي %Ln يوم من تجربتك، حتى %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep %1 after your trial</source>
        <translation>احتفظ بـ %1 بعد التجربة</translation>
    </message>
    <message>
        <source>Add a payment method before %1, so that nothing is interrupted.</source>
        <translation>أضف وسيلة دفع قبل %1 حتى لا ينقطع شيء.</translation>
    </message>
    <message>
        <source>Your trial is about to end</source>
        <translation>توشك تجربتك على الانتهاء</translation>
    </message>
    <message>
        <source>If %1 is not for you, change or cancel the plan before %2.</source>
        <translation>إذا لم يناسبك %1، فغيّر الباقة أو ألغها قبل %2.</translation>
    </message>
    <message>
        <source>Review plan</source>
        <translation>مراجعة الباقة</translation>
    </message>
    <message>
        <source>Renews on %1 for %2.</source>
        <translation>يتجدد في %1 مقابل %2.</translation>
    </message>
    <message>
        <source>Renews on %1.</source>
        <translation>يتجدد في %1.</translation>
    </message>
    <message>
        <source>Your subscription is active.</source>
        <translation>اشتراكك نشط.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>ينتهي</translation>
    </message>
    <message>
        <source>Ends on %1. Until then you keep everything in %2.</source>
        <translation>ينتهي في %1. حتى ذلك الحين تحتفظ بكل ما في %2.</translation>
    </message>
    <message>
        <source>Your plan is set to end</source>
        <translation>باقتك على وشك الانتهاء</translation>
    </message>
    <message>
        <source>Changed your mind? You can keep %1 until %2.</source>
        <translation>غيّرت رأيك؟ يمكنك الإبقاء على %1 حتى %2.</translation>
    </message>
    <message>
        <source>Keep plan</source>
        <translation>الإبقاء على الباقة</translation>
    </message>
    <message>
        <source>Changes to %1 on %2, then %3.</source>
        <translation>يتغير إلى %1 في %2، ثم %3.</translation>
    </message>
    <message>
        <source>Changes to %1 on %2.</source>
        <translation>يتغير إلى %1 في %2.</translation>
    </message>
    <message>
        <source>Payments are paused until %1.</source>
        <translation>المدفوعات متوقفة مؤقتًا حتى %1.</translation>
    </message>
    <message>
        <source>Payments are paused until you resume them.</source>
        <translation>المدفوعات متوقفة مؤقتًا حتى تستأنفها.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Payments are paused</source>
        <translation>المدفوعات متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Nothing is charged for %1 while they are.</source>
        <translation>لا يُخصم شيء مقابل %1 خلال ذلك.</translation>
    </message>
    <message>
        <source>Resume payments</source>
        <translation>استئناف المدفوعات</translation>
    </message>
    <message>
        <source>Past due</source>
        <translation>متأخر السداد</translation>
    </message>
    <message>
        <source>Your last payment failed</source>
        <translation>فشلت دفعتك الأخيرة</translation>
    </message>
    <message>
        <source>Update your payment method to keep %1.</source>
        <translation>حدّث وسيلة الدفع للاحتفاظ بـ %1.</translation>
    </message>
    <message>
        <source>A payment is overdue.</source>
        <translation>هناك دفعة متأخرة.</translation>
    </message>
    <message>
        <source>%1 is overdue. The next attempt is on %2.</source>
        <translation>%1 متأخر السداد. المحاولة التالية في %2.</translation>
    </message>
    <message>
        <source>%1 is overdue.</source>
        <translation>%1 متأخر السداد.</translation>
    </message>
    <message>
        <source>%1 is unpaid and will not be collected automatically.</source>
        <translation>%1 غير مدفوع ولن يُحصّل تلقائيًا.</translation>
    </message>
    <message>
        <source>An invoice is unpaid and will not be collected automatically.</source>
        <translation>هناك فاتورة غير مدفوعة ولن تُحصّل تلقائيًا.</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>غير مدفوع</translation>
    </message>
    <message>
        <source>Your subscription is on hold</source>
        <translation>اشتراكك معلّق</translation>
    </message>
    <message>
        <source>Pay the open invoice to use %1 again.</source>
        <translation>ادفع الفاتورة المفتوحة لاستخدام %1 مجددًا.</translation>
    </message>
    <message>
        <source>Pay invoice</source>
        <translation>دفع الفاتورة</translation>
    </message>
    <message>
        <source>Your first payment of %1 is not confirmed yet.</source>
        <translation>دفعتك الأولى بقيمة %1 لم تُؤكَّد بعد.</translation>
    </message>
    <message>
        <source>Your first payment is not confirmed yet.</source>
        <translation>دفعتك الأولى لم تُؤكَّد بعد.</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>Confirm your payment</source>
        <translation>أكّد دفعتك</translation>
    </message>
    <message>
        <source>Your bank may ask you to approve it. %1 starts as soon as it is paid.</source>
        <translation>قد يطلب منك مصرفك الموافقة. يبدأ %1 فور الدفع.</translation>
    </message>
    <message>
        <source>Confirm payment</source>
        <translation>تأكيد الدفع</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>The first payment was not confirmed in time, so the subscription never started.</source>
        <translation>لم تُؤكَّد الدفعة الأولى في الوقت المناسب، لذا لم يبدأ الاشتراك.</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>لم يُخصم شيء</translation>
    </message>
    <message>
        <source>You can subscribe again whenever you like.</source>
        <translation>يمكنك الاشتراك مجددًا متى شئت.</translation>
    </message>
    <message>
        <source>See options</source>
        <translation>عرض الخيارات</translation>
    </message>
    <message>
        <source>Paused until %1. Nothing is charged until then.</source>
        <translation>متوقف مؤقتًا حتى %1. لا يُخصم شيء حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>Paused. Nothing is charged until you resume.</source>
        <translation>متوقف مؤقتًا. لا يُخصم شيء حتى تستأنف.</translation>
    </message>
    <message>
        <source>Your subscription is paused</source>
        <translation>اشتراكك متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Resume it to use %1 again.</source>
        <translation>استأنفه لاستخدام %1 مجددًا.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Add a payment method to use %1 again.</source>
        <translation>أضف وسيلة دفع لاستخدام %1 مجددًا.</translation>
    </message>
    <message>
        <source>Ended on %1. Nothing more is charged.</source>
        <translation>انتهى في %1. لن يُخصم شيء بعد الآن.</translation>
    </message>
    <message>
        <source>Your subscription has ended. Nothing more is charged.</source>
        <translation>انتهى اشتراكك. لن يُخصم شيء بعد الآن.</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Come back any time</source>
        <translation>يمكنك العودة في أي وقت</translation>
    </message>
    <message>
        <source>Your invoices stay available here. You can subscribe again whenever you like.</source>
        <translation>تبقى فواتيرك متاحة هنا. يمكنك الاشتراك مجددًا متى شئت.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>This app does not know that status yet. Manage Billing shows the details.</source>
        <translation>لا يعرف هذا التطبيق تلك الحالة بعد. تعرض «إدارة الفوترة» التفاصيل.</translation>
    </message>
    <message>
        <source>No payment method</source>
        <translation>لا توجد وسيلة دفع</translation>
    </message>
    <message>
        <source>Add one before %1, so that the payment goes through.</source>
        <translation>أضف واحدة قبل %1 حتى تتم الدفعة.</translation>
    </message>
    <message>
        <source>Your card has expired</source>
        <translation>انتهت صلاحية بطاقتك</translation>
    </message>
    <message>
        <source>Your card expires soon</source>
        <translation>تنتهي صلاحية بطاقتك قريبًا</translation>
    </message>
    <message>
        <source>%1 will not work for the payment on %2.</source>
        <translation>لن تصلح %1 لدفعة %2.</translation>
    </message>
    <message>
        <source>Add a payment method to keep %1.</source>
        <translation>أضف وسيلة دفع للاحتفاظ بـ %1.</translation>
    </message>
</context>
</TS>
