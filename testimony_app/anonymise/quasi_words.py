"""Words that help to recognise a person without naming one, in English, Arabic, French, Spanish and Ukrainian.

Each concept lists its words; `*` stands for any ending. The lists hold what the field's vocabularies name (roles,
facilities, kin, injuries, units), not a dictionary: the tally is a reminder to look, not a proof that nothing is left.
"""

from __future__ import annotations

from collections.abc import Mapping

CONCEPTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "job": {
        "doctor": ("doctor*", "physician*", "طبيب*", "دكتور*", "أطباء", "médecin*", "médico*", "médica*", "лікар*"),
        "surgeon": ("surgeon*", "جراح", "جراحة", "chirurgien*", "cirujan*", "хірург*"),
        "dentist": ("dentist*", "طبيب أسنان", "dentiste*", "dentista*", "стоматолог*"),
        "nurse": ("nurse*", "ممرض*", "infirmi*", "enfermer*", "медсестр*"),
        "midwife": ("midwife", "midwives", "قابلة", "sage-femme", "matrona*", "акушерк*"),
        "pharmacist": ("pharmacist*", "صيدلي*", "صيدلاني*", "pharmacien*", "farmacéutic*", "аптекар*"),
        "ambulance crew": ("paramedic*", "ambulance driver*", "مسعف*", "سائق إسعاف", "ambulancier*", "фельдшер*"),
        "rescuer": (
            "rescuer*", "civil defence", "civil defense", "الدفاع المدني", "secouriste*", "rescatista*",
            "рятувальник*",
        ),
        "teacher": (
            "teacher*", "معلم*", "مدرس", "مدرسين", "أستاذ*", "enseignant*", "profesor*", "maestr*", "вчител*",
            "учител*",
        ),
        "head teacher": (
            "head teacher*", "headmaster*", "headmistress*", "school director*", "مدير المدرسة", "مديرة المدرسة",
        ),
        "journalist": ("journalist*", "reporter*", "صحفي*", "صحافي*", "journaliste*", "periodista*", "журналіст*"),
        "lawyer": ("lawyer*", "محامي*", "محام", "avocat*", "abogad*", "адвокат*"),
        "engineer": ("engineer*", "مهندس*", "ingénieur*", "ingenier*", "інженер*"),
        "farmer": (
            "farmer*", "shepherd*", "مزارع*", "فلاح*", "راعي", "agriculteur*", "agricultor*", "campesin*",
            "фермер*",
        ),
        "baker": ("baker", "bakers", "خباز*", "فران", "boulanger*", "panader*", "пекар*"),
        "driver": ("driver*", "سائق*", "شوفير", "chauffeur*", "conductor*", "водій*", "воді*"),
        "shopkeeper": ("shopkeeper*", "بقال", "صاحب الدكان", "épicier*", "tender*", "продав*"),
        "mayor": ("mayor*", "mukhtar*", "مختار", "رئيس البلدية", "maire", "alcalde*", "мер", "мера"),
        "clergy": ("imam*", "priest*", "إمام", "خطيب", "قسيس", "خوري", "prêtre*", "sacerdote*", "священик*"),
        "soldier": ("soldier*", "officer*", "جندي", "ضابط", "soldat*", "soldado*", "солдат*", "офіцер*"),
        "student": (
            "student*", "pupil*", "طالب*", "تلميذ*", "étudiant*", "élève*", "estudiante*", "alumn*", "студент*",
            "учень", "учениц*",
        ),
        "aid worker": ("aid worker*", "humanitarian worker*", "عامل إغاثة", "humanitaire*", "cooperante*", "волонтер*"),
    },
    "place": {
        "hospital": ("hospital*", "مستشفى", "مشفى", "hôpital*", "hôpitaux", "лікарн*", "госпітал*"),
        "clinic": ("clinic*", "مستوصف", "عيادة", "clinique*", "clínica*", "клінік*", "поліклінік*"),
        "school": ("school*", "مدرسة", "مدارس", "école*", "escuela*", "colegio*", "школ*"),
        "university": ("universit*", "جامعة", "universidad*", "університет*"),
        "mosque": ("mosque*", "مسجد", "جامع", "mosquée*", "mezquita*", "мечет*"),
        "church": ("church*", "كنيسة", "église*", "iglesia*", "церкв*"),
        "market": ("market*", "souk", "souq", "سوق", "marché*", "mercado*", "ринок", "ринк*"),
        "bakery": ("bakery", "bakeries", "فرن", "مخبز", "boulangerie*", "panadería*", "пекарн*"),
        "camp": ("camp", "camps", "مخيم*", "campamento*", "табір", "табор*"),
        "checkpoint": ("checkpoint*", "حاجز", "barrage", "puesto de control", "блокпост*"),
        "prison": ("prison*", "detention cent*", "سجن", "معتقل", "cárcel*", "в'язниц*", "тюрм*"),
        "village": ("village*", "hamlet*", "قرية", "ضيعة", "pueblo*", "aldea*", "село", "селі"),
        "bridge": ("bridge*", "جسر", "pont", "puente*", "міст", "мост*"),
        "basement": (
            "basement*", "cellar*", "shelter*", "قبو", "ملجأ", "sous-sol", "cave", "sótano*", "підвал*", "сховищ*",
        ),
        "station": ("station*", "محطة", "gare", "estación*", "вокзал*"),
    },
    "family": {
        "wife": ("wife", "wives", "زوجتي", "زوجته", "épouse", "esposa", "дружин*"),
        "husband": ("husband*", "زوجي", "زوجها", "mari", "esposo", "marido", "чоловік"),
        "son": ("son", "sons", "ابني", "ابنه", "ابنها", "fils", "hijo*", "син", "сина", "сини"),
        "daughter": ("daughter*", "ابنتي", "بنتي", "ابنته", "ابنتها", "fille", "filles", "hija*", "дочк*", "доньк*"),
        "brother": ("brother*", "أخي", "أخوه", "أخوها", "شقيقي", "frère*", "hermano*", "брат*"),
        "sister": ("sister*", "أختي", "أخته", "شقيقتي", "sœur*", "soeur*", "hermana*", "сестр*"),
        "mother": ("mother*", "أمي", "والدتي", "أمه", "والدته", "mère*", "madre*", "мати", "матер*", "мама", "мами"),
        "father": ("father*", "أبي", "والدي", "أبوه", "والده", "père*", "padre*", "батьк*", "тато"),
        "child": (
            "baby", "babies", "newborn*", "twin", "twins", "رضيع", "توأم", "bébé*", "bebé*", "jumeaux", "немовл*",
            "близнюк*",
        ),
        "cousin": ("cousin*", "ابن عمي", "بنت عمي", "ابن خالي", "primo", "prima", "двоюрідн*"),
        "uncle or aunt": (
            "uncle*", "aunt*", "عمي", "خالي", "عمتي", "خالتي", "oncle*", "tante*", "tío*", "tía*", "дядьк*",
            "тітк*",
        ),
        "widowed": ("widow*", "أرملة", "أرمل", "veuve", "veuf", "viud*", "вдов*", "удов*"),
        "pregnant": ("pregnan*", "حامل", "enceinte", "embarazada*", "вагітн*"),
    },
    "injury": {
        "amputation": (
            "amputat*", "lost a leg", "lost his leg", "lost her leg", "بتر*", "مبتور*", "amput*", "ампутац*",
        ),
        "blindness": ("blind", "blinded", "lost an eye", "أعمى", "عمياء", "aveugle*", "cieg*", "осліп*"),
        "paralysis": ("paralys*", "paraly*", "wheelchair*", "مشلول*", "شلل", "paralítico*", "паралі*"),
        "burns": ("burn", "burns", "burned", "burnt", "حروق", "حرق", "brûlure*", "brûlé*", "quemad*", "опік*"),
        "shrapnel": ("shrapnel", "شظايا", "شظية", "éclat*", "metralla", "уламк*", "осколк*"),
        "scar": ("scar", "scars", "ندبة", "cicatrice*", "cicatriz*", "шрам*"),
        "torture": ("torture*", "تعذيب", "tortur*", "катуван*", "тортур*"),
        "disability": (
            "disabled", "disabilit*", "deaf", "إعاقة", "معاق*", "أصم", "handicap*", "discapacidad*", "інвалід*",
        ),
        "disease": (
            "cancer", "diabet*", "dialysis", "kidney*", "سرطان", "سكري", "غسيل كلى", "diálisis", "рак", "діабет*",
        ),
    },
    "unit": {
        "brigade": ("brigade*", "لواء", "brigada*", "бригад*"),
        "battalion": ("battalion*", "كتيبة", "bataillon*", "batallón*", "батальйон*"),
        "division": ("division*", "فرقة", "división*", "дивізі*"),
        "regiment": ("regiment*", "فوج", "régiment*", "regimiento*", "полк", "полку"),
        "branch": ("branch", "security branch", "فرع الأمن", "المخابرات", "intelligence branch", "сбу", "фсб"),
        "militia": ("militia*", "ميليشيا", "milice*", "milicia*", "ополчен*"),
        "police": ("police*", "شرطة", "policía*", "поліці*"),
    },
    "uniqueness": {
        "the only one": (
            "the only", "the sole", "الوحيد", "الوحيدة", "le seul", "la seule", "el único", "la única", "єдин*",
        ),
        "the first one": (
            "the first woman", "the first man", "أول امرأة", "la première femme", "la primera mujer", "перша жінка",
        ),
        "known to all": (
            "famous", "well-known", "everyone knows", "معروف", "مشهور", "الكل يعرف", "célèbre", "conocid*",
            "відом*",
        ),
    },
}  # fmt: skip
