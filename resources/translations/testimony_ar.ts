<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
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
        <source>Which case? Choose the folder that ends in .testimony</source>
        <translation>أي قضية؟ اختر المجلد الذي ينتهي اسمه بـ ⁨.testimony⁩</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
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
        <source>Act</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>الأعمال</translation>
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
        <source>Every act</source>
        <translation>كل الأعمال</translation>
    </message>
    <message>
        <source>The case can be written again, and the log says that you accepted. That it was different before can no longer be shown.</source>
        <translation>ستمكن الكتابة في القضية من جديد، ويذكر السجل أنك قبلت. ولن يمكن بعد ذلك إظهار أنها كانت مختلفة.</translation>
    </message>
    <message>
        <source>The change is accepted. The case can be written again.</source>
        <translation>قُبل التغيير. تمكن الكتابة في القضية من جديد.</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>‏{shown} من {all}</translation>
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
    <name>CaseSettings</name>
    <message>
        <source>SY TR LB</source>
        <translation>SY TR LB</translation>
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
    <name>CodingDesk</name>
    <message>
        <source>Tag removed. Ctrl+Z brings it back.</source>
        <translation>أُزيل الوسم. ⁨Ctrl+Z⁩ لإعادته.</translation>
    </message>
    <message>
        <source>Tagged “{name}”. Ctrl+Z takes it back.</source>
        <translation>وُسم بـ«⁨{name}⁩». ⁨Ctrl+Z⁩ للتراجع.</translation>
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
        <source>Double-click or Enter ties the passage; a click shows where a code is used</source>
        <translation>النقر المزدوج أو ⁨Enter⁩ يربط المقطع؛ والنقر يُظهر مواضع استخدام الرمز</translation>
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
    <name>CommandPalette</name>
    <message>
        <source>Esc closes</source>
        <translation>‏⁨Esc⁩ للإغلاق</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>لا شيء هنا بهذا الاسم.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>البحث في كل شيء</translation>
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
    <name>Desk</name>
    <message>
        <source>Log an interview</source>
        <translation>تسجيل مقابلة</translation>
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
        <source>Open what was decided, and decide anew</source>
        <translation>عرض ما تقرر، واتخاذ قرار جديد</translation>
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
    <name>Fold</name>
    <message>
        <source>Show or hide this part (Space)</source>
        <translation>إظهار هذا الجزء أو إخفاؤه ⁨(Space)⁩</translation>
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
        <source>By {parties}</source>
        <translation>الفاعل: ⁨{parties}⁩</translation>
    </message>
    <message>
        <source>Certainty: {word}</source>
        <translation>درجة اليقين: ⁨{word}⁩</translation>
    </message>
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
        <source>{date}, {time}</source>
        <translation>‏⁨{date}⁩، ⁨{time}⁩</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>A neutral title is missing, such as “Strike on a clinic”.</source>
        <translation>ينقص عنوان محايد، مثل «غارة على عيادة».</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>درجة اليقين</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Codes of parties. Two codes mean: the one or the other.</source>
        <translation>رموز الأطراف. رمزان يعنيان: هذا أو ذاك.</translation>
    </message>
    <message>
        <source>Correct {code}</source>
        <translation>تصحيح ⁨{code}⁩</translation>
    </message>
    <message>
        <source>Date of the incident</source>
        <translation>تاريخ الحادثة</translation>
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
        <source>District and place</source>
        <translation>المنطقة والمكان</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>المنشأة</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>Kind of attack</source>
        <translation>نوع الهجوم</translation>
    </message>
    <message>
        <source>Leave everything as it was (Esc)</source>
        <translation>ترك كل شيء كما كان ⁨(Esc)⁩</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>التوقيت المحلي</translation>
    </message>
    <message>
        <source>Local time and where it is from</source>
        <translation>التوقيت المحلي ومصدره</translation>
    </message>
    <message>
        <source>Neutral, such as “Strike on a clinic”</source>
        <translation>محايد، مثل «غارة على عيادة»</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>حادثة جديدة</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
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
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>The date is missing. Write as much of it as is known: 2031 is enough.</source>
        <translation>ينقص التاريخ. اكتب منه بقدر ما هو معروف: ⁨2031⁩ يكفي.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Where the time is from</source>
        <translation>مصدر الوقت</translation>
    </message>
    <message>
        <source>Who may have done it</source>
        <translation>من يُحتمل أنه الفاعل</translation>
    </message>
