<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AcceptView</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose a passphrase of your own. Nobody else learns it, not even the case lead.</source>
        <translation>اختر عبارة مرور خاصة بك. لا يعرفها أحد غيرك، ولا حتى المسؤول عن القضية.</translation>
    </message>
    <message>
        <source>Make my keys</source>
        <translation>إنشاء مفاتيحي</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Six words that have nothing to do with each other are good.</source>
        <translation>ست كلمات لا علاقة بينها خيار جيد.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>قوة عبارة المرور</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>عبارة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>عبارتا المرور غير متطابقتين.</translation>
    </message>
    <message>
        <source>You were invited to a case</source>
        <translation>دُعيت إلى قضية</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <source>Closed well on {moment}</source>
        <translation>أُغلقت إغلاقًا سليمًا في ⁨{moment}⁩</translation>
    </message>
    <message>
        <source>It was not closed well last time; it will be checked.</source>
        <translation>لم تُغلق إغلاقًا سليمًا في المرة الماضية؛ ستُفحص.</translation>
    </message>
    <message>
        <source>No way in is left on this device. A slots file from elsewhere, put into the folder “slots”, opens it.</source>
        <translation>لم تبق وسيلة دخول على هذا الجهاز. يفتحها ملف وسائل دخول من مكان آخر إذا وُضع في المجلد «⁨slots⁩».</translation>
    </message>
    <message>
        <source>These files lie in the case and were not read: {names}</source>
        <translation>هذه الملفات موجودة في القضية ولم تُقرأ: ⁨{names}⁩</translation>
    </message>
    <message>
        <source>Which case? Choose the folder that ends in .testimony</source>
        <translation>أي قضية؟ اختر المجلد الذي ينتهي اسمه بـ ⁨.testimony⁩</translation>
    </message>
</context>
<context>
    <name>AccountComparison</name>
    <message>
        <source>Added</source>
        <translation>ما أُضيف</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>ما تغيّر</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>ما لم يُذكر</translation>
    </message>
    <message>
        <source>Nobody spoke of this incident in two interviews whose passages are tied to it or to others.</source>
        <translation>لم يتحدث أحد عن هذه الحادثة في مقابلتين رُبطت مقاطعهما بها أو بغيرها.</translation>
    </message>
    <message>
        <source>Told alike: {count}</source>
        <translation>ما رُوي كما هو: {count}</translation>
    </message>
    <message>
        <source>Which two interviews</source>
        <translation>أي مقابلتين</translation>
    </message>
    <message>
        <source>{name}  {count}</source>
        <translation>{name}  {count}</translation>
    </message>
    <message>
        <source>{witness}: {earlier}, then {later}</source>
        <translation>‏⁨{witness}⁩: ⁨{earlier}⁩، ثم ⁨{later}⁩</translation>
    </message>
</context>
<context>
    <name>AccountRows</name>
    <message>
        <source>class</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>how the witness knows</source>
        <translation>مصدر معرفة الشاهد</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>{aspect}: {before} → {after}</source>
        <translation>{aspect}: ⁨{before}⁩ ← ⁨{after}⁩</translation>
    </message>
</context>
<context>
    <name>AgreementPanel</name>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Agreement by code and incident</source>
        <translation>الاتفاق حسب الرمز والحادثة</translation>
    </message>
    <message>
        <source>All coding</source>
        <translation>كل الترميز</translation>
    </message>
    <message>
        <source>Comparing coders</source>
        <translation>مقارنة المرمّزين</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>تجري المقارنة…</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>العدّ بحسب</translation>
    </message>
    <message>
        <source>Counted by each unit</source>
        <translation>العدّ بحسب كل وحدة</translation>
    </message>
    <message>
        <source>Counted by {unit}</source>
        <translation>العدّ بحسب: {unit}</translation>
    </message>
    <message>
        <source>Here stands how far two or more people agree who coded the same transcripts. So far there are no two: send transcripts to a second coder, and bring their work in. While a blind round is open, the case lead alone sees how its coders agree.</source>
        <translation>يظهر هنا مدى اتفاق شخصين أو أكثر رمّزوا النصوص المفرّغة نفسها. لا يوجد اثنان حتى الآن: أرسل نصوصًا مفرّغة إلى مرمّز ثانٍ، وأدخل عمله. وما دامت جولة معمّاة مفتوحة، فلا يرى مدى اتفاق مرمّزيها إلا المسؤول عن القضية.</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha of all coders, with an interval over interviews drawn anew, and Cohen&apos;s kappa of each two. All text counts, also what nobody coded; a code that is on all or on nothing is undefined.</source>
        <translation>معامل ألفا لكريبندورف لجميع المرمّزين، مع مجال محسوب بإعادة سحب المقابلات، ومعامل كابا لكوهين لكل اثنين. يُحسب النص كله، حتى ما لم يرمّزه أحد؛ والرمز الموضوع على كل شيء أو على لا شيء غير معرَّف.</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message>
        <source>Write a table (Ctrl+E)</source>
        <translation>كتابة جدول ⁨(Ctrl+E)⁩</translation>
    </message>
    <message>
        <source>Write a table…</source>
        <translation>كتابة جدول…</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>الجمل</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>أدوار الكلام</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>غير معرَّف</translation>
    </message>
    <message>
        <source>{people}: {texts} transcripts that two or more of them coded in, {units} {unit}.</source>
        <translation>{people}: عدد النصوص التي رمّز فيها اثنان منهم أو أكثر {texts}، العدد بوحدة «{unit}»: {units}.</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Add to the team</source>
        <translation>إضافة إلى الفريق</translation>
    </message>
    <message>
        <source>Call the person and let them read their fingerprint to you. A letter or a message could be forged.</source>
        <translation>اتصل بالشخص ودعه يقرأ لك بصمته. فالمكتوب أو الرسالة قد يكون مزوّرًا.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Code name</source>
        <translation>الاسم الرمزي</translation>
    </message>
    <message>
        <source>Fingerprint, as they read it to you</source>
        <translation>البصمة كما قُرئت لك</translation>
    </message>
    <message>
        <source>R-2, a code name and no real one</source>
        <translation>‏⁨R-2⁩، اسم رمزي لا اسم حقيقي</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Somebody answered</source>
        <translation>وصل رد</translation>
    </message>
    <message>
        <source>That is not the fingerprint of this answer.</source>
        <translation>هذه ليست بصمة هذا الرد.</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Save it and send it to the case lead. It holds no secret. Then read this fingerprint out by voice:</source>
        <translation>احفظه وأرسله إلى المسؤول عن القضية. لا سر فيه. ثم اقرأ له هذه البصمة بصوتك:</translation>
    </message>
    <message>
        <source>Save the answer…</source>
        <translation>حفظ الرد…</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>ردّك</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>It was received before. Nothing would change.</source>
        <translation>استُلمت من قبل. لن يتغير شيء.</translation>
    </message>
    <message>
        <source>News of the team: people or rights changed</source>
        <translation>أخبار الفريق: تغيّر أشخاص أو حقوق</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>لن يتغير شيء.</translation>
    </message>
    <message>
        <source>{count} codings move with their words</source>
        <translation>الترميزات التي تنتقل مع كلماتها: {count}</translation>
    </message>
    <message>
        <source>{count} codings must be looked at again</source>
        <translation>الترميزات التي يجب النظر فيها من جديد: {count}</translation>
    </message>
    <message>
        <source>{count} conflicts wait for a decision; ours stays in force until then</source>
        <translation>التعارضات التي تنتظر البتّ: {count}؛ ويبقى ما هنا ساريًا حتى ذلك الحين</translation>
    </message>
    <message>
        <source>{count} interviews were erased by the sender and go here too</source>
        <translation>المقابلات التي محاها المرسل وستُمحى هنا أيضًا: {count}</translation>
    </message>
    <message>
        <source>{count} recordings</source>
        <translation>التسجيلات: {count}</translation>
    </message>
    <message>
        <source>{count} records of erased interviews are left out</source>
        <translation>القيود المستبعدة لأنها من مقابلات مُحيت: {count}</translation>
    </message>
    <message>
        <source>{what}: {added} new, {changed} changed, {removed} removed</source>
        <translation>‏⁨{what}⁩: جديد {added}، معدّل {changed}، محذوف {removed}</translation>
    </message>
</context>
<context>
    <name>ArrivalForm</name>
    <message>
        <source>A package from {sender}</source>
        <translation>حزمة من ⁨{sender}⁩</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>تركها</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>استلامها</translation>
    </message>
</context>
<context>
    <name>AsToldPanel</name>
    <message>
        <source>All who say when it was can be right: {time}.</source>
        <translation>يمكن أن يصحّ قول كل من ذكر وقتها: ⁨{time}⁩.</translation>
    </message>
    <message>
        <source>Diamond: one minute. Sharp ends: bounds. Fading ends: open, or only about. Dashed: as noted.</source>
        <translation>المعيّن: دقيقة واحدة. الأطراف الحادّة: حدود. الأطراف المتلاشية: وقت مفتوح أو تقريبي. الخط المتقطع: كما دُوّن.</translation>
    </message>
    <message>
        <source>No one time fits all who say when it was; they may speak of different moments.</source>
        <translation>لا وقت واحد يوافق كل من ذكر وقتها؛ فقد يتحدثون عن لحظات مختلفة.</translation>
    </message>
    <message>
        <source>No passage names a time yet. In a transcript, put the caret into a passage that is tied to this incident, press A and then F, and write the time as the witness told it.</source>
        <translation>لا مقطع يذكر وقتًا بعد. في نص مفرّغ، ضع مؤشر الكتابة في مقطع مرتبط بهذه الحادثة، واضغط ⁨A⁩ ثم ⁨F⁩، واكتب الوقت كما رواه الشاهد.</translation>
    </message>
    <message>
        <source>Noted with the incident: {time}.</source>
        <translation>المدوَّن مع الحادثة: ⁨{time}⁩.</translation>
    </message>
    <message>
        <source>On {day}.</source>
        <translation>في ⁨{day}⁩.</translation>
    </message>
    <message>
        <source>Passages that name no time: {count}.</source>
        <translation>المقاطع التي لا تذكر وقتًا: {count}.</translation>
    </message>
</context>
<context>
    <name>AssignForm</name>
    <message>
        <source>All of them</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Assign interviews</source>
        <translation>إسناد المقابلات</translation>
    </message>
    <message>
        <source>In no round</source>
        <translation>خارج أي جولة</translation>
    </message>
    <message>
        <source>In the round {name}</source>
        <translation>في الجولة ⁨{name}⁩</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>إلى من</translation>
    </message>
    <message>
        <source>Which interviews</source>
        <translation>أي مقابلات</translation>
    </message>
    <message>
        <source>{count} to be coded: each person each interview. What is assigned already stays as it is.</source>
        <translation>ما سيُرمَّز: {count}، لكل شخص كل مقابلة. وما أُسند من قبل يبقى كما هو.</translation>
    </message>
</context>
<context>
    <name>AuditFilters</name>
    <message>
        <source>Act</source>
        <translation>الفعل</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>كله</translation>
    </message>
    <message>
        <source>Every act</source>
        <translation>كل فعل</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Find acts by a code or an id</source>
        <translation>البحث عن الأفعال برمز أو معرّف</translation>
    </message>
    <message>
        <source>On: a code or an id</source>
        <translation>على: رمز أو معرّف</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>The last {days} days</source>
        <translation>آخر {days} يومًا</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Acts</source>
        <translation>الأعمال</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>كجدول (⁨CSV⁩)…</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>التدقيق</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>Check the whole log again (F5)</source>
        <translation>فحص السجل كله مرة أخرى ⁨(F5)⁩</translation>
    </message>
    <message>
        <source>Copy of {people} ({id})</source>
        <translation>نسخة {people} ({id})</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Export of the log</source>
        <translation>تصدير السجل</translation>
    </message>
    <message>
        <source>For the stand-alone verifier…</source>
        <translation>لأداة التحقق المستقلة…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>No act fits.</source>
        <translation>لا يوجد فعل مطابق.</translation>
    </message>
    <message>
        <source>Openings of names</source>
        <translation>عمليات فتح الأسماء</translation>
    </message>
    <message>
        <source>The log was written into the new folder {name}.</source>
        <translation>كُتب السجل في المجلد الجديد {name}.</translation>
    </message>
    <message>
        <source>This copy</source>
        <translation>هذه النسخة</translation>
    </message>
    <message>
        <source>Where shall the log be written? Choose a folder</source>
        <translation>أين يُكتب السجل؟ اختر مجلدًا</translation>
    </message>
    <message>
        <source>Write the log into a folder</source>
        <translation>كتابة السجل في مجلد</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>‏{shown} من {all}</translation>
    </message>
</context>
<context>
    <name>BackupRows</name>
    <message>
        <source>Acts</source>
        <translation>الأعمال</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>بطلب</translation>
    </message>
    <message>
        <source>Before the app upgraded the case</source>
        <translation>قبل ترقية التطبيق للقضية</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>تلقائيًا</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>تاريخ الإعداد</translation>
    </message>
    <message>
        <source>Not genuine: nobody of this case vouches for it</source>
        <translation>غير أصلية: لا يضمنها أحد في هذه القضية</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>What a restore replaced</source>
        <translation>ما حلّت الاستعادة محله</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>BackupsPanel</name>
    <message>
        <source>A backup lies in the case&apos;s own folder and holds texts, names and ways in, but no recordings: these never change and are not copied there. Only a copy on another disk helps if this disk or the device is lost. To restore a backup, lock the case and choose it on the lock screen.</source>
        <translation>تُحفظ النسخة الاحتياطية في مجلد القضية نفسه، وفيها النصوص والأسماء ووسائل الدخول، بلا تسجيلات: فهذه لا تتغير أبدًا ولا تُنسخ إليه. ولا تنفع عند ضياع هذا القرص أو الجهاز إلا نسخة على قرص آخر. لاستعادة نسخة احتياطية اقفل القضية واخترها في شاشة القفل.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
        <source>Backing up the case</source>
        <translation>جارٍ نسخ القضية احتياطيًا</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Copy to another disk…</source>
        <translation>نسخ إلى قرص آخر…</translation>
    </message>
    <message>
        <source>Copying the case</source>
        <translation>جارٍ نسخ القضية</translation>
    </message>
    <message>
        <source>Cut off and not recovered, so not copied: {count} recordings.</source>
        <translation>تسجيلات انقطعت ولم تُدخل، لذلك لم تُنسخ: {count}.</translation>
    </message>
    <message>
        <source>Damaged: {count} recordings.</source>
        <translation>التسجيلات التالفة: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>كل يوم</numerusform>
            <numerusform>كل يوم</numerusform>
            <numerusform>كل يومين</numerusform>
            <numerusform>كل %n أيام</numerusform>
            <numerusform>كل %n يومًا</numerusform>
            <numerusform>كل %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>Last backup: {moment}. It was opened to check it.</source>
        <translation>آخر نسخة احتياطية: ⁨{moment}⁩. وقد فُتحت لفحصها.</translation>
    </message>
    <message>
        <source>Missing here and there: {count} recordings.</source>
        <translation>التسجيلات المفقودة هنا وهناك: {count}.</translation>
    </message>
    <message>
        <source>Missing here, still in the copy: {count} recordings.</source>
        <translation>التسجيلات المفقودة هنا وما زالت في النسخة: {count}.</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>لا شيء تلقائيًا</translation>
    </message>
    <message>
        <source>Pack for another machine…</source>
        <translation>حزم لجهاز آخر…</translation>
    </message>
    <message>
        <source>The case is backed up ({moment}), and the backup was opened to check it.</source>
        <translation>نُسخت القضية احتياطيًا (⁨{moment}⁩)، وفُتحت النسخة لفحصها.</translation>
    </message>
    <message>
        <source>The case is packed and was opened to check it: {recordings} recordings. Open it on the other machine and work there only; then destroy the ways in on this device.</source>
        <translation>حُزمت القضية وفُتحت لفحصها، عدد التسجيلات: {recordings}. افتحها على الجهاز الآخر واعمل هناك فقط؛ ثم أتلف وسائل الدخول على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The copy is whole and was opened to check it: {recordings} recordings, {copied} of them new.</source>
        <translation>النسخة كاملة وفُتحت لفحصها، عدد التسجيلات: {recordings}، الجديد منها: {copied}.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>لا نسخة احتياطية بعد.</translation>
    </message>
    <message>
        <source>Where to? Choose a folder on another disk</source>
        <translation>إلى أين؟ اختر مجلدًا على قرص آخر</translation>
    </message>
    <message>
        <source>Where to? Choose a folder on the disk that you carry over</source>
        <translation>إلى أين؟ اختر مجلدًا على القرص الذي تنقله</translation>
    </message>
</context>
<context>
    <name>BlockedPanel</name>
    <message>
        <source>Blocked passages and why</source>
        <translation>المقاطع المحجوبة وأسباب حجبها</translation>
    </message>
    <message>
        <source>Conditions of witnesses</source>
        <translation>شروط الشهود</translation>
    </message>
    <message>
        <source>Decided {day}.</source>
        <translation>تقرر في ⁨{day}⁩.</translation>
    </message>
    <message>
        <source>No blocked passages</source>
        <translation>لا مقاطع محجوبة</translation>
    </message>
    <message>
        <source>Show or hide what may not leave, and why</source>
        <translation>إظهار أو إخفاء ما لا يجوز خروجه وسببه</translation>
    </message>
    <message>
        <source>The interviewer is {person}.</source>
        <translation>أجرى المقابلة: ⁨{person}⁩.</translation>
    </message>
    <message>
        <source>This release keeps them</source>
        <translation>هذا الإصدار يراعيها</translation>
    </message>
    <message>
        <source>Tick it only if every one of these conditions is kept (Space)</source>
        <translation>لا تعلّم عليها إلا إذا روعيت هذه الشروط كلها ⁨(Space)⁩</translation>
    </message>
    <message>
        <source>{count} blocked passages</source>
        <translation>المقاطع المحجوبة: {count}</translation>
    </message>
    <message>
        <source>{scope}: {reason}</source>
        <translation>‏⁨{scope}⁩: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>{source}: {count} passages</source>
        <translation>‏⁨{source}⁩: عدد المقاطع {count}</translation>
    </message>
    <message>
        <source>{witness}, {interview}, {scope}, decided {day}: “{conditions}”</source>
        <translation>‏⁨{witness}⁩، ⁨{interview}⁩، ⁨{scope}⁩، تقرر في ⁨{day}⁩: «⁨{conditions}⁩»</translation>
    </message>
</context>
<context>
    <name>BookActs</name>
    <message>
        <source>New code</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>{act}. Ctrl+Z takes it back.</source>
        <translation>‏⁨{act}⁩. ⁨Ctrl+Z⁩ للتراجع.</translation>
    </message>
</context>
<context>
    <name>BookDetails</name>
    <message numerus="yes">
        <source>%n codes are chosen: the keys and buttons act on all of them.</source>
        <translation>
            <numerusform>لا رموز مختارة: تعمل المفاتيح والأزرار على كل ما يُختار.</numerusform>
            <numerusform>اختير رمز واحد: تعمل المفاتيح والأزرار عليه.</numerusform>
            <numerusform>اختير رمزان: تعمل المفاتيح والأزرار عليهما معًا.</numerusform>
            <numerusform>اختيرت %n رموز: تعمل المفاتيح والأزرار عليها كلها.</numerusform>
            <numerusform>اختير %n رمزًا: تعمل المفاتيح والأزرار عليها كلها.</numerusform>
            <numerusform>اختير %n رمز: تعمل المفاتيح والأزرار عليها كلها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for them on the page of passages (Ctrl+P)</source>
        <translation>الاستعلام عنها في صفحة المقاطع ⁨(Ctrl+P)⁩</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>التعريف</translation>
    </message>
    <message>
        <source>Delete removes it: no passage has it.</source>
        <translation>‏⁨Delete⁩ لإزالته: لا مقطع يحمله.</translation>
    </message>
    <message>
        <source>Delete retires it: the passages that have it keep it, and it is offered no more.</source>
        <translation>‏⁨Delete⁩ لإيقافه: يبقى على المقاطع التي تحمله، ولا يُعرض بعد ذلك.</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>ما لا يشمله</translation>
    </message>
    <message>
        <source>Find all of them</source>
        <translation>البحث عنها كلها</translation>
    </message>
    <message>
        <source>Give its passages to another code (Ctrl+M)</source>
        <translation>نقل مقاطعه إلى رمز آخر ⁨(Ctrl+M)⁩</translation>
    </message>
    <message>
        <source>Give some of its passages to another code (Ctrl+D)</source>
        <translation>نقل بعض مقاطعه إلى رمز آخر ⁨(Ctrl+D)⁩</translation>
    </message>
    <message>
        <source>History</source>
        <translation>ما سبق</translation>
    </message>
    <message>
        <source>History  {count}</source>
        <translation>ما سبق  {count}</translation>
    </message>
    <message>
        <source>History of the code</source>
        <translation>ما سبق من تغييرات الرمز</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>ما يشمله</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>دمج في…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>No change is kept of it: it came with the case, or from before changes were kept.</source>
        <translation>لم يُحفظ له أي تغيير: جاء مع القضية، أو يعود إلى ما قبل حفظ التغييرات.</translation>
    </message>
    <message>
        <source>No passage has it yet.</source>
        <translation>لا مقطع يحمله بعد.</translation>
    </message>
    <message>
        <source>Nobody has used it yet.</source>
        <translation>لم يستخدمه أحد بعد.</translation>
    </message>
    <message>
        <source>Offer it no more, or bring it back (Ctrl+T)</source>
        <translation>إيقاف عرضه، أو إعادته ⁨(Ctrl+T)⁩</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Passages  {count}</source>
        <translation>المقاطع  {count}</translation>
    </message>
    <message>
        <source>Passages and history of the code</source>
        <translation>مقاطع الرمز وما سبق من تغييراته</translation>
    </message>
    <message>
        <source>Passages not to tag with it, and with which code instead</source>
        <translation>المقاطع التي لا توسم به، والرمز الذي توسم به بدلًا منه</translation>
    </message>
    <message>
        <source>Passages of the code</source>
        <translation>مقاطع الرمز</translation>
    </message>
    <message>
        <source>Passages to tag with it, with an example</source>
        <translation>المقاطع التي توسم به، مع مثال</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove it, which no passage may have (Delete)</source>
        <translation>إزالته، بشرط ألا يحمله أي مقطع ⁨(Delete)⁩</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Retired: it stays on its passages and is offered no more.</source>
        <translation>موقوف: يبقى على مقاطعه ولا يُعرض بعد ذلك.</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>تقسيم…</translation>
    </message>
    <message>
        <source>Tagged by {people}</source>
        <translation>وسم به: ⁨{people}⁩</translation>
    </message>
    <message>
        <source>The first {shown} of {all}</source>
        <translation>أول {shown} من {all}</translation>
    </message>
    <message>
        <source>What the code stands for</source>
        <translation>ما يدل عليه الرمز</translation>
    </message>
</context>
<context>
    <name>BookExport</name>
    <message>
        <source>CSV, a plain table</source>
        <translation>‏⁨CSV⁩، جدول بسيط</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Choose where to write (Ctrl+Enter)</source>
        <translation>اختيار مكان الكتابة ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Export the code book</source>
        <translation>تصدير دليل الرموز</translation>
    </message>
    <message>
        <source>New ids, so that nobody can tell that two files are of the same case</source>
        <translation>معرّفات جديدة، كي لا يتبيّن لأحد أن ملفين من القضية نفسها</translation>
    </message>
    <message>
        <source>QDC, the exchange format of programs for qualitative analysis (REFI-QDA)</source>
        <translation>‏⁨QDC⁩، صيغة التبادل بين برامج التحليل النوعي ⁨(REFI-QDA)⁩</translation>
    </message>
    <message>
        <source>Such a file does not hold (number of codes):</source>
        <translation>لا يحفظ ملف كهذا (عدد الرموز):</translation>
    </message>
    <message>
        <source>The file is not encrypted, and nobody looks for names in it. Read it before you pass it on.</source>
        <translation>الملف غير مشفّر، ولا يُبحث فيه عن أسماء. اقرأه قبل تسليمه لغيرك.</translation>
    </message>
    <message>
        <source>Write nothing (Esc)</source>
        <translation>بلا كتابة أي شيء ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>XLSX, a table for spreadsheets</source>
        <translation>‏⁨XLSX⁩، جدول لبرامج الجداول</translation>
    </message>
    <message>
        <source>• {what} ({count})</source>
        <translation>• {what} ({count})</translation>
    </message>
</context>
<context>
    <name>BookFiles</name>
    <message>
        <source>Add code</source>
        <translation>إضافة رمز</translation>
    </message>
    <message>
        <source>Begin with one of four starters, made of the field&apos;s own words; you see each before it is added. Or take a file of another program, or a first code of your own.</source>
        <translation>ابدأ بأحد أربعة دلائل أولية مأخوذة من مصطلحات المجال نفسها؛ تراها كلها قبل إضافتها. أو خذ ملفًا من برنامج آخر، أو أضف رمزًا أول من عندك.</translation>
    </message>
    <message>
        <source>Code books (*.qdc *.csv *.xlsx)</source>
        <translation>أدلة الرموز (*.qdc *.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Export the code book</source>
        <translation>تصدير دليل الرموز</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>From a file…	Ctrl+O</source>
        <translation>من ملف…	⁨Ctrl+O⁩</translation>
    </message>
    <message>
        <source>Import a code book</source>
        <translation>استيراد دليل رموز</translation>
    </message>
    <message>
        <source>No codes yet.</source>
        <translation>لا رموز بعد.</translation>
    </message>
    <message>
        <source>Starter: {name}</source>
        <translation>دليل أولي: ⁨{name}⁩</translation>
    </message>
    <message>
        <source>The code book is written. The file is not encrypted.</source>
        <translation>كُتب دليل الرموز. الملف غير مشفّر.</translation>
    </message>
    <message>
        <source>{act}. Ctrl+Z takes it back.</source>
        <translation>‏⁨{act}⁩. ⁨Ctrl+Z⁩ للتراجع.</translation>
    </message>
</context>
<context>
    <name>BookHistoryRows</name>
    <message>
        <source>From and to</source>
        <translation>من وإلى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>a code that is gone</source>
        <translation>رمز لم يعد موجودًا</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>في المستوى الأعلى</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: ⁨{before}⁩ ← ⁨{after}⁩</translation>
    </message>
</context>
<context>
    <name>BookMerge</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Codes below, which go along: {count}.</source>
        <translation>الرموز التي تحته، وتنتقل معه: {count}.</translation>
    </message>
    <message>
        <source>Find the code that takes the passages</source>
        <translation>البحث عن الرمز الذي يأخذ المقاطع</translation>
    </message>
    <message>
        <source>Leave everything as it is (Esc)</source>
        <translation>ترك كل شيء كما هو ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Merge (Enter)</source>
        <translation>دمج ⁨(Enter)⁩</translation>
    </message>
    <message>
        <source>Merge {names} into</source>
        <translation>دمج ⁨{names}⁩ في</translation>
    </message>
    <message>
        <source>No other code fits these letters.</source>
        <translation>لا رمز آخر يوافق هذه الحروف.</translation>
    </message>
    <message>
        <source>Passages that change their code: {count}.</source>
        <translation>المقاطع التي يتغير رمزها: {count}.</translation>
    </message>
    <message>
        <source>Passages that one person tagged with both, which become one with both memos: {count}.</source>
        <translation>المقاطع التي وسمها شخص واحد بالرمزين، وتصير مقطعًا واحدًا بالمذكرتين: {count}.</translation>
    </message>
    <message>
        <source>The merged code goes, its texts are added to the other one. Ctrl+Z takes it back.</source>
        <translation>يزول الرمز المدموج، وتضاف نصوصه إلى الرمز الآخر. ⁨Ctrl+Z⁩ للتراجع.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>‏«⁨{name}⁩»</translation>
    </message>
</context>
<context>
    <name>BookPlan</name>
    <message>
        <source>All of it is here already, word for word.</source>
        <translation>كل ما فيه موجود هنا من قبل، بحرفه.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Codes here that it does not have, which stay: {count}.</source>
        <translation>الرموز الموجودة هنا وليست فيه، وتبقى: {count}.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import what is taken (Ctrl+Enter)</source>
        <translation>استيراد ما أُخذ ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>Leave everything as it is (Esc)</source>
        <translation>ترك كل شيء كما هو ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>Space leaves a line out or takes it again. What is replaced is kept in the history of the code.</source>
        <translation>‏⁨Space⁩ لترك سطر أو أخذه من جديد. وما يُستبدل يُحفظ في ما سبق من تغييرات الرمز.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>بلا تغيير</translation>
    </message>
    <message>
        <source>What the import would do</source>
        <translation>ما سيفعله الاستيراد</translation>
    </message>
    <message>
        <source>{outcome}: {count}</source>
        <translation>{outcome}: {count}</translation>
    </message>
    <message>
        <source>{what}: {count}.</source>
        <translation>{what}: {count}.</translation>
    </message>
</context>
<context>
    <name>BookPlanRows</name>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>أخذ</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>ما يتغير</translation>
    </message>
</context>
<context>
    <name>BookRowDelegate</name>
    <message>
        <source>Name of the code</source>
        <translation>اسم الرمز</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>موقوف</translation>
    </message>
</context>
<context>
    <name>BookSplit</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>اختيار كل المعروض</translation>
    </message>
    <message>
        <source>Choose all shown (Ctrl+A)</source>
        <translation>اختيار كل المعروض ⁨(Ctrl+A)⁩</translation>
    </message>
    <message>
        <source>Find the other code, or type the name of a new one</source>
        <translation>ابحث عن الرمز الآخر، أو اكتب اسم رمز جديد</translation>
    </message>
    <message>
        <source>Find words in passages and memos</source>
        <translation>ابحث عن كلمات في المقاطع والمذكرات</translation>
    </message>
    <message>
        <source>Leave everything as it is (Esc)</source>
        <translation>ترك كل شيء كما هو ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>Passages of the code</source>
        <translation>مقاطع الرمز</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>Split (Ctrl+Enter)</source>
        <translation>تقسيم ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Split “{name}”</source>
        <translation>تقسيم «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Tagged by anybody</source>
        <translation>وسمها أي شخص</translation>
    </message>
    <message>
        <source>Who tagged the passages</source>
        <translation>من وسم المقاطع</translation>
    </message>
    <message>
        <source>{chosen} chosen of {shown} shown; Shift and Ctrl choose several</source>
        <translation>المختار: {chosen} من المعروض: {shown}؛ ⁨Shift⁩ و⁨Ctrl⁩ لاختيار عدة مقاطع</translation>
    </message>
</context>
<context>
    <name>BookTree</name>
    <message>
        <source>Add a code below it</source>
        <translation>إضافة رمز تحته</translation>
    </message>
    <message>
        <source>Add a code beside it</source>
        <translation>إضافة رمز بجانبه</translation>
    </message>
    <message>
        <source>Code book</source>
        <translation>دليل الرموز</translation>
    </message>
    <message>
        <source>Merge into another code…</source>
        <translation>دمج في رمز آخر…</translation>
    </message>
    <message>
        <source>Remove, or retire if it is used</source>
        <translation>إزالة، أو إيقاف إن كان مستخدمًا</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>تغيير الاسم</translation>
    </message>
    <message>
        <source>Retire or bring back</source>
        <translation>إيقاف أو إعادة</translation>
    </message>
    <message>
        <source>Split its passages…</source>
        <translation>تقسيم مقاطعه…</translation>
    </message>
    <message>
        <source>Write its definition</source>
        <translation>كتابة تعريفه</translation>
    </message>
</context>
<context>
    <name>BookTreeModel</name>
    <message>
        <source>retired</source>
        <translation>موقوف</translation>
    </message>
</context>
<context>
    <name>CaretPage</name>
    <message>
        <source>Tags here: {tags}</source>
        <translation>الوسوم هنا: ⁨{tags}⁩</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>النص المفرّغ</translation>
    </message>
</context>
<context>
    <name>CaseSettings</name>
    <message>
        <source>SY TR LB</source>
        <translation>SY TR LB</translation>
    </message>
</context>
<context>
    <name>Casualties</name>
    <message>
        <source>Casualties</source>
        <translation>الإصابات البشرية</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>One line for each figure and source. Accounts that differ stay side by side; nothing is added up.</source>
        <translation>سطر واحد لكل رقم ومصدر. تبقى الروايات المختلفة جنبًا إلى جنب؛ ولا يُجمع شيء.</translation>
    </message>
</context>
<context>
    <name>CasualtyRow</name>
    <message>
        <source>I-001, list of the hospital</source>
        <translation>‏⁨I-001⁩، قائمة المستشفى</translation>
    </message>
    <message>
        <source>The most is smaller than the least.</source>
        <translation>الحد الأعلى أصغر من الحد الأدنى.</translation>
    </message>
</context>
<context>
    <name>CertaintyPanel</name>
    <message>
        <source>Decide</source>
        <translation>البتّ</translation>
    </message>
    <message>
        <source>Decisions so far</source>
        <translation>القرارات حتى الآن</translation>
    </message>
    <message>
        <source>Keep this decision with its reasons (Ctrl+Enter)</source>
        <translation>حفظ هذا القرار مع أسبابه ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Leads and report writers decide this.</source>
        <translation>يبتّ في هذا المسؤولون عن القضية وكتّاب التقارير.</translation>
    </message>
    <message>
        <source>No proposal</source>
        <translation>لا اقتراح</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>لا قرارات بعد.</translation>
    </message>
    <message>
        <source>Not decided yet.</source>
        <translation>لم يُبتّ فيها بعد.</translation>
    </message>
    <message>
        <source>Proposed: {word}</source>
        <translation>المقترح: ⁨{word}⁩</translation>
    </message>
    <message>
        <source>Reasons of the decision</source>
        <translation>أسباب القرار</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>What it rests on, and what is missing</source>
        <translation>ما تستند إليه، وما ينقص</translation>
    </message>
    <message>
        <source>by {person}, {moment}</source>
        <translation>اتخذه ⁨{person}⁩، ⁨{moment}⁩</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>proposed then: {word}</source>
        <translation>المقترح حينها: ⁨{word}⁩</translation>
    </message>
    <message>
        <source>{word}, noted with the incident; nobody gave reasons yet.</source>
        <translation>‏⁨{word}⁩، مدوَّنة مع الحادثة؛ لم تُذكر أسباب بعد.</translation>
    </message>
</context>
<context>
    <name>ChipBox</name>
    <message>
        <source>Close now</source>
        <translation>إغلاق الآن</translation>
    </message>
    <message>
        <source>Closes in {seconds} s</source>
        <translation>يُغلق بعد {seconds} ث</translation>
    </message>
    <message>
        <source>For two minutes (N)</source>
        <translation>لدقيقتين ⁨(N)⁩</translation>
    </message>
    <message>
        <source>Keep closed</source>
        <translation>إبقاؤه مغلقًا</translation>
    </message>
    <message>
        <source>No words are kept for this alias.</source>
        <translation>لا كلمات محفوظة لهذا الاسم البديل.</translation>
    </message>
    <message>
        <source>Reason for showing the name</source>
        <translation>سبب إظهار الاسم</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Show the name…</source>
        <translation>إظهار الاسم…</translation>
    </message>
    <message>
        <source>What an alias stands for</source>
        <translation>ما يدل عليه الاسم البديل</translation>
    </message>
    <message>
        <source>Why now? It stands in the log.</source>
        <translation>لماذا الآن؟ يُدوَّن في السجل.</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source> + </source>
        <translation> + </translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الحادثة</translation>
    </message>
    <message>
        <source>It becomes public, so a high risk to the witness blocks it too.</source>
        <translation>سيُنشر للعموم، لذلك يمنعه أيضًا ارتفاع الخطر على الشاهد.</translation>
    </message>
    <message>
        <source>Needs consent to: {scopes}.</source>
        <translation>يحتاج إلى الموافقة على: ⁨{scopes}⁩.</translation>
    </message>
    <message>
        <source>Only passages whose witness agreed to this very use can leave.</source>
        <translation>لا تخرج إلا المقاطع التي وافق شاهدها على هذا الاستخدام بعينه.</translation>
    </message>
    <message>
        <source>Passages of which incident?</source>
        <translation>مقاطع أي حادثة؟</translation>
    </message>
    <message>
        <source>Type a code or a word of the title</source>
        <translation>اكتب رمزًا أو كلمة من العنوان</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>لأي غرض؟</translation>
    </message>
    <message>
        <source>{code}  {title}  ({count} passages)</source>
        <translation>‏⁨{code}⁩  ⁨{title}⁩  (عدد المقاطع: {count})</translation>
    </message>
</context>
<context>
    <name>Circumstances</name>
    <message>
        <source>By code, besides the witness.</source>
        <translation>بالرمز، سوى الشاهد.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Date of the interview</source>
        <translation>تاريخ المقابلة</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>How</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>How exactly the place is noted</source>
        <translation>درجة الدقة في تدوين المكان</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>المترجم</translation>
    </message>
    <message>
        <source>Interpreter&apos;s code</source>
        <translation>رمز المترجم</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>المقابلة</translation>
    </message>
    <message>
        <source>Interview code</source>
        <translation>رمز المقابلة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>No more exactly than is safe for the witness</source>
        <translation>لا أدق مما هو آمن للشاهد</translation>
    </message>
    <message>
        <source>People present and record</source>
        <translation>الحاضرون والتسجيل</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>موقع المقابلة</translation>
    </message>
    <message>
        <source>Take today&apos;s date</source>
        <translation>وضع تاريخ اليوم</translation>
    </message>
    <message>
        <source>The interpreter has promised confidentiality in writing</source>
        <translation>تعهّد المترجم كتابةً بالحفاظ على السرية</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Who could overhear</source>
        <translation>من يمكنه أن يسمع</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>مع من</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>غير مدوَّن</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>This is not a time. Write 14:30.</source>
        <translation>هذا ليس وقتًا. اكتب ⁨14:30⁩.</translation>
    </message>
</context>
<context>
    <name>CodeBookPage</name>
    <message>
        <source>A file (Ctrl+O), or a starter code book</source>
        <translation>ملف ⁨(Ctrl+O)⁩، أو دليل رموز أولي</translation>
    </message>
    <message>
        <source>Add a code beside it (Ctrl+I)</source>
        <translation>إضافة رمز بجانبه ⁨(Ctrl+I)⁩</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>إضافة رمز</translation>
    </message>
    <message>
        <source>Code book</source>
        <translation>دليل الرموز</translation>
    </message>
    <message>
        <source>Drag codes, or move them with Alt and the arrows. F2 renames.</source>
        <translation>اسحب الرموز، أو انقلها بالمفتاح ⁨Alt⁩ والأسهم. ⁨F2⁩ لتغيير الاسم.</translation>
    </message>
    <message>
        <source>Export the code book</source>
        <translation>تصدير دليل الرموز</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Find codes</source>
        <translation>البحث عن رموز</translation>
    </message>
    <message>
        <source>Find codes (Ctrl+F)</source>
        <translation>البحث عن رموز ⁨(Ctrl+F)⁩</translation>
    </message>
    <message>
        <source>Find words in names and definitions</source>
        <translation>ابحث عن كلمات في الأسماء والتعريفات</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import a code book</source>
        <translation>استيراد دليل رموز</translation>
    </message>
    <message>
        <source>No code fits these words. Esc shows all codes again.</source>
        <translation>لا رمز يوافق هذه الكلمات. ⁨Esc⁩ لإظهار كل الرموز مجددًا.</translation>
    </message>
    <message>
        <source>Write the code book to a file (Ctrl+E)</source>
        <translation>كتابة دليل الرموز في ملف ⁨(Ctrl+E)⁩</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>‏{shown} من {all}</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>Create code “{name}”</source>
        <translation>إنشاء الرمز «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Create “{name}” below {above}</source>
        <translation>إنشاء «⁨{name}⁩» تحت ⁨{above}⁩</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
</context>
<context>
    <name>CodingDesk</name>
    <message>
        <source>Tag removed. Ctrl+Z brings it back.</source>
        <translation>أُزيل الوسم. ⁨Ctrl+Z⁩ لإعادته.</translation>
    </message>
    <message>
        <source>Tagged “{name}”. Ctrl+Z takes it back.</source>
        <translation>وُسم بـ«⁨{name}⁩». ⁨Ctrl+Z⁩ للتراجع.</translation>
    </message>
    <message>
        <source>These words have this tag already.</source>
        <translation>تحمل هذه الكلمات هذا الوسم من قبل.</translation>
    </message>
</context>
<context>
    <name>CodingPanel</name>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Codes and incidents</source>
        <translation>الرموز والحوادث</translation>
    </message>
    <message>
        <source>Create code “{name}”</source>
        <translation>إنشاء الرمز «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>Create code “{name}” below “{above}”</source>
        <translation>إنشاء الرمز «⁨{name}⁩» تحت «⁨{above}⁩»</translation>
    </message>
    <message>
        <source>Double-click or Enter ties the passage; a click shows where a code is used</source>
        <translation>النقر المزدوج أو ⁨Enter⁩ يربط المقطع؛ والنقر يُظهر مواضع استخدام الرمز</translation>
    </message>
    <message>
        <source>Enter ties · Ctrl+Enter ties, then memo · Shift+Enter ties, then next · Tab goes below a code · Alt+1 to Alt+9 puts it on a digit</source>
        <translation>‏⁨Enter⁩ ربط · ⁨Ctrl+Enter⁩ ربط ثم مذكرة · ⁨Shift+Enter⁩ ربط ثم التالي · ⁨Tab⁩ الانتقال تحت رمز · من ⁨Alt+1⁩ إلى ⁨Alt+9⁩ وضعه على رقم</translation>
    </message>
    <message>
        <source>Find a code or an incident</source>
        <translation>ابحث عن رمز أو حادثة</translation>
    </message>
    <message>
        <source>Find a code or an incident for the passage (C)</source>
        <translation>البحث عن رمز أو حادثة للمقطع ⁨(C)⁩</translation>
    </message>
    <message>
        <source>For the segment with the caret; select words for less.</source>
        <translation>للفقرة التي فيها مؤشر الكتابة؛ حدد كلمات لأقل من ذلك.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>No codes yet. Type the name of the first one and press Enter.</source>
        <translation>لا رموز بعد. اكتب اسم الرمز الأول واضغط ⁨Enter⁩.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
</context>
<context>
    <name>CollectedView</name>
    <message>
        <source>Bring in</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Everything has arrived. Read this receipt out to whoever has the device:</source>
        <translation>وصل كل شيء. اقرأ هذا الإيصال بصوتك على من لديه الجهاز:</translation>
    </message>
    <message>
        <source>Interviews that came: {count}</source>
        <translation>المقابلات التي وصلت: {count}</translation>
    </message>
    <message>
        <source>Interviews that would come: {count}</source>
        <translation>المقابلات التي ستصل: {count}</translation>
    </message>
    <message>
        <source>Missing from {device}: interview number {first}.</source>
        <translation>ناقص من {device}: المقابلة رقم {first}.</translation>
    </message>
    <message>
        <source>Missing from {device}: interviews number {first} to {last}.</source>
        <translation>ناقص من {device}: المقابلات من الرقم {first} إلى {last}.</translation>
    </message>
    <message>
        <source>No counter came along: nobody can tell whether the newest interviews are missing.</source>
        <translation>لم يصل عدّاد معها: لا يمكن معرفة ما إذا كانت أحدث المقابلات ناقصة.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Recordings that are in no interview yet lie on the device: {count}. Hand over there.</source>
        <translation>على الجهاز تسجيلات ليست في أي مقابلة بعد: {count}. سلّمها من هناك.</translation>
    </message>
    <message>
        <source>The device seals to keys that were replaced. Give it a newer kit.</source>
        <translation>يختم الجهاز لمفاتيح استُبدلت. أعطه عُدّة أحدث.</translation>
    </message>
    <message>
        <source>cut off: {count}</source>
        <translation>مقطوعة: {count}</translation>
    </message>
    <message>
        <source>nobody described it</source>
        <translation>لم يصفه أحد</translation>
    </message>
    <message>
        <source>recordings: {count}</source>
        <translation>التسجيلات: {count}</translation>
    </message>
    <message>
        <source>was {code} on the device</source>
        <translation>كان {code} على الجهاز</translation>
    </message>
    <message>
        <source>{count} had come before.</source>
        <translation>{count} وصلت من قبل.</translation>
    </message>
    <message>
        <source>{device} lost its counter and began to count anew.</source>
        <translation>فقد {device} عدّاده وبدأ العدّ من جديد.</translation>
    </message>
    <message>
        <source>{device}: its items do not follow one another as they must. Somebody may have copied it.</source>
        <translation>{device}: لا تتتابع عناصره كما يجب. ربما نسخه أحد.</translation>
    </message>
    <message>
        <source>{witness}, was {code} on the device</source>
        <translation>{witness}، كان {code} على الجهاز</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Esc closes</source>
        <translation>‏⁨Esc⁩ للإغلاق</translation>
    </message>
    <message>
        <source>Find an act, an interview, a code or an incident</source>
        <translation>البحث عن عمل أو مقابلة أو رمز أو حادثة</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>لا شيء هنا بهذا الاسم.</translation>
    </message>
    <message>
        <source>Type an act, an interview, a code or an incident</source>
        <translation>اكتب اسم عمل أو مقابلة أو رمز أو حادثة</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
</context>
<context>
    <name>CompareCode</name>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Compare a head code from your notebook</source>
        <translation>مقارنة رمز رأس السجل من دفترك</translation>
    </message>
    <message>
        <source>Head code from your notebook</source>
        <translation>رمز رأس السجل من دفترك</translation>
    </message>
    <message>
        <source>The log contains what you wrote down: it had that code after act {number}, and all up to that act is as it was.</source>
        <translation>يحتوي السجل على ما كتبته: كان له هذا الرمز بعد الفعل {number}، وكل ما سبق حتى ذلك الفعل باقٍ كما كان.</translation>
    </message>
    <message>
        <source>This log never had that code. Look whether it was copied rightly, and whether it is this copy&apos;s log; if so, entries were changed or are missing: tell the case lead.</source>
        <translation>لم يكن لهذا السجل ذلك الرمز قط. تأكد من صحة نقله ومن أنه سجل هذه النسخة؛ فإن كان كذلك فقد غُيّرت قيود أو نقصت: أخبر المسؤول عن القضية.</translation>
    </message>
</context>
<context>
    <name>ConditionPicker</name>
    <message>
        <source>A code, an incident, a role, a place, a date, words …</source>
        <translation>رمز أو حادثة أو دور أو مكان أو تاريخ أو كلمات …</translation>
    </message>
    <message>
        <source>Find a condition</source>
        <translation>البحث عن شرط</translation>
    </message>
    <message>
        <source>Tab changes how · Enter adds · Esc closes</source>
        <translation>‏⁨Tab⁩ تغيير الكيفية · ⁨Enter⁩ إضافة · ⁨Esc⁩ إغلاق</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
</context>
<context>
    <name>ConflictRows</name>
    <message>
        <source>About</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Changed elsewhere by</source>
        <translation>غيّره في مكان آخر</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>اكتُشف</translation>
    </message>
</context>
<context>
    <name>ConflictsPanel</name>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>In the package</source>
        <translation>في الحزمة</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>إبقاء ما هنا</translation>
    </message>
    <message>
        <source>Names are not shown in this list. Open them in the interview before you decide.</source>
        <translation>لا تظهر الأسماء في هذه القائمة. افتحها في المقابلة قبل أن تقرر.</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>لا شيء يُبتّ فيه</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>أُزيل.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>أخذ ما في الحزمة</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>للبتّ</translation>
    </message>
    <message>
        <source>What came with the package holds from now on</source>
        <translation>يسري من الآن ما جاء مع الحزمة</translation>
    </message>
    <message>
        <source>What stands here stays</source>
        <translation>يبقى ما هنا</translation>
    </message>
    <message>
        <source>When a package changes what was changed here too, both states are kept and shown here.</source>
        <translation>إذا غيّرت حزمة ما تغيّر هنا أيضًا، تُحفظ الحالتان وتُعرضان هنا.</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>conditional</source>
        <translation>مشروطة</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>given</source>
        <translation>ممنوحة</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>لم تُطلب</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>مسحوبة</translation>
    </message>
</context>
<context>
    <name>ConsentDecisionForm</name>
    <message>
        <source>12 May 2031</source>
        <translation>12 مايو 2031</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>أقرّه</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>موعد السؤال مجددًا</translation>
    </message>
    <message>
        <source>Back without recording (Esc)</source>
        <translation>الرجوع بلا تسجيل ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>الأهلية</translation>
    </message>
    <message>
        <source>Conditions, in the witness&apos;s own terms</source>
        <translation>الشروط بألفاظ الشاهد نفسه</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>صاحب القرار</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>كيف أُعطيت</translation>
    </message>
    <message>
        <source>Interpreter&apos;s code</source>
        <translation>رمز المترجم</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Lawful basis, apart from consent</source>
        <translation>الأساس القانوني، سوى الموافقة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Record the decision (Ctrl+Enter)</source>
        <translation>تسجيل القرار ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>نص الأسئلة</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>أخذها</translation>
    </message>
    <message>
        <source>The child agrees</source>
        <translation>الطفل موافق</translation>
    </message>
    <message>
        <source>This is not a day. Write 12 May 2031.</source>
        <translation>هذا ليس يومًا. اكتب ⁨12 مايو 2031⁩.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>ما المقصود</translation>
    </message>
    <message>
        <source>Why it is withheld</source>
        <translation>سبب الحجب</translation>
    </message>
    <message>
        <source>Withheld from whom</source>
        <translation>محجوب عن</translation>
    </message>
    <message>
        <source>Witness to consent</source>
        <translation>شاهد على الموافقة</translation>
    </message>
    <message>
        <source>Write 09:30.</source>
        <translation>اكتب ⁨09:30⁩.</translation>
    </message>
    <message>
        <source>Write the conditions.</source>
        <translation>اكتب الشروط.</translation>
    </message>
    <message>
        <source>approval, basis, withheld</source>
        <translation>الإقرار، الأساس القانوني، الحجب</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>لم يُسأل</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>غير مدوَّن</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>{witness} · {interview}</source>
        <translation>‏⁨{witness}⁩ · ⁨{interview}⁩</translation>
    </message>
    <message>
        <source>“{question}”</source>
        <translation>‏«⁨{question}⁩»</translation>
    </message>
</context>
<context>
    <name>ConsentHistory</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Agreed on {day}, but only until {until}. It counts as a no until it is given again.</source>
        <translation>وافق في ⁨{day}⁩، لكن حتى ⁨{until}⁩ فقط. يُعدّ ذلك رفضًا إلى أن يوافق من جديد.</translation>
    </message>
    <message>
        <source>Agreed on {day}, under conditions.</source>
        <translation>وافق في ⁨{day}⁩ بشروط.</translation>
    </message>
    <message>
        <source>Agreed on {day}.</source>
        <translation>وافق في ⁨{day}⁩.</translation>
    </message>
    <message>
        <source>Approved by: {text}</source>
        <translation>أقرّه: ⁨{text}⁩</translation>
    </message>
    <message>
        <source>History</source>
        <translation>ما سبق</translation>
    </message>
    <message>
        <source>It holds until {until}.</source>
        <translation>تسري حتى ⁨{until}⁩.</translation>
    </message>
    <message>
        <source>Lawful basis: {text}</source>
        <translation>الأساس القانوني: ⁨{text}⁩</translation>
    </message>
    <message>
        <source>Nobody has asked. That never counts as a yes.</source>
        <translation>لم يسأل أحد. ولا يُعدّ ذلك موافقة أبدًا.</translation>
    </message>
    <message>
        <source>Noted as not asked on {day}. That never counts as a yes.</source>
        <translation>دُوّن في ⁨{day}⁩ أنه لم يُسأل. ولا يُعدّ ذلك موافقة أبدًا.</translation>
    </message>
    <message>
        <source>Open interview</source>
        <translation>فتح المقابلة</translation>
    </message>
    <message>
        <source>Record a decision</source>
        <translation>تسجيل قرار</translation>
    </message>
    <message>
        <source>Record a decision (D)</source>
        <translation>تسجيل قرار ⁨(D)⁩</translation>
    </message>
    <message>
        <source>Said no on {day}.</source>
        <translation>رفض في ⁨{day}⁩.</translation>
    </message>
    <message>
        <source>Script: {text}</source>
        <translation>نص الأسئلة: ⁨{text}⁩</translation>
    </message>
    <message>
        <source>Taken back on {day}, with effect at once.</source>
        <translation>سُحبت في ⁨{day}⁩ بأثر فوري.</translation>
    </message>
    <message>
        <source>Taken by: {text}</source>
        <translation>أخذها: ⁨{text}⁩</translation>
    </message>
    <message>
        <source>To be reviewed on {day}</source>
        <translation>تُراجَع في ⁨{day}⁩</translation>
    </message>
    <message>
        <source>Valid until {day}</source>
        <translation>صالحة حتى ⁨{day}⁩</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Withdraw this consent (W)</source>
        <translation>سحب هذه الموافقة ⁨(W)⁩</translation>
    </message>
    <message>
        <source>Withheld because: {text}</source>
        <translation>سبب الحجب: ⁨{text}⁩</translation>
    </message>
    <message>
        <source>Withheld from: {text}</source>
        <translation>محجوب عن: ⁨{text}⁩</translation>
    </message>
    <message>
        <source>Witness to consent: {text}</source>
        <translation>شاهد على الموافقة: ⁨{text}⁩</translation>
    </message>
    <message>
        <source>another account</source>
        <translation>حساب آخر</translation>
    </message>
    <message>
        <source>by: {who}</source>
        <translation>صاحب القرار: ⁨{who}⁩</translation>
    </message>
    <message>
        <source>capacity: {capacity}</source>
        <translation>الأهلية: ⁨{capacity}⁩</translation>
    </message>
    <message>
        <source>the child agreed</source>
        <translation>وافق الطفل</translation>
    </message>
    <message>
        <source>the child did not agree</source>
        <translation>لم يوافق الطفل</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>{state}, {moment}</source>
        <translation>‏⁨{state}⁩، ⁨{moment}⁩</translation>
    </message>
    <message>
        <source>{witness} · {interview}</source>
        <translation>‏⁨{witness}⁩ · ⁨{interview}⁩</translation>
    </message>
    <message>
        <source>“{conditions}”</source>
        <translation>‏«⁨{conditions}⁩»</translation>
    </message>
</context>
<context>
    <name>ConsentLegend</name>
    <message>
        <source>Enter open · D decide · W withdraw</source>
        <translation>‏⁨Enter⁩ فتح · ⁨D⁩ قرار · ⁨W⁩ سحب</translation>
    </message>
</context>
<context>
    <name>ConsentMatrix</name>
    <message>
        <source>Afterwards</source>
        <translation>فيما بعد</translation>
    </message>
    <message>
        <source>Handing on</source>
        <translation>التسليم إلى جهات أخرى</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>النشر</translation>
    </message>
    <message>
        <source>Taking part</source>
        <translation>المشاركة</translation>
    </message>
    <message>
        <source>Working with it</source>
        <translation>العمل عليها</translation>
    </message>
    <message>
        <source>{witness}, interview {interview}</source>
        <translation>‏⁨{witness}⁩، المقابلة ⁨{interview}⁩</translation>
    </message>
    <message>
        <source>{witness}, {scope}: {state}</source>
        <translation>‏⁨{witness}⁩، ⁨{scope}⁩: ⁨{state}⁩</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>كل الأجوبة</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Every scope</source>
        <translation>كل النطاقات</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>ابحث عن رمز</translation>
    </message>
    <message>
        <source>Find an interview by its code</source>
        <translation>البحث عن مقابلة برمزها</translation>
    </message>
    <message>
        <source>Find an interview by its code (Ctrl+F)</source>
        <translation>البحث عن مقابلة برمزها ⁨(Ctrl+F)⁩</translation>
    </message>
    <message>
        <source>Log an interview first (Ctrl N). What the witness allowed is shown here, scope by scope.</source>
        <translation>سجّل مقابلة أولًا ⁨(Ctrl N)⁩. يظهر هنا ما أذن به الشاهد، نطاقًا نطاقًا.</translation>
    </message>
    <message>
        <source>Nobody has been asked yet.</source>
        <translation>لم يُسأل أحد بعد.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>‏{shown} من {all}</translation>
    </message>
</context>
<context>
    <name>ConsentTable</name>
    <message>
        <source>Consent of every interview</source>
        <translation>الموافقات في كل مقابلة</translation>
    </message>
    <message>
        <source>Enter opens a cell, D records a decision, W withdraws</source>
        <translation>‏⁨Enter⁩ يفتح خانة، و⁨D⁩ يسجل قرارًا، و⁨W⁩ يسحب</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>Locking stopped what was running (acts: {count}). What had been stored stays stored; begin it again.</source>
        <translation>أوقف القفل ما كان يجري (عدد الأعمال: {count}). ما حُفظ يبقى محفوظًا؛ ابدأ ما توقف من جديد.</translation>
    </message>
</context>
<context>
    <name>CorroborationGrid</name>
    <message>
        <source>No passage is tied to this incident yet. C in a transcript ties one.</source>
        <translation>لا مقطع مربوطًا بهذه الحادثة بعد. ⁨C⁩ في نص مفرّغ لربط مقطع.</translation>
    </message>
    <message>
        <source>Passages of this cell</source>
        <translation>مقاطع هذه الخانة</translation>
    </message>
    <message>
        <source>Play the passage</source>
        <translation>تشغيل المقطع</translation>
    </message>
    <message>
        <source>Play the passage, or stop (Space)</source>
        <translation>تشغيل المقطع، أو إيقافه ⁨(Space)⁩</translation>
    </message>
    <message>
        <source>says nothing of it</source>
        <translation>لا يقول عنها شيئًا</translation>
    </message>
    <message>
        <source>{what}, {witness}</source>
        <translation>‏⁨{what}⁩، ⁨{witness}⁩</translation>
    </message>
</context>
<context>
    <name>CountBars</name>
    <message>
        <source>Counts of passages</source>
        <translation>أعداد المقاطع</translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message>
        <source>By</source>
        <translation>حسب</translation>
    </message>
    <message>
        <source>Counting passages</source>
        <translation>عدّ المقاطع</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Most first</source>
        <translation>الأكثر أولًا</translation>
    </message>
    <message>
        <source>Nothing to count. Tag passages in a transcript, or ask for others.</source>
        <translation>لا شيء يُعدّ. ضع وسومًا على مقاطع في نص مفرّغ، أو اطلب غيرها.</translation>
    </message>
    <message>
        <source>The wide bar counts passages, the narrow one witnesses. Enter shows the passages.</source>
        <translation>يعدّ الشريط العريض المقاطع، والضيق الشهود. ⁨Enter⁩ لعرض المقاطع.</translation>
    </message>
</context>
<context>
    <name>CreateCaseView</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Create the case</source>
        <translation>إنشاء القضية</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>جارٍ الإنشاء…</translation>
    </message>
    <message>
        <source>Everything in it is encrypted. Nobody can open it without the passphrase.</source>
        <translation>كل ما فيها مشفّر. ولا يستطيع أحد فتحها بلا عبارة المرور.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>قضية جديدة</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Six words that have nothing to do with each other are good.</source>
        <translation>ست كلمات لا علاقة بينها خيار جيد.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>قوة عبارة المرور</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>عبارة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>عبارتا المرور غير متطابقتين.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Where should the case lie?</source>
        <translation>أين ينبغي أن تكون القضية؟</translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>Afterwards</source>
        <translation>بعد ذلك</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل ذلك</translation>
    </message>
    <message>
        <source>Closed, whole days</source>
        <translation>مدة الإغلاق، بالأيام الكاملة</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>الأضرار</translation>
    </message>
    <message>
        <source>Damage and function</source>
        <translation>الأضرار والأداء</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>This is not a date. Write 12 May 2031, May 2031 or 2031.</source>
        <translation>هذا ليس تاريخًا. اكتب ⁨12 مايو 2031⁩ أو ⁨مايو 2031⁩ أو ⁨2031⁩.</translation>
    </message>
</context>
<context>
    <name>Degrees</name>
    <message>
        <source>Write degrees with a point, from -{most} to {most}.</source>
        <translation>اكتب الدرجات بنقطة عشرية، من ⁨-{most}⁩ إلى ⁨{most}⁩.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Bring in a package</source>
        <translation>استلام حزمة</translation>
    </message>
    <message>
        <source>Log an interview</source>
        <translation>تسجيل مقابلة</translation>
    </message>
    <message>
        <source>Mask names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Open names with a second person</source>
        <translation>فتح الأسماء مع شخص ثانٍ</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>البحث في كل شيء</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Try now, while the paper is at hand, whether passphrase and words bring this case back.</source>
        <translation>جرّب الآن، والورقة في متناولك، هل تستعيد عبارة المرور والكلمات هذه القضية.</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Any file (*)</source>
        <translation>أي ملف (*)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Close after</source>
        <translation>الإغلاق بعد</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>Headquarters sends a newer kit after somebody has left the team.</source>
        <translation>يرسل المقر عُدّة أحدث بعد أن يغادر أحد الفريق.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Its kit</source>
        <translation>عُدّته</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Look, on this device</source>
        <translation>المظهر على هذا الجهاز</translation>
    </message>
    <message>
        <source>Take up a newer kit…</source>
        <translation>أخذ عُدّة أحدث…</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>The same as headquarters has on its note; it never changes.</source>
        <translation>هي نفسها التي على ورقة المقر؛ ولا تتغير أبدًا.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>This device seals to the newer keys from now on.</source>
        <translation>يختم هذا الجهاز بالمفاتيح الأحدث من الآن.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>ما يفعله</translation>
    </message>
    <message>
        <source>Which kit? Choose the file from headquarters</source>
        <translation>أي عُدّة؟ اختر الملف الذي من المقر</translation>
    </message>
    <message>
        <source>Without a key or a pointer move, unless somebody is being recorded. What was typed is gone.</source>
        <translation>بلا مفتاح ولا حركة مؤشر، ما لم يكن التسجيل جاريًا. ويضيع ما كُتب.</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>‏{minutes} د</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>‏{percent}٪</translation>
    </message>
</context>
<context>
    <name>DevicesPanel</name>
    <message>
        <source>A laptop that seals interviews and recordings at once and cannot read them back. What it brings is taken in whole, once, and only while the device is in the team: remove it under People if it is lost.</source>
        <translation>حاسوب محمول يختم المقابلات والتسجيلات فورًا ولا يستطيع قراءتها بعد ذلك. ما يأتي به يُدخل كاملًا ومرة واحدة وما دام الجهاز في الفريق: أزِله من «الأشخاص» إن ضاع.</translation>
    </message>
    <message>
        <source>Code name of the device</source>
        <translation>الاسم الرمزي للجهاز</translation>
    </message>
    <message>
        <source>Code name, no real one</source>
        <translation>اسم رمزي، لا اسم حقيقي</translation>
    </message>
    <message>
        <source>Collect from a device…</source>
        <translation>جمع من جهاز…</translation>
    </message>
    <message>
        <source>Collecting from a device</source>
        <translation>الجمع من جهاز</translation>
    </message>
    <message>
        <source>Field devices</source>
        <translation>أجهزة الميدان</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>Fingerprint of {code}: {fingerprint}</source>
        <translation>بصمة {code}: {fingerprint}</translation>
    </message>
    <message>
        <source>Kit (*.kit)</source>
        <translation>عُدّة (⁨*.kit⁩)</translation>
    </message>
    <message>
        <source>Looking at what a device sealed</source>
        <translation>الاطلاع على ما ختمه جهاز</translation>
    </message>
    <message>
        <source>Make its folder…</source>
        <translation>إنشاء مجلده…</translation>
    </message>
    <message>
        <source>New device</source>
        <translation>جهاز جديد</translation>
    </message>
    <message>
        <source>Newer kit…</source>
        <translation>عُدّة أحدث…</translation>
    </message>
    <message>
        <source>The kit is written. It holds no secret: on the device, This device takes it up.</source>
        <translation>كُتبت العُدّة. لا تحمل سرًّا: على الجهاز تأخذها صفحة «هذا الجهاز».</translation>
    </message>
    <message>
        <source>There is no field device yet.</source>
        <translation>لا يوجد جهاز ميداني بعد.</translation>
    </message>
    <message>
        <source>Where should its folder go?</source>
        <translation>أين يوضع مجلده؟</translation>
    </message>
    <message>
        <source>Where should the newer kit go?</source>
        <translation>أين توضع العُدّة الأحدث؟</translation>
    </message>
    <message>
        <source>Which folder? Choose what the device handed over</source>
        <translation>أي مجلد؟ اختر ما سلّمه الجهاز</translation>
    </message>
    <message>
        <source>{code} is made. Note its fingerprint {fingerprint}: whoever first uses the device asks for it. Move the folder to the laptop, and keep no copy.</source>
        <translation>أُنشئ {code}. دوّن بصمته {fingerprint}: سيسأل عنها أول من يستعمل الجهاز. انقل المجلد إلى الحاسوب ولا تحتفظ بنسخة.</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Applies (A)</source>
        <translation>ينطبق ⁨(A)⁩</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>البتّ</translation>
    </message>
    <message>
        <source>Does not apply (N)</source>
        <translation>لا ينطبق ⁨(N)⁩</translation>
    </message>
    <message>
        <source>Leave open (L)</source>
        <translation>تركه مفتوحًا ⁨(L)⁩</translation>
    </message>
    <message>
        <source>Take back (Del)</source>
        <translation>التراجع عن القرار ⁨(Del)⁩</translation>
    </message>
    <message>
        <source>The case lead decides where coders differ.</source>
        <translation>يبتّ المسؤول عن القضية حيث يختلف المرمّزون.</translation>
    </message>
    <message>
        <source>The reason, in a few words</source>
        <translation>السبب، في كلمات قليلة</translation>
    </message>
    <message>
        <source>Where the coders differ</source>
        <translation>مواضع اختلاف المرمّزين</translation>
    </message>
    <message>
        <source>Why does it apply to “{words}”?</source>
        <translation>لماذا ينطبق على «⁨{words}⁩»؟</translation>
    </message>
    <message>
        <source>Why does it not apply to “{words}”?</source>
        <translation>لماذا لا ينطبق على «⁨{words}⁩»؟</translation>
    </message>
    <message>
        <source>Why is “{words}” left open?</source>
        <translation>لماذا يُترك «⁨{words}⁩» مفتوحًا؟</translation>
    </message>
    <message>
        <source>{person} decided: {verdict}. {reason}</source>
        <translation>قرار ⁨{person}⁩: {verdict}. ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>{target}: 1 stretch on which they differ, {decided} decided. Enter opens it.</source>
        <translation>‏⁨{target}⁩: مواضع الاختلاف: 1، منها ما بُتّ فيه: {decided}. ⁨Enter⁩ لفتحه.</translation>
    </message>
    <message>
        <source>{target}: they differ nowhere.</source>
        <translation>‏⁨{target}⁩: لا خلاف في أي موضع.</translation>
    </message>
    <message>
        <source>{target}: {count} stretches on which they differ, {decided} of them decided. Enter opens one.</source>
        <translation>‏⁨{target}⁩: مواضع الاختلاف: {count}، منها ما بُتّ فيه: {decided}. ⁨Enter⁩ لفتح موضع.</translation>
    </message>
</context>
<context>
    <name>DifferenceRows</name>
    <message>
        <source>Coded by</source>
        <translation>رمّزه</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>المقابلة</translation>
    </message>
    <message>
        <source>Left out by</source>
        <translation>تركه</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>ينطبق</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>لا ينطبق</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>متروك مفتوحًا</translation>
    </message>
    <message>
        <source>{person}: {reason}</source>
        <translation>‏⁨{person}⁩: ⁨{reason}⁩</translation>
    </message>
</context>
<context>
    <name>DrillPanel</name>
    <message>
        <source>A backup that nobody ever opened is a hope. This opens the newest one in a scratch copy, which stays encrypted and is removed again, and says what would come back and what would be lost.</source>
        <translation>نسخة احتياطية لم يفتحها أحد قط مجرد أمل. هنا تُفتح أحدث نسخة في نسخة مؤقتة تبقى مشفّرة ثم تُحذف، ويُذكر ما يعود وما يضيع.</translation>
    </message>
    <message>
        <source>Bring recordings back from a copy…</source>
        <translation>إعادة تسجيلات من نسخة…</translation>
    </message>
    <message>
        <source>Bringing recordings back</source>
        <translation>جارٍ إعادة تسجيلات</translation>
    </message>
    <message>
        <source>Damaged: {count}. Bring them back from another copy.</source>
        <translation>التالف: {count}. أعده من نسخة أخرى.</translation>
    </message>
    <message>
        <source>It holds {interviews} interviews, {codings} codings and {acts} acts of the log.</source>
        <translation>فيها من المقابلات: {interviews}، ومن الترميزات: {codings}، ومن أعمال السجل: {acts}.</translation>
    </message>
    <message>
        <source>It opens with these recovery words.</source>
        <translation>تُفتح بكلمات الاسترداد هذه.</translation>
    </message>
    <message>
        <source>It opens with this passphrase.</source>
        <translation>تُفتح بعبارة المرور هذه.</translation>
    </message>
    <message>
        <source>It was made on {moment}.</source>
        <translation>أُعدّت في ⁨{moment}⁩.</translation>
    </message>
    <message>
        <source>It was made {days} days ago, on {moment}.</source>
        <translation>أُعدّت في ⁨{moment}⁩، مضى عليها بالأيام: {days}.</translation>
    </message>
    <message>
        <source>Lost would be what was done since: {acts} acts.</source>
        <translation>يضيع ما جرى منذ ذلك، عدد الأعمال: {acts}.</translation>
    </message>
    <message>
        <source>Missing: {count}, of {interviews}. Bring them back from another copy.</source>
        <translation>المفقود: {count}، من ⁨{interviews}⁩. أعده من نسخة أخرى.</translation>
    </message>
    <message>
        <source>Not yours to open: {count}.</source>
        <translation>ما لا يحق لك فتحه: {count}.</translation>
    </message>
    <message>
        <source>Nothing that was done would be lost.</source>
        <translation>لا يضيع شيء مما جرى.</translation>
    </message>
    <message>
        <source>Passphrase or the 24 recovery words</source>
        <translation>عبارة المرور أو كلمات الاسترداد الأربع والعشرون</translation>
    </message>
    <message>
        <source>Recordings brought back: {count}.</source>
        <translation>التسجيلات التي أُعيدت: {count}.</translation>
    </message>
    <message>
        <source>Recordings: {readable} of {all} could be read at beginning and end.</source>
        <translation>التسجيلات التي أمكنت قراءة أولها وآخرها: {readable} من {all}.</translation>
    </message>
    <message>
        <source>The log holds.</source>
        <translation>السجل سليم.</translation>
    </message>
    <message>
        <source>The log was changed: it does not hold.</source>
        <translation>تغيّر السجل: فهو غير سليم.</translation>
    </message>
    <message>
        <source>Try a copy on another disk…</source>
        <translation>تجربة نسخة على قرص آخر…</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>تجربة استعادة</translation>
    </message>
    <message>
        <source>Trying a restore</source>
        <translation>جارٍ تجربة استعادة</translation>
    </message>
    <message>
        <source>What was done since cannot be told, and would be lost.</source>
        <translation>لا يُعرف ما جرى منذ ذلك، وسيضيع.</translation>
    </message>
    <message>
        <source>Which copy? Choose the folder that ends in .testimony</source>
        <translation>أي نسخة؟ اختر المجلد الذي ينتهي اسمه بـ ⁨.testimony⁩</translation>
    </message>
</context>
<context>
    <name>Ends</name>
    <message>
        <source>or more</source>
        <translation>أو أكثر</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>حتى</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>{act} (Enter in a line)</source>
        <translation>{act} (⁨Enter⁩ في سطر)</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>{act} (Alt+Delete)</source>
        <translation>{act} ⁨(Alt+Delete)⁩</translation>
    </message>
</context>
<context>
    <name>ExcerptEditor</name>
    <message>
        <source>Accept all</source>
        <translation>قبول الكل</translation>
    </message>
    <message>
        <source>Accept every suggestion here (A)</source>
        <translation>قبول كل اقتراح هنا ⁨(A)⁩</translation>
    </message>
    <message>
        <source>Found for certain: {kind}.</source>
        <translation>عُثر عليه يقينًا: ⁨{kind}⁩.</translation>
    </message>
    <message>
        <source>Health worker</source>
        <translation>عامل صحي</translation>
    </message>
    <message>
        <source>Keep the words</source>
        <translation>إبقاء الكلمات</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>استبعاده</translation>
    </message>
    <message>
        <source>Leave this excerpt out of the release (X)</source>
        <translation>استبعاد هذا المقتطف من الإصدار ⁨(X)⁩</translation>
    </message>
    <message>
        <source>Leaves as</source>
        <translation>يخرج بصفة</translation>
    </message>
    <message>
        <source>Let these words leave (Delete)</source>
        <translation>السماح بخروج هذه الكلمات ⁨(Delete)⁩</translation>
    </message>
    <message>
        <source>Nothing was found here. Select words and press R to replace them by hand.</source>
        <translation>لم يُعثر على شيء هنا. حدد كلمات واضغط ⁨R⁩ لاستبدالها يدويًا.</translation>
    </message>
    <message>
        <source>Original words; they stay here</source>
        <translation>الكلمات الأصلية؛ تبقى هنا</translation>
    </message>
    <message>
        <source>Original, stays here</source>
        <translation>الأصل، يبقى هنا</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>الخارج</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Replace these words (Enter)</source>
        <translation>استبدال هذه الكلمات ⁨(Enter)⁩</translation>
    </message>
    <message>
        <source>Replaced by hand. Edit what stands there, or take it away.</source>
        <translation>استُبدل يدويًا. عدّل ما حل محله، أو أزله.</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>أحد السكان</translation>
    </message>
    <message>
        <source>Suggested: this may be {kind}. Decide.</source>
        <translation>مقترح: قد يدل على ⁨{kind}⁩. قرّر.</translation>
    </message>
    <message>
        <source>What leaves in the place of the role. Make it wider if few people have it.</source>
        <translation>ما يخرج بدلًا من الدور. وسّعه إن قلّ من لهم هذا الدور.</translation>
    </message>
    <message>
        <source>What stands in the place of the words</source>
        <translation>ما يحل محل الكلمات</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>الشاهد</translation>
    </message>
    <message>
        <source>Words for the role of the witness</source>
        <translation>الكلمات الدالة على دور الشاهد</translation>
    </message>
    <message>
        <source>Words that would leave</source>
        <translation>الكلمات التي ستخرج</translation>
    </message>
    <message>
        <source>a contact</source>
        <translation>وسيلة اتصال</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>a vehicle</source>
        <translation>مركبة</translation>
    </message>
    <message>
        <source>an age</source>
        <translation>عمر</translation>
    </message>
    <message>
        <source>an exact date</source>
        <translation>تاريخ دقيق</translation>
    </message>
    <message>
        <source>an identity number</source>
        <translation>رقم هوية</translation>
    </message>
    <message>
        <source>an organisation</source>
        <translation>منظمة</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>إحداثيات</translation>
    </message>
    <message>
        <source>something that can lead to a person</source>
        <translation>شيء قد يوصل إلى شخص</translation>
    </message>
</context>
<context>
    <name>ExcerptRows</name>
    <message>
        <source>left out</source>
        <translation>مستبعَد</translation>
    </message>
    <message>
        <source>nothing to replace</source>
        <translation>لا شيء يُستبدل</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>استُبدل: {count}</translation>
    </message>
    <message>
        <source>{count} to decide</source>
        <translation>للبتّ: {count}</translation>
    </message>
    <message>
        <source>{reference}, {witness}: {state}</source>
        <translation>‏⁨{reference}⁩، ⁨{witness}⁩: ⁨{state}⁩</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Back to the list (Alt+Left, Esc)</source>
        <translation>الرجوع إلى القائمة ⁨(Alt+Left, Esc)⁩</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import a transcript from a file</source>
        <translation>استيراد نص مفرّغ من ملف</translation>
    </message>
    <message>
        <source>Import recording</source>
        <translation>استيراد تسجيل</translation>
    </message>
    <message>
        <source>Names were masked on {moment}. Mask what was typed since (Ctrl+M)</source>
        <translation>أُخفيت الأسماء في ⁨{moment}⁩. إخفاء ما كُتب منذ ذلك ⁨(Ctrl+M)⁩</translation>
    </message>
    <message>
        <source>Open what was decided, and decide anew</source>
        <translation>عرض ما تقرر، واتخاذ قرار جديد</translation>
    </message>
    <message>
        <source>Put an alias in the place of every name (Ctrl+M)</source>
        <translation>وضع اسم بديل مكان كل اسم ⁨(Ctrl+M)⁩</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>Review consent</source>
        <translation>مراجعة الموافقة</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>ما زال ناقصًا</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>تفريغ</translation>
    </message>
    <message>
        <source>Transcribe the recording with a speech model</source>
        <translation>تفريغ التسجيل بنموذج كلام</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>النص المفرّغ</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>النصوص المفرّغة</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>Type a transcript</source>
        <translation>كتابة نص مفرّغ</translation>
    </message>
    <message>
        <source>What is known of the interview</source>
        <translation>ما يُعرف عن المقابلة</translation>
    </message>
    <message numerus="yes">
        <source>and %n more given</source>
        <translation>
            <numerusform>و%n أخرى ممنوحة</numerusform>
            <numerusform>وواحدة أخرى ممنوحة</numerusform>
            <numerusform>واثنتان أخريان ممنوحتان</numerusform>
            <numerusform>و%n أخرى ممنوحة</numerusform>
            <numerusform>و%n أخرى ممنوحة</numerusform>
            <numerusform>و%n أخرى ممنوحة</numerusform>
        </translation>
    </message>
    <message>
        <source>by model</source>
        <translation>بالنموذج</translation>
    </message>
    <message>
        <source>day unknown</source>
        <translation>اليوم غير معروف</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>end missing</source>
        <translation>تنقص النهاية</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <source>month and day unknown</source>
        <translation>الشهر واليوم غير معروفين</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>مكتوب</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>محقَّق</translation>
    </message>
    <message>
        <source>‹ Interviews</source>
        <translation>‹ المقابلات</translation>
    </message>
</context>
<context>
    <name>FavouritesDesk</name>
    <message>
        <source>Key {digit} is “{name}” now.</source>
        <translation>المفتاح {digit} هو الآن «⁨{name}⁩».</translation>
    </message>
    <message>
        <source>Taken from its key: “{name}”.</source>
        <translation>أُزيل عن مفتاحه: «⁨{name}⁩».</translation>
    </message>
</context>
<context>
    <name>FieldController</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close before everything is sealed?</source>
        <translation>هل تغلق قبل ختم كل شيء؟</translation>
    </message>
    <message>
        <source>The language changes as soon as nothing is left to be sealed.</source>
        <translation>تتغير اللغة حالما لا يبقى شيء للختم.</translation>
    </message>
    <message>
        <source>What was typed and not sealed will be gone. A recording ends, and is sealed.</source>
        <translation>سيضيع ما كُتب ولم يُختم. وينتهي التسجيل الجاري ويُختم.</translation>
    </message>
</context>
<context>
    <name>FieldGate</name>
    <message>
        <source>A device that cannot read back</source>
        <translation>جهاز لا يستطيع قراءة ما سجّله</translation>
    </message>
    <message>
        <source>Ask headquarters by telephone, or take it from the note they gave you. If it differs, somebody else made this kit, and would read everything: use another device.</source>
        <translation>اسأل المقر بالهاتف، أو خذها من الورقة التي أعطاك إياها. فإن اختلفت فقد صنع هذه العُدّة شخص آخر، وسيقرأ كل شيء: استخدم جهازًا آخر.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Fingerprint of this device, as headquarters reads it out</source>
        <translation>بصمة هذا الجهاز كما يقرؤها المقر</translation>
    </message>
    <message>
        <source>I understand: use this device</source>
        <translation>فهمت: استخدام هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>FieldInterviewPage</name>
    <message>
        <source>Discard</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Discard this recording?</source>
        <translation>هل تحذف هذا التسجيل؟</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>مسح الاستمارة</translation>
    </message>
    <message>
        <source>Empty the form without sealing it?</source>
        <translation>هل تمسح الاستمارة بلا ختمها؟</translation>
    </message>
    <message>
        <source>Everything typed on this page will be gone. Recordings stay.</source>
        <translation>سيضيع كل ما كُتب في هذه الصفحة. وتبقى التسجيلات.</translation>
    </message>
    <message>
        <source>Interview number {number} of this device is sealed. Nobody can read it here again.</source>
        <translation>خُتمت المقابلة رقم {number} من هذا الجهاز. لا يستطيع أحد قراءتها هنا مرة أخرى.</translation>
    </message>
    <message>
        <source>It becomes unreadable for good, for headquarters too.</source>
        <translation>يصبح غير قابل للقراءة نهائيًا، للمقر أيضًا.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>لا شيء غير مكتمل</translation>
    </message>
    <message>
        <source>Once it is sealed, nothing of it can be corrected here. Ctrl+Enter seals it.</source>
        <translation>بعد ختمها لا يمكن تصحيح شيء منها هنا. ⁨Ctrl+Enter⁩ للختم.</translation>
    </message>
    <message>
        <source>Seal interview</source>
        <translation>ختم المقابلة</translation>
    </message>
    <message>
        <source>Seal it (Ctrl+Enter)</source>
        <translation>ختمها ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>لم يكتمل بعد</translation>
    </message>
    <message>
        <source>Write down an interview</source>
        <translation>تدوين مقابلة</translation>
    </message>
</context>
<context>
    <name>FieldPromise</name>
    <message>
        <source>Destroy what was not handed over yet, and seal false interviews in the name of this device. Tell headquarters at once if it is lost: they remove it, and take nothing from it any more.</source>
        <translation>أن يتلف ما لم يُسلَّم بعد، وأن يختم مقابلات زائفة باسم هذا الجهاز. أخبر المقر فورًا إذا ضاع: فيزيله ولا يأخذ منه شيئًا بعد ذلك.</translation>
    </message>
    <message>
        <source>How many interviews and recordings lie here, how large each is and when it was sealed, and that it is for one certain case. No name, no code, no word. While this window is open, what stands in it can be read, and what is being said can be heard.</source>
        <translation>عدد المقابلات والتسجيلات هنا، وحجم كل منها ووقت ختمه، وأنها لقضية بعينها. لا اسم ولا رمز ولا كلمة. وما دامت هذه النافذة مفتوحة فإن ما فيها يمكن أن يُقرأ، وما يقال يمكن أن يُسمع.</translation>
    </message>
    <message>
        <source>It seals, and cannot read back</source>
        <translation>يختم ولا يستطيع القراءة بعد ذلك</translation>
    </message>
    <message>
        <source>What whoever takes it can do</source>
        <translation>ما يستطيع أن يفعله من يستولي عليه</translation>
    </message>
    <message>
        <source>What whoever takes it can see</source>
        <translation>ما يستطيع أن يراه من يستولي عليه</translation>
    </message>
    <message>
        <source>What you log or record here is sealed when you stop. You cannot hear it or read it again on this device, and neither can anyone who takes it. Headquarters opens it.</source>
        <translation>ما تدوّنه أو تسجله هنا يُختم حين تنتهي. لا يمكنك سماعه أو قراءته مرة أخرى على هذا الجهاز، ولا يستطيع ذلك من يستولي عليه. المقر هو من يفتحه.</translation>
    </message>
</context>
<context>
    <name>FieldRecording</name>
    <message>
        <source>It is not noted that the witness agreed to be recorded. Ask before you record, and note it.</source>
        <translation>لم يُدوَّن أن الشاهد وافق على أن يُسجَّل. اسأله قبل التسجيل، ودوّن جوابه.</translation>
    </message>
    <message>
        <source>Record an interview</source>
        <translation>تسجيل صوت مقابلة</translation>
    </message>
    <message>
        <source>The form says that the witness refused to be recorded.</source>
        <translation>تذكر الاستمارة أن الشاهد رفض أن يُسجَّل.</translation>
    </message>
    <message>
        <source>The recording is sealed. It belongs to the interview that you seal next.</source>
        <translation>خُتم التسجيل. وهو يخص المقابلة التي تختمها بعده.</translation>
    </message>
    <message>
        <source>The sound goes onto this disk sealed, as it is spoken. Once you stop, nobody can hear it on this device, you included. If the app or the battery dies, less than a second is lost, and headquarters opens the rest. A pause leaves one second of silence. While it records, the window does not close by itself.</source>
        <translation>يُكتب الصوت على هذا القرص مختومًا حال النطق به. وبعد أن تنهي التسجيل لا يستطيع أحد سماعه على هذا الجهاز، ولا أنت. إذا توقف التطبيق أو فرغت البطارية فإنه يضيع أقل من ثانية، ويفتح المقر الباقي. ويترك الإيقاف المؤقت ثانية واحدة من الصمت. ولا تُغلق النافذة من تلقاء نفسها أثناء التسجيل.</translation>
    </message>
    <message>
        <source>The witness agreed to be recorded on a condition: look at the form.</source>
        <translation>وافق الشاهد على أن يُسجَّل بشرط: انظر في الاستمارة.</translation>
    </message>
    <message>
        <source>{time} of sound will be gone for good, for headquarters too.</source>
        <translation>سيزول نهائيًا صوت مدته ⁨{time}⁩، للمقر أيضًا.</translation>
    </message>
</context>
<context>
    <name>FieldWindow</name>
    <message>
        <source>Close this window; F9 does so at once</source>
        <translation>إغلاق هذه النافذة؛ و⁨F9⁩ يغلقها فورًا</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>المقابلة</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>المختوم</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>This device seals, and cannot read back</source>
        <translation>هذا الجهاز يختم ولا يستطيع القراءة بعد ذلك</translation>
    </message>
    <message>
        <source>{count} files wait for headquarters</source>
        <translation>الملفات التي تنتظر المقر: {count}</translation>
    </message>
    <message>
        <source>{count} sealed today</source>
        <translation>المختوم اليوم: {count}</translation>
    </message>
    <message>
        <source>{page} (Ctrl+{number})</source>
        <translation>‏⁨{page}⁩ ⁨(Ctrl+{number})⁩</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>{name}: {choice}</source>
        <translation>‏⁨{name}⁩: ⁨{choice}⁩</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>Find in this transcript</source>
        <translation>البحث في هذا النص</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>الموضع التالي ⁨(Enter)⁩</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>‏{number} من {all}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>No proposition yet</source>
        <translation>لا موضوع إثبات بعد</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>غير مقيَّم</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>نحو ⁨{time}⁩</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>بعد ⁨{time}⁩</translation>
    </message>
    <message>
        <source>basis not noted</source>
        <translation>مصدر المعرفة غير مدوَّن</translation>
    </message>
    <message>
        <source>from {origin}</source>
        <translation>عن ⁨{origin}⁩</translation>
    </message>
    <message>
        <source>group {code}</source>
        <translation>مجموعة ⁨{code}⁩</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>حتى ⁨{time}⁩</translation>
    </message>
    <message>
        <source>with {codes}</source>
        <translation>مع ⁨{codes}⁩</translation>
    </message>
</context>
<context>
    <name>FirstPackageView</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Name of your copy</source>
        <translation>اسم نسختك</translation>
    </message>
    <message>
        <source>Open my copy</source>
        <translation>فتح نسختي</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>الحزمة</translation>
    </message>
    <message>
        <source>Package (*.age);;All files (*)</source>
        <translation>حزمة (*.age);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>The lead&apos;s package, your answer and your passphrase make your copy of the case.</source>
        <translation>تُنشأ نسختك من القضية من حزمة المسؤول عنها وردّك وعبارة مرورك.</translation>
    </message>
    <message>
        <source>Where should your copy lie?</source>
        <translation>أين ينبغي أن تكون نسختك؟</translation>
    </message>
    <message>
        <source>Which package?</source>
        <translation>أي حزمة؟</translation>
    </message>
    <message>
        <source>Your first package</source>
        <translation>حزمتك الأولى</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Show or hide this part (Space)</source>
        <translation>إظهار هذا الجزء أو إخفاؤه ⁨(Space)⁩</translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>{shown} of {all}</source>
        <translation>‏{shown} من {all}</translation>
    </message>
</context>
<context>
    <name>GridRows</name>
    <message>
        <source>says nothing of it</source>
        <translation>لا يقول شيئًا عنه</translation>
    </message>
    <message>
        <source>{count} independent accounts from {witnesses} witnesses</source>
        <translation>روايات مستقلة: {count}؛ شهود: {witnesses}</translation>
    </message>
    <message>
        <source>{count} independent accounts, none against</source>
        <translation>الروايات المستقلة: {count}، ولا رواية مناقضة</translation>
    </message>
    <message>
        <source>{supporting} independent accounts support it, {contradicting} contradict it</source>
        <translation>الروايات المستقلة المؤيدة: {supporting}، والمناقضة: {contradicting}</translation>
    </message>
    <message>
        <source>{what}, {witness}</source>
        <translation>‏⁨{what}⁩، ⁨{witness}⁩</translation>
    </message>
</context>
<context>
    <name>GridTable</name>
    <message>
        <source>Corroboration grid</source>
        <translation>شبكة التعضيد</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>لا مهام</numerusform>
            <numerusform>مهمة واحدة</numerusform>
            <numerusform>مهمتان</numerusform>
            <numerusform>%n مهام</numerusform>
            <numerusform>%n مهمة</numerusform>
            <numerusform>%n مهمة</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>مهمة واحدة</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Lock the case at once (F9)</source>
        <translation>قفل القضية فورًا ⁨(F9)⁩</translation>
    </message>
    <message>
        <source>Show or hide what runs</source>
        <translation>إظهار أو إخفاء ما يجري</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>فشل: {count}</translation>
    </message>
</context>
<context>
    <name>Hit</name>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>Kind of attack</source>
        <translation>نوع الهجوم</translation>
    </message>
    <message>
        <source>What was hit</source>
        <translation>ما أُصيب</translation>
    </message>
</context>
<context>
    <name>HitDetail</name>
    <message>
        <source>Add or exchange codes (C)</source>
        <translation>إضافة رموز أو استبدالها ⁨(C)⁩</translation>
    </message>
    <message>
        <source>Change codes</source>
        <translation>تغيير الرموز</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open it in its transcript (Enter)</source>
        <translation>فتحه في نصه المفرّغ ⁨(Enter)⁩</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Play this passage (Space)</source>
        <translation>تشغيل هذا المقطع ⁨(Space)⁩</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>The date of its incident, or of the interview, is uncertain: possible, not certain.</source>
        <translation>تاريخ حادثته أو تاريخ المقابلة غير مؤكد: ممكن لا مؤكد.</translation>
    </message>
    <message>
        <source>The transcript has no times, so it cannot be played.</source>
        <translation>لا أوقات في النص المفرّغ، لذلك لا يمكن تشغيله.</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Passages that were found</source>
        <translation>المقاطع التي عُثر عليها</translation>
    </message>
</context>
<context>
    <name>HitRows</name>
    <message>
        <source>Enter opens it in its transcript, Space plays it, C changes its codes</source>
        <translation>‏⁨Enter⁩ لفتحه في نصه المفرّغ، و⁨Space⁩ لتشغيله، و⁨C⁩ لتغيير رموزه</translation>
    </message>
    <message>
        <source>date possible</source>
        <translation>التاريخ ممكن</translation>
    </message>
    <message>
        <source>{source} · date possible</source>
        <translation>‏⁨{source}⁩ · التاريخ ممكن</translation>
    </message>
</context>
<context>
    <name>HueChoice</name>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
</context>
<context>
    <name>IdentityPart</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>اسم الأب</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>الهوية</translation>
    </message>
    <message>
        <source>Mother&apos;s name</source>
        <translation>اسم الأم</translation>
    </message>
    <message>
        <source>Next of kin, one a line</source>
        <translation>أقرب الأقارب، واحد في كل سطر</translation>
    </message>
    <message>
        <source>Notes about identity</source>
        <translation>ملاحظات عن الهوية</translation>
    </message>
    <message>
        <source>Number of an identity document</source>
        <translation>رقم وثيقة الهوية</translation>
    </message>
    <message>
        <source>Other names and spellings, one a line</source>
        <translation>أسماء وصيغ كتابة أخرى، واحد في كل سطر</translation>
    </message>
    <message>
        <source>Phone numbers, one a line</source>
        <translation>أرقام الهاتف، واحد في كل سطر</translation>
    </message>
    <message>
        <source>Safe channel and hours</source>
        <translation>قناة الاتصال الآمنة وأوقاتها</translation>
    </message>
    <message>
        <source>This goes to the separate identity database, under its own key. Leave it empty if the code is enough. Opening it later needs a reason, and the reason is logged.</source>
        <translation>يُحفظ هذا في قاعدة بيانات الهوية المنفصلة بمفتاح خاص بها. اتركه فارغًا إن كان الرمز كافيًا. وفتحه لاحقًا يحتاج إلى سبب يُدوَّن في السجل.</translation>
    </message>
    <message>
        <source>kept apart, or not at all</source>
        <translation>يُحفظ منفصلًا، أو لا يُحفظ</translation>
    </message>
</context>
<context>
    <name>IdentitySection</name>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>إغلاق الآن</translation>
    </message>
    <message>
        <source>Closes in {seconds} s</source>
        <translation>يُغلق بعد {seconds} ث</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Enter names…</source>
        <translation>إدخال الأسماء…</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>اسم الأب</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Keep closed</source>
        <translation>إبقاؤها مغلقة</translation>
    </message>
    <message>
        <source>Mother&apos;s name</source>
        <translation>اسم الأم</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Names are shown for one minute</source>
        <translation>تظهر الأسماء دقيقة واحدة</translation>
    </message>
    <message>
        <source>Next of kin</source>
        <translation>أقرب الأقارب</translation>
    </message>
    <message>
        <source>No name is entered. The code suffices.</source>
        <translation>لم يُدخل أي اسم. يكفي الرمز.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Number of a document</source>
        <translation>رقم الوثيقة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open names…</source>
        <translation>فتح الأسماء…</translation>
    </message>
    <message>
        <source>Other names and spellings</source>
        <translation>أسماء وصيغ كتابة أخرى</translation>
    </message>
    <message>
        <source>Reason for opening the names</source>
        <translation>سبب فتح الأسماء</translation>
    </message>
    <message>
        <source>Safe way to reach them</source>
        <translation>الطريقة الآمنة للوصول إليه</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Why now? It stands in the log.</source>
        <translation>لماذا الآن؟ يُدوَّن في السجل.</translation>
    </message>
    <message>
        <source>several with ; between</source>
        <translation>يفصل بينها ⁨;⁩</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>%n utterances</source>
        <translation>
            <numerusform>لا عبارات</numerusform>
            <numerusform>عبارة واحدة</numerusform>
            <numerusform>عبارتان</numerusform>
            <numerusform>%n عبارات</numerusform>
            <numerusform>%n عبارة</numerusform>
            <numerusform>%n عبارة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 utterance</source>
        <translation>عبارة واحدة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>First utterances</source>
        <translation>العبارات الأولى</translation>
    </message>
    <message>
        <source>Keep this transcript?</source>
        <translation>هل تحتفظ بهذا النص المفرّغ؟</translation>
    </message>
    <message>
        <source>Keep transcript</source>
        <translation>حفظ النص المفرّغ</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>من يتكلم؟</translation>
    </message>
    <message>
        <source>Who {label} is</source>
        <translation>من هو ⁨{label}⁩</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>with times</source>
        <translation>مع الأوقات</translation>
    </message>
    <message>
        <source>without times</source>
        <translation>بلا أوقات</translation>
    </message>
</context>
<context>
    <name>IncidentDetail</name>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Correct the facts (E)</source>
        <translation>تصحيح الوقائع ⁨(E)⁩</translation>
    </message>
    <message>
        <source>No passage is tied to this incident yet. Select words in a transcript, press C and choose it.</source>
        <translation>لم يُربط بهذه الحادثة أي مقطع بعد. حدد كلمات في نص مفرّغ، واضغط ⁨C⁩ واخترها.</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Passages  {count}</source>
        <translation>المقاطع  {count}</translation>
    </message>
    <message>
        <source>Release passages of this incident (Ctrl+R)</source>
        <translation>إصدار مقاطع هذه الحادثة ⁨(Ctrl+R)⁩</translation>
    </message>
    <message>
        <source>Release passages…</source>
        <translation>إصدار مقاطع…</translation>
    </message>
    <message>
        <source>Remove this incident</source>
        <translation>إزالة هذه الحادثة</translation>
    </message>
    <message>
        <source>Remove this incident, to which nothing may be tied (Delete)</source>
        <translation>إزالة هذه الحادثة، بشرط ألا يكون شيء مربوطًا بها ⁨(Delete)⁩</translation>
    </message>
</context>
<context>
    <name>IncidentEntries</name>
    <message>
        <source>Add a figure</source>
        <translation>إضافة عدد</translation>
    </message>
    <message>
        <source>Add what was near</source>
        <translation>إضافة ما كان قريبًا</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>Metres away</source>
        <translation>البعد بالأمتار</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>الطرف</translation>
    </message>
    <message>
        <source>Relate it to another</source>
        <translation>ربطها بحادثة أخرى</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Take this away</source>
        <translation>إزالة هذا</translation>
    </message>
    <message>
        <source>Take this figure away</source>
        <translation>إزالة هذا العدد</translation>
    </message>
    <message>
        <source>Take this relation away</source>
        <translation>إزالة هذه العلاقة</translation>
    </message>
    <message>
        <source>The other incident</source>
        <translation>الحادثة الأخرى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>What this incident does</source>
        <translation>علاقة هذه الحادثة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>الفئة</translation>
    </message>
</context>
<context>
    <name>IncidentExport</name>
    <message>
        <source>1 incident was written.</source>
        <translation>الحوادث المكتوبة: 1.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Map (*.geojson)</source>
        <translation>خريطة (*.geojson)</translation>
    </message>
    <message>
        <source>Map (GeoJSON) with exact places and titles</source>
        <translation>خريطة ⁨(GeoJSON)⁩ بالأماكن الدقيقة وعناوين الحوادث</translation>
    </message>
    <message>
        <source>Map (GeoJSON), places rounded to 11 km</source>
        <translation>خريطة ⁨(GeoJSON)⁩، والأماكن مقرّبة إلى 11 كم</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>جدول (*.csv)</translation>
    </message>
    <message>
        <source>Table (CSV) with exact places and titles</source>
        <translation>جدول ⁨(CSV)⁩ بالأماكن الدقيقة وعناوين الحوادث</translation>
    </message>
    <message>
        <source>Table (CSV), places rounded to 11 km</source>
        <translation>جدول ⁨(CSV)⁩، والأماكن مقرّبة إلى 11 كم</translation>
    </message>
    <message>
        <source>Where should the file go?</source>
        <translation>أين يُحفظ الملف؟</translation>
    </message>
    <message>
        <source>Write when and where incidents happened into a file (Ctrl+Shift+E)</source>
        <translation>كتابة أوقات الحوادث وأماكنها في ملف ⁨(Ctrl+Shift+E)⁩</translation>
    </message>
    <message>
        <source>{count} incidents were written.</source>
        <translation>الحوادث المكتوبة: {count}.</translation>
    </message>
</context>
<context>
    <name>IncidentFacts</name>
    <message>
        <source>Certainty: {word}</source>
        <translation>درجة اليقين: ⁨{word}⁩</translation>
    </message>
    <message>
        <source>What is recorded of {incident}</source>
        <translation>ما دُوّن عن ⁨{incident}⁩</translation>
    </message>
</context>
<context>
    <name>IncidentFindings</name>
    <message>
        <source>Accounts</source>
        <translation>الروايات</translation>
    </message>
    <message>
        <source>As told</source>
        <translation>كما رُوي</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>درجة اليقين</translation>
    </message>
    <message>
        <source>Decision kept, with its reasons.</source>
        <translation>حُفظ القرار مع أسبابه.</translation>
    </message>
    <message>
        <source>Facts and passages (P)</source>
        <translation>الوقائع والمقاطع ⁨(P)⁩</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Interviews of one witness after another: {count}</source>
        <translation>مقابلات متتالية مع الشاهد نفسه: {count}</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Playing {interview}; Space stops it</source>
        <translation>يجري تشغيل ⁨{interview}⁩؛ ⁨Space⁩ للإيقاف</translation>
    </message>
    <message>
        <source>Propositions that lack something: {count}</source>
        <translation>مواضيع الإثبات التي ينقصها شيء: {count}</translation>
    </message>
    <message>
        <source>Two interviews of one witness side by side (A)</source>
        <translation>مقابلتان مع شاهد واحد جنبًا إلى جنب ⁨(A)⁩</translation>
    </message>
    <message>
        <source>Use all the room</source>
        <translation>استخدام كل المساحة</translation>
    </message>
    <message>
        <source>Use all the room, or not (L)</source>
        <translation>استخدام كل المساحة أو عدم استخدامها ⁨(L)⁩</translation>
    </message>
    <message>
        <source>What the rules propose, and what was decided (C)</source>
        <translation>ما تقترحه القواعد وما تقرر ⁨(C)⁩</translation>
    </message>
    <message>
        <source>When it was, as the witnesses tell it (T)</source>
        <translation>متى كانت، كما يرويها الشهود ⁨(T)⁩</translation>
    </message>
    <message>
        <source>Who says what, and what is missing (G)</source>
        <translation>من يقول ماذا، وما الناقص ⁨(G)⁩</translation>
    </message>
    <message>
        <source>Write a table…</source>
        <translation>كتابة جدول…</translation>
    </message>
    <message>
        <source>Write the grid as a table (Ctrl+E)</source>
        <translation>كتابة الشبكة جدولًا ⁨(Ctrl+E)⁩</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Correct {code}</source>
        <translation>تصحيح ⁨{code}⁩</translation>
    </message>
    <message>
        <source>Leave everything as it was (Esc)</source>
        <translation>ترك كل شيء كما كان ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>حادثة جديدة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>حفظ ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>What was changed is not stored. Press Esc once more to leave it so, or Ctrl+Enter to save.</source>
        <translation>لم تُحفظ التغييرات. اضغط ⁨Esc⁩ مرة أخرى للمغادرة بلا حفظ، أو ⁨Ctrl+Enter⁩ للحفظ.</translation>
    </message>
</context>
<context>
    <name>IncidentMap</name>
    <message>
        <source>Incidents without a position</source>
        <translation>حوادث بلا موضع</translation>
    </message>
    <message>
        <source>The outlines are coarse, off by kilometres. Borders are as Natural Earth draws them.</source>
        <translation>الخطوط المحيطة تقريبية، والخطأ فيها بالكيلومترات. وحدود الدول كما يرسمها ⁨Natural Earth⁩.</translation>
    </message>
    <message>
        <source>Without a position: {count}</source>
        <translation>بلا موضع: {count}</translation>
    </message>
</context>
<context>
    <name>IncidentRows</name>
    <message>
        <source>1 contradicts it</source>
        <translation>الروايات المناقضة: 1</translation>
    </message>
    <message>
        <source>1 independent account supports it</source>
        <translation>الروايات المستقلة المؤيدة: 1</translation>
    </message>
    <message>
        <source>1 qualifies it</source>
        <translation>الروايات المقيّدة: 1</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الروايات</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>درجة اليقين</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الحادثة</translation>
    </message>
    <message>
        <source>Independent accounts that support, contradict and qualify it</source>
        <translation>الروايات المستقلة التي تؤيدها أو تناقضها أو تقيّدها</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>الشهود</translation>
    </message>
    <message>
        <source>{count} contradict it</source>
        <translation>الروايات المناقضة: {count}</translation>
    </message>
    <message>
        <source>{count} independent accounts support it</source>
        <translation>الروايات المستقلة المؤيدة: {count}</translation>
    </message>
    <message>
        <source>{count} qualify it</source>
        <translation>الروايات المقيّدة: {count}</translation>
    </message>
</context>
<context>
    <name>IncidentTimeline</name>
    <message>
        <source>Timeline of incidents</source>
        <translation>الخط الزمني للحوادث</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>من ⁨{start}⁩ إلى ⁨{end}⁩</translation>
    </message>
    <message>
        <source>{date} ({known})</source>
        <translation>‏⁨{date}⁩ (⁨{known}⁩)</translation>
    </message>
</context>
<context>
    <name>IncidentViews</name>
    <message>
        <source>Farther</source>
        <translation>إبعاد</translation>
    </message>
    <message>
        <source>Farther (-)</source>
        <translation>إبعاد ⁨(-)⁩</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>الخريطة</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>تقريب</translation>
    </message>
    <message>
        <source>Nearer (+)</source>
        <translation>تقريب ⁨(+)⁩</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>إظهار الكل</translation>
    </message>
    <message>
        <source>Show all incidents (Home)</source>
        <translation>إظهار كل الحوادث ⁨(Home)⁩</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>{name} ({key})</source>
        <translation>‏⁨{name}⁩ ⁨({key})⁩</translation>
    </message>
</context>
<context>
    <name>IncidentWords</name>
    <message>
        <source> and </source>
        <translation> و</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>فيما بعد</translation>
    </message>
    <message>
        <source>Again after</source>
        <translation>ضربة أخرى بعد</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>الهجوم</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل ذلك</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>حالة الانتهاك</translation>
    </message>
    <message>
        <source>Casualties</source>
        <translation>الإصابات البشرية</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>الأضرار</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Emblem visible</source>
        <translation>الشارة ظاهرة</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>طريقة الوصول</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>مدى اليقين</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>أساس المعرفة</translation>
    </message>
    <message>
        <source>Known to</source>
        <translation>دقة المكان</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>القانون</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>التوقيت المحلي</translation>
    </message>
    <message>
        <source>Military presence</source>
        <translation>وجود عسكري</translation>
    </message>
    <message>
        <source>Munitions</source>
        <translation>الذخائر</translation>
    </message>
    <message>
        <source>Official reply</source>
        <translation>الرد الرسمي</translation>
    </message>
    <message>
        <source>On a list</source>
        <translation>مدرجة في قائمة</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>الطرف</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Protection and warnings</source>
        <translation>الحماية والإنذارات</translation>
    </message>
    <message>
        <source>Related incidents</source>
        <translation>حوادث ذات صلة</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>معيار الإثبات</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>الإنذار</translation>
    </message>
    <message>
        <source>Weapon</source>
        <translation>السلاح</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>ما فعله</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>نوع السلاح</translation>
    </message>
    <message>
        <source>What was hit</source>
        <translation>ما أُصيب</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>الزمان والمكان</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation>لا يقل عن {number}</translation>
    </message>
    <message>
        <source>by {whom}</source>
        <translation>من قِبل ⁨{whom}⁩</translation>
    </message>
    <message>
        <source>not in this copy ({id})</source>
        <translation>ليست في هذه النسخة (⁨{id}⁩)</translation>
    </message>
    <message>
        <source>number unknown</source>
        <translation>العدد غير معروف</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>منذ ⁨{day}⁩</translation>
    </message>
    <message>
        <source>up to {number}</source>
        <translation>لا يزيد على {number}</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>عدد الأيام: {count}</translation>
    </message>
    <message>
        <source>{count} metres away</source>
        <translation>البعد بالأمتار: {count}</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>عدد الدقائق: {count}</translation>
    </message>
    <message>
        <source>{kind}: {incident}</source>
        <translation>‏⁨{kind}⁩: ⁨{incident}⁩</translation>
    </message>
    <message>
        <source>{number} ({source})</source>
        <translation>‏{number} (⁨{source}⁩)</translation>
    </message>
    <message>
        <source>{time} ({source})</source>
        <translation>‏⁨{time}⁩ (⁨{source}⁩)</translation>
    </message>
    <message>
        <source>{what}: {whom}</source>
        <translation>‏⁨{what}⁩: ⁨{whom}⁩</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Add an incident (Ctrl+I)</source>
        <translation>إضافة حادثة ⁨(Ctrl+I)⁩</translation>
    </message>
    <message>
        <source>Add incident</source>
        <translation>إضافة حادثة</translation>
    </message>
    <message>
        <source>Add one (Ctrl I): a neutral title and a date as far as it is known. Then tie passages to it.</source>
        <translation>أضف حادثة ⁨(Ctrl I)⁩: عنوان محايد وتاريخ بقدر ما هو معروف. ثم اربط بها مقاطع.</translation>
    </message>
    <message>
        <source>Find a code, a word of the title, a place, a facility</source>
        <translation>ابحث عن رمز أو كلمة من العنوان أو مكان أو منشأة</translation>
    </message>
    <message>
        <source>Find incidents</source>
        <translation>البحث عن حوادث</translation>
    </message>
    <message>
        <source>Find incidents (Ctrl+F)</source>
        <translation>البحث عن حوادث ⁨(Ctrl+F)⁩</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>No incident fits these words. Esc shows all incidents again.</source>
        <translation>لا حادثة توافق هذه الكلمات. ⁨Esc⁩ لإظهار كل الحوادث مجددًا.</translation>
    </message>
    <message>
        <source>No incidents yet.</source>
        <translation>لا حوادث بعد.</translation>
    </message>
    <message>
        <source>The grid of this incident</source>
        <translation>شبكة هذه الحادثة</translation>
    </message>
    <message>
        <source>{code} is removed. Ctrl+Z brings it back.</source>
        <translation>أُزيلت ⁨{code}⁩. ⁨Ctrl+Z⁩ لإعادتها.</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>‏{shown} من {all}</translation>
    </message>
</context>
<context>
    <name>IntakeDesk</name>
    <message>
        <source>Add a speech model</source>
        <translation>إضافة نموذج كلام</translation>
    </message>
    <message>
        <source>Adding a speech model</source>
        <translation>جارٍ إضافة نموذج كلام</translation>
    </message>
    <message>
        <source>Import recording</source>
        <translation>استيراد تسجيل</translation>
    </message>
    <message>
        <source>Import transcript</source>
        <translation>استيراد نص مفرّغ</translation>
    </message>
    <message>
        <source>Importing a recording</source>
        <translation>جارٍ استيراد تسجيل</translation>
    </message>
    <message>
        <source>Models (*.pt *.gz *.tgz)</source>
        <translation>النماذج (*.pt *.gz *.tgz)</translation>
    </message>
    <message>
        <source>Recordings ({patterns})</source>
        <translation>التسجيلات (⁨{patterns}⁩)</translation>
    </message>
    <message>
        <source>The recording is in the case, encrypted. The file it came from is as it was.</source>
        <translation>التسجيل في القضية الآن، مشفّرًا. والملف الذي جاء منه كما كان.</translation>
    </message>
    <message>
        <source>The speech model {name} is ready.</source>
        <translation>نموذج الكلام ⁨{name}⁩ جاهز.</translation>
    </message>
    <message>
        <source>The transcript is ready to be heard and corrected.</source>
        <translation>النص المفرّغ جاهز للاستماع والتصحيح.</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>جارٍ التفريغ</translation>
    </message>
    <message>
        <source>Transcripts ({patterns})</source>
        <translation>النصوص المفرّغة (⁨{patterns}⁩)</translation>
    </message>
</context>
<context>
    <name>InterviewForm</name>
    <message>
        <source>A code is needed.</source>
        <translation>يلزم رمز.</translation>
    </message>
    <message>
        <source>A date is needed, as far as it is known.</source>
        <translation>يلزم تاريخ بقدر ما هو معروف.</translation>
    </message>
    <message>
        <source>After the interview</source>
        <translation>بعد المقابلة</translation>
    </message>
    <message>
        <source>Distress</source>
        <translation>الضيق النفسي</translation>
    </message>
    <message>
        <source>Earlier interviews</source>
        <translation>المقابلات السابقة</translation>
    </message>
    <message>
        <source>Explained to the witness</source>
        <translation>ما شُرح للشاهد</translation>
    </message>
    <message>
        <source>Log an interview</source>
        <translation>تسجيل مقابلة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>الإفادة</translation>
    </message>
    <message>
        <source>This is not a day. Write 12 May 2031.</source>
        <translation>هذا ليس يومًا. اكتب ⁨12 مايو 2031⁩.</translation>
    </message>
    <message>
        <source>This is not a time. Write 09:30.</source>
        <translation>هذا ليس وقتًا. اكتب ⁨09:30⁩.</translation>
    </message>
    <message>
        <source>Write the conditions.</source>
        <translation>اكتب الشروط.</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>غير مدوَّن</translation>
    </message>
    <message>
        <source>statement, distress, notes</source>
        <translation>الإفادة، الضيق النفسي، الملاحظات</translation>
    </message>
</context>
<context>
    <name>InterviewHits</name>
    <message>
        <source>Said in transcripts: {count}</source>
        <translation>قيل في النصوص المفرّغة: {count}</translation>
    </message>
    <message>
        <source>Words found in transcripts</source>
        <translation>الكلمات التي عُثر عليها في النصوص المفرّغة</translation>
    </message>
</context>
<context>
    <name>InterviewKeys</name>
    <message>
        <source>A sentence less</source>
        <translation>إنقاص جملة</translation>
    </message>
    <message>
        <source>A stretch of sound begins here</source>
        <translation>يبدأ هنا مقطع صوتي</translation>
    </message>
    <message>
        <source>After A, on the tag of an incident</source>
        <translation>بعد ⁨A⁩، على وسم حادثة</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>النقر</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Codes on these digits, or those used most</source>
        <translation>الرموز التي على هذه الأرقام، أو الأكثر استخدامًا</translation>
    </message>
    <message>
        <source>Copy the selected words</source>
        <translation>نسخ الكلمات المحددة</translation>
    </message>
    <message>
        <source>Correct and verify</source>
        <translation>التصحيح والتحقق</translation>
    </message>
    <message>
        <source>Correct the words; Esc keeps them</source>
        <translation>تصحيح الكلمات؛ ⁨Esc⁩ لحفظها</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>المصداقية</translation>
    </message>
    <message>
        <source>Done with an interview that you are to code, or not done after all</source>
        <translation>إنهاء ترميز مقابلة مسندة إليك، أو التراجع عن إنهائه</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Find a code or an incident; Enter ties it</source>
        <translation>البحث عن رمز أو حادثة؛ ⁨Enter⁩ للربط</translation>
    </message>
    <message>
        <source>Find in this transcript</source>
        <translation>البحث في هذا النص</translation>
    </message>
    <message>
        <source>From whom, through how many, group</source>
        <translation>عمّن، وعبر كم شخص، والمجموعة</translation>
    </message>
    <message>
        <source>Heard and right, next</source>
        <translation>سُمعت وهي صحيحة، التالية</translation>
    </message>
    <message>
        <source>It ends here; its words are selected</source>
        <translation>ينتهي هنا؛ وتُحدَّد كلماته</translation>
    </message>
    <message>
        <source>Keep, and correct the next segment</source>
        <translation>حفظ ثم تصحيح الفقرة التالية</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>الاستماع</translation>
    </message>
    <message>
        <source>Lock the case</source>
        <translation>قفل القضية</translation>
    </message>
    <message>
        <source>Mask names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Memo on the tag; Esc back</source>
        <translation>مذكرة على الوسم؛ ⁨Esc⁩ للرجوع</translation>
    </message>
    <message>
        <source>Move its beginning</source>
        <translation>نقل بدايته</translation>
    </message>
    <message>
        <source>Move the end of the tag by a word</source>
        <translation>نقل نهاية الوسم بكلمة</translation>
    </message>
    <message>
        <source>Next turn without a tag</source>
        <translation>دور الكلام التالي بلا وسم</translation>
    </message>
    <message>
        <source>No tag is chosen here. C puts one on these words.</source>
        <translation>لا وسم مختارًا هنا. ⁨C⁩ لوضع وسم على هذه الكلمات.</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>زيادة وحدة</translation>
    </message>
    <message>
        <source>Play from this word</source>
        <translation>التشغيل من هذه الكلمة</translation>
    </message>
    <message>
        <source>Play or pause; F4 also while typing</source>
        <translation>تشغيل أو إيقاف مؤقت؛ و⁨F4⁩ أثناء الكتابة أيضًا</translation>
    </message>
    <message>
        <source>Play the passage</source>
        <translation>تشغيل المقطع</translation>
    </message>
    <message>
        <source>Proposition, knowledge, class, stance</source>
        <translation>موضوع الإثبات، ومصدر المعرفة، والصنف، والموقف</translation>
    </message>
    <message>
        <source>Put the code of this tag on a digit</source>
        <translation>وضع رمز هذا الوسم على رقم</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>إزالة الوسم</translation>
    </message>
    <message>
        <source>Repeat the passage, or stop repeating</source>
        <translation>تكرار المقطع أو إيقاف تكراره</translation>
    </message>
    <message>
        <source>Segment before, after</source>
        <translation>الفقرة السابقة، التالية</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>التحديد</translation>
    </message>
    <message>
        <source>Select by sentence</source>
        <translation>التحديد بالجمل</translation>
    </message>
    <message>
        <source>Select by turn</source>
        <translation>التحديد بأدوار الكلام</translation>
    </message>
    <message>
        <source>Select by word</source>
        <translation>التحديد بالكلمات</translation>
    </message>
    <message>
        <source>Show the name behind an alias, for a reason</source>
        <translation>إظهار الاسم الذي خلف اسم بديل، مع ذكر السبب</translation>
    </message>
    <message>
        <source>Slower, faster</source>
        <translation>أبطأ، أسرع</translation>
    </message>
    <message>
        <source>Step back, at last to the list</source>
        <translation>خطوة إلى الوراء، وأخيرًا إلى القائمة</translation>
    </message>
    <message>
        <source>Take it from its digit</source>
        <translation>إزالته من رقمه</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>إلغاء العلامة</translation>
    </message>
    <message>
        <source>The last code again</source>
        <translation>آخر رمز مرة أخرى</translation>
    </message>
    <message>
        <source>The next tag on these words, the one before</source>
        <translation>الوسم التالي على هذه الكلمات، السابق</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>The sentence before</source>
        <translation>الجملة السابقة</translation>
    </message>
    <message>
        <source>The sentence, the next sentence</source>
        <translation>الجملة، الجملة التالية</translation>
    </message>
    <message>
        <source>The turn, the next turn</source>
        <translation>دور الكلام، الدور التالي</translation>
    </message>
    <message>
        <source>The word, the next word</source>
        <translation>الكلمة، الكلمة التالية</translation>
    </message>
    <message>
        <source>This tag is of a code. What a passage says stands with the tag of an incident.</source>
        <translation>هذا وسم رمز. ما يقوله المقطع يُسجَّل مع وسم الحادثة.</translation>
    </message>
    <message>
        <source>Three seconds back</source>
        <translation>ثلاث ثوانٍ إلى الوراء</translation>
    </message>
    <message>
        <source>Told from, to; why; looked at again</source>
        <translation>الوقت المرويّ من وإلى؛ السبب؛ من راجعه</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>What the tag says of its incident; Enter takes what is proposed</source>
        <translation>ما يقوله الوسم عن حادثته؛ ⁨Enter⁩ لقبول المقترح</translation>
    </message>
    <message>
        <source>Who speaks: W witness, I interviewer, P interpreter …</source>
        <translation>من يتكلم: ⁨W⁩ الشاهد، ⁨I⁩ المحاور، ⁨P⁩ المترجم …</translation>
    </message>
    <message>
        <source>Word, sentence, segment, turn; and back</source>
        <translation>كلمة، جملة، فقرة، دور كلام؛ ورجوعًا</translation>
    </message>
</context>
<context>
    <name>InterviewPage</name>
    <message>
        <source>This kind of file is neither a recording nor a transcript that can be read.</source>
        <translation>هذا النوع من الملفات ليس تسجيلًا ولا نصًا مفرّغًا تمكن قراءته.</translation>
    </message>
</context>
<context>
    <name>InterviewRecording</name>
    <message>
        <source>Bringing in a recording</source>
        <translation>جارٍ إدخال تسجيل</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Discard this recording?</source>
        <translation>هل تحذف هذا التسجيل؟</translation>
    </message>
    <message>
        <source>It is not noted that the witness agreed to be recorded. Ask before you record, and note it.</source>
        <translation>لم يُدوَّن أن الشاهد وافق على أن يُسجَّل. اسأله قبل التسجيل، ودوّن جوابه.</translation>
    </message>
    <message>
        <source>Record {interview}</source>
        <translation>تسجيل ⁨{interview}⁩</translation>
    </message>
    <message>
        <source>The recording is in the case, encrypted: {time}.</source>
        <translation>التسجيل في القضية الآن، مشفّرًا: ⁨{time}⁩.</translation>
    </message>
    <message>
        <source>The witness agreed to be recorded on this condition: {words}</source>
        <translation>وافق الشاهد على أن يُسجَّل بهذا الشرط: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>{time} of sound will be gone for good.</source>
        <translation>سيزول نهائيًا صوت مدته ⁨{time}⁩.</translation>
    </message>
</context>
<context>
    <name>InterviewRows</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>الترميزات</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Interpreter: {kind}</source>
        <translation>المترجم: ⁨{kind}⁩</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>النص المفرّغ</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>الشاهد</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>finished by you</source>
        <translation>أنهيتَها أنت</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>محقَّق</translation>
    </message>
    <message>
        <source>with interpreter</source>
        <translation>بمترجم</translation>
    </message>
    <message>
        <source>yours to code</source>
        <translation>مسندة إليك للترميز</translation>
    </message>
    <message>
        <source>{scope}: {state}</source>
        <translation>‏⁨{scope}⁩: ⁨{state}⁩</translation>
    </message>
</context>
<context>
    <name>InterviewTable</name>
    <message>
        <source>Interviews</source>
        <translation>المقابلات</translation>
    </message>
</context>
<context>
    <name>InterviewsPage</name>
    <message>
        <source>Any consent</source>
        <translation>كل الموافقات</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>كل اللغات</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>كل الأدوار</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Anybody&apos;s</source>
        <translation>لأي شخص</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Find a code, a role, a place, or words that were said</source>
        <translation>ابحث عن رمز أو دور أو مكان أو كلمات قيلت</translation>
    </message>
    <message>
        <source>Find interviews</source>
        <translation>البحث عن مقابلات</translation>
    </message>
    <message>
        <source>Find interviews, or words in their transcripts (Ctrl+F)</source>
        <translation>البحث عن مقابلات أو عن كلمات في نصوصها المفرّغة ⁨(Ctrl+F)⁩</translation>
    </message>
    <message>
        <source>Finished by you</source>
        <translation>أنهيتَها أنت</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>المقابلات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Log a new interview (Ctrl+N)</source>
        <translation>تسجيل مقابلة جديدة ⁨(Ctrl+N)⁩</translation>
    </message>
    <message>
        <source>Log interview</source>
        <translation>تسجيل مقابلة</translation>
    </message>
    <message>
        <source>Log the first one (Ctrl N). A code and a date are enough.</source>
        <translation>سجّل المقابلة الأولى ⁨(Ctrl N)⁩. يكفي رمز وتاريخ.</translation>
    </message>
    <message>
        <source>No interview fits.</source>
        <translation>لا توجد مقابلة موافقة.</translation>
    </message>
    <message>
        <source>No interviews yet.</source>
        <translation>لا مقابلات بعد.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Take a filter away, or look for something else.</source>
        <translation>أزل أحد عوامل التصفية، أو ابحث عن شيء آخر.</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>النص المفرّغ</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Yours to code</source>
        <translation>مسندة إليك للترميز</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>‏{shown} من {all}</translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message>
        <source>Stop {job}</source>
        <translation>إيقاف: ⁨{job}⁩</translation>
    </message>
    <message>
        <source>Take {job} off the list</source>
        <translation>إزالة من القائمة: ⁨{job}⁩</translation>
    </message>
</context>
<context>
    <name>JobTray</name>
    <message>
        <source>failed</source>
        <translation>فشلت</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Answer (*.answer)</source>
        <translation>الرد (*.answer)</translation>
    </message>
    <message>
        <source>Invitation or your answer (*.invitation *.answer);;All files (*)</source>
        <translation>الدعوة أو ردّك (*.invitation *.answer);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Saved. You can open the case once the lead sent you a package.</source>
        <translation>حُفظ. يمكنك فتح القضية بعد أن يرسل إليك المسؤول عنها حزمة.</translation>
    </message>
    <message>
        <source>Where should the answer go?</source>
        <translation>إلى أين يذهب الرد؟</translation>
    </message>
    <message>
        <source>Your invitation, or your answer if you have a package</source>
        <translation>دعوتك، أو ردّك إن كانت لديك حزمة</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What can I do here?</source>
        <translation>ماذا يمكنني أن أفعل هنا؟</translation>
    </message>
    <message>
        <source>While words are corrected, letters are letters; all other keys work again after Esc.</source>
        <translation>أثناء تصحيح الكلمات تكون الحروف حروفًا؛ وتعمل سائر المفاتيح من جديد بعد ⁨Esc⁩.</translation>
    </message>
</context>
<context>
    <name>Law</name>
    <message>
        <source>12 May 2031, May 2031</source>
        <translation>‏⁨12 مايو 2031⁩، ⁨مايو 2031⁩</translation>
    </message>
    <message>
        <source>Assessed by, code</source>
        <translation>رمز من أجرى التقييم</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>تاريخ التقييم</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>القانون</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Standard of proof</source>
        <translation>معيار الإثبات</translation>
    </message>
    <message>
        <source>Was it broken</source>
        <translation>هل انتُهكت</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>مستوى الميكروفون</translation>
    </message>
    <message>
        <source>good</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>خافت</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>صامت</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>عالٍ جدًا</translation>
    </message>
</context>
<context>
    <name>LinkChoice</name>
    <message>
        <source>{value} is proposed; {key} takes it</source>
        <translation>المقترح: ⁨{value}⁩؛ ⁨{key}⁩ لقبوله</translation>
    </message>
</context>
<context>
    <name>LinkFields</name>
    <message>
        <source>A code for accounts that do not count apart, such as of people who met (G)</source>
        <translation>رمز للروايات التي لا تُحسب كل منها على حدة، مثل روايات أشخاص التقوا ⁨(G)⁩</translation>
    </message>
    <message>
        <source>A letter or 1 to 6 for a field, Enter takes all that is proposed, Esc goes back to the words</source>
        <translation>حرف أو رقم من 1 إلى 6 لكل حقل، و⁨Enter⁩ لقبول كل المقترح، و⁨Esc⁩ للرجوع إلى الكلمات</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>نوع الدليل</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>المصداقية</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>عمّن</translation>
    </message>
    <message>
        <source>From whom, group, times, reasons (M)</source>
        <translation>عمّن، المجموعة، الأوقات، الأسباب ⁨(M)⁩</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>I looked at this link again (B)</source>
        <translation>راجعتُ هذا الربط ⁨(B)⁩</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>مصدر المعرفة</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>روجع</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Proposition</source>
        <translation>موضوع الإثبات</translation>
    </message>
    <message>
        <source>Reasons for the credibility (W)</source>
        <translation>أسباب تقدير المصداقية ⁨(W)⁩</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Take all that is proposed (Enter); each by its own key</source>
        <translation>قبول كل المقترح ⁨(Enter)⁩؛ ولكل حقل مفتاحه</translation>
    </message>
    <message>
        <source>Take what is proposed: {count}</source>
        <translation>قبول المقترح: {count}</translation>
    </message>
    <message>
        <source>The time it speaks of, as told: 14:30, 14:30~ for about, .. for open (F)</source>
        <translation>الوقت الذي يتحدث عنه كما رُوي: ⁨14:30⁩، و⁨14:30~⁩ للتقريبي، و⁨..⁩ للمفتوح ⁨(F)⁩</translation>
    </message>
    <message>
        <source>Through how many</source>
        <translation>عدد الناقلين</translation>
    </message>
    <message>
        <source>Through {count}</source>
        <translation>عدد الناقلين: {count}</translation>
    </message>
    <message>
        <source>Told from</source>
        <translation>الوقت المروي من</translation>
    </message>
    <message>
        <source>Told to</source>
        <translation>الوقت المروي إلى</translation>
    </message>
    <message>
        <source>Until when: 14:50, or .. for open; empty for a moment (T)</source>
        <translation>حتى متى: ⁨14:50⁩، أو ⁨..⁩ للمفتوح؛ فارغ إذا كان لحظة ⁨(T)⁩</translation>
    </message>
    <message>
        <source>What the passage says of the incident</source>
        <translation>ما يقوله المقطع عن الحادثة</translation>
    </message>
    <message>
        <source>Whose account it is, by code, for what was told to the witness (O)</source>
        <translation>صاحب الرواية، برمزه، لما رُوي للشاهد ⁨(O)⁩</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>{name}: {value}?</source>
        <translation>‏⁨{name}⁩: ⁨{value}⁩؟</translation>
    </message>
</context>
<context>
    <name>LogInterviewPage</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Ctrl+Enter logs the interview and gets ready to record; it records at once if consent to be recorded is noted here. Ctrl+S only logs it.</source>
        <translation>‏⁨Ctrl+Enter⁩ يسجل المقابلة ويستعد لتسجيل صوتها؛ ويبدأ تسجيل الصوت فورًا إذا دُوّنت هنا الموافقة عليه. و⁨Ctrl+S⁩ يسجل المقابلة فقط.</translation>
    </message>
    <message>
        <source>Ctrl+Enter logs the interview.</source>
        <translation>‏⁨Ctrl+Enter⁩ يسجل المقابلة.</translation>
    </message>
    <message>
        <source>Everything typed on this page will be gone.</source>
        <translation>سيضيع كل ما كُتب في هذه الصفحة.</translation>
    </message>
    <message>
        <source>Interview {code} is logged.</source>
        <translation>سُجّلت المقابلة ⁨{code}⁩.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Leave without logging (Esc)</source>
        <translation>المغادرة بلا تسجيل ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>Leave without logging this interview?</source>
        <translation>هل تغادر بلا تسجيل هذه المقابلة؟</translation>
    </message>
    <message>
        <source>Log an interview</source>
        <translation>تسجيل مقابلة</translation>
    </message>
    <message>
        <source>Log and record</source>
        <translation>تسجيلها وتسجيل صوتها</translation>
    </message>
    <message>
        <source>Log interview</source>
        <translation>تسجيل مقابلة</translation>
    </message>
    <message>
        <source>Log the interview (Ctrl+Enter)</source>
        <translation>تسجيل المقابلة ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Log the interview (Ctrl+S)</source>
        <translation>تسجيل المقابلة ⁨(Ctrl+S)⁩</translation>
    </message>
    <message>
        <source>Log the interview and record it (Ctrl+Enter)</source>
        <translation>تسجيل المقابلة وتسجيل صوتها ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>لا شيء غير مكتمل</translation>
    </message>
    <message>
        <source>Nothing that is still open stops you.</source>
        <translation>لا يمنعك من ذلك أي شيء لم يكتمل.</translation>
    </message>
    <message>
        <source>Place, language and people are taken over from {interview}. Correct what differs.</source>
        <translation>نُقل المكان واللغة والأشخاص من ⁨{interview}⁩. صحح ما يختلف.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>لم يكتمل بعد</translation>
    </message>
</context>
<context>
    <name>LogRows</name>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>On</source>
        <translation>موضوعه</translation>
    </message>
    <message>
        <source>What</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>الشخص</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Destroy the ways in on this device</source>
        <translation>إتلاف وسائل الدخول على هذا الجهاز</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>الانتقال إلى ⁨{page}⁩</translation>
    </message>
    <message>
        <source>Lock the case</source>
        <translation>قفل القضية</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>{number} of {all}</source>
        <translation>‏{number} من {all}</translation>
    </message>
</context>
<context>
    <name>MapKey</name>
    <message>
        <source>Not noted how well known</source>
        <translation>درجة معرفة المكان غير مدوَّنة</translation>
    </message>
</context>
<context>
    <name>MapMarks</name>
    <message>
        <source>How well the place is known was not noted</source>
        <translation>لم تُدوَّن درجة معرفة المكان</translation>
    </message>
    <message>
        <source>{degrees}° E</source>
        <translation>‏{degrees}° شرقًا</translation>
    </message>
    <message>
        <source>{degrees}° N</source>
        <translation>‏{degrees}° شمالًا</translation>
    </message>
    <message>
        <source>{degrees}° S</source>
        <translation>‏{degrees}° جنوبًا</translation>
    </message>
    <message>
        <source>{degrees}° W</source>
        <translation>‏{degrees}° غربًا</translation>
    </message>
</context>
<context>
    <name>MaskDesk</name>
    <message>
        <source>1 name is masked.</source>
        <translation>أُخفي اسم واحد.</translation>
    </message>
    <message>
        <source>Looking for names</source>
        <translation>البحث عن الأسماء</translation>
    </message>
    <message>
        <source>Mark as masked?</source>
        <translation>هل تعلّم عليه أن أسماءه مخفاة؟</translation>
    </message>
    <message>
        <source>Mask 1 name?</source>
        <translation>هل تخفي اسمًا واحدًا؟</translation>
    </message>
    <message>
        <source>Mask names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Mask names…</source>
        <translation>إخفاء الأسماء…</translation>
    </message>
    <message>
        <source>Mask {count} names?</source>
        <translation>هل تخفي الأسماء؟ عددها: {count}</translation>
    </message>
    <message>
        <source>Masking names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Put the caret on an alias first.</source>
        <translation>ضع مؤشر الكتابة على اسم بديل أولًا.</translation>
    </message>
    <message>
        <source>Show the name…</source>
        <translation>إظهار الاسم…</translation>
    </message>
    <message>
        <source>Tags with a new proof of their words: {count}.</source>
        <translation>الوسوم التي صار لها إثبات جديد لكلماتها: {count}.</translation>
    </message>
    <message>
        <source>The disk had no room to clear the file of them: free some, and mask again.</source>
        <translation>لم تكن على القرص مساحة تكفي لمحوها من الملف: أفرغ بعض المساحة وأخفِ الأسماء مرة أخرى.</translation>
    </message>
    <message>
        <source>The words go to the identity compartment, from all former versions too, and an alias stands in their place. This cannot be undone; who may open names can still read them.</source>
        <translation>تنتقل الكلمات إلى قسم الهوية، من كل الصيغ السابقة أيضًا، ويحل محلها اسم بديل. لا يمكن التراجع عن ذلك؛ ويبقى من يحق له فتح الأسماء قادرًا على قراءتها.</translation>
    </message>
    <message>
        <source>{count} names are masked.</source>
        <translation>الأسماء التي أُخفيت: {count}.</translation>
    </message>
</context>
<context>
    <name>MaskPanel</name>
    <message>
        <source>A registered name is always masked; there is nothing to decide about it.</source>
        <translation>الاسم المدرج في الفهرس يُخفى دائمًا؛ لا شيء يُبتّ فيه.</translation>
    </message>
    <message>
        <source>Back to the words</source>
        <translation>الرجوع إلى الكلمات</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>بلا أي تغيير ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>In the register under these very words.</source>
        <translation>في الفهرس بهذه الكلمات نفسها.</translation>
    </message>
    <message>
        <source>J K finding   N next undecided   Enter mask   Delete keep   A all</source>
        <translation>‏⁨J K⁩ موضع   ⁨N⁩ التالي للبتّ   ⁨Enter⁩ إخفاء   ⁨Delete⁩ إبقاء   ⁨A⁩ الكل</translation>
    </message>
    <message>
        <source>Keep the words</source>
        <translation>إبقاء الكلمات</translation>
    </message>
    <message>
        <source>Mark as masked</source>
        <translation>تعليمه مخفى الأسماء</translation>
    </message>
    <message>
        <source>Mark it as masked, so that coders may have it.</source>
        <translation>علّم عليه أن أسماءه مخفاة، كي يجوز وصوله إلى المرمّزين.</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Mask 1 name</source>
        <translation>إخفاء اسم واحد</translation>
    </message>
    <message>
        <source>Mask all suggestions</source>
        <translation>إخفاء كل المقترحات</translation>
    </message>
    <message>
        <source>Mask everything undecided (A)</source>
        <translation>إخفاء كل ما لم يُبتّ فيه ⁨(A)⁩</translation>
    </message>
    <message>
        <source>Mask names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Mask the names (Ctrl+Enter)</source>
        <translation>إخفاء الأسماء ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Mask {count} names</source>
        <translation>إخفاء الأسماء ({count})</translation>
    </message>
    <message>
        <source>Names found</source>
        <translation>الأسماء التي عُثر عليها</translation>
    </message>
    <message>
        <source>Names run over the border of two segments, in {count} places. Correct the words there.</source>
        <translation>أسماء تمتد عبر الحد بين فقرتين، عدد المواضع: {count}. صحح الكلمات هناك.</translation>
    </message>
    <message>
        <source>No registered name was found.</source>
        <translation>لم يُعثر على اسم مدرج في الفهرس.</translation>
    </message>
    <message>
        <source>Registered names also stand in: {fields}. Masking leaves them; they go into packages too.</source>
        <translation>ترد أسماء مدرجة في الفهرس أيضًا في: ⁨{fields}⁩. لا يشملها الإخفاء؛ وهي تدخل في الحزم كذلك.</translation>
    </message>
    <message>
        <source>Resembles a registered name. Is it one?</source>
        <translation>يشبه اسمًا مدرجًا في الفهرس. هل هو اسم؟</translation>
    </message>
    <message>
        <source>These words name nobody (Delete)</source>
        <translation>هذه الكلمات لا تسمّي أحدًا ⁨(Delete)⁩</translation>
    </message>
    <message>
        <source>These words name someone (Enter)</source>
        <translation>هذه الكلمات تسمّي شخصًا ⁨(Enter)⁩</translation>
    </message>
    <message>
        <source>Unmistakable by its form; masked, it is registered too.</source>
        <translation>شكله لا لبس فيه؛ وعند إخفائه يُدرج في الفهرس أيضًا.</translation>
    </message>
    <message>
        <source>consent decisions</source>
        <translation>قرارات الموافقة</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>memos of tags</source>
        <translation>مذكرات الوسوم</translation>
    </message>
    <message>
        <source>reasons of corrections</source>
        <translation>أسباب التصحيحات</translation>
    </message>
    <message>
        <source>reasons of incident links</source>
        <translation>أسباب الربط بالحوادث</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>the code book</source>
        <translation>دليل الرموز</translation>
    </message>
    <message>
        <source>the facts of the interview</source>
        <translation>بيانات المقابلة</translation>
    </message>
    <message>
        <source>the facts of the witness</source>
        <translation>بيانات الشاهد</translation>
    </message>
    <message>
        <source>{count} kept</source>
        <translation>المبقاة: {count}</translation>
    </message>
    <message>
        <source>{count} masked</source>
        <translation>المخفاة: {count}</translation>
    </message>
    <message>
        <source>{count} to decide</source>
        <translation>للبتّ: {count}</translation>
    </message>
</context>
<context>
    <name>MaskRows</name>
    <message>
        <source>Alias</source>
        <translation>الاسم البديل</translation>
    </message>
    <message>
        <source>At</source>
        <translation>عند</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation>موضعها</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>وسيلة اتصال</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>إحداثيات</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>تبقى</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>تُخفى</translation>
    </message>
    <message>
        <source>number</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>منظمة</translation>
    </message>
    <message>
        <source>other name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>قريب</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>للبتّ</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>مركبة</translation>
    </message>
</context>
<context>
    <name>MaskedBadge</name>
    <message>
        <source>Mask names…</source>
        <translation>إخفاء الأسماء…</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>مخفى الأسماء</translation>
    </message>
    <message>
        <source>with names</source>
        <translation>بالأسماء</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Count how many witnesses, not how many passages</source>
        <translation>عدّ الشهود لا المقاطع</translation>
    </message>
    <message>
        <source>Count witnesses</source>
        <translation>عدّ الشهود</translation>
    </message>
    <message>
        <source>Counting passages</source>
        <translation>جارٍ عدّ المقاطع</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يجري العدّ…</translation>
    </message>
    <message>
        <source>Enter on a cell shows its passages. A passage that fits several cells is counted in each.</source>
        <translation>‏⁨Enter⁩ على خلية لإظهار مقاطعها. والمقطع الموافق لعدة خلايا يُحسب في كل منها.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>Nothing is both. A cell counts passages where both hold; choose other lines or columns.</source>
        <translation>لا شيء يجمع الاثنين. تُحسب في الخلية المقاطع التي ينطبق عليها كلاهما؛ اختر أسطرًا أو أعمدة أخرى.</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Matrix of passages</source>
        <translation>مصفوفة المقاطع</translation>
    </message>
</context>
<context>
    <name>MemberRows</name>
    <message>
        <source>Code name</source>
        <translation>الاسم الرمزي</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>النصوص المفرّغة</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>أُزيل</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message numerus="yes">
        <source>%n tags lost the words under them in a correction: put them elsewhere or remove them.</source>
        <translation>
            <numerusform>فقد %n وسم الكلمات التي تحتها في تصحيح: ضعها في مكان آخر أو أزلها.</numerusform>
            <numerusform>فقد وسم واحد الكلمات التي تحته في تصحيح: ضعه في مكان آخر أو أزله.</numerusform>
            <numerusform>فقد وسمان الكلمات التي تحتهما في تصحيح: ضعهما في مكان آخر أو أزلهما.</numerusform>
            <numerusform>فقدت %n وسوم الكلمات التي تحتها في تصحيح: ضعها في مكان آخر أو أزلها.</numerusform>
            <numerusform>فقد %n وسمًا الكلمات التي تحتها في تصحيح: ضعها في مكان آخر أو أزلها.</numerusform>
            <numerusform>فقد %n وسم الكلمات التي تحتها في تصحيح: ضعها في مكان آخر أو أزلها.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 tag lost the words under it in a correction: put it elsewhere or remove it.</source>
        <translation>فقد وسم واحد الكلمات التي تحته في تصحيح: ضعه في مكان آخر أو أزله.</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>التصحيح</translation>
    </message>
    <message>
        <source>Find in this transcript</source>
        <translation>البحث في هذا النص</translation>
    </message>
    <message>
        <source>Find in this transcript (Ctrl+F)</source>
        <translation>البحث في هذا النص ⁨(Ctrl+F)⁩</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>استيراد ملف…</translation>
    </message>
    <message>
        <source>Let a speech model on this device listen, import a file (TXT, DOCX, SRT, VTT, CSV), or type it while you listen. A transcript file can also be dropped here.</source>
        <translation>دع نموذج كلام على هذا الجهاز يستمع، أو استورد ملفًا ⁨(TXT, DOCX, SRT, VTT, CSV)⁩، أو اكتب وأنت تستمع. ويمكن أيضًا إفلات ملف نص مفرّغ هنا.</translation>
    </message>
    <message>
        <source>Letters are keys (Esc)</source>
        <translation>الحروف مفاتيح ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>Letters are text (E)</source>
        <translation>الحروف نص ⁨(E)⁩</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>عرضها</translation>
    </message>
    <message>
        <source>No transcript yet</source>
        <translation>لا نص مفرّغ بعد</translation>
    </message>
    <message>
        <source>Reading and coding</source>
        <translation>القراءة والترميز</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>تفريغ</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>كتابته</translation>
    </message>
    <message>
        <source>What can I do here?</source>
        <translation>ماذا يمكنني أن أفعل هنا؟</translation>
    </message>
    <message>
        <source>What can I do here? (F1)</source>
        <translation>ماذا يمكنني أن أفعل هنا؟ ⁨(F1)⁩</translation>
    </message>
</context>
<context>
    <name>ModelShelfPanel</name>
    <message>
        <source>A .pt checkpoint or a .tar.gz</source>
        <translation>نقطة حفظ ⁨.pt⁩ أو ملف ⁨.tar.gz⁩</translation>
    </message>
    <message>
        <source>A CTranslate2 model</source>
        <translation>نموذج ⁨CTranslate2⁩</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>إضافة من ملف…</translation>
    </message>
    <message>
        <source>Add from a folder…</source>
        <translation>إضافة من مجلد…</translation>
    </message>
    <message>
        <source>Adding a speech model</source>
        <translation>جارٍ إضافة نموذج كلام</translation>
    </message>
    <message>
        <source>An official model is a file that OpenAI publishes with Whisper (small.pt, 460 MB, is a good start), or the same model converted for CTranslate2, a folder with model.bin in it. Fetch it on a computer that may be online, bring it on a drive, and choose it here: this app never connects to anything.</source>
        <translation>النموذج الرسمي ملف تنشره ⁨OpenAI⁩ مع ⁨Whisper⁩ (وتصلح للبدء ⁨small.pt⁩، 460 ميغابايت)، أو النموذج نفسه محوَّلًا إلى ⁨CTranslate2⁩، وهو مجلد فيه ⁨model.bin⁩. نزّله على حاسوب يجوز أن يتصل بالإنترنت، وأحضره على قرص، واختره هنا: هذا التطبيق لا يتصل بأي شيء أبدًا.</translation>
    </message>
    <message>
        <source>Do not add it</source>
        <translation>عدم إضافته</translation>
    </message>
    <message>
        <source>No speech model yet. Without one, transcripts can be typed or imported, and recordings play as they are.</source>
        <translation>لا نموذج كلام بعد. من دونه يمكن كتابة النصوص المفرّغة أو استيرادها، وتعمل التسجيلات كما هي.</translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation>نماذج الكلام</translation>
    </message>
    <message>
        <source>Speech models (*.pt *.tar.gz *.tgz)</source>
        <translation>نماذج الكلام (*.pt *.tar.gz *.tgz)</translation>
    </message>
    <message>
        <source>The speech model {name} can be used.</source>
        <translation>يمكن استخدام نموذج الكلام ⁨{name}⁩.</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>استخدامه رغم ذلك</translation>
    </message>
    <message>
        <source>Which folder holds the speech model?</source>
        <translation>أي مجلد فيه نموذج الكلام؟</translation>
    </message>
    <message>
        <source>Which speech model?</source>
        <translation>أي نموذج كلام؟</translation>
    </message>
</context>
<context>
    <name>NameBox</name>
    <message>
        <source>A name that tells what it finds, and names no person</source>
        <translation>اسم يدل على ما يعثر عليه الاستعلام ولا يسمّي أحدًا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>It travels with the case. When a code or an incident is renamed, it means the same one still.</source>
        <translation>ينتقل الاستعلام مع القضية. وإذا تغيّر اسم رمز أو حادثة ظل يدل على الرمز نفسه أو الحادثة نفسها.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>حفظه</translation>
    </message>
    <message>
        <source>Keep this query under a name</source>
        <translation>حفظ هذا الاستعلام باسم</translation>
    </message>
    <message>
        <source>Name of the query</source>
        <translation>اسم الاستعلام</translation>
    </message>
</context>
<context>
    <name>NamesDesk</name>
    <message>
        <source>The names are in the identity compartment.</source>
        <translation>الأسماء في قسم الهوية.</translation>
    </message>
</context>
<context>
    <name>NewRelease</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>اختر مجلدًا.</translation>
    </message>
    <message>
        <source>Choose an incident.</source>
        <translation>اختر حادثة.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Go on (Ctrl+Enter)</source>
        <translation>متابعة ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Leave without a release</source>
        <translation>المغادرة بلا إصدار</translation>
    </message>
    <message>
        <source>Looking at what may leave…</source>
        <translation>جارٍ النظر فيما يجوز خروجه…</translation>
    </message>
    <message>
        <source>New release</source>
        <translation>إصدار جديد</translation>
    </message>
    <message>
        <source>No passage is left to release.</source>
        <translation>لم يبق مقطع لإصداره.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Show the next one</source>
        <translation>عرض التالي</translation>
    </message>
    <message>
        <source>Show the next one (N)</source>
        <translation>عرض التالي ⁨(N)⁩</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>كتابة الملفات</translation>
    </message>
    <message>
        <source>Writing a release of {incident}</source>
        <translation>جارٍ كتابة إصدار عن ⁨{incident}⁩</translation>
    </message>
    <message>
        <source>{count} passages of {incident} leave for: {purpose}. {blocked} stay blocked.</source>
        <translation>المقاطع الخارجة من ⁨{incident}⁩: {count}، للغرض: ⁨{purpose}⁩. وتبقى محجوبة: {blocked}.</translation>
    </message>
    <message>
        <source>{count} passages, everything decided.</source>
        <translation>المقاطع: {count}، وقد بُتّ في كل شيء.</translation>
    </message>
    <message>
        <source>{count} suggestions to decide before this can go on.</source>
        <translation>الاقتراحات التي يجب البتّ فيها قبل المتابعة: {count}.</translation>
    </message>
</context>
<context>
    <name>Noted</name>
    <message>
        <source>Not decided yet</source>
        <translation>لم يُبتّ فيها بعد</translation>
    </message>
    <message>
        <source>{word}. Decided with reasons, under Certainty below the incidents.</source>
        <translation>‏⁨{word}⁩. بُتّ فيها مع ذكر الأسباب، تحت «درجة اليقين» أسفل الحوادث.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
    <message>
        <source>Copy the code of this message</source>
        <translation>نسخ رمز هذه الرسالة</translation>
    </message>
    <message>
        <source>Copy {code}</source>
        <translation>نسخ ⁨{code}⁩</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>Blind</source>
        <translation>معمّاة</translation>
    </message>
    <message>
        <source>In a blind round nobody but the case lead sees what others coded in its interviews, here or in packages, until it is closed.</source>
        <translation>في الجولة المعمّاة لا يرى أحد غير المسؤول عن القضية ما رمّزه الآخرون في مقابلاتها، لا هنا ولا في الحزم، إلى أن تُغلق.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Open a round</source>
        <translation>فتح جولة</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>فتح الجولة</translation>
    </message>
</context>
<context>
    <name>OpeningRows</name>
    <message>
        <source>Register of names</source>
        <translation>سجل الأسماء</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
</context>
<context>
    <name>OpeningsPanel</name>
    <message>
        <source>No name was opened yet.</source>
        <translation>لم يُفتح أي اسم بعد.</translation>
    </message>
    <message>
        <source>Openings of names</source>
        <translation>عمليات فتح الأسماء</translation>
    </message>
    <message>
        <source>Reasons are kept with the names: a reason may name somebody too.</source>
        <translation>تُحفظ الأسباب مع الأسماء: قد يسمّي السبب شخصًا أيضًا.</translation>
    </message>
    <message>
        <source>Register of names</source>
        <translation>سجل الأسماء</translation>
    </message>
</context>
<context>
    <name>OutlineMap</name>
    <message>
        <source>Map of incidents</source>
        <translation>خريطة الحوادث</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>‏{number} كم</translation>
    </message>
    <message>
        <source>{number} m</source>
        <translation>‏{number} م</translation>
    </message>
</context>
<context>
    <name>PackageRows</name>
    <message>
        <source>For</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>المقابلات</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>received</source>
        <translation>مستلمة</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>مرسلة</translation>
    </message>
</context>
<context>
    <name>PackagesPanel</name>
    <message>
        <source>A package is encrypted to its recipients and signed by you. Send it by any way you like.</source>
        <translation>تُشفَّر الحزمة لمستلميها وتوقّعها أنت. أرسلها بأي طريقة تشاء.</translation>
    </message>
    <message>
        <source>Bring in a package…</source>
        <translation>استلام حزمة…</translation>
    </message>
    <message>
        <source>Look at a package (Ctrl+Shift+I)</source>
        <translation>الاطّلاع على حزمة (⁨Ctrl+Shift+I⁩)</translation>
    </message>
    <message>
        <source>Looking at a package</source>
        <translation>جارٍ النظر في حزمة</translation>
    </message>
    <message>
        <source>No packages yet</source>
        <translation>لا حزم بعد</translation>
    </message>
    <message>
        <source>Package (*.age)</source>
        <translation>حزمة (*.age)</translation>
    </message>
    <message>
        <source>Package (*.age);;All files (*)</source>
        <translation>حزمة (*.age);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>الحزم</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>إرسال…</translation>
    </message>
    <message>
        <source>Taking in a package</source>
        <translation>جارٍ استلام حزمة</translation>
    </message>
    <message>
        <source>The package is taken in.</source>
        <translation>استُلمت الحزمة.</translation>
    </message>
    <message>
        <source>The package is taken in; {count} conflicts wait for a decision.</source>
        <translation>استُلمت الحزمة؛ التعارضات التي تنتظر البتّ: {count}.</translation>
    </message>
    <message>
        <source>The package is written. Only its recipients can open it.</source>
        <translation>كُتبت الحزمة. لا يستطيع فتحها إلا مستلموها.</translation>
    </message>
    <message>
        <source>Where should the package go?</source>
        <translation>إلى أين تذهب الحزمة؟</translation>
    </message>
    <message>
        <source>Which package?</source>
        <translation>أي حزمة؟</translation>
    </message>
    <message>
        <source>Work to be coded</source>
        <translation>مواد للترميز</translation>
    </message>
    <message>
        <source>Write a package for others of the team</source>
        <translation>كتابة حزمة لآخرين في الفريق</translation>
    </message>
    <message>
        <source>Writing a package</source>
        <translation>جارٍ كتابة حزمة</translation>
    </message>
    <message>
        <source>received</source>
        <translation>مستلمة</translation>
    </message>
</context>
<context>
    <name>PageContext</name>
    <message>
        <source>Done again: {act}</source>
        <translation>أُعيد: ⁨{act}⁩</translation>
    </message>
    <message>
        <source>Second person…</source>
        <translation>شخص ثانٍ…</translation>
    </message>
    <message>
        <source>Taken back: {act}</source>
        <translation>تم التراجع عن: ⁨{act}⁩</translation>
    </message>
</context>
<context>
    <name>PanicDialog</name>
    <message>
        <source>Destroy every way into “{name}” on this device?</source>
        <translation>هل تتلف كل وسائل الدخول إلى «⁨{name}⁩» على هذا الجهاز؟</translation>
    </message>
    <message>
        <source>Destroy the ways in</source>
        <translation>إتلاف وسائل الدخول</translation>
    </message>
    <message>
        <source>Gone at once, here and in the backups in this case: every passphrase, every recovery sheet.</source>
        <translation>يزول فورًا، هنا وفي النسخ الاحتياطية داخل هذه القضية: كل عبارة مرور، وكل ورقة استرداد.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>إبقاؤها</translation>
    </message>
    <message>
        <source>Staying: interviews, recordings and names, encrypted. Nobody can open them on this device.</source>
        <translation>يبقى: المقابلات والتسجيلات والأسماء، مشفّرة. ولا يستطيع أحد فتحها على هذا الجهاز.</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Type this word to destroy the ways in</source>
        <translation>اكتب هذه الكلمة لإتلاف وسائل الدخول</translation>
    </message>
    <message>
        <source>Whoever has a slots file of this case elsewhere, as headquarters has, can open them again.</source>
        <translation>من لديه ملف وسائل دخول لهذه القضية في مكان آخر، كالمقر، يستطيع فتحها من جديد.</translation>
    </message>
</context>
<context>
    <name>ParticipationConsent</name>
    <message>
        <source>Consent before the interview</source>
        <translation>الموافقة قبل المقابلة</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>صاحب القرار</translation>
    </message>
    <message>
        <source>Each question stands alone. Leave it open if it was not put.</source>
        <translation>كل سؤال قائم بذاته. اتركه مفتوحًا إن لم يُطرح.</translation>
    </message>
    <message>
        <source>Hide the script</source>
        <translation>إخفاء نص الأسئلة</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>القراءة على الشاهد</translation>
    </message>
    <message>
        <source>The child agrees</source>
        <translation>الطفل موافق</translation>
    </message>
    <message>
        <source>There is no script in {language} yet: have these words interpreted.</source>
        <translation>لا نص أسئلة باللغة ⁨{language}⁩ بعد: اطلب ترجمة هذه الكلمات شفهيًا.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>لم يُسأل</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>PassageActs</name>
    <message>
        <source>All codings</source>
        <translation>كل الترميزات</translation>
    </message>
    <message>
        <source>The counts</source>
        <translation>الأعداد</translation>
    </message>
    <message>
        <source>The matrix</source>
        <translation>المصفوفة</translation>
    </message>
    <message>
        <source>The passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Their codings</source>
        <translation>ترميزاتها</translation>
    </message>
</context>
<context>
    <name>PassageDetails</name>
    <message>
        <source>Its words were deleted. Select others and put it there, or remove it.</source>
        <translation>حُذفت كلماته. حدد كلمات أخرى وضعه عليها، أو أزله.</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>المذكرة</translation>
    </message>
    <message>
        <source>Memo (M)</source>
        <translation>المذكرة ⁨(M)⁩</translation>
    </message>
    <message>
        <source>Memo on this passage (M); kept when you leave it, with Ctrl+Enter or Esc</source>
        <translation>مذكرة على هذا المقطع ⁨(M)⁩؛ تُحفظ عند مغادرتها أو بـ ⁨Ctrl+Enter⁩ أو ⁨Esc⁩</translation>
    </message>
    <message>
        <source>Put the caret into a coded passage, or click its stripe.</source>
        <translation>ضع مؤشر الكتابة في مقطع مرمَّز، أو انقر شريطه.</translation>
    </message>
    <message>
        <source>Put this tag on the selected words</source>
        <translation>وضع هذا الوسم على الكلمات المحددة</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <translation>إزالة هذا الوسم</translation>
    </message>
    <message>
        <source>Remove this tag (Delete)</source>
        <translation>إزالة هذا الوسم ⁨(Delete)⁩</translation>
    </message>
    <message>
        <source>Tags on these words: {tags}</source>
        <translation>الوسوم على هذه الكلمات: ⁨{tags}⁩</translation>
    </message>
    <message>
        <source>This passage</source>
        <translation>هذا المقطع</translation>
    </message>
    <message>
        <source>by ear {times}</source>
        <translation>بالسمع ⁨{times}⁩</translation>
    </message>
    <message>
        <source>by you, {moment}</source>
        <translation>وضعتَه أنت، ⁨{moment}⁩</translation>
    </message>
    <message>
        <source>by {person}, {moment}</source>
        <translation>وضعه ⁨{person}⁩، ⁨{moment}⁩</translation>
    </message>
</context>
<context>
    <name>PassageList</name>
    <message>
        <source>Passages of this incident</source>
        <translation>مقاطع هذه الحادثة</translation>
    </message>
</context>
<context>
    <name>PassageRows</name>
    <message>
        <source>Open the passage in its transcript (Enter)</source>
        <translation>فتح المقطع في نصه المفرّغ ⁨(Enter)⁩</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>محقَّق</translation>
    </message>
    <message>
        <source>{source} · draft</source>
        <translation>‏⁨{source}⁩ · مسودة</translation>
    </message>
</context>
<context>
    <name>PassagesPage</name>
    <message>
        <source>Add a condition (Ctrl Return), such as a code and an incident, a role, a place, a date or words that were said; or write a query. What fits stands here, with its words around it.</source>
        <translation>أضف شرطًا ⁨(Ctrl Return)⁩، مثل رمز وحادثة، أو دور، أو مكان، أو تاريخ، أو كلمات قيلت؛ أو اكتب استعلامًا. يظهر هنا ما يوافق، والكلمات من حوله.</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>إضافة شرط</translation>
    </message>
    <message>
        <source>Ask for passages.</source>
        <translation>استعلم عن المقاطع.</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>الأعداد</translation>
    </message>
    <message>
        <source>Ctrl+Page Down goes on to the next</source>
        <translation>‏⁨Ctrl+Page Down⁩ للانتقال إلى التالي</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>المصفوفة</translation>
    </message>
    <message>
        <source>No passage fits this query.</source>
        <translation>لا مقطع يوافق هذا الاستعلام.</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Write a table (Ctrl+E)</source>
        <translation>كتابة جدول ⁨(Ctrl+E)⁩</translation>
    </message>
    <message>
        <source>Write a table…</source>
        <translation>كتابة جدول…</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>Backups in the case&apos;s folder take the new passphrase too; copies elsewhere that were made before still open with the old one. The recovery sheet stays valid.</source>
        <translation>تأخذ النسخ الاحتياطية في مجلد القضية عبارة المرور الجديدة أيضًا؛ أما النسخ التي أُخذت من قبل في مكان آخر فما زالت تُفتح بالقديمة. وتبقى ورقة الاسترداد صالحة.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>Six words that have nothing to do with each other are good.</source>
        <translation>ست كلمات لا علاقة بينها خيار جيد.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>قوة عبارة المرور</translation>
    </message>
    <message>
        <source>The passphrase is changed. Use the new one from now on.</source>
        <translation>تغيّرت عبارة المرور. استخدم الجديدة من الآن.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>العبارة نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>عبارة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>عبارتا المرور غير متطابقتين.</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Add whoever answered an invitation</source>
        <translation>إضافة من رد على دعوة</translation>
    </message>
    <message>
        <source>Answer (*.answer)</source>
        <translation>الرد (*.answer)</translation>
    </message>
    <message>
        <source>Changing rights</source>
        <translation>جارٍ تغيير الحقوق</translation>
    </message>
    <message>
        <source>Everything that they could open gets new keys. This cannot be undone.</source>
        <translation>يحصل كل ما كان يستطيع فتحه على مفاتيح جديدة. ولا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Invitation (*.invitation)</source>
        <translation>الدعوة (*.invitation)</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>دعوة…</translation>
    </message>
    <message>
        <source>Making new keys</source>
        <translation>جارٍ إنشاء مفاتيح جديدة</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Names are opened by two people together</source>
        <translation>يفتح الأسماء شخصان معًا</translation>
    </message>
    <message>
        <source>Only the case lead adds and removes people.</source>
        <translation>المسؤول عن القضية وحده يضيف الأشخاص ويزيلهم.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove {code} from the team?</source>
        <translation>هل تزيل ⁨{code}⁩ من الفريق؟</translation>
    </message>
    <message>
        <source>Take in an answer…</source>
        <translation>استلام رد…</translation>
    </message>
    <message>
        <source>The invitation is written. It holds no secret: send it as you like.</source>
        <translation>كُتبت الدعوة. لا سر فيها: أرسلها كما تشاء.</translation>
    </message>
    <message>
        <source>The rights of {code} are changed.</source>
        <translation>تغيّرت حقوق ⁨{code}⁩.</translation>
    </message>
    <message>
        <source>Then nobody opens a name alone, not even the lead; a second person types their passphrase here.</source>
        <translation>عندئذ لا يفتح أحد اسمًا وحده، ولا حتى المسؤول عن القضية؛ ويكتب شخص ثانٍ عبارة مروره هنا.</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>النصوص المفرّغة</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Where should the invitation go?</source>
        <translation>إلى أين تذهب الدعوة؟</translation>
    </message>
    <message>
        <source>Which answer?</source>
        <translation>أي رد؟</translation>
    </message>
    <message>
        <source>Write an invitation to a file</source>
        <translation>كتابة دعوة في ملف</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>{code} is in the team. Send a package to them, so that they can open the case.</source>
        <translation>‏⁨{code}⁩ في الفريق الآن. أرسل إليه حزمة كي يستطيع فتح القضية.</translation>
    </message>
    <message>
        <source>{code} is removed; {count} recordings were encrypted anew.</source>
        <translation>أُزيل ⁨{code}⁩؛ التسجيلات التي شُفّرت من جديد: {count}.</translation>
    </message>
</context>
<context>
    <name>PeoplePresent</name>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Case lead. Adds and removes people, and opens everything.</source>
        <translation>المسؤول عن القضية. يضيف الأشخاص ويزيلهم، ويفتح كل شيء.</translation>
    </message>
    <message>
        <source>Change rights</source>
        <translation>تغيير الحقوق</translation>
    </message>
    <message>
        <source>Field device. It seals what it records and opens nothing.</source>
        <translation>جهاز ميداني. يختم ما يسجله ولا يفتح شيئًا.</translation>
    </message>
    <message>
        <source>Remove from the team…</source>
        <translation>إزالة من الفريق…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>What is taken away gets new keys at once. Recordings follow one by one.</source>
        <translation>ما يُسحب الحق فيه يحصل على مفاتيح جديدة فورًا. وتتبعه التسجيلات واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>{role}, removed. What they signed before stays theirs.</source>
        <translation>‏⁨{role}⁩، أُزيل. ما وقّعه من قبل يبقى باسمه.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Code of a person present</source>
        <translation>رمز شخص حاضر</translation>
    </message>
    <message>
        <source>Code, such as T-02</source>
        <translation>رمز، مثل ⁨T-02⁩</translation>
    </message>
    <message>
        <source>Role of a person present</source>
        <translation>دور شخص حاضر</translation>
    </message>
    <message>
        <source>Take this person away</source>
        <translation>إزالة هذا الشخص</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Back to the recording&apos;s own speed</source>
        <translation>العودة إلى سرعة التسجيل الأصلية</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>أسرع</translation>
    </message>
    <message>
        <source>Faster (])</source>
        <translation>أسرع ⁨(])⁩</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>تشغيل أو إيقاف مؤقت ⁨(Space)⁩</translation>
    </message>
    <message>
        <source>Repeat the passage</source>
        <translation>تكرار المقطع</translation>
    </message>
    <message>
        <source>Repeat the passage (L)</source>
        <translation>تكرار المقطع ⁨(L)⁩</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Slower ([)</source>
        <translation>أبطأ ⁨([)⁩</translation>
    </message>
    <message>
        <source>Three seconds back</source>
        <translation>ثلاث ثوانٍ إلى الوراء</translation>
    </message>
    <message>
        <source>Three seconds back (Backspace)</source>
        <translation>ثلاث ثوانٍ إلى الوراء ⁨(Backspace)⁩</translation>
    </message>
</context>
<context>
    <name>PresenceRow</name>
    <message>
        <source>May 2031</source>
        <translation>‏⁨مايو 2031⁩</translation>
    </message>
    <message>
        <source>what was seen, who says so</source>
        <translation>ما شوهد، ومن يقول ذلك</translation>
    </message>
</context>
<context>
    <name>PriorInterviews</name>
    <message>
        <source>A first account may exist already. Ask only what is needed, do not confront them with the earlier one, and note where it is kept.</source>
        <translation>قد تكون هناك رواية أولى من قبل. اسأل عمّا يلزم فقط، ولا تواجهه بالرواية السابقة، ودوّن مكان حفظها.</translation>
    </message>
    <message>
        <source>Add an earlier interview</source>
        <translation>إضافة مقابلة سابقة</translation>
    </message>
    <message>
        <source>Asked whether anyone has interviewed them before</source>
        <translation>سُئل هل أجرى معه أحد مقابلة من قبل</translation>
    </message>
</context>
<context>
    <name>PriorRow</name>
    <message>
        <source>Organisation</source>
        <translation>المنظمة</translation>
    </message>
    <message>
        <source>Organisation that held the earlier interview</source>
        <translation>المنظمة التي أجرت المقابلة السابقة</translation>
    </message>
    <message>
        <source>Take this earlier interview away</source>
        <translation>إزالة هذه المقابلة السابقة</translation>
    </message>
    <message>
        <source>When the earlier interview was held</source>
        <translation>متى أُجريت المقابلة السابقة</translation>
    </message>
    <message>
        <source>When, as far as known</source>
        <translation>متى، بقدر ما هو معروف</translation>
    </message>
    <message>
        <source>first account</source>
        <translation>رواية أولى</translation>
    </message>
    <message>
        <source>has a copy</source>
        <translation>لديه نسخة</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>مسجّلة</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>موقّعة</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Keep it as it is</source>
        <translation>إبقاؤه كما هو</translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message>
        <source>12 May 2031, May 2031</source>
        <translation>‏⁨12 مايو 2031⁩، ⁨مايو 2031⁩</translation>
    </message>
    <message>
        <source>Emblem visible</source>
        <translation>الشارة ظاهرة</translation>
    </message>
    <message>
        <source>Military presence</source>
        <translation>وجود عسكري</translation>
    </message>
    <message>
        <source>On a list of sites not to strike</source>
        <translation>ضمن قائمة المواقع التي لا تُستهدف</translation>
    </message>
    <message>
        <source>On the list since</source>
        <translation>في القائمة منذ</translation>
    </message>
    <message>
        <source>Protection and warnings</source>
        <translation>الحماية والإنذارات</translation>
    </message>
    <message>
        <source>Put on the list by</source>
        <translation>جهة الإدراج في القائمة</translation>
    </message>
    <message>
        <source>Warning beforehand</source>
        <translation>إنذار مسبق</translation>
    </message>
    <message>
        <source>What is said to have been near</source>
        <translation>ما قيل إنه كان قريبًا</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>لا أدوار كلام</numerusform>
            <numerusform>دور كلام واحد</numerusform>
            <numerusform>دورا كلام</numerusform>
            <numerusform>%n أدوار كلام</numerusform>
            <numerusform>%n دور كلام</numerusform>
            <numerusform>%n دور كلام</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n witnesses</source>
        <translation>
            <numerusform>لا شهود</numerusform>
            <numerusform>شاهد واحد</numerusform>
            <numerusform>شاهدان</numerusform>
            <numerusform>%n شهود</numerusform>
            <numerusform>%n شاهدًا</numerusform>
            <numerusform>%n شاهد</numerusform>
        </translation>
    </message>
    <message>
        <source>1 passage</source>
        <translation>مقطع واحد</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>دور كلام واحد</translation>
    </message>
    <message>
        <source>1 witness</source>
        <translation>شاهد واحد</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>At most {count} characters between</source>
        <translation>أقصى عدد للحروف بينهما: {count}</translation>
    </message>
    <message>
        <source>At most {count} seconds between, as spoken</source>
        <translation>أقصى عدد للثواني بينهما كما قيلا: {count}</translation>
    </message>
    <message>
        <source>At most {count} turns further</source>
        <translation>أقصى عدد لأدوار الكلام بعده: {count}</translation>
    </message>
    <message>
        <source>Both must be said of one coding</source>
        <translation>يجب أن يقال كلاهما عن ترميز واحد</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>درجة اليقين</translation>
    </message>
    <message>
        <source>Class of evidence</source>
        <translation>نوع الدليل</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Coded on</source>
        <translation>تاريخ الترميز</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>المرمِّز</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>المصداقية</translation>
    </message>
    <message>
        <source>Date of the incident</source>
        <translation>تاريخ الحادثة</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>In the same turn or the next</source>
        <translation>في دور الكلام نفسه أو التالي</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الحادثة</translation>
    </message>
    <message>
        <source>Independence group</source>
        <translation>مجموعة الاستقلال</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>المقابلة</translation>
    </message>
    <message>
        <source>Interview held at</source>
        <translation>مكان إجراء المقابلة</translation>
    </message>
    <message>
        <source>Interview held on</source>
        <translation>تاريخ إجراء المقابلة</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>مصدر المعرفة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Month of the incident</source>
        <translation>شهر الحادثة</translation>
    </message>
    <message>
        <source>Origin of the account</source>
        <translation>أصل الرواية</translation>
    </message>
    <message>
        <source>Passages that hold all of one</source>
        <translation>مقاطع تحتوي على مقطع آخر كاملًا</translation>
    </message>
    <message>
        <source>Passages that lie at most 200 characters from one</source>
        <translation>مقاطع لا تبعد عن مقطع آخر أكثر من 200 حرف</translation>
    </message>
    <message>
        <source>Passages that lie wholly in one</source>
        <translation>مقاطع تقع بكاملها داخل مقطع آخر</translation>
    </message>
    <message>
        <source>Passages with one before them in the same transcript</source>
        <translation>مقاطع يسبقها مقطع آخر في النص المفرّغ نفسه</translation>
    </message>
    <message>
        <source>Passages with one behind them in the same transcript</source>
        <translation>مقاطع يليها مقطع آخر في النص المفرّغ نفسه</translation>
    </message>
    <message>
        <source>Place of the incident</source>
        <translation>مكان الحادثة</translation>
    </message>
    <message>
        <source>Proposition</source>
        <translation>موضوع الإثبات</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>المتكلم</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>صفة الترميز</translation>
    </message>
    <message>
        <source>The words for which both hold</source>
        <translation>الكلمات التي ينطبق عليها كلاهما</translation>
    </message>
    <message>
        <source>The words for which either holds</source>
        <translation>الكلمات التي ينطبق عليها أحدهما</translation>
    </message>
    <message>
        <source>The words for which the new one does not hold</source>
        <translation>الكلمات التي لا ينطبق عليها الشرط الجديد</translation>
    </message>
    <message>
        <source>Whole passages that share words with one</source>
        <translation>مقاطع كاملة تشترك في كلمات مع مقطع آخر</translation>
    </message>
    <message>
        <source>Within one turn of a speaker</source>
        <translation>ضمن دور كلام واحد لمتكلم</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>الشاهد</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>and</source>
        <translation>و</translation>
    </message>
    <message>
        <source>and not</source>
        <translation>وليس</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أي قيمة</translation>
    </message>
    <message>
        <source>certainly</source>
        <translation>مؤكدًا</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>يحتوي على</translation>
    </message>
    <message>
        <source>followed by</source>
        <translation>يليه</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>نفسه</translation>
    </message>
    <message>
        <source>near</source>
        <translation>قريب من</translation>
    </message>
    <message>
        <source>not</source>
        <translation>ليس</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>not {relation}</source>
        <translation>لا {relation}</translation>
    </message>
    <message>
        <source>or</source>
        <translation>أو</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>متداخل مع</translation>
    </message>
    <message>
        <source>preceded by</source>
        <translation>يسبقه</translation>
    </message>
    <message>
        <source>with</source>
        <translation>مع</translation>
    </message>
    <message>
        <source>with not</source>
        <translation>ليس مع</translation>
    </message>
    <message>
        <source>within</source>
        <translation>داخل</translation>
    </message>
    <message>
        <source>{condition} ({how})</source>
        <translation>{condition} ({how})</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} ث</translation>
    </message>
    <message>
        <source>{field}: {values}</source>
        <translation>{field}: {values}</translation>
    </message>
    <message>
        <source>{scope}: {status}</source>
        <translation>{scope}: {status}</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Find the passages (Enter)</source>
        <translation>البحث عن المقاطع ⁨(Enter)⁩</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>الاستعلام</translation>
    </message>
    <message>
        <source>Write a query (Ctrl+F), or put it together below</source>
        <translation>كتابة استعلام ⁨(Ctrl+F)⁩، أو تركيبه في الأسفل</translation>
    </message>
</context>
<context>
    <name>QueryChips</name>
    <message>
        <source>Add a condition (Ctrl+Return)</source>
        <translation>إضافة شرط ⁨(Ctrl+Return)⁩</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>إضافة شرط</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>قيمة أخرى…</translation>
    </message>
    <message>
        <source>Change how this is joined</source>
        <translation>تغيير طريقة الربط</translation>
    </message>
    <message>
        <source>Change or remove this condition (Delete removes)</source>
        <translation>تغيير هذا الشرط أو إزالته (⁨Delete⁩ للإزالة)</translation>
    </message>
    <message>
        <source>However far</source>
        <translation>مهما بلغ البعد</translation>
    </message>
    <message>
        <source>More of the same coding…</source>
        <translation>شرط آخر على الترميز نفسه…</translation>
    </message>
    <message>
        <source>Only this code itself</source>
        <translation>هذا الرمز نفسه فقط</translation>
    </message>
    <message>
        <source>Only where the date is certain</source>
        <translation>حيث التاريخ مؤكد فقط</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Turn around: with or without “not”</source>
        <translation>عكس المعنى: بالنفي أو بدونه</translation>
    </message>
    <message>
        <source>Where the date is possible</source>
        <translation>حيث التاريخ ممكن</translation>
    </message>
    <message>
        <source>With the codes below it</source>
        <translation>مع الرموز التي تحته</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Audit</source>
        <translation>التدقيق</translation>
    </message>
    <message>
        <source>Code book</source>
        <translation>دليل الرموز</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>المقابلات</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>{page} (Ctrl+{number})</source>
        <translation>‏⁨{page}⁩ ⁨(Ctrl+{number})⁩</translation>
    </message>
</context>
<context>
    <name>Range</name>
    <message>
        <source>The most is smaller than the least.</source>
        <translation>الحد الأعلى أصغر من الحد الأدنى.</translation>
    </message>
    <message>
        <source>{name}, at least</source>
        <translation>‏⁨{name}⁩، على الأقل</translation>
    </message>
    <message>
        <source>{name}, at most; empty for “or more”</source>
        <translation>‏⁨{name}⁩، على الأكثر؛ فارغ يعني «أو أكثر»</translation>
    </message>
</context>
<context>
    <name>Recipients</name>
    <message>
        <source>A body of the United Nations</source>
        <translation>هيئة تابعة للأمم المتحدة</translation>
    </message>
    <message>
        <source>A court or prosecutor</source>
        <translation>محكمة أو نيابة عامة</translation>
    </message>
    <message>
        <source>A journalist</source>
        <translation>صحفي</translation>
    </message>
    <message>
        <source>A researcher</source>
        <translation>باحث</translation>
    </message>
    <message>
        <source>Another organisation</source>
        <translation>منظمة أخرى</translation>
    </message>
    <message>
        <source>Our own team</source>
        <translation>فريقنا</translation>
    </message>
    <message>
        <source>The public</source>
        <translation>العموم</translation>
    </message>
</context>
<context>
    <name>RecodeBox</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add it to the passage (Enter)</source>
        <translation>إضافته إلى المقطع ⁨(Enter)⁩</translation>
    </message>
    <message>
        <source>Enter adds · Shift+Enter exchanges · Esc closes</source>
        <translation>‏⁨Enter⁩ إضافة · ⁨Shift+Enter⁩ استبدال · ⁨Esc⁩ إغلاق</translation>
    </message>
    <message>
        <source>Find a code or an incident</source>
        <translation>ابحث عن رمز أو حادثة</translation>
    </message>
    <message>
        <source>Find a code or an incident for this passage</source>
        <translation>البحث عن رمز أو حادثة لهذا المقطع</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Put it in the place of what was found (Shift+Enter)</source>
        <translation>وضعه مكان ما عُثر عليه ⁨(Shift+Enter)⁩</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
</context>
<context>
    <name>RecordDesk</name>
    <message>
        <source>Discard</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Discard this recording?</source>
        <translation>هل تحذف هذا التسجيل؟</translation>
    </message>
    <message>
        <source>Keeping a recording</source>
        <translation>جارٍ حفظ تسجيل</translation>
    </message>
    <message>
        <source>{time} of sound will be gone for good. The log will say that a recording was discarded.</source>
        <translation>سيزول نهائيًا صوت مدته ⁨{time}⁩. وسيذكر السجل أن تسجيلًا حُذف.</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Ctrl+Enter records</source>
        <translation>‏⁨Ctrl+Enter⁩ للتسجيل</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>F7 goes on, F8 stops and keeps</source>
        <translation>‏⁨F7⁩ للمتابعة، و⁨F8⁩ للإنهاء والحفظ</translation>
    </message>
    <message>
        <source>F7 pauses, F8 stops and keeps</source>
        <translation>‏⁨F7⁩ للإيقاف المؤقت، و⁨F8⁩ للإنهاء والحفظ</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>جارٍ الاستعداد…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Go on (F7)</source>
        <translation>متابعة ⁨(F7)⁩</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one: it appears here by itself.</source>
        <translation>لم يُعثر على ميكروفون. صِل واحدًا: يظهر هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>Not a sound comes from this microphone. Is it switched off, or muted by the system?</source>
        <translation>لا يصل أي صوت من هذا الميكروفون. هل هو مطفأ، أم كتمه النظام؟</translation>
    </message>
    <message>
        <source>Nothing is being recorded</source>
        <translation>لا شيء يُسجَّل</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Pause (F7)</source>
        <translation>إيقاف مؤقت ⁨(F7)⁩</translation>
    </message>
    <message>
        <source>Paused: nothing is being recorded</source>
        <translation>موقوف مؤقتًا: لا شيء يُسجَّل</translation>
    </message>
    <message>
        <source>Put this away (Esc)</source>
        <translation>إغلاق هذا ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>Reading back what was recorded…</source>
        <translation>جارٍ إعادة قراءة ما سُجّل…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Record (Ctrl+Enter)</source>
        <translation>تسجيل ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>يجري التسجيل</translation>
    </message>
    <message>
        <source>Safe up to {time}</source>
        <translation>محفوظ حتى ⁨{time}⁩</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>إنهاء وحفظ</translation>
    </message>
    <message>
        <source>Stop and keep (F8)</source>
        <translation>إنهاء وحفظ ⁨(F8)⁩</translation>
    </message>
    <message numerus="yes">
        <source>The disk has room for %n more hours.</source>
        <translation>
            <numerusform>يتسع القرص لأقل من ساعة.</numerusform>
            <numerusform>يتسع القرص لساعة أخرى.</numerusform>
            <numerusform>يتسع القرص لساعتين أخريين.</numerusform>
            <numerusform>يتسع القرص لـ %n ساعات أخرى.</numerusform>
            <numerusform>يتسع القرص لـ %n ساعة أخرى.</numerusform>
            <numerusform>يتسع القرص لـ %n ساعة أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk has room for %n more minutes.</source>
        <translation>
            <numerusform>يتسع القرص لأقل من دقيقة.</numerusform>
            <numerusform>يتسع القرص لدقيقة أخرى.</numerusform>
            <numerusform>يتسع القرص لدقيقتين أخريين.</numerusform>
            <numerusform>يتسع القرص لـ %n دقائق أخرى.</numerusform>
            <numerusform>يتسع القرص لـ %n دقيقة أخرى.</numerusform>
            <numerusform>يتسع القرص لـ %n دقيقة أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk has room for one more hour.</source>
        <translation>يتسع القرص لساعة أخرى.</translation>
    </message>
    <message>
        <source>The disk has room for one more minute.</source>
        <translation>يتسع القرص لدقيقة أخرى.</translation>
    </message>
    <message>
        <source>The sound goes onto this disk encrypted, as it is spoken; nothing leaves the device. If the app or the battery dies, what is safe can be brought in at the next opening: less than a second is lost. A pause leaves one second of silence, and stands in the log. While it records, the case does not lock by itself; to lock it ends the recording and keeps it.</source>
        <translation>يُكتب الصوت على هذا القرص مشفّرًا حال النطق به؛ ولا يخرج شيء من الجهاز. إذا توقف التطبيق أو فرغت البطارية، أمكن إدخال ما حُفظ عند الفتح التالي: يضيع أقل من ثانية. ويترك الإيقاف المؤقت ثانية واحدة من الصمت، ويُدوَّن في السجل. ولا تُقفل القضية من تلقاء نفسها أثناء التسجيل؛ أما قفلها فينهي التسجيل ويحفظه.</translation>
    </message>
    <message>
        <source>There is little room left on the disk.</source>
        <translation>لم يبق على القرص إلا مساحة قليلة.</translation>
    </message>
    <message>
        <source>Time recorded</source>
        <translation>المدة المسجّلة</translation>
    </message>
</context>
<context>
    <name>RecordStrip</name>
    <message>
        <source>A recording of {interview} was begun{when}, and nothing of it can be read.</source>
        <translation>بدأ تسجيل ⁨{interview}⁩{when}، ولا يمكن قراءة شيء منه.</translation>
    </message>
    <message>
        <source>A recording of {interview} was cut off{when}. Its first {time} are safe.</source>
        <translation>انقطع تسجيل ⁨{interview}⁩{when}. وأوله محفوظ، ومدته ⁨{time}⁩.</translation>
    </message>
    <message>
        <source>A recording of {interview} was ended and not kept yet{when}: {time}, and nothing of it is missing.</source>
        <translation>انتهى تسجيل ⁨{interview}⁩ ولم يُدخل بعد{when}: مدته ⁨{time}⁩، ولا ينقص منه شيء.</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>إدخاله</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Show the recording</source>
        <translation>عرض التسجيل</translation>
    </message>
    <message>
        <source>The recording of {interview} is paused</source>
        <translation>أُوقف مؤقتًا تسجيل ⁨{interview}⁩</translation>
    </message>
    <message>
        <source>an unknown interview</source>
        <translation>مقابلة غير معروفة</translation>
    </message>
    <message>
        <source>safe up to {time}</source>
        <translation>محفوظ حتى ⁨{time}⁩</translation>
    </message>
    <message>
        <source>{interview} is being recorded</source>
        <translation>يجري تسجيل ⁨{interview}⁩</translation>
    </message>
</context>
<context>
    <name>RecoveryEntry</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>فتح القضية</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>كلمات الاسترداد</translation>
    </message>
    <message>
        <source>The 24 words from your paper, in their order</source>
        <translation>الكلمات الأربع والعشرون من ورقتك، بترتيبها</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>I have written them down</source>
        <translation>كتبتها</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>فتح القضية</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>كلمات الاسترداد</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>عرض الكلمات مرة أخرى</translation>
    </message>
    <message>
        <source>These are not the words at these places. Compare them with your paper.</source>
        <translation>هذه ليست الكلمات التي في هذه المواضع. قارنها بورقتك.</translation>
    </message>
    <message>
        <source>Word number {number}</source>
        <translation>الكلمة رقم {number}</translation>
    </message>
    <message>
        <source>Write these {count} words on paper, in this order, and keep the paper away from this device. They open the case if the passphrase is lost. They are shown this one time.</source>
        <translation>اكتب هذه الكلمات (عددها {count}) على ورقة بهذا الترتيب، واحفظ الورقة بعيدًا عن هذا الجهاز. فهي تفتح القضية إذا ضاعت عبارة المرور. وهي تُعرض هذه المرة فقط.</translation>
    </message>
    <message>
        <source>Write this number beside them: {sheet}</source>
        <translation>اكتب هذا الرقم بجانبها: ⁨{sheet}⁩</translation>
    </message>
</context>
<context>
    <name>RefusedGate</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This device cannot be used</source>
        <translation>لا يمكن استخدام هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>RelatedEntries</name>
    <message>
        <source>Noted with the other incident:</source>
        <translation>المدوَّن مع الحادثة الأخرى:</translation>
    </message>
</context>
<context>
    <name>RelatedIncidents</name>
    <message>
        <source>Noted once, it is shown with both: what this one precedes follows it.</source>
        <translation>تُدوَّن العلاقة مرة واحدة وتظهر مع الحادثتين: ما تسبقه هذه الحادثة يظهر تاليًا لها.</translation>
    </message>
    <message>
        <source>Related incidents</source>
        <translation>حوادث ذات صلة</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
</context>
<context>
    <name>RelatedRow</name>
    <message>
        <source>Choose an incident from the list.</source>
        <translation>اختر حادثة من القائمة.</translation>
    </message>
    <message>
        <source>Code or title of the other incident</source>
        <translation>رمز الحادثة الأخرى أو عنوانها</translation>
    </message>
    <message>
        <source>Not in this copy ({id})</source>
        <translation>ليست في هذه النسخة (⁨{id}⁩)</translation>
    </message>
</context>
<context>
    <name>ReleaseDetail</name>
    <message>
        <source>Copies that left cannot be recalled.</source>
        <translation>النسخ التي خرجت لا يمكن استرجاعها.</translation>
    </message>
    <message>
        <source>Copy the hash of {file}</source>
        <translation>نسخ بصمة الملف ⁨{file}⁩</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>بيان المحتويات</translation>
    </message>
    <message>
        <source>Recipient: {kind}</source>
        <translation>الجهة المستلمة: ⁨{kind}⁩</translation>
    </message>
    <message>
        <source>SHA-256 {start}…</source>
        <translation>⁨SHA-256 {start}…⁩</translation>
    </message>
    <message>
        <source>{moment}, by {person}
{incident} · {purpose}
{passages} passages left, {blocked} were blocked</source>
        <translation>‏⁨{moment}⁩، ⁨{person}⁩
⁨{incident}⁩ · ⁨{purpose}⁩
المقاطع الخارجة: {passages}، المحجوبة: {blocked}</translation>
    </message>
</context>
<context>
    <name>ReleaseRows</name>
    <message>
        <source>Blocked</source>
        <translation>المحجوبة</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الحادثة</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>تاريخ الإعداد</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>الجهة المستلمة</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>الإصدار</translation>
    </message>
</context>
<context>
    <name>ReleasesPage</name>
    <message>
        <source>A release holds passages of one incident, as far as each witness agreed, with names replaced.</source>
        <translation>يضم الإصدار مقاطع من حادثة واحدة، بقدر ما وافق كل شاهد، مع استبدال الأسماء.</translation>
    </message>
    <message>
        <source>Begin a new release (Ctrl+E)</source>
        <translation>بدء إصدار جديد ⁨(Ctrl+E)⁩</translation>
    </message>
    <message>
        <source>New release</source>
        <translation>إصدار جديد</translation>
    </message>
    <message>
        <source>Nothing has left this case.</source>
        <translation>لم يخرج شيء من هذه القضية.</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>الإصدارات</translation>
    </message>
</context>
<context>
    <name>ReplaceStep</name>
    <message>
        <source>Each blocked passage below says why.</source>
        <translation>كل مقطع محجوب أدناه يذكر السبب.</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>المقتطفات</translation>
    </message>
    <message>
        <source>J K excerpts   N finding   Enter replace   Delete keep   A all   R by hand   X out</source>
        <translation>‏⁨J K⁩ مقتطفات   ⁨N⁩ موضع   ⁨Enter⁩ استبدال   ⁨Delete⁩ إبقاء   ⁨A⁩ الكل   ⁨R⁩ يدويًا   ⁨X⁩ استبعاد</translation>
    </message>
    <message>
        <source>No passage may leave for this purpose.</source>
        <translation>لا يجوز خروج أي مقطع لهذا الغرض.</translation>
    </message>
</context>
<context>
    <name>RestoreView</name>
    <message>
        <source>Acts done since that are not in it: {count}.</source>
        <translation>الأعمال التي جرت منذ ذلك وليست فيها: {count}.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Passphrase or the 24 recovery words</source>
        <translation>عبارة المرور أو كلمات الاسترداد الأربع والعشرون</translation>
    </message>
    <message>
        <source>Recordings are missing of these interviews: {codes}.</source>
        <translation>تنقص تسجيلات هذه المقابلات: ⁨{codes}⁩.</translation>
    </message>
    <message>
        <source>Recordings that came after the backup were kept, and no interview names them: {count}.</source>
        <translation>التسجيلات التي جاءت بعد النسخة الاحتياطية حُفظت، ولا تذكرها أي مقابلة، عددها: {count}.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>استعادة هذه النسخة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>The backup is opened to check it before anything is changed. Recordings stay as they are, and what the backup replaces is kept.</source>
        <translation>تُفتح النسخة الاحتياطية لفحصها قبل أي تغيير. وتبقى التسجيلات كما هي، ويُحفظ ما تحل النسخة محله.</translation>
    </message>
    <message>
        <source>The backup of {moment} is in place.</source>
        <translation>النسخة الاحتياطية من ⁨{moment}⁩ في مكانها الآن.</translation>
    </message>
    <message>
        <source>The log in it does not hold; see the audit page.</source>
        <translation>السجل الذي فيها غير سليم؛ راجع صفحة التدقيق.</translation>
    </message>
    <message>
        <source>Unlock the case</source>
        <translation>فتح قفل القضية</translation>
    </message>
    <message>
        <source>What it replaced is kept as a backup too, and can be restored again.</source>
        <translation>ما حلت محله محفوظ نسخةً احتياطية أيضًا، وتمكن استعادته.</translation>
    </message>
    <message>
        <source>What was done since is not in it; how much cannot be told.</source>
        <translation>ما جرى منذ ذلك ليس فيها؛ ولا يُعرف مقداره.</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>Everything that would leave</source>
        <translation>كل ما سيخرج</translation>
    </message>
    <message>
        <source>Read it as a stranger would: could anyone tell who spoke? {count} excerpts would leave.</source>
        <translation>اقرأه كما يقرؤه غريب: هل يمكن لأحد أن يعرف من تكلم؟ عدد المقتطفات التي ستخرج: {count}.</translation>
    </message>
    <message>
        <source>Witness {number}</source>
        <translation>الشاهد {number}</translation>
    </message>
    <message>
        <source>{count} are left out.</source>
        <translation>المستبعد: {count}.</translation>
    </message>
</context>
<context>
    <name>RoundRows</name>
    <message>
        <source>All coding</source>
        <translation>كل الترميز</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>المرمّزون</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>المكتمل</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>المقابلات</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>open, blind</source>
        <translation>مفتوحة، معمّاة</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>‏{done} من {all}</translation>
    </message>
</context>
<context>
    <name>RoundsPanel</name>
    <message>
        <source>A asks people to code interviews, N opens another round.</source>
        <translation>‏⁨A⁩ لطلب ترميز مقابلات من أشخاص، ⁨N⁩ لفتح جولة أخرى.</translation>
    </message>
    <message>
        <source>A blind round is open: what others coded in its interviews is hidden until it is closed.</source>
        <translation>جولة معمّاة مفتوحة: ما رمّزه الآخرون في مقابلاتها مخفيّ إلى أن تُغلق.</translation>
    </message>
    <message>
        <source>Ask people to code interviews (A)</source>
        <translation>تكليف أشخاص بترميز مقابلات ⁨(A)⁩</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>إسناد…</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>إغلاق الجولة</translation>
    </message>
    <message>
        <source>Close the round (C)</source>
        <translation>إغلاق الجولة ⁨(C)⁩</translation>
    </message>
    <message>
        <source>Finished (F)</source>
        <translation>اكتمل ⁨(F)⁩</translation>
    </message>
    <message>
        <source>Nobody coded anything yet.</source>
        <translation>لم يُرمَّز شيء بعد.</translation>
    </message>
    <message>
        <source>Nobody is assigned yet.</source>
        <translation>لم تُسند أي مقابلة إلى أحد بعد.</translation>
    </message>
    <message>
        <source>Not finished (F)</source>
        <translation>لم يكتمل ⁨(F)⁩</translation>
    </message>
    <message>
        <source>Open a round of coding (N)</source>
        <translation>فتح جولة ترميز ⁨(N)⁩</translation>
    </message>
    <message>
        <source>Open a round…</source>
        <translation>فتح جولة…</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>إعادة فتحها</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>This round is blind: its coders see each other&apos;s work once you close it.</source>
        <translation>هذه الجولة معمّاة: يرى كل من مرمّزيها عمل الآخرين بعد أن تغلقها.</translation>
    </message>
    <message>
        <source>Who codes what</source>
        <translation>من يرمّز ماذا</translation>
    </message>
    <message>
        <source>Withdraw (Del)</source>
        <translation>سحب الإسناد ⁨(Del)⁩</translation>
    </message>
</context>
<context>
    <name>SavedList</name>
    <message>
        <source>Queries that are kept</source>
        <translation>الاستعلامات المحفوظة</translation>
    </message>
</context>
<context>
    <name>SavedQueries</name>
    <message>
        <source>Keep this query</source>
        <translation>حفظ هذا الاستعلام</translation>
    </message>
    <message>
        <source>Keep this query (Ctrl+S)</source>
        <translation>حفظ هذا الاستعلام ⁨(Ctrl+S)⁩</translation>
    </message>
    <message>
        <source>Kept queries</source>
        <translation>الاستعلامات المحفوظة</translation>
    </message>
    <message>
        <source>None yet. Ctrl S keeps the query that is shown.</source>
        <translation>لا استعلامات محفوظة بعد. ⁨Ctrl S⁩ لحفظ الاستعلام المعروض.</translation>
    </message>
</context>
<context>
    <name>ScopeRow</name>
    <message>
        <source>Answer: {scope}</source>
        <translation>الجواب: ⁨{scope}⁩</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>How it was given: {scope}</source>
        <translation>كيف أُعطيت: ⁨{scope}⁩</translation>
    </message>
    <message>
        <source>In the witness&apos;s own terms</source>
        <translation>بألفاظ الشاهد نفسه</translation>
    </message>
    <message>
        <source>how?</source>
        <translation>كيف؟</translation>
    </message>
</context>
<context>
    <name>SealedPage</name>
    <message>
        <source>Copied and read back: {count} files, into the folder {folder}. They stay here until headquarters has them.</source>
        <translation>الملفات التي نُسخت وأُعيدت قراءتها: {count}، في المجلد ⁨{folder}⁩. تبقى هنا حتى تصل إلى المقر.</translation>
    </message>
    <message>
        <source>Copy to which disk? Choose a folder on it</source>
        <translation>إلى أي قرص يكون النسخ؟ اختر مجلدًا عليه</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>تسليم…</translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>جارٍ التسليم</translation>
    </message>
    <message>
        <source>Has headquarters collected it?</source>
        <translation>هل استلمها المقر؟</translation>
    </message>
    <message>
        <source>It is gone here for good. The receipt shows that headquarters took every file of it.</source>
        <translation>تزول من هنا نهائيًا. ويدل الإيصال على أن المقر أخذ كل ملف منها.</translation>
    </message>
    <message>
        <source>Nothing lies sealed here</source>
        <translation>لا شيء مختوم هنا</translation>
    </message>
    <message>
        <source>Receipt of headquarters</source>
        <translation>إيصال المقر</translation>
    </message>
    <message>
        <source>Sealed here</source>
        <translation>المختوم هنا</translation>
    </message>
    <message>
        <source>Sealed on this device</source>
        <translation>المختوم على هذا الجهاز</translation>
    </message>
    <message>
        <source>Shred</source>
        <translation>إتلاف</translation>
    </message>
    <message>
        <source>Shred here…</source>
        <translation>إتلاف هنا…</translation>
    </message>
    <message>
        <source>Shred on this device what headquarters has?</source>
        <translation>هل تتلف على هذا الجهاز ما وصل إلى المقر؟</translation>
    </message>
    <message>
        <source>Shredded on this device: {count} files. Headquarters has them.</source>
        <translation>الملفات التي أُتلفت على هذا الجهاز: {count}. وهي لدى المقر.</translation>
    </message>
    <message>
        <source>They get a receipt once everything has arrived, and read it out to you. Only then can it be shredded here.</source>
        <translation>يحصل المقر على إيصال بعد وصول كل شيء، ويقرؤه لك. عندئذ فقط يمكن الإتلاف هنا.</translation>
    </message>
    <message>
        <source>What you seal appears here, with its size and time, until headquarters has it.</source>
        <translation>يظهر هنا ما تختمه، بحجمه ووقته، حتى يصل إلى المقر.</translation>
    </message>
</context>
<context>
    <name>SealedRows</name>
    <message>
        <source>Interview</source>
        <translation>المقابلة</translation>
    </message>
    <message>
        <source>Names and contacts</source>
        <translation>الأسماء ووسائل الاتصال</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Recording that was cut off</source>
        <translation>تسجيل انقطع</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>وقت الختم</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>What</source>
        <translation>المحتوى</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Ctrl Shift F</source>
        <translation>‏⁨Ctrl Shift F⁩</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>البحث في كل شيء</translation>
    </message>
</context>
<context>
    <name>SearchEverything</name>
    <message>
        <source>All words must be there, the last one as a beginning. “Quotes” hold words together, OR finds either of two, a - before a word keeps it out. Accents and the ways to write Arabic do not matter. Names are not searched.</source>
        <translation>يجب أن ترد الكلمات كلها، والأخيرة منها بداية كلمة. «علامتا الاقتباس» تبقيان الكلمات معًا، و⁨OR⁩ للعثور على إحدى كلمتين، والعلامة ⁨-⁩ قبل كلمة تستبعدها. لا أثر للتشكيل ولا لاختلاف رسم الكلمات العربية. ولا يشمل البحث الأسماء.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>البحث في كل شيء</translation>
    </message>
    <message>
        <source>Search transcripts, memos, incidents, codes and notes</source>
        <translation>ابحث في النصوص المفرّغة والمذكرات والحوادث والرموز والملاحظات</translation>
    </message>
    <message>
        <source>Tab narrows · Enter opens · Esc closes</source>
        <translation>‏⁨Tab⁩ تضييق · ⁨Enter⁩ فتح · ⁨Esc⁩ إغلاق</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
</context>
<context>
    <name>SecondPerson</name>
    <message>
        <source>Names are open together with {code} for {minutes} minutes.</source>
        <translation>فُتحت الأسماء مع ⁨{code}⁩. المدة بالدقائق: {minutes}.</translation>
    </message>
</context>
<context>
    <name>SecondPersonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Let the second person type their passphrase. Names close again after {minutes} minutes.</source>
        <translation>دع الشخص الثاني يكتب عبارة مروره. تُغلق الأسماء من جديد بعد مدة بالدقائق: {minutes}.</translation>
    </message>
    <message>
        <source>Names take two people in this case</source>
        <translation>الأسماء في هذه القضية تحتاج إلى شخصين</translation>
    </message>
    <message>
        <source>Open together</source>
        <translation>فتح معًا</translation>
    </message>
    <message>
        <source>Passphrase of the second person</source>
        <translation>عبارة مرور الشخص الثاني</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>الشخص الثاني</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>إخفاء عبارة المرور</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>إظهار عبارة المرور</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections of the form</source>
        <translation>أقسام الاستمارة</translation>
    </message>
    <message>
        <source>{title} ({key})</source>
        <translation>‏⁨{title}⁩ ⁨({key})⁩</translation>
    </message>
    <message>
        <source>{title}, filled in: {count}</source>
        <translation>‏⁨{title}⁩، المملوء: {count}</translation>
    </message>
</context>
<context>
    <name>SegmentEditor</name>
    <message>
        <source>Words of the segment</source>
        <translation>كلمات الفقرة</translation>
    </message>
</context>
<context>
    <name>SendForm</name>
    <message>
        <source>A blind round is open: what others coded in its interviews goes to the case lead alone.</source>
        <translation>هناك جولة معمّاة مفتوحة: ما رمّزه الآخرون في مقابلاتها لا يُرسل إلا إلى المسؤول عن القضية.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Everything of these interviews. Voices and names go only if all recipients may open them.</source>
        <translation>كل ما في هذه المقابلات. ولا تُرسل الأصوات والأسماء إلا إذا كان يحق لكل المستلمين فتحها.</translation>
    </message>
    <message>
        <source>Masked transcripts, code book and incidents; no voices and no names.</source>
        <translation>النصوص المفرّغة المخفاة الأسماء ودليل الرموز والحوادث؛ بلا أصوات ولا أسماء.</translation>
    </message>
    <message>
        <source>Send a package</source>
        <translation>إرسال حزمة</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>إلى من</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>لأي غرض</translation>
    </message>
    <message>
        <source>What you coded and corrected, back to whoever sent it.</source>
        <translation>ما رمّزته وصححته، عائدًا إلى من أرسله.</translation>
    </message>
    <message>
        <source>Which interviews</source>
        <translation>أي مقابلات</translation>
    </message>
    <message>
        <source>Write the package…</source>
        <translation>كتابة الحزمة…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About</source>
        <translation>حول التطبيق</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Asks for a word first. Afterwards only a slots file that lies elsewhere opens the case again.</source>
        <translation>يُطلب منك كتابة كلمة أولًا. وبعد ذلك لا يفتح القضية إلا ملف وسائل دخول محفوظ في مكان آخر.</translation>
    </message>
    <message>
        <source>Back on resume</source>
        <translation>الرجوع عند الاستئناف</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Backups and copies</source>
        <translation>النسخ الاحتياطية والنسخ الأخرى</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>تلقائيًا</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Destroy the ways in on this device…</source>
        <translation>إتلاف وسائل الدخول على هذا الجهاز…</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>How far the sound goes back when you go on listening, so that no word is lost.</source>
        <translation>مقدار رجوع الصوت عند مواصلة الاستماع، كي لا تضيع كلمة.</translation>
    </message>
    <message>
        <source>In danger</source>
        <translation>عند الخطر</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Language of interviews</source>
        <translation>لغة المقابلات</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Listening and transcribing</source>
        <translation>الاستماع والتفريغ</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>القفل بعد</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>قفل الآن</translation>
    </message>
    <message>
        <source>Lock the case at once (F9)</source>
        <translation>قفل القضية فورًا ⁨(F9)⁩</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>القفل</translation>
    </message>
    <message>
        <source>Look, on this device</source>
        <translation>المظهر على هذا الجهاز</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Places are kept as</source>
        <translation>تُحفظ الأماكن بدرجة</translation>
    </message>
    <message>
        <source>Recovery drill</source>
        <translation>تمرين الاستعادة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation>نماذج الكلام</translation>
    </message>
    <message>
        <source>Telephone regions</source>
        <translation>مناطق أرقام الهاتف</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>هذه القضية</translation>
    </message>
    <message>
        <source>Two-letter codes of countries whose telephone numbers occur without a country code.</source>
        <translation>رموز من حرفين للبلدان التي ترد أرقام هواتفها بلا رمز البلد.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>النسخة</translation>
    </message>
    <message>
        <source>What a new interview begins with.</source>
        <translation>ما تبدأ به المقابلة الجديدة.</translation>
    </message>
    <message>
        <source>What is not promised</source>
        <translation>ما لا نعد به</translation>
    </message>
    <message>
        <source>When the case is opened and it is time.</source>
        <translation>عند فتح القضية إذا حان الوقت.</translation>
    </message>
    <message>
        <source>Whoever watches this computer while a case is open, or forces the passphrase out of a person, reads what is in it. A deleted file may be found again on the disk. Replacing names does not make a person unfindable: others may know who was where. Files that left in a release cannot be recalled.</source>
        <translation>من يراقب هذا الحاسوب والقضية مفتوحة، أو ينتزع عبارة المرور من أحد، يقرأ ما فيها. وقد يُعثر على ملف محذوف على القرص. واستبدال الأسماء لا يجعل معرفة الشخص مستحيلة: فقد يعرف آخرون من كان وأين. والملفات التي خرجت في إصدار لا يمكن استرجاعها.</translation>
    </message>
    <message>
        <source>Without a key or a pointer move. Closing the lid and locking the screen lock at once.</source>
        <translation>بلا مفتاح ولا حركة مؤشر. أما إغلاق الغطاء وقفل الشاشة فيقفلان فورًا.</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>‏{minutes} د</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>‏{percent}٪</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>‏{seconds} ث</translation>
    </message>
</context>
<context>
    <name>ShownCodings</name>
    <message>
        <source>Nothing is tagged here.</source>
        <translation>لم يوسم شيء هنا.</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>وضعتَه أنت</translation>
    </message>
    <message>
        <source>has a memo</source>
        <translation>له مذكرة</translation>
    </message>
    <message>
        <source>{number} of {count}: {tag}</source>
        <translation>‏{number} من {count}: ⁨{tag}⁩</translation>
    </message>
</context>
<context>
    <name>SoundDesk</name>
    <message>
        <source>Begins at {time}. O marks where it ends.</source>
        <translation>يبدأ عند ⁨{time}⁩. ⁨O⁩ لتحديد نهايته.</translation>
    </message>
    <message>
        <source>Damaged {places}: this part plays as silence. All else is as it was recorded.</source>
        <translation>تالف في ⁨{places}⁩: يُشغَّل هذا الجزء صمتًا. وما سواه كما سُجّل.</translation>
    </message>
    <message>
        <source>Marked {times}. By the times of the transcript nobody speaks there.</source>
        <translation>حُدّد ⁨{times}⁩. بحسب أوقات النص المفرّغ لا يتكلم أحد هناك.</translation>
    </message>
    <message>
        <source>Marked {times}. C or a digit codes it.</source>
        <translation>حُدّد ⁨{times}⁩. ⁨C⁩ أو رقم لترميزه.</translation>
    </message>
    <message>
        <source>Press I where the stretch begins, and O later, where it ends.</source>
        <translation>اضغط ⁨I⁩ حيث يبدأ المقطع الصوتي، ثم ⁨O⁩ حيث ينتهي.</translation>
    </message>
    <message>
        <source>This recording cannot be played here.</source>
        <translation>لا يمكن تشغيل هذا التسجيل هنا.</translation>
    </message>
</context>
<context>
    <name>SoundPanel</name>
    <message>
        <source>Import recording…</source>
        <translation>استيراد تسجيل…</translation>
    </message>
    <message>
        <source>No recording can be brought in: the witness refused to be recorded, or withdrew it.</source>
        <translation>لا يمكن إدخال أي تسجيل: رفض الشاهد أن يُسجَّل، أو سحب موافقته.</translation>
    </message>
    <message>
        <source>No recording yet. Record now, or import one, or drop it here: WAV, MP3, M4A, OGG, AMR, MP4 …</source>
        <translation>لا تسجيل بعد. سجّل الآن، أو استورد تسجيلًا، أو أفلته هنا: ⁨WAV, MP3, M4A, OGG, AMR, MP4 …⁩</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>تسجيل…</translation>
    </message>
    <message>
        <source>Review consent</source>
        <translation>مراجعة الموافقة</translation>
    </message>
</context>
<context>
    <name>SpeechModels</name>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>published by OpenAI</source>
        <translation>نشرته ⁨OpenAI⁩</translation>
    </message>
    <message>
        <source>unknown, confirmed by hand</source>
        <translation>غير معروف، أُكّد يدويًا</translation>
    </message>
    <message>
        <source>{engine}, SHA-256 {hash}</source>
        <translation>‏⁨{engine}⁩، ⁨SHA-256 {hash}⁩</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>current step</source>
        <translation>الخطوة الحالية</translation>
    </message>
    <message>
        <source>{number}  {name}</source>
        <translation>‏{number}  ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Certainty</source>
        <translation>درجة اليقين</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>What happened, in neutral words</source>
        <translation>ما حدث، بألفاظ محايدة</translation>
    </message>
</context>
<context>
    <name>TableFiles</name>
    <message numerus="yes">
        <source>%n interviews stayed out.</source>
        <translation>
            <numerusform>لم تُستبعد أي مقابلة.</numerusform>
            <numerusform>استُبعدت مقابلة واحدة.</numerusform>
            <numerusform>استُبعدت مقابلتان.</numerusform>
            <numerusform>استُبعدت %n مقابلات.</numerusform>
            <numerusform>استُبعدت %n مقابلة.</numerusform>
            <numerusform>استُبعدت %n مقابلة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table was written: %n lines.</source>
        <translation>
            <numerusform>كُتب الجدول: لا أسطر.</numerusform>
            <numerusform>كُتب الجدول: سطر واحد.</numerusform>
            <numerusform>كُتب الجدول: سطران.</numerusform>
            <numerusform>كُتب الجدول: %n أسطر.</numerusform>
            <numerusform>كُتب الجدول: %n سطرًا.</numerusform>
            <numerusform>كُتب الجدول: %n سطر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a table</source>
        <translation>كتابة جدول</translation>
    </message>
    <message>
        <source>Writing a table</source>
        <translation>جارٍ كتابة جدول</translation>
    </message>
</context>
<context>
    <name>TakeList</name>
    <message>
        <source>Discard this recording</source>
        <translation>حذف هذا التسجيل</translation>
    </message>
    <message>
        <source>None yet. What is recorded while this page is open belongs to it.</source>
        <translation>لا شيء بعد. ما يُسجَّل أثناء فتح هذه الصفحة يخصها.</translation>
    </message>
    <message>
        <source>Recordings that belong to it</source>
        <translation>التسجيلات التي تخصها</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>منقطع</translation>
    </message>
</context>
<context>
    <name>TargetAgreementRows</name>
    <message>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>ألفا</translation>
    </message>
    <message>
        <source>Code or incident</source>
        <translation>الرمز أو الحادثة</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>كابا</translation>
    </message>
    <message>
        <source>Share coded</source>
        <translation>النسبة المرمّزة</translation>
    </message>
    <message>
        <source>Too few interviews, or too few in which it was coded, to draw from</source>
        <translation>المقابلات أقل من أن يُسحب منها، أو رُمّز في القليل منها فقط</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>غير معرَّف</translation>
    </message>
    <message>
        <source>{first} and {second} {value}</source>
        <translation>‏{first} و{second}: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>من ⁨{low}⁩ إلى ⁨{high}⁩</translation>
    </message>
    <message>
        <source>{range}; {undefined} of {drawn} draws were undefined and are left out</source>
        <translation>{range}؛ سحوبات غير معرّفة أُهملت: {undefined} من {drawn}</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>Hears voices</source>
        <translation>يسمع الأصوات</translation>
    </message>
    <message>
        <source>Opens names</source>
        <translation>يفتح الأسماء</translation>
    </message>
    <message>
        <source>Reads transcripts and codings</source>
        <translation>يقرأ النصوص المفرّغة والترميزات</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Field devices</source>
        <translation>أجهزة الميدان</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>الحزم</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>للبتّ</translation>
    </message>
</context>
<context>
    <name>TermPicker</name>
    <message>
        <source>Take away: {term}</source>
        <translation>إزالة: ⁨{term}⁩</translation>
    </message>
</context>
<context>
    <name>TimelineCanvas</name>
    <message>
        <source>{number} of {all}</source>
        <translation>‏{number} من {all}</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>All of them together</source>
        <translation>جميعها معًا</translation>
    </message>
    <message>
        <source>One of them: the one or the other</source>
        <translation>أحدها: هذا أو ذاك</translation>
    </message>
</context>
<context>
    <name>ToldList</name>
    <message>
        <source>Times as the witnesses tell them</source>
        <translation>الأوقات كما يرويها الشهود</translation>
    </message>
</context>
<context>
    <name>TranscribePanel</name>
    <message>
        <source>Add model from a file…</source>
        <translation>إضافة نموذج من ملف…</translation>
    </message>
    <message>
        <source>Add model from a folder…</source>
        <translation>إضافة نموذج من مجلد…</translation>
    </message>
    <message>
        <source>Do not use it</source>
        <translation>عدم استخدامه</translation>
    </message>
    <message>
        <source>Go on from {time}</source>
        <translation>المتابعة من ⁨{time}⁩</translation>
    </message>
    <message>
        <source>Language that is spoken</source>
        <translation>اللغة المنطوقة</translation>
    </message>
    <message>
        <source>Let the model hear it</source>
        <translation>دع النموذج يتعرف عليها</translation>
    </message>
    <message>
        <source>No speech model is on this device. The app fetches nothing from the internet: bring a Whisper model on a disk, as a folder for faster-whisper, a .tar.gz of one, or a .pt file.</source>
        <translation>لا نموذج كلام على هذا الجهاز. لا يجلب التطبيق شيئًا من الإنترنت: أحضر نموذج ⁨Whisper⁩ على قرص، مجلدًا لبرنامج ⁨faster-whisper⁩، أو ملف ⁨.tar.gz⁩ منه، أو ملف ⁨.pt⁩.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Place names and terms, so that they are spelt right (optional)</source>
        <translation>أسماء أماكن ومصطلحات، كي تُكتب صحيحة (اختياري)</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>نموذج الكلام</translation>
    </message>
    <message>
        <source>This model is not one whose fingerprint was published. A model from an unknown hand can carry harmful code. Use it only if you know who made it.</source>
        <translation>هذا النموذج ليس من النماذج التي نُشرت بصمتها. والنموذج المجهول المصدر قد يحمل برمجية ضارة. لا تستخدمه إلا إذا كنت تعرف من صنعه.</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <translation>تفريغ</translation>
    </message>
    <message>
        <source>Transcribe the recording</source>
        <translation>تفريغ التسجيل</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>استخدامه رغم ذلك</translation>
    </message>
    <message>
        <source>Words that occur</source>
        <translation>كلمات ترد فيه</translation>
    </message>
    <message>
        <source>{length} of sound. It is listened to on this device, in pieces that are kept as they come: you can go on working, stop, and go on later.</source>
        <translation>مدة الصوت ⁨{length}⁩. يجري الاستماع إليه على هذا الجهاز في أجزاء تُحفظ فور ورودها: يمكنك مواصلة العمل، أو التوقف والمتابعة لاحقًا.</translation>
    </message>
    <message>
        <source>{size}, not a published model</source>
        <translation>‏⁨{size}⁩، نموذج غير منشور</translation>
    </message>
    <message>
        <source>{size}, published fingerprint</source>
        <translation>‏⁨{size}⁩، بصمة منشورة</translation>
    </message>
</context>
<context>
    <name>TranscribeStrip</name>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Go on from {time}</source>
        <translation>المتابعة من ⁨{time}⁩</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop here; what was transcribed stays</source>
        <translation>التوقف هنا؛ يبقى ما فُرّغ</translation>
    </message>
    <message>
        <source>The transcript ends at {time}: it is not finished.</source>
        <translation>ينتهي النص المفرّغ عند ⁨{time}⁩: لم يكتمل.</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>جارٍ التفريغ</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>بقي أقل من دقيقة</numerusform>
            <numerusform>بقيت دقيقة تقريبًا</numerusform>
            <numerusform>بقيت دقيقتان تقريبًا</numerusform>
            <numerusform>بقيت %n دقائق تقريبًا</numerusform>
            <numerusform>بقيت %n دقيقة تقريبًا</numerusform>
            <numerusform>بقيت %n دقيقة تقريبًا</numerusform>
        </translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>بقيت دقيقة تقريبًا</translation>
    </message>
    <message>
        <source>{done} of {whole}</source>
        <translation>‏⁨{done}⁩ من ⁨{whole}⁩</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>a phrase that models invent</source>
        <translation>عبارة تختلقها النماذج</translation>
    </message>
    <message>
        <source>perhaps nobody speaks</source>
        <translation>ربما لا يتكلم أحد</translation>
    </message>
    <message>
        <source>the same words again</source>
        <translation>الكلمات نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>unsure of the words</source>
        <translation>غير متأكد من الكلمات</translation>
    </message>
    <message>
        <source>words over silence</source>
        <translation>كلمات على صمت</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Listen again: {reasons}</source>
        <translation>أعد الاستماع: ⁨{reasons}⁩</translation>
    </message>
</context>
<context>
    <name>TypePanel</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Each line is an utterance: who speaks, a colon, the words. F4 plays and pauses meanwhile.</source>
        <translation>كل سطر عبارة: من يتكلم، ثم نقطتان، ثم الكلمات. و⁨F4⁩ للتشغيل والإيقاف أثناء ذلك.</translation>
    </message>
    <message>
        <source>Interviewer: Where were you that morning?
Witness: In the yard.</source>
        <translation>المحاور: أين كنت في ذلك الصباح؟
الشاهد: في الساحة.</translation>
    </message>
    <message>
        <source>Keep transcript</source>
        <translation>حفظ النص المفرّغ</translation>
    </message>
    <message>
        <source>Keep transcript (Ctrl+Enter)</source>
        <translation>حفظ النص المفرّغ ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>النص المفرّغ</translation>
    </message>
    <message>
        <source>Type the transcript</source>
        <translation>كتابة النص المفرّغ</translation>
    </message>
</context>
<context>
    <name>UncertainDateEdit</name>
    <message>
        <source>12 May 2031, May 2031, 2031</source>
        <translation>‏⁨12 مايو 2031⁩، ⁨مايو 2031⁩، ⁨2031⁩</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>How well the date is known</source>
        <translation>درجة معرفة التاريخ</translation>
    </message>
    <message>
        <source>This is not a date. Write 12 May 2031, May 2031 or 2031.</source>
        <translation>هذا ليس تاريخًا. اكتب ⁨12 مايو 2031⁩ أو ⁨مايو 2031⁩ أو ⁨2031⁩.</translation>
    </message>
    <message>
        <source>day unknown</source>
        <translation>اليوم غير معروف</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>تقديري</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>دقيق</translation>
    </message>
    <message>
        <source>month unknown</source>
        <translation>الشهر غير معروف</translation>
    </message>
</context>
<context>
    <name>UndoStack</name>
    <message>
        <source>Redo: {act}</source>
        <translation>إعادة: ⁨{act}⁩</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>تراجع: ⁨{act}⁩</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Destroy the ways in on this device…</source>
        <translation>إتلاف وسائل الدخول على هذا الجهاز…</translation>
    </message>
    <message>
        <source>I was invited</source>
        <translation>دُعيت إلى قضية</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>قضية جديدة</translation>
    </message>
    <message>
        <source>Open a case, or make the first one.</source>
        <translation>افتح قضية، أو أنشئ الأولى.</translation>
    </message>
    <message>
        <source>Open another case</source>
        <translation>فتح قضية أخرى</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>⁨Testimony⁩</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Use the recovery words</source>
        <translation>استخدام كلمات الاسترداد</translation>
    </message>
</context>
<context>
    <name>UnplacedRows</name>
    <message>
        <source>Incident</source>
        <translation>الحادثة</translation>
    </message>
    <message>
        <source>Place by name</source>
        <translation>المكان بالاسم</translation>
    </message>
</context>
<context>
    <name>VerdictLine</name>
    <message>
        <source>Checking the log…</source>
        <translation>جارٍ فحص السجل…</translation>
    </message>
    <message>
        <source>Checking the log… {percent} %</source>
        <translation>يجري فحص السجل… {percent} %</translation>
    </message>
    <message>
        <source>Compare the head code with the one that you wrote down last time.</source>
        <translation>قارن رمز رأس السجل بالرمز الذي كتبته في المرة الماضية.</translation>
    </message>
    <message>
        <source>Copy the head code</source>
        <translation>نسخ رمز رأس السجل</translation>
    </message>
    <message>
        <source>Head code after act {number}, for your notebook</source>
        <translation>رمز رأس السجل بعد الفعل {number}، لدفترك</translation>
    </message>
    <message>
        <source>The clock went back {count} times; the numbers give the order.</source>
        <translation>عدد مرات رجوع الساعة إلى الوراء: {count}؛ الأرقام هي التي تدل على الترتيب.</translation>
    </message>
    <message>
        <source>The log holds: {count} acts, each signed, none changed or missing in between.</source>
        <translation>السجل سليم. عدد الأعمال: {count}، كل منها موقَّع، ولم يتغير ولم ينقص منها شيء.</translation>
    </message>
    <message>
        <source>{person}: {bad} of {count} acts not signed by them</source>
        <translation>{person}: {bad} من {count} أفعال لم يوقّعها صاحبها</translation>
    </message>
    <message>
        <source>{person}: {count} acts, signatures hold</source>
        <translation>{person}: {count} أفعال، التواقيع سليمة</translation>
    </message>
</context>
<context>
    <name>WalkDesk</name>
    <message>
        <source>Every turn before this one has a tag.</source>
        <translation>كل دور كلام قبل هذا له وسم.</translation>
    </message>
    <message>
        <source>Every turn from here on has a tag.</source>
        <translation>كل دور كلام من هنا فصاعدًا له وسم.</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>Accept the change</source>
        <translation>قبول التغيير</translation>
    </message>
    <message>
        <source>Accept the change…</source>
        <translation>قبول التغيير…</translation>
    </message>
    <message>
        <source>Accept what was changed outside the app?</source>
        <translation>هل تقبل ما تغيّر من خارج التطبيق؟</translation>
    </message>
    <message>
        <source>The case can be written again, and the log says that you accepted. That it was different before can no longer be shown.</source>
        <translation>ستمكن الكتابة في القضية من جديد، ويذكر السجل أنك قبلت. ولن يمكن بعد ذلك إظهار أنها كانت مختلفة.</translation>
    </message>
    <message>
        <source>The change is accepted. The case can be written again.</source>
        <translation>قُبل التغيير. تمكن الكتابة في القضية من جديد.</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Waveform</source>
        <translation>الموجة الصوتية</translation>
    </message>
</context>
<context>
    <name>Weapon</name>
    <message>
        <source>Each by itself: a witness may know one and not the others.</source>
        <translation>كل منها على حدة: قد يعرف الشاهد واحدًا ولا يعرف غيره.</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>طريقة الوصول</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>أساس معرفة ذلك</translation>
    </message>
    <message>
        <source>Number of munitions</source>
        <translation>عدد الذخائر</translation>
    </message>
    <message>
        <source>Struck again after</source>
        <translation>ضربة أخرى بعد</translation>
    </message>
    <message>
        <source>Weapon</source>
        <translation>السلاح</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>نوع السلاح</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقيقة</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>A code is needed.</source>
        <translation>يلزم رمز.</translation>
    </message>
    <message>
        <source>A neutral title is missing, such as “Strike on a clinic”.</source>
        <translation>ينقص عنوان محايد، مثل «غارة على عيادة».</translation>
    </message>
    <message>
        <source>A position needs both latitude and longitude.</source>
        <translation>يحتاج الموضع إلى خط العرض وخط الطول معًا.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Date of the incident</source>
        <translation>تاريخ الحادثة</translation>
    </message>
    <message>
        <source>Date on which it ended</source>
        <translation>تاريخ انتهائها</translation>
    </message>
    <message>
        <source>Date, as far as it is known</source>
        <translation>التاريخ بقدر ما هو معروف</translation>
    </message>
    <message>
        <source>District</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Ended, if on another day</source>
        <translation>انتهت، إن كان في يوم آخر</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>How exactly the place is known</source>
        <translation>دقة معرفة المكان</translation>
    </message>
    <message>
        <source>It cannot end before it begins.</source>
        <translation>لا يمكن أن تنتهي قبل أن تبدأ.</translation>
    </message>
    <message>
        <source>Latitude, degrees</source>
        <translation>خط العرض، بالدرجات</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>التوقيت المحلي</translation>
    </message>
    <message>
        <source>Local time of the end</source>
        <translation>التوقيت المحلي للانتهاء</translation>
    </message>
    <message>
        <source>Longitude, degrees</source>
        <translation>خط الطول، بالدرجات</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>الحي</translation>
    </message>
    <message>
        <source>Neutral, such as “Strike on a clinic”</source>
        <translation>محايد، مثل «غارة على عيادة»</translation>
    </message>
    <message>
        <source>Positions, places and facilities never go out with a release: of an incident, it holds the code only. Titles should name neither.</source>
        <translation>لا تخرج المواضع ولا الأماكن ولا المنشآت مع أي إصدار: فالإصدار لا يضم من الحادثة إلا رمزها. وينبغي ألا تذكر العناوين مكانًا ولا منشأة.</translation>
    </message>
    <message>
        <source>Sub-district</source>
        <translation>الناحية</translation>
    </message>
    <message>
        <source>The date is missing. Write as much of it as is known: 2031 is enough.</source>
        <translation>ينقص التاريخ. اكتب منه بقدر ما هو معروف: ⁨2031⁩ يكفي.</translation>
    </message>
    <message>
        <source>This is not a date. Leave it empty if nobody knows.</source>
        <translation>هذا ليس تاريخًا. اتركه فارغًا إن لم يكن معروفًا.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Town or village</source>
        <translation>المدينة أو القرية</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>الزمان والمكان</translation>
    </message>
    <message>
        <source>Where the time is from</source>
        <translation>مصدر الوقت</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Codes of parties</source>
        <translation>رموز الأطراف</translation>
    </message>
    <message>
        <source>How sure that is</source>
        <translation>مدى اليقين من ذلك</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>أساس معرفة ذلك</translation>
    </message>
    <message>
        <source>Kind of party</source>
        <translation>نوع الطرف</translation>
    </message>
    <message>
        <source>More than one means</source>
        <translation>معنى تعدد الأطراف</translation>
    </message>
    <message>
        <source>Official reply</source>
        <translation>الرد الرسمي</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>ما فعله</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>Back without withdrawing (Esc)</source>
        <translation>الرجوع بلا سحب ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>It takes effect at once. Copies that were released before cannot be recalled.</source>
        <translation>يسري ذلك فورًا. والنسخ التي صدرت من قبل لا يمكن استرجاعها.</translation>
    </message>
    <message>
        <source>Nothing is given in this interview that could be withdrawn.</source>
        <translation>لا موافقة ممنوحة في هذه المقابلة يمكن سحبها.</translation>
    </message>
    <message>
        <source>Reason, if the witness gives one</source>
        <translation>السبب، إن ذكره الشاهد</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>سحب الموافقة</translation>
    </message>
    <message>
        <source>Withdraw what is ticked (Enter)</source>
        <translation>سحب ما عُلّم عليه ⁨(Enter)⁩</translation>
    </message>
    <message>
        <source>{witness} · {interview}</source>
        <translation>‏⁨{witness}⁩ · ⁨{interview}⁩</translation>
    </message>
</context>
<context>
    <name>WithdrawnNotice</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Back to the matrix (Esc)</source>
        <translation>الرجوع إلى الجدول ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Nothing of this interview has left the case.</source>
        <translation>لم يخرج من القضية شيء من هذه المقابلة.</translation>
    </message>
    <message>
        <source>These releases left before and cannot be recalled. Tell those who have them:</source>
        <translation>خرجت هذه الإصدارات من قبل ولا يمكن استرجاعها. أبلغ من هي لديهم:</translation>
    </message>
    <message>
        <source>To: {recipient}</source>
        <translation>إلى: ⁨{recipient}⁩</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحبت الموافقة</translation>
    </message>
    <message>
        <source>no recipient was noted</source>
        <translation>لم تُدوَّن جهة مستلمة</translation>
    </message>
    <message>
        <source>{release}, {moment}</source>
        <translation>‏⁨{release}⁩، ⁨{moment}⁩</translation>
    </message>
</context>
<context>
    <name>WitnessPart</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>12 May 2031</source>
        <translation>12 مايو 2031</translation>
    </message>
    <message>
        <source>A code, never a name</source>
        <translation>رمز، لا اسم أبدًا</translation>
    </message>
    <message>
        <source>Add a role: type “doctor”</source>
        <translation>أضف دورًا: اكتب «طبيب»</translation>
    </message>
    <message>
        <source>Add a vulnerability</source>
        <translation>أضف سببًا لهشاشة الوضع</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Being interviewed again can harm. Ask only what the earlier interviews leave open.</source>
        <translation>قد يضر إجراء مقابلة أخرى. اسأل فقط عمّا تركته المقابلات السابقة مفتوحًا.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الصلة بالواقعة</translation>
    </message>
    <message>
        <source>Displacement</source>
        <translation>النزوح</translation>
    </message>
    <message>
        <source>More about the witness</source>
        <translation>المزيد عن الشاهد</translation>
    </message>
    <message>
        <source>Reasons for the reliability</source>
        <translation>أسباب تقدير الموثوقية</translation>
    </message>
    <message>
        <source>Reliability as a source</source>
        <translation>الموثوقية مصدرًا</translation>
    </message>
    <message>
        <source>Review the risk on</source>
        <translation>موعد مراجعة الخطر</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>الخطر</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Roles: {roles}. What is recorded about them stays as it is.</source>
        <translation>الأدوار: ⁨{roles}⁩. ما سُجّل عنه يبقى كما هو.</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>التهديد</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>أسباب هشاشة الوضع</translation>
    </message>
    <message>
        <source>What is done against it</source>
        <translation>ما يُتخذ ضده</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>الشاهد</translation>
    </message>
    <message>
        <source>Witness code</source>
        <translation>رمز الشاهد</translation>
    </message>
    <message>
        <source>age, displacement, risk</source>
        <translation>العمر، النزوح، الخطر</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>غير مدوَّن</translation>
    </message>
    <message>
        <source>{witness} is known: this will be interview number {number}.</source>
        <translation>الشاهد ⁨{witness}⁩ معروف: ستكون هذه المقابلة رقم {number}.</translation>
    </message>
</context>
<context>
    <name>WordsDesk</name>
    <message numerus="yes">
        <source>%n segments are still to be heard.</source>
        <translation>
            <numerusform>سُمعت كل الفقرات.</numerusform>
            <numerusform>بقيت فقرة واحدة لم تُسمع.</numerusform>
            <numerusform>بقيت فقرتان لم تُسمعا.</numerusform>
            <numerusform>بقيت %n فقرات لم تُسمع.</numerusform>
            <numerusform>بقيت %n فقرة لم تُسمع.</numerusform>
            <numerusform>بقيت %n فقرة لم تُسمع.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 segment is still to be heard.</source>
        <translation>بقيت فقرة واحدة لم تُسمع.</translation>
    </message>
    <message>
        <source>All segments are heard.</source>
        <translation>سُمعت كل الفقرات.</translation>
    </message>
    <message>
        <source>Copied; locking the case takes it back.</source>
        <translation>نُسخت؛ ويُمحى المنسوخ عند قفل القضية.</translation>
    </message>
    <message>
        <source>Copy the selected words</source>
        <translation>نسخ الكلمات المحددة</translation>
    </message>
    <message>
        <source>Correct the words</source>
        <translation>تصحيح الكلمات</translation>
    </message>
    <message>
        <source>Heard and right, next</source>
        <translation>سُمعت وهي صحيحة، التالية</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>إلغاء العلامة</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>من يتكلم</translation>
    </message>
</context>
<context>
    <name>WorkRows</name>
    <message>
        <source>Coder</source>
        <translation>المرمِّز</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>الترميزات</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>المقابلة</translation>
    </message>
    <message>
        <source>Last coded</source>
        <translation>آخر ترميز</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Turns coded</source>
        <translation>أدوار الكلام المرمّزة</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>مخفيّ</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>غير مسندة</translation>
    </message>
    <message>
        <source>to be coded</source>
        <translation>للترميز</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>‏{done} من {all}</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>A blind round is open: what others coded here is hidden until it is closed.</source>
        <translation>جولة معمّاة مفتوحة: ما رمّزه الآخرون هنا مخفيّ إلى أن تُغلق.</translation>
    </message>
    <message>
        <source>Finished (F)</source>
        <translation>اكتمل ⁨(F)⁩</translation>
    </message>
    <message>
        <source>Not finished (F)</source>
        <translation>لم يكتمل ⁨(F)⁩</translation>
    </message>
    <message>
        <source>This interview is yours to code.</source>
        <translation>هذه المقابلة مسندة إليك للترميز.</translation>
    </message>
    <message>
        <source>You said that you are done with this interview.</source>
        <translation>أشرتَ إلى أنك أنهيت ترميز هذه المقابلة.</translation>
    </message>
</context>
<context>
    <name>WriteStep</name>
    <message>
        <source>A kind, never a name: it stands in the manifest</source>
        <translation>نوع، لا اسم أبدًا: يُذكر في بيان المحتويات</translation>
    </message>
    <message>
        <source>A new folder such as REL-001 is made in it</source>
        <translation>يُنشأ فيه مجلد جديد مثل ⁨REL-001⁩</translation>
    </message>
    <message>
        <source>A new folder such as REL-001 is made in it, with excerpts.docx, excerpts.csv and manifest.json. These files are not encrypted: whoever has them can read them.</source>
        <translation>يُنشأ فيه مجلد جديد مثل ⁨REL-001⁩، وفيه ⁨excerpts.docx⁩ و⁨excerpts.csv⁩ و⁨manifest.json⁩. هذه الملفات غير مشفّرة: من يحصل عليها يستطيع قراءتها.</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>الرجوع إلى المراجعة</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختيار مجلد…</translation>
    </message>
    <message>
        <source>Copies that left cannot be recalled. If a witness withdraws, the page on consent says which releases to follow up.</source>
        <translation>النسخ التي خرجت لا يمكن استرجاعها. وإذا سحب شاهد موافقته فإن صفحة الموافقة تذكر الإصدارات التي تجب متابعتها.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>I read the outgoing text again; none of it names anyone</source>
        <translation>قرأت النص الخارج مرة أخرى؛ وهو لا يسمّي أحدًا</translation>
    </message>
    <message>
        <source>Kind of recipient</source>
        <translation>نوع الجهة المستلمة</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>الجهة المستلمة</translation>
    </message>
    <message>
        <source>Show the list of releases</source>
        <translation>عرض قائمة الإصدارات</translation>
    </message>
    <message>
        <source>Where should the files go?</source>
        <translation>إلى أين تذهب الملفات؟</translation>
    </message>
    <message>
        <source>Writing the release</source>
        <translation>جارٍ كتابة الإصدار</translation>
    </message>
    <message>
        <source>{files}, with {count} passages.</source>
        <translation>‏⁨{files}⁩، عدد المقاطع: {count}.</translation>
    </message>
    <message>
        <source>{release} is written.</source>
        <translation>كُتب ⁨{release}⁩.</translation>
    </message>
</context>
<context>
    <name>WriteTable</name>
    <message numerus="yes">
        <source>%n interviews stay out: their consent does not allow it today.</source>
        <translation>
            <numerusform>لا تُستبعد أي مقابلة.</numerusform>
            <numerusform>تُستبعد مقابلة واحدة: لا تسمح الموافقة عليها بذلك اليوم.</numerusform>
            <numerusform>تُستبعد مقابلتان: لا تسمح الموافقة عليهما بذلك اليوم.</numerusform>
            <numerusform>تُستبعد %n مقابلات: لا تسمح الموافقة عليها بذلك اليوم.</numerusform>
            <numerusform>تُستبعد %n مقابلة: لا تسمح الموافقة عليها بذلك اليوم.</numerusform>
            <numerusform>تُستبعد %n مقابلة: لا تسمح الموافقة عليها بذلك اليوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>A figure of one or two witnesses can point at a person. Look at it before you pass it on.</source>
        <translation>قد يدل رقم لا يشمل إلا شاهدًا أو شاهدين على شخص بعينه. راجعه قبل تسليمه إلى غيرك.</translation>
    </message>
    <message>
        <source>A table holds codes, figures and places in the text, and never a word that a witness said: their words leave only in a release. The file is not encrypted, and that it was written stands in the log.</source>
        <translation>يضم الجدول رموزًا وأرقامًا ومواضع في النص، ولا يضم أبدًا كلمة قالها شاهد: فكلمات الشهود لا تخرج إلا في إصدار. الملف غير مشفّر، ويُدوَّن في السجل أنه كُتب.</translation>
    </message>
    <message>
        <source>Analysis within the team</source>
        <translation>التحليل داخل الفريق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Every interview allows it today.</source>
        <translation>كل المقابلات تسمح بذلك اليوم.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>الإحصاء</translation>
    </message>
    <message>
        <source>These interviews stay out, since their consent does not allow it today: {codes}.</source>
        <translation>تُستبعد هذه المقابلات لأن الموافقة عليها لا تسمح بذلك اليوم: {codes}.</translation>
    </message>
    <message>
        <source>This table tells one interview, witness or coder from another; it is no statistic.</source>
        <translation>يميّز هذا الجدول بين مقابلة وأخرى، أو شاهد وآخر، أو مرمّز وآخر؛ فهو ليس إحصاءً.</translation>
    </message>
    <message>
        <source>Write a table</source>
        <translation>كتابة جدول</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>codebook</name>
    <message>
        <source>A call to leave before a strike: warning.</source>
        <translation>نداء بالمغادرة قبل غارة: الإنذار.</translation>
    </message>
    <message>
        <source>A school in which children are taught: by the school&apos;s own kind.</source>
        <translation>مدرسة يتعلّم فيها الأطفال: بنوع المدرسة نفسها.</translation>
    </message>
    <message>
        <source>Any other bomb that falls freely: unguided bomb.</source>
        <translation>أي قنبلة أخرى تسقط سقوطًا حرًا: قنبلة غير موجّهة.</translation>
    </message>
    <message>
        <source>Attacks</source>
        <translation>الهجمات</translation>
    </message>
    <message>
        <source>Blame without a reason: opinion, beside this code.</source>
        <translation>لوم بلا سبب: رأي، إلى جانب هذا الرمز.</translation>
    </message>
    <message>
        <source>Care for the witness</source>
        <translation>رعاية الشاهد</translation>
    </message>
    <message>
        <source>Class of evidence</source>
        <translation>نوع الدليل</translation>
    </message>
    <message>
        <source>Damage to the place</source>
        <translation>أضرار المكان</translation>
    </message>
    <message>
        <source>Displacement</source>
        <translation>النزوح</translation>
    </message>
    <message>
        <source>Distress in the interview</source>
        <translation>الضيق النفسي أثناء المقابلة</translation>
    </message>
    <message>
        <source>Effect of an attack</source>
        <translation>أثر الهجوم</translation>
    </message>
    <message>
        <source>Fighters who came as patients.</source>
        <translation>مقاتلون جاؤوا مرضى.</translation>
    </message>
    <message>
        <source>Harm to people</source>
        <translation>الأذى اللاحق بالأشخاص</translation>
    </message>
    <message>
        <source>Help asked for</source>
        <translation>المساعدة المطلوبة</translation>
    </message>
    <message>
        <source>How badly the place was damaged.</source>
        <translation>مدى تضرر المكان.</translation>
    </message>
    <message>
        <source>How long something lasted, without saying when.</source>
        <translation>كم دام شيء ما، دون ذكر وقته.</translation>
    </message>
    <message>
        <source>How the weapon was brought to its target. One of three facets; the others may be unknown.</source>
        <translation>كيف أُوصل السلاح إلى هدفه. وجه من ثلاثة أوجه؛ وقد يكون الوجهان الآخران غير معروفين.</translation>
    </message>
    <message>
        <source>How the witness knows</source>
        <translation>مصدر معرفة الشاهد</translation>
    </message>
    <message>
        <source>Kind and effect of an attack, the weapon in three facets, warning, and military presence.</source>
        <translation>نوع الهجوم وأثره، والسلاح بأوجهه الثلاثة، والإنذار، والوجود العسكري.</translation>
    </message>
    <message>
        <source>Kind of attack</source>
        <translation>نوع الهجوم</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>نوع المكان</translation>
    </message>
    <message>
        <source>Kinds of places, who was harmed and how, damage, and whether the place still works.</source>
        <translation>أنواع الأماكن، ومن تضرر وكيف، والأضرار، وهل ما زال المكان يعمل.</translation>
    </message>
    <message>
        <source>Military presence</source>
        <translation>وجود عسكري</translation>
    </message>
    <message>
        <source>Mortars and guns that take a crew: violence with heavy weapons.</source>
        <translation>مدافع الهاون والمدافع التي يشغّلها طاقم: عنف بأسلحة ثقيلة.</translation>
    </message>
    <message>
        <source>Nobody is let through at all: denial of access.</source>
        <translation>لا يُسمح لأحد بالمرور إطلاقًا: منع الوصول.</translation>
    </message>
    <message>
        <source>On what the witness&apos;s words about the weapon rest.</source>
        <translation>ما يستند إليه كلام الشاهد عن السلاح.</translation>
    </message>
    <message>
        <source>Part of the building is still used: facility damaged.</source>
        <translation>ما زال جزء من المبنى مستخدمًا: تضرر المنشأة.</translation>
    </message>
    <message>
        <source>Particular need</source>
        <translation>حاجة خاصة</translation>
    </message>
    <message>
        <source>Places and harm</source>
        <translation>الأماكن والأذى</translation>
    </message>
    <message>
        <source>Propositions and basis</source>
        <translation>مواضيع الإثبات ومصادر المعرفة</translation>
    </message>
    <message>
        <source>Saw only what was left afterwards: saw the aftermath.</source>
        <translation>لم يرَ إلا ما بقي بعدها: رأى ما تلاها.</translation>
    </message>
    <message>
        <source>Shots from rifles or pistols: violence with individual weapons.</source>
        <translation>طلقات من بنادق أو مسدسات: عنف بأسلحة فردية.</translation>
    </message>
    <message>
        <source>Signs of need, distress and risk in what was said, so that somebody follows up.</source>
        <translation>علامات على الحاجة والضيق النفسي والخطر فيما قيل، لكي تُتابَع.</translation>
    </message>
    <message>
        <source>Smoke and dust of an explosion.</source>
        <translation>دخان انفجار وغباره.</translation>
    </message>
    <message>
        <source>The beat of rotors: helicopter.</source>
        <translation>خفق المراوح: مروحية.</translation>
    </message>
    <message>
        <source>The building itself was hit.</source>
        <translation>أُصيب المبنى نفسه.</translation>
    </message>
    <message>
        <source>The passage shows distress while the witness speaks.</source>
        <translation>يدل المقطع على ضيق نفسي أثناء كلام الشاهد.</translation>
    </message>
    <message>
        <source>The passage shows that the witness, or somebody close, needs particular care.</source>
        <translation>يدل المقطع على أن الشاهد، أو شخصًا قريبًا منه، يحتاج إلى رعاية خاصة.</translation>
    </message>
    <message>
        <source>The question about an event that the passage helps to answer. Tie the passage to the incident too.</source>
        <translation>السؤال المتعلق بواقعة والذي يساعد المقطع على الإجابة عنه. اربط المقطع بالحادثة أيضًا.</translation>
    </message>
    <message>
        <source>The witness asks for help or says what is needed.</source>
        <translation>يطلب الشاهد مساعدة أو يذكر ما يلزم.</translation>
    </message>
    <message>
        <source>The witness does not speak of a warning: no code at all.</source>
        <translation>لا يتكلم الشاهد عن إنذار: لا رمز إطلاقًا.</translation>
    </message>
    <message>
        <source>The witness does not speak of it: no code at all.</source>
        <translation>لا يتكلم الشاهد عن ذلك: لا رمز إطلاقًا.</translation>
    </message>
    <message>
        <source>The witness heard the sound with their own ears: direct.</source>
        <translation>سمع الشاهد الصوت بأذنيه: مباشر.</translation>
    </message>
    <message>
        <source>The witness knows who took the person: kidnapped or arrested.</source>
        <translation>يعرف الشاهد من أخذ الشخص: مخطوف أو معتقل.</translation>
    </message>
    <message>
        <source>They took things along: removal of assets, beside this code.</source>
        <translation>أُخذت أشياء: الاستيلاء على ممتلكات، إلى جانب هذا الرمز.</translation>
    </message>
    <message>
        <source>To which group of people those who were harmed belonged. Tag it beside the harm.</source>
        <translation>إلى أي فئة من الناس ينتمي من تضرروا. ضع وسمه إلى جانب الأذى.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>الإنذار</translation>
    </message>
    <message>
        <source>Weapon: how it came</source>
        <translation>السلاح: كيف وصل</translation>
    </message>
    <message>
        <source>Weapon: how it is known</source>
        <translation>السلاح: كيف عُرف</translation>
    </message>
    <message>
        <source>Weapon: what it was</source>
        <translation>السلاح: ما هو</translation>
    </message>
    <message>
        <source>What a passage says of an event, and how the witness knows it.</source>
        <translation>ما يقوله المقطع عن واقعة، ومن أين يعرفها الشاهد.</translation>
    </message>
    <message>
        <source>What happened to people.</source>
        <translation>ما حدث للأشخاص.</translation>
    </message>
    <message>
        <source>What hit. Tag what the witness says, in the witness&apos;s own words, not what somebody concludes from it.</source>
        <translation>ما الذي أصاب. ضع وسمًا لما يقوله الشاهد بألفاظه هو، لا لما يستنتجه أحد منه.</translation>
    </message>
    <message>
        <source>What it speaks of</source>
        <translation>ما يتكلم عنه</translation>
    </message>
    <message>
        <source>What kind of evidence the passage is.</source>
        <translation>ما نوع الدليل الذي يقدّمه المقطع.</translation>
    </message>
    <message>
        <source>What the attack did to the place, its vehicles and its work.</source>
        <translation>ما أحدثه الهجوم في المكان ومركباته وعمله.</translation>
    </message>
    <message>
        <source>What the passage says of leaving home and of where people are now.</source>
        <translation>ما يقوله المقطع عن مغادرة البيت وعن مكان الناس الآن.</translation>
    </message>
    <message>
        <source>What the place is that the passage speaks of.</source>
        <translation>ما هو المكان الذي يتكلم عنه المقطع.</translation>
    </message>
    <message>
        <source>What the witness says of fighters or arms at the place or near it.</source>
        <translation>ما يقوله الشاهد عن مقاتلين أو أسلحة في المكان أو قربه.</translation>
    </message>
    <message>
        <source>What was done to a place or to people, as the witness tells it.</source>
        <translation>ما فُعل بمكان أو بأشخاص، كما يرويه الشاهد.</translation>
    </message>
    <message>
        <source>Where the witness has it from.</source>
        <translation>من أين جاءت معرفة الشاهد.</translation>
    </message>
    <message>
        <source>Whether and how people were warned before the attack.</source>
        <translation>هل أُنذر الناس قبل الهجوم، وكيف.</translation>
    </message>
    <message>
        <source>Whether it could be used after the attack: aftermath.</source>
        <translation>هل أمكن استخدامه بعد الهجوم: ما تلا الواقعة.</translation>
    </message>
    <message>
        <source>Whether it works</source>
        <translation>هل يعمل المكان</translation>
    </message>
    <message>
        <source>Whether the place could still do its work.</source>
        <translation>هل بقي المكان قادرًا على أداء عمله.</translation>
    </message>
    <message>
        <source>Who was harmed</source>
        <translation>من تضرر</translation>
    </message>
    <message>
        <source>“A smell of swimming pools, and then nobody could breathe.”</source>
        <translation>«رائحة كرائحة المسابح، ثم لم يعد أحد يستطيع التنفس.»</translation>
    </message>
    <message>
        <source>“It fell in the street behind us and broke the windows.”</source>
        <translation>«سقطت في الشارع خلفنا وكسرت النوافذ.»</translation>
    </message>
    <message>
        <source>“It had been closed since spring.”</source>
        <translation>«كان مغلقًا منذ الربيع.»</translation>
    </message>
    <message>
        <source>“It must have been them, nobody else has planes.”</source>
        <translation>«لا بد أنهم هم، فلا أحد غيرهم عنده طائرات.»</translation>
    </message>
    <message>
        <source>“It tumbled down slowly, like a barrel.”</source>
        <translation>«كان يهوي ببطء متقلبًا، مثل برميل.»</translation>
    </message>
    <message>
        <source>“It was just after the noon prayer.”</source>
        <translation>«كان ذلك بعد صلاة الظهر مباشرة.»</translation>
    </message>
    <message>
        <source>“Many small explosions, like rain.”</source>
        <translation>«انفجارات صغيرة كثيرة، كالمطر.»</translation>
    </message>
    <message>
        <source>“My brother was there, he told me.”</source>
        <translation>«كان أخي هناك، وهو أخبرني.»</translation>
    </message>
    <message>
        <source>“Nobody told us anything. It just came.”</source>
        <translation>«لم يخبرنا أحد بشيء. جاءت هكذا فجأة.»</translation>
    </message>
    <message>
        <source>“The buzzing had been above us since noon.”</source>
        <translation>«كان الأزيز فوقنا منذ الظهر.»</translation>
    </message>
    <message>
        <source>“The checkpoint kept the ambulance for three hours.”</source>
        <translation>«أوقف الحاجز سيارة الإسعاف ثلاث ساعات.»</translation>
    </message>
    <message>
        <source>“The neighbours saw it and told us.”</source>
        <translation>«رأى الجيران ذلك وأخبرونا.»</translation>
    </message>
    <message>
        <source>“The plane dropped two barrels on the ward.”</source>
        <translation>«ألقت الطائرة برميلين على جناح المرضى.»</translation>
    </message>
    <message>
        <source>“The spotters said which airfield it came from.”</source>
        <translation>«قال الراصدون من أي مطار جاءت.»</translation>
    </message>
    <message>
        <source>“There were only doctors and patients.”</source>
        <translation>«لم يكن هناك إلا أطباء ومرضى.»</translation>
    </message>
    <message>
        <source>“They fired at the ambulance from the roof.”</source>
        <translation>«أطلقوا النار على سيارة الإسعاف من السطح.»</translation>
    </message>
    <message>
        <source>“They never opened again.”</source>
        <translation>«لم يفتحوا بعدها أبدًا.»</translation>
    </message>
    <message>
        <source>“They put a gun on the roof of the school.”</source>
        <translation>«وضعوا مدفعًا على سطح المدرسة.»</translation>
    </message>
    <message>
        <source>“They said they would come back for the nurses.”</source>
        <translation>«قالوا إنهم سيعودون من أجل الممرضات.»</translation>
    </message>
    <message>
        <source>“They went through the beds with their guns.”</source>
        <translation>«مرّوا بين الأسرّة يفتشونها وأسلحتهم بأيديهم.»</translation>
    </message>
    <message>
        <source>“Two nurses died at once, one on the way.”</source>
        <translation>«ماتت ممرضتان في الحال، وماتت أخرى في الطريق.»</translation>
    </message>
    <message>
        <source>“We heard the jet before we saw it.”</source>
        <translation>«سمعنا الطائرة النفاثة قبل أن نراها.»</translation>
    </message>
    <message>
        <source>“Yes, the clinic was hit that night.”</source>
        <translation>«نعم، أُصيبت العيادة تلك الليلة.»</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>A witness whose account was only given where another of these witnesses was present counts with them as one. So do those of one sitting: interviews of several people on one day, at one place or led by one person, whose hours do not exclude each other. Whether witnesses spoke with each other before is not recorded; if they did, put them into a group.</source>
        <translation>الشاهد الذي لم يُدلِ بروايته إلا بحضور شاهد آخر من هؤلاء يُعدّ معه واحدًا. وكذلك شهود الجلسة الواحدة: مقابلات مع عدة أشخاص في يوم واحد، في مكان واحد أو بقيادة شخص واحد، لا تتنافى ساعاتها. ولا يُسجَّل هل تحدّث الشهود بعضهم مع بعض من قبل؛ فإن فعلوا فضعهم في مجموعة.</translation>
    </message>
    <message>
        <source>Circumstantial accounts</source>
        <translation>روايات ظرفية</translation>
    </message>
    <message>
        <source>Confirmed: three independent direct accounts agree, and none contradicts its time or its place.</source>
        <translation>مؤكد: تتفق ثلاث روايات مباشرة مستقلة، ولا رواية تناقض وقت الحادثة أو مكانها.</translation>
    </message>
    <message>
        <source>Contradict its time or place</source>
        <translation>روايات تناقض الوقت أو المكان</translation>
    </message>
    <message>
        <source>Contradict that it happened</source>
        <translation>روايات تناقض وقوع الحادثة</translation>
    </message>
    <message>
        <source>Counted is who supports that it took place, or what was used, who did it, whom it harmed and what it broke. Accounts that share an origin or a group count once, and so does all hearsay of unknown origin. Opinions do not count, nor does what was graded doubtful or comes from an unreliable source.</source>
        <translation>يُحسب من يؤيد وقوع الحادثة، أو ما استُخدم فيها، أو من فعلها، أو من أُصيب فيها، أو ما تضرر فيها. الروايات التي تشترك في مصدر أو مجموعة تُحسب مرة واحدة، وكذلك كل المنقول عن الغير الذي لا يُعرف مصدره. ولا تُحسب الآراء، ولا ما قُيّم بأنه مشكوك فيه أو جاء من مصدر غير موثوق.</translation>
    </message>
    <message>
        <source>Direct accounts</source>
        <translation>روايات مباشرة</translation>
    </message>
    <message>
        <source>Hearsay accounts</source>
        <translation>روايات منقولة عن الغير</translation>
    </message>
    <message>
        <source>Independent accounts</source>
        <translation>روايات مستقلة</translation>
    </message>
    <message>
        <source>It is not recorded who was present: {where}</source>
        <translation>لم يُسجَّل من كان حاضرًا: ⁨{where}⁩</translation>
    </message>
    <message>
        <source>Nothing is proposed: no passage takes a stance yet.</source>
        <translation>لا تُقترح درجة: ليس لأي مقطع موقف بعد.</translation>
    </message>
    <message>
        <source>Passages in all</source>
        <translation>مجموع المقاطع</translation>
    </message>
    <message>
        <source>Passages left out as doubted</source>
        <translation>مقاطع لم تُحسب للشك فيها</translation>
    </message>
    <message>
        <source>Passages left out as opinion</source>
        <translation>مقاطع لم تُحسب لأنها رأي</translation>
    </message>
    <message>
        <source>Passages not graded yet</source>
        <translation>مقاطع لم تُقيَّم بعد</translation>
    </message>
    <message>
        <source>Passages with a stance</source>
        <translation>مقاطع لها موقف</translation>
    </message>
    <message>
        <source>Possible, whatever else there is: an account contradicts that it happened.</source>
        <translation>ممكن، مهما كان غير ذلك: هناك رواية تناقض وقوع الحادثة.</translation>
    </message>
    <message>
        <source>Possible: one account supports that it happened, or several without a direct one among them.</source>
        <translation>ممكن: تؤيد وقوع الحادثة رواية واحدة، أو عدة روايات ليس بينها رواية مباشرة.</translation>
    </message>
    <message>
        <source>Probable: two independent accounts agree that it happened, at least one of them direct.</source>
        <translation>مرجّح: تتفق روايتان مستقلتان على وقوع الحادثة، وإحداهما على الأقل مباشرة.</translation>
    </message>
    <message>
        <source>Rumour: nobody who was there, and no circumstance, supports that it happened.</source>
        <translation>شائعة: لا أحد ممن كانوا هناك، ولا قرينة ظرفية، يؤيد وقوع الحادثة.</translation>
    </message>
    <message>
        <source>Several people were interviewed together, and it is not recorded which accounts are theirs: {where}</source>
        <translation>أُجريت المقابلة مع عدة أشخاص معًا، ولم يُسجَّل أي الروايات لهم: ⁨{where}⁩</translation>
    </message>
    <message>
        <source>Witnesses not interviewed separately</source>
        <translation>شهود لم تُجرَ مقابلاتهم على انفراد</translation>
    </message>
    <message>
        <source>{what} rests on circumstances alone: {count} accounts</source>
        <translation>‏⁨{what}⁩: لا سند إلا قرائن ظرفية (عدد الروايات: {count})</translation>
    </message>
    <message>
        <source>{what} rests on doubted accounts alone</source>
        <translation>‏⁨{what}⁩: لا سند إلا روايات مشكوك فيها</translation>
    </message>
    <message>
        <source>{what} rests on hearsay alone: {count} accounts</source>
        <translation>‏⁨{what}⁩: لا سند إلا المنقول عن الغير (عدد الروايات: {count})</translation>
    </message>
    <message>
        <source>{what} rests on one circumstance</source>
        <translation>‏⁨{what}⁩: لا سند إلا قرينة ظرفية واحدة</translation>
    </message>
    <message>
        <source>{what} rests on one hearsay account</source>
        <translation>‏⁨{what}⁩: لا سند إلا رواية واحدة منقولة عن الغير</translation>
    </message>
    <message>
        <source>{what} rests on one witness</source>
        <translation>‏⁨{what}⁩: لا سند إلا شاهد واحد</translation>
    </message>
    <message>
        <source>{what} rests on opinion alone</source>
        <translation>‏⁨{what}⁩: لا سند إلا الرأي</translation>
    </message>
    <message>
        <source>{what} rests on {count} witnesses who count as one account</source>
        <translation>‏⁨{what}⁩: لا سند إلا شهود يُحسبون رواية واحدة (عدد الشهود: {count})</translation>
    </message>
    <message>
        <source>{what}: how the witness knows is not noted</source>
        <translation>‏⁨{what}⁩: لم يُدوَّن مصدر معرفة الشاهد</translation>
    </message>
    <message>
        <source>{what}: no account supports it</source>
        <translation>‏⁨{what}⁩: لا رواية مؤيدة</translation>
    </message>
    <message>
        <source>{what}: nothing is known yet</source>
        <translation>‏⁨{what}⁩: لا شيء معروف بعد</translation>
    </message>
    <message>
        <source>{what}: one account contradicts it</source>
        <translation>‏⁨{what}⁩: رواية واحدة مناقضة</translation>
    </message>
    <message>
        <source>{what}: one account contradicts it, none supports it</source>
        <translation>‏⁨{what}⁩: رواية واحدة مناقضة، ولا رواية مؤيدة</translation>
    </message>
    <message>
        <source>{what}: one passage has no stance yet</source>
        <translation>‏⁨{what}⁩: مقطع واحد بلا موقف بعد</translation>
    </message>
    <message>
        <source>{what}: {count} accounts contradict it</source>
        <translation>‏⁨{what}⁩: الروايات المناقضة: {count}</translation>
    </message>
    <message>
        <source>{what}: {count} accounts contradict it, none supports it</source>
        <translation>‏⁨{what}⁩: الروايات المناقضة: {count}، ولا رواية مؤيدة</translation>
    </message>
    <message>
        <source>{what}: {count} passages have no stance yet</source>
        <translation>‏⁨{what}⁩: المقاطع التي بلا موقف بعد: {count}</translation>
    </message>
    <message>
        <source>{witness} and {other} spoke in one sitting ({interview})</source>
        <translation>‏⁨{witness}⁩ و⁨{other}⁩ تحدّثا في جلسة واحدة (⁨{interview}⁩)</translation>
    </message>
    <message>
        <source>{witness} interpreted for {other} ({interview})</source>
        <translation>‏⁨{witness}⁩ ترجم شفهيًا لـ⁨{other}⁩ (⁨{interview}⁩)</translation>
    </message>
    <message>
        <source>{witness} may have overheard {other} ({interview})</source>
        <translation>‏⁨{witness}⁩ ربما سمع ⁨{other}⁩ (⁨{interview}⁩)</translation>
    </message>
    <message>
        <source>{witness} was present when {other} spoke ({interview})</source>
        <translation>‏⁨{witness}⁩ كان حاضرًا حين تحدّث ⁨{other}⁩ (⁨{interview}⁩)</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Added</source>
        <translation>مضافة</translation>
    </message>
    <message>
        <source>Another code has this name in this place: it keeps its own.</source>
        <translation>في هذا المكان رمز آخر بهذا الاسم: يبقى لهذا الرمز اسمه.</translation>
    </message>
    <message>
        <source>Armed presence</source>
        <translation>الوجود المسلح</translation>
    </message>
    <message>
        <source>Assignment of an interview</source>
        <translation>إسناد مقابلة</translation>
    </message>
    <message>
        <source>Assignment withdrawn</source>
        <translation>سُحب إسناد</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>استُعيدت نسخة احتياطية</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>بني</translation>
    </message>
    <message>
        <source>Building the demonstration case</source>
        <translation>إنشاء قضية العرض</translation>
    </message>
    <message>
        <source>Case backed up</source>
        <translation>نُسخت القضية احتياطيًا</translation>
    </message>
    <message>
        <source>Case created</source>
        <translation>أُنشئت القضية</translation>
    </message>
    <message>
        <source>Case joined on this device</source>
        <translation>انضم شخص إلى القضية على هذا الجهاز</translation>
    </message>
    <message>
        <source>Case lead</source>
        <translation>المسؤول عن القضية</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>فُتحت القضية</translation>
    </message>
    <message>
        <source>Case opened with the recovery sheet</source>
        <translation>فُتحت القضية بورقة الاسترداد</translation>
    </message>
    <message>
        <source>Case packed for another machine</source>
        <translation>حُزمت القضية لجهاز آخر</translation>
    </message>
    <message>
        <source>Casualties</source>
        <translation>الإصابات البشرية</translation>
    </message>
    <message>
        <source>Certainty decided</source>
        <translation>تقررت درجة اليقين</translation>
    </message>
    <message>
        <source>Change from outside accepted</source>
        <translation>قُبل تغيير من الخارج</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>معدّلة</translation>
    </message>
    <message>
        <source>Checking the log</source>
        <translation>فحص السجل</translation>
    </message>
    <message>
        <source>Checking the recording</source>
        <translation>فحص التسجيل</translation>
    </message>
    <message>
        <source>Checking the speech model</source>
        <translation>فحص نموذج الكلام</translation>
    </message>
    <message>
        <source>Clearing what was masked</source>
        <translation>محو ما أُخفي</translation>
    </message>
    <message>
        <source>Clock went back</source>
        <translation>رجعت الساعة إلى الوراء</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Code added</source>
        <translation>أُضيف رمز</translation>
    </message>
    <message>
        <source>Code book exported</source>
        <translation>صُدّر دليل الرموز</translation>
    </message>
    <message>
        <source>Code book imported</source>
        <translation>استُورد دليل رموز</translation>
    </message>
    <message>
        <source>Code changed</source>
        <translation>عُدّل رمز</translation>
    </message>
    <message>
        <source>Code moved</source>
        <translation>نُقل رمز</translation>
    </message>
    <message>
        <source>Code removed</source>
        <translation>حُذف رمز</translation>
    </message>
    <message>
        <source>Code retired</source>
        <translation>أُوقف استخدام رمز</translation>
    </message>
    <message>
        <source>Code split</source>
        <translation>قُسّم رمز</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>المرمِّز</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>Codes merged</source>
        <translation>دُمجت رموز</translation>
    </message>
    <message>
        <source>Coding of an interview finished</source>
        <translation>اكتمل ترميز مقابلة</translation>
    </message>
    <message>
        <source>Coding of an interview taken up again</source>
        <translation>استُؤنف ترميز مقابلة</translation>
    </message>
    <message>
        <source>Coding round</source>
        <translation>جولة ترميز</translation>
    </message>
    <message>
        <source>Coding round closed</source>
        <translation>أُغلقت جولة ترميز</translation>
    </message>
    <message>
        <source>Coding round opened</source>
        <translation>فُتحت جولة ترميز</translation>
    </message>
    <message>
        <source>Coding round opened again</source>
        <translation>أُعيد فتح جولة ترميز</translation>
    </message>
    <message>
        <source>Coding round removed</source>
        <translation>حُذفت جولة ترميز</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Columns of no known meaning, which are left out</source>
        <translation>أعمدة لا يُعرف معناها، وهي تُترك</translation>
    </message>
    <message>
        <source>Comparing coders</source>
        <translation>مقارنة المرمّزين</translation>
    </message>
    <message>
        <source>Conflict decided</source>
        <translation>بُتّ في تعارض</translation>
    </message>
    <message>
        <source>Consent decision</source>
        <translation>قرار الموافقة</translation>
    </message>
    <message>
        <source>Consent decisions recorded</source>
        <translation>سُجّلت قرارات الموافقة</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>سُحبت الموافقة</translation>
    </message>
    <message>
        <source>Control characters, which are left out</source>
        <translation>محارف التحكم، وهي تُترك</translation>
    </message>
    <message>
        <source>Converting the speech model</source>
        <translation>تحويل نموذج الكلام</translation>
    </message>
    <message>
        <source>Copies and backups of the case made before, on their device or elsewhere, still open with their keys.</source>
        <translation>ما أُخذ من قبل من نسخ القضية ونسخها الاحتياطية، على جهازه أو في مكان آخر، ما زال يُفتح بمفاتيحه.</translation>
    </message>
    <message>
        <source>Copying recordings</source>
        <translation>نسخ التسجيلات</translation>
    </message>
    <message>
        <source>Copying texts and names</source>
        <translation>نسخ النصوص والأسماء</translation>
    </message>
    <message>
        <source>Copying the speech model</source>
        <translation>نسخ نموذج الكلام</translation>
    </message>
    <message>
        <source>Copying what was sealed</source>
        <translation>نسخ ما خُتم</translation>
    </message>
    <message>
        <source>Custodian of identities</source>
        <translation>أمين الهويات</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>سماوي</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Decisions on certainty</source>
        <translation>قرارات درجة اليقين</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>التعريف</translation>
    </message>
    <message>
        <source>Definition and examples apart: they go into one description, which this app parts again</source>
        <translation>الفصل بين التعريف والأمثلة: تُجمع في وصف واحد، ويفصلها هذا التطبيق من جديد</translation>
    </message>
    <message>
        <source>Definitions with lines that begin “Include:” or “Exclude:”, which will be parted elsewhere</source>
        <translation>تعريفات فيها أسطر تبدأ بـ «⁨Include:⁩» أو «⁨Exclude:⁩»، وستُفصل عند موضع آخر</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>اللهجة</translation>
    </message>
    <message>
        <source>Difference between coders decided</source>
        <translation>بُتّ في اختلاف بين المرمّزين</translation>
    </message>
    <message>
        <source>District</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Drawing the waveform</source>
        <translation>رسم الموجة الصوتية</translation>
    </message>
    <message>
        <source>Earlier interviews</source>
        <translation>المقابلات السابقة</translation>
    </message>
    <message>
        <source>Earlier interviews were not asked about</source>
        <translation>لم يُسأل عن مقابلات سابقة</translation>
    </message>
    <message>
        <source>Edges of a tag moved</source>
        <translation>نُقل حدّا وسم</translation>
    </message>
    <message>
        <source>Encrypting recordings under new keys</source>
        <translation>تشفير التسجيلات بمفاتيح جديدة</translation>
    </message>
    <message>
        <source>Encrypting the recording</source>
        <translation>تشفير التسجيل</translation>
    </message>
    <message>
        <source>Erasing records</source>
        <translation>محو البيانات</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>المحو</translation>
    </message>
    <message>
        <source>Erasure completed</source>
        <translation>اكتمل المحو</translation>
    </message>
    <message>
        <source>Erasure decided</source>
        <translation>تقرر المحو</translation>
    </message>
    <message>
        <source>Erasure refused</source>
        <translation>رُفض المحو</translation>
    </message>
    <message>
        <source>Erasure taken over from another copy</source>
        <translation>أُخذ محو من نسخة أخرى</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>لا يشمل</translation>
    </message>
    <message>
        <source>Favourites on the digit keys changed</source>
        <translation>غُيّرت المفضلة على مفاتيح الأرقام</translation>
    </message>
    <message>
        <source>Field device</source>
        <translation>جهاز ميداني</translation>
    </message>
    <message>
        <source>Field device added</source>
        <translation>أُضيف جهاز ميداني</translation>
    </message>
    <message>
        <source>Field researcher</source>
        <translation>باحث ميداني</translation>
    </message>
    <message>
        <source>Folders, which become codes</source>
        <translation>مجلدات، وهي تصير رموزًا</translation>
    </message>
    <message>
        <source>Former words</source>
        <translation>الكلمات السابقة</translation>
    </message>
    <message>
        <source>Gave up taking an act back</source>
        <translation>صُرف النظر عن التراجع عن عمل</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>جيدة.</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Guessed at once.</source>
        <translation>تُخمَّن فورًا.</translation>
    </message>
    <message>
        <source>Guessed within hours.</source>
        <translation>تُخمَّن خلال ساعات.</translation>
    </message>
    <message>
        <source>Guessed within months by someone who tries hard.</source>
        <translation>يخمّنها خلال أشهر من يجتهد في ذلك.</translation>
    </message>
    <message>
        <source>How often each code is used</source>
        <translation>عدد مرات استخدام كل رمز</translation>
    </message>
    <message>
        <source>Identity entered</source>
        <translation>أُدخلت الهوية</translation>
    </message>
    <message>
        <source>Identity opened</source>
        <translation>فُتحت الهوية</translation>
    </message>
    <message>
        <source>Import of a code book taken back</source>
        <translation>تم التراجع عن استيراد دليل رموز</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الحادثة</translation>
    </message>
    <message>
        <source>Incident added</source>
        <translation>أُضيفت حادثة</translation>
    </message>
    <message>
        <source>Incident corrected</source>
        <translation>صُحّحت حادثة</translation>
    </message>
    <message>
        <source>Incident removed</source>
        <translation>حُذفت حادثة</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>الحوادث</translation>
    </message>
    <message>
        <source>Incidents exported</source>
        <translation>صُدّرت حوادث</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>يشمل</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>المقابلة</translation>
    </message>
    <message>
        <source>Interview collected from a field device</source>
        <translation>استُلمت مقابلة من جهاز ميداني</translation>
    </message>
    <message>
        <source>Interview corrected</source>
        <translation>صُحّحت مقابلة</translation>
    </message>
    <message>
        <source>Interview logged</source>
        <translation>سُجّلت مقابلة</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>المقابلات</translation>
    </message>
    <message>
        <source>Interviews assigned</source>
        <translation>أُسندت مقابلات</translation>
    </message>
    <message>
        <source>Invitation written</source>
        <translation>كُتبت دعوة</translation>
    </message>
    <message>
        <source>It stands in the file twice: the second gets a number.</source>
        <translation>يرد في الملف مرتين: يُعطى الثاني رقمًا.</translation>
    </message>
    <message>
        <source>It would lie below itself: it stays where it is.</source>
        <translation>سيقع تحت نفسه: يبقى في مكانه.</translation>
    </message>
    <message>
        <source>Its name is too long: the whole name goes into the definition.</source>
        <translation>اسمه أطول من اللازم: يُنقل الاسم كاملًا إلى التعريف.</translation>
    </message>
    <message>
        <source>Kept query</source>
        <translation>استعلام محفوظ</translation>
    </message>
    <message>
        <source>Key to one&apos;s own packages handed out</source>
        <translation>سُلّم مفتاح الحزم الخاصة بصاحبه</translation>
    </message>
    <message>
        <source>Link graded</source>
        <translation>قُيّم الربط</translation>
    </message>
    <message>
        <source>Live recording begun</source>
        <translation>بدأ تسجيل مباشر</translation>
    </message>
    <message>
        <source>Live recording discarded</source>
        <translation>حُذف تسجيل مباشر</translation>
    </message>
    <message>
        <source>Live recording kept</source>
        <translation>حُفظ تسجيل مباشر</translation>
    </message>
    <message>
        <source>Live recording paused</source>
        <translation>أُوقف تسجيل مباشر مؤقتًا</translation>
    </message>
    <message>
        <source>Live recording resumed</source>
        <translation>استُؤنف تسجيل مباشر</translation>
    </message>
    <message>
        <source>Loading the speech model</source>
        <translation>تحميل نموذج الكلام</translation>
    </message>
    <message>
        <source>Log exported</source>
        <translation>صُدّر السجل</translation>
    </message>
    <message>
        <source>Looking for names</source>
        <translation>البحث عن الأسماء</translation>
    </message>
    <message>
        <source>Looking for passages</source>
        <translation>البحث عن المقاطع</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>أرجواني</translation>
    </message>
    <message>
        <source>Making recordings unreadable</source>
        <translation>جعل التسجيلات غير قابلة للقراءة</translation>
    </message>
    <message>
        <source>Masked former words</source>
        <translation>كلمات سابقة مخفاة</translation>
    </message>
    <message>
        <source>Masked words</source>
        <translation>كلمات مخفاة</translation>
    </message>
    <message>
        <source>Masking names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>المذكرة</translation>
    </message>
    <message>
        <source>Memo written</source>
        <translation>كُتبت مذكرة</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>المذكرات</translation>
    </message>
    <message>
        <source>Merge of codes taken back</source>
        <translation>تم التراجع عن دمج رموز</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name registered</source>
        <translation>أُدرج اسم في الفهرس</translation>
    </message>
    <message>
        <source>Names behind aliases opened</source>
        <translation>فُتحت الأسماء التي خلف الأسماء البديلة</translation>
    </message>
    <message>
        <source>Names closed by two people</source>
        <translation>أغلق شخصان الأسماء</translation>
    </message>
    <message>
        <source>Names masked</source>
        <translation>أُخفيت الأسماء</translation>
    </message>
    <message>
        <source>Names of a witness</source>
        <translation>أسماء شاهد</translation>
    </message>
    <message>
        <source>Navy</source>
        <translation>كحلي</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>الحي</translation>
    </message>
    <message>
        <source>Newer kit for a field device written</source>
        <translation>كُتبت عُدّة أحدث لجهاز ميداني</translation>
    </message>
    <message>
        <source>News of the team taken over</source>
        <translation>أُخذت أخبار الفريق</translation>
    </message>
    <message>
        <source>No consent decision is recorded</source>
        <translation>لم يُسجَّل أي قرار بشأن الموافقة</translation>
    </message>
    <message>
        <source>Not told: they may stop, skip or take a break</source>
        <translation>لم يُبلَّغ الشاهد بأن له أن يتوقف أو يتجاوز سؤالًا أو يستريح</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Nothing is ticked under “explained”</source>
        <translation>لم يُعلَّم على شيء تحت «ما شُرح»</translation>
    </message>
    <message>
        <source>Number of people who open names changed</source>
        <translation>تغيّر عدد من يفتحون الأسماء</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>زيتوني</translation>
    </message>
    <message>
        <source>Opening of names</source>
        <translation>فتح الأسماء</translation>
    </message>
    <message>
        <source>Opening the copy to check it</source>
        <translation>فتح النسخة لفحصها</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Origin of a recording</source>
        <translation>مصدر تسجيل</translation>
    </message>
    <message>
        <source>Other words stand here now than those that were tagged</source>
        <translation>هنا الآن كلمات غير التي وُسمت</translation>
    </message>
    <message>
        <source>Package merged</source>
        <translation>دُمجت حزمة</translation>
    </message>
    <message>
        <source>Package written</source>
        <translation>كُتبت حزمة</translation>
    </message>
    <message>
        <source>Packages that were sent to them stay readable to them.</source>
        <translation>الحزم التي أُرسلت إليه تبقى مقروءة له.</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>الأطراف</translation>
    </message>
    <message>
        <source>Passage tagged</source>
        <translation>وُسم مقطع</translation>
    </message>
    <message>
        <source>Passage with a code or incident</source>
        <translation>مقطع مع رمز أو حادثة</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>غُيّرت عبارة المرور</translation>
    </message>
    <message>
        <source>People present</source>
        <translation>الحاضرون</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>أُضيف شخص</translation>
    </message>
    <message>
        <source>Person removed, new keys made</source>
        <translation>أُزيل شخص وأُنشئت مفاتيح جديدة</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Place of a tag confirmed</source>
        <translation>أُكّد موضع وسم</translation>
    </message>
    <message>
        <source>Privacy of the setting is not noted</source>
        <translation>لم تُدوَّن خصوصية المكان</translation>
    </message>
    <message>
        <source>Putting the backup in place</source>
        <translation>وضع النسخة الاحتياطية في مكانها</translation>
    </message>
    <message>
        <source>Query kept</source>
        <translation>حُفظ استعلام</translation>
    </message>
    <message>
        <source>Query removed</source>
        <translation>حُذف استعلام</translation>
    </message>
    <message>
        <source>Reading back what was copied</source>
        <translation>إعادة قراءة ما نُسخ</translation>
    </message>
    <message>
        <source>Reading back what was encrypted</source>
        <translation>إعادة قراءة ما شُفّر</translation>
    </message>
    <message>
        <source>Reading recordings</source>
        <translation>قراءة التسجيلات</translation>
    </message>
    <message>
        <source>Reading the package</source>
        <translation>قراءة الحزمة</translation>
    </message>
    <message>
        <source>Reading what was coded</source>
        <translation>قراءة ما رُمّز</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Reasons for the grading</source>
        <translation>أسباب التقييم</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Recording imported</source>
        <translation>استُورد تسجيل</translation>
    </message>
    <message>
        <source>Recordings brought back from a copy</source>
        <translation>أُعيدت تسجيلات من نسخة</translation>
    </message>
    <message>
        <source>Records erased</source>
        <translation>مُحيت بيانات</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Register of names compared with transcripts</source>
        <translation>قورن فهرس الأسماء بالنصوص المفرّغة</translation>
    </message>
    <message>
        <source>Register of names opened</source>
        <translation>فُتح فهرس الأسماء</translation>
    </message>
    <message>
        <source>Register of names used for a release</source>
        <translation>استُخدم فهرس الأسماء لإصدار</translation>
    </message>
    <message>
        <source>Registered name</source>
        <translation>اسم مدرج في الفهرس</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Release written</source>
        <translation>كُتب إصدار</translation>
    </message>
    <message>
        <source>Removal of a person begun</source>
        <translation>بدأت إزالة شخص</translation>
    </message>
    <message>
        <source>Removing backups that hold it</source>
        <translation>حذف النسخ الاحتياطية التي تحتويه</translation>
    </message>
    <message>
        <source>Report writer</source>
        <translation>كاتب التقارير</translation>
    </message>
    <message>
        <source>Restore tried out</source>
        <translation>جُرّبت الاستعادة</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>Retired code brought back</source>
        <translation>أُعيد رمز موقوف</translation>
    </message>
    <message>
        <source>Rights of a person changed</source>
        <translation>غُيّرت حقوق شخص</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Rule of law</source>
        <translation>القاعدة القانونية</translation>
    </message>
    <message>
        <source>Said in transcripts</source>
        <translation>قيل في النصوص المفرّغة</translation>
    </message>
    <message>
        <source>Searching the files for names</source>
        <translation>البحث عن الأسماء في الملفات</translation>
    </message>
    <message>
        <source>Second person joined in opening names</source>
        <translation>شارك شخص ثانٍ في فتح الأسماء</translation>
    </message>
    <message>
        <source>Segments verified by ear</source>
        <translation>تُحقق من فقرات بالسمع</translation>
    </message>
    <message>
        <source>Sets of codes, which are left out</source>
        <translation>مجموعات رموز، وهي تُترك</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>غُيّر إعداد</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>رمادي مزرق</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>المتكلم</translation>
    </message>
    <message>
        <source>Speaker set</source>
        <translation>عُيّن المتكلم</translation>
    </message>
    <message>
        <source>Split of a code taken back</source>
        <translation>تم التراجع عن تقسيم رمز</translation>
    </message>
    <message>
        <source>Standard of proof</source>
        <translation>معيار الإثبات</translation>
    </message>
    <message>
        <source>Sub-district</source>
        <translation>الناحية</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Table written</source>
        <translation>كُتب جدول</translation>
    </message>
    <message>
        <source>Tag brought back</source>
        <translation>أُعيد وسم</translation>
    </message>
    <message>
        <source>Tag removed</source>
        <translation>أُزيل وسم</translation>
    </message>
    <message>
        <source>Texts longer than a cell holds, which are cut</source>
        <translation>نصوص أطول مما تتسع له الخلية، وهي تُقتطع</translation>
    </message>
    <message>
        <source>That codes above others are retired: they look like folders</source>
        <translation>كون رموز تعلو غيرها موقوفة: تبدو كالمجلدات</translation>
    </message>
    <message>
        <source>The words that were tagged are gone</source>
        <translation>زالت الكلمات التي وُسمت</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>التهديد</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Too short: use five or more words.</source>
        <translation>قصيرة جدًا: استخدم خمس كلمات أو أكثر.</translation>
    </message>
    <message>
        <source>Transcribed further</source>
        <translation>استمر التفريغ</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>التفريغ</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>النص المفرّغ</translation>
    </message>
    <message>
        <source>Transcript added</source>
        <translation>أُضيف نص مفرّغ</translation>
    </message>
    <message>
        <source>Transcription begun</source>
        <translation>بدأ التفريغ</translation>
    </message>
    <message>
        <source>Transcription completed</source>
        <translation>اكتمل التفريغ</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>بلا تغيير</translation>
    </message>
    <message>
        <source>Unfinished recording brought in</source>
        <translation>أُدخل تسجيل غير مكتمل</translation>
    </message>
    <message>
        <source>Verification taken back</source>
        <translation>أُلغي التحقق</translation>
    </message>
    <message>
        <source>Verified by ear</source>
        <translation>محقَّق بالسمع</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>جيدة جدًا.</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>What is done against the threat</source>
        <translation>ما يُتخذ لمواجهة التهديد</translation>
    </message>
    <message>
        <source>What they copied, printed or remember stays with them; no program can take that back.</source>
        <translation>ما نسخه أو طبعه أو يتذكره يبقى لديه؛ ولا يستطيع أي برنامج استرجاع ذلك.</translation>
    </message>
    <message>
        <source>When not to use it</source>
        <translation>متى لا يُستخدم</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>متى يُستخدم</translation>
    </message>
    <message>
        <source>Who changed what and when</source>
        <translation>من غيّر، وماذا غيّر، ومتى</translation>
    </message>
    <message>
        <source>Who may have overheard it</source>
        <translation>من ربما سمعها</translation>
    </message>
    <message>
        <source>Who put it on the list</source>
        <translation>من أدرجه في القائمة</translation>
    </message>
    <message>
        <source>Why reliable or not</source>
        <translation>أسباب الموثوقية أو عدمها</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>الشاهد</translation>
    </message>
    <message>
        <source>Witness corrected</source>
        <translation>صُحّحت بيانات شاهد</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>الشهود</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Words corrected</source>
        <translation>صُحّحت كلمات</translation>
    </message>
    <message>
        <source>Words of a transcript</source>
        <translation>كلمات نص مفرّغ</translation>
    </message>
    <message>
        <source>Work back</source>
        <translation>عمل عائد</translation>
    </message>
    <message>
        <source>Work to be coded</source>
        <translation>عمل للترميز</translation>
    </message>
    <message>
        <source>Writing the databases anew</source>
        <translation>كتابة قواعد البيانات من جديد</translation>
    </message>
    <message>
        <source>Writing the log</source>
        <translation>كتابة السجل</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>كتابة الحزمة</translation>
    </message>
    <message>
        <source>Writing the release</source>
        <translation>كتابة الإصدار</translation>
    </message>
    <message>
        <source>names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>transcripts and codings</source>
        <translation>النصوص المفرّغة والترميزات</translation>
    </message>
    <message>
        <source>voices</source>
        <translation>الأصوات</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>الأرمنية</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>الأذربيجانية</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>البنغالية</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>البورمية</translation>
    </message>
    <message>
        <source>Central Kurdish</source>
        <translation>الكردية السورانية</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>الدرية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>الجورجية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>الألمانية</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>العبرية</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>الكردية</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>البشتوية</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>الفارسية</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>البرتغالية</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>الروسية</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>الصومالية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>الإسبانية</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>السواحيلية</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation>التغرينية</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>التركية</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>الأوكرانية</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>الأردية</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>A case has one lead, and a device has no other role. Nothing was changed.</source>
        <translation>للقضية مسؤول واحد، وليس للجهاز دور آخر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A case holds at most {most} people and devices. Nobody was added.</source>
        <translation>أقصى عدد للأشخاص والأجهزة في القضية: {most}. لم يُضف أحد.</translation>
    </message>
    <message>
        <source>A case is a folder whose name ends in .testimony; nothing was created.</source>
        <translation>القضية مجلد ينتهي اسمه بـ ⁨.testimony⁩؛ لم يُنشأ شيء.</translation>
    </message>
    <message>
        <source>A change of keys was interrupted; it is finished now.</source>
        <translation>انقطع تغيير للمفاتيح؛ وقد اكتمل الآن.</translation>
    </message>
    <message>
        <source>A child&apos;s consent needs a guardian&apos;s and the child&apos;s own.</source>
        <translation>موافقة الطفل تحتاج إلى موافقة ولي الأمر وموافقة الطفل نفسه.</translation>
    </message>
    <message>
        <source>A code book is far smaller. Look whether this is the right file.</source>
        <translation>دليل الرموز أصغر من هذا بكثير. تحقق من أن هذا هو الملف الصحيح.</translation>
    </message>
    <message>
        <source>A code cannot be merged into itself; nothing was changed.</source>
        <translation>لا يمكن دمج الرمز في نفسه؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A code cannot lie below itself; nothing was changed.</source>
        <translation>لا يمكن أن يقع الرمز تحت نفسه؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A code has 1 to 40 letters, digits, dots or hyphens, and no spaces.</source>
        <translation>يتكون الرمز من 1 إلى 40 من الحروف أو الأرقام أو النقاط أو الشرطات، بلا مسافات.</translation>
    </message>
    <message>
        <source>A coding round needs a name; none was opened.</source>
        <translation>تحتاج جولة الترميز إلى اسم؛ لم تُفتح جولة.</translation>
    </message>
    <message>
        <source>A conditional decision needs its conditions; nothing was stored.</source>
        <translation>القرار المشروط يحتاج إلى شروطه؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>A database of the case is damaged, so it was not opened. Nothing was changed.</source>
        <translation>إحدى قواعد بيانات القضية تالفة، لذلك لم تُفتح. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A database of the case is missing, and none was made in its place.</source>
        <translation>إحدى قواعد بيانات القضية مفقودة، ولم تُنشأ أخرى مكانها.</translation>
    </message>
    <message>
        <source>A decision between coders needs a reason; nothing was decided.</source>
        <translation>يحتاج القرار بين المرمّزين إلى سبب؛ لم يُبتّ في شيء.</translation>
    </message>
    <message>
        <source>A decision cannot be entered as expired: that follows from its last valid day.</source>
        <translation>لا يُسجَّل القرار على أنه منتهٍ: فذلك يُستنتج من آخر يوم لصلاحيته.</translation>
    </message>
    <message>
        <source>A decision on certainty needs its reasons; nothing was stored.</source>
        <translation>يحتاج القرار بشأن درجة اليقين إلى أسبابه؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>A field folder&apos;s name ends in .testimony-field; none was made.</source>
        <translation>المجلد الميداني ينتهي اسمه بـ ⁨.testimony-field⁩؛ لم يُنشأ مجلد.</translation>
    </message>
    <message>
        <source>A file could not be read, so nothing was copied from it. Nothing was changed.</source>
        <translation>لم تمكن قراءة ملف، لذلك لم يُنسخ منه شيء. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A file that belongs to this interview is not as the device wrote it; nothing of the interview was taken.</source>
        <translation>أحد ملفات هذه المقابلة ليس كما كتبه الجهاز؛ لم يُؤخذ شيء من المقابلة.</translation>
    </message>
    <message>
        <source>A file that belongs to this interview is not there; nothing of the interview was taken.</source>
        <translation>أحد ملفات هذه المقابلة غير موجود؛ لم يُؤخذ شيء من المقابلة.</translation>
    </message>
    <message>
        <source>A folder cannot have this name; nothing was created.</source>
        <translation>لا يصلح هذا الاسم لمجلد؛ لم يُنشأ شيء.</translation>
    </message>
    <message>
        <source>A key for packages is not a whole age key; nothing was written.</source>
        <translation>أحد مفاتيح الحزم ليس مفتاح ⁨age⁩ كاملًا؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>A masked transcript holds no registered name; mask it, and the words stay readable with the names.</source>
        <translation>لا يحتوي النص المفرّغ الذي أُخفيت أسماؤه على اسم مدرج في الفهرس؛ أخفه، وتبقى الكلمات مقروءة مع الأسماء.</translation>
    </message>
    <message>
        <source>A newer package of this sender is here already; nothing was taken from this one.</source>
        <translation>هنا حزمة أحدث من هذا المرسل؛ لم يُؤخذ شيء من هذه.</translation>
    </message>
    <message>
        <source>A package needs somebody of the team to go to; nothing was written.</source>
        <translation>تحتاج الحزمة إلى مستلم من الفريق؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>A part of this recording is damaged and cannot be decrypted. The rest plays.</source>
        <translation>جزء من هذا التسجيل تالف ولا يمكن فك تشفيره. بقية التسجيل تعمل.</translation>
    </message>
    <message>
        <source>A passage holds half a character that no file can hold; nothing was written.</source>
        <translation>في أحد المقاطع نصف حرف لا يقبله أي ملف؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>A passphrase cannot be empty; nothing was changed.</source>
        <translation>لا يمكن أن تكون عبارة المرور فارغة؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A position needs both latitude and longitude; nothing was stored.</source>
        <translation>يحتاج الموضع إلى خط العرض وخط الطول معًا؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>A record in this package ({kind}) is not as Testimony writes it; nothing was taken over.</source>
        <translation>في هذه الحزمة قيد (⁨{kind}⁩) ليس كما يكتبه ⁨Testimony⁩؛ لم يُؤخذ شيء.</translation>
    </message>
    <message>
        <source>A record in this package belongs to one ({kind}) that is neither in it nor here; nothing was taken over.</source>
        <translation>في هذه الحزمة قيد يتبع قيدًا آخر (⁨{kind}⁩) ليس فيها ولا هنا؛ لم يُؤخذ شيء.</translation>
    </message>
    <message>
        <source>A record says that something was erased, but nobody of the case who may erase signed it.</source>
        <translation>يذكر قيدٌ أن شيئًا مُحي، لكن لم يوقّعه أحد في القضية يحق له المحو.</translation>
    </message>
    <message>
        <source>A recording here belongs to no interview yet; nothing was handed over.</source>
        <translation>هنا تسجيل لا يخص أي مقابلة بعد؛ لم يُسلَّم شيء.</translation>
    </message>
    <message>
        <source>A recording is running already; it goes on.</source>
        <translation>هناك تسجيل جارٍ من قبل؛ وهو مستمر.</translation>
    </message>
    <message>
        <source>A recording that was cut off still waits in this case and would not come along; nothing was packed.</source>
        <translation>ما زال في هذه القضية تسجيل انقطع ولم يُدخل، ولن ينتقل معها؛ لم يُحزم شيء.</translation>
    </message>
    <message>
        <source>A recovery sheet has 24 words; {count} were typed.</source>
        <translation>في ورقة الاسترداد 24 كلمة، وعدد ما كُتب {count}.</translation>
    </message>
    <message>
        <source>A registered name has no letters or digits; nothing was written.</source>
        <translation>في فهرس الأسماء اسم بلا حروف ولا أرقام؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>A registered name needs at least one spelling.</source>
        <translation>يحتاج الاسم المدرج في الفهرس إلى صيغة كتابة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>A registered name was to be kept; nothing was masked.</source>
        <translation>كان سيبقى ظاهرًا اسم مدرج في الفهرس؛ لم يُخف شيء.</translation>
    </message>
    <message>
        <source>A replacement repeats the name it stands for; nothing was written.</source>
        <translation>أحد البدائل يكرر الاسم الذي يحل محله؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>A segment cannot be empty; the words are as they were.</source>
        <translation>لا يمكن أن تكون الفقرة فارغة؛ بقيت الكلمات كما كانت.</translation>
    </message>
    <message>
        <source>A speech model is not done with this transcript, so no names were masked.</source>
        <translation>لم ينته نموذج الكلام من هذا النص المفرّغ، لذلك لم تُخف أي أسماء.</translation>
    </message>
    <message>
        <source>A sync program left second copies of files in the case&apos;s folder. They were not read.</source>
        <translation>ترك برنامج مزامنة نسخًا ثانية من ملفات في مجلد القضية. لم تُقرأ هذه النسخ.</translation>
    </message>
    <message>
        <source>A table leaves for analysis or statistics only; nothing was written.</source>
        <translation>لا يخرج الجدول إلا للتحليل أو الإحصاء؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Accept or dismiss every suggestion.</source>
        <translation>اقبل كل اقتراح أو ارفضه.</translation>
    </message>
    <message>
        <source>Add .testimony to the name.</source>
        <translation>أضف ⁨.testimony⁩ إلى الاسم.</translation>
    </message>
    <message>
        <source>Add a condition, such as code:Warning or incident:INC-007.</source>
        <translation>أضف شرطًا، مثل ⁨code:Warning⁩ أو ⁨incident:INC-007⁩.</translation>
    </message>
    <message>
        <source>Add it again from disk.</source>
        <translation>أضفه مرة أخرى من القرص.</translation>
    </message>
    <message>
        <source>Add it only if you know where it comes from: confirm it.</source>
        <translation>لا تضفه إلا إذا كنت تعرف مصدره: أكّد ذلك.</translation>
    </message>
    <message>
        <source>Add one from disk in the settings, or type or import the transcript.</source>
        <translation>أضف نموذجًا من القرص في الإعدادات، أو اكتب النص المفرّغ أو استورده.</translation>
    </message>
    <message>
        <source>Add the code or the incident to the passage instead.</source>
        <translation>أضف الرمز أو الحادثة إلى المقطع بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Add the model again from a source you trust.</source>
        <translation>أضف النموذج مرة أخرى من مصدر تثق به.</translation>
    </message>
    <message>
        <source>All of this is assigned already; nothing was changed.</source>
        <translation>كل هذا مسند من قبل؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>All words are known, but together they do not fit: one is wrong, or two are swapped.</source>
        <translation>جميع الكلمات معروفة، لكنها لا تتوافق معًا: إما أن إحداها خاطئة أو أن كلمتين تبادلتا موضعيهما.</translation>
    </message>
    <message>
        <source>An act did not stop in time, so the case was locked without being closed well.</source>
        <translation>لم يتوقف أحد الأعمال في الوقت المناسب، لذلك أُقفلت القضية بلا إغلاق سليم.</translation>
    </message>
    <message>
        <source>An erasure was cut short and could not be finished now.</source>
        <translation>انقطع محوٌ ولم يمكن إتمامه الآن.</translation>
    </message>
    <message>
        <source>An incident cannot be related to itself; nothing was stored.</source>
        <translation>لا يمكن ربط الحادثة بنفسها؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>An incident that this one is to be related to is not in the case; nothing was stored.</source>
        <translation>إحدى الحوادث المطلوب ربط هذه الحادثة بها ليست في القضية؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>An item of this field device is damaged, or not written as it must be.</source>
        <translation>إحدى مواد هذا الجهاز الميداني تالفة، أو لم تُكتب كما يجب.</translation>
    </message>
    <message>
        <source>An official .pt file needs the extra engine, which is not installed; nothing was added.</source>
        <translation>ملف ⁨.pt⁩ الرسمي يحتاج إلى المحرك الإضافي، وهو غير مثبت؛ لم يُضف شيء.</translation>
    </message>
    <message>
        <source>Another query has this name; nothing was changed.</source>
        <translation>هناك استعلام آخر بهذا الاسم؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Ask for an answer to a new invitation; it makes new keys.</source>
        <translation>اطلب ردًا على دعوة جديدة؛ فهو ينشئ مفاتيح جديدة.</translation>
    </message>
    <message>
        <source>Ask for it in two queries.</source>
        <translation>اطلب ذلك في استعلامين.</translation>
    </message>
    <message>
        <source>Ask headquarters for the fingerprint and type it.</source>
        <translation>اسأل المقر عن البصمة واكتبها.</translation>
    </message>
    <message>
        <source>Ask headquarters for the kit of this device.</source>
        <translation>اطلب من المقر عُدّة هذا الجهاز.</translation>
    </message>
    <message>
        <source>Ask headquarters for the newest one.</source>
        <translation>اطلب من المقر أحدث عُدّة.</translation>
    </message>
    <message>
        <source>Ask somebody who is a custodian of identities.</source>
        <translation>اسأل من هو أمين للهويات.</translation>
    </message>
    <message>
        <source>Ask someone who may open names to mask the transcript, or to make the release.</source>
        <translation>اطلب ممن يحق له فتح الأسماء أن يخفي أسماء النص المفرّغ، أو أن يُعدّ الإصدار.</translation>
    </message>
    <message>
        <source>Ask the case lead for the file again.</source>
        <translation>اطلب الملف مرة أخرى من المسؤول عن القضية.</translation>
    </message>
    <message>
        <source>Ask the case lead if you need one.</source>
        <translation>اسأل المسؤول عن القضية إن احتجت إلى اسم.</translation>
    </message>
    <message>
        <source>Ask the case lead to do it, or to give you another role.</source>
        <translation>اطلب من المسؤول عن القضية أن يفعل ذلك، أو أن يعطيك دورًا آخر.</translation>
    </message>
    <message>
        <source>Ask the case lead.</source>
        <translation>اسأل المسؤول عن القضية.</translation>
    </message>
    <message>
        <source>Ask the lead to look at the sender&apos;s role, or to make these changes.</source>
        <translation>اطلب من المسؤول عن القضية أن ينظر في دور المرسل، أو أن يُجري هذه التغييرات.</translation>
    </message>
    <message>
        <source>Ask the person for the file again, and compare the fingerprint by voice.</source>
        <translation>اطلب الملف من الشخص مرة أخرى، وقارن البصمة معه بالصوت.</translation>
    </message>
    <message>
        <source>Ask the person for their key again.</source>
        <translation>اطلب من الشخص مفتاحه مرة أخرى.</translation>
    </message>
    <message>
        <source>Ask the sender for a package with whole interviews.</source>
        <translation>اطلب من المرسل حزمة فيها مقابلات كاملة.</translation>
    </message>
    <message>
        <source>Ask the sender to make one that names you as a recipient.</source>
        <translation>اطلب من المرسل حزمة تذكرك بين مستلميها.</translation>
    </message>
    <message>
        <source>Ask the sender, over another channel, whether it is theirs.</source>
        <translation>اسأل المرسل، عبر قناة أخرى، هل هي منه.</translation>
    </message>
    <message>
        <source>Ask where it comes from, and whether somebody had the device in hand.</source>
        <translation>اسأل من أين جاءت، وهل كان الجهاز في يد أحد.</translation>
    </message>
    <message>
        <source>Ask where it comes from.</source>
        <translation>اسأل من أين جاء.</translation>
    </message>
    <message>
        <source>Ask whoever may open this part of the case to restore it, or use a newer backup.</source>
        <translation>اطلب ممن يحق له فتح هذا القسم من القضية أن يستعيدها، أو استخدم نسخة احتياطية أحدث.</translation>
    </message>
    <message>
        <source>Back it up first.</source>
        <translation>انسخها احتياطيًا أولًا.</translation>
    </message>
    <message>
        <source>Back the case up now. The next passphrase change writes both copies anew.</source>
        <translation>انسخ القضية احتياطيًا الآن. عند تغيير عبارة المرور في المرة القادمة تُكتب النسختان من جديد.</translation>
    </message>
    <message>
        <source>Both copies of the case&apos;s key file are damaged. Recordings and texts are as they were.</source>
        <translation>نسختا ملف مفاتيح القضية تالفتان. التسجيلات والنصوص كما كانت.</translation>
    </message>
    <message>
        <source>Bring Testimony up to date, then open the package again.</source>
        <translation>حدّث ⁨Testimony⁩، ثم افتح الحزمة مرة أخرى.</translation>
    </message>
    <message>
        <source>Bring Testimony up to date, then take in the package again.</source>
        <translation>حدّث ⁨Testimony⁩، ثم استلم الحزمة مرة أخرى.</translation>
    </message>
    <message>
        <source>Bring in the work of a second coder, or name two people who coded.</source>
        <translation>أدخل عمل مرمّز ثانٍ، أو سمِّ شخصين قاما بالترميز.</translation>
    </message>
    <message>
        <source>Bring the interview that belongs to it, or hand over once more.</source>
        <translation>أحضر المقابلة التي يخصها، أو أعد التسليم.</translation>
    </message>
    <message>
        <source>By the times of the transcript nobody speaks there; nothing was tagged.</source>
        <translation>بحسب أوقات النص المفرّغ لا يتكلم أحد هناك؛ لم يوسم شيء.</translation>
    </message>
    <message>
        <source>Change it by hand. The acts before it can still be undone.</source>
        <translation>غيّره يدويًا. ما زال التراجع عن الأعمال التي سبقته ممكنًا.</translation>
    </message>
    <message>
        <source>Change the record itself if it should be otherwise.</source>
        <translation>غيّر القيد نفسه إن كان ينبغي أن يكون على غير ذلك.</translation>
    </message>
    <message>
        <source>Character {at}: a closing bracket was expected here.</source>
        <translation>الحرف {at}: يلزم هنا قوس إغلاق.</translation>
    </message>
    <message>
        <source>Character {at}: a condition was expected here.</source>
        <translation>الحرف {at}: يلزم هنا شرط.</translation>
    </message>
    <message>
        <source>Character {at}: a distance is not counted in this.</source>
        <translation>الحرف {at}: لا تُحسب المسافة بهذه الوحدة.</translation>
    </message>
    <message>
        <source>Character {at}: a quotation mark is opened here and never closed.</source>
        <translation>الحرف {at}: تُفتح هنا علامة اقتباس ولا تُغلق.</translation>
    </message>
    <message>
        <source>Character {at}: a value was expected here.</source>
        <translation>الحرف {at}: تلزم هنا قيمة.</translation>
    </message>
    <message>
        <source>Character {at}: no incident has this code.</source>
        <translation>الحرف {at}: لا حادثة بهذا الرمز.</translation>
    </message>
    <message>
        <source>Character {at}: no interview with a transcript has this code.</source>
        <translation>الحرف {at}: لا مقابلة بهذا الرمز لها نص مفرّغ.</translation>
    </message>
    <message>
        <source>Character {at}: no witness with a transcript has this code.</source>
        <translation>الحرف {at}: لا شاهد بهذا الرمز له نص مفرّغ.</translation>
    </message>
    <message>
        <source>Character {at}: nobody of the team has this code name.</source>
        <translation>الحرف {at}: لا أحد في الفريق بهذا الاسم الرمزي.</translation>
    </message>
    <message>
        <source>Character {at}: the code book has no code of this name.</source>
        <translation>الحرف {at}: لا رمز بهذا الاسم في دليل الرموز.</translation>
    </message>
    <message>
        <source>Character {at}: the field has no such term.</source>
        <translation>الحرف {at}: لا مصطلح كهذا في هذا الحقل.</translation>
    </message>
    <message>
        <source>Character {at}: the query should go on with a word that joins, or end here.</source>
        <translation>الحرف {at}: ينبغي أن يستمر الاستعلام بكلمة ربط أو أن ينتهي هنا.</translation>
    </message>
    <message>
        <source>Character {at}: there is no field of this name.</source>
        <translation>الحرف {at}: لا حقل بهذا الاسم.</translation>
    </message>
    <message>
        <source>Character {at}: this field takes no exclamation mark.</source>
        <translation>الحرف {at}: لا يقبل هذا الحقل علامة تعجب.</translation>
    </message>
    <message>
        <source>Character {at}: this is no scope of consent with a status.</source>
        <translation>الحرف {at}: هذا ليس نطاق موافقة مع حالة.</translation>
    </message>
    <message>
        <source>Character {at}: this is not a date.</source>
        <translation>الحرف {at}: هذا ليس تاريخًا.</translation>
    </message>
    <message>
        <source>Character {at}: “with” joins what is said of one coding, and this is not.</source>
        <translation>الحرف {at}: تجمع «⁨with⁩» ما يقال عن ترميز واحد، وهذا ليس كذلك.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>تأكد من وجوده ومن أنه يُسمح لك بقراءته.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the folder.</source>
        <translation>تأكد من أن القرص موصول ومن أنه يُسمح لك بقراءة المجلد.</translation>
    </message>
    <message>
        <source>Check that the disk is connected.</source>
        <translation>تأكد من أن القرص موصول.</translation>
    </message>
    <message>
        <source>Check that the microphone is switched on, or discard what is left.</source>
        <translation>تأكد من أن الميكروفون يعمل، أو احذف ما بقي.</translation>
    </message>
    <message>
        <source>Check that the recorder finished writing it.</source>
        <translation>تأكد من أن جهاز التسجيل أتمّ كتابته.</translation>
    </message>
    <message>
        <source>Check that the sheet belongs to this case: its number stands on it.</source>
        <translation>تأكد من أن الورقة تخص هذه القضية: رقمها مكتوب عليها.</translation>
    </message>
    <message>
        <source>Check the disk and import it again.</source>
        <translation>افحص القرص ثم استورده مرة أخرى.</translation>
    </message>
    <message>
        <source>Check the disk, and whether it is still connected.</source>
        <translation>افحص القرص، وتأكد من أنه ما زال موصولًا.</translation>
    </message>
    <message>
        <source>Check the disk, then do it again.</source>
        <translation>افحص القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Check the free space of the disk and export it again.</source>
        <translation>تحقق من المساحة الخالية على القرص وصدّره مرة أخرى.</translation>
    </message>
    <message>
        <source>Check the free space of the disk and try again.</source>
        <translation>تحقق من المساحة الخالية على القرص وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Check the medium it lies on, and copy it from there first.</source>
        <translation>افحص الوسيط الذي هي عليه، وانسخها منه أولًا.</translation>
    </message>
    <message>
        <source>Check the spelling, or choose the code from the list.</source>
        <translation>تحقق من الكتابة، أو اختر الرمز من القائمة.</translation>
    </message>
    <message>
        <source>Check the spelling, or choose the incident from the list.</source>
        <translation>تحقق من الكتابة، أو اختر الحادثة من القائمة.</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>تحقق من الكتابة.</translation>
    </message>
    <message>
        <source>Check the warning on the audit page, or copy the case to a disk you can write to.</source>
        <translation>راجع التحذير في صفحة التدقيق، أو انسخ القضية إلى قرص يمكنك الكتابة عليه.</translation>
    </message>
    <message>
        <source>Check where it comes from; somebody may have changed it.</source>
        <translation>تحقق من أين جاء؛ فقد يكون أحد قد غيّره.</translation>
    </message>
    <message>
        <source>Choose a folder outside the case, best on another disk.</source>
        <translation>اختر مجلدًا خارج القضية، والأفضل على قرص آخر.</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation>اختر مجلدًا موجودًا يُسمح لك بالكتابة فيه.</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>اختر مجلدًا موجودًا.</translation>
    </message>
    <message>
        <source>Choose a ground from the list.</source>
        <translation>اختر سببًا من القائمة.</translation>
    </message>
    <message>
        <source>Choose a short code name that is no real name, such as R-2.</source>
        <translation>اختر اسمًا رمزيًا قصيرًا ليس اسمًا حقيقيًا، مثل ⁨R-2⁩.</translation>
    </message>
    <message>
        <source>Choose a term from the list.</source>
        <translation>اختر مصطلحًا من القائمة.</translation>
    </message>
    <message>
        <source>Choose among content, audio and identity.</source>
        <translation>اختر من بين ⁨content⁩ و⁨audio⁩ و⁨identity⁩.</translation>
    </message>
    <message>
        <source>Choose an official Whisper .pt file, or a folder for faster-whisper.</source>
        <translation>اختر ملف ⁨.pt⁩ رسميًا من ⁨Whisper⁩، أو مجلدًا لبرنامج ⁨faster-whisper⁩.</translation>
    </message>
    <message>
        <source>Choose an official Whisper model.</source>
        <translation>اختر نموذج ⁨Whisper⁩ رسميًا.</translation>
    </message>
    <message>
        <source>Choose another code to take its passages.</source>
        <translation>اختر رمزًا آخر يأخذ مقاطعه.</translation>
    </message>
    <message>
        <source>Choose another code, or bring this one back in the code book.</source>
        <translation>اختر رمزًا آخر، أو أعد هذا الرمز في دليل الرموز.</translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation>اختر رمزًا آخر.</translation>
    </message>
    <message>
        <source>Choose another file, or type the transcript.</source>
        <translation>اختر ملفًا آخر، أو اكتب النص المفرّغ.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>اختر مجلدًا آخر، أو أفرغ مساحة على القرص.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Choose another incident.</source>
        <translation>اختر حادثة أخرى.</translation>
    </message>
    <message>
        <source>Choose another name or another folder.</source>
        <translation>اختر اسمًا آخر أو مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Choose another name or place.</source>
        <translation>اختر اسمًا آخر أو مكانًا آخر.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Choose another one, or close the program that is using it.</source>
        <translation>اختر ميكروفونًا آخر، أو أغلق البرنامج الذي يستخدمه.</translation>
    </message>
    <message>
        <source>Choose another one, so that old entries of the log stay clear.</source>
        <translation>اختر اسمًا آخر، كي تبقى بنود السجل القديمة واضحة.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>اختر رمزًا آخر أو حادثة أخرى.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Choose at least one interview and one person.</source>
        <translation>اختر مقابلة واحدة وشخصًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Choose field researcher, coder, report writer or custodian.</source>
        <translation>اختر باحثًا ميدانيًا أو مرمّزًا أو كاتب تقارير أو أمينًا للهويات.</translation>
    </message>
    <message>
        <source>Choose one of the values it lists.</source>
        <translation>اختر إحدى القيم المذكورة له.</translation>
    </message>
    <message>
        <source>Choose other interviews or other people.</source>
        <translation>اختر مقابلات أخرى أو أشخاصًا آخرين.</translation>
    </message>
    <message>
        <source>Choose people who are in the team now.</source>
        <translation>اختر أشخاصًا هم في الفريق الآن.</translation>
    </message>
    <message>
        <source>Choose people whose role lets them code and who are still in the team.</source>
        <translation>اختر أشخاصًا يسمح لهم دورهم بالترميز وما زالوا في الفريق.</translation>
    </message>
    <message>
        <source>Choose rumour, possible, probable or confirmed.</source>
        <translation>اختر: شائعة، أو ممكن، أو مرجّح، أو مؤكد.</translation>
    </message>
    <message>
        <source>Choose several words that do not belong together.</source>
        <translation>اختر عدة كلمات لا رابط بينها.</translation>
    </message>
    <message>
        <source>Choose some of the code&apos;s passages, and another code or a new one.</source>
        <translation>اختر بعض مقاطع الرمز، ورمزًا آخر أو رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>Choose the field folder, or the folder that a device handed over.</source>
        <translation>اختر المجلد الميداني، أو المجلد الذي سلّمه جهاز.</translation>
    </message>
    <message>
        <source>Choose the folder that ends in .testimony, on the disk with the copy.</source>
        <translation>اختر المجلد الذي ينتهي اسمه بـ ⁨.testimony⁩ على القرص الذي عليه النسخة.</translation>
    </message>
    <message>
        <source>Choose the folder that ends in .testimony-field.</source>
        <translation>اختر المجلد الذي ينتهي اسمه بـ ⁨.testimony-field⁩.</translation>
    </message>
    <message>
        <source>Choose the folder that ends in .testimony.</source>
        <translation>اختر المجلد الذي ينتهي اسمه بـ ⁨.testimony⁩.</translation>
    </message>
    <message>
        <source>Choose the folder whose name ends in .testimony.</source>
        <translation>اختر المجلد الذي ينتهي اسمه بـ ⁨.testimony⁩.</translation>
    </message>
    <message>
        <source>Choose the recording itself.</source>
        <translation>اختر التسجيل نفسه.</translation>
    </message>
    <message>
        <source>Close each bracket that is opened.</source>
        <translation>أغلق كل قوس يُفتح.</translation>
    </message>
    <message>
        <source>Close it behind the value.</source>
        <translation>أغلقها بعد القيمة.</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>أغلقها هناك أولًا.</translation>
    </message>
    <message>
        <source>Close the case, open it again, and back it up then.</source>
        <translation>أغلق القضية وافتحها من جديد، ثم انسخها احتياطيًا.</translation>
    </message>
    <message>
        <source>Code books are read from qdc, csv and xlsx files; nothing was imported.</source>
        <translation>تُقرأ أدلة الرموز من ملفات ⁨qdc⁩ و⁨csv⁩ و⁨xlsx⁩؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Compare it with your notebook and type it again.</source>
        <translation>قارنه بدفترك واكتبه مرة أخرى.</translation>
    </message>
    <message>
        <source>Compare them with the sheet, word by word.</source>
        <translation>قارنها بالورقة كلمة كلمة.</translation>
    </message>
    <message>
        <source>Connect it again or choose another one and go on, or stop and keep.</source>
        <translation>صِله من جديد أو اختر ميكروفونًا آخر وتابع، أو أنهِ التسجيل واحفظه.</translation>
    </message>
    <message>
        <source>Connect the disk and open the case again, then bring in what is kept.</source>
        <translation>صِل القرص وافتح القضية من جديد، ثم أدخل ما حُفظ.</translation>
    </message>
    <message>
        <source>Consent has conditions, and nobody has ticked them off.</source>
        <translation>الموافقة مشروطة، ولم يؤكد أحد استيفاء شروطها.</translation>
    </message>
    <message>
        <source>Consent has expired.</source>
        <translation>انتهت صلاحية الموافقة.</translation>
    </message>
    <message>
        <source>Consent or words changed since you reviewed; nothing was written.</source>
        <translation>تغيرت الموافقة أو الكلمات بعد مراجعتك؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Copy it from its medium once more, or ask the sender for a new one.</source>
        <translation>انسخها من وسيطها مرة أخرى، أو اطلب من المرسل حزمة جديدة.</translation>
    </message>
    <message>
        <source>Copy it to a disk that can be written, and open the copy.</source>
        <translation>انسخها إلى قرص يمكن الكتابة عليه، وافتح النسخة.</translation>
    </message>
    <message>
        <source>Copy it to a disk that you can write to, or look at the warning on the audit page.</source>
        <translation>انسخها إلى قرص يمكنك الكتابة عليه، أو راجع التحذير في صفحة التدقيق.</translation>
    </message>
    <message>
        <source>Correct it and import the file again.</source>
        <translation>صححه واستورد الملف مرة أخرى.</translation>
    </message>
    <message>
        <source>Correct it and save again.</source>
        <translation>صححه واحفظ مرة أخرى.</translation>
    </message>
    <message>
        <source>Correct that row and import the file again.</source>
        <translation>صحح هذا الصف واستورد الملف مرة أخرى.</translation>
    </message>
    <message>
        <source>Correct the register.</source>
        <translation>صحح فهرس الأسماء.</translation>
    </message>
    <message>
        <source>Correct the words by hand.</source>
        <translation>صحح الكلمات يدويًا.</translation>
    </message>
    <message>
        <source>Correct the words in the transcript.</source>
        <translation>صحح الكلمات في النص المفرّغ.</translation>
    </message>
    <message>
        <source>Create it anew under another name.</source>
        <translation>أنشئها من جديد باسم آخر.</translation>
    </message>
    <message>
        <source>Decide it first, or go on to the next difference.</source>
        <translation>بُتّ فيه أولًا، أو انتقل إلى موضع الاختلاف التالي.</translation>
    </message>
    <message>
        <source>Decide it under Certainty, or with `testimony incident decide`.</source>
        <translation>يُبتّ فيها تحت «درجة اليقين»، أو بالأمر ⁨`testimony incident decide`⁩.</translation>
    </message>
    <message>
        <source>Do it again, or delete what is left in the folders “slots” and “backups” of the case yourself.</source>
        <translation>أعد ذلك، أو احذف بنفسك ما بقي في مجلدي القضية «⁨slots⁩» و«⁨backups⁩».</translation>
    </message>
    <message>
        <source>Do not ask again unless the witness raises it.</source>
        <translation>لا تسأل مرة أخرى إلا إذا أثار الشاهد الأمر بنفسه.</translation>
    </message>
    <message>
        <source>Do not delete anything. Restore a backup, or ask for help with this code.</source>
        <translation>لا تحذف شيئًا. استعد نسخة احتياطية، أو اطلب المساعدة مع ذكر هذا الرمز.</translation>
    </message>
    <message>
        <source>Do not delete anything. Restore a backup, or use another copy of the case.</source>
        <translation>لا تحذف شيئًا. استعد نسخة احتياطية، أو استخدم نسخة أخرى من القضية.</translation>
    </message>
    <message>
        <source>Do not delete anything. Restore a backup: the lock screen and “testimony backup restore” do it.</source>
        <translation>لا تحذف شيئًا. استعد نسخة احتياطية: من شاشة القفل أو بالأمر «⁨testimony backup restore⁩».</translation>
    </message>
    <message>
        <source>End it with .csv, .xlsx or .json.</source>
        <translation>اجعله ينتهي بـ ⁨.csv⁩ أو ⁨.xlsx⁩ أو ⁨.json⁩.</translation>
    </message>
    <message>
        <source>Enter the decision as it was made, with the day until which it is valid.</source>
        <translation>سجّل القرار كما اتُّخذ، مع اليوم الذي يسري حتى نهايته.</translation>
    </message>
    <message>
        <source>Entries are missing at the end of the log.</source>
        <translation>تنقص بنود في آخر السجل.</translation>
    </message>
    <message>
        <source>Favourites stand on the digits 1 to 9.</source>
        <translation>توضع المفضلة على الأرقام من 1 إلى 9.</translation>
    </message>
    <message>
        <source>File {entry} changed while it was packed; no package was made.</source>
        <translation>تغيّر الملف ⁨{entry}⁩ أثناء حزمه؛ لم تُعدّ أي حزمة.</translation>
    </message>
    <message>
        <source>File {entry} in this package does not belong there; nothing was taken from the package.</source>
        <translation>الملف ⁨{entry}⁩ لا مكان له في هذه الحزمة؛ لم يُؤخذ شيء من الحزمة.</translation>
    </message>
    <message>
        <source>Files of this case were changed outside the app since it was last closed. It is open for reading only.</source>
        <translation>تغيرت ملفات هذه القضية من خارج التطبيق منذ آخر إغلاق. القضية مفتوحة للقراءة فقط.</translation>
    </message>
    <message>
        <source>Files of this speech model are missing; it was not added.</source>
        <translation>تنقص ملفات من نموذج الكلام هذا؛ لم يُضف.</translation>
    </message>
    <message>
        <source>Find out who changed them. The case lead can accept the change on the audit page.</source>
        <translation>اعرف من غيّرها. يمكن للمسؤول عن القضية قبول التغيير في صفحة التدقيق.</translation>
    </message>
    <message>
        <source>Find out who put it there. Put the file itself back.</source>
        <translation>اعرف من وضعه هناك. أعد الملف نفسه إلى مكانه.</translation>
    </message>
    <message>
        <source>For every other purpose, write a release.</source>
        <translation>لكل غرض آخر، اكتب إصدارًا.</translation>
    </message>
    <message>
        <source>For statistics, write a table of counts by something else.</source>
        <translation>للإحصاء، اكتب جدول أعداد بحسب شيء آخر.</translation>
    </message>
    <message>
        <source>For {findings} words nobody decided whether they are names; nothing was masked.</source>
        <translation>لم يُبتّ في بعض الكلمات هل هي أسماء (عددها: {findings})؛ لم يُخف شيء.</translation>
    </message>
    <message>
        <source>Free some space and change the passphrase once more.</source>
        <translation>أفرغ بعض المساحة وغيّر عبارة المرور مرة أخرى.</translation>
    </message>
    <message>
        <source>Free some space and do it again.</source>
        <translation>أفرغ بعض المساحة وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Free some space and import it again.</source>
        <translation>أفرغ بعض المساحة واستورده مرة أخرى.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then open the case again.</source>
        <translation>أفرغ بعض المساحة على القرص، ثم افتح القضية من جديد.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>أفرغ بعض المساحة، أو اختر قرصًا آخر.</translation>
    </message>
    <message>
        <source>Free some space, then bring in what is kept.</source>
        <translation>أفرغ بعض المساحة، ثم أدخل ما حُفظ.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>أفرغ بعض المساحة.</translation>
    </message>
    <message>
        <source>Get it again from a source you trust.</source>
        <translation>احصل عليه مرة أخرى من مصدر تثق به.</translation>
    </message>
    <message>
        <source>Give a beginning and a later end, such as 0:41-0:47.5.</source>
        <translation>اذكر بداية ونهاية بعدها، مثل ⁨0:41-0:47.5⁩.</translation>
    </message>
    <message>
        <source>Give it a name by which the team knows it.</source>
        <translation>أعطها اسمًا يعرفها به الفريق.</translation>
    </message>
    <message>
        <source>Give it a title that names no person.</source>
        <translation>أعطها عنوانًا لا يذكر اسم أي شخص.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>أعطه اسمًا.</translation>
    </message>
    <message>
        <source>Give it such a name.</source>
        <translation>أعطه اسمًا كهذا.</translation>
    </message>
    <message>
        <source>Give names to another person first, or let one person open them.</source>
        <translation>أعط حق فتح الأسماء لشخص آخر أولًا، أو دع شخصًا واحدًا يفتحها.</translation>
    </message>
    <message>
        <source>Give positions only to people who need them, and never in public.</source>
        <translation>لا تعطِ المواضع إلا لمن يحتاج إليها، ولا تنشرها علنًا أبدًا.</translation>
    </message>
    <message>
        <source>Go back to the interview.</source>
        <translation>ارجع إلى المقابلة.</translation>
    </message>
    <message>
        <source>Go back to the list of incidents.</source>
        <translation>ارجع إلى قائمة الحوادث.</translation>
    </message>
    <message>
        <source>Go back to the list of interviews.</source>
        <translation>ارجع إلى قائمة المقابلات.</translation>
    </message>
    <message>
        <source>Go back to the review and replace every marked name.</source>
        <translation>ارجع إلى المراجعة واستبدل كل اسم معلَّم.</translation>
    </message>
    <message>
        <source>Go on transcribing: it resumes there. If it stops again, try a smaller model.</source>
        <translation>واصل التفريغ: فهو يُستأنف من هناك. إذا توقف مرة أخرى فجرّب نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>Hand it over once more from the device.</source>
        <translation>سلّمها من الجهاز مرة أخرى.</translation>
    </message>
    <message>
        <source>Hand it over once more; keep it on the device until headquarters has it.</source>
        <translation>سلّمها مرة أخرى؛ وأبقها على الجهاز حتى تصل إلى المقر.</translation>
    </message>
    <message>
        <source>Have headquarters issue a new kit, and hand over what lies in the outbox.</source>
        <translation>اطلب من المقر إصدار عُدّة جديدة، وسلّم ما في صندوق الصادر.</translation>
    </message>
    <message>
        <source>Have headquarters read out the receipt that it got when it collected everything.</source>
        <translation>اطلب من المقر قراءة الإيصال الذي حصل عليه عندما استلم كل شيء.</translation>
    </message>
    <message>
        <source>Have it read out once more. If it still differs, record nothing: this kit is not from your headquarters.</source>
        <translation>اطلب قراءتها مرة أخرى. فإن بقيت مختلفة فلا تسجّل شيئًا: هذه العُدّة ليست من مقرّك.</translation>
    </message>
    <message>
        <source>Have the material sent in several packages.</source>
        <translation>اطلب إرسال المواد في عدة حزم.</translation>
    </message>
    <message>
        <source>Have the system&apos;s swap encrypted, or switched off, before you open cases here.</source>
        <translation>اطلب تشفير ذاكرة التبديل في النظام أو إيقافها قبل أن تفتح قضايا هنا.</translation>
    </message>
    <message>
        <source>How certain an incident is can be noted and changed with reasons only; nothing was stored.</source>
        <translation>لا تُسجَّل درجة يقين الحادثة ولا تُغيَّر إلا مع ذكر الأسباب؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>If that is a mistake, correct the consent decision first.</source>
        <translation>إن كان ذلك خطأ فصحح قرار الموافقة أولًا.</translation>
    </message>
    <message>
        <source>If the device was not stolen, ask who used it, and have a new kit issued for it.</source>
        <translation>إن لم يكن الجهاز قد سُرق فاسأل من استخدمه، واطلب إصدار عُدّة جديدة له.</translation>
    </message>
    <message>
        <source>If the witness speaks again, log a new interview.</source>
        <translation>إذا تكلم الشاهد من جديد فسجّل مقابلة جديدة.</translation>
    </message>
    <message>
        <source>In {passages} passages a suggested replacement is still open; nothing was written.</source>
        <translation>ما زال هناك بديل مقترح لم يُبتّ فيه (عدد المقاطع: {passages})؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Install the app again.</source>
        <translation>ثبّت التطبيق من جديد.</translation>
    </message>
    <message>
        <source>Install the extra &quot;whisper&quot;, or add a model folder for faster-whisper.</source>
        <translation>ثبّت الإضافة &quot;⁨whisper⁩&quot;، أو أضف مجلد نموذج لبرنامج ⁨faster-whisper⁩.</translation>
    </message>
    <message>
        <source>Interview {interview} is erased already.</source>
        <translation>مُحيت المقابلة ⁨{interview}⁩ من قبل.</translation>
    </message>
    <message>
        <source>Interview {interview} was erased at the witness&apos;s wish; nothing is added to it.</source>
        <translation>مُحيت المقابلة ⁨{interview}⁩ برغبة الشاهد؛ لا يُضاف إليها شيء.</translation>
    </message>
    <message>
        <source>Interviews are assigned in this coding round; it was not removed.</source>
        <translation>في جولة الترميز هذه مقابلات مسندة؛ لم تُحذف الجولة.</translation>
    </message>
    <message>
        <source>It is in doubt whether the witness could decide.</source>
        <translation>ثمة شك في قدرة الشاهد على اتخاذ القرار.</translation>
    </message>
    <message>
        <source>It is not known when the words of this transcript are spoken; nothing was tagged.</source>
        <translation>لا يُعرف متى تقال كلمات هذا النص المفرّغ؛ لم يوسم شيء.</translation>
    </message>
    <message>
        <source>It is unclear in which encoding this text is written; nothing was imported, so no letter is wrong.</source>
        <translation>ترميز حروف هذا النص غير واضح؛ لم يُستورد شيء، فلا حرف خاطئ.</translation>
    </message>
    <message>
        <source>It may have been tampered with. Use a copy that you trust.</source>
        <translation>قد يكون أحد قد عبث بها. استخدم نسخة تثق بها.</translation>
    </message>
    <message>
        <source>It will be checked when it is opened. What had been stored is there.</source>
        <translation>ستُفحص عند فتحها. وما حُفظ موجود.</translation>
    </message>
    <message>
        <source>Its certificate is in the list of what was erased.</source>
        <translation>شهادة محوها في قائمة ما مُحي.</translation>
    </message>
    <message>
        <source>Its codes lie more than {most} levels deep; nothing was imported.</source>
        <translation>عدد مستويات الرموز فيه يزيد على {most}؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Join conditions with and, or, with, near, overlaps, within, contains, followed by, preceded by.</source>
        <translation>اربط الشروط بإحدى هذه الكلمات: ⁨and⁩، ⁨or⁩، ⁨with⁩، ⁨near⁩، ⁨overlaps⁩، ⁨within⁩، ⁨contains⁩، ⁨followed by⁩، ⁨preceded by⁩.</translation>
    </message>
    <message>
        <source>Join it with “and”.</source>
        <translation>اربطه بالكلمة «⁨and⁩».</translation>
    </message>
    <message>
        <source>Keep it again if it is still wanted.</source>
        <translation>احفظه مرة أخرى إن كان ما زال مطلوبًا.</translation>
    </message>
    <message>
        <source>Keep that copy, and choose another folder for a new one.</source>
        <translation>احتفظ بتلك النسخة، واختر مجلدًا آخر لنسخة جديدة.</translation>
    </message>
    <message>
        <source>Leave out what is not known, or mark the date as an estimate.</source>
        <translation>اترك ما ليس معروفًا، أو علّم التاريخ على أنه تقديري.</translation>
    </message>
    <message>
        <source>Let another person of the team, who has numbers of their own, mask these names.</source>
        <translation>دع شخصًا آخر من الفريق، له أرقامه الخاصة، يحجب هذه الأسماء.</translation>
    </message>
    <message>
        <source>Let it finish, then mask the names.</source>
        <translation>دعه ينته، ثم أخفِ الأسماء.</translation>
    </message>
    <message>
        <source>Let the second person type their own passphrase.</source>
        <translation>دع الشخص الثاني يكتب عبارة مروره هو.</translation>
    </message>
    <message>
        <source>Let the second person type their passphrase.</source>
        <translation>دع الشخص الثاني يكتب عبارة مروره.</translation>
    </message>
    <message>
        <source>List the backups to see their names.</source>
        <translation>اعرض قائمة النسخ الاحتياطية لترى أسماءها.</translation>
    </message>
    <message>
        <source>List the codes to see their names.</source>
        <translation>اعرض قائمة الرموز لترى أسماءها.</translation>
    </message>
    <message>
        <source>List the incidents to see their codes.</source>
        <translation>اعرض قائمة الحوادث لترى رموزها.</translation>
    </message>
    <message>
        <source>List the interviews to see their codes.</source>
        <translation>اعرض قائمة المقابلات لترى رموزها.</translation>
    </message>
    <message>
        <source>List the logs of other copies to see their ids.</source>
        <translation>اعرض قائمة سجلات النسخ الأخرى لترى معرّفاتها.</translation>
    </message>
    <message>
        <source>List the models to see their names.</source>
        <translation>اعرض قائمة النماذج لترى أسماءها.</translation>
    </message>
    <message>
        <source>List the queries to see their names.</source>
        <translation>اعرض قائمة الاستعلامات لترى أسماءها.</translation>
    </message>
    <message>
        <source>List the settings to see their names.</source>
        <translation>اعرض قائمة الإعدادات لترى أسماءها.</translation>
    </message>
    <message>
        <source>List them to see their names.</source>
        <translation>اعرض قائمتها لترى أسماءها.</translation>
    </message>
    <message>
        <source>Listen to the passage and verify it.</source>
        <translation>استمع إلى المقطع وتحقق منه.</translation>
    </message>
    <message>
        <source>Look at each suggestion: mask it or keep the words.</source>
        <translation>انظر في كل اقتراح: أخفِه أو أبقِ الكلمات.</translation>
    </message>
    <message>
        <source>Look at the blocked passages: each says why it may not leave.</source>
        <translation>انظر في المقاطع المحجوبة: كل منها يذكر سبب منعه من الخروج.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>انظر في القائمة مرة أخرى.</translation>
    </message>
    <message>
        <source>Look at the list of differences again.</source>
        <translation>انظر في قائمة مواضع الاختلاف مرة أخرى.</translation>
    </message>
    <message>
        <source>Look at the list of people.</source>
        <translation>انظر في قائمة الأشخاص.</translation>
    </message>
    <message>
        <source>Look at the list of rounds; it may have been removed.</source>
        <translation>انظر في قائمة الجولات؛ ربما حُذفت.</translation>
    </message>
    <message>
        <source>Look at the list of what waits for a decision.</source>
        <translation>انظر في قائمة ما ينتظر البتّ.</translation>
    </message>
    <message>
        <source>Look whether this is the right file.</source>
        <translation>تحقق من أن هذا هو الملف الصحيح.</translation>
    </message>
    <message>
        <source>Make the package again while nobody works on the case.</source>
        <translation>أعدّ الحزمة من جديد حين لا يعمل أحد على القضية.</translation>
    </message>
    <message>
        <source>Mark a stretch in which somebody speaks, or select the words themselves.</source>
        <translation>علّم مقطعًا صوتيًا يتكلم فيه أحد، أو حدد الكلمات نفسها.</translation>
    </message>
    <message>
        <source>Mask the names in their transcripts first, or leave these interviews out.</source>
        <translation>أخفِ الأسماء في نصوصها المفرّغة أولًا، أو استبعد هذه المقابلات.</translation>
    </message>
    <message>
        <source>Mask the names in them first, or erase the transcripts too.</source>
        <translation>أخفِ الأسماء فيها أولًا، أو امحُ النصوص المفرّغة أيضًا.</translation>
    </message>
    <message>
        <source>Move or remove those first, then decide again, or keep it.</source>
        <translation>انقلها أو احذفها أولًا ثم قرر من جديد، أو أبقِه.</translation>
    </message>
    <message>
        <source>Move them first.</source>
        <translation>انقلها أولًا.</translation>
    </message>
    <message>
        <source>Name recordings, transcripts or identity, or nothing for the whole interview.</source>
        <translation>اذكر التسجيلات أو النصوص المفرّغة أو الهوية، أو لا شيء للمقابلة كلها.</translation>
    </message>
    <message>
        <source>Name that column &quot;name&quot; or &quot;path&quot;.</source>
        <translation>سمِّ ذلك العمود &quot;⁨name⁩&quot; أو &quot;⁨path⁩&quot;.</translation>
    </message>
    <message>
        <source>Name that column &quot;words&quot; or &quot;text&quot;.</source>
        <translation>سمِّ ذلك العمود &quot;⁨words⁩&quot; أو &quot;⁨text⁩&quot;.</translation>
    </message>
    <message>
        <source>Names are closed on this device; nothing was shown.</source>
        <translation>الأسماء مغلقة على هذا الجهاز؛ لم يُعرض شيء.</translation>
    </message>
    <message>
        <source>Names are opened only for a reason, and the reason is logged.</source>
        <translation>لا تُفتح الأسماء إلا لسبب، ويُدوَّن السبب في السجل.</translation>
    </message>
    <message>
        <source>Names in this case are opened by two people together, and only one is here. Nothing was opened.</source>
        <translation>يفتح الأسماء في هذه القضية شخصان معًا، وهنا شخص واحد فقط. لم يُفتح شيء.</translation>
    </message>
    <message>
        <source>Names take two people in this case, and then fewer than two would be left. Nothing was changed.</source>
        <translation>تحتاج الأسماء في هذه القضية إلى شخصين، وسيبقى حينئذ أقل من اثنين. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Names were masked after this correction; taking it back would bring them back. It stays.</source>
        <translation>أُخفيت الأسماء بعد هذا التصحيح؛ والتراجع عنه يعيد إظهارها. لذلك يبقى كما هو.</translation>
    </message>
    <message>
        <source>No case lies there; nothing was destroyed.</source>
        <translation>لا قضية هناك؛ لم يُتلف شيء.</translation>
    </message>
    <message>
        <source>No certainty was chosen; nothing was stored.</source>
        <translation>لم تُختر درجة يقين؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>No code has this name.</source>
        <translation>لا رمز بهذا الاسم.</translation>
    </message>
    <message>
        <source>No copy of this case lies there; nothing was brought back.</source>
        <translation>لا نسخة من هذه القضية هناك؛ لم يُعد شيء.</translation>
    </message>
    <message>
        <source>No incident has this code.</source>
        <translation>لا حادثة بهذا الرمز.</translation>
    </message>
    <message>
        <source>No interview has this code.</source>
        <translation>لا مقابلة بهذا الرمز.</translation>
    </message>
    <message>
        <source>No number is left for another name; nothing was changed.</source>
        <translation>لم يبقَ رقم لاسم آخر؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>No passage is left to release; nothing was written.</source>
        <translation>لم يبق مقطع لإصداره؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>No passages are chosen for another code; nothing was changed.</source>
        <translation>لم تُختر مقاطع لرمز آخر؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>No query is kept under this name.</source>
        <translation>لا استعلام محفوظ بهذا الاسم.</translation>
    </message>
    <message>
        <source>No speech model has this name.</source>
        <translation>لا نموذج كلام بهذا الاسم.</translation>
    </message>
    <message>
        <source>No words are selected; nothing was tagged.</source>
        <translation>لم تُحدَّد أي كلمات؛ لم يوسم شيء.</translation>
    </message>
    <message>
        <source>Nobody has compared this device&apos;s fingerprint with headquarters yet, so it seals nothing.</source>
        <translation>لم يقارن أحد بعد بصمة هذا الجهاز مع المقر، لذلك لا يختم شيئًا.</translation>
    </message>
    <message>
        <source>Nobody in the team has this code name. Nothing was changed.</source>
        <translation>لا أحد في الفريق بهذا الاسم الرمزي. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Nobody vouches for this package: its signature is missing or false. Nothing was taken from it.</source>
        <translation>لا أحد يضمن هذه الحزمة: توقيعها ناقص أو غير صحيح. لم يُؤخذ منها شيء.</translation>
    </message>
    <message>
        <source>Nobody wrote down to which interview this recording belongs; it is as it was.</source>
        <translation>لم يُدوَّن إلى أي مقابلة ينتمي هذا التسجيل؛ وهو كما كان.</translation>
    </message>
    <message>
        <source>Nobody, or no interview, was chosen; nothing was assigned.</source>
        <translation>لم يُختر أحد أو لم تُختر أي مقابلة؛ لم يُسند شيء.</translation>
    </message>
    <message>
        <source>None of the sound in this file can be decoded.</source>
        <translation>لا يمكن فك ترميز أي صوت في هذا الملف.</translation>
    </message>
    <message>
        <source>Not every file that opens this case could be destroyed; what could be, is. The case is locked.</source>
        <translation>لم يمكن إتلاف كل الملفات التي تفتح هذه القضية؛ وما أمكن إتلافه أُتلف. القضية مقفلة.</translation>
    </message>
    <message>
        <source>Note the code and tell whoever looks after the app.</source>
        <translation>دوّن الرمز وأخبر من يتولى رعاية التطبيق.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder; nothing left the case.</source>
        <translation>لا يمكن الكتابة في هذا المجلد؛ لم يخرج شيء من القضية.</translation>
    </message>
    <message>
        <source>Nothing is decided here yet.</source>
        <translation>لم يُبتّ هنا في شيء بعد.</translation>
    </message>
    <message>
        <source>Nothing is lost. Note the code for whoever looks after the app.</source>
        <translation>لم يضع شيء. دوّن الرمز لمن يتولى رعاية التطبيق.</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>لا يلزم فعل شيء.</translation>
    </message>
    <message>
        <source>Nothing lies sealed on this device, so nothing was handed over.</source>
        <translation>لا شيء مختوم على هذا الجهاز، لذلك لم يُسلَّم شيء.</translation>
    </message>
    <message>
        <source>Nothing needs to be done, unless the newer one is not theirs.</source>
        <translation>لا يلزم فعل شيء، إلا إذا كانت الأحدث ليست منه.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>لا يلزم فعل شيء.</translation>
    </message>
    <message>
        <source>Nothing of this log is in the case.</source>
        <translation>لا شيء من هذا السجل في القضية.</translation>
    </message>
    <message>
        <source>Nothing that this passage is tied to could be exchanged; nothing was changed.</source>
        <translation>ليس فيما رُبط به هذا المقطع ما يمكن استبداله؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Nothing was erased here. Ask the case lead whether the record is genuine.</source>
        <translation>لم يُمحَ شيء هنا. اسأل المسؤول عن القضية هل القيد صحيح.</translation>
    </message>
    <message>
        <source>Number {number}, which stands for one name in this copy, stands for another in this package; nothing was taken over.</source>
        <translation>الرقم {number} يدلّ على اسم في هذه النسخة وعلى اسم آخر في هذه الحزمة؛ لم يُؤخذ منها شيء.</translation>
    </message>
    <message>
        <source>One entry does not fit: {field}. Nothing was stored.</source>
        <translation>إحدى القيم لا تصلح: ⁨{field}⁩. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Only code, date and held do.</source>
        <translation>لا يقبلها إلا ⁨code⁩ و⁨date⁩ و⁨held⁩.</translation>
    </message>
    <message>
        <source>Only interviews that are assigned can be marked as finished.</source>
        <translation>لا يمكن وضع علامة الاكتمال إلا على المقابلات المسندة.</translation>
    </message>
    <message>
        <source>Only the case lead can do this; nothing was changed.</source>
        <translation>هذا من صلاحية المسؤول عن القضية وحده؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Only the case lead sends to people who may not open names; nothing was written.</source>
        <translation>المسؤول عن القضية وحده يرسل إلى من لا يجوز لهم فتح الأسماء؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Open it again, or open another one.</source>
        <translation>أعد فتحها، أو افتح جولة أخرى.</translation>
    </message>
    <message>
        <source>Open it again: it will be checked.</source>
        <translation>افتحها مرة أخرى: ستُفحص.</translation>
    </message>
    <message>
        <source>Open it in its interview to read it there (Enter).</source>
        <translation>افتحه في مقابلته لتقرأه هناك ⁨(Enter)⁩.</translation>
    </message>
    <message>
        <source>Open it in the case that it was made for.</source>
        <translation>افتحها في القضية التي أُعدّت لها.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it again.</source>
        <translation>افتحه في البرنامج الذي جاء منه واحفظه مرة أخرى.</translation>
    </message>
    <message>
        <source>Open it there.</source>
        <translation>افتحه هناك.</translation>
    </message>
    <message>
        <source>Open it to see what is in it, or choose another folder.</source>
        <translation>افتحها لترى ما فيها، أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Open it with the newer version.</source>
        <translation>افتحها بالنسخة الأحدث.</translation>
    </message>
    <message>
        <source>Open the interview again.</source>
        <translation>افتح المقابلة مرة أخرى.</translation>
    </message>
    <message>
        <source>Open the interview and recover the recording, then pack the case.</source>
        <translation>افتح المقابلة وأدخل التسجيل، ثم احزم القضية.</translation>
    </message>
    <message>
        <source>Other codes lie below this one, so it was not removed.</source>
        <translation>تقع رموز أخرى تحت هذا الرمز، لذلك لم يُحذف.</translation>
    </message>
    <message>
        <source>Passages are tagged with this code, so it was not removed.</source>
        <translation>هناك مقاطع موسومة بهذا الرمز، لذلك لم يُحذف.</translation>
    </message>
    <message>
        <source>Passages or other codes still use what should go; nothing was changed.</source>
        <translation>ما زالت مقاطع أو رموز أخرى تستخدم ما ينبغي أن يُحذف؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Passages, a decision on its certainty, a release or another incident are tied to this incident; nothing was removed.</source>
        <translation>ترتبط بهذه الحادثة مقاطع، أو قرار بشأن درجة يقينها، أو إصدار، أو حادثة أخرى؛ لم يُحذف شيء.</translation>
    </message>
    <message>
        <source>Put back the file of your ways in (folder slots) from a backup or from headquarters.</source>
        <translation>أعد ملف وسائل دخولك (المجلد ⁨slots⁩) من نسخة احتياطية أو من المقر.</translation>
    </message>
    <message>
        <source>Put back the file of your ways in (folder slots) from headquarters or a backup.</source>
        <translation>أعد ملف وسائل دخولك (المجلد ⁨slots⁩) من المقر أو من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Put it back from a backup or another copy of the case.</source>
        <translation>أعده من نسخة احتياطية أو من نسخة أخرى من القضية.</translation>
    </message>
    <message>
        <source>Put the file back from a backup. Keep the damaged one until then.</source>
        <translation>أعد الملف من نسخة احتياطية. واحتفظ بالملف التالف حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>Put the right file back from a backup.</source>
        <translation>أعد الملف الصحيح من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Put them aside, and do not sync a case that is open.</source>
        <translation>ضعها جانبًا، ولا تُزامن قضية وهي مفتوحة.</translation>
    </message>
    <message>
        <source>Read it on the sheet again.</source>
        <translation>اقرأها على الورقة مرة أخرى.</translation>
    </message>
    <message>
        <source>Read the conditions and tick them off if this release keeps them.</source>
        <translation>اقرأ الشروط وعلّم عليها إن كان هذا الإصدار يراعيها.</translation>
    </message>
    <message>
        <source>Read the outgoing text again; if none of it names anyone, accept and write.</source>
        <translation>اقرأ النص الخارج مرة أخرى؛ فإن لم يُسمِّ أحدًا فاقبل واكتب.</translation>
    </message>
    <message>
        <source>Record both, or a named approver.</source>
        <translation>سجّل الاثنتين، أو اسم من أقرّ ذلك.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>احذف أحدهما.</translation>
    </message>
    <message>
        <source>Remove somebody who does not work on the case any more.</source>
        <translation>أزل من لم يعد يعمل على القضية.</translation>
    </message>
    <message>
        <source>Remove them from the folder “backups” yourself, then open the case again to finish.</source>
        <translation>احذفها بنفسك من المجلد «⁨backups⁩»، ثم افتح القضية من جديد لإتمام المحو.</translation>
    </message>
    <message>
        <source>Retire it: it stays on its passages and is offered no more.</source>
        <translation>أوقف استخدامه: يبقى على مقاطعه ولا يُعرض بعد ذلك.</translation>
    </message>
    <message>
        <source>Review the release again: it now shows what may leave.</source>
        <translation>راجع الإصدار مرة أخرى: فهو يُظهر الآن ما يجوز خروجه.</translation>
    </message>
    <message>
        <source>Review the risk and set the next day of review.</source>
        <translation>راجع الخطر وحدد يوم المراجعة القادمة.</translation>
    </message>
    <message>
        <source>Review the risk first.</source>
        <translation>راجع الخطر أولًا.</translation>
    </message>
    <message>
        <source>Row {line} of the table does not fit its columns; nothing was imported.</source>
        <translation>الصف {line} من الجدول لا يوافق أعمدته؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Row {line} of the table has no name, or stands below a code that is not in it; nothing was imported.</source>
        <translation>الصف {line} من الجدول بلا اسم، أو يقع تحت رمز ليس في الجدول؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Save it again as qdc, csv or xlsx in the program it comes from.</source>
        <translation>احفظه مرة أخرى بصيغة ⁨qdc⁩ أو ⁨csv⁩ أو ⁨xlsx⁩ في البرنامج الذي جاء منه.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and import it again.</source>
        <translation>احفظه بترميز ⁨UTF-8⁩ واستورده مرة أخرى.</translation>
    </message>
    <message>
        <source>Save it as one of these in the program it comes from.</source>
        <translation>احفظه بإحدى هذه الصيغ في البرنامج الذي جاء منه.</translation>
    </message>
    <message>
        <source>Save the file as one of these.</source>
        <translation>احفظ الملف بإحدى هذه الصيغ.</translation>
    </message>
    <message>
        <source>Say which interview it is.</source>
        <translation>حدد المقابلة.</translation>
    </message>
    <message>
        <source>Say which one to use.</source>
        <translation>حدد النموذج الذي تريد استخدامه.</translation>
    </message>
    <message>
        <source>Seal an interview first.</source>
        <translation>اختم مقابلة أولًا.</translation>
    </message>
    <message>
        <source>Seal the interview that it belongs to, or let it go along by itself.</source>
        <translation>اختم المقابلة التي يخصها، أو دعه يُسلَّم وحده.</translation>
    </message>
    <message>
        <source>Select a passage first.</source>
        <translation>حدد مقطعًا أولًا.</translation>
    </message>
    <message>
        <source>Select it again.</source>
        <translation>حدده مرة أخرى.</translation>
    </message>
    <message>
        <source>Select the words themselves.</source>
        <translation>حدد الكلمات نفسها.</translation>
    </message>
    <message>
        <source>Send it to the lead, who passes it on.</source>
        <translation>أرسله إلى المسؤول عن القضية، وهو يمرّره.</translation>
    </message>
    <message>
        <source>Several codes have this name.</source>
        <translation>هناك عدة رموز بهذا الاسم.</translation>
    </message>
    <message>
        <source>Somebody in the team has, or had, this code name. Nobody was added.</source>
        <translation>هذا الاسم الرمزي لشخص في الفريق، أو كان له. لم يُضف أحد.</translation>
    </message>
    <message>
        <source>Somebody who was chosen cannot code; nothing was assigned.</source>
        <translation>اختير شخص لا يحق له الترميز؛ لم يُسند شيء.</translation>
    </message>
    <message>
        <source>Somebody worked in the copy that lies there, or it is damaged; it was not touched.</source>
        <translation>عمل أحد في النسخة التي هناك، أو هي تالفة؛ لم تُمسّ.</translation>
    </message>
    <message>
        <source>Something else of this name lies in that folder; it was not touched.</source>
        <translation>في ذلك المجلد شيء آخر بهذا الاسم؛ لم يُمسّ.</translation>
    </message>
    <message>
        <source>Something in the case is a link or a folder where a file belongs; it was not followed.</source>
        <translation>في القضية رابط أو مجلد في مكان ملف؛ لم يُتبع.</translation>
    </message>
    <message>
        <source>Something of that name lies there already; no field folder was made.</source>
        <translation>هناك شيء بهذا الاسم من قبل؛ لم يُنشأ مجلد ميداني.</translation>
    </message>
    <message>
        <source>Speak to the case lead.</source>
        <translation>تكلم مع المسؤول عن القضية.</translation>
    </message>
    <message>
        <source>Speak to the sender and the lead: an old copy was put back, or somebody changed the log.</source>
        <translation>تكلم مع المرسل والمسؤول عن القضية: إما أن نسخة قديمة أُعيدت، أو أن أحدًا غيّر السجل.</translation>
    </message>
    <message>
        <source>Speak to the sender and the lead: their copy may have been tampered with.</source>
        <translation>تكلم مع المرسل والمسؤول عن القضية: قد يكون أحد قد عبث بنسخة المرسل.</translation>
    </message>
    <message>
        <source>Speak to the sender: somebody may have changed their copy.</source>
        <translation>تكلم مع المرسل: فقد يكون أحد قد غيّر نسخته.</translation>
    </message>
    <message>
        <source>Speak to the sender: their program or their copy may have been changed.</source>
        <translation>تكلم مع المرسل: قد يكون برنامجه أو نسخته قد غُيّرت.</translation>
    </message>
    <message>
        <source>Split it.</source>
        <translation>قسّمه.</translation>
    </message>
    <message>
        <source>Stop it before you begin another one.</source>
        <translation>أنهه قبل أن تبدأ تسجيلًا آخر.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>أنهه أولًا.</translation>
    </message>
    <message>
        <source>Stop the recording first.</source>
        <translation>أنهِ التسجيل أولًا.</translation>
    </message>
    <message>
        <source>Subtitle {cue} cannot be read; nothing was imported.</source>
        <translation>لا يمكن قراءة سطر الترجمة {cue}؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Take in a package from the case lead first: it brings the newest team.</source>
        <translation>استلم أولًا حزمة من المسؤول عن القضية: فهي تأتي بأحدث حال للفريق.</translation>
    </message>
    <message>
        <source>Take one of them.</source>
        <translation>خذ واحدًا منها.</translation>
    </message>
    <message>
        <source>Take the names out there: `testimony transcript names` lists where.</source>
        <translation>أزل الأسماء من هناك: الأمر ⁨testimony transcript names⁩ يعرض مواضعها.</translation>
    </message>
    <message>
        <source>Take the next free code.</source>
        <translation>خذ الرمز التالي غير المستخدم.</translation>
    </message>
    <message>
        <source>Take those ties away first, where they can be taken away.</source>
        <translation>أزل هذه الروابط أولًا، حيث تمكن إزالتها.</translation>
    </message>
    <message>
        <source>Tell the case lead.</source>
        <translation>أخبر المسؤول عن القضية.</translation>
    </message>
    <message>
        <source>Tell the case lead. Compare with the head code written down earlier.</source>
        <translation>أخبر المسؤول عن القضية. قارن برمز رأس السجل المدوَّن سابقًا.</translation>
    </message>
    <message>
        <source>Tell the lead: one of the two copies masked names before numbers were kept apart, or was put back from a backup. Keep one of the two, and make the other anew from its package.</source>
        <translation>أخبر المسؤول عن القضية: إحدى النسختين حجبت أسماءً قبل الفصل بين الأرقام، أو أُعيدت من نسخة احتياطية. احتفظ بإحداهما، واصنع الأخرى من جديد من حزمتها.</translation>
    </message>
    <message>
        <source>Testimony writes no such packages: speak to the sender, and do not unpack it by other means.</source>
        <translation>لا يكتب ⁨Testimony⁩ حزمًا كهذه: تكلم مع المرسل، ولا تفكّها بوسيلة أخرى.</translation>
    </message>
    <message>
        <source>That is not the fingerprint of this device&apos;s kit.</source>
        <translation>هذه ليست بصمة عُدّة هذا الجهاز.</translation>
    </message>
    <message>
        <source>That is not the receipt for what this device handed over; nothing was removed.</source>
        <translation>هذا ليس إيصال ما سلّمه هذا الجهاز؛ لم يُحذف شيء.</translation>
    </message>
    <message>
        <source>That is the passphrase of the person who opened the case. Names take two different people.</source>
        <translation>هذه عبارة مرور من فتح القضية. تحتاج الأسماء إلى شخصين مختلفين.</translation>
    </message>
    <message>
        <source>The backup could not be opened again as it should be, so it does not count. The case is as it was.</source>
        <translation>لم يمكن فتح النسخة الاحتياطية من جديد كما يجب، لذلك لا يُعتدّ بها. القضية كما كانت.</translation>
    </message>
    <message>
        <source>The backup is under older keys that you do not hold ({compartment}); nothing was changed.</source>
        <translation>النسخة الاحتياطية بمفاتيح أقدم ليست لديك (⁨{compartment}⁩)؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The case asks for more memory or time than any real case needs; it was not opened.</source>
        <translation>تطلب القضية من الذاكرة أو الوقت أكثر مما تحتاجه أي قضية حقيقية؛ لم تُفتح.</translation>
    </message>
    <message>
        <source>The case could not be brought to rest for the backup; the case itself is unharmed.</source>
        <translation>لم يمكن تهيئة القضية للنسخ الاحتياطي؛ القضية نفسها لم تتضرر.</translation>
    </message>
    <message>
        <source>The case could not be sealed when it closed. Everything that was saved is saved.</source>
        <translation>لم يمكن ختم القضية عند إغلاقها. كل ما حُفظ محفوظ.</translation>
    </message>
    <message>
        <source>The case has no title yet.</source>
        <translation>ليس للقضية عنوان بعد.</translation>
    </message>
    <message>
        <source>The case is locked, but not every step of closing it succeeded.</source>
        <translation>القضية مقفلة، لكن لم تنجح كل خطوات إغلاقها.</translation>
    </message>
    <message>
        <source>The case is locked.</source>
        <translation>القضية مقفلة.</translation>
    </message>
    <message>
        <source>The case is locked. What was saved before is safe.</source>
        <translation>القضية مقفلة. ما حُفظ قبل ذلك في أمان.</translation>
    </message>
    <message>
        <source>The case is open for reading only; nothing was changed.</source>
        <translation>القضية مفتوحة للقراءة فقط؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The case is open in another window or program.</source>
        <translation>القضية مفتوحة في نافذة أخرى أو برنامج آخر.</translation>
    </message>
    <message>
        <source>The case lead decides with the interviewer whether to ask again.</source>
        <translation>يقرر المسؤول عن القضية مع من أجرى المقابلة هل يُسأل الشاهد مرة أخرى.</translation>
    </message>
    <message>
        <source>The case lies where nothing can be written, so it is open for reading only.</source>
        <translation>القضية في مكان لا تمكن الكتابة فيه، لذلك فهي مفتوحة للقراءة فقط.</translation>
    </message>
    <message>
        <source>The case was never finished when it was created; nothing was stored in it.</source>
        <translation>لم يكتمل إنشاء هذه القضية؛ لم يُحفظ فيها شيء.</translation>
    </message>
    <message>
        <source>The case was not closed well and lies where nothing can be written: it cannot be repaired there.</source>
        <translation>لم تُغلق القضية إغلاقًا سليمًا، وهي في مكان لا تمكن الكتابة فيه: لا يمكن إصلاحها هناك.</translation>
    </message>
    <message>
        <source>The case was not closed well last time. It was checked, and what had been saved is there.</source>
        <translation>لم تُغلق القضية إغلاقًا سليمًا في المرة الماضية. فُحصت، وما كان محفوظًا موجود.</translation>
    </message>
    <message>
        <source>The chosen protection of the passphrase is too weak for a case; nothing was created.</source>
        <translation>الحماية المختارة لعبارة المرور أضعف من أن تصلح لقضية؛ لم يُنشأ شيء.</translation>
    </message>
    <message>
        <source>The code names stand on the team page.</source>
        <translation>الأسماء الرمزية مذكورة في صفحة الفريق.</translation>
    </message>
    <message>
        <source>The code {witness} belongs to another witness; nothing was changed.</source>
        <translation>الرمز ⁨{witness}⁩ لشاهد آخر؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The coders do not differ here any more; nothing was decided.</source>
        <translation>لم يعد المرمّزون مختلفين هنا؛ لم يُبتّ في شيء.</translation>
    </message>
    <message>
        <source>The copy that lies there holds acts that are gone from this case; it was not touched.</source>
        <translation>في النسخة التي هناك أعمال لم تعد في هذه القضية؛ لم تُمسّ.</translation>
    </message>
    <message>
        <source>The copy would lie in the case itself; nothing was written.</source>
        <translation>ستقع النسخة داخل القضية نفسها؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The database refused a setting that the case needs ({setting}); it was not opened.</source>
        <translation>رفضت قاعدة البيانات إعدادًا تحتاجه القضية (⁨{setting}⁩)؛ لم تُفتح.</translation>
    </message>
    <message>
        <source>The date and its precision contradict each other.</source>
        <translation>التاريخ ودرجة دقته متعارضان.</translation>
    </message>
    <message>
        <source>The demonstration case in this installation is not whole.</source>
        <translation>قضية العرض في هذا التثبيت غير كاملة.</translation>
    </message>
    <message>
        <source>The device that signed this was removed from the case; it was not taken.</source>
        <translation>الجهاز الذي وقّع هذا أُزيل من القضية؛ لم يُؤخذ.</translation>
    </message>
    <message>
        <source>The disk failed or was pulled out, and the recording ended. Its first {kept} were safely on that disk.</source>
        <translation>تعطل القرص أو نُزع، فانتهى التسجيل. وأوله محفوظ على ذلك القرص، ومدته ⁨{kept}⁩.</translation>
    </message>
    <message>
        <source>The disk failed while the recording was written. Nothing of it was added.</source>
        <translation>تعطل القرص أثناء كتابة التسجيل. لم يُضف منه شيء.</translation>
    </message>
    <message>
        <source>The disk has no room for a recording; none was begun.</source>
        <translation>لا يتسع القرص لتسجيل؛ لم يبدأ أي تسجيل.</translation>
    </message>
    <message>
        <source>The disk has no room for this recording; {needed_mib} MiB are needed. Nothing was stored.</source>
        <translation>لا يتسع القرص لهذا التسجيل؛ المساحة اللازمة بالميبيبايت: {needed_mib}. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>The disk is full, and the recording ended. Its first {kept} are kept.</source>
        <translation>امتلأ القرص، فانتهى التسجيل. وأوله محفوظ، ومدته ⁨{kept}⁩.</translation>
    </message>
    <message>
        <source>The disk is full. The old state is intact.</source>
        <translation>القرص ممتلئ. الحالة السابقة سليمة.</translation>
    </message>
    <message>
        <source>The disk is full. This act was not stored; everything before it is.</source>
        <translation>القرص ممتلئ. لم يُحفظ هذا العمل، وكل ما قبله محفوظ.</translation>
    </message>
    <message>
        <source>The disk refused to write. The old state is intact.</source>
        <translation>رفض القرص الكتابة. الحالة السابقة سليمة.</translation>
    </message>
    <message>
        <source>The encryption of databases does not work in this installation; nothing was opened or written.</source>
        <translation>تشفير قواعد البيانات لا يعمل في هذا التثبيت؛ لم يُفتح شيء ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The fields are those that “Add condition” offers.</source>
        <translation>الحقول هي التي تعرضها «إضافة شرط».</translation>
    </message>
    <message>
        <source>The file cannot be opened; nothing was changed.</source>
        <translation>لا يمكن فتح الملف؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The file cannot be read; nothing was imported.</source>
        <translation>لا يمكن قراءة الملف؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file could not be written; nothing is left of it.</source>
        <translation>لم تمكن كتابة الملف؛ لم يبق منه شيء.</translation>
    </message>
    <message>
        <source>The file has more than {most} codes; nothing was imported.</source>
        <translation>عدد الرموز في الملف يزيد على {most}؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file has more than {most} utterances; nothing was imported.</source>
        <translation>عدد العبارات في الملف يزيد على {most}؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file has no sound track; nothing was imported.</source>
        <translation>ليس في الملف مسار صوتي؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file holds no sound at all; nothing was imported.</source>
        <translation>لا صوت في الملف على الإطلاق؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file is larger than {mib} MiB, or unpacks to more; nothing was imported.</source>
        <translation>حجم الملف، قبل فك ضغطه أو بعده، يزيد على {mib} ميبيبايت؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The file of this recording cannot be read.</source>
        <translation>لا يمكن قراءة ملف هذا التسجيل.</translation>
    </message>
    <message>
        <source>The file of this recording is missing.</source>
        <translation>ملف هذا التسجيل مفقود.</translation>
    </message>
    <message>
        <source>The file&apos;s name does not say what to write; nothing was written.</source>
        <translation>لا يدل اسم الملف على ما يُكتب؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The files could not be written, so the release was not made.</source>
        <translation>لم تمكن كتابة الملفات، لذلك لم يتم الإصدار.</translation>
    </message>
    <message>
        <source>The files hold words that resemble {names} registered names; nothing was written.</source>
        <translation>في الملفات كلمات تشبه أسماء مدرجة في الفهرس (عددها: {names})؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The files of the case cannot be read.</source>
        <translation>لا يمكن قراءة ملفات القضية.</translation>
    </message>
    <message>
        <source>The files of this speech model are not those that were added; it was not used. No transcript was changed.</source>
        <translation>ملفات نموذج الكلام هذا ليست هي التي أُضيفت؛ لم يُستخدم. لم يتغير أي نص مفرّغ.</translation>
    </message>
    <message>
        <source>The finished file could not be searched for names, so it was not written.</source>
        <translation>لم يمكن البحث عن الأسماء في الملف النهائي، لذلك لم يُكتب.</translation>
    </message>
    <message>
        <source>The finished files still held {names} registered names; nothing was written.</source>
        <translation>ما زالت في الملفات النهائية أسماء مدرجة في الفهرس (عددها: {names})؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The first copy of the key file is damaged; the second one opened the case.</source>
        <translation>النسخة الأولى من ملف المفاتيح تالفة؛ وقد فُتحت القضية بالنسخة الثانية.</translation>
    </message>
    <message>
        <source>The folder for the copy does not exist or cannot be entered; nothing was written.</source>
        <translation>المجلد المخصص للنسخة غير موجود أو لا يمكن الدخول إليه؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The folder holds a {release} already; nothing was overwritten.</source>
        <translation>في المجلد ⁨{release}⁩ من قبل؛ لم يُكتب فوق شيء.</translation>
    </message>
    <message>
        <source>The folder in which the case should lie does not exist; nothing was created.</source>
        <translation>المجلد الذي ينبغي أن تكون فيه القضية غير موجود؛ لم يُنشأ شيء.</translation>
    </message>
    <message>
        <source>The folder needs model.bin, config.json, tokenizer.json, vocabulary.json and preprocessor_config.json.</source>
        <translation>يجب أن يحتوي المجلد على ⁨model.bin⁩ و⁨config.json⁩ و⁨tokenizer.json⁩ و⁨vocabulary.json⁩ و⁨preprocessor_config.json⁩.</translation>
    </message>
    <message>
        <source>The greater number stands before the smaller one; nothing was stored.</source>
        <translation>العدد الأكبر يسبق الأصغر؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>The interview is erased, but {backups} backups in the case folder could not be removed and still hold it.</source>
        <translation>مُحيت المقابلة، لكن لم يمكن حذف نسخ احتياطية في مجلد القضية، وما زالت فيها (عدد النسخ: {backups}).</translation>
    </message>
    <message>
        <source>The interviewer may ask the witness again.</source>
        <translation>لمن أجرى المقابلة أن يسأل الشاهد مرة أخرى.</translation>
    </message>
    <message>
        <source>The kit of this field device is damaged, or its signature does not hold. What was sealed stays sealed.</source>
        <translation>عُدّة هذا الجهاز الميداني تالفة، أو توقيعها غير صحيح. ما خُتم يبقى مختومًا.</translation>
    </message>
    <message>
        <source>The lead owns the case and cannot be removed or given another role. Nothing was changed.</source>
        <translation>المسؤول عن القضية هو صاحبها، فلا يمكن إزالته ولا إعطاؤه دورًا آخر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The list {vocabulary} has no such term.</source>
        <translation>ليس في القائمة ⁨{vocabulary}⁩ مصطلح كهذا.</translation>
    </message>
    <message>
        <source>The list {vocabulary} is missing from the installation; the case is unharmed.</source>
        <translation>القائمة ⁨{vocabulary}⁩ مفقودة من التثبيت؛ القضية لم تتضرر.</translation>
    </message>
    <message>
        <source>The log could not be written into the folder, and nothing was left there.</source>
        <translation>لم تمكن كتابة السجل في المجلد، ولم يبق فيه شيء.</translation>
    </message>
    <message>
        <source>The log is not the one that was sealed.</source>
        <translation>هذا السجل ليس السجل الذي خُتم.</translation>
    </message>
    <message>
        <source>The log was changed: entry {number} does not fit the one before it.</source>
        <translation>تغيّر السجل: البند {number} لا يوافق البند الذي قبله.</translation>
    </message>
    <message>
        <source>The microphone cannot be used; nothing was recorded.</source>
        <translation>لا يمكن استخدام الميكروفون؛ لم يُسجَّل شيء.</translation>
    </message>
    <message>
        <source>The microphone is gone, and the recording paused at {kept}. What was recorded is kept.</source>
        <translation>فُقد الميكروفون، وتوقف التسجيل مؤقتًا عند ⁨{kept}⁩. ما سُجّل محفوظ.</translation>
    </message>
    <message>
        <source>The other disk takes no files as large as a recording of this case; the copy is not complete.</source>
        <translation>القرص الآخر لا يقبل ملفات بحجم أحد تسجيلات هذه القضية؛ النسخة غير كاملة.</translation>
    </message>
    <message>
        <source>The outlines of the map cannot be read; the case is unharmed.</source>
        <translation>لا يمكن قراءة خطوط الحدود في الخريطة؛ القضية سليمة.</translation>
    </message>
    <message>
        <source>The package could not be read to its end; nothing was taken from it.</source>
        <translation>لم تمكن قراءة الحزمة إلى نهايتها؛ لم يُؤخذ منها شيء.</translation>
    </message>
    <message>
        <source>The package could not be written; nothing is left of it.</source>
        <translation>لم تمكن كتابة الحزمة؛ لم يبق منها شيء.</translation>
    </message>
    <message>
        <source>The passage lies outside the transcript; it was not tagged.</source>
        <translation>يقع المقطع خارج النص المفرّغ؛ لم يوسم.</translation>
    </message>
    <message>
        <source>The passphrase holds a character that cannot be stored.</source>
        <translation>في عبارة المرور حرف لا يمكن حفظه.</translation>
    </message>
    <message>
        <source>The passphrase is changed, but a backup in the case folder could not be written, and opens with the old.</source>
        <translation>تغيّرت عبارة المرور، لكن لم تمكن الكتابة في نسخة احتياطية في مجلد القضية، وما زالت تُفتح بالقديمة.</translation>
    </message>
    <message>
        <source>The picture of the sound cannot be shown; the recording itself is unharmed.</source>
        <translation>لا يمكن عرض صورة الصوت؛ التسجيل نفسه لم يتضرر.</translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation>الاستعلام فارغ.</translation>
    </message>
    <message>
        <source>The query is longer than {most} characters.</source>
        <translation>عدد حروف الاستعلام يزيد على {most}.</translation>
    </message>
    <message>
        <source>The query needs a name of at most 120 characters; it was not kept.</source>
        <translation>يحتاج الاستعلام إلى اسم لا يزيد عدد حروفه على 120؛ لم يُحفظ.</translation>
    </message>
    <message>
        <source>The range ends before it starts.</source>
        <translation>ينتهي المدى قبل أن يبدأ.</translation>
    </message>
    <message>
        <source>The review of the risk to the witness is overdue.</source>
        <translation>تأخرت مراجعة الخطر على الشاهد عن موعدها.</translation>
    </message>
    <message>
        <source>The risk to the witness is high, so nothing of theirs becomes public.</source>
        <translation>الخطر على الشاهد مرتفع، لذلك لا يُنشر شيء مما قاله.</translation>
    </message>
    <message>
        <source>The sender was removed from the team; nothing was taken from the package.</source>
        <translation>أُزيل المرسل من الفريق؛ لم يُؤخذ شيء من الحزمة.</translation>
    </message>
    <message>
        <source>The sender&apos;s log in this package does not hold together; nothing was taken from it.</source>
        <translation>سجل المرسل في هذه الحزمة غير متماسك؛ لم يُؤخذ منها شيء.</translation>
    </message>
    <message>
        <source>The sender&apos;s log is not the one that was known: entries differ or are gone. Nothing was taken over.</source>
        <translation>سجل المرسل ليس السجل المعروف: بنود فيه مختلفة أو مفقودة. لم يُؤخذ شيء.</translation>
    </message>
    <message>
        <source>The setting {setting} does not take this value; it stays as it was.</source>
        <translation>الإعداد ⁨{setting}⁩ لا يقبل هذه القيمة؛ بقي كما كان.</translation>
    </message>
    <message>
        <source>The signature of this item does not hold: the device did not write it. It was not taken.</source>
        <translation>توقيع هذه المادة غير صحيح: لم يكتبها الجهاز. لم تُؤخذ.</translation>
    </message>
    <message>
        <source>The signature under the head of the log does not hold.</source>
        <translation>التوقيع على رأس السجل غير صحيح.</translation>
    </message>
    <message>
        <source>The speech engine stopped in piece {piece}. Everything before it is saved.</source>
        <translation>توقف محرك الكلام في الجزء {piece}. كل ما قبله محفوظ.</translation>
    </message>
    <message>
        <source>The stretch of sound ends before it begins; nothing was tagged.</source>
        <translation>ينتهي المقطع الصوتي قبل بدايته؛ لم يوسم شيء.</translation>
    </message>
    <message>
        <source>The table has no column with the codes&apos; names; nothing was imported.</source>
        <translation>ليس في الجدول عمود لأسماء الرموز؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The table has no column with the words; nothing was imported.</source>
        <translation>ليس في الجدول عمود للكلمات؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The team of this case does not know the sender yet; nothing was taken from the package.</source>
        <translation>لا يعرف فريق هذه القضية المرسل بعد؛ لم يُؤخذ شيء من الحزمة.</translation>
    </message>
    <message>
        <source>The terms are those that “Add condition” offers.</source>
        <translation>المصطلحات هي التي تعرضها «إضافة شرط».</translation>
    </message>
    <message>
        <source>The time in row {line} cannot be read; nothing was imported.</source>
        <translation>لا يمكن قراءة الوقت في الصف {line}؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The transcripts of interview {interview} may hold this name in their words, and without the register no release could find it there. Nothing was erased.</source>
        <translation>قد يرد هذا الاسم في كلمات النصوص المفرّغة للمقابلة ⁨{interview}⁩، ومن دون فهرس الأسماء لا يستطيع أي إصدار العثور عليه فيها. لم يُمحَ شيء.</translation>
    </message>
    <message>
        <source>The ways into this case are damaged: both copies. The data are still here, and nothing was changed.</source>
        <translation>وسائل الدخول إلى هذه القضية تالفة بنسختيها. البيانات ما زالت هنا، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>The ways into this copy are not here, or were destroyed. The data are still here.</source>
        <translation>وسائل الدخول إلى هذه النسخة ليست هنا، أو أُتلفت. البيانات ما زالت هنا.</translation>
    </message>
    <message>
        <source>The witness did not agree to audio recording, so no recording was imported.</source>
        <translation>لم يوافق الشاهد على التسجيل الصوتي، لذلك لم يُستورد أي تسجيل.</translation>
    </message>
    <message>
        <source>The witness refused.</source>
        <translation>رفض الشاهد.</translation>
    </message>
    <message>
        <source>The witness was not asked.</source>
        <translation>لم يُسأل الشاهد.</translation>
    </message>
    <message>
        <source>The witness withdrew consent.</source>
        <translation>سحب الشاهد موافقته.</translation>
    </message>
    <message>
        <source>The words are a draft that nobody has verified by ear.</source>
        <translation>الكلمات مسودة لم يتحقق منها أحد بالسمع.</translation>
    </message>
    <message>
        <source>There are no codes in it; nothing was imported.</source>
        <translation>لا رموز فيه؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>There are no words in it; nothing was stored.</source>
        <translation>لا كلمات فيه؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>There are no words yet that a tag could lie on; nothing was tagged.</source>
        <translation>لا كلمات بعد يمكن أن يوضع عليها وسم؛ لم يوسم شيء.</translation>
    </message>
    <message>
        <source>There are not two coders to compare.</source>
        <translation>لا يوجد مرمّزان للمقارنة بينهما.</translation>
    </message>
    <message>
        <source>There are several speech models.</source>
        <translation>هناك عدة نماذج كلام.</translation>
    </message>
    <message>
        <source>There is a code of this name in the same place; nothing was changed.</source>
        <translation>هناك رمز بهذا الاسم في المكان نفسه؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is a file of this name already; nothing was written.</source>
        <translation>هناك ملف بهذا الاسم من قبل؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>There is an incident {incident} already; nothing was stored.</source>
        <translation>هناك حادثة ⁨{incident}⁩ من قبل؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>There is an interview {interview} already; nothing was stored.</source>
        <translation>هناك مقابلة ⁨{interview}⁩ من قبل؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>There is more in this package than a package may hold; nothing was taken over.</source>
        <translation>في هذه الحزمة أكثر مما يجوز أن تحتويه حزمة؛ لم يُؤخذ شيء.</translation>
    </message>
    <message>
        <source>There is no backup in this case yet.</source>
        <translation>لا نسخة احتياطية في هذه القضية بعد.</translation>
    </message>
    <message>
        <source>There is no backup of this name in the case.</source>
        <translation>لا نسخة احتياطية بهذا الاسم في القضية.</translation>
    </message>
    <message>
        <source>There is no case here.</source>
        <translation>لا قضية هنا.</translation>
    </message>
    <message>
        <source>There is no field folder here.</source>
        <translation>لا مجلد ميداني هنا.</translation>
    </message>
    <message>
        <source>There is no sound in this recording that could be kept.</source>
        <translation>لا صوت في هذا التسجيل يمكن حفظه.</translation>
    </message>
    <message>
        <source>There is no speech model on this device yet.</source>
        <translation>ليس على هذا الجهاز نموذج كلام بعد.</translation>
    </message>
    <message>
        <source>There is no starter code book of this name.</source>
        <translation>لا دليل رموز أولي بهذا الاسم.</translation>
    </message>
    <message>
        <source>There is no such coding round.</source>
        <translation>لا توجد جولة ترميز كهذه.</translation>
    </message>
    <message>
        <source>There is no such conflict in this case.</source>
        <translation>لا تعارض كهذا في هذه القضية.</translation>
    </message>
    <message>
        <source>There is no such part of a case. Nothing was changed.</source>
        <translation>لا قسم كهذا في القضية. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is no such part of an interview; nothing was erased.</source>
        <translation>لا جزء كهذا في المقابلة؛ لم يُمحَ شيء.</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>لا يوجد إعداد كهذا.</translation>
    </message>
    <message>
        <source>There is not enough room for the backup: {needed_mib} MiB are needed. Nothing was changed.</source>
        <translation>لا تكفي المساحة للنسخة الاحتياطية؛ المساحة اللازمة بالميبيبايت: {needed_mib}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is nothing here that could be marked so; nothing was changed.</source>
        <translation>لا شيء هنا يمكن وضع هذه العلامة عليه؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is nothing sealed in this folder.</source>
        <translation>لا شيء مختوم في هذا المجلد.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>لا يلزم فعل شيء.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is something of this name already; nothing was created or overwritten.</source>
        <translation>هناك شيء بهذا الاسم من قبل؛ لم يُنشأ شيء ولم يُكتب فوق شيء.</translation>
    </message>
    <message>
        <source>These two people cannot open names together. Nothing was opened.</source>
        <translation>لا يستطيع هذان الشخصان فتح الأسماء معًا. لم يُفتح شيء.</translation>
    </message>
    <message>
        <source>These words do not open this case. Nothing was changed.</source>
        <translation>هذه الكلمات لا تفتح هذه القضية. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This act could not be stored; everything before it is.</source>
        <translation>لم يمكن حفظ هذا العمل؛ وكل ما قبله محفوظ.</translation>
    </message>
    <message>
        <source>This assignment is not there any more.</source>
        <translation>لم يعد هذا الإسناد موجودًا.</translation>
    </message>
    <message>
        <source>This case is of an older format and lies where nothing can be written.</source>
        <translation>هذه القضية بصيغة أقدم، وهي في مكان لا تمكن الكتابة فيه.</translation>
    </message>
    <message>
        <source>This case was written by a newer version of the app (format {format}); it was not touched.</source>
        <translation>كُتبت هذه القضية بنسخة أحدث من التطبيق (الصيغة ⁨{format}⁩)؛ لم تُمسّ.</translation>
    </message>
    <message>
        <source>This case was written by a newer version of the app; it was not touched.</source>
        <translation>كُتبت هذه القضية بنسخة أحدث من التطبيق؛ لم تُمسّ.</translation>
    </message>
    <message>
        <source>This code is no longer in the code book.</source>
        <translation>لم يعد هذا الرمز في دليل الرموز.</translation>
    </message>
    <message>
        <source>This code is retired; the passage was not tagged.</source>
        <translation>أُوقف استخدام هذا الرمز؛ لم يوسم المقطع.</translation>
    </message>
    <message>
        <source>This code name is empty, too long, or holds signs that cannot be printed. Nobody was added.</source>
        <translation>هذا الاسم الرمزي فارغ، أو طويل جدًا، أو فيه علامات لا يمكن طبعها. لم يُضف أحد.</translation>
    </message>
    <message>
        <source>This code or incident is no longer there; the digit stays as it was.</source>
        <translation>لم يعد هذا الرمز أو هذه الحادثة هناك؛ بقي الرقم كما كان.</translation>
    </message>
    <message>
        <source>This coding is no longer there.</source>
        <translation>لم يعد هذا الترميز موجودًا.</translation>
    </message>
    <message>
        <source>This coding round is closed; nothing was changed.</source>
        <translation>جولة الترميز هذه مغلقة؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This coding round is open; nothing was changed.</source>
        <translation>جولة الترميز هذه مفتوحة؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This comes from another case, or the case lead did not sign it. Nothing was taken over.</source>
        <translation>هذا من قضية أخرى، أو لم يوقّعه المسؤول عن القضية. لم يُؤخذ شيء.</translation>
    </message>
    <message>
        <source>This device may write memory to its disk (swap, hibernation), and no encryption of that is to be seen.</source>
        <translation>قد يكتب هذا الجهاز محتوى ذاكرته على قرصه (التبديل، الإسبات)، ولا يظهر أن ذلك مشفّر.</translation>
    </message>
    <message>
        <source>This file cannot be read as a code book; nothing was imported.</source>
        <translation>لا يمكن قراءة هذا الملف كدليل رموز؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>This file cannot be read as what its name says; nothing was imported.</source>
        <translation>لا يمكن قراءة هذا الملف بالصيغة التي يدل عليها اسمه؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>This file does not belong to this recording or to this case.</source>
        <translation>هذا الملف لا يخص هذا التسجيل أو لا يخص هذه القضية.</translation>
    </message>
    <message>
        <source>This file is larger than any speech model; nothing was added.</source>
        <translation>هذا الملف أكبر من أي نموذج كلام؛ لم يُضف شيء.</translation>
    </message>
    <message>
        <source>This file is not a recording the app can read; nothing was imported, and the file is as it was.</source>
        <translation>هذا الملف ليس تسجيلًا يستطيع التطبيق قراءته؛ لم يُستورد شيء، والملف كما كان.</translation>
    </message>
    <message>
        <source>This incident is not in the case.</source>
        <translation>هذه الحادثة ليست في القضية.</translation>
    </message>
    <message>
        <source>This interview is being recorded at this moment; nothing was erased.</source>
        <translation>يجري تسجيل هذه المقابلة الآن؛ لم يُمحَ شيء.</translation>
    </message>
    <message>
        <source>This interview is not in the case.</source>
        <translation>هذه المقابلة ليست في القضية.</translation>
    </message>
    <message>
        <source>This is no answer to an invitation of this case, or it was changed on the way. Nobody was added.</source>
        <translation>هذا ليس ردًا على دعوة من هذه القضية، أو تغيّر في الطريق. لم يُضف أحد.</translation>
    </message>
    <message>
        <source>This is no head code: it has twenty digits from 0 to 9 and a to f.</source>
        <translation>هذا ليس رمز رأس سجل: فهو عشرون خانة من ⁨0⁩ إلى ⁨9⁩ ومن ⁨a⁩ إلى ⁨f⁩.</translation>
    </message>
    <message>
        <source>This is no invitation, or it was changed on the way. Nothing was made.</source>
        <translation>هذه ليست دعوة، أو تغيّرت في الطريق. لم يُنشأ شيء.</translation>
    </message>
    <message>
        <source>This is not a date the app can read.</source>
        <translation>هذا ليس تاريخًا يستطيع التطبيق قراءته.</translation>
    </message>
    <message>
        <source>This is not a ground for that; nothing was erased and nothing was refused.</source>
        <translation>هذا ليس سببًا لذلك؛ لم يُمحَ شيء ولم يُرفض شيء.</translation>
    </message>
    <message>
        <source>This is not a speech model that the app knows; nothing was added.</source>
        <translation>هذا ليس نموذج كلام يعرفه التطبيق؛ لم يُضف شيء.</translation>
    </message>
    <message>
        <source>This is not a time of day; nothing was stored.</source>
        <translation>هذا ليس وقتًا من اليوم؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>This is not a time that the app can read; nothing was stored.</source>
        <translation>هذا ليس وقتًا يستطيع التطبيق قراءته؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>This is not the word that was shown; nothing was destroyed.</source>
        <translation>هذه ليست الكلمة التي عُرضت؛ لم يُتلف شيء.</translation>
    </message>
    <message>
        <source>This kit is for another device or another case; the old one stays in force.</source>
        <translation>هذه العُدّة لجهاز آخر أو لقضية أخرى؛ تبقى القديمة سارية.</translation>
    </message>
    <message>
        <source>This kit is older than the one in force, which stays.</source>
        <translation>هذه العُدّة أقدم من العُدّة السارية، وهي باقية.</translation>
    </message>
    <message>
        <source>This model is not on the list of official ones.</source>
        <translation>هذا النموذج ليس في قائمة النماذج الرسمية.</translation>
    </message>
    <message>
        <source>This package belongs to another case; nothing was taken from it.</source>
        <translation>هذه الحزمة تخص قضية أخرى؛ لم يُؤخذ منها شيء.</translation>
    </message>
    <message>
        <source>This package changes a consent decision, which nobody may change; nothing was taken over.</source>
        <translation>تغيّر هذه الحزمة قرار موافقة، ولا يجوز لأحد تغييره؛ لم يُؤخذ شيء.</translation>
    </message>
    <message>
        <source>This package holds changes ({kind}) that its sender&apos;s role may not make; nothing was taken over.</source>
        <translation>في هذه الحزمة تغييرات (⁨{kind}⁩) لا يجيزها دور مرسلها؛ لم يُؤخذ شيء.</translation>
    </message>
    <message>
        <source>This package holds records that this version does not know yet; nothing was taken over.</source>
        <translation>في هذه الحزمة قيود لا تعرفها هذه النسخة من التطبيق بعد؛ لم يُؤخذ شيء.</translation>
    </message>
    <message>
        <source>This package is damaged or incomplete; nothing was taken from it.</source>
        <translation>هذه الحزمة تالفة أو ناقصة؛ لم يُؤخذ منها شيء.</translation>
    </message>
    <message>
        <source>This package is not encrypted to your key; nothing was taken from it.</source>
        <translation>هذه الحزمة غير مشفّرة لمفتاحك؛ لم يُؤخذ منها شيء.</translation>
    </message>
    <message>
        <source>This package was made by a newer version; nothing was taken from it.</source>
        <translation>أُعدّت هذه الحزمة بنسخة أحدث من التطبيق؛ لم يُؤخذ منها شيء.</translation>
    </message>
    <message>
        <source>This passage cannot be played: its transcript has no recording, or no times.</source>
        <translation>لا يمكن تشغيل هذا المقطع: ليس لنصه المفرّغ تسجيل أو أوقات.</translation>
    </message>
    <message>
        <source>This passphrase could be guessed; nothing was changed.</source>
        <translation>يمكن تخمين عبارة المرور هذه؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This passphrase does not open the case. Nothing was changed.</source>
        <translation>عبارة المرور هذه لا تفتح القضية. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This person is, or was, in the team already. Nothing was changed.</source>
        <translation>هذا الشخص في الفريق، أو كان فيه من قبل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This query is no longer kept.</source>
        <translation>لم يعد هذا الاستعلام محفوظًا.</translation>
    </message>
    <message>
        <source>This recording is being taken right now; nothing was done to it.</source>
        <translation>هذا التسجيل جارٍ الآن؛ لم يُفعل به شيء.</translation>
    </message>
    <message>
        <source>This recording is named by no interview that came, so nobody vouches for it. It was not taken.</source>
        <translation>لا تذكر هذا التسجيل أي مقابلة وصلت، فلا أحد يضمنه. لم يُؤخذ.</translation>
    </message>
    <message>
        <source>This recording is not in the case.</source>
        <translation>هذا التسجيل ليس في القضية.</translation>
    </message>
    <message>
        <source>This segment is no longer in the transcript.</source>
        <translation>لم تعد هذه الفقرة في النص المفرّغ.</translation>
    </message>
    <message>
        <source>This sound has too few or too many samples a second to be recorded safely; none was begun.</source>
        <translation>عدد عيّنات هذا الصوت في الثانية أقل أو أكثر من أن يُسجَّل بأمان؛ لم يبدأ أي تسجيل.</translation>
    </message>
    <message>
        <source>This speech model is damaged and was not used. The file is as it was.</source>
        <translation>نموذج الكلام هذا تالف ولم يُستخدم. الملف كما كان.</translation>
    </message>
    <message>
        <source>This speech model is no longer on this device.</source>
        <translation>لم يعد نموذج الكلام هذا على هذا الجهاز.</translation>
    </message>
    <message>
        <source>This table tells one interview, witness or coder from another; nothing was written.</source>
        <translation>يميّز هذا الجدول مقابلة أو شاهدًا أو مرمّزًا من غيره؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>This transcript is not in the case.</source>
        <translation>هذا النص المفرّغ ليس في القضية.</translation>
    </message>
    <message>
        <source>This very recording is in the case already, at {interview}; it was not imported twice.</source>
        <translation>هذا التسجيل نفسه موجود في القضية، في ⁨{interview}⁩؛ لم يُستورد مرتين.</translation>
    </message>
    <message>
        <source>This was decided already; nothing was changed.</source>
        <translation>بُتّ في هذا من قبل؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This was signed by no field device of the case; it was not taken.</source>
        <translation>لم يوقّع هذا أي جهاز ميداني في القضية؛ لم يُؤخذ.</translation>
    </message>
    <message>
        <source>This witness is not in the case.</source>
        <translation>هذا الشاهد ليس في القضية.</translation>
    </message>
    <message>
        <source>To work on it, copy it to a disk that can be written.</source>
        <translation>للعمل عليها، انسخها إلى قرص يمكن الكتابة عليه.</translation>
    </message>
    <message>
        <source>Too many brackets lie within one another in this query.</source>
        <translation>في هذا الاستعلام أقواس متداخلة أكثر مما ينبغي.</translation>
    </message>
    <message>
        <source>Transcribe, import or type the words first, then mark the stretch again.</source>
        <translation>فرّغ الكلمات أو استوردها أو اكتبها أولًا، ثم علّم المقطع الصوتي مرة أخرى.</translation>
    </message>
    <message>
        <source>Transcripts are read from txt, docx, srt, vtt and csv files; nothing was imported.</source>
        <translation>تُقرأ النصوص المفرّغة من ملفات ⁨txt⁩ و⁨docx⁩ و⁨srt⁩ و⁨vtt⁩ و⁨csv⁩؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Try again, or use the 24 words of the recovery sheet.</source>
        <translation>حاول مرة أخرى، أو استخدم الكلمات الأربع والعشرين في ورقة الاسترداد.</translation>
    </message>
    <message>
        <source>Try again. If it happens twice, close the case and open it again.</source>
        <translation>حاول مرة أخرى. إذا تكرر ذلك فأغلق القضية وافتحها من جديد.</translation>
    </message>
    <message>
        <source>Try another copy of the recording.</source>
        <translation>جرّب نسخة أخرى من التسجيل.</translation>
    </message>
    <message>
        <source>Try another copy, or save it as WAV, FLAC, MP3, M4A, OGG or 3GP.</source>
        <translation>جرّب نسخة أخرى، أو احفظه بإحدى الصيغ ⁨WAV، FLAC، MP3، M4A، OGG، 3GP⁩.</translation>
    </message>
    <message>
        <source>Two replacements overlap; nothing was written.</source>
        <translation>يتداخل بديلان؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Type all 24, in their order.</source>
        <translation>اكتب الكلمات الأربع والعشرين كلها بترتيبها.</translation>
    </message>
    <message>
        <source>Type it again with the keyboard.</source>
        <translation>اكتبها مرة أخرى بلوحة المفاتيح.</translation>
    </message>
    <message>
        <source>Type the word again if you mean it.</source>
        <translation>اكتب الكلمة مرة أخرى إن كنت تقصد ذلك.</translation>
    </message>
    <message>
        <source>Unlock it and go on.</source>
        <translation>افتح القفل وتابع.</translation>
    </message>
    <message>
        <source>Use a code such as W-014, never a name.</source>
        <translation>استخدم رمزًا مثل ⁨W-014⁩، ولا تستخدم اسمًا أبدًا.</translation>
    </message>
    <message>
        <source>Use a disk with a newer file system, such as exFAT, NTFS or ext4.</source>
        <translation>استخدم قرصًا بنظام ملفات أحدث، مثل ⁨exFAT⁩ أو ⁨NTFS⁩ أو ⁨ext4⁩.</translation>
    </message>
    <message>
        <source>Use another backup. If every one fails, check the disk.</source>
        <translation>استخدم نسخة احتياطية أخرى. فإن فشلت كلها فافحص القرص.</translation>
    </message>
    <message>
        <source>Use between {least} and {most}; 48000 is best.</source>
        <translation>استخدم قيمة بين {least} و{most}؛ والأفضل 48000.</translation>
    </message>
    <message>
        <source>Use five or more words that do not belong together.</source>
        <translation>استخدم خمس كلمات أو أكثر لا رابط بينها.</translation>
    </message>
    <message>
        <source>Use letters, digits, spaces and hyphens.</source>
        <translation>استخدم الحروف والأرقام والمسافات والشرطات.</translation>
    </message>
    <message>
        <source>Use that one, or choose another name.</source>
        <translation>استخدمه، أو اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Use the default.</source>
        <translation>استخدم القيمة الافتراضية.</translation>
    </message>
    <message>
        <source>What came about the team is not newer than what is known here. Nothing was taken over.</source>
        <translation>ما وصل عن الفريق ليس أحدث مما هو معروف هنا. لم يُؤخذ شيء.</translation>
    </message>
    <message>
        <source>What this act touched was changed since, so it cannot be taken back; nothing was changed.</source>
        <translation>ما مسّه هذا الفعل تغيّر بعده، فلا يمكن التراجع عنه؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Where something happened can lead to those who spoke of it.</source>
        <translation>قد يدل مكان وقوع الأمر على من تحدثوا عنه.</translation>
    </message>
    <message>
        <source>Whoever should lead instead takes over the lead&apos;s recovery sheet and chooses a new passphrase.</source>
        <translation>من ينبغي أن يتولى القضية بدلًا منه يأخذ ورقة الاسترداد الخاصة به ويختار عبارة مرور جديدة.</translation>
    </message>
    <message>
        <source>Withdraw the assignments first, or close the round.</source>
        <translation>اسحب الإسناد أولًا، أو أغلق الجولة.</translation>
    </message>
    <message>
        <source>Word {position} is not on the list of recovery words.</source>
        <translation>الكلمة رقم {position} ليست في قائمة كلمات الاسترداد.</translation>
    </message>
    <message>
        <source>Write (200) for characters, (30s) for seconds, or (2 turns).</source>
        <translation>اكتب ⁨(200)⁩ للحروف، أو ⁨(30s)⁩ للثواني، أو ⁨(2 turns)⁩ لأدوار الكلام.</translation>
    </message>
    <message>
        <source>Write 14:30, 14:30~ for about that time, 2031-05-12 or 2031-05-12T14:30, the earlier one first, and .. for an end that is open.</source>
        <translation>اكتب ⁨14:30⁩، أو ⁨14:30~⁩ لوقت تقريبي، أو ⁨2031-05-12⁩ أو ⁨2031-05-12T14:30⁩، والأسبق أولًا، و⁨..⁩ لطرف مفتوح.</translation>
    </message>
    <message>
        <source>Write 2031-05-12, 2031-05, 2031, or a range such as 2031-05/2031-07.</source>
        <translation>اكتب ⁨2031-05-12⁩ أو ⁨2031-05⁩ أو ⁨2031⁩، أو مدى مثل ⁨2031-05/2031-07⁩.</translation>
    </message>
    <message>
        <source>Write 2031-05-12, or only 2031-05 or 2031 if you know no more.</source>
        <translation>اكتب ⁨2031-05-12⁩، أو ⁨2031-05⁩ أو ⁨2031⁩ فقط إن لم تعرف أكثر من ذلك.</translation>
    </message>
    <message>
        <source>Write a field, a colon and a value, such as code:Warning.</source>
        <translation>اكتب حقلًا ونقطتين رأسيتين وقيمة، مثل ⁨code:Warning⁩.</translation>
    </message>
    <message>
        <source>Write both with a slash, such as consent:media/given.</source>
        <translation>اكتب النطاق والحالة وبينهما شرطة مائلة، مثل ⁨consent:media/given⁩.</translation>
    </message>
    <message>
        <source>Write both, or neither.</source>
        <translation>اكتبهما معًا، أو لا تكتب أيًّا منهما.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation>اكتب السبب في بضع كلمات.</translation>
    </message>
    <message>
        <source>Write in a sentence or two what it rests on and what is missing.</source>
        <translation>اكتب في جملة أو جملتين ما يستند إليه القرار وما ينقص.</translation>
    </message>
    <message>
        <source>Write it as 14:30, or leave it empty.</source>
        <translation>اكتبه على صورة ⁨14:30⁩، أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>Write it as hours:minutes:seconds.</source>
        <translation>اكتبه على صورة ساعات:دقائق:ثوانٍ.</translation>
    </message>
    <message>
        <source>Write it right behind the colon, with spaces only between quotation marks.</source>
        <translation>اكتبها بعد النقطتين الرأسيتين مباشرة، ولا مسافات إلا بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>Write its whole path, such as Attack / Second strike.</source>
        <translation>اكتب مساره كاملًا، مثل: الهجوم / الضربة الثانية.</translation>
    </message>
    <message>
        <source>Write the conditions in the witness&apos;s own terms.</source>
        <translation>اكتب الشروط بألفاظ الشاهد نفسه.</translation>
    </message>
    <message>
        <source>Write the earlier date first.</source>
        <translation>اكتب التاريخ الأسبق أولًا.</translation>
    </message>
    <message>
        <source>Write the least first, then the most, and leave the most empty for “or more”.</source>
        <translation>اكتب الأقل أولًا ثم الأكثر، واترك الأكثر فارغًا إن كان المقصود «أو أكثر».</translation>
    </message>
    <message>
        <source>Write the name as it may appear in a transcript.</source>
        <translation>اكتب الاسم كما قد يرد في النص المفرّغ.</translation>
    </message>
    <message>
        <source>Write what is said, or leave it as it was.</source>
        <translation>اكتب ما يقال، أو اتركه كما كان.</translation>
    </message>
    <message>
        <source>Write why you need this name.</source>
        <translation>اكتب لماذا تحتاج إلى هذا الاسم.</translation>
    </message>
    <message>
        <source>You are not in the team of this case any more. What lies here is as it was.</source>
        <translation>لم تعد في فريق هذه القضية. ما هنا بقي كما كان.</translation>
    </message>
    <message>
        <source>You have no key for this part of the case ({compartment}).</source>
        <translation>ليس لديك مفتاح لهذا القسم من القضية (⁨{compartment}⁩).</translation>
    </message>
    <message>
        <source>You have put nothing on this digit.</source>
        <translation>لم يوضع شيء على هذا الرقم.</translation>
    </message>
    <message>
        <source>You hold no register of names here, and the names in these words are not masked, or not any more.</source>
        <translation>ليس لديك فهرس الأسماء هنا، والأسماء في هذه الكلمات غير مخفاة، أو لم تعد مخفاة.</translation>
    </message>
    <message>
        <source>Your role in this case does not include this act. Nothing was changed.</source>
        <translation>دورك في هذه القضية لا يشمل هذا العمل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{fields} notes or memos outside of the transcripts hold a registered name; nothing was written.</source>
        <translation>في ملاحظات أو مذكرات خارج النصوص المفرّغة اسم مدرج في الفهرس (عددها: {fields})؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>{interviews} interviews hold names in their words; nothing was written.</source>
        <translation>في كلمات بعض المقابلات أسماء (عدد المقابلات: {interviews})؛ لم يُكتب شيء.</translation>
    </message>
</context>
<context>
    <name>vocabulary</name>
    <message>
        <source>1 Confirmed</source>
        <translation>1 مؤكدة</translation>
    </message>
    <message>
        <source>12 to 17</source>
        <translation>من 12 إلى 17</translation>
    </message>
    <message>
        <source>18 to 29</source>
        <translation>من 18 إلى 29</translation>
    </message>
    <message>
        <source>2 Probably true</source>
        <translation>2 صحيحة على الأرجح</translation>
    </message>
    <message>
        <source>3 Possibly true</source>
        <translation>3 ربما تكون صحيحة</translation>
    </message>
    <message>
        <source>30 to 44</source>
        <translation>من 30 إلى 44</translation>
    </message>
    <message>
        <source>4 Doubtful</source>
        <translation>4 مشكوك فيها</translation>
    </message>
    <message>
        <source>45 to 59</source>
        <translation>من 45 إلى 59</translation>
    </message>
    <message>
        <source>5 Improbable</source>
        <translation>5 مستبعدة</translation>
    </message>
    <message>
        <source>6 Cannot be judged</source>
        <translation>6 يتعذر الحكم عليها</translation>
    </message>
    <message>
        <source>60 and over</source>
        <translation>60 فأكثر</translation>
    </message>
    <message>
        <source>A bomb that falls freely.</source>
        <translation>قنبلة تسقط سقوطًا حرًا.</translation>
    </message>
    <message>
        <source>A call or a message came.</source>
        <translation>وردت مكالمة أو رسالة.</translation>
    </message>
    <message>
        <source>A civilian of no group above.</source>
        <translation>مدني من غير المجموعات المذكورة أعلاه.</translation>
    </message>
    <message>
        <source>A clinic on wheels or under canvas.</source>
        <translation>عيادة على عجلات أو في خيمة.</translation>
    </message>
    <message>
        <source>A coder&apos;s own</source>
        <translation>خاص بالمرمِّز</translation>
    </message>
    <message>
        <source>A container filled with explosive, rolled out from above.</source>
        <translation>وعاء محشو بالمتفجرات يُدحرج من الجو.</translation>
    </message>
    <message>
        <source>A house or flat in which people live.</source>
        <translation>بيت أو شقة يسكنها ناس.</translation>
    </message>
    <message>
        <source>A munition steered to its target.</source>
        <translation>ذخيرة تُوجَّه إلى هدفها.</translation>
    </message>
    <message>
        <source>A picture shows what was left of it.</source>
        <translation>تُظهر صورة ما بقي منه.</translation>
    </message>
    <message>
        <source>A place of worship or burial.</source>
        <translation>مكان للعبادة أو الدفن.</translation>
    </message>
    <message>
        <source>A place to stay.</source>
        <translation>مكان للإقامة.</translation>
    </message>
    <message>
        <source>A place where displaced people or refugees live together.</source>
        <translation>مكان يعيش فيه نازحون أو لاجئون معًا.</translation>
    </message>
    <message>
        <source>A road, bridge or crossing.</source>
        <translation>طريق أو جسر أو معبر.</translation>
    </message>
    <message>
        <source>A school in which displaced people live.</source>
        <translation>مدرسة يسكنها نازحون.</translation>
    </message>
    <message>
        <source>A sexual act was forced on someone.</source>
        <translation>أُكره شخص على فعل جنسي.</translation>
    </message>
    <message>
        <source>A vehicle was damaged.</source>
        <translation>تضررت مركبة.</translation>
    </message>
    <message>
        <source>A vehicle was destroyed.</source>
        <translation>دُمّرت مركبة.</translation>
    </message>
    <message>
        <source>A vehicle was taken.</source>
        <translation>أُخذت مركبة.</translation>
    </message>
    <message>
        <source>A witness knew it by its sound.</source>
        <translation>عرفه شاهد من صوته.</translation>
    </message>
    <message>
        <source>A witness saw it.</source>
        <translation>رآه شاهد.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>قُبلت</translation>
    </message>
    <message>
        <source>Accepts</source>
        <translation>يقبل المسؤولية</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>مُنع الوصول</translation>
    </message>
    <message>
        <source>Acknowledges</source>
        <translation>يقرّ بالواقعة</translation>
    </message>
    <message>
        <source>Acute trauma</source>
        <translation>صدمة نفسية حادة</translation>
    </message>
    <message>
        <source>Advice in law.</source>
        <translation>مشورة قانونية.</translation>
    </message>
    <message>
        <source>Aftermath</source>
        <translation>ما تلا الواقعة</translation>
    </message>
    <message>
        <source>Agreed by the team</source>
        <translation>متفق عليه في الفريق</translation>
    </message>
    <message>
        <source>Agreed time of storage is over</source>
        <translation>انتهت مدة الحفظ المتفق عليها</translation>
    </message>
    <message>
        <source>Aid worker</source>
        <translation>عامل إغاثة</translation>
    </message>
    <message>
        <source>Alleged</source>
        <translation>مزعوم</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>سيارة إسعاف</translation>
    </message>
    <message>
        <source>Ambulance crew</source>
        <translation>طاقم إسعاف</translation>
    </message>
    <message>
        <source>An armed party stayed in the building.</source>
        <translation>أقامت جهة مسلحة في المبنى.</translation>
    </message>
    <message>
        <source>An armed party used the place for itself.</source>
        <translation>استخدمت جهة مسلحة المكان لنفسها.</translation>
    </message>
    <message>
        <source>Anonymous quotation</source>
        <translation>اقتباس بلا اسم</translation>
    </message>
    <message>
        <source>Archive deposit after the project</source>
        <translation>الإيداع في أرشيف بعد المشروع</translation>
    </message>
    <message>
        <source>Archiving in the public interest</source>
        <translation>الأرشفة للمصلحة العامة</translation>
    </message>
    <message>
        <source>Armed forces of the state</source>
        <translation>القوات المسلحة للدولة</translation>
    </message>
    <message>
        <source>Armed group against the state</source>
        <translation>جماعة مسلحة مناهضة للدولة</translation>
    </message>
    <message>
        <source>Armed group on the side of the state</source>
        <translation>جماعة مسلحة موالية للدولة</translation>
    </message>
    <message>
        <source>Armed or violent search</source>
        <translation>تفتيش مسلح أو عنيف</translation>
    </message>
    <message>
        <source>Armed people entered against the will of those inside.</source>
        <translation>دخل مسلحون رغمًا عمّن في الداخل.</translation>
    </message>
    <message>
        <source>Armed people searched the place.</source>
        <translation>فتّش مسلحون المكان.</translation>
    </message>
    <message>
        <source>Arrested</source>
        <translation>معتقل</translation>
    </message>
    <message>
        <source>Artillery shell</source>
        <translation>قذيفة مدفعية</translation>
    </message>
    <message>
        <source>Assault without a weapon</source>
        <translation>اعتداء بلا سلاح</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>Audio recording</source>
        <translation>تسجيل صوتي</translation>
    </message>
    <message>
        <source>Bakery</source>
        <translation>مخبز</translation>
    </message>
    <message>
        <source>Barrel bomb</source>
        <translation>برميل متفجر</translation>
    </message>
    <message>
        <source>Being contacted again, by the agreed channel.</source>
        <translation>معاودة الاتصال بالشاهد بالطريقة المتفق عليها.</translation>
    </message>
    <message>
        <source>Blood bank</source>
        <translation>بنك دم</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Came after and saw what was left.</source>
        <translation>جاء بعدها ورأى ما خلّفته.</translation>
    </message>
    <message>
        <source>Camp</source>
        <translation>مخيم</translation>
    </message>
    <message>
        <source>Camp or shelter</source>
        <translation>مخيم أو مأوى</translation>
    </message>
    <message>
        <source>Care for the body.</source>
        <translation>رعاية للجسد.</translation>
    </message>
    <message>
        <source>Care for the mind, alone or in a group.</source>
        <translation>رعاية نفسية، فردية أو جماعية.</translation>
    </message>
    <message>
        <source>Care or teaching was hindered.</source>
        <translation>أُعيقت الرعاية أو التعليم.</translation>
    </message>
    <message>
        <source>Cared for those who were harmed.</source>
        <translation>اعتنى بمن أصابهم الأذى.</translation>
    </message>
    <message>
        <source>Caregiver</source>
        <translation>مقدّم الرعاية</translation>
    </message>
    <message>
        <source>Carried it out</source>
        <translation>نفّذه</translation>
    </message>
    <message>
        <source>Carries the sick and injured.</source>
        <translation>تنقل المرضى والجرحى.</translation>
    </message>
    <message>
        <source>Casualties</source>
        <translation>الإصابات البشرية</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>يسبّب</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>معدّلة</translation>
    </message>
    <message>
        <source>Chemical</source>
        <translation>كيميائي</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>طفل</translation>
    </message>
    <message>
        <source>Child&apos;s assent</source>
        <translation>موافقة الطفل</translation>
    </message>
    <message>
        <source>Circumstantial</source>
        <translation>ظرفي</translation>
    </message>
    <message>
        <source>Civil-defence centre</source>
        <translation>مركز دفاع مدني</translation>
    </message>
    <message>
        <source>Civil-defence rescuer</source>
        <translation>مسعف من الدفاع المدني</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>تبنٍّ للهجوم</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>عيادة</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Closed for a known number of days, then open again.</source>
        <translation>أُغلق عددًا معلومًا من الأيام، ثم فُتح من جديد.</translation>
    </message>
    <message>
        <source>Closed for some days</source>
        <translation>مغلق لبضعة أيام</translation>
    </message>
    <message>
        <source>Closed, and not open again so far.</source>
        <translation>أُغلق، ولم يُفتح من جديد حتى الآن.</translation>
    </message>
    <message>
        <source>Cluster munition</source>
        <translation>ذخيرة عنقودية</translation>
    </message>
    <message>
        <source>Common talk</source>
        <translation>كلام متداول</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>المجتمع المحلي</translation>
    </message>
    <message>
        <source>Community member</source>
        <translation>فرد من المجتمع المحلي</translation>
    </message>
    <message>
        <source>Comparing it with other accounts inside the team.</source>
        <translation>مقارنتها بروايات أخرى داخل الفريق.</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>اكتملت</translation>
    </message>
    <message>
        <source>Concluded it.</source>
        <translation>استنتجها.</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>مشروطة</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Confirmed not a violation</source>
        <translation>تأكد أنه ليس انتهاكًا</translation>
    </message>
    <message>
        <source>Confirmed similar act</source>
        <translation>فعل مماثل مؤكد</translation>
    </message>
    <message>
        <source>Confirmed violation</source>
        <translation>انتهاك مؤكد</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>سُحبت الموافقة</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>نتيجة</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>سياق</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>يناقض</translation>
    </message>
    <message>
        <source>Control of the area</source>
        <translation>السيطرة على المنطقة</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>مصحّحة</translation>
    </message>
    <message>
        <source>Counting it in figures that show nobody.</source>
        <translation>احتسابها في أرقام لا تكشف أحدًا.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Crater</source>
        <translation>الحفرة</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>الأضرار</translation>
    </message>
    <message>
        <source>Danger to a person</source>
        <translation>خطر على شخص</translation>
    </message>
    <message>
        <source>Day unknown</source>
        <translation>اليوم غير معروف</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>متخذة</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>رُفضت</translation>
    </message>
    <message>
        <source>Denial of access</source>
        <translation>منع الوصول</translation>
    </message>
    <message>
        <source>Denies</source>
        <translation>ينفي الواقعة</translation>
    </message>
    <message>
        <source>Denies responsibility</source>
        <translation>ينفي المسؤولية</translation>
    </message>
    <message>
        <source>Dependent on an armed actor</source>
        <translation>تابع لجهة مسلحة</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>مدمّر</translation>
    </message>
    <message>
        <source>Detained</source>
        <translation>محتجز</translation>
    </message>
    <message>
        <source>Died at once or of the injuries.</source>
        <translation>مات فورًا أو متأثرًا بإصاباته.</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>إعاقة</translation>
    </message>
    <message>
        <source>Displaced person</source>
        <translation>نازح</translation>
    </message>
    <message>
        <source>Displaced, in flight</source>
        <translation>نازح، في حالة فرار</translation>
    </message>
    <message>
        <source>Displaced, stopped</source>
        <translation>نازح، مستقر</translation>
    </message>
    <message>
        <source>Distress was noticed and passed.</source>
        <translation>لوحظ ضيق نفسي ثم زال.</translation>
    </message>
    <message>
        <source>Distress was strong; a pause or support was needed.</source>
        <translation>كان الضيق النفسي شديدًا؛ ولزمت استراحة أو مساندة.</translation>
    </message>
    <message>
        <source>District</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>طبيب</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>مشكوك فيها</translation>
    </message>
    <message>
        <source>Driven by its own motor, not steered.</source>
        <translation>يدفعه محركه، ولا يُوجَّه.</translation>
    </message>
    <message>
        <source>Drone</source>
        <translation>طائرة مسيّرة</translation>
    </message>
    <message>
        <source>Dropped or fired from a helicopter.</source>
        <translation>أُلقي أو أُطلق من مروحية.</translation>
    </message>
    <message>
        <source>Dropped or fired from an aeroplane.</source>
        <translation>أُلقي أو أُطلق من طائرة ثابتة الجناح.</translation>
    </message>
    <message>
        <source>Dropped or fired from an aircraft without crew.</source>
        <translation>أُلقي أو أُطلق من طائرة بلا طاقم.</translation>
    </message>
    <message>
        <source>Emplaced</source>
        <translation>مزروع</translation>
    </message>
    <message>
        <source>Encompasses</source>
        <translation>يشمل</translation>
    </message>
    <message>
        <source>Equipment or supplies were taken.</source>
        <translation>أُخذت معدات أو إمدادات.</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>تقديري</translation>
    </message>
    <message>
        <source>Everybody says so.</source>
        <translation>يقول الجميع ذلك.</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>دقيق</translation>
    </message>
    <message>
        <source>Exact place</source>
        <translation>المكان بدقة</translation>
    </message>
    <message>
        <source>Exact place (sealed)</source>
        <translation>المكان بدقة (مختوم)</translation>
    </message>
    <message>
        <source>Exiled</source>
        <translation>منفي</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>خبير</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>Eyewitness</source>
        <translation>شاهد عيان</translation>
    </message>
    <message>
        <source>Facility damaged</source>
        <translation>تضرر المنشأة</translation>
    </message>
    <message>
        <source>Facility destroyed</source>
        <translation>تدمير المنشأة</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>العائلة</translation>
    </message>
    <message>
        <source>Fear of harm</source>
        <translation>الخوف من الأذى</translation>
    </message>
    <message>
        <source>Fear was spread without using force.</source>
        <translation>نُشر الخوف دون استخدام القوة.</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Fighter</source>
        <translation>مقاتل</translation>
    </message>
    <message>
        <source>Fired from a gun.</source>
        <translation>تُطلق من مدفع.</translation>
    </message>
    <message>
        <source>Fired from a mortar.</source>
        <translation>تُطلق من مدفع هاون.</translation>
    </message>
    <message>
        <source>Fired from a tank.</source>
        <translation>تُطلق من دبابة.</translation>
    </message>
    <message>
        <source>Fired from the ground over a distance.</source>
        <translation>أُطلق من الأرض عن بُعد.</translation>
    </message>
    <message>
        <source>Fired from weapons that one person carries.</source>
        <translation>أُطلق من أسلحة يحملها شخص واحد.</translation>
    </message>
    <message>
        <source>Fixed-wing aircraft</source>
        <translation>طائرة ثابتة الجناح</translation>
    </message>
    <message>
        <source>Flight spotter</source>
        <translation>راصد طيران</translation>
    </message>
    <message>
        <source>Flight spotter&apos;s log</source>
        <translation>سجل راصد الطيران</translation>
    </message>
    <message>
        <source>Follow-up contact</source>
        <translation>اتصال لاحق</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>يلي</translation>
    </message>
    <message>
        <source>For children before school age.</source>
        <translation>للأطفال قبل سن المدرسة.</translation>
    </message>
    <message>
        <source>For higher learning.</source>
        <translation>للتعليم العالي.</translation>
    </message>
    <message>
        <source>For the first years of school.</source>
        <translation>للسنوات الأولى من الدراسة.</translation>
    </message>
    <message>
        <source>For the later years of school.</source>
        <translation>للسنوات اللاحقة من الدراسة.</translation>
    </message>
    <message>
        <source>Forced entry</source>
        <translation>اقتحام</translation>
    </message>
    <message>
        <source>Forces of another state</source>
        <translation>قوات دولة أخرى</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>كاملة</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>ممنوحة</translation>
    </message>
    <message>
        <source>Glass, doors, plaster.</source>
        <translation>الزجاج والأبواب وطبقة الجص.</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>Ground-launched</source>
        <translation>إطلاق من الأرض</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>ولي الأمر</translation>
    </message>
    <message>
        <source>Guided bomb or missile</source>
        <translation>قنبلة موجّهة أو صاروخ موجّه</translation>
    </message>
    <message>
        <source>Handing it to a body of the United Nations.</source>
        <translation>تسليمها إلى هيئة تابعة للأمم المتحدة.</translation>
    </message>
    <message>
        <source>Handing it to an international mechanism that prepares cases.</source>
        <translation>تسليمها إلى آلية دولية تُعدّ القضايا.</translation>
    </message>
    <message>
        <source>Handing it to authorities of the country of origin or of stay.</source>
        <translation>تسليمها إلى سلطات بلد المنشأ أو بلد الإقامة.</translation>
    </message>
    <message>
        <source>Handing it to courts of a country, also of another one.</source>
        <translation>تسليمها إلى محاكم بلد ما، ولو كان بلدًا آخر.</translation>
    </message>
    <message>
        <source>Handing it to journalists.</source>
        <translation>تسليمها إلى صحفيين.</translation>
    </message>
    <message>
        <source>Handing it to other non-governmental organisations.</source>
        <translation>تسليمها إلى منظمات غير حكومية أخرى.</translation>
    </message>
    <message>
        <source>Handing it to that court.</source>
        <translation>تسليمها إلى تلك المحكمة.</translation>
    </message>
    <message>
        <source>Hands out medicine.</source>
        <translation>تصرف الأدوية.</translation>
    </message>
    <message>
        <source>Harms by poison.</source>
        <translation>يؤذي بالسم.</translation>
    </message>
    <message>
        <source>Has beds and treats people day and night.</source>
        <translation>فيه أسرّة ويعالج الناس ليلًا ونهارًا.</translation>
    </message>
    <message>
        <source>Has come back home.</source>
        <translation>عاد إلى منزله.</translation>
    </message>
    <message>
        <source>Has it from a person who can be named.</source>
        <translation>أخبره بها شخص يمكن ذكر اسمه.</translation>
    </message>
    <message>
        <source>Has it from a person who cannot be named.</source>
        <translation>أخبره بها شخص لا يمكن ذكر اسمه.</translation>
    </message>
    <message>
        <source>Has left home and is still moving.</source>
        <translation>غادر منزله وما زال يتنقل.</translation>
    </message>
    <message>
        <source>Has left home and stays somewhere for now.</source>
        <translation>غادر منزله ويقيم مؤقتًا في مكان ما.</translation>
    </message>
    <message>
        <source>Has settled elsewhere in the country.</source>
        <translation>استقر في مكان آخر من البلد.</translation>
    </message>
    <message>
        <source>Has settled in another country.</source>
        <translation>استقر في بلد آخر.</translation>
    </message>
    <message>
        <source>Has survived sexual violence.</source>
        <translation>نجا من عنف جنسي.</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>سُمع</translation>
    </message>
    <message>
        <source>Heard it</source>
        <translation>سمعها بنفسه</translation>
    </message>
    <message>
        <source>Heard it with their own ears.</source>
        <translation>سمعها بأذنيه.</translation>
    </message>
    <message>
        <source>Hearsay</source>
        <translation>منقول عن الغير</translation>
    </message>
    <message>
        <source>Helicopter</source>
        <translation>مروحية</translation>
    </message>
    <message>
        <source>Help against a threat.</source>
        <translation>مساعدة على مواجهة تهديد.</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>ساعد فيه</translation>
    </message>
    <message>
        <source>High</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>Highly reliable</source>
        <translation>موثوق جدًا</translation>
    </message>
    <message>
        <source>Highly unreliable</source>
        <translation>غير موثوق إطلاقًا</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>منزل</translation>
    </message>
    <message>
        <source>Home or host authorities</source>
        <translation>سلطات البلد الأصلي أو المضيف</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>مستشفى</translation>
    </message>
    <message>
        <source>Hospital manager</source>
        <translation>مدير مستشفى</translation>
    </message>
    <message>
        <source>Humanitarian worker</source>
        <translation>عامل إنساني</translation>
    </message>
    <message>
        <source>Identified by an expert</source>
        <translation>تعرّف عليه خبير</translation>
    </message>
    <message>
        <source>Improvised explosive device</source>
        <translation>عبوة ناسفة</translation>
    </message>
    <message>
        <source>In an evacuation centre</source>
        <translation>في مركز إجلاء</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>حضوريًا</translation>
    </message>
    <message>
        <source>Incendiary</source>
        <translation>حارق</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>فرد</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>استنتاج</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>جريح</translation>
    </message>
    <message>
        <source>Insider</source>
        <translation>مطّلع من الداخل</translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation>اتصال معترَض</translation>
    </message>
    <message>
        <source>Internal analysis</source>
        <translation>التحليل الداخلي</translation>
    </message>
    <message>
        <source>International Criminal Court</source>
        <translation>المحكمة الجنائية الدولية</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>المترجم</translation>
    </message>
    <message>
        <source>Interpreter&apos;s presence</source>
        <translation>حضور المترجم</translation>
    </message>
    <message>
        <source>Interview itself</source>
        <translation>المقابلة نفسها</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>المحاور</translation>
    </message>
    <message>
        <source>Investigative mechanism</source>
        <translation>آلية تحقيق</translation>
    </message>
    <message>
        <source>Is known to many people.</source>
        <translation>معروف لكثير من الناس.</translation>
    </message>
    <message>
        <source>Is or was held.</source>
        <translation>محتجز الآن أو احتُجز من قبل.</translation>
    </message>
    <message>
        <source>Is under eighteen.</source>
        <translation>عمره دون الثامنة عشرة.</translation>
    </message>
    <message>
        <source>It points to the fact without showing it.</source>
        <translation>يشير إلى الواقعة دون أن يُظهرها.</translation>
    </message>
    <message>
        <source>Journalist</source>
        <translation>صحفي</translation>
    </message>
    <message>
        <source>Keeping the record, where and for how long.</source>
        <translation>حفظ السجل: أين وإلى متى.</translation>
    </message>
    <message>
        <source>Kidnapped</source>
        <translation>مخطوف</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>قتيل</translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation>محامٍ</translation>
    </message>
    <message>
        <source>Leaflet</source>
        <translation>منشور ورقي</translation>
    </message>
    <message>
        <source>Leaflets were dropped or handed out.</source>
        <translation>أُلقيت منشورات أو وُزّعت.</translation>
    </message>
    <message>
        <source>Leaving it to an archive when the project ends.</source>
        <translation>تركها لأرشيف عند انتهاء المشروع.</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>قانوني</translation>
    </message>
    <message>
        <source>Legal claims</source>
        <translation>الدعاوى القانونية</translation>
    </message>
    <message>
        <source>Legal obligation</source>
        <translation>التزام قانوني</translation>
    </message>
    <message>
        <source>Let it happen</source>
        <translation>تركه يحدث</translation>
    </message>
    <message>
        <source>Letting the public hear the voice or see the face.</source>
        <translation>إسماع الجمهور الصوت أو إظهار الوجه له.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>طفيف</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>مرجّح</translation>
    </message>
    <message>
        <source>Likely reliable</source>
        <translation>موثوق على الأرجح</translation>
    </message>
    <message>
        <source>Likely unreliable</source>
        <translation>غير موثوق على الأرجح</translation>
    </message>
    <message>
        <source>Limits of confidentiality</source>
        <translation>حدود السرية</translation>
    </message>
    <message>
        <source>Lives under the power of an armed party.</source>
        <translation>يعيش تحت سلطة جهة مسلحة.</translation>
    </message>
    <message>
        <source>Lives with a disability.</source>
        <translation>يعيش مع إعاقة.</translation>
    </message>
    <message>
        <source>Local official</source>
        <translation>مسؤول محلي</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>Made by hand.</source>
        <translation>مصنوعة يدويًا.</translation>
    </message>
    <message>
        <source>Made to set fire.</source>
        <translation>مصنوع لإشعال الحرائق.</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>شديد</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>سوق</translation>
    </message>
    <message>
        <source>May not leave or move freely.</source>
        <translation>لا يُسمح له بالمغادرة أو التنقل بحرية.</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>وسائل الإعلام</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>طبي</translation>
    </message>
    <message>
        <source>Medical facility</source>
        <translation>منشأة طبية</translation>
    </message>
    <message>
        <source>Medical provider</source>
        <translation>مقدّم رعاية طبية</translation>
    </message>
    <message>
        <source>Medical staff</source>
        <translation>عاملون طبيون</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>بيانات وصفية</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>خفيف</translation>
    </message>
    <message>
        <source>Militarised use</source>
        <translation>استخدام عسكري</translation>
    </message>
    <message>
        <source>Military presence</source>
        <translation>وجود عسكري</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>Mobile clinic</source>
        <translation>عيادة متنقلة</translation>
    </message>
    <message>
        <source>Month and day unknown</source>
        <translation>الشهر واليوم غير معروفين</translation>
    </message>
    <message>
        <source>Mortar shell</source>
        <translation>قذيفة هاون</translation>
    </message>
    <message>
        <source>Most of the building cannot be used.</source>
        <translation>لا يمكن استخدام معظم المبنى.</translation>
    </message>
    <message>
        <source>Named or attributed use</source>
        <translation>ذكر الاسم أو النسبة</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>National courts</source>
        <translation>المحاكم الوطنية</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>الحي</translation>
    </message>
    <message>
        <source>Never agreed to</source>
        <translation>لم يوافق عليه أحد قط</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>No benefit promised</source>
        <translation>لا وعد بأي منفعة</translation>
    </message>
    <message>
        <source>No damage.</source>
        <translation>لا أضرار.</translation>
    </message>
    <message>
        <source>No distress was noticed.</source>
        <translation>لم يلاحَظ ضيق نفسي.</translation>
    </message>
    <message>
        <source>No warning was given.</source>
        <translation>لم يُوجَّه أي إنذار.</translation>
    </message>
    <message>
        <source>Nobody armed is said to have been near.</source>
        <translation>لم يُذكر وجود أي مسلح بالقرب.</translation>
    </message>
    <message>
        <source>Nobody knows where the person is.</source>
        <translation>لا يعرف أحد أين هو.</translation>
    </message>
    <message>
        <source>Non-governmental organisation</source>
        <translation>منظمة غير حكومية</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>لا ينطبق</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>لم تُطلب</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>غير معروف.</translation>
    </message>
    <message>
        <source>Note-taker</source>
        <translation>مدوّن الملاحظات</translation>
    </message>
    <message>
        <source>Note-taking</source>
        <translation>تدوين الملاحظات</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Nurse or paramedic</source>
        <translation>ممرض أو مسعف</translation>
    </message>
    <message>
        <source>Obstruction</source>
        <translation>عرقلة</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>احتلال المنشأة</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>عُرضت</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>مكتب</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Opens and scatters smaller munitions.</source>
        <translation>تنفتح وتنثر ذخائر أصغر.</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>رأي</translation>
    </message>
    <message>
        <source>Oral, recorded</source>
        <translation>شفهيًا، مسجّلة</translation>
    </message>
    <message>
        <source>Oral, witnessed</source>
        <translation>شفهيًا، بحضور شاهد</translation>
    </message>
    <message>
        <source>Order to leave</source>
        <translation>أمر بالمغادرة</translation>
    </message>
    <message>
        <source>Ordered it</source>
        <translation>أمر به</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>Other armed group</source>
        <translation>جماعة مسلحة أخرى</translation>
    </message>
    <message>
        <source>Other civilian</source>
        <translation>مدني آخر</translation>
    </message>
    <message>
        <source>Other explanation</source>
        <translation>تفسير آخر</translation>
    </message>
    <message>
        <source>Other organisations</source>
        <translation>منظمات أخرى</translation>
    </message>
    <message>
        <source>Overheard radio traffic spoke of it.</source>
        <translation>ورد ذكره في اتصالات لاسلكية مسموعة.</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>متزامن</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>جزئي</translation>
    </message>
    <message>
        <source>Passing on what a helping service needs to know.</source>
        <translation>تبليغ جهة مساعِدة بما تحتاج إلى معرفته.</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>مريض</translation>
    </message>
    <message>
        <source>People were attacked with bare hands.</source>
        <translation>هوجم أشخاص بالأيدي المجردة.</translation>
    </message>
    <message>
        <source>People were kept from reaching the place.</source>
        <translation>مُنع الناس من الوصول إلى المكان.</translation>
    </message>
    <message>
        <source>People were told to leave.</source>
        <translation>طُلب من الناس المغادرة.</translation>
    </message>
    <message>
        <source>Perpetrator</source>
        <translation>الفاعل</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>صيدلية</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>صورة فوتوغرافية</translation>
    </message>
    <message>
        <source>Photograph of a remnant</source>
        <translation>صورة لمخلّفات السلاح</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Place of detention</source>
        <translation>مكان احتجاز</translation>
    </message>
    <message>
        <source>Police or security of the state</source>
        <translation>شرطة الدولة أو أجهزة أمنها</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>ممكن</translation>
    </message>
    <message>
        <source>Pre-school</source>
        <translation>روضة أطفال</translation>
    </message>
    <message>
        <source>Precedes</source>
        <translation>يسبق</translation>
    </message>
    <message>
        <source>Primary school</source>
        <translation>مدرسة ابتدائية</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>خاص</translation>
    </message>
    <message>
        <source>Private person</source>
        <translation>فرد بصفته الخاصة</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>مرجّح</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>محترف</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>حماية</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>المقاطعة</translation>
    </message>
    <message>
        <source>Psychological violence or threat</source>
        <translation>عنف نفسي أو تهديد</translation>
    </message>
    <message>
        <source>Psychosocial</source>
        <translation>نفسي اجتماعي</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Public interest</source>
        <translation>المصلحة العامة</translation>
    </message>
    <message>
        <source>Public place</source>
        <translation>مكان عام</translation>
    </message>
    <message>
        <source>Public profile</source>
        <translation>شخصية معروفة</translation>
    </message>
    <message>
        <source>Publishing their words with their name.</source>
        <translation>نشر كلامه مع اسمه.</translation>
    </message>
    <message>
        <source>Publishing their words without anything that shows who spoke.</source>
        <translation>نشر كلامه بلا شيء يدل على المتكلم.</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>تلميذ</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Put in place beforehand.</source>
        <translation>وُضع في مكانه مسبقًا.</translation>
    </message>
    <message>
        <source>Putting it on the internet; asked again each time.</source>
        <translation>نشرها على الإنترنت؛ يُسأل عنها كل مرة من جديد.</translation>
    </message>
    <message>
        <source>Qualifies</source>
        <translation>يقيّد</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>قُرئت على الشاهد</translation>
    </message>
    <message>
        <source>Recording picture and voice.</source>
        <translation>تسجيل الصورة والصوت.</translation>
    </message>
    <message>
        <source>Recording the voice.</source>
        <translation>تسجيل الصوت.</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>مخفّض</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Refused: archiving in the public interest</source>
        <translation>مرفوض: الأرشفة للمصلحة العامة</translation>
    </message>
    <message>
        <source>Refused: legal claims</source>
        <translation>مرفوض: الدعاوى القانونية</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>قريب</translation>
    </message>
    <message>
        <source>Relative, colleague or co-member of a perpetrator</source>
        <translation>قريب للفاعل أو زميل له أو عضو في جماعته</translation>
    </message>
    <message>
        <source>Relative, colleague or co-member of a victim</source>
        <translation>قريب للضحية أو زميل لها أو عضو في جماعتها</translation>
    </message>
    <message>
        <source>Religious site</source>
        <translation>مكان ديني</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>عن بُعد</translation>
    </message>
    <message>
        <source>Removal of assets</source>
        <translation>الاستيلاء على ممتلكات</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>مجدّدة</translation>
    </message>
    <message>
        <source>Resettled in another country</source>
        <translation>أُعيد توطينه في بلد آخر</translation>
    </message>
    <message>
        <source>Resettled in the same country</source>
        <translation>أُعيد توطينه في البلد نفسه</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>مقيّد الحركة</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>عائد</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>مراجَعة</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>طريق</translation>
    </message>
    <message>
        <source>Rocket</source>
        <translation>صاروخ غير موجّه</translation>
    </message>
    <message>
        <source>Rumour</source>
        <translation>شائعة</translation>
    </message>
    <message>
        <source>Satellite</source>
        <translation>قمر صناعي</translation>
    </message>
    <message>
        <source>Satellite picture</source>
        <translation>صورة فضائية</translation>
    </message>
    <message>
        <source>Saw</source>
        <translation>رآها بنفسه</translation>
    </message>
    <message>
        <source>Saw it with their own eyes.</source>
        <translation>رآها بعينيه.</translation>
    </message>
    <message>
        <source>Saw the aftermath</source>
        <translation>رأى ما تلاها</translation>
    </message>
    <message>
        <source>School head</source>
        <translation>مدير مدرسة</translation>
    </message>
    <message>
        <source>School used as a shelter</source>
        <translation>مدرسة مستخدمة مأوى</translation>
    </message>
    <message>
        <source>Secondary school</source>
        <translation>مدرسة ثانوية</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>شوهد</translation>
    </message>
    <message>
        <source>Semi-private</source>
        <translation>شبه خاص</translation>
    </message>
    <message>
        <source>Setting on fire</source>
        <translation>إضرام النار</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>بالغ</translation>
    </message>
    <message>
        <source>Sexual assault</source>
        <translation>اعتداء جنسي</translation>
    </message>
    <message>
        <source>Sharing for a referral</source>
        <translation>المشاركة من أجل الإحالة</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation>مأوى</translation>
    </message>
    <message>
        <source>Shows signs of recent, strong trauma.</source>
        <translation>تظهر عليه علامات صدمة نفسية حديثة وشديدة.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>موقّعة</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>رسم توضيحي</translation>
    </message>
    <message>
        <source>Small arms</source>
        <translation>أسلحة خفيفة</translation>
    </message>
    <message>
        <source>Some rooms cannot be used.</source>
        <translation>لا يمكن استخدام بعض الغرف.</translation>
    </message>
    <message>
        <source>Somebody says that armed people or things were near.</source>
        <translation>يقول أحدهم إنه كان بالقرب مسلحون أو معدات عسكرية.</translation>
    </message>
    <message>
        <source>Someone with special knowledge named it.</source>
        <translation>سمّاه صاحب معرفة متخصصة.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>من فريق العمل</translation>
    </message>
    <message>
        <source>Statistics and non-identifiable reporting</source>
        <translation>الإحصاءات والتقارير التي لا تكشف الهوية</translation>
    </message>
    <message>
        <source>Status of the facility</source>
        <translation>صفة المنشأة</translation>
    </message>
    <message>
        <source>Stays in a centre for evacuated people.</source>
        <translation>يقيم في مركز للأشخاص الذين جرى إجلاؤهم.</translation>
    </message>
    <message>
        <source>Stop, skip, break</source>
        <translation>التوقف والتجاوز والاستراحة</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>Storage, place and duration</source>
        <translation>الحفظ ومكانه ومدته</translation>
    </message>
    <message>
        <source>Supplies looted</source>
        <translation>نهب الإمدادات</translation>
    </message>
    <message>
        <source>Supplies were taken.</source>
        <translation>أُخذت إمدادات.</translation>
    </message>
    <message>
        <source>Support person</source>
        <translation>شخص مساند</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>بمساندة</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>يؤيد</translation>
    </message>
    <message>
        <source>Survivor of sexual violence</source>
        <translation>ناجٍ من عنف جنسي</translation>
    </message>
    <message>
        <source>Takes and keeps blood.</source>
        <translation>يأخذ الدم ويحفظه.</translation>
    </message>
    <message>
        <source>Taking part in the interview.</source>
        <translation>المشاركة في المقابلة.</translation>
    </message>
    <message>
        <source>Taking photographs.</source>
        <translation>التقاط صور.</translation>
    </message>
    <message>
        <source>Tank shell</source>
        <translation>قذيفة دبابة</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>معلّم</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>رسائل نصية</translation>
    </message>
    <message>
        <source>That an interpreter is present.</source>
        <translation>أن يحضر مترجم.</translation>
    </message>
    <message>
        <source>That it happened</source>
        <translation>أنها وقعت</translation>
    </message>
    <message>
        <source>That others on the team write it out or translate it.</source>
        <translation>أن يكتب نصها أو يترجمها آخرون من الفريق.</translation>
    </message>
    <message>
        <source>The attack hit close by.</source>
        <translation>أصاب الهجوم مكانًا قريبًا.</translation>
    </message>
    <message>
        <source>The building can no longer be used.</source>
        <translation>لم يعد استخدام المبنى ممكنًا.</translation>
    </message>
    <message>
        <source>The building cannot be repaired.</source>
        <translation>لا يمكن إصلاح المبنى.</translation>
    </message>
    <message>
        <source>The building was damaged.</source>
        <translation>تضرر المبنى.</translation>
    </message>
    <message>
        <source>The hole it made was examined.</source>
        <translation>فُحصت الحفرة التي أحدثها.</translation>
    </message>
    <message>
        <source>The interview was ended because of distress.</source>
        <translation>أُنهيت المقابلة بسبب الضيق النفسي.</translation>
    </message>
    <message>
        <source>The place was set alight.</source>
        <translation>أُضرمت النار في المكان.</translation>
    </message>
    <message>
        <source>The witness perceived it.</source>
        <translation>أدركها الشاهد بحواسه.</translation>
    </message>
    <message>
        <source>The witness repeats what another has said.</source>
        <translation>يكرر الشاهد ما قاله غيره.</translation>
    </message>
    <message>
        <source>The witness says what they believe.</source>
        <translation>يقول الشاهد ما يعتقده.</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>طرف ثالث</translation>
    </message>
    <message>
        <source>Thumbprint or mark</source>
        <translation>بصمة أو علامة</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Told by a named person</source>
        <translation>أخبره شخص يمكن تسميته</translation>
    </message>
    <message>
        <source>Told by someone unnamed</source>
        <translation>أخبره شخص لا يمكن تسميته</translation>
    </message>
    <message>
        <source>Took part in the fighting.</source>
        <translation>شارك في القتال.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>البلدة</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>النص المفرّغ</translation>
    </message>
    <message>
        <source>Transcription or translation by others</source>
        <translation>التفريغ أو الترجمة على يد آخرين</translation>
    </message>
    <message>
        <source>Transport damaged</source>
        <translation>تضرر وسيلة نقل</translation>
    </message>
    <message>
        <source>Transport destroyed</source>
        <translation>تدمير وسيلة نقل</translation>
    </message>
    <message>
        <source>Transport stolen</source>
        <translation>سرقة وسيلة نقل</translation>
    </message>
    <message>
        <source>Treated casualties</source>
        <translation>عالج المصابين</translation>
    </message>
    <message>
        <source>Treats people who come and go.</source>
        <translation>تعالج من يراجعونها ثم ينصرفون.</translation>
    </message>
    <message>
        <source>Type of aircraft</source>
        <translation>نوع الطائرة</translation>
    </message>
    <message>
        <source>UN bodies and commissions of inquiry</source>
        <translation>هيئات الأمم المتحدة ولجان التحقيق</translation>
    </message>
    <message>
        <source>UN staff</source>
        <translation>من موظفي الأمم المتحدة</translation>
    </message>
    <message>
        <source>Under 12</source>
        <translation>أقل من 12</translation>
    </message>
    <message>
        <source>Unguided bomb</source>
        <translation>قنبلة غير موجّهة</translation>
    </message>
    <message>
        <source>University</source>
        <translation>جامعة</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>أوجه الاستخدام</translation>
    </message>
    <message>
        <source>Vicinity</source>
        <translation>أصابت المحيط</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>ضحية</translation>
    </message>
    <message>
        <source>Victim or survivor</source>
        <translation>ضحية أو ناجٍ</translation>
    </message>
    <message>
        <source>Victim&apos;s relative</source>
        <translation>قريب ضحية</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>مكالمة فيديو</translation>
    </message>
    <message>
        <source>Violence with heavy weapons</source>
        <translation>عنف بأسلحة ثقيلة</translation>
    </message>
    <message>
        <source>Violence with individual weapons</source>
        <translation>عنف بأسلحة فردية</translation>
    </message>
    <message>
        <source>Vital interests</source>
        <translation>المصالح الحيوية</translation>
    </message>
    <message>
        <source>Voice call</source>
        <translation>مكالمة صوتية</translation>
    </message>
    <message>
        <source>Voice or image in public</source>
        <translation>الصوت أو الصورة علنًا</translation>
    </message>
    <message>
        <source>Wants to tell it themselves</source>
        <translation>يريد أن يرويها بنفسه</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>الإنذار</translation>
    </message>
    <message>
        <source>Was being treated.</source>
        <translation>كان يتلقى العلاج.</translation>
    </message>
    <message>
        <source>Was hurt and lived.</source>
        <translation>أُصيب وبقي حيًا.</translation>
    </message>
    <message>
        <source>Was made to leave the country.</source>
        <translation>أُجبر على مغادرة البلد.</translation>
    </message>
    <message>
        <source>Was taken by force.</source>
        <translation>أُخذ بالقوة.</translation>
    </message>
    <message>
        <source>Was taken by people with powers of arrest.</source>
        <translation>أخذه من لهم سلطة الاعتقال.</translation>
    </message>
    <message>
        <source>Water station</source>
        <translation>محطة مياه</translation>
    </message>
    <message>
        <source>Weapon</source>
        <translation>السلاح</translation>
    </message>
    <message>
        <source>Weapons that one person carries.</source>
        <translation>أسلحة يحملها شخص واحد.</translation>
    </message>
    <message>
        <source>Weapons that take more than one person to use.</source>
        <translation>أسلحة يحتاج استخدامها إلى أكثر من شخص.</translation>
    </message>
    <message>
        <source>Web publication</source>
        <translation>النشر على الإنترنت</translation>
    </message>
    <message>
        <source>Went to the school.</source>
        <translation>كان يدرس في المدرسة.</translation>
    </message>
    <message>
        <source>What came after.</source>
        <translation>ما حدث بعد ذلك.</translation>
    </message>
    <message>
        <source>What is public, what is confidential</source>
        <translation>ما هو علني وما هو سري</translation>
    </message>
    <message>
        <source>What the place was, and in what use.</source>
        <translation>ماذا كان المكان، وفيمَ كان يُستخدم.</translation>
    </message>
    <message>
        <source>What was broken.</source>
        <translation>ما الذي تحطّم.</translation>
    </message>
    <message>
        <source>What was used.</source>
        <translation>ما الذي استُخدم.</translation>
    </message>
    <message>
        <source>When it happened.</source>
        <translation>متى وقعت.</translation>
    </message>
    <message>
        <source>Where bread is made.</source>
        <translation>حيث يُصنع الخبز.</translation>
    </message>
    <message>
        <source>Where it happened.</source>
        <translation>أين وقعت.</translation>
    </message>
    <message>
        <source>Where people buy food and goods.</source>
        <translation>حيث يشتري الناس الطعام والبضائع.</translation>
    </message>
    <message>
        <source>Where rescuers and their vehicles wait.</source>
        <translation>حيث ينتظر المسعفون ومركباتهم.</translation>
    </message>
    <message>
        <source>Where water is pumped, cleaned or kept.</source>
        <translation>حيث تُضخّ المياه أو تُنقّى أو تُحفظ.</translation>
    </message>
    <message>
        <source>Whether and how a warning was given.</source>
        <translation>هل وُجّه إنذار، وكيف.</translation>
    </message>
    <message>
        <source>Whether fighters or arms were there.</source>
        <translation>هل كان هناك مقاتلون أو أسلحة.</translation>
    </message>
    <message>
        <source>Whether the event took place.</source>
        <translation>هل وقعت الواقعة فعلًا.</translation>
    </message>
    <message>
        <source>Who did it.</source>
        <translation>من فعل ذلك.</translation>
    </message>
    <message>
        <source>Who was killed or harmed.</source>
        <translation>من قُتل أو أصابه الأذى.</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>سحب الموافقة</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>ضمن</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>الشاهد</translation>
    </message>
    <message>
        <source>Worked at the school.</source>
        <translation>عمل في المدرسة.</translation>
    </message>
    <message>
        <source>Worked for an aid organisation.</source>
        <translation>عمل لدى منظمة إغاثة.</translation>
    </message>
    <message>
        <source>Worked in health care.</source>
        <translation>عمل في الرعاية الصحية.</translation>
    </message>
    <message>
        <source>Works as before.</source>
        <translation>يعمل كما كان.</translation>
    </message>
    <message>
        <source>Works in part.</source>
        <translation>يعمل جزئيًا.</translation>
    </message>
    <message>
        <source>Writing notes during the interview.</source>
        <translation>كتابة ملاحظات أثناء المقابلة.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>كتابةً</translation>
    </message>
    <message>
        <source>Written account</source>
        <translation>رواية مكتوبة</translation>
    </message>
    <message>
        <source>Written by the guardian</source>
        <translation>كتابةً من ولي الأمر</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation>نحو ⁨{date}⁩</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>‏⁨{day}⁩، ⁨{time}⁩</translation>
    </message>
</context>
</TS>
