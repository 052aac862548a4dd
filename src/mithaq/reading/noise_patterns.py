"""The words by which page furniture is known, in French, English and Arabic pages.

Patterns match folded text: lower case, no accents, plain quotes and spaces.
"""

from __future__ import annotations

import re

from mithaq.reading.text.wordlists import words

# Every line that a pattern below matches holds one of these, folded: a line without one is not looked at again. A hint
# is as long as its patterns allow: "sign" alone would have half of what is told of agreements looked at.
HINTS = (
    *words("cookie partag share suivez twitter facebook whatsapp linkedin imprimer commenter abonne menu recherche ok"),
    *words("next previous suivant precedent tag mots keyword accueil newsletter recevez subscribe mail gratuit"),
    *words("publicite advertisement sponsored annonce promo bandeau abonnement © copyright reserves reserved"),
    *words("interdite mentions opinions credit ph lire lisez decouvrir article actu continu derniere"),
    *words("aimerez aimer manque recommande suggestion like read related more most trending latest comment"),
    *words("reaction شارك الرييسية وسوم اعلان محفوظة النشرة اشترك ملفات اقر قد مواضيع الاكثر التعاليق تعليق"),
    *words("recommend editor reporting compiled skip login signin topics filed listen print"),
    *words("join inbox"),
    *words("طالع شاهد انظر يهمك المستجدات المزيد المقال تفوت اخترنا نقترح تابعونا تابعنا انضم كتب بقلم اعداد تصوير"),
    *words("الصورة مفتاحية دلالية الخصوصية طباعة تحرير ترجمة استمع برعاية مدفوع مساحة للاشتراك"),
    "see also", "up next", "keep reading", "top stor", "interested", "by ", "image", "below", "paid", "ذات صلة",
    "اخر الاخبار", "تسجيل الدخول", "القراءة", "home /", "click to", "email this",
    *words("> › | consulte"),
    "voir aussi", "autres titres", "fil d'actu", "fil info", "le meme ", "la meme ", "grand jeu", "don't miss",
    "log in", "sign in",
    "vie privee", "[j'accepte]", "[tout accepter]", "follow us", "source link", "[connexion", "[creer", "[fr", "- in ",
    "support html5", "retrouvez l'integralite", "les plus l", "a la une",
)  # fmt: skip

_BULLET = r"^\W*"

# A heading that opens links to other stories, alone on its line or with the first of them.
OPENS_OTHER_STORIES = re.compile(
    _BULLET
    + r"(?:(?:a )?lire (?:aussi|egalement)\b|a lire\s*(?::|$|\|)|(?:a )?voir aussi\b|aussi a lire\b|lisez aussi\b"
    r"|a decouvrir (?:aussi|egalement)\b|sur le meme (?:sujet|theme)\b|dans la meme (?:rubrique|categorie)\b"
    r"|(?:autres|nos autres) (?:titres|articles|actualites|actus)\b|articles? (?:lies?|similaires?|connexes?|"
    r"recents?)\b"
    r"|les plus (?:lus?|lues?|consultes?|partages?)\b|en continu\b|dernieres? (?:minute|infos?|heure|nouvelles)\b"
    r"|vous aimerez (?:aussi|peut-etre)|vous pourriez (?:aussi )?aimer|a ne pas manquer|ne manquez pas|"
    r"plus d'articles"
    r"|fil (?:d'actualites?|info)\b|recommande pour vous|a la une\s*$|suggestions?\s*$"
    r"|you may also like|you might also like|read (?:also|more|next)\b|also read\b|related (?:articles?|stories|"
    r"posts?|news)"
    r"|see also\s*[:|]|related\s*(?::|$|\|)|recommended\s*(?::|$)|don't miss\b|you may be interested|top stories\b"
    r"|editor's picks?\b|what to read next|up next\b|keep reading\b|(?:previous|next) (?:article|story|post)\b"
    r"|more (?:stories|news|from)\b|most (?:read|popular)\b|recommended (?:for you|stories)|trending\b|latest news\b"
    r"|(?:اقرا|اقراي|اقراوا|طالع|طالعوا|شاهد|شاهدوا|انظر) (?:ايضا|ايضًا|كذلك|المزيد)|(?:مواضيع|اخبار|"
    r"مقالات) (?:ذات صلة|مشابهة|متعلقة)"
    r"|ذات صلة\W*$|قد (?:يعجبك|يهمك|يهمكم|تهمك)|الاكثر (?:قراءة|مشاهدة|تداولا|شعبية)|اخر (?:الاخبار|المستجدات)\W*$"
    r"|المزيد من (?:الاخبار|المقالات|المواضيع)|المقال (?:التالي|السابق)|لا تفوت|اخترنا لكم?\b|نقترح عليكم?\b)"
)

OPENS_COMMENTS = re.compile(
    _BULLET + r"(?:(?:\d+ )?(?:commentaires?|reactions?|comments?)\b(?: \(\d+\)| des lecteurs)?\W*(?:\d+\W*)?$"
    r"|\[?\d+ (?:commentaires?|comments?)\]|laisser un commentaire|leave a (?:comment|reply)|vos reactions"
    r"|(?:\d+ )?(?:التعليقات|تعليقات القراء|التعاليق|تعليقات?)\W*\d*\W*$|(?:اضف|اترك|اكتب) تعليق)"
)

COMMENT_LINE = re.compile(r"^\W*[\w.’' -]{2,30}\s*:\s*\S")