</context>
<context>
    <name>IncidentRows</name>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
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
        <source>No incident fits these words.</source>
        <translation>لا حادثة توافق هذه الكلمات.</translation>
    </message>
    <message>
        <source>No incidents yet.</source>
        <translation>لا حوادث بعد.</translation>
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
        <source>Click</source>
        <translation>النقر</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Codes that are used most</source>
        <translation>الرموز الأكثر استخدامًا</translation>
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
        <source>Heard and right, next</source>
        <translation>سُمعت وهي صحيحة، التالية</translation>
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
        <source>Memo on the tag</source>
        <translation>مذكرة على الوسم</translation>
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
        <source>Select by word</source>
        <translation>التحديد بالكلمات</translation>
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
        <source>Take the mark back</source>
        <translation>إلغاء العلامة</translation>
    </message>
    <message>
        <source>The last code again</source>
        <translation>آخر رمز مرة أخرى</translation>
    </message>
    <message>
        <source>Three seconds back</source>
        <translation>ثلاث ثوانٍ إلى الوراء</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Who speaks: W witness, I interviewer, P interpreter …</source>
        <translation>من يتكلم: ⁨W⁩ الشاهد، ⁨I⁩ المحاور، ⁨P⁩ المترجم …</translation>
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
    <name>LogInterviewPage</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Ctrl+Enter logs the interview. Nothing that is still open stops you.</source>
        <translation>‏⁨Ctrl+Enter⁩ يسجل المقابلة. لا يمنعك من ذلك أي شيء لم يكتمل.</translation>
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
        <source>Log interview</source>
        <translation>تسجيل مقابلة</translation>
    </message>
    <message>
        <source>Log the interview (Ctrl+Enter)</source>
        <translation>تسجيل المقابلة ⁨(Ctrl+Enter)⁩</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>لا شيء غير مكتمل</translation>
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
        <source>Go to {page}</source>
        <translation>الانتقال إلى ⁨{page}⁩</translation>
    </message>
    <message>
        <source>Lock the case</source>
        <translation>قفل القضية</translation>
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
    <message>
        <source>What was done</source>
        <translation>ما جرى</translation>
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
    <name>PassageDetails</name>
    <message>
        <source>Class</source>
        <translation>نوع الدليل</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>المصداقية</translation>
    </message>
    <message>
        <source>Its words were deleted. Select others and put it there, or remove it.</source>
        <translation>حُذفت كلماته. حدد كلمات أخرى وضعه عليها، أو أزله.</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>مصدر المعرفة</translation>
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
        <source>Proposition</source>
        <translation>موضوع الإثبات</translation>
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
        <source>Stance</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Tags on these words</source>
        <translation>الوسوم على هذه الكلمات</translation>
    </message>
    <message>
        <source>This passage</source>
        <translation>هذا المقطع</translation>
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
    <name>PassphrasePanel</name>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>Copies of the case that were made before still open with the old passphrase. The recovery sheet stays valid.</source>
        <translation>نسخ القضية التي أُخذت من قبل ما زالت تُفتح بعبارة المرور القديمة. وتبقى ورقة الاسترداد صالحة.</translation>
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
    <name>PeoplePresent</name>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
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
    <name>Rail</name>
    <message>
        <source>Audit</source>
        <translation>التدقيق</translation>
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
        <source>Releases</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>{page} (Ctrl+{number})</source>
        <translation>‏⁨{page}⁩ ⁨(Ctrl+{number})⁩</translation>
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
    <name>SearchButton</name>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>البحث في كل شيء</translation>
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
    <name>SegmentEditor</name>
    <message>
        <source>Words of the segment</source>
        <translation>كلمات الفقرة</translation>
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
        <source>Back on resume</source>
        <translation>الرجوع عند الاستئناف</translation>
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
        <source>How far the sound goes back when you go on listening, so that no word is lost.</source>
        <translation>مقدار رجوع الصوت عند مواصلة الاستماع، كي لا تضيع كلمة.</translation>
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
    <name>SoundDesk</name>
    <message>
        <source>Damaged {places}: this part plays as silence. All else is as it was recorded.</source>
        <translation>تالف في ⁨{places}⁩: يُشغَّل هذا الجزء صمتًا. وما سواه كما سُجّل.</translation>
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
        <source>No recording yet. Import one or drop it here: WAV, FLAC, MP3, M4A, OGG, OPUS, AMR, MP4 …</source>
        <translation>لا تسجيل بعد. استورد تسجيلًا أو أفلته هنا: ⁨WAV, FLAC, MP3, M4A, OGG, OPUS, AMR, MP4 …⁩</translation>
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
    <name>TermPicker</name>
    <message>
        <source>Take away: {term}</source>
        <translation>إزالة: ⁨{term}⁩</translation>
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
    <message>
        <source>Transcript</source>
        <translation>النص المفرّغ</translation>
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
    <name>UnlockView</name>
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
    <name>VerdictLine</name>
    <message>
        <source>Checking the log…</source>
        <translation>جارٍ فحص السجل…</translation>
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
        <source>Head code, for your notebook</source>
        <translation>رمز رأس السجل، لدفترك</translation>
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
        <source>The log was changed: act {number} does not fit the one before it.</source>
        <translation>تغيّر السجل: العمل رقم {number} لا يوافق الذي قبله.</translation>
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
    <name>labels</name>
    <message>
        <source>Building the demonstration case</source>
        <translation>إنشاء قضية العرض</translation>
    </message>
    <message>
        <source>Case created</source>
        <translation>أُنشئت القضية</translation>
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
        <source>Change from outside accepted</source>
        <translation>قُبل تغيير من الخارج</translation>
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
        <source>Code added</source>
        <translation>أُضيف رمز</translation>
    </message>
    <message>
        <source>Code changed</source>
        <translation>عُدّل رمز</translation>
    </message>
    <message>
        <source>Code removed</source>
        <translation>حُذف رمز</translation>
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
        <source>Converting the speech model</source>
        <translation>تحويل نموذج الكلام</translation>
    </message>
    <message>
        <source>Copying the speech model</source>
        <translation>نسخ نموذج الكلام</translation>
    </message>
    <message>
        <source>Drawing the waveform</source>
        <translation>رسم الموجة الصوتية</translation>
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
        <source>Encrypting the recording</source>
        <translation>تشفير التسجيل</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>جيدة.</translation>
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
        <source>Identity entered</source>
        <translation>أُدخلت الهوية</translation>
    </message>
    <message>
        <source>Identity opened</source>
        <translation>فُتحت الهوية</translation>
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
        <source>Interview corrected</source>
        <translation>صُحّحت مقابلة</translation>
    </message>
    <message>
        <source>Interview logged</source>
        <translation>سُجّلت مقابلة</translation>
    </message>
    <message>
        <source>Link graded</source>
        <translation>قُيّم الربط</translation>
    </message>
    <message>
        <source>Loading the speech model</source>
        <translation>تحميل نموذج الكلام</translation>
    </message>
    <message>
        <source>Memo written</source>
        <translation>كُتبت مذكرة</translation>
    </message>
    <message>
        <source>Name registered</source>
        <translation>أُدرج اسم في الفهرس</translation>
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
        <source>Nothing is ticked under “explained”</source>
        <translation>لم يُعلَّم على شيء تحت «ما شُرح»</translation>
    </message>
    <message>
        <source>Passage tagged</source>
        <translation>وُسم مقطع</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>غُيّرت عبارة المرور</translation>
    </message>
    <message>
        <source>Privacy of the setting is not noted</source>
        <translation>لم تُدوَّن خصوصية المكان</translation>
    </message>
    <message>
        <source>Reading back what was encrypted</source>
        <translation>إعادة قراءة ما شُفّر</translation>
    </message>
    <message>
        <source>Recording imported</source>
        <translation>استُورد تسجيل</translation>
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
        <source>Release written</source>
        <translation>كُتب إصدار</translation>
    </message>
    <message>
        <source>Searching the files for names</source>
        <translation>البحث عن الأسماء في الملفات</translation>
    </message>
    <message>
        <source>Segments verified by ear</source>
        <translation>تُحقق من فقرات بالسمع</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>غُيّر إعداد</translation>
    </message>
    <message>
        <source>Speaker set</source>
        <translation>عُيّن المتكلم</translation>
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
        <source>Verification taken back</source>
        <translation>أُلغي التحقق</translation>
    </message>
    <message>
        <source>Very good.</source>
        <translation>جيدة جدًا.</translation>
    </message>
    <message>
        <source>Witness corrected</source>
        <translation>صُحّحت بيانات شاهد</translation>
    </message>
    <message>
        <source>Words corrected</source>
        <translation>صُحّحت كلمات</translation>
    </message>
    <message>
        <source>Writing the release</source>
        <translation>كتابة الإصدار</translation>
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
        <source>A case is a folder whose name ends in .testimony; nothing was created.</source>
        <translation>القضية مجلد ينتهي اسمه بـ ⁨.testimony⁩؛ لم يُنشأ شيء.</translation>
    </message>
    <message>
        <source>A child&apos;s consent needs a guardian&apos;s and the child&apos;s own.</source>
        <translation>موافقة الطفل تحتاج إلى موافقة ولي الأمر وموافقة الطفل نفسه.</translation>
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
        <source>A decision cannot be entered as expired: that follows from its last valid day.</source>
        <translation>لا يُسجَّل القرار على أنه منتهٍ: فذلك يُستنتج من آخر يوم لصلاحيته.</translation>
    </message>
    <message>
        <source>A folder cannot have this name; nothing was created.</source>
        <translation>لا يصلح هذا الاسم لمجلد؛ لم يُنشأ شيء.</translation>
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
        <source>A replacement repeats the name it stands for; nothing was written.</source>
        <translation>أحد البدائل يكرر الاسم الذي يحل محله؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>A segment cannot be empty; the words are as they were.</source>
        <translation>لا يمكن أن تكون الفقرة فارغة؛ بقيت الكلمات كما كانت.</translation>
    </message>
    <message>
        <source>A sync program left second copies of files in the case&apos;s folder. They were not read.</source>
        <translation>ترك برنامج مزامنة نسخًا ثانية من ملفات في مجلد القضية. لم تُقرأ هذه النسخ.</translation>
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
        <source>Add the model again from a source you trust.</source>
        <translation>أضف النموذج مرة أخرى من مصدر تثق به.</translation>
    </message>
    <message>
        <source>All words are known, but together they do not fit: one is wrong, or two are swapped.</source>
        <translation>جميع الكلمات معروفة، لكنها لا تتوافق معًا: إما أن إحداها خاطئة أو أن كلمتين تبادلتا موضعيهما.</translation>
    </message>
    <message>
        <source>An official .pt file needs the extra engine, which is not installed; nothing was added.</source>
        <translation>ملف ⁨.pt⁩ الرسمي يحتاج إلى المحرك الإضافي، وهو غير مثبت؛ لم يُضف شيء.</translation>
    </message>
    <message>
        <source>Ask the case lead if you need one.</source>
        <translation>اسأل المسؤول عن القضية إن احتجت إلى اسم.</translation>
    </message>
    <message>
        <source>Ask the case lead.</source>
        <translation>اسأل المسؤول عن القضية.</translation>
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
        <source>Check the disk, then do it again.</source>
        <translation>افحص القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Check the free space of the disk and try again.</source>
        <translation>تحقق من المساحة الخالية على القرص وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Check the warning on the audit page, or copy the case to a disk you can write to.</source>
        <translation>راجع التحذير في صفحة التدقيق، أو انسخ القضية إلى قرص يمكنك الكتابة عليه.</translation>
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
        <source>Choose a term from the list.</source>
        <translation>اختر مصطلحًا من القائمة.</translation>
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
        <source>Choose another folder.</source>
        <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Choose another name or another folder.</source>
        <translation>اختر اسمًا آخر أو مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Choose one of the values it lists.</source>
        <translation>اختر إحدى القيم المذكورة له.</translation>
    </message>
    <message>
        <source>Choose several words that do not belong together.</source>
        <translation>اختر عدة كلمات لا رابط بينها.</translation>
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
        <source>Close it there first.</source>
        <translation>أغلقها هناك أولًا.</translation>
    </message>
    <message>
        <source>Compare them with the sheet, word by word.</source>
        <translation>قارنها بالورقة كلمة كلمة.</translation>
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
        <source>Correct the words in the transcript.</source>
        <translation>صحح الكلمات في النص المفرّغ.</translation>
    </message>
    <message>
        <source>Create it anew under another name.</source>
        <translation>أنشئها من جديد باسم آخر.</translation>
    </message>
    <message>
        <source>Do not ask again unless the witness raises it.</source>
        <translation>لا تسأل مرة أخرى إلا إذا أثار الشاهد الأمر بنفسه.</translation>
    </message>
    <message>
        <source>Do not delete anything. Put back vault.hdr from a backup or another copy of the case.</source>
        <translation>لا تحذف شيئًا. أعد الملف ⁨vault.hdr⁩ من نسخة احتياطية أو من نسخة أخرى من القضية.</translation>
    </message>
    <message>
        <source>Do not delete anything. Put the file back from a backup, or ask for help with this code.</source>
        <translation>لا تحذف شيئًا. أعد الملف من نسخة احتياطية، أو اطلب المساعدة مع ذكر هذا الرمز.</translation>
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
        <source>Free some space and do it again.</source>
        <translation>أفرغ بعض المساحة وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Free some space and import it again.</source>
        <translation>أفرغ بعض المساحة واستورده مرة أخرى.</translation>
    </message>
    <message>
        <source>Get it again from a source you trust.</source>
        <translation>احصل عليه مرة أخرى من مصدر تثق به.</translation>
    </message>
    <message>
        <source>Give it a title that names no person.</source>
        <translation>أعطها عنوانًا لا يذكر اسم أي شخص.</translation>
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
        <source>If that is a mistake, correct the consent decision first.</source>
        <translation>إن كان ذلك خطأ فصحح قرار الموافقة أولًا.</translation>
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
        <source>It is in doubt whether the witness could decide.</source>
        <translation>ثمة شك في قدرة الشاهد على اتخاذ القرار.</translation>
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
        <source>Leave out what is not known, or mark the date as an estimate.</source>
        <translation>اترك ما ليس معروفًا، أو علّم التاريخ على أنه تقديري.</translation>
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
        <source>List the models to see their names.</source>
        <translation>اعرض قائمة النماذج لترى أسماءها.</translation>
    </message>
    <message>
        <source>List the settings to see their names.</source>
        <translation>اعرض قائمة الإعدادات لترى أسماءها.</translation>
    </message>
    <message>
        <source>Listen to the passage and verify it.</source>
        <translation>استمع إلى المقطع وتحقق منه.</translation>
    </message>
    <message>
        <source>Look at the blocked passages: each says why it may not leave.</source>
        <translation>انظر في المقاطع المحجوبة: كل منها يذكر سبب منعه من الخروج.</translation>
    </message>
    <message>
        <source>Move them first.</source>
        <translation>انقلها أولًا.</translation>
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
        <source>No code has this name.</source>
        <translation>لا رمز بهذا الاسم.</translation>
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
        <source>No passage is left to release; nothing was written.</source>
        <translation>لم يبق مقطع لإصداره؛ لم يُكتب شيء.</translation>
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
        <source>None of the sound in this file can be decoded.</source>
        <translation>لا يمكن فك ترميز أي صوت في هذا الملف.</translation>
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
        <source>Nothing is lost. Note the code for whoever looks after the app.</source>
        <translation>لم يضع شيء. دوّن الرمز لمن يتولى رعاية التطبيق.</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>لا يلزم فعل شيء.</translation>
    </message>
    <message>
        <source>One entry does not fit: {field}. Nothing was stored.</source>
        <translation>إحدى القيم لا تصلح: ⁨{field}⁩. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Only the case lead can do this; nothing was changed.</source>
        <translation>هذا من صلاحية المسؤول عن القضية وحده؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Open it again: it will be checked.</source>
        <translation>افتحها مرة أخرى: ستُفحص.</translation>
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
        <source>Open it with the newer version.</source>
        <translation>افتحها بالنسخة الأحدث.</translation>
    </message>
    <message>
        <source>Open the interview again.</source>
        <translation>افتح المقابلة مرة أخرى.</translation>
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
        <source>Put it back from a backup or another copy of the case.</source>
        <translation>أعده من نسخة احتياطية أو من نسخة أخرى من القضية.</translation>
    </message>
    <message>
        <source>Put the file back from a backup or another copy of the case.</source>
        <translation>أعد الملف من نسخة احتياطية أو من نسخة أخرى من القضية.</translation>
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
        <source>Save it as UTF-8 and import it again.</source>
        <translation>احفظه بترميز ⁨UTF-8⁩ واستورده مرة أخرى.</translation>
    </message>
    <message>
        <source>Save the file as one of these.</source>
        <translation>احفظ الملف بإحدى هذه الصيغ.</translation>
    </message>
    <message>
        <source>Say which one to use.</source>
        <translation>حدد النموذج الذي تريد استخدامه.</translation>
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
        <source>Several codes have this name.</source>
        <translation>هناك عدة رموز بهذا الاسم.</translation>
    </message>
    <message>
        <source>Split it.</source>
        <translation>قسّمه.</translation>
    </message>
    <message>
        <source>Subtitle {cue} cannot be read; nothing was imported.</source>
        <translation>لا يمكن قراءة سطر الترجمة {cue}؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Take the next free code.</source>
        <translation>خذ الرمز التالي غير المستخدم.</translation>
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
        <source>The case asks for more memory or time than any real case needs; it was not opened.</source>
        <translation>تطلب القضية من الذاكرة أو الوقت أكثر مما تحتاجه أي قضية حقيقية؛ لم تُفتح.</translation>
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
        <source>The code {witness} belongs to another witness; nothing was changed.</source>
        <translation>الرمز ⁨{witness}⁩ لشاهد آخر؛ لم يتغير شيء.</translation>
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
        <source>The disk failed while the recording was written. Nothing of it was added.</source>
        <translation>تعطل القرص أثناء كتابة التسجيل. لم يُضف منه شيء.</translation>
    </message>
    <message>
        <source>The disk has no room for this recording; {needed_mib} MiB are needed. Nothing was stored.</source>
        <translation>لا يتسع القرص لهذا التسجيل؛ المساحة اللازمة بالميبيبايت: {needed_mib}. لم يُحفظ شيء.</translation>
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
        <source>The file cannot be opened; nothing was changed.</source>
        <translation>لا يمكن فتح الملف؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The file cannot be read; nothing was imported.</source>
        <translation>لا يمكن قراءة الملف؛ لم يُستورد شيء.</translation>
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
        <source>The interviewer may ask the witness again.</source>
        <translation>لمن أجرى المقابلة أن يسأل الشاهد مرة أخرى.</translation>
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
        <source>The log is not the one that was sealed.</source>
        <translation>هذا السجل ليس السجل الذي خُتم.</translation>
    </message>
    <message>
        <source>The log was changed: entry {seq} does not fit the one before it.</source>
        <translation>تغيّر السجل: البند {seq} لا يوافق البند الذي قبله.</translation>
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
        <source>The picture of the sound cannot be shown; the recording itself is unharmed.</source>
        <translation>لا يمكن عرض صورة الصوت؛ التسجيل نفسه لم يتضرر.</translation>
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
        <source>The setting {setting} does not take this value; it stays as it was.</source>
        <translation>الإعداد ⁨{setting}⁩ لا يقبل هذه القيمة؛ بقي كما كان.</translation>
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
        <source>The table has no column with the words; nothing was imported.</source>
        <translation>ليس في الجدول عمود للكلمات؛ لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>The time in row {line} cannot be read; nothing was imported.</source>
        <translation>لا يمكن قراءة الوقت في الصف {line}؛ لم يُستورد شيء.</translation>
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
        <source>There are no words in it; nothing was stored.</source>
        <translation>لا كلمات فيه؛ لم يُحفظ شيء.</translation>
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
        <source>There is an incident {incident} already; nothing was stored.</source>
        <translation>هناك حادثة ⁨{incident}⁩ من قبل؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>There is an interview {interview} already; nothing was stored.</source>
        <translation>هناك مقابلة ⁨{interview}⁩ من قبل؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>There is no case here.</source>
        <translation>لا قضية هنا.</translation>
    </message>
    <message>
        <source>There is no speech model on this device yet.</source>
        <translation>ليس على هذا الجهاز نموذج كلام بعد.</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>لا يوجد إعداد كهذا.</translation>
    </message>
    <message>
        <source>There is something of this name already; nothing was created or overwritten.</source>
        <translation>هناك شيء بهذا الاسم من قبل؛ لم يُنشأ شيء ولم يُكتب فوق شيء.</translation>
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
        <source>This coding is no longer there.</source>
        <translation>لم يعد هذا الترميز موجودًا.</translation>
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
        <source>This interview is not in the case.</source>
        <translation>هذه المقابلة ليست في القضية.</translation>
    </message>
    <message>
        <source>This is not a date the app can read.</source>
        <translation>هذا ليس تاريخًا يستطيع التطبيق قراءته.</translation>
    </message>
    <message>
        <source>This is not a speech model that the app knows; nothing was added.</source>
        <translation>هذا ليس نموذج كلام يعرفه التطبيق؛ لم يُضف شيء.</translation>
    </message>
    <message>
        <source>This model is not on the list of official ones.</source>
        <translation>هذا النموذج ليس في قائمة النماذج الرسمية.</translation>
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
        <source>This recording is not in the case.</source>
        <translation>هذا التسجيل ليس في القضية.</translation>
    </message>
    <message>
        <source>This segment is no longer in the transcript.</source>
        <translation>لم تعد هذه الفقرة في النص المفرّغ.</translation>
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
        <source>This transcript is not in the case.</source>
        <translation>هذا النص المفرّغ ليس في القضية.</translation>
    </message>
    <message>
        <source>This very recording is in the case already, at {interview}; it was not imported twice.</source>
        <translation>هذا التسجيل نفسه موجود في القضية، في ⁨{interview}⁩؛ لم يُستورد مرتين.</translation>
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
        <source>Unlock it and go on.</source>
        <translation>افتح القفل وتابع.</translation>
    </message>
    <message>
        <source>Use a code such as W-014, never a name.</source>
        <translation>استخدم رمزًا مثل ⁨W-014⁩، ولا تستخدم اسمًا أبدًا.</translation>
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
        <source>Word {position} is not on the list of recovery words.</source>
        <translation>الكلمة رقم {position} ليست في قائمة كلمات الاسترداد.</translation>
    </message>
    <message>
        <source>Write 2031-05-12, or only 2031-05 or 2031 if you know no more.</source>
        <translation>اكتب ⁨2031-05-12⁩، أو ⁨2031-05⁩ أو ⁨2031⁩ فقط إن لم تعرف أكثر من ذلك.</translation>
    </message>
    <message>
        <source>Write it as hours:minutes:seconds.</source>
        <translation>اكتبه على صورة ساعات:دقائق:ثوانٍ.</translation>
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
        <source>You have no key for this part of the case ({compartment}).</source>
        <translation>ليس لديك مفتاح لهذا القسم من القضية (⁨{compartment}⁩).</translation>
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
        <source>Aftermath</source>
        <translation>ما تلا الواقعة</translation>
    </message>
    <message>
        <source>Aid worker</source>
        <translation>عامل إغاثة</translation>
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
        <source>Armed or violent search</source>
        <translation>تفتيش مسلح أو عنيف</translation>
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
        <source>Camp</source>
        <translation>مخيم</translation>
    </message>
    <message>
        <source>Camp or shelter</source>
        <translation>مخيم أو مأوى</translation>
    </message>
    <message>
        <source>Caregiver</source>
        <translation>مقدّم الرعاية</translation>
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
        <source>Closed for some days</source>
        <translation>مغلق لبضعة أيام</translation>
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
        <source>Drone</source>
        <translation>طائرة مسيّرة</translation>
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
        <source>Estimate</source>
        <translation>تقديري</translation>
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
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Fighter</source>
        <translation>مقاتل</translation>
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
        <source>Forced entry</source>
        <translation>اقتحام</translation>
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
        <source>Heard</source>
        <translation>سُمع</translation>
    </message>
    <message>
        <source>Heard it</source>
        <translation>سمعها بنفسه</translation>
    </message>
    <message>
        <source>Hearsay</source>
        <translation>منقول عن آخرين</translation>
    </message>
    <message>
        <source>Helicopter</source>
        <translation>مروحية</translation>
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
        <source>Local official</source>
        <translation>مسؤول محلي</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفض</translation>
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
        <source>Named or attributed use</source>
        <translation>استخدام مع ذكر الاسم أو النسبة</translation>
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
        <source>No benefit promised</source>
        <translation>لا وعد بأي منفعة</translation>
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
        <source>Other</source>
        <translation>آخر</translation>
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
        <source>Water station</source>
        <translation>محطة مياه</translation>
    </message>
    <message>
        <source>Weapon</source>
        <translation>السلاح</translation>
    </message>
    <message>
        <source>Web publication</source>
        <translation>النشر على الإنترنت</translation>
    </message>
    <message>
        <source>What is public, what is confidential</source>
        <translation>ما هو علني وما هو سري</translation>
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
