"""Little words of the languages that interviews are held in: never proposed as a name for how they sound.

A registered name that is spelled just like one of them is still found: this list silences likeness, not identity.
"""

from __future__ import annotations

from testimony_app.anonymise.letters import folded

_ENGLISH = """a about after again all also an and any are as at away back be because been before began behind but by
came can come could day days did do does done down each even every first five for four from gave go going gone good
got great had has have he her here him his how i if in into is it its just last left like little long made make man
many may me men more most much must my near never next night no nobody none not nothing now of off old on once one only
or other our out over own people place put ran said same saw say second see seen seven she should since six small so
some soon still such ten than that the their them then there these they thing things third this those three through
time to today together told too took two under until up upon us very was water way we well went were what when where
which while white who whole whose why will with without woman women word words work would year years yes yet you young
your"""
_FRENCH = """a ai aller alors apres au aucun aussi autre aux avait avant avec avoir beaucoup bien bon ce cela celle ces
cet cette ceux chaque chez comme dans de deja depuis derriere des deux dire dit dix donc du elle elles en encore ensuite
entre est et etait etaient ete etre eu eux fait faire fois homme ici il ils jamais je jour la le les leur leurs lui
maintenant mais matin me meme mes mois moins mon ne ni nos notre nous nuit on ont ou ou par parce pas pendant personne
peu peut plus pour pourquoi puis quand quatre que quel quelle qui quoi rien sa sans se ses si soir son sont sous sur ta
te tous tout toute toutes tres trois tu un une vers vieux voir vous vu"""
_SPANISH = """a ahi ahora al algo alguien alla alli antes aqui asi aun aunque ayer bajo bien cada casa casi cerca como
con cosa cuando cuatro de del desde despues dia dias dice dijo donde dos el ella ellas ellos en entonces entre era eran
es esa ese eso esta estaba estaban estan estar este esto fue fueron gente habia hace hacia han hasta hay hombre hoy la
las le les lo los luego mañana mas me mi mis mismo mucho muy nada nadie ni no noche nos nosotros nunca o otra otro para
pero poco por porque primero pues que quien se sea ser si siempre sin sobre solo son su sus tambien tan tanto te tenia
tiene todo todos tres tu un una uno unos vez vi y ya yo"""
_UKRAINIAN = """а або але без біля був була були було в вже ви від він вона вони воно все всі де день для до його
її їх з за зараз й і із ін інший інші їм й коли ми мене мені ми між можна мій на над наш не нема ні ніхто ніч нічого ніж
о один одна от перед під по потім при про раз разом ранок сам свій себе серед со та так там теж ти тільки то тоді той
туди тут у усе хоч хто це цей ця ці через чи чого що щоб щось як яка який якщо я"""
_ARABIC = """أبدا أحد آخر إذا الآن الذي التي الذين اليوم أما أمام أن إن أنا أنت انه أنها أو أول أي إلى بعد بعض بل بين
بينما تحت تلك ثلاثة ثم ثلاث جدا جميع حتى حول حين حيث خارج خلال خلف خمسة دائما داخل دون ذلك سمعت سمعنا رأيت رأينا سوف
شيء صار ضد عام عليه على عليها عن عند عندما عنه عنها غير فقط فوق في فيه فيها قال قبل قد قرب كان كانت كانوا كل كما كم كنا
كنت كيف لا لأن لقد لكن لكي لم لما لماذا له لها لهم لو ليس ليلة ما مثل مرة مع من منا منذ منه منها نحن نعم نفس هذا هذه هم
هنا هناك هو هي هؤلاء واحد وراء وقت يوم يكن يمكن"""

ORDINARY = frozenset(
    folded(word) for text in (_ENGLISH, _FRENCH, _SPANISH, _UKRAINIAN, _ARABIC) for word in text.split()
)
"""The words as `letters.folded` writes them."""