CLOSING_LISTS = re.compile(r"^\s*\d{1,2}[:h]\d{2}\s")
SHOUTED_TEASERS = re.compile(r"^\W*(?:video|photos?|diaporama|direct|podcast)\b")

LINE_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "cookies",
        re.compile(
            r"\bcookies?\b.{0,80}(?:\b(?:accepter|experience|site|partenaires|accept|consent|preferences|"
            r"politique|gerer)\b|\[)"
            r"|(?:nous|we) (?:utilisons|use) (?:des )?cookies|gerer (?:mes|les) cookies|\[tout accepter\]"
            r"|nous respectons votre vie privee|\[j'accepte\]|ملفات تعريف الارتباط"
        ),
    ),
    (
        "share",
        re.compile(
            r"^\W*(?:partage[rz]?|share|suivez[- ]nous|follow us|شاركها|شارك (?:المقال|الخبر|الموضوع|"
            r"الصفحة|هذا|هذه|على|عبر))\b.{0,200}$"
            r"|^\W*(?:click to (?:share|email|print)|email this|print this|join (?:our|us on)"
            r" \w+(?: channel| group)?\W*$"
            r"|شارك\s*[:|]|تابعونا|تابعنا|انضم(?:وا)? الى (?:قنا|صفح|مجموع))"
            r"|\bpartager sur (?:facebook|x|twitter|whatsapp|linkedin)\b|^\W*(?:facebook|twitter|whatsapp|linkedin)\W"
            r"|^\W*(?:partager|imprimer|commenter|s'abonner)\s*[|·]"
        ),
    ),
    (
        "navigation",
        re.compile(
            r"^[^.!?]{1,40}(?:\s[>›]\s[^.!?]{1,60}){1,12}$"
            # A bar also parts the cells of a table: only words of a site's menu make it navigation.
            r"|^(?=[^.!?]*\s\|\s)(?=.*\b(?:accueil|home|s'abonner|videos?|cgu|contact|par la redaction|connexion|"
            r"offrir)\b)"
            r"|^\W*menu\W*$|^\W*recherche[r]?\W*$|^\W*source link\W*$"
            r"|^\W*(?:\[(?:connexion|creer un compte|fr \|)|(?:actualites|accueil)\s{2,}\w)|^\W*(?:ok|next|"
            r"previous|suivant|precedent)\W*$"
            r"|^\W*(?:tags?|mots[- ]cles?|keywords?)\s*:|^\W*- in \w+\s*$|^\W*(?:الرييسية|وسوم|الوسوم)\b.{0,120}$"
            r"|^\W*(?:home|news) / \w|^\W*skip to (?:main |the )?content\b|^\W*(?:log|sign) ?in\b.{0,40}$"
            r"|^\W*(?:topics|filed under)\s*:|^\W*(?:ال)?كلمات (?:ال)?(?:مفتاحية|دلالية|دالة)\b|"
            r"سياسة الخصوصية|تسجيل الدخول\W*$"
            r"|^\W*\d+ min(?:ute)?s?\.? read\W*$|^\W*(?:زمن|مدة) القراءة\b|^\W*(?:listen to this|"
            r"استمع الى المقال|طباعة\W*$|print\W*$)"
            r"|activer les notifications|offrir cet article|support html5|retrouvez l'integralite"
        ),
    ),
    (
        "newsletter",
        re.compile(
            r"\bnewsletter\b|\babonnez[- ]vous\b|\brecevez chaque\b|\bsubscribe\b|votre e-?mail\b|النشرة البريدية|"
            r"اشترك"
            r"|articles? gratuits? sur\b|^\W*get (?:the )?(?:latest|our|daily).{0,60}\binbox\b|^\W*للاشتراك\b"
        ),
    ),
    (
        "advertising",
        re.compile(
            r"\[?publicite\b|^\W*(?:advertisement|sponsored|annonces?|promo|bandeau)\s*(?:[:–—|\]-]|$)|"
            r"\bgrand jeu\b.{0,60}cliquez|"
            r"اعلان ممول|^\W*(?:اعلان|اعلانات|مساحة اعلانية|محتوى مدفوع|برعاية)\s*(?:[:–—|\]-]|$)"
            r"|^\W*(?:sponsored content|paid post|story continues below|article continues below)\b"
            r"|abonnement annuel"
        ),
    ),
    (
        "copyright",
        re.compile(
            r"^\W*(?:©|copyright\b)|©\W*(?:19|20)\d\d|\btous droits reserves\b|\ball rights reserved\b|"
            r"reproduction interdite|^\W*mentions legales\b"
            r"|\bmentions legales\W.{0,40}\b(?:cgu|contact|qui sommes)|جميع الحقوق محفوظة|les opinions exprimees"
        ),
    ),
    (
        "credit",
        re.compile(
            r"^\W*(?:credits?(?: photos?)?|ph)\s*[:.]\s*\S.{0,120}$"
            r"|^\W*(?:(?:image|photo) credit|image|مصدر الصورة)\s*:\s*\S.{0,80}$"
            r"|^\W*(?:additional |further )?(?:reporting|editing|writing) by\b.{0,120}$|^\W*compiled by\b.{0,80}$"
            r"|^by (?!\d)[^\W\d][\w.'’-]+ [\w.'’-]+(?: [\w.'’-]+)?(?:,? (?:in )?[\w ]{2,24})?$"
            r"|^\W*(?:كتب|كتبت|بقلم|اعداد|تصوير|تحرير|ترجمة)\s*[:/]\s*\S.{0,60}$"
        ),
    ),
)
